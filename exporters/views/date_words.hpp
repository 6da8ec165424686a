#pragma once

#include <string>

#include "dates/edtf.hpp"

namespace notegraph {

/// A date for people who do not know EDTF: "2012-12-04", "spring 2012", "about 2012-03", "since 2009",
/// "1990s", "2008-10 to 2010-11".
std::string date_words(const Edtf& date);

}  // namespace notegraph
