#pragma once

#include <string>
#include <string_view>

namespace notegraph {

/// The ISO 639-1 code of the language that a title is printed in: by its script, by letters that only some
/// languages of that script have, and for the Latin script by function words and letters. English where
/// nothing speaks against it; empty for a title without letters. `url`, where the title
/// stands, settles a tie between close languages by its top-level domain. Looks at the first 1,000 bytes.
std::string title_language(std::string_view title, std::string_view url = {});

}  // namespace notegraph
