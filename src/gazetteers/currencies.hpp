#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace notegraph {

/// How texts write currencies: ISO 4217 codes, signs ("RM", "€") and nouns ("tenge", "dollars"). ISO 4217 is
/// iso-codes'; the signs are our own table (schema/lexicon/currencies.tsv). Constant once made. `country` is
/// the report's ISO 3166-1 code or empty: it settles "P" and "pesos", which several countries use.
class Currencies {
 public:
  Currencies();
  Currencies(const std::filesystem::path& iso_4217, const std::filesystem::path& signs);

  /// A sign or code at one end of a text; `length` 0 if there is none.
  struct Sign {
    std::string code;
    std::size_t length = 0;  // bytes
  };
  /// The longest sign or code with which `text` ends, no letter or digit in front of it.
  [[nodiscard]] Sign at_end_of(std::string_view text, std::string_view country) const;
  /// The longest sign or code with which `text` begins, no letter or digit behind it.
  [[nodiscard]] Sign at_start_of(std::string_view text, std::string_view country) const;

  /// The code that a noun means: the one of `of_country` where the text says whose it is ("Singapore
  /// dollars"), else of the report's country, else the usual one; empty if the noun is no currency or settles
  /// none.
  [[nodiscard]] std::string meant_by(std::string_view noun, std::string_view country,
                                     std::string_view of_country = {}) const;

  /// Whether the noun, singular or plural, is a currency of some country.
  [[nodiscard]] bool is_currency_noun(std::string_view noun) const;

 private:
  struct Row {
    std::string code, country;
  };
  [[nodiscard]] std::string code_of(std::string_view sign, std::string_view country) const;

  std::map<std::string, std::vector<Row>, std::less<>> signs_;          // own table
  std::map<std::string, std::vector<std::string>, std::less<>> nouns_;  // last word of ISO's name -> codes
  std::map<std::string, std::string, std::less<>> codes_;               // code -> ISO's name
};

}  // namespace notegraph
