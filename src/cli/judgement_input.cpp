#include "cli/judgement_input.hpp"

#include <cstdio>

#include "cli/graph_input.hpp"
#include "cli/warnings.hpp"
#include "exporters/judgement_file.hpp"

namespace notegraph::cli {

std::vector<Judgement> judgements_of(const std::string& path) {
  if (path.empty()) return {};
  return read_judgements(read_file_bytes(path), path);
}

void tell_unused(const std::vector<Judgement>& judgements, const std::vector<bool>& used) {
  for (std::size_t i = 0; i < judgements.size(); ++i) {
    const Judgement& one = judgements[i];
    if (used[i]) continue;
    std::string what = "“" + one.one.words + "”";
    if (!one.other.words.empty()) what += " and “" + one.other.words + "”";
    std::fputs(warning_lines({{one.file, one.line,
                               "fits nothing: " + what + (one.other.words.empty() ? " is" : " are") +
                                   " not in these graphs"}})
                   .c_str(),
               stderr);
  }
}

}  // namespace notegraph::cli
