#pragma once

#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace notegraph {

/// Splits one sentence of `text` into tokens by the conventions of the English Universal Dependencies
/// treebanks (universaldependencies.org/en, "Tokenization and Word Segmentation"): clitics and hyphens apart,
/// abbreviations, URLs, addresses, domain names, dates and amounts whole, currency signs apart. Gives byte
/// ranges of `text` in order, none empty; white space and control characters lie between them. Linear time;
/// bytes that are not UTF-8 become tokens as they are.
std::vector<Range> tokenize(std::string_view text, Range sentence);

}  // namespace notegraph
