#include "exporters/claim_types.hpp"

#include <algorithm>

namespace notegraph {

namespace {

constexpr std::array<ClaimType, 21> kClaimTypes{{
    {"Affiliation",
     "affiliation",
     "member",
     "affiliated with",
     {"relation"},
     {{{"member", "affiliatedWith", "organization"}}}},
    {"Arrest", "arrest", "agent", "arrested", {}, {{{"agent", "arrested", "target"}}}},
    {"Attack", "attack", "agent", "attacked", {"method"}, {{{"agent", "attacked", "target"}}}},
    {"Block", "block", "agent", "blocked", {}, {{{"agent", "blocked", "target"}}}},
    {"Closure", "closure", "agent", "closed", {}, {{{"agent", "closed", "target"}}}},
    {"CourtRuling",
     "court ruling",
     "court",
     "ruled",
     {"outcome", "term"},
     {{{"court", "ruledAgainst", "against"},
       {"court", "ruledInFavorOf", "inFavorOf"},
       {"court", "appliedLaw", "law"}}}},
    {"Disruption", "disruption", "agent", "disrupted", {}, {{{"agent", "disrupted", "target"}}}},
    {"Enactment",
     "enactment",
     "agent",
     "enacted",
     {"stage"},
     {{{"agent", "enacted", "law"}, {"law", "amended", "amends"}}}},
    {"Founding", "founding", "agent", "founded", {}, {{{"agent", "foundedOrLaunched", "founded"}}}},
    {"Kinship", "kinship", "person", "relative of", {"relation"}, {{{"person", "relatedTo", "relative"}}}},
    {"LegalProceeding",
     "legal proceeding",
     "plaintiff",
     "proceeded against",
     {"charge"},
     {{{"plaintiff", "proceededAgainst", "defendant"}}}},
    {"Location", "location", "entity", "located in", {}, {{{"entity", "locatedIn", "place"}}}},
    {"Ownership", "ownership", "owner", "owns", {"share"}, {{{"owner", "owns", "owned"}}}},
    {"Position",
     "position",
     "person",
     "holds position at",
     {"title"},
     {{{"person", "holdsPositionAt", "organization"}}}},
    {"Protest", "protest", "participant", "protested", {}, {{{"participant", "protestedIn", "place"}}}},
    {"Provision", "provision", "law", "provides", {}, {{{"law", "provides", "subject"}}}},
    {"Regulation", "regulation", "regulator", "regulates", {}, {{{"regulator", "regulates", "regulated"}}}},
    {"RemovalRequest",
     "removal request",
     "agent",
     "asked for removal",
     {"count"},
     {{{"agent", "requestedRemovalFrom", "target"}}}},
    {"Statement",
     "statement",
     "speaker",
     "said",
     {},
     {{{"speaker", "spokeAbout", "about"}, {"speaker", "spokeTo", "addressee"}}}},
    {"Surveillance", "surveillance", "agent", "monitored", {"method"}, {{{"agent", "monitored", "target"}}}},
    {"Unblock", "unblock", "agent", "unblocked", {}, {{{"agent", "unblocked", "target"}}}},
}};

void append(std::string& line, std::string_view part) {
  if (part.empty()) return;
  if (!line.empty()) line += ", ";
  line += part;
}

}  // namespace

const ClaimType* claim_type(std::string_view name) {
  const auto found =
      std::lower_bound(kClaimTypes.begin(), kClaimTypes.end(), name,
                       [](const ClaimType& type, std::string_view key) { return type.name < key; });
  return found != kClaimTypes.end() && found->name == name ? &*found : nullptr;
}

std::string words_of_claim_type(std::string_view name) {
  if (const ClaimType* type = claim_type(name)) return std::string(type->words);
  std::string words;
  for (const char c : name) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital && !words.empty()) words += ' ';
    words += capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return words;
}

const std::string& filler_name(const KnowledgeGraph& graph, KnowledgeGraph::Vertex filler) {
  if (const auto* entity = graph.get<EntityNode>(filler)) return entity->name;
  if (const auto* description = graph.get<DescriptionNode>(filler)) return description->text;
  return id_of(graph[filler]);
}

std::string claim_label(const KnowledgeGraph& graph, KnowledgeGraph::Vertex claim) {
  const auto& node = *graph.get<ClaimNode>(claim);
  const ClaimType* type = claim_type(node.type);
  // The object of the claim's verb comes before its other circumstances.
  const std::string_view object = type ? type->shortcuts.front().to : std::string_view();
  std::string subject, rest, others;
  for (const auto& link : graph.links(claim, EdgeKind::Role)) {
    const std::string& role = link.edge->role;
    if (role == "attributedTo") continue;
    const bool is_subject = type && role == type->subject;
    append(is_subject ? subject : role == object ? rest : others, filler_name(graph, link.target));
  }
  append(rest, others);
  if (subject.empty()) {
    subject = words_of_claim_type(node.type);
    subject[0] =
        static_cast<char>(subject[0] >= 'a' && subject[0] <= 'z' ? subject[0] - 'a' + 'A' : subject[0]);
  }
  if (type) {
    for (const std::string_view name : type->values) {
      const auto value = node.values.find(std::string(name));
      if (!name.empty() && value != node.values.end()) append(rest, value->second);
    }
  }
  std::string label = subject;
  if (rest.empty()) rest = words_of_claim_type(node.type);
  label += ": " + rest;
  for (const auto& when : graph.links(claim, EdgeKind::When)) {
    label += " (" + graph.get<DateNode>(when.target)->edtf.text() + ")";
  }
  return label;
}

}  // namespace notegraph
