#pragma once

#include <cstddef>
#include <string>

#include "exporters/views/picture.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// How a network takes its room.
struct NetworkForm {
  bool down = false;        // ties run from top to bottom instead of from left to right
  bool around = false;      // the chief name of each part at its beginning, whichever way its ties point
  bool one_column = false;  // parts that nothing ties together below each other, none beside another
  std::size_t name_width = 20, label_width = 18;  // characters of a line
  double rank_gap = 0.3;                          // inches
};

/// A picture in GraphViz's DOT, UTF-8, with title and legend. Networks are to be laid out; timelines and
/// matrices have their places already. The attribute "layout" names the engine that fits the size: dot with
/// labels, dot with limits, from 1,500 nodes or 3,000 edges on sfdp, without words on the edges, which is
/// told in the title. Equal pictures give equal bytes, and whatever stands in the labels, the DOT is well
/// formed.
std::string to_dot(const Picture& picture, const NetworkForm& form = {});

/// The overview of a graph.
std::string to_dot(const KnowledgeGraph& graph);

}  // namespace notegraph
