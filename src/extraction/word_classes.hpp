#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/lexicon.hpp"
#include "extraction/located_json.hpp"

namespace notegraph {

/// Named lists of lemmas that claim rules mention as "@name": those of schema/claims/word_classes.json, those
/// that a rule file has of its own, and "@office" and "@person" of the lexicon.
class WordClasses {
 public:
  /// Throws InputError with file and line if the file is malformed or a class is made of itself.
  static WordClasses read(const std::filesystem::path& file, const Lexicon& lexicon);

  /// Adds the classes of `object`, {"name": ["word", "@other class", …], …}. Throws InputError with file and
  /// line as above, or if one exists already.
  void add(const LocatedJson& object, const std::string& file);

  /// The words of the class `name`, without "@"; null if there is none.
  [[nodiscard]] const std::vector<std::string>* find(std::string_view name) const;

 private:
  struct Definition {
    const LocatedMember* member = nullptr;
    bool open = false;  // its words are being looked up: who meets it again is made of itself
  };
  using Definitions = std::map<std::string, Definition, std::less<>>;

  const std::vector<std::string>& resolve(Definitions& definitions, const std::string& name,
                                          const std::string& file);

  std::map<std::string, std::vector<std::string>, std::less<>> classes_;
};

}  // namespace notegraph
