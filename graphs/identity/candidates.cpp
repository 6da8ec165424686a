#include "graphs/identity/candidates.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>

#include "graphs/identity/host_name.hpp"
#include "graphs/identity/spelling.hpp"

namespace notegraph {

namespace {

constexpr std::size_t kLargeBlock = 48;  // beyond, only neighbours in the block's order are compared
constexpr std::size_t kWindow = 12;
constexpr std::size_t kMostWords = 6;  // of a name, any two of which make a block

// A key and the profile that has it.
using Block = std::pair<std::string, std::size_t>;

class BlockKeys {
 public:
  explicit BlockKeys(const std::vector<IdentityProfile>& profiles) : profiles_(profiles) {}

  std::vector<Block> all() {
    for (index_ = 0; index_ < profiles_.size(); ++index_) add_keys(profiles_[index_]);
    std::sort(blocks_.begin(), blocks_.end());
    blocks_.erase(std::unique(blocks_.begin(), blocks_.end()), blocks_.end());
    return std::move(blocks_);
  }

 private:
  void add(std::string_view kind, std::string_view key) {
    std::string whole(kind);
    whole += ' ';
    whole += key;
    blocks_.emplace_back(std::move(whole), index_);
  }

  void add_keys(const IdentityProfile& profile) {
    for (const std::string& identifier : profile.identifiers) add("identifier", identifier);
    if (!profile.known.empty()) add("known", profile.known);
    for (const std::string& host : profile.hosts) add("domain", domain_label(host));
    for (const NameForm& name : profile.names) add_name(profile, name);
  }

  void add_name(const IdentityProfile& profile, const NameForm& name) {
    std::vector<std::string> parts;
    for (const NameWord& word : name.words)
      parts.push_back(word.ordinary ? singular(word.text) : consonant_key(word.text));
    const std::string country = profile.home + " ";
    for (std::size_t i = 0; i < parts.size(); ++i) {
      // Ordinary words alone are in too many names.
      const bool telling = !name.words[i].ordinary || profile.type == EntityType::Person || parts.size() < 3;
      if (telling) add("word", country + parts[i]);
    }
    std::string joined;
    for (const NameWord& word : name.words) joined += word.text;
    add("joined", consonant_key(joined));
    std::sort(parts.begin(), parts.end());
    for (std::size_t i = 0; i < std::min(parts.size(), kMostWords); ++i) {
      for (std::size_t j = i + 1; j < std::min(parts.size(), kMostWords); ++j)
        add("words", country + parts[i] + ' ' + parts[j]);
    }
    std::string whole;
    for (const std::string& part : parts) whole += part;
    add("name", whole);
    if (!name.acronym.empty()) add("acronym", country + name.acronym);
    for (const std::string& initials : name.initials) add("acronym", country + initials);
  }

  static std::string singular(const std::string& word) {
    return word.size() > 3 && word.back() == 's' ? word.substr(0, word.size() - 1) : word;
  }

  const std::vector<IdentityProfile>& profiles_;
  std::vector<Block> blocks_;
  std::size_t index_ = 0;
};

}  // namespace

CandidatePairs candidate_pairs(const std::vector<IdentityProfile>& profiles) {
  const std::vector<Block> blocks = BlockKeys(profiles).all();
  CandidatePairs pairs;
  for (std::size_t begin = 0; begin < blocks.size();) {
    std::size_t end = begin + 1;
    while (end < blocks.size() && blocks[end].first == blocks[begin].first) ++end;
    const std::size_t reach = end - begin > kLargeBlock ? kWindow : kLargeBlock;
    for (std::size_t i = begin; i < end; ++i) {
      for (std::size_t j = i + 1; j < std::min(end, i + 1 + reach); ++j)
        pairs.emplace_back(blocks[i].second, blocks[j].second);
    }
    begin = end;
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace notegraph
