// Dated claims along an axis of days.
#include <algorithm>
#include <chrono>
#include <map>
#include <tuple>
#include <unordered_map>

#include "exporters/claim_types.hpp"
#include "exporters/views/ranking.hpp"
#include "exporters/views/view.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;

struct Dated {
  Vertex claim;
  Edtf when;
  double worth = 0;
};

// How much a claim matters: what the names in it do, the first in rank the most; talk counts a third of a
// deed.
std::vector<Dated> dated_claims(const Subject& subject) {
  const Relations relations = relations_of(subject.graph, subject.claims);
  std::unordered_map<Vertex, std::size_t> rank;
  for (const Vertex vertex : ranked(subject.graph, relations)) rank.emplace(vertex, rank.size());
  std::vector<Dated> found;
  for (const Vertex claim : subject.claims) {
    const auto when = subject.graph.links(claim, EdgeKind::When);
    if (when.empty()) continue;
    Dated dated{claim, subject.graph.get<DateNode>(when.front().target)->edtf, 0};
    for (const auto& role : subject.graph.links(claim, EdgeKind::Role)) {
      const auto at = rank.find(role.target);
      if (at != rank.end()) dated.worth += 1.0 / static_cast<double>(at->second + 1);
    }
    const std::string& type = subject.graph.get<ClaimNode>(claim)->type;
    if (type == "Statement" || type == "Provision") dated.worth /= 3;
    found.push_back(std::move(dated));
  }
  return found;
}

std::optional<std::chrono::sys_days> first_day(const Edtf& when) {
  return when.earliest() ? when.earliest() : when.latest();
}

// "Kazakhtelecom: blocked LiveJournal", "court ruling: against Guljan.org, suspension".
std::string line_of(const KnowledgeGraph& graph, Vertex claim) {
  const auto& node = *graph.get<ClaimNode>(claim);
  const ClaimType* type = claim_type(node.type);
  const std::string_view object = type ? type->shortcuts.front().to : std::string_view();
  std::string subject, objects, others;
  const auto append = [](std::string& list, const std::string& words) {
    list += (list.empty() ? "" : ", ") + words;
  };
  for (const auto& link : graph.links(claim, EdgeKind::Role)) {
    const std::string& role = link.edge->role;
    const std::string& name = filler_name(graph, link.target);
    if (role == "attributedTo") continue;
    if (type && role == type->subject) {
      append(subject, name);
    } else if (role == object && node.type != "CourtRuling") {
      append(objects, name);
    } else {
      append(others, role_words(role) + " " + name);
    }
  }
  std::string line = subject.empty() ? "" : subject + ": ";
  line += node.type == "CourtRuling" ? (subject.empty() ? "court ruling" : "ruled") : claim_words(node);
  if (!objects.empty())
    line +=
        (claim_words(node) == "in force" || claim_words(node).find(':') != std::string::npos ? " – " : " ") +
        objects;
  if (!others.empty()) line += (objects.empty() ? " " : ", ") + others;
  if (node.type != "CourtRuling") return line;
  for (const std::string_view name : type->values) {
    const auto value = node.values.find(std::string(name));
    if (value != node.values.end()) line += ", " + value->second;
  }
  return line;
}

PictureNode row(const Subject& subject, const Dated& dated) {
  const auto& claim = *subject.graph.get<ClaimNode>(dated.claim);
  PictureNode node = subject.labels.node(dated.claim);
  node.name = line_of(subject.graph, dated.claim);
  if (!claim.modality.empty()) node.name += " (" + claim.modality + ")";
  node.details = {subject.labels.notes(dated.claim)};
  node.when = dated.when;
  node.line = subject.labels.line(dated.claim);
  return node;
}

// What does not fit is counted, one row a year.
PictureNode folded_row(const std::string& dataset, const std::string& year,
                       const std::vector<std::string>& labels) {
  constexpr std::size_t kHovered = 30;
  PictureNode node;
  node.id = "folded/" + dataset + "/" + year;
  node.dataset = dataset;
  node.name =
      "+" + std::to_string(labels.size()) + (labels.size() == 1 ? " claim of " : " claims of ") + year;
  node.style = &dot_style("Claim", "");
  node.when = Edtf::parse(year);
  node.stub = true;
  for (std::size_t i = 0; i < labels.size() && i < kHovered; ++i)
    node.tooltip += (i == 0 ? "" : "\n") + labels[i];
  if (labels.size() > kHovered)
    node.tooltip += "\n… and " + std::to_string(labels.size() - kHovered) + " more";
  return node;
}

}  // namespace

void draw_timeline(const Subject& subject, Picture& picture) {
  picture.arrangement = Arrangement::Timeline;
  std::vector<Dated> claims = dated_claims(subject);
  std::stable_sort(claims.begin(), claims.end(),
                   [](const Dated& a, const Dated& b) { return a.worth > b.worth; });
  std::map<std::pair<std::string, std::string>, std::vector<std::string>> folded;  // dataset, year -> labels
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (i < subject.max_nodes) {
      picture.nodes.push_back(row(subject, claims[i]));
      continue;
    }
    const auto day = first_day(claims[i].when);
    const std::string year = iso_day(std::chrono::year_month_day(*day)).substr(0, 4);
    folded[{dataset_of(subject.graph[claims[i].claim]), year}].push_back(
        claim_label(subject.graph, claims[i].claim));
  }
  for (const auto& [key, labels] : folded) picture.nodes.push_back(folded_row(key.first, key.second, labels));
  std::stable_sort(
      picture.nodes.begin(), picture.nodes.end(), [](const PictureNode& a, const PictureNode& b) {
        const auto key = [](const PictureNode& n) {
          return std::tuple(
              first_day(*n.when),
              n.when->latest() ? std::optional<std::chrono::sys_days>(*n.when->latest()) : std::nullopt,
              n.stub);
        };
        return key(a) < key(b);
      });
  if (!folded.empty())
    picture.remarks.push_back(
        "Drawn: the " + std::to_string(subject.max_nodes) + " of " + std::to_string(claims.size()) +
        " dated claims whose names have the highest PageRank; the rest is counted by year");
}

}  // namespace notegraph
