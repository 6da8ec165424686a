#pragma once

#include "reading/back_references.hpp"
#include "reading/report.hpp"

namespace notegraph {

/// Fills `sources` and `explains` of `note` from its `text`: the entry as printed without its number, lines
/// joined by a space, Markdown and HTML as they stand. Fields are verbatim; one that is not certain stays
/// empty. A note that neither cites nor points back explains. Linear in the text.
void parse_citation(Note& note);

}  // namespace notegraph
