#pragma once

#include <string>
#include <string_view>

namespace notegraph {

/// `name` without a leading "the ".
std::string_view without_article(std::string_view name);

/// The form under which a gazetteer keeps a name: case folded, spaces squeezed, typographic apostrophes and
/// hyphens made plain, without a leading "the".
std::string name_key(std::string_view name);

/// Whether the letters' case lets `text` be the name that is written `written`: a capitalised name is never
/// all lower case, and an acronym holds no lower-case letter, so that "us" and "who" are not the US and the
/// WHO.
bool case_allows(std::string_view written, std::string_view text);

}  // namespace notegraph
