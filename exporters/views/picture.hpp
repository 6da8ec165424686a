#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dates/edtf.hpp"
#include "exporters/dot_style.hpp"

namespace notegraph {

/// What a view decided to show, before anything is laid out or written: the writers (DOT, Mermaid, GEXF) know
/// pictures only, and views know no syntax. All texts are UTF-8 as the report has them, not escaped, not
/// wrapped.

/// A piece of a label; one with a link can be clicked.
struct LabelPart {
  std::string text;     // "blocked", "2012-12-04", "[57]"
  std::string link;     // http(s) IRI, or empty
  std::string tooltip;  // what the link leads to

  bool operator==(const LabelPart&) const = default;
};

/// A line of a label; a long one is broken between its parts or at spaces.
using LabelLine = std::vector<LabelPart>;

/// How a claim is drawn: as asserted by the report, as somebody's word, or as backed by a later sentence's
/// note only. Where a picture bundles claims, the best of them counts.
enum class Line : std::uint8_t { Solid, Dotted, Dashed };

struct PictureNode {
  std::string id;                  // "kazakhstan-2013/guljan-org", unique in the picture
  std::string name;                // "Guljan.org", "court ruling", "+37 websites"
  std::vector<LabelLine> details;  // below the name
  std::string tooltip;
  std::string link;  // the site, or the node's IRI
  const DotStyle* style = nullptr;
  std::string dataset;
  std::optional<std::size_t> group;   // index in Picture::groups
  std::optional<std::size_t> column;  // index in Picture::columns
  std::optional<Edtf> when;           // Timeline only
  Line line = Line::Solid;            // Timeline only: how its bar is drawn
  bool stub = false;                  // stands for several that were folded
  bool focus = false;
};

struct PictureEdge {
  std::size_t from = 0, to = 0;  // indices in Picture::nodes
  std::vector<LabelLine> label;
  std::string tooltip, link;
  Line line = Line::Solid;
  bool noted = true;       // has a note, direct or inherited
  std::size_t claims = 1;  // how many it bundles
};

enum class Arrangement : std::uint8_t {
  Network,   // laid out by GraphViz
  Timeline,  // one row a node, along an axis of days
  Matrix,    // edges as cells: from the rows to the columns
};

struct Picture {
  std::string title;    // "Court rulings"
  std::string reports;  // "Freedom on the Net: Kazakhstan, 2013 (Freedom House)"
  Arrangement arrangement = Arrangement::Network;
  std::vector<PictureNode> nodes;
  std::vector<PictureEdge> edges;
  std::vector<std::string> groups;    // titles of boxes around nodes
  std::vector<std::string> columns;   // headings from left to right, where nodes stand in columns
  std::vector<std::string> datasets;  // more than one: nodes are coloured by dataset
  std::vector<std::string> remarks;   // what was left out and by which measure; what links are
};

}  // namespace notegraph
