#include "exporters/dot_text.hpp"

#include <algorithm>

#include "exporters/label_wrapping.hpp"
#include "exporters/xml_text.hpp"
#include "text/utf8.hpp"

namespace notegraph {

namespace {

constexpr std::string_view kTable =
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">";

bool has_link(const LabelLine& line) {
  return std::any_of(line.begin(), line.end(), [](const LabelPart& part) { return !part.link.empty(); });
}

// GraphViz looks for "\N" and the like in the attributes of HTML-like labels too.
std::string html_attribute(std::string_view text) {
  std::string out;
  for (const char c : dot_html(text)) {
    if (c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string plain_text(const LabelLine& line) {
  std::string text;
  for (const LabelPart& part : line) text += (text.empty() ? "" : " ") + part.text;
  return dot_html(text);
}

std::string link_attributes(const LabelPart& part) {
  return " HREF=\"" + html_attribute(part.link) + "\" TITLE=\"" +
         html_attribute(shortened(part.tooltip, 300)) + "\" TARGET=\"_blank\"";
}

// Parts beside each other, a cell each; what has no link shares a cell.
std::string linked_row(const LabelLine& line) {
  std::string row = std::string(kTable) + "<TR>";
  for (std::size_t i = 0; i < line.size();) {
    LabelLine plain;
    while (i < line.size() && line[i].link.empty()) plain.push_back(line[i++]);
    if (!plain.empty()) row += "<TD>" + plain_text(plain) + (i < line.size() ? "&#160;" : "") + "</TD>";
    if (i == line.size()) break;
    row += "<TD" + link_attributes(line[i]) + ">" + dot_html(line[i].text) +
           (i + 1 < line.size() ? "&#160;" : "") + "</TD>";
    ++i;
  }
  return row + "</TR></TABLE>";
}

class Flow {
 public:
  Flow(std::size_t width, std::size_t max_lines, std::size_t longest_word)
      : width_(width), max_lines_(max_lines), longest_word_(longest_word) {}

  void add(const LabelLine& line) {
    begin_line();
    for (const LabelPart& part : line) {
      if (!part.link.empty()) {
        place({shortened(part.text, width_), part.link, part.tooltip});
        continue;
      }
      for (std::string& words : wrapped_lines(part.text, width_, max_lines_ + 1, longest_word_))
        place({std::move(words), {}, {}});
    }
  }

  std::vector<LabelLine> lines() && {
    if (!lines_.empty() && lines_.back().empty()) lines_.pop_back();
    if (lines_.size() > max_lines_) {
      lines_.resize(max_lines_);
      LabelLine& last = lines_.back();
      if (last.back().link.empty() && !last.back().text.ends_with("…")) {
        last.back().text += "…";
      } else if (!last.back().link.empty()) {
        last.push_back({"…", {}, {}});
      }
    }
    return std::move(lines_);
  }

 private:
  void begin_line() {
    if (lines_.empty() || !lines_.back().empty()) lines_.emplace_back();
    column_ = 0;
  }

  void place(LabelPart part) {
    const std::size_t length = utf8::length(part.text);
    if (column_ > 0 && column_ + 1 + length > width_) begin_line();
    column_ += (column_ > 0 ? 1 : 0) + length;
    lines_.back().push_back(std::move(part));
  }

  std::size_t width_, max_lines_, longest_word_;
  std::size_t column_ = 0;
  std::vector<LabelLine> lines_;
};

}  // namespace

std::string dot_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += ' ';
    } else if (c == '&') {
      out += "&amp;";  // GraphViz reads HTML entities in plain strings too
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out + '"';
}

std::string dot_html(std::string_view text) {
  std::string plain(text);
  std::replace_if(
      plain.begin(), plain.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; },
      ' ');
  return xml_text(plain);
}

std::string hover_text(std::string_view text, std::size_t length) {
  std::string out;
  while (!text.empty() && length > 0) {
    const std::size_t end = text.find('\n');
    const std::string line = shortened(text.substr(0, end), length);
    length -= std::min(length, utf8::length(line));
    out += (out.empty() ? "" : "\n") + line;
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  if (!text.empty() && !out.ends_with("…")) out += "…";
  return out;
}

std::vector<LabelLine> flowed(const std::vector<LabelLine>& lines, std::size_t width, std::size_t max_lines,
                              std::size_t longest_word) {
  std::vector<std::vector<LabelLine>> blocks;  // what each line becomes
  std::size_t total = 0;
  const auto flow = [&](const LabelLine& line, std::size_t rows) {
    Flow one(width, rows, longest_word);
    one.add(line);
    return std::move(one).lines();
  };
  std::vector<const LabelLine*> sources;
  for (const LabelLine& line : lines) {
    if (line.empty()) continue;
    blocks.push_back(flow(line, max_lines + 1));
    sources.push_back(&line);
    total += blocks.back().size();
  }
  // Long words give way first, so that the notes behind them are not what is cut.
  while (total > max_lines) {
    std::size_t longest = blocks.size();
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const bool words = sources[i]->size() == 1 && blocks[i].size() > 2;
      if (words && (longest == blocks.size() || blocks[i].size() > blocks[longest].size())) longest = i;
    }
    if (longest == blocks.size()) break;
    blocks[longest] = flow(*sources[longest], blocks[longest].size() - 1);
    --total;
  }
  std::vector<LabelLine> rows;
  for (std::vector<LabelLine>& block : blocks) {
    for (LabelLine& row : block) rows.push_back(std::move(row));
  }
  if (rows.size() > max_lines) {
    rows.resize(max_lines);
    if (!rows.back().back().text.ends_with("…")) rows.back().push_back({"…", {}, {}});
  }
  return rows;
}

std::string html_label(const std::vector<LabelLine>& lines, const LabelForm& form) {
  if (lines.empty()) return " ";
  std::string cell = form.left ? " ALIGN=\"LEFT\"" : "";
  if (form.width > 0) cell += " WIDTH=\"" + std::to_string(form.width) + "\"";
  std::string rows;
  for (const LabelLine& line : lines) {
    if (line.size() == 1 && !line.front().link.empty()) {
      rows +=
          "<TR><TD" + cell + link_attributes(line.front()) + ">" + dot_html(line.front().text) + "</TD></TR>";
    } else {
      rows += "<TR><TD" + cell + ">" + (has_link(line) ? linked_row(line) : plain_text(line)) + "</TD></TR>";
    }
  }
  if (form.space_below > 0) rows += "<TR><TD HEIGHT=\"" + std::to_string(form.space_below) + "\"></TD></TR>";
  return std::string(kTable) + rows + "</TABLE>";
}

std::string_view dot_line(Line line) {
  return line == Line::Dashed ? "dashed" : line == Line::Dotted ? "dotted" : "solid";
}

}  // namespace notegraph
