#pragma once

#include <string_view>
#include <vector>

#include "dates/date_expressions.hpp"

namespace notegraph {

/// Every date of a citation, in order and without overlap: those that find_calendar_dates reads and those
/// with the month's name in another language ("12 mars 2013", "2 июля 2013 г.", "5 de mayo de 2013"). Linear.
std::vector<ParsedDate> citation_dates(std::string_view citation);

}  // namespace notegraph
