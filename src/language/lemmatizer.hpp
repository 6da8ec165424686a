#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/model_file.hpp"
#include "language/word_table.hpp"

namespace notegraph {

/// How a lemma comes from a form: small letters or not, `cut` bytes off the end, `add` put there instead.
struct LemmaRule {
  bool lower = false;
  std::uint8_t cut = 0;
  std::string add;

  /// The lemma; nothing is cut beyond the form.
  [[nodiscard]] std::string apply(std::string_view form) const;
  auto operator<=>(const LemmaRule&) const = default;
};

/// Lemmas by Penn tag: exceptions first, then the rule of the longest ending that was seen in training.
class Lemmatizer {
 public:
  static constexpr std::size_t kLongestEnding = 6;  // bytes

  Lemmatizer() = default;
  /// Reads the blocks "lemma.exceptions" (form, tag, lemma) and "lemma.rules" (tag and capital, ending,
  /// rule).
  explicit Lemmatizer(const ModelFile& model);

  [[nodiscard]] std::string lemma(std::string_view form, std::string_view xpos) const;

  /// Keys of the two tables, shared with the trainer.
  static std::uint64_t exception_key(std::string_view form, std::string_view xpos);
  static std::uint64_t rule_key(std::string_view form, std::string_view xpos, std::size_t ending);

 private:
  [[nodiscard]] const std::string* base_of_prefixed(std::string_view form, std::string_view xpos,
                                                    std::string_view& prefix) const;

  WordTable exceptions_, endings_;
  std::vector<std::string> lemmas_;
  std::vector<LemmaRule> rules_;
};

}  // namespace notegraph
