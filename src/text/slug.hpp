#pragma once

#include <string>
#include <string_view>

namespace notegraph {

/// `text` in ASCII: ICU transliteration to Latin letters without marks ("Зона.kz" -> "Zona.kz"); what has no
/// such form is left out.
std::string to_ascii(std::string_view text);

/// A stable identifier for a name: ICU transliteration to Latin and ASCII, lower case, every run of other
/// characters one "-" ("Қазақтелеком JSC" -> "qazaqtelekom-jsc", "K+" -> "k-plus"). Never empty: a name
/// without a letter or digit gives "x".
std::string slug(std::string_view name);

}  // namespace notegraph
