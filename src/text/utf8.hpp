#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace notegraph::utf8 {

/// The byte offset of the first ill-formed sequence (Unicode 15, table 3-7), or nothing if `text` is valid.
std::optional<std::size_t> first_error(std::string_view text);

/// How many code points `text` holds. `text` must be valid UTF-8.
std::size_t length(std::string_view text);

/// The code point at byte `at`, which must be the first byte of one; `at` moves behind it.
char32_t next(std::string_view text, std::size_t& at);

/// The code point that ends at byte `at` (> 0); `at` moves to its first byte.
char32_t previous(std::string_view text, std::size_t& at);

/// Appends `code_point` to `out`.
void append(std::string& out, char32_t code_point);

inline bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace notegraph::utf8
