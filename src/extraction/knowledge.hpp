#pragma once

#include <string>
#include <string_view>

#include "extraction/lexicon.hpp"
#include "extraction/measures.hpp"
#include "gazetteers/currencies.hpp"
#include "gazetteers/english_words.hpp"
#include "gazetteers/foreign_words.hpp"
#include "gazetteers/organization_gazetteer.hpp"
#include "gazetteers/place_gazetteer.hpp"
#include "gazetteers/platform_gazetteer.hpp"
#include "gazetteers/report_series.hpp"

namespace notegraph {

/// What is known before a report is read. Constant once made.
struct Knowledge {
  Lexicon lexicon = Lexicon::load();
  EnglishWords english;
  ForeignWords foreign;
  PlaceGazetteer places;
  PlatformGazetteer platforms;
  OrganizationGazetteer organizations;
  ReportSeries series;
  Currencies currencies;
  Measures measures = Measures::load();

  /// The ISO 3166-1 code of the country that `name` names or is the adjective of, or empty.
  [[nodiscard]] std::string country_code(std::string_view name) const;

  /// Whether a folded word, or each part of a hyphenated one, is ordinary English.
  [[nodiscard]] bool is_ordinary(std::string_view folded) const;

  /// What a folded word or its singular says of persons.
  [[nodiscard]] std::optional<PersonWord> person_word(std::string_view folded) const;
};

}  // namespace notegraph
