// libFuzzer target: any bytes as RDF in each syntax, and as a SPARQL query over a small graph. Whatever
// comes, an answer or an InputError.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "exporters/rdf_store.hpp"
#include "exporters/sparql_aggregates.hpp"
#include "exporters/sparql_comparisons.hpp"
#include "exporters/sparql_guard.hpp"
#include "exporters/sparql_projection.hpp"
#include "exporters/sparql_rewriter.hpp"
#include "text/problem.hpp"

namespace {

using namespace notegraph;

constexpr RdfSyntax kSyntaxes[] = {RdfSyntax::Turtle, RdfSyntax::NTriples, RdfSyntax::NQuads,
                                   RdfSyntax::TriG,   RdfSyntax::RdfXml,   RdfSyntax::RdfJson};

void load(std::string_view text, RdfSyntax syntax) {
  try {
    RdfStore().load(text, syntax, "data");
  } catch (const InputError&) {
  }
}

// The engine itself is of others and known to crash; what is ours must not.
void inspect(std::string_view query) {
  (void)refused_sparql(query);
  (void)joined_safely(compared_safely(query));
  (void)aggregates_of_nothing(query);
  (void)matches_of_grouped(query);
  (void)unfit_operands(query);
  (void)mixed_keys(query);
  (void)ungrouped_subqueries(query);
  (void)selected_variables(query);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
  const std::size_t kind = data[0] % 7;
  if (kind < 6) {
    load(text, kSyntaxes[kind]);
  } else {
    inspect(text);
  }
  return 0;
}
