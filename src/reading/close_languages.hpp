#pragma once

#include <vector>

#include "reading/report.hpp"

namespace notegraph {

/// Indonesian and Malay share most of their words, and a title that stands under .com may be either. Such
/// titles of a report are in the language of the country under whose domain more of its sources stand.
void settle_close_languages(std::vector<Note>& notes);

}  // namespace notegraph
