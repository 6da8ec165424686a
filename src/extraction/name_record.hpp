#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/extraction.hpp"

namespace notegraph {

/// One place where a name stands.
struct NamePlace {
  std::size_t sentence = 0;
  std::size_t first = 0, end = 0;  // words
  Range text;
  bool titled = false;  // behind a person's title
  Range with_title;     // the text with that title
  bool in_heading = false;
  bool in_note = false;  // an author-date note: "(Bauer, 2020)"
  bool moved = false;    // turned out to be part of a longer name
};

/// A reason to take a name for something.
struct Evidence {
  EntityType type = EntityType::Organization;
  std::string subtype;
  double weight = 0;
  std::string reason;
  bool looks = false;  // from how the name looks: to meet it again proves little
};

/// The reason for which even an ordinary noun is a paper's name: "The Herald" inside a sentence.
constexpr std::string_view kCapitalArticle = "behind a capital \"The\"";

/// All places of one name in the report, and what speaks for each type.
struct NameRecord {
  std::string key;                  // see name_record_key
  std::vector<std::string> forms;   // as printed, in order of first appearance
  std::vector<std::size_t> counts;  // of each form
  std::vector<NamePlace> places;
  std::vector<Evidence> evidence;
  std::vector<std::string> identifiers;
  std::string country;  // ISO code where the name is a country's

  /// Whether it is a name by its shape, neither a domain nor a law nor the state.
  [[nodiscard]] bool is_name() const { return key.starts_with("name:"); }
  /// The key without what kind of key it is.
  [[nodiscard]] std::string_view name() const { return std::string_view(key).substr(key.find(':') + 1); }

  void add_form(std::string_view form);
  void add(Evidence e);
};

/// The form under which a report's spellings of one name meet: folded, without "the", hyphens, possessive,
/// the plural of its last word and a company's legal form ("Kazakhtelecom JSC").
std::string name_record_key(std::string_view name);

/// The words of a key or name, which single spaces part.
std::vector<std::string_view> words_in(std::string_view key);

/// Whether `word` (folded, points allowed) is a legal form of companies: "JSC", "Ltd.", "Sdn Bhd".
bool is_legal_form(std::string_view word);

}  // namespace notegraph
