#include "graphs/identity/identity_profile.hpp"

#include <algorithm>
#include <array>

#include "graphs/identity/host_name.hpp"
#include "text/fold.hpp"
#include "text/slug.hpp"

namespace notegraph {

namespace {

// A name's tokens as written, parted at spaces.
std::vector<std::string> tokens_of(std::string_view name) {
  std::vector<std::string> tokens;
  const std::string squeezed = squeeze_spaces(name);
  for (const std::string_view token : split(squeezed, ' ')) tokens.emplace_back(token);
  return tokens;
}

// "Kazakhstan's", "Kazakhstan’s," -> "Kazakhstan".
std::string without_possessive(std::string token) {
  while (!token.empty() && (token.back() == ',' || token.back() == ')' || token.back() == '"'))
    token.pop_back();
  for (const std::string_view ending : {"'s", "\u2019s", "'", "\u2019"}) {
    if (token.ends_with(ending)) return token.substr(0, token.size() - ending.size());
  }
  return token;
}

bool is_year(std::string_view word) {
  return word.size() == 4 && word.find_first_not_of("0123456789") == word.npos && word >= "1800" &&
         word < "2100";
}

bool is_acronym(std::string_view name) {
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  return name.size() >= 2 && name.size() <= 10 &&
         std::all_of(name.begin(), name.end(),
                     [&](char c) {
                       return is_upper(c) || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '/';
                     }) &&
         std::count_if(name.begin(), name.end(), is_upper) >= 2;
}

// Those whose words are searched for the country that they belong to.
bool may_name_its_country(EntityType type) {
  return type == EntityType::Organization || type == EntityType::Law;
}

bool is_state_body(std::string_view subtype) {
  return subtype == "Government" || subtype == "Court" || subtype == "Party";
}

bool contains(const std::vector<std::string>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

// The country that a name names. For what is a state's, its words are taken away, so that "Ministry of
// Justice of Kazakhstan" and "Kazakhstan's Ministry of Justice" have the same.
std::string IdentityProfiler::country_in(std::vector<std::string>& tokens) const {
  constexpr std::size_t kLongest = 5;  // words in a country's name
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    for (std::size_t length = std::min(kLongest, tokens.size() - at); length > 0; --length) {
      std::string phrase;
      for (std::size_t i = at; i < at + length; ++i) phrase += (phrase.empty() ? "" : " ") + tokens[i];
      for (const PlaceEntry& place : places_.find(without_possessive(phrase))) {
        const bool names_country = place.kind == PlaceKind::Country || place.kind == PlaceKind::Demonym;
        if (!names_country || place.country.empty()) continue;
        const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(at);
        tokens.erase(first, first + static_cast<std::ptrdiff_t>(length));
        return std::string(place.country);
      }
    }
  }
  return {};
}

bool IdentityProfiler::is_coined(std::string_view word, std::string_view written) const {
  constexpr std::size_t kShortest = 4;
  return word.size() >= kShortest && word.find_first_of("0123456789") == word.npos &&
         !english_.size_class(word) && !words_.is("generic", word) && places_.find(written).empty();
}

NameForm IdentityProfiler::form(std::string_view name, const EntityRecord& record) const {
  NameForm form;
  form.written = std::string(name);
  std::vector<std::string> tokens = tokens_of(name);
  std::vector<std::string> all_tokens = tokens;
  if (may_name_its_country(record.type)) {
    form.country = country_in(tokens);
    const bool state = record.type == EntityType::Law || is_state_body(record.subtype);
    const bool words_left = std::any_of(tokens.begin(), tokens.end(), [&](const std::string& token) {
      const std::string word = slug(token);
      return !words_.is("small", word) && !words_.is("state", word);
    });
    if (!state || !words_left) tokens = all_tokens;
  }
  if (all_tokens.size() == 1 && is_acronym(name)) form.acronym = slug(name);
  std::string all_initials, initials;
  const bool country_taken = tokens.size() < all_tokens.size();
  for (const std::string& token : all_tokens) {
    const std::string letters = slug(token);
    for (const std::string_view word : split(letters, '-')) {
      all_initials += word.front();
      if (!words_.is("small", word) && !words_.is("legal", word)) initials += word.front();
    }
  }
  if (initials.size() >= 2) form.initials = {initials};
  if (all_initials.size() >= 2 && all_initials != initials) form.initials.push_back(all_initials);
  for (const std::string& token : tokens) {
    const std::string letters = slug(without_possessive(token));
    for (const std::string_view word : split(letters, '-')) {
      if (word == "x" && letters == "x" && fold_case(token) != "x") continue;  // a token of signs alone
      if (words_.is("small", word)) continue;
      if (country_taken && words_.is("state", word)) continue;
      if (record.type == EntityType::Person) {
        if (words_.is("suffix", word)) form.suffix = true;
        if (words_.is("suffix", word) || words_.is("between", word)) continue;
        if (words_.is("title", word) && tokens.size() > 1) continue;
      }
      if (record.type == EntityType::Organization && words_.is("legal", word) && tokens.size() > 1) continue;
      if (record.type == EntityType::Law) {
        if (is_year(word)) {
          form.years.emplace_back(word);
          continue;
        }
        if (words_.is("paper", word)) form.paper = true;
        if (words_.is("law", word) || words_.is("paper", word)) continue;
      }
      const bool coined = is_coined(word, token);
      form.coined = form.coined || coined;
      form.words.push_back(
          {std::string(word), english_.size_class(word).has_value() || words_.is("generic", word)});
    }
  }
  std::sort(form.years.begin(), form.years.end());
  if (form.words.empty()) form.words.push_back({slug(name), true});
  return form;
}

std::string IdentityProfiler::known_place(const EntityRecord& record) const {
  std::string only;
  for (const PlaceEntry& place : places_.find(record.name)) {
    if (place.kind == PlaceKind::Demonym) continue;
    if (place.kind == PlaceKind::Country) return "country " + std::string(place.country);
    if (place.kind == PlaceKind::Region) return "region " + std::string(place.name);
    const std::string id = "place " + std::string(place.country) + " " + std::string(place.name);
    if (!record.country.empty() && place.country == record.country) return id;
    only = only.empty() || only == id ? id : "several";
  }
  return only == "several" ? std::string() : only;
}

std::string IdentityProfiler::known_as(const EntityRecord& record) const {
  if (record.type == EntityType::Place) return known_place(record);
  const bool site = record.type == EntityType::Website;
  if (!site && record.type != EntityType::Organization) return {};
  const auto by_name = [&](std::string_view name) -> std::string {
    if (const Platform* platform = platforms_.find(name); platform != nullptr) {
      if (site ? !platform->ordinary_word || record.subtype == "Platform" || record.subtype == "Software"
               : platform->company && record.subtype != "Government")
        return std::string(platform->name);
    }
    const Organization* organization = site ? nullptr : organizations_.find(name);
    if (organization == nullptr) return {};
    if (organization->ordinary_word && organization->subtype != record.subtype) return {};
    if ((record.subtype == "Government" || record.subtype == "Court") &&
        organization->subtype != record.subtype)
      return {};
    return std::string(organization->name);
  };
  std::string known = by_name(record.name);
  if (known.empty() && !site) {  // "Huawei Technologies Co. Ltd"
    std::vector<std::string> tokens = tokens_of(record.name);
    while (tokens.size() > 1 && words_.is("legal", slug(tokens.back()))) tokens.pop_back();
    std::string brief;
    for (const std::string& token : tokens) brief += (brief.empty() ? "" : " ") + token;
    known = by_name(brief);
  }
  for (std::size_t i = 0; i < record.aliases.size() && known.empty(); ++i) {
    if (site || host_of(record.aliases[i]).empty()) known = by_name(record.aliases[i]);
  }
  return known;
}

IdentityProfile IdentityProfiler::profile(const EntityRecord& record) const {
  IdentityProfile profile;
  profile.type = record.type;
  profile.subtype = record.subtype;
  profile.identifiers = record.identifiers;
  profile.report_country = record.country;
  profile.neighbours = record.neighbours;
  profile.known = known_as(record);
  profile.names.push_back(form(record.name, record));
  for (const std::string& alias : record.aliases) {
    NameForm other = form(alias, record);
    const bool alone = record.type == EntityType::Person
                           ? other.words.size() > 1
                           : other.words.size() > 1 || other.coined || other.acronym.size() > 2;
    if (alone) profile.names.push_back(std::move(other));
  }
  if (record.type == EntityType::Website) {
    for (const NameForm& name : profile.names) {
      if (std::string host = host_of(name.written); !host.empty()) profile.hosts.push_back(std::move(host));
    }
    std::sort(profile.hosts.begin(), profile.hosts.end());
  }
  profile.home = record.country;
  for (const NameForm& name : profile.names) {
    if (name.country.empty()) continue;
    profile.home = name.country;
    break;
  }
  const bool treaty = record.type == EntityType::Law && profile.name().words.size() > 1 &&
                      std::any_of(profile.name().words.begin(), profile.name().words.end(),
                                  [&](const NameWord& word) { return words_.is("treaty", word.text); });
  profile.worldwide =
      !profile.known.empty() || record.subtype == "Intergovernmental" || treaty || !profile.hosts.empty();
  static const std::vector<std::string> named{"Company", "Media", "CivilSociety", "Intergovernmental"};
  profile.national = record.type == EntityType::Law ||
                     (record.type == EntityType::Organization && !contains(named, record.subtype));
  return profile;
}

}  // namespace notegraph
