#include "exporters/followthemoney_exporter.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/claim_types.hpp"
#include "exporters/json_writer.hpp"
#include "exporters/rdf_vocabulary.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;
using Properties = std::map<std::string_view, std::vector<std::string>>;

// The schema of an entity by its subtype or else its type.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kSchemata{{
    {"Government", "PublicBody"},
    {"Court", "PublicBody"},
    {"Company", "Company"},
    {"Person", "Person"},
    {"Organization", "Organization"},
    {"Law", "Document"},
    {"Website", "Asset"},
    {"Place", "Address"},
}};

std::string_view schema_of(const EntityNode& entity) {
  for (const std::string_view name :
       {std::string_view(entity.subtype), std::string_view(name_of(entity.type))}) {
    for (const auto& [ours, theirs] : kSchemata) {
      if (ours == name) return theirs;
    }
  }
  return "LegalEntity";
}

// What their schema model lets stand at an end of a link: their "range" with what extends it.
bool fits(std::string_view schema, std::string_view range) {
  if (range == "Thing" || range == schema) return true;
  const bool organization = schema == "Organization" || schema == "PublicBody" || schema == "Company";
  if (range == "Organization") return organization;
  if (range == "LegalEntity") return organization || schema == "Person";
  return range == "Asset" && schema == "Company";
}

struct LinkType {
  std::string_view claim, schema;
  std::string_view from_role, from_property, from_range;
  std::string_view to_role, to_property, to_range;
  std::string_view value, value_property;  // a value of the claim and where it goes
};
constexpr std::array<LinkType, 4> kLinkTypes{{
    {"Ownership", "Ownership", "owner", "owner", "LegalEntity", "owned", "asset", "Asset", "share",
     "percentage"},
    {"Position", "Employment", "person", "employee", "Person", "organization", "employer", "Organization",
     "title", "role"},
    {"Affiliation", "Membership", "member", "member", "LegalEntity", "organization", "organization",
     "Organization", "relation", "role"},
    {"Kinship", "Family", "person", "person", "Person", "relative", "relative", "Person", "relation",
     "relationship"},
}};

// "2012", "2012-12" or "2012-12-04": what their dates can be.
bool is_plain_date(std::string_view edtf) {
  if (edtf.size() != 4 && edtf.size() != 7 && edtf.size() != 10) return false;
  for (std::size_t i = 0; i < edtf.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? edtf[i] != '-' : !std::isdigit(static_cast<unsigned char>(edtf[i]))) return false;
  }
  return edtf.size() == 4 || edtf.substr(5, 2) <= "12";  // 21 and more are seasons
}

class FollowTheMoneyWriter {
 public:
  FollowTheMoneyWriter(const KnowledgeGraph& graph, const TextSink& out) : graph_(graph), out_(out) {}

  void write() {
    for (const Vertex vertex : graph_.all<ReportNode>()) report(vertex);
    for (const Vertex vertex : graph_.all<EntityNode>()) entity(vertex);
    for (const Vertex vertex : graph_.all<ClaimNode>()) {
      if (graph_.get<ClaimNode>(vertex)->modality.empty()) claim(vertex);
    }
  }

 private:
  [[nodiscard]] std::string id(Vertex vertex) const {
    return dataset_of(graph_[vertex]) + "-" + id_of(graph_[vertex]);
  }

  static void add(Properties& properties, std::string_view name, const std::string& value) {
    if (value.empty()) return;
    auto& values = properties[name];
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  }

  void write(const std::string& name, std::string_view schema, const Properties& properties,
             const std::string& dataset) {
    JsonWriter json;
    json.begin_object(JsonWriter::Layout::Line).key("id").string(name).key("schema").string(schema);
    json.key("properties").begin_object();
    for (const auto& [property, values] : properties) {
      json.key(property).begin_array();
      for (const std::string& value : values) json.string(value);
      json.end_array();
    }
    json.end_object().key("datasets").begin_array().string(dataset).end_array().end_object();
    out_(json.take());
  }

