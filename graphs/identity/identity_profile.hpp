#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gazetteers/english_words.hpp"
#include "gazetteers/organization_gazetteer.hpp"
#include "gazetteers/place_gazetteer.hpp"
#include "gazetteers/platform_gazetteer.hpp"
#include "graphs/identity/entity_record.hpp"
#include "graphs/identity/identity_words.hpp"

namespace notegraph {

/// A word of a name, ASCII in lower case.
struct NameWord {
  std::string text;
  bool ordinary = false;  // an ordinary English word, or one that many names have ("banco", "telecom")
};

/// One name of an entity taken apart.
struct NameForm {
  std::string written;
  std::vector<NameWord> words;        // without small words, legal forms, titles, years and the country
  std::vector<std::string> years;     // "1948", sorted
  std::string country;                // that the name itself names: ISO 3166-1, or empty
  std::string acronym;                // "mcmc" where the name is one
  std::vector<std::string> initials;  // that the name could be shortened to, "mcmc"
  bool paper = false;                 // a bill or draft
  bool coined = false;                // has a word that is no English word, place or generic word
  bool suffix = false;                // a person's Jr., Sr., III
};

/// What the identity rules compare: an entity seen through the gazetteers.
struct IdentityProfile {
  EntityType type = EntityType::Organization;
  std::string subtype;
  std::vector<NameForm> names;  // the name first, then aliases that stand by themselves
  std::vector<std::string> identifiers;
  std::vector<std::string> hosts;  // of a website: "zona.kz", sorted
  std::string known;           // what a gazetteer knows it as: "platform Facebook", "country KZ"; or empty
  std::string report_country;  // of its report
  std::string home;            // the country in its name, else the report's
  bool worldwide = false;      // one thing wherever it is named
  bool national = false;       // an institution or law that every country has its own of
  std::vector<std::string> neighbours;

  [[nodiscard]] const NameForm& name() const { return names.front(); }
};

/// Makes profiles. Constant once made, so that any number of threads may use it.
class IdentityProfiler {
 public:
  [[nodiscard]] IdentityProfile profile(const EntityRecord& record) const;

 private:
  [[nodiscard]] NameForm form(std::string_view name, const EntityRecord& record) const;
  [[nodiscard]] std::string country_in(std::vector<std::string>& tokens) const;
  [[nodiscard]] std::string known_as(const EntityRecord& record) const;
  [[nodiscard]] std::string known_place(const EntityRecord& record) const;
  [[nodiscard]] bool is_coined(std::string_view word, std::string_view written) const;

  PlaceGazetteer places_;
  PlatformGazetteer platforms_;
  OrganizationGazetteer organizations_;
  EnglishWords english_;
  IdentityWords words_;
};

}  // namespace notegraph
