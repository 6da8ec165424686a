#include "reading/citation_parser.hpp"

#include "reading/citation_fields.hpp"
#include "reading/citation_pieces.hpp"
#include "reading/citation_text.hpp"
#include "reading/citation_works.hpp"

namespace notegraph {

void parse_citation(Note& note) {
  note.sources.clear();
  note.explains = false;
  const CitationText citation = read_citation_text(note.text);
  const std::vector<CitationPiece> pieces = citation_pieces(citation);
  for (const auto& work : citation_works(citation.text, pieces)) {
    Source source = read_citation_fields(citation.text, work);
    if (source != Source{}) note.sources.push_back(std::move(source));
  }
  if (!note.sources.empty() || citation.text.empty()) return;
  note.explains = read_back_reference(citation.text).kind == BackReferenceKind::None;
}

}  // namespace notegraph
