#include "graphs/identity/identity_words.hpp"

#include "gazetteers/data_directory.hpp"
#include "gazetteers/tsv_table.hpp"

namespace notegraph {

IdentityWords::IdentityWords() : IdentityWords(data_file("gazetteers/identity_words.tsv")) {}

IdentityWords::IdentityWords(const std::filesystem::path& table) {
  const TsvTable rows(table, 2);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const std::string_view word : split(rows.row(i)[1], '|'))
      classes_[std::string(rows.row(i)[0])].insert(std::string(word));
  }
}

bool IdentityWords::is(std::string_view word_class, std::string_view word) const {
  const auto found = classes_.find(word_class);
  return found != classes_.end() && found->second.contains(std::string(word));
}

}  // namespace notegraph
