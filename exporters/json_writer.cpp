#include "exporters/json_writer.hpp"

#include <array>
#include <charconv>
#include <utility>

namespace notegraph {

std::string decimal_numeral(double value) {
  std::array<char, 400> digits{};  // the longest: 1.8e308 written out, or 5e-324 with its zeros
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value == 0 ? 0.0 : value,
                                    std::chars_format::fixed);
  return {digits.data(), result.ptr};
}

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  Level& level = levels_.back();
  if (!level.empty) out_ += level.layout == Layout::Line ? ", " : ",";
  level.empty = false;
  if (level.layout == Layout::Block) {
    out_ += '\n';
    out_.append(2 * levels_.size(), ' ');
  }
}

JsonWriter& JsonWriter::open(char bracket, Layout layout) {
  separate();
  out_ += bracket;
  // What stands inside a line stays on it.
  if (!levels_.empty() && levels_.back().layout == Layout::Line) layout = Layout::Line;
  levels_.push_back({layout});
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  const Level level = levels_.back();
  levels_.pop_back();
  if (!level.empty && level.layout == Layout::Block) {
    out_ += '\n';
    out_.append(2 * levels_.size(), ' ');
  }
  out_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  append_quoted(name);
  out_ += ": ";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
  separate();
  append_quoted(text);
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

JsonWriter& JsonWriter::span(Span span) {
  return begin_object(Layout::Line).key("start").number(span.begin).key("end").number(span.end).end_object();
}

void JsonWriter::append_quoted(std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  out_ += '"';
  for (const char c : text) {
    switch (c) {
      case '"':
        out_ += "\\\"";
        break;
      case '\\':
        out_ += "\\\\";
        break;
      case '\n':
        out_ += "\\n";
        break;
      case '\r':
        out_ += "\\r";
        break;
      case '\t':
        out_ += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          out_ += "\\u00";
          out_ += hex[static_cast<unsigned char>(c) >> 4];
          out_ += hex[static_cast<unsigned char>(c) & 15];
        } else {
          out_ += c;
        }
    }
  }
  out_ += '"';
}

std::string JsonWriter::drain() {
  return std::exchange(out_, {});
}

std::string JsonWriter::take() {
  out_ += '\n';
  levels_.clear();
  after_key_ = false;
  return std::exchange(out_, {});
}

}  // namespace notegraph
