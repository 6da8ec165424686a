#include "language/characters.hpp"

#include <algorithm>
#include <array>

namespace notegraph {

namespace {

struct Block {
  char32_t first, last;
  CharacterClass kind;
};

// Unicode blocks whose characters are not letters, in order; everything unlisted above U+00BF is a letter.
constexpr std::array kBlocks{
    Block{0x80, 0xA0, CharacterClass::Space},           Block{0xA1, 0xA1, CharacterClass::Punctuation},
    Block{0xA2, 0xA6, CharacterClass::Symbol},          Block{0xA7, 0xA7, CharacterClass::Punctuation},
    Block{0xA8, 0xA9, CharacterClass::Symbol},          Block{0xAA, 0xAA, CharacterClass::Lower},
    Block{0xAB, 0xAB, CharacterClass::Punctuation},     Block{0xAC, 0xAC, CharacterClass::Symbol},
    Block{0xAD, 0xAD, CharacterClass::Joiner},          Block{0xAE, 0xB4, CharacterClass::Symbol},
    Block{0xB5, 0xB5, CharacterClass::Lower},           Block{0xB6, 0xB7, CharacterClass::Punctuation},
    Block{0xB8, 0xB9, CharacterClass::Symbol},          Block{0xBA, 0xBA, CharacterClass::Lower},
    Block{0xBB, 0xBB, CharacterClass::Punctuation},     Block{0xBC, 0xBE, CharacterClass::Symbol},
    Block{0xBF, 0xBF, CharacterClass::Punctuation},     Block{0xD7, 0xD7, CharacterClass::Symbol},
    Block{0xF7, 0xF7, CharacterClass::Symbol},          Block{0x660, 0x669, CharacterClass::Digit},
    Block{0x6F0, 0x6F9, CharacterClass::Digit},         Block{0x966, 0x96F, CharacterClass::Digit},
    Block{0x1680, 0x1680, CharacterClass::Space},       Block{0x2000, 0x200B, CharacterClass::Space},
    Block{0x200C, 0x200D, CharacterClass::Joiner},      Block{0x200E, 0x200F, CharacterClass::Space},
    Block{0x2010, 0x2027, CharacterClass::Punctuation}, Block{0x2028, 0x202F, CharacterClass::Space},
    Block{0x2030, 0x205E, CharacterClass::Punctuation}, Block{0x205F, 0x206F, CharacterClass::Space},
    Block{0x2070, 0x20CF, CharacterClass::Symbol},      Block{0x2100, 0x214F, CharacterClass::Symbol},
    Block{0x2150, 0x218F, CharacterClass::Digit},       Block{0x2190, 0x2BFF, CharacterClass::Symbol},
    Block{0x2E00, 0x2E7F, CharacterClass::Punctuation}, Block{0x3000, 0x3000, CharacterClass::Space},
    Block{0x3001, 0x3003, CharacterClass::Punctuation}, Block{0x3008, 0x3020, CharacterClass::Punctuation},
    Block{0xD800, 0xF8FF, CharacterClass::Symbol},      Block{0xFE00, 0xFE0F, CharacterClass::Joiner},
    Block{0xFE10, 0xFE6F, CharacterClass::Punctuation}, Block{0xFEFF, 0xFEFF, CharacterClass::Space},
    Block{0xFF01, 0xFF0F, CharacterClass::Punctuation}, Block{0xFF10, 0xFF19, CharacterClass::Digit},
    Block{0xFF1A, 0xFF20, CharacterClass::Punctuation}, Block{0xFF3B, 0xFF40, CharacterClass::Punctuation},
    Block{0xFF5B, 0xFF65, CharacterClass::Punctuation}, Block{0xFFE0, 0xFFFF, CharacterClass::Symbol},
    Block{0x1F000, 0x1F3FA, CharacterClass::Symbol},    Block{0x1F3FB, 0x1F3FF, CharacterClass::Joiner},
    Block{0x1F400, 0x1FAFF, CharacterClass::Symbol},    Block{0xE0000, 0x10FFFF, CharacterClass::Joiner},
};

CharacterClass ascii_class(char32_t c) {
  if (c <= ' ' || c == 0x7F) return CharacterClass::Space;
  if (c >= '0' && c <= '9') return CharacterClass::Digit;
  if (c >= 'A' && c <= 'Z') return CharacterClass::Upper;
  if (c >= 'a' && c <= 'z') return CharacterClass::Lower;
  constexpr std::string_view kSymbols = "$+<=>^`|~";
  return kSymbols.find(static_cast<char>(c)) != std::string_view::npos ? CharacterClass::Symbol
                                                                       : CharacterClass::Punctuation;
}

bool is_capital(char32_t c) {
  if (c <= 0xDE) return c >= 0xC0;
  if (c >= 0x100 && c <= 0x17F) {  // pairs, whose parity turns in two stretches
    const bool odd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    return c != 0x138 && c != 0x149 && c != 0x17F && (c == 0x178 || (c % 2 == 1) == odd);
  }
  if (c >= 0x1CD && c <= 0x1DC) return c % 2 == 1;
  if (c == 0x1A0 || c == 0x1AF) return true;
  if (c >= 0x386 && c <= 0x3AB) return c != 0x390;
  if (c >= 0x400 && c <= 0x42F) return true;
  if (c >= 0x460 && c <= 0x52F) return c % 2 == 0;
  if (c >= 0x531 && c <= 0x556) return true;
  if (c >= 0x1E00 && c <= 0x1EFF) return c % 2 == 0;
  return c >= 0xFF21 && c <= 0xFF3A;
}

}  // namespace

CharacterClass character_class(char32_t code_point) {
  if (code_point < 0x80) return ascii_class(code_point);
  const auto* block = std::ranges::lower_bound(kBlocks, code_point, {}, &Block::last);
  if (block != kBlocks.end() && block->first <= code_point) return block->kind;
  return is_capital(code_point) ? CharacterClass::Upper : CharacterClass::Lower;
}

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + size > text.size()) return {0xFFFD, 1};
  char32_t code_point = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {0xFFFD, 1};
    code_point = (code_point << 6) | (byte(i) & 0x3FU);
  }
  return {code_point, size};
}

}  // namespace notegraph
