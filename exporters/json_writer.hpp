#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace notegraph {

/// The shortest decimal numeral that reads back as `value`, without exponent: "12.5", "159", "0.0001".
/// `value` must be finite.
std::string decimal_numeral(double value);

/// Writes JSON (RFC 8259) front to back: 2-space indent, UTF-8 unescaped, keys in the order they are given.
/// A document of our size is written several times faster than by building a tree of values first.
class JsonWriter {
 public:
  /// Block puts each member on a line of its own, Line the whole container on one line.
  enum class Layout : std::uint8_t { Block, Line };

  JsonWriter& begin_object(Layout layout = Layout::Block) { return open('{', layout); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array(Layout layout = Layout::Block) { return open('[', layout); }
  JsonWriter& end_array() { return close(']'); }

  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view text);
  JsonWriter& number(double value) { return raw(decimal_numeral(value)); }
  JsonWriter& number(std::size_t value) { return raw(std::to_string(value)); }
  JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
  JsonWriter& null() { return raw("null"); }
  /// {"start": 31120, "end": 31130}
  JsonWriter& span(Span span);
  /// A value that is JSON already.
  JsonWriter& raw(std::string_view json);

  /// What has been written since the last call, for documents that are handed on piece by piece.
  std::string drain();

  /// The document, ended by a line feed. The writer is empty afterwards.
  std::string take();

 private:
  struct Level {
    Layout layout;
    bool empty = true;
  };

  JsonWriter& open(char bracket, Layout layout);
  JsonWriter& close(char bracket);
  void separate();
  void append_quoted(std::string_view text);

  std::string out_;
  std::vector<Level> levels_;
  bool after_key_ = false;
};

}  // namespace notegraph
