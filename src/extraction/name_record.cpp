#include "extraction/name_record.hpp"

#include <algorithm>
#include <utility>

#include "text/fold.hpp"

namespace notegraph {

namespace {
constexpr auto kLegalForms = std::to_array<std::string_view>(
    {"jsc",     "ojsc",   "pjsc", "cjsc", "llc",  "llp", "ltd",  "inc",  "plc", "gmbh",
     "ag",      "oao",    "zao",  "ooo",  "bhd",  "sdn", "corp", "co",   "pte", "pty",
     "limited", "berhad", "ltda", "srl",  "sarl", "kft", "zrt",  "nyrt", "tbk"});
}  // namespace

bool is_legal_form(std::string_view word) {
  while (word.ends_with('.')) word.remove_suffix(1);
  return std::find(kLegalForms.begin(), kLegalForms.end(), word) != kLegalForms.end();
}

std::string name_record_key(std::string_view name) {
  std::string folded = fold_case(squeeze_spaces(name));
  if (folded.starts_with("the ")) folded.erase(0, 4);
  std::string key;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const std::string_view rest = std::string_view(folded).substr(i);
    if (rest.starts_with("’")) {
      key += '\'';
      i += 2;
    } else if (rest.starts_with("“") || rest.starts_with("”") || rest.starts_with("‘")) {
      i += 2;
    } else if (folded[i] == '-' || folded[i] == '"') {
      // "Inter-district" and "Interdistrict" meet
    } else {
      key += folded[i];
    }
  }
  for (std::size_t space = key.rfind(' ');
       space != std::string::npos && is_legal_form(std::string_view(key).substr(space + 1));
       space = key.rfind(' ')) {
    key.erase(space);
  }
  while (key.ends_with(',') || key.ends_with(' ')) key.pop_back();
  if (key.size() > 6 && key.ends_with('s') && !key.ends_with("ss") && key.find(' ') != std::string::npos)
    key.pop_back();
  return key;
}

std::vector<std::string_view> words_in(std::string_view key) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t space = std::min(key.find(' ', at), key.size());
    if (space > at) words.push_back(key.substr(at, space - at));
    at = space + 1;
  }
  return words;
}

void NameRecord::add_form(std::string_view form) {
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (forms[i] == form) {
      ++counts[i];
      return;
    }
  }
  forms.emplace_back(form);
  counts.push_back(1);
}

void NameRecord::add(Evidence e) {
  for (Evidence& known : evidence) {  // the same reason again strengthens it only a little
    if (known.type == e.type && known.subtype == e.subtype && known.reason == e.reason) {
      known.weight = std::min(known.weight + 0.25 * e.weight, (e.looks ? 1.1 : 2) * e.weight);
      return;
    }
  }
  evidence.push_back(std::move(e));
}

}  // namespace notegraph
