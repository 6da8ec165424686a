#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reading/report.hpp"
#include "reading/source_lines.hpp"

namespace notegraph {

/// A piece of one input line, without indentation, bullet or markup of the block.
struct BlockLine {
  Range bytes;                 // of the input
  std::size_t code_point = 0;  // of its first character
  std::size_t number = 0;      // line number from 1
};

/// A paragraph, heading or list item as the input lays it out, before its markers and markup are read.
struct Block {
  ParagraphKind kind = ParagraphKind::Prose;
  int level = 0;  // of a heading, 1 the highest
  std::vector<BlockLine> lines;
};

/// An entry of the notes as the input lays it out.
struct NoteBlock {
  std::string number;
  std::vector<BlockLine> lines;  // the first without the number
  Span span;
  std::size_t line = 0;
};

/// What a reader of one format makes of an input.
struct Blocks {
  std::vector<Block> body;
  std::vector<NoteBlock> notes;
  std::vector<std::pair<std::string, std::string>> front_matter;  // key, value
};

/// Plain text: see docs/model.md, "Reading".
Blocks plain_text_blocks(std::string_view input, const std::vector<SourceLine>& lines);

/// Markdown (CommonMark with footnotes and YAML front matter).
Blocks markdown_blocks(std::string_view input, const std::vector<SourceLine>& lines);

/// Whether the input is Markdown rather than plain text.
bool looks_like_markdown(std::string_view input, const std::vector<SourceLine>& lines);

}  // namespace notegraph
