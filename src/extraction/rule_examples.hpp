#pragma once

#include <vector>

#include "extraction/claim_rule.hpp"
#include "extraction/extractor.hpp"
#include "text/problem.hpp"

namespace notegraph {

/// Tries rules on their own examples: each is read as a report of its own, and of its claims those of the
/// example's rule must have just the expected roles and date, and the expected values and modality where the
/// example names them. One problem, with file and line, for each example that does not hold.
std::vector<Problem> failing_examples(const Extractor& extractor, const std::vector<RuleExample>& examples);

}  // namespace notegraph
