#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "exporters/rdf_store.hpp"

namespace notegraph {

/// A server that does not answer as it should, after all retries.
class EndpointError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A SPARQL 1.1 server over HTTP. What may pass by itself (no connection, 429, 502, 503, 504) is tried again
/// up to four times, with growing pauses.
class SparqlEndpoint {
 public:
  /// `url` must be http or https; `user` is "name:password" or empty. Throws EndpointError for another URL.
  SparqlEndpoint(std::string url, std::string user, std::chrono::seconds timeout);
  ~SparqlEndpoint();
  SparqlEndpoint(const SparqlEndpoint&) = delete;
  SparqlEndpoint& operator=(const SparqlEndpoint&) = delete;

  /// Asks by the SPARQL 1.1 Protocol (query via POST). Throws EndpointError, or InputError (file "query") if
  /// the server finds the query at fault.
  [[nodiscard]] QueryResult query(std::string_view sparql);

  /// Puts a graph there by the SPARQL 1.1 Graph Store Protocol: `begin` replaces the named graph, `text` adds
  /// N-Triples to it in blocks of some megabytes, `finish` sends what is left. Throws EndpointError.
  void begin_graph(const std::string& graph);
  void text(std::string_view ntriples);
  void finish();

  [[nodiscard]] std::size_t requests() const { return requests_; }
  [[nodiscard]] std::size_t retries() const { return retries_; }

 private:
  struct Connection;
  struct Reply {
    long status = 0;
    std::string type, body;
  };
  Reply send(const char* method, const std::string& url, const char* content_type, std::string_view body);
  Reply send_once(const char* method, const std::string& url, const char* content_type,
                  std::string_view body);
  void send_block();

  std::string url_, user_;
  std::chrono::seconds timeout_;
  std::unique_ptr<Connection> connection_;
  const char* accept_ = "Accept: */*";
  std::string graph_, block_;
  bool replaces_ = false;  // the next block is the first of its graph
  std::size_t requests_ = 0, retries_ = 0;
};

}  // namespace notegraph
