#include "text/slug.hpp"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace notegraph {

std::string to_ascii(std::string_view name) {
  if (std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    return std::string(name);
  }
  thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
        "Any-Latin; Latin-ASCII; [:^ASCII:] Remove", UTRANS_FORWARD, status));
  }();
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int>(name.size())));
  if (transliterator) transliterator->transliterate(text);
  std::string out;
  text.toUTF8String(out);
  return out;
}

std::string slug(std::string_view name) {
  std::string out;
  bool gap = false;
  const auto word = [&](std::string_view letters) {
    if (gap && !out.empty()) out += '-';
    gap = false;
    out += letters;
  };
  for (const char c : to_ascii(name)) {
    if (c >= 'A' && c <= 'Z') {
      const char lower = static_cast<char>(c - 'A' + 'a');
      word({&lower, 1});
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      word({&c, 1});
    } else if (c == '+') {
      gap = true;
      word("plus");
      gap = true;
    } else if (c != '\'') {  // "prosecutor's office" -> prosecutors-office
      gap = true;
    }
  }
  return out.empty() ? "x" : out;
}

}  // namespace notegraph
