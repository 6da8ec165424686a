#pragma once

#include <string_view>

#include "language/dependency_tree.hpp"

namespace notegraph {

/// A token of a tree made by hand; its lemma is its form.
inline Token tree_token(std::string_view form, Upos upos, std::string_view xpos, int head,
                        std::string_view relation) {
  Token t;
  t.form = t.lemma = form;
  t.upos = upos;
  t.xpos = xpos;
  t.head = head;
  t.relation = relation;
  return t;
}

}  // namespace notegraph
