// Writes the table of currencies from iso-codes' ISO 4217, sorted by code: "MYR", "Malaysian Ringgit".
//
//   make_currencies ISO-CODES-JSON OUT.tsv

#include <algorithm>
#include <array>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

// Units of account that ISO 4217 lists beside what people pay with.
constexpr auto kFundCodes =
    std::to_array<std::string_view>({"BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI", "UYW", "VED"});
constexpr auto kMoneyOfSeveralCountries = std::to_array<std::string_view>({"XAF", "XCD", "XOF", "XPF"});

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::map<std::string, std::string> read_currencies(const std::filesystem::path& folder) {
  const auto path = folder / "iso_4217.json";
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  const nlohmann::json file = nlohmann::json::parse(in);
  std::map<std::string, std::string> currencies;
  for (const auto& entry : file.at("4217")) {
    const auto code = entry.at("alpha_3").get<std::string>();
    if (contains(kFundCodes, code)) continue;
    if (code.front() == 'X' && !contains(kMoneyOfSeveralCountries, code)) continue;  // metals, tests
    currencies.emplace(code, entry.at("name").get<std::string>());
  }
  return currencies;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3) throw std::runtime_error("usage: make_currencies ISO-CODES-JSON OUT.tsv");
  std::ofstream out(argv[2], std::ios::binary);
  for (const auto& [code, name] : read_currencies(argv[1])) out << code << '\t' << name << '\n';
  out.close();
  if (!out) throw std::runtime_error(std::string("cannot write ") + argv[2]);
  return 0;
} catch (const std::exception& error) {
  std::cerr << "make_currencies: " << error.what() << '\n';
  return 1;
}
