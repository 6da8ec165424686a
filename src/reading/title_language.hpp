#pragma once

#include <string>
#include <string_view>

namespace notegraph {

/// The ISO 639-1 code of the language that a title is printed in: by its script and by letters that only some
/// languages of that script have; for the Latin script by Compact Language Detector 2, with the top-level
/// domain of `url`, where the title stands, as a hint. English where nothing speaks against it; empty for a
/// title without letters. Looks at the first 1,000 bytes.
std::string title_language(std::string_view title, std::string_view url = {});

/// Which of the close languages Malay ("ms") and Indonesian ("id") the country of a top-level domain speaks;
/// empty if neither.
std::string_view malay_or_indonesian_country(std::string_view top_level_domain);

/// The last label of the host of `url`, in lower case; empty if the host has but one.
std::string top_level_domain(std::string_view url);

}  // namespace notegraph
