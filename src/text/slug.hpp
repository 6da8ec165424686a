#pragma once

#include <string>
#include <string_view>

namespace notegraph {

/// A stable identifier for a name: ICU transliteration to Latin and ASCII, lower case, every run of other
/// characters one "-" ("Қазақтелеком JSC" -> "qazaqtelekom-jsc", "K+" -> "k-plus"). Never empty: a name
/// without a letter or digit gives "x".
std::string slug(std::string_view name);

}  // namespace notegraph
