#include "exporters/sparql_endpoint.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <thread>
#include <utility>

#include "exporters/rdf_vocabulary.hpp"
#include "exporters/sparql_tokens.hpp"
#include "text/problem.hpp"

namespace notegraph {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kBlock = 4 << 20;        // bytes of N-Triples a request
constexpr std::size_t kMaxReply = 512u << 20;  // bytes
constexpr std::size_t kAttempts = 5;
constexpr std::chrono::milliseconds kFirstPause{250};

std::size_t append(char* data, std::size_t size, std::size_t count, void* target) {
  auto& body = *static_cast<std::string*>(target);
  if (body.size() + size * count > kMaxReply) return 0;  // curl then gives up
  body.append(data, size * count);
  return size * count;
}

// What may be better in a moment.
bool is_passing(CURLcode code) {
  constexpr std::array passing{CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST, CURLE_GOT_NOTHING,
                               CURLE_RECV_ERROR,      CURLE_SEND_ERROR,           CURLE_PARTIAL_FILE};
  return std::find(passing.begin(), passing.end(), code) != passing.end();
}
bool is_passing(long status) {
  return status == 429 || status == 502 || status == 503 || status == 504;
}

// What a server says of an error, short enough for a line.
std::string first_line(const std::string& body) {
  const std::size_t begin = std::min(body.find_first_not_of(" \r\n"), body.size());
  return body.substr(begin, std::min<std::size_t>(body.find_first_of("\r\n", begin) - begin, 300));
}

std::optional<RdfTerm> term(const Json& value) {
  const std::string type = value.at("type"), text = value.at("value");
  if (type == "uri") return RdfTerm::iri(text);
  if (type == "bnode") return RdfTerm{RdfTerm::Kind::Blank, text, {}, {}};
  RdfTerm literal = RdfTerm::literal(text);
  literal.language = value.value("xml:lang", "");
  literal.datatype = value.value("datatype", "");
  if (literal.datatype == rdf::xsd("string")) literal.datatype.clear();
  return literal;
}

// SPARQL 1.1 Query Results JSON Format.
QueryResult result_of(const Json& json) {
  QueryResult result;
  if (json.contains("boolean")) {
    result.kind = QueryResult::Kind::Ask;
    result.columns = {"ask"};
    result.rows.push_back(
        {RdfTerm::typed(json.at("boolean").get<bool>() ? "true" : "false", rdf::xsd("boolean"))});
    return result;
  }
  for (const std::string column : json.at("head").at("vars")) result.columns.push_back(column);
  for (const Json& binding : json.at("results").at("bindings")) {
    auto& row = result.rows.emplace_back();
    for (const std::string& column : result.columns) {
      row.push_back(binding.contains(column) ? term(binding.at(column)) : std::nullopt);
    }
  }
  return result;
}

QueryResult graph_of(const std::string& turtle) {
  RdfStore store;
  store.load(turtle, RdfSyntax::Turtle, "reply");  // N-Triples is Turtle
  QueryResult result{{"subject", "predicate", "object"}, {}, QueryResult::Kind::Graph};
  store.for_each([&](const RdfStatement& s) { result.rows.push_back({s.subject, s.predicate, s.object}); });
  return result;
}

// CONSTRUCT and DESCRIBE give a graph; asked for results in JSON, some servers make a table of it.
bool gives_graph(std::string_view query) {
  for (const SparqlToken& token : sparql_tokens(query)) {
    if (token.text == "CONSTRUCT" || token.text == "DESCRIBE") return true;
    if (token.text == "SELECT" || token.text == "ASK") return false;
  }
  return false;
}

}  // namespace

struct SparqlEndpoint::Connection {
  CURL* curl = nullptr;
  char error[CURL_ERROR_SIZE] = {};

