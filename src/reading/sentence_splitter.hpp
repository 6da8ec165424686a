#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "reading/report.hpp"
#include "text/span.hpp"

namespace notegraph {

/// The sentences of one paragraph of body text, without white space between them. `markers` are those of the
/// paragraph: a marker behind a full stop ends its sentence even where an abbreviation would not.
/// English conventions; linear time.
std::vector<Range> split_sentences(std::string_view text, Range paragraph,
                                   std::span<const NoteMarker> markers);

}  // namespace notegraph