  void report(Vertex vertex) {
    const auto& node = *graph_.get<ReportNode>(vertex);
    Properties properties;
    add(properties, "title", node.title.empty() ? node.dataset : node.title);
    add(properties, "fileName", node.file);
    add(properties, "publisher", node.publisher);
    add(properties, "country", lower(node.country_code));
    if (is_plain_date(node.date)) add(properties, "date", node.date);
    publishers_[node.dataset] = node.publisher;
    write(id(vertex), "Document", properties, node.dataset);
  }

  static std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
  }

  void entity(Vertex vertex) {
    const auto& node = *graph_.get<EntityNode>(vertex);
    const std::string_view schema = schema_of(node);
    Properties properties;
    add(properties, "name", node.name);
    if (schema == "Document") add(properties, "title", node.name);
    if (schema == "Address") add(properties, "full", node.name);
    for (const std::string& alias : node.aliases) add(properties, "alias", alias);
    for (const std::string& identifier : node.identifiers) {
      constexpr std::string_view wikidata = "http://www.wikidata.org/entity/";
      if (identifier.starts_with(wikidata)) add(properties, "wikidataId", identifier.substr(wikidata.size()));
    }
    write(id(vertex), schema, properties, node.dataset);
  }

  [[nodiscard]] const EntityNode* entity_at(Vertex vertex) const { return graph_.get<EntityNode>(vertex); }

  // Quote, date, publisher and the addresses of the notes directly behind the claim.
  Properties backing(Vertex vertex) const {
    const auto& node = *graph_.get<ClaimNode>(vertex);
    Properties properties;
    add(properties, "summary", node.quote);
    add(properties, "recordId", node.id);
    const auto publisher = publishers_.find(node.dataset);
    if (publisher != publishers_.end()) add(properties, "publisher", publisher->second);
    for (const auto& note : graph_.links(vertex, EdgeKind::DirectNote)) {
      for (const auto& work : graph_.links(note.target, EdgeKind::Cites)) {
        if (const auto url = rdf::absolute_iri(graph_.get<SourceNode>(work.target)->source.url)) {
          add(properties, "sourceUrl", *url);
        }
      }
    }
    add_date(properties, vertex);
    return properties;
  }

  void add_date(Properties& properties, Vertex claim) const {
    for (const auto& when : graph_.links(claim, EdgeKind::When)) {
      const std::string& edtf = graph_.get<DateNode>(when.target)->edtf.text();
      const std::size_t slash = std::min(edtf.find('/'), edtf.size());
      if (slash == edtf.size()) {
        if (is_plain_date(edtf)) add(properties, "date", edtf);
        continue;
      }
      const std::string begin = edtf.substr(0, slash), end = edtf.substr(slash + 1);
      if (is_plain_date(begin)) add(properties, "startDate", begin);
      if (is_plain_date(end)) add(properties, "endDate", end);
    }
  }

  void claim(Vertex vertex) {
    const auto& node = *graph_.get<ClaimNode>(vertex);
    const auto type = std::find_if(kLinkTypes.begin(), kLinkTypes.end(),
                                   [&](const LinkType& link) { return link.claim == node.type; });
    if (type != kLinkTypes.end()) {
      links(vertex, *type);
    } else if (node.type == "CourtRuling" || node.type == "LegalProceeding") {
      court_case(vertex);
    } else {
      event(vertex);
    }
  }

  // One link for each pair of named fillers; what their model does not let stand there is an "unknown link".
  void links(Vertex vertex, const LinkType& type) {
    const auto& node = *graph_.get<ClaimNode>(vertex);
    const auto filled = graph_.links(vertex, EdgeKind::Role);
    std::size_t count = 0;
    for (const auto& from : filled) {
      if (from.edge->role != type.from_role || !entity_at(from.target)) continue;
      for (const auto& to : filled) {
        if (to.edge->role != type.to_role || !entity_at(to.target)) continue;
        const bool known = fits(schema_of(*entity_at(from.target)), type.from_range) &&
                           fits(schema_of(*entity_at(to.target)), type.to_range);
        Properties properties = backing(vertex);
        add(properties, known ? type.from_property : "subject", id(from.target));
        add(properties, known ? type.to_property : "object", id(to.target));
        const auto value = node.values.find(std::string(type.value));
        if (value != node.values.end()) add(properties, known ? type.value_property : "role", value->second);
        if (!known && value == node.values.end()) add(properties, "role", words_of_claim_type(node.type));
        write(id(vertex) + (count++ == 0 ? "" : "-" + std::to_string(count)),
              known ? type.schema : "UnknownLink", properties, node.dataset);
      }
    }
  }

  void court_case(Vertex vertex) {
    const auto& node = *graph_.get<ClaimNode>(vertex);
    Properties properties = backing(vertex);
    for (const std::string_view theirs : {"date", "startDate", "endDate", "recordId"})
      properties.erase(theirs);
    Properties dates;
    add_date(dates, vertex);
    for (const std::string& date : dates["date"]) {
      add(properties, node.type == "CourtRuling" ? "closeDate" : "fileDate", date);
    }
    add(properties, "name", claim_label(graph_, vertex));
    const auto outcome = node.values.find("outcome");
    if (outcome != node.values.end()) add(properties, "status", outcome->second);
    const auto filled = graph_.links(vertex, EdgeKind::Role);
    for (const auto& link : filled) {
      if (link.edge->role == "court") add(properties, "court", filler_name(graph_, link.target));
    }
    write(id(vertex), "CourtCase", properties, node.dataset);
    std::size_t count = 0;
    for (const auto& link : filled) {
      if (link.edge->role == "attributedTo" || !entity_at(link.target)) continue;
      Properties party;
      add(party, "case", id(vertex));
      add(party, "party", id(link.target));
      add(party, "role", link.edge->role);
      write(id(vertex) + "-party-" + std::to_string(++count), "CourtCaseParty", party, node.dataset);
    }
  }

  void event(Vertex vertex) {
    const auto& node = *graph_.get<ClaimNode>(vertex);
    const ClaimType* type = claim_type(node.type);
    Properties properties = backing(vertex);
    add(properties, "name", claim_label(graph_, vertex));
    add(properties, "keywords", words_of_claim_type(node.type));
    const auto filled = graph_.links(vertex, EdgeKind::Role);
    for (const auto& link : filled) {
      const EntityNode* filler = entity_at(link.target);
      if (!filler) continue;
      if (filler->type == EntityType::Place && link.edge->role == "place") {
        add(properties, "location", filler->name);
      } else if (fits(schema_of(*filler), "LegalEntity")) {
        const bool acts = type && link.edge->role == type->subject;
        add(properties, acts ? "organizer" : "involved", id(link.target));
      }
    }
    write(id(vertex), "Event", properties, node.dataset);
    std::size_t count = 0;
    for (const auto& link : filled) {
      const EntityNode* filler = entity_at(link.target);
      if (!filler || fits(schema_of(*filler), "LegalEntity") || link.edge->role == "place") continue;
      Properties tie;
      add(tie, "subject", id(vertex));
      add(tie, "object", id(link.target));
      add(tie, "role", link.edge->role);
      write(id(vertex) + "-link-" + std::to_string(++count), "UnknownLink", tie, node.dataset);
    }
  }

  const KnowledgeGraph& graph_;
  const TextSink& out_;
  std::map<std::string, std::string> publishers_;  // by dataset
};

}  // namespace

void write_followthemoney(const KnowledgeGraph& graph, const TextSink& out) {
  FollowTheMoneyWriter(graph, out).write();
}

}  // namespace notegraph