  Connection() : curl(curl_easy_init()) {
    if (!curl) throw EndpointError("libcurl cannot be started");
  }
  ~Connection() { curl_easy_cleanup(curl); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
};

SparqlEndpoint::SparqlEndpoint(std::string url, std::string user, std::chrono::seconds timeout)
    : url_(std::move(url)),
      user_(std::move(user)),
      timeout_(timeout),
      connection_(std::make_unique<Connection>()) {
  if (!url_.starts_with("http://") && !url_.starts_with("https://")) {
    throw EndpointError(url_ + ": a server's address begins with http:// or https://");
  }
}
SparqlEndpoint::~SparqlEndpoint() = default;

QueryResult SparqlEndpoint::query(std::string_view sparql) {
  // As a form, and not by itself as application/sparql-query, which Virtuoso 7 never answers.
  accept_ = gives_graph(sparql) ? "Accept: application/n-triples, text/turtle;q=0.9"
                                : "Accept: application/sparql-results+json";
  const Reply reply =
      send("POST", url_, "application/x-www-form-urlencoded", "query=" + rdf::percent_encode(sparql));
  if (reply.status == 400) throw InputError({"query", 0, "the server refuses it: " + first_line(reply.body)});
  if (reply.status >= 300) {
    throw EndpointError(url_ + ": HTTP " + std::to_string(reply.status) + ": " + first_line(reply.body));
  }
  if (gives_graph(sparql)) return graph_of(reply.body);
  try {
    return result_of(Json::parse(reply.body));
  } catch (const Json::exception&) {
    throw EndpointError(url_ + ": the answer is no SPARQL result in JSON but " + reply.type + ": " +
                        first_line(reply.body));
  }
}

void SparqlEndpoint::begin_graph(const std::string& graph) {
  finish();
  graph_ = graph;
  replaces_ = true;
}

void SparqlEndpoint::text(std::string_view ntriples) {
  block_ += ntriples;
  if (block_.size() >= kBlock) send_block();
}

void SparqlEndpoint::finish() {
  if (!block_.empty()) send_block();
}

// Adding the same statements twice changes nothing, so a block may be sent again after an error.
void SparqlEndpoint::send_block() {
  const std::string url =
      url_ + (url_.find('?') == url_.npos ? "?" : "&") + "graph=" + rdf::percent_encode(graph_);
  // N-Triples is Turtle, which every server takes.
  const Reply reply = send(replaces_ ? "PUT" : "POST", url, "text/turtle; charset=utf-8", block_);
  if (reply.status >= 300) {
    throw EndpointError(url_ + ": HTTP " + std::to_string(reply.status) + ": " + first_line(reply.body));
  }
  replaces_ = false;
  block_.clear();
}

SparqlEndpoint::Reply SparqlEndpoint::send(const char* method, const std::string& url,
                                           const char* content_type, std::string_view body) {
  for (std::size_t attempt = 1;; ++attempt) {
    const Reply reply = send_once(method, url, content_type, body);
    if (reply.status != 0 && !is_passing(reply.status)) return reply;
    if (attempt == kAttempts) {
      throw EndpointError(url_ + ": " +
                          (reply.status == 0 ? reply.body : "HTTP " + std::to_string(reply.status)) + ", " +
                          std::to_string(attempt) + " times");
    }
    ++retries_;
    std::this_thread::sleep_for(kFirstPause * (1 << (attempt - 1)));
  }
}

// Status 0 and curl's words for what may pass; throws for what will not.
SparqlEndpoint::Reply SparqlEndpoint::send_once(const char* method, const std::string& url,
                                                const char* content_type, std::string_view body) {
  CURL* curl = connection_->curl;
  Reply reply;
  curl_easy_reset(curl);
  const std::string type = std::string("Content-Type: ") + content_type;
  curl_slist* headers = curl_slist_append(nullptr, type.c_str());
  headers = curl_slist_append(headers, accept_);
  headers = curl_slist_append(headers, "Expect:");
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.data());
  curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, method);
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, append);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &reply.body);
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, connection_->error);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(timeout_.count()));
  if (!user_.empty()) {
    curl_easy_setopt(curl, CURLOPT_USERPWD, user_.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPAUTH, CURLAUTH_BASIC | CURLAUTH_DIGEST);
  }
  const CURLcode code = curl_easy_perform(curl);
  ++requests_;
  curl_slist_free_all(headers);
  if (code != CURLE_OK) {
    const std::string words = connection_->error[0] != '\0' ? connection_->error : curl_easy_strerror(code);
    if (!is_passing(code)) throw EndpointError(url_ + ": " + words);
    return {0, {}, words};
  }
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply.status);
  const char* reply_type = nullptr;
  curl_easy_getinfo(curl, CURLINFO_CONTENT_TYPE, &reply_type);
  if (reply_type) reply.type = reply_type;
  return reply;
}

}  // namespace notegraph
