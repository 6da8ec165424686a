#pragma once

#include <span>

#include "reading/citation_pieces.hpp"
#include "reading/report.hpp"

namespace notegraph {

/// The fields of one work. All empty if the pieces cite nothing.
Source read_citation_fields(std::string_view text, std::span<const CitationPiece> work);

}  // namespace notegraph
