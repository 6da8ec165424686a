#pragma once

#include <span>
#include <vector>

#include "reading/citation_pieces.hpp"

namespace notegraph {

/// The pieces of one work each, in order: cut at ";" between works, at "See also", at a second address, at a
/// second quoted title. Semicolons between the authors or the fields of one work do not cut.
std::vector<std::span<const CitationPiece>> citation_works(std::string_view text,
                                                           const std::vector<CitationPiece>& pieces);

/// Whether a quotation is a title, and not the name of a newspaper ("website of "Der Tag"").
bool is_title(std::string_view text, std::span<const CitationPiece> pieces, std::size_t i);

/// Whether a quotation is a phrase of the running words around it (Ministry denies "blocking" of sites),
/// which are a title or a sentence without quotation marks of its own.
bool is_embedded_quotation(std::string_view text, std::span<const CitationPiece> pieces, std::size_t i);

/// Whether `url` is a kept copy of a page (web.archive.org, perma.cc …), not the page itself.
bool is_archive(std::string_view url);

}  // namespace notegraph
