#include "cli/difference_text.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "cli/display_width.hpp"
#include "exporters/claim_types.hpp"
#include "exporters/json_writer.hpp"

namespace notegraph::cli {

namespace {

using Vertex = KnowledgeGraph::Vertex;
using enum JsonWriter::Layout;

std::string with_id(const std::string& words, const NodeKey& key) {
  return words + " (" + key.dataset + ":" + key.id + ")";
}

std::string words_of(const KnowledgeGraph& graph, const NodeKey& key) {
  const Vertex vertex = *graph.find(key.dataset, key.id);
  if (const auto* entity = graph.get<EntityNode>(vertex)) return entity->name;
  if (graph.get<ClaimNode>(vertex) != nullptr) return claim_label(graph, vertex);
  const auto& figure = *graph.get<ObservationNode>(vertex);
  std::string words = figure.indicator + ": " + decimal_numeral(figure.value) +
                      (figure.unit.empty() ? "" : " " + figure.unit);
  for (const auto& link : graph.links(vertex, EdgeKind::When))
    words += " (" + graph.get<DateNode>(link.target)->edtf.text() + ")";
  return words;
}

// Under which heading a node is told: entities by type, claims by type and section.
std::string type_of(const KnowledgeGraph& graph, const NodeKey& key) {
  const Vertex vertex = *graph.find(key.dataset, key.id);
  if (const auto* entity = graph.get<EntityNode>(vertex)) return std::string(name_of(entity->type));
  if (const auto* claim = graph.get<ClaimNode>(vertex)) return words_of_claim_type(claim->type);
  return "figure";
}

std::string section_of(const KnowledgeGraph& graph, const NodeKey& key) {
  for (const auto& link : graph.links(*graph.find(key.dataset, key.id), EdgeKind::InSection))
    return graph.get<SectionNode>(link.target)->title;
  return {};
}

std::string in_words(const FieldChange& change) {
  const std::string before = change.before.empty() ? "not told" : change.before;
  const std::string after = change.after.empty() ? "not told" : change.after;
  return change.field + " " + before + " → " + after;
}

class DifferencePage {
 public:
  DifferencePage(const KnowledgeGraph& before, const KnowledgeGraph& after, std::size_t width)
      : before_(before), after_(after), width_(width) {}

  std::string of(const GraphDifference& difference) {
    kind("Names", difference.entities);
    kind("Claims", difference.claims);
    kind("Figures", difference.figures);
    return std::move(out_);
  }

 private:
  void kind(const std::string& title, const KindDifference& difference) {
    if (!out_.empty()) out_ += "\n";
    out_ += title + ": " + std::to_string(difference.fresh.size()) + " new, " +
            std::to_string(difference.changed.size()) + " changed, " +
            std::to_string(difference.gone.size()) + " no longer reported, " +
            std::to_string(difference.unchanged.size()) + " as before\n";
    std::map<std::pair<std::string, std::string>, std::string> pages;  // by type and section
    const auto page = [&](const KnowledgeGraph& graph, const NodeKey& key) -> std::string& {
      return pages[{type_of(graph, key), section_of(graph, key)}];
    };
    for (const NodeKey& key : difference.fresh)
      page(after_, key) += line("new", with_id(words_of(after_, key), key));
    for (const Change& change : difference.changed) {
      std::string text = with_id(words_of(after_, change.after), change.after) + ":";
      for (const FieldChange& field : change.fields)
        text += (text.back() == ':' ? " " : "; ") + in_words(field);
      page(after_, change.after) += line("changed", text);
    }
    for (const NodeKey& key : difference.gone)
      page(before_, key) += line("no longer reported", with_id(words_of(before_, key), key));
    for (const auto& [heading, lines] : pages)
      out_ += "\n" +
              wrapped(heading.first + (heading.second.empty() ? "" : ", " + heading.second), 0, width_) +
              lines;
  }

  std::string line(const std::string& state, const std::string& words) const {
    constexpr std::size_t kIndent = 2, kColumn = 20;
    std::string lines = wrapped(words, kIndent + kColumn, width_);
    const std::string label = std::string(kIndent, ' ') + state;
    return lines.replace(0, label.size(), label);
  }

  const KnowledgeGraph& before_;
  const KnowledgeGraph& after_;
  std::size_t width_;
  std::string out_;
};

class DifferenceJson {
 public:
  DifferenceJson(const KnowledgeGraph& before, const KnowledgeGraph& after)
      : before_(before), after_(after) {}

  std::string of(const GraphDifference& difference) {
    json_.begin_object().key("format").string("notegraph-difference/1");
    kind("entities", difference.entities);
    kind("claims", difference.claims);
    kind("figures", difference.figures);
    return json_.end_object().take();
  }

 private:
  void node(const KnowledgeGraph& graph, const NodeKey& key) {
    json_.begin_object(Line)
        .key("id")
        .string(key.dataset + "/" + key.id)
        .key("words")
        .string(words_of(graph, key));
    json_.key("type").string(type_of(graph, key));
    if (const std::string section = section_of(graph, key); !section.empty())
      json_.key("section").string(section);
    json_.end_object();
  }

  void list(std::string_view name, const KnowledgeGraph& graph, const std::vector<NodeKey>& keys) {
    json_.key(name).begin_array();
    for (const NodeKey& key : keys) node(graph, key);
    json_.end_array();
  }

  void kind(std::string_view name, const KindDifference& difference) {
    json_.key(name).begin_object();
    list("new", after_, difference.fresh);
    list("no_longer_reported", before_, difference.gone);
    json_.key("changed").begin_array();
    for (const Change& change : difference.changed) {
      json_.begin_object().key("before");
      node(before_, change.before);
      json_.key("after");
      node(after_, change.after);
      json_.key("fields").begin_object();
      for (const FieldChange& field : change.fields)
        json_.key(field.field).begin_array(Line).string(field.before).string(field.after).end_array();
      json_.end_object().end_object();
    }
    json_.end_array().key("unchanged").begin_array();
    for (const auto& [before, after] : difference.unchanged) {
      json_.begin_array(Line)
          .string(before.dataset + "/" + before.id)
          .string(after.dataset + "/" + after.id)
          .end_array();
    }
    json_.end_array().end_object();
  }

  const KnowledgeGraph& before_;
  const KnowledgeGraph& after_;
  JsonWriter json_;
};

}  // namespace

std::string difference_text(const KnowledgeGraph& before, const KnowledgeGraph& after,
                            const GraphDifference& difference, std::size_t width) {
  return DifferencePage(before, after, width).of(difference);
}

std::string difference_json(const KnowledgeGraph& before, const KnowledgeGraph& after,
                            const GraphDifference& difference) {
  return DifferenceJson(before, after).of(difference);
}

}  // namespace notegraph::cli
