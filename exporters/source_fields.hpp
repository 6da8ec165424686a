#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "reading/report.hpp"

namespace notegraph {

/// The fields of a cited work by their names in JSON, in the order in which they are written.
inline constexpr std::array<std::pair<std::string_view, std::string Source::*>, 9> kSourceFields{{
    {"author", &Source::author},
    {"title", &Source::title},
    {"translated_title", &Source::translated_title},
    {"language", &Source::language},
    {"publisher", &Source::publisher},
    {"date", &Source::date},
    {"url", &Source::url},
    {"accessed", &Source::accessed},
    {"pages", &Source::pages},
}};

}  // namespace notegraph
