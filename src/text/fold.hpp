#pragma once

#include <string>
#include <string_view>

namespace notegraph {

/// Unicode case folding after NFKC: "the same word" for names, whatever their case and width.
std::string fold_case(std::string_view text);

/// `text` with runs of white space (of any Unicode kind) made one space, and none at either end.
std::string squeeze_spaces(std::string_view text);

}  // namespace notegraph
