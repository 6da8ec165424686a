#pragma once

#include <cgraph.h>

#include <string>

namespace notegraph {

/// Parses DOT with identifiers that are counted in the order of the text. GraphViz's own are addresses, and
/// it lays out and draws clusters in their order: the same graph would now and then give other bytes. Returns
/// null if `dot` is no graph; GraphViz's error function has been told why. The caller closes the graph
/// (agclose).
Agraph_t* read_with_counted_identifiers(const std::string& dot);

}  // namespace notegraph
