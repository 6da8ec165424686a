#pragma once

#include <string>
#include <vector>

#include "graphs/identity/judgements.hpp"

namespace notegraph::cli {

/// The judgements of a file, none for an empty path. Throws InputError.
std::vector<Judgement> judgements_of(const std::string& path);

/// Tells on standard error which judgements fitted nothing.
void tell_unused(const std::vector<Judgement>& judgements, const std::vector<bool>& used);

}  // namespace notegraph::cli
