#pragma once

#include <cstdint>
#include <string>

#include "exporters/views/picture.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// How a network takes its room: its ties from left to right, the same with words broken into shorter lines,
/// or from top to bottom.
enum class NetworkForm : std::uint8_t { Across, Narrow, Down };

/// A picture in GraphViz's DOT, UTF-8, with title and legend. Networks are to be laid out; timelines and
/// matrices have their places already. The attribute "layout" names the engine that fits the size: dot with
/// labels, dot with limits, from 1,500 nodes or 3,000 edges on sfdp, without words on the edges, which is
/// told in the title. Equal pictures give equal bytes, and whatever stands in the labels, the DOT is well
/// formed.
std::string to_dot(const Picture& picture, NetworkForm form = NetworkForm::Across);

/// The overview of a graph.
std::string to_dot(const KnowledgeGraph& graph);

}  // namespace notegraph
