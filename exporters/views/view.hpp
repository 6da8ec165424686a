#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/views/claim_filter.hpp"
#include "exporters/views/labels.hpp"
#include "exporters/views/picture.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

struct ViewOptions {
  ClaimFilter filter = {};
  std::size_t max_nodes = 0;                       // 0: as many as the view thinks right
  std::vector<KnowledgeGraph::Vertex> focus = {};  // what the view "focus" stands around
  std::size_t depth = 1;                           // how many ties away from it
  bool archive = false;                            // notes lead to a web archive
};

/// What a view makes its picture of.
struct Subject {
  const KnowledgeGraph& graph;
  std::vector<KnowledgeGraph::Vertex> claims;  // that passed the filter
  const Labels& labels;
  const ViewOptions& options;
  std::size_t max_nodes;
};

/// One way to look at a graph. Each is in a file of its own: exporters/views/<name>_view.cpp.
struct View {
  std::string_view name;   // as --view takes it
  std::string_view title;  // above the picture
  std::string_view shows;  // for help
  std::size_t max_nodes;   // unless asked otherwise
  void (*draw)(const Subject&, Picture&);
};

/// All views, the usual one first.
const std::vector<View>& views();

/// Nothing if no view has the name.
const View* find_view(std::string_view name);

/// The picture that a view gives of a graph, which may hold several reports. Throws std::invalid_argument
/// with a sentence for the user if the filter or the focus names what the graph does not have.
Picture picture_of(const KnowledgeGraph& graph, const View& view, const ViewOptions& options = {});

// One function a view, in the file of its name.
void draw_overview(const Subject& subject, Picture& picture);
void draw_rulings(const Subject& subject, Picture& picture);
void draw_websites(const Subject& subject, Picture& picture);
void draw_laws(const Subject& subject, Picture& picture);
void draw_timeline(const Subject& subject, Picture& picture);
void draw_ownership(const Subject& subject, Picture& picture);
void draw_focus(const Subject& subject, Picture& picture);
void draw_sources(const Subject& subject, Picture& picture);

}  // namespace notegraph
