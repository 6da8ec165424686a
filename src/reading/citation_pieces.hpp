#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reading/citation_text.hpp"
#include "text/span.hpp"

namespace notegraph {

enum class PieceKind : std::uint8_t { Words, Quoted, Emphasised, Bracketed, Parenthesised, Url, Date };

/// A part of a citation that its punctuation sets off.
struct CitationPiece {
  PieceKind kind = PieceKind::Words;
  Range inner;  // what it says, in CitationText::text: without the quotation marks or brackets
  Range outer;  // with them
  /// The strongest mark between it and the piece before: ';', '.', ',' or ' ' for none. A mark that closes
  /// the quotation before ("Title," Publisher) counts.
  char separator = ' ';
  std::string edtf;  // of a Date
};

/// Cuts a citation into its pieces, in order. Quotation marks of all kinds may nest and may be unbalanced. A
/// date is a piece of its own only where it stands by itself; inside a phrase ("the 2012 report") it is
/// words. Linear in the text.
std::vector<CitationPiece> citation_pieces(const CitationText& citation);

}  // namespace notegraph
