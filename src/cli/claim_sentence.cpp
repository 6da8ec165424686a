#include "cli/claim_sentence.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "cli/quote_marks.hpp"
#include "exporters/claim_types.hpp"
#include "text/utf8.hpp"

namespace notegraph::cli {

namespace {

using Vertex = KnowledgeGraph::Vertex;

constexpr std::size_t kBeside = 3;  // characters between a description and the name that it stands beside

struct Quote {
  const std::string* text = nullptr;
  Span place, trigger;
};

Quote quote_of(const KnowledgeGraph& graph, Vertex vertex) {
  if (const auto* claim = graph.get<ClaimNode>(vertex))
    return {&claim->quote, claim->sentence, claim->trigger};
  const auto* figure = graph.get<ObservationNode>(vertex);
  return {&figure->quote, figure->sentence, {}};
}

// All that may stand where an entity or description is meant.
std::vector<std::string> texts_of(const KnowledgeGraph& graph, Vertex filler) {
  if (const auto* entity = graph.get<EntityNode>(filler)) {
    std::vector<std::string> texts = entity->aliases;
    texts.push_back(entity->name);
    return texts;
  }
  return {filler_name(graph, filler)};
}

// The words at `span`, where the quote has every character of its sentence; else nothing.
std::string words_at(const Quote& quote, Span span) {
  std::vector<std::size_t> begins;  // bytes of code points, and the end
  for (std::size_t at = 0; at < quote.text->size(); utf8::next(*quote.text, at)) begins.push_back(at);
  begins.push_back(quote.text->size());
  const bool whole = begins.size() - 1 == quote.place.end - quote.place.begin;
  if (!whole || span.begin < quote.place.begin || span.end > quote.place.end) return {};
  const std::size_t from = begins[span.begin - quote.place.begin];
  return quote.text->substr(from, begins[span.end - quote.place.begin] - from);
}

}  // namespace

std::string marked_sentence(const KnowledgeGraph& graph, Vertex vertex) {
  const Quote quote = quote_of(graph, vertex);
  std::vector<QuoteMark> marks{{quote.trigger, {}, "**", "**"}};
  for (const auto& link : graph.links(vertex, EdgeKind::Role)) {
    marks.push_back({link.edge->mention, texts_of(graph, link.target), "{" + link.edge->role + ": ", "}"});
  }
  return marked_quote(*quote.text, quote.place, marks);
}

std::optional<Antecedent> antecedent(const KnowledgeGraph& graph, Vertex claim,
                                     const KnowledgeGraph::Link& role) {
  const auto* entity = graph.get<EntityNode>(role.target);
  const Span words = role.edge->mention;
  if (entity == nullptr || words == Span{}) return std::nullopt;
  std::optional<Span> before;
  for (const Span& mention : entity->mentions) {  // by position
    // "the operator Ruritel", "Ruritel, an operator,": named right there
    if (mention.begin < words.end + kBeside && words.begin < mention.end + kBeside) return std::nullopt;
    if (mention.end <= words.begin) before = mention;
  }
  if (!before) return std::nullopt;
  return Antecedent{words_at(quote_of(graph, claim), words), *before};
}

}  // namespace notegraph::cli
