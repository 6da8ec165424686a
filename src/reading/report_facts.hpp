#pragma once

#include <string>
#include <utility>
#include <vector>

#include "reading/report.hpp"

namespace notegraph {

/// Fills the report's title, publisher, year, date, coverage and scores from its front matter and header
/// lines. What the report does not say stays empty. The country is found later, from its text.
void find_facts(const std::vector<std::pair<std::string, std::string>>& front_matter, Report& report);

}  // namespace notegraph
