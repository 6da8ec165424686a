#pragma once

#include <string>
#include <vector>

#include "exporters/views/picture.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// The words, hover texts and links by which pictures show vertices of one graph.
class Labels {
 public:
  using Vertex = KnowledgeGraph::Vertex;

  /// With `archive`, notes lead to a look-up of their source in a web archive instead of to the source
  /// itself.
  Labels(const KnowledgeGraph& graph, bool archive) : graph_(graph), archive_(archive) {}

  /// An entity, a described filler, or a claim that is drawn as a node (with its values, without date and
  /// notes).
  [[nodiscard]] PictureNode node(Vertex vertex) const;
  /// What hovering over a claim shows: what it says, its sentence, place, rule and notes.
  [[nodiscard]] std::string hover(Vertex claim) const;
  /// Its date in words, or empty.
  [[nodiscard]] std::string date(Vertex claim) const;
  /// The direct notes, "[57]", or where there are none the inherited ones, "([57])", with their links.
  [[nodiscard]] std::vector<LabelPart> notes(Vertex claim) const;
  [[nodiscard]] Line line(Vertex claim) const;
  /// Has a note, direct or inherited.
  [[nodiscard]] bool noted(Vertex claim) const;
  /// "blocked", "blocked (alleged)".
  [[nodiscard]] std::string verb(Vertex claim) const;
  [[nodiscard]] const DotStyle& style(Vertex vertex) const;

 private:
  [[nodiscard]] LabelPart note(Vertex vertex, bool direct) const;
  [[nodiscard]] const SourceNode* linked_source(Vertex note) const;
  [[nodiscard]] std::string report_year(const std::string& dataset) const;
  [[nodiscard]] std::string notes_sentence(Vertex claim) const;

  const KnowledgeGraph& graph_;
  bool archive_;
};

/// An http(s) URL as a legal IRI, or empty: pictures link to nothing that runs ("javascript:…").
std::string web_link(const std::string& url);

/// A look-up in the Internet Archive of the copy nearest to an EDTF date; of all copies where there is none.
std::string archive_link(const std::string& web_link, const std::string& edtf);

/// Where a website's name leads, if it is a host name: "http://guljan.org/". Empty otherwise.
std::string site_link(const std::string& name);

}  // namespace notegraph
