#pragma once

#include <string>
#include <string_view>

#include "reading/report.hpp"

namespace notegraph {

/// Reads one report, plain text or Markdown: its facts, sections, paragraphs, sentences, note markers, links
/// and notes with their sources. `file` is the name for messages and guesses nothing else. What is odd but
/// readable (markers without notes, notes never referred to, a number twice, no notes at all) becomes
/// Report::problems with file and line; what cannot be read throws InputError. Linear in the input.
Report read_report(const std::string& file, const std::string& input);

}  // namespace notegraph
