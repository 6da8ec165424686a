#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extraction/clause.hpp"

namespace notegraph {

/// How a sentence presents a happening.
struct Assertion {
  bool negated = false;
  bool cannot = false;           // negated, and what is said is that it cannot or could not be done
  bool unreal = false;           // possible, asked for, feared, a condition: it is not said to have happened
  bool unreal_outside = false;   // unreal is what the relative clause that it stands in tells more of
  bool governed_unreal = false;  // of a noun: its clause is denied or unreal, so a happening it names is too
  std::string modality;  // "", "attributed", "alleged": said, but by somebody or with a reserve; "planned"
  std::vector<std::size_t> speakers;  // tokens of who says it, for "attributed"
};

/// How the clause of `token` is asserted, walking from it to the root of the sentence: negation, modal verbs,
/// conditions and purposes, verbs that ask for or fear their complement, verbs of saying, "reportedly".
Assertion assertion_of(const DependencyTree& tree, const Clause& clause, std::size_t token);

}  // namespace notegraph
