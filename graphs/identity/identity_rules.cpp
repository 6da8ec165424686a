#include "graphs/identity/identity_rules.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "graphs/identity/host_name.hpp"
#include "graphs/identity/name_comparison.hpp"

namespace notegraph {

namespace {

using enum Verdict;

Comparison judged(Verdict verdict, double score, std::string reason) {
  return {verdict, score, {std::move(reason)}};
}
Comparison different(std::string reason) {
  return judged(Different, 0, std::move(reason));
}

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b,
           std::string* what = nullptr) {
  for (const std::string& one : a) {
    if (std::find(b.begin(), b.end(), one) == b.end()) continue;
    if (what != nullptr) *what = one;
    return true;
  }
  return false;
}

// "http://www.wikidata.org/entity/Q355" -> "http://www.wikidata.org/entity/"
std::string_view register_of(std::string_view identifier) {
  const std::size_t slash = identifier.find_last_of("/#");
  return slash == identifier.npos ? identifier : identifier.substr(0, slash + 1);
}

// Each register knows a thing by one identifier, so two of one register are two things.
bool identifiers_conflict(const IdentityProfile& a, const IdentityProfile& b, std::string& where) {
  for (const std::string& one : a.identifiers) {
    for (const std::string& other : b.identifiers) {
      if (register_of(one) != register_of(other)) continue;
      where = register_of(one);
      return true;
    }
  }
  return false;
}

bool in_one_country(const IdentityProfile& a, const IdentityProfile& b) {
  return !a.home.empty() && a.home == b.home;
}

std::string quoted(const NameForm& name) {
  return "“" + name.written + "”";
}

std::string names_in_words(const IdentityProfile& a, const IdentityProfile& b) {
  if (a.name().written == b.name().written) return "one name, " + quoted(a.name());
  const std::string first = std::min(a.name().written, b.name().written);
  const std::string second = std::max(a.name().written, b.name().written);
  return "“" + first + "” and “" + second + "”";
}

std::string countries_in_words(const IdentityProfile& a, const IdentityProfile& b) {
  const auto word = [](const std::string& country) {
    return country.empty() ? std::string("no country") : country;
  };
  return word(std::min(a.home, b.home)) + " and " + word(std::max(a.home, b.home));
}

double name_score(const NameComparison& names) {
  const double respelled = 0.03 * static_cast<double>(names.respelled);
  const double close = 0.08 * static_cast<double>(names.close);
  return std::max(0.5, 0.98 - respelled - close);
}

void add_spelling(Comparison& comparison, const NameComparison& names) {
  if (names.respelled > 0) comparison.reasons.emplace_back("one name in two transliterations");
  if (names.close > 0) comparison.reasons.emplace_back("a letter differs");
}

std::size_t shared_neighbours(const IdentityProfile& a, const IdentityProfile& b) {
  std::vector<std::string> both;
  std::set_intersection(a.neighbours.begin(), a.neighbours.end(), b.neighbours.begin(), b.neighbours.end(),
                        std::back_inserter(both));
  return both.size();
}

void add_neighbours(Comparison& comparison, const IdentityProfile& a, const IdentityProfile& b) {
  const std::size_t shared = shared_neighbours(a, b);
  if (shared == 0) return;
  comparison.reasons.push_back("both have to do with " + std::to_string(shared) +
                               (shared == 1 ? " other name" : " other names"));
  comparison.score = std::min(1.0, comparison.score + 0.02);
}

// --- one rule a type --------------------------------------------------------------------------------

Comparison compare_persons(const IdentityProfile& a, const IdentityProfile& b) {
  const NameComparison names = compare_person_names(a.name(), b.name());
  const bool one_country = in_one_country(a, b);
  if (names.relation == NameRelation::None) return different("other names");
  Comparison result;
  result.score = name_score(names);
  const std::size_t words = std::min(a.name().words.size(), b.name().words.size());
  const bool full = words > 1 &&
                    (names.relation == NameRelation::Equal || names.relation == NameRelation::Contains) &&
                    names.close < 2 && a.name().suffix == b.name().suffix;
  if (full && one_country) {
    result.verdict = Same;
    result.reasons = {names_in_words(a, b), "persons of one country, " + a.home};
    if (names.relation == NameRelation::Contains)
      result.reasons.emplace_back("one name leaves middle names out");
  } else if (full) {
    result = judged(Possibly, 0.6, names_in_words(a, b) + ", but in reports of " + countries_in_words(a, b));
  } else if (!one_country) {
    return different("part of a name in reports of other countries");
  } else if (names.relation == NameRelation::Equal && words == 1 && names.close == 0 &&
             shared_neighbours(a, b) > 0) {
    result.verdict = Same;
    result.score -= 0.05;
    result.reasons = {names_in_words(a, b), "persons of one country, " + a.home};
  } else {
    result = judged(Possibly, 0.5, names_in_words(a, b) + ": the name is too short or too unlike to be sure");
  }
  add_spelling(result, names);
  return result;
}

Comparison compare_websites(const IdentityProfile& a, const IdentityProfile& b) {
  std::string host;
  if (share(a.hosts, b.hosts, &host)) return judged(Same, 0.99, "one address, " + host);
  const bool one_country = in_one_country(a, b);
  if (!a.hosts.empty() && !b.hosts.empty()) {
    const std::string& x = a.hosts.front();
    const std::string& y = b.hosts.front();
    if (registrable_domain(x) == registrable_domain(y))
      return judged(Possibly, 0.6,
                    x + " and " + y + " are addresses under one domain, " + registrable_domain(x));
    if (domain_label(x) == domain_label(y))
      return judged(Possibly, 0.4, x + " and " + y + " differ in the top-level domain alone");
    return different("other addresses, " + std::min(x, y) + " and " + std::max(x, y));
  }
  if (a.hosts.empty() != b.hosts.empty()) {
    const IdentityProfile& sited = a.hosts.empty() ? b : a;
    const IdentityProfile& named = a.hosts.empty() ? a : b;
    std::string name;
    for (const NameWord& word : named.name().words) name += word.text;
    if (name != domain_label(sited.hosts.front())) return different("other names");
    const bool same = one_country && name.size() > 3;
    return judged(same ? Same : Possibly, same ? 0.9 : 0.5,
                  quoted(named.name()) + " is the name in the address " + sited.hosts.front() +
                      (one_country ? ", in one country" : ", in reports of " + countries_in_words(a, b)));
  }
  const NameComparison names = compare_names(a.name(), b.name());
  if (names.relation != NameRelation::Equal || names.close > 0) return different("other names");
  const auto is_everywhere = [](const IdentityProfile& p) {
    return p.subtype == "Platform" || p.subtype == "Software";
  };
  Comparison result = judged(Same, name_score(names), names_in_words(a, b));
  if (one_country) {
    result.reasons.push_back("sites of one country, " + a.home);
  } else if (is_everywhere(a) && is_everywhere(b)) {
    result.reasons.emplace_back("a platform or program is the same in every country");
  } else {
    result.verdict = Possibly;
    result.score = 0.5;
    result.reasons.push_back("sites in reports of " + countries_in_words(a, b));
  }
  add_spelling(result, names);
  return result;
}

Comparison compare_places(const IdentityProfile& a, const IdentityProfile& b) {
  const NameComparison names = compare_names(a.name(), b.name());
  if (names.relation != NameRelation::Equal || names.close > 0) return different("other names");
  if (in_one_country(a, b)) {
    Comparison result = judged(Same, name_score(names) - 0.05, names_in_words(a, b));
    result.reasons.push_back("places in reports of one country, " + a.home);
    return result;
  }
  return judged(Possibly, 0.4, names_in_words(a, b) + ", in reports of " + countries_in_words(a, b));
}

struct BestNames {
  NameComparison comparison;
  bool by_name = false;  // of the two names, not of aliases
  const NameForm* a = nullptr;
  const NameForm* b = nullptr;
};

// The names or aliases that meet best: the names themselves if they are equal.
BestNames best_names(const IdentityProfile& a, const IdentityProfile& b) {
  BestNames best{compare_names(a.name(), b.name()), true, &a.name(), &b.name()};
  if (best.comparison.relation == NameRelation::Equal) return best;
  constexpr std::size_t kMostAliases = 12;
  for (std::size_t i = 0; i < std::min(a.names.size(), kMostAliases); ++i) {
    for (std::size_t j = 0; j < std::min(b.names.size(), kMostAliases); ++j) {
      if (i + j == 0) continue;
      const NameComparison comparison = compare_names(a.names[i], b.names[j]);
      if (comparison.relation == NameRelation::Equal && comparison.close == 0)
        return {comparison, false, &a.names[i], &b.names[j]};
    }
  }
  return best;
}

// "Article 22": of which law?
bool is_bare_article(const NameForm& name) {
  static const std::set<std::string_view> kParts{"article", "articles",  "section", "sections",
                                                 "clause",  "paragraph", "chapter"};
  return !name.words.empty() && kParts.contains(name.words.front().text) &&
         std::all_of(name.words.begin() + 1, name.words.end(), [](const NameWord& word) {
           return word.text.find_first_of("0123456789") != word.text.npos || word.text.size() == 1;
         });
}

// "new amendments to the law on …": words of the report for one of many.
bool is_described_amendment(const NameForm& name) {
  return std::any_of(name.words.begin(), name.words.end(), [](const NameWord& word) {
    return word.text == "amendment" || word.text == "amendments" || word.text == "provisions" ||
           word.text == "regulations";
  });
}

std::string one_country_reason(const IdentityProfile& a) {
  return a.national ? "each country has its own; both are of " + a.home : "both in " + a.home;
}

// What a name in two countries' reports proves, if they are not known to be one thing.
Comparison across_countries(const IdentityProfile& a, const IdentityProfile& b, const BestNames& best) {
  const bool equal = best.comparison.relation == NameRelation::Equal && best.comparison.close == 0;
  if (!equal) return different("other names");
  const bool coined = best.a->coined && best.b->coined && best.by_name;
  if (a.worldwide && b.worldwide && best.by_name)
    return judged(Same, 0.95, names_in_words(a, b) + ", the same in every country");
  const std::string where = names_in_words(a, b) + ", in reports of " + countries_in_words(a, b);
  if (a.national || b.national) {
    const bool named_apart = !a.name().country.empty() || !b.name().country.empty();
    if (coined && !named_apart && a.type == EntityType::Organization) return judged(Possibly, 0.4, where);
    return different(where + ": each country has its own");
  }
  if (a.subtype != b.subtype) return judged(Possibly, 0.4, where + ", of other kinds");
  const bool spread = a.subtype == "Company" || a.subtype == "CivilSociety";
  if (coined && spread) return judged(Same, 0.9, where + ": a name that nobody else has");
  const bool generic =
      std::all_of(best.a->words.begin(), best.a->words.end(), [](const NameWord& w) { return w.ordinary; }) &&
      best.a->words.size() < 3;
  if (generic) return different(where + ": a name that many have");
  return judged(Possibly, 0.45, where);
}

Comparison within_country(const IdentityProfile& a, const IdentityProfile& b, const BestNames& best) {
  const NameComparison& names = best.comparison;
  const bool law = a.type == EntityType::Law;
  Comparison result;
  result.reasons = {names_in_words(a, b)};
  if (names.relation == NameRelation::Equal) {
    result.score = name_score(names);
    result.verdict = names.close < 2 ? Same : Possibly;
    if (!best.by_name) {
      result.reasons.push_back("both are called “" + best.a->written + "”");
      const NameComparison whole = compare_names(a.name(), b.name());
      const bool short_name = a.name().words.size() < 2 || b.name().words.size() < 2;
      const bool bodies = a.national && whole.relation != NameRelation::Acronym && !short_name;
      if (bodies) {
        result.verdict = Possibly;
        result.score = 0.6;
        result.reasons.emplace_back("their full names are not the same");
      }
    }
    result.reasons.push_back(one_country_reason(a));
    if (law && a.name().paper != b.name().paper) {
      result.verdict = Possibly;
      result.score = 0.6;
      result.reasons.emplace_back("one is a bill, the other is none");
    }
    if (law && best.by_name && is_bare_article(a.name())) {
      result.verdict = Possibly;
      result.score = 0.4;
      result.reasons.emplace_back("the name does not say of which law");
    } else if (law && is_described_amendment(a.name()) && a.name().years.empty()) {
      result.verdict = Possibly;
      result.score = 0.4;
      result.reasons.emplace_back("amendments without a date may be others");
    }
  } else if (names.relation == NameRelation::Acronym) {
    const std::size_t letters = std::max(a.name().acronym.size(), b.name().acronym.size());
    const bool same = letters > 3 || (letters == 3 && shared_neighbours(a, b) > 0);
    result.verdict = same ? Same : Possibly;
    result.score = same ? 0.85 : 0.5;
    result.reasons.emplace_back("one has the initials of the other");
    result.reasons.push_back(one_country_reason(a));
  } else if (names.relation == NameRelation::Contains) {
    const NameForm& brief = a.name().words.size() < b.name().words.size() ? a.name() : b.name();
    if (law || (brief.words.size() < 2 && !brief.coined))
      return different("only a part of the name is the same");
    result.verdict = Possibly;
    result.score = 0.5;
    result.reasons.emplace_back("one name has words more than the other");
  } else {
    return different("other names");
  }
  add_spelling(result, names);
  return result;
}

Comparison compare_bodies(const IdentityProfile& a, const IdentityProfile& b) {
  const auto &x = a.name().years, &y = b.name().years;
  if (!x.empty() && !y.empty() && !share(x, y))
    return different("of other years, " + std::min(x[0], y[0]) + " and " + std::max(x[0], y[0]));
  const BestNames best = best_names(a, b);
  const bool both_worldwide = a.worldwide && b.worldwide;
  return in_one_country(a, b) && !both_worldwide ? within_country(a, b, best)
         : both_worldwide && in_one_country(a, b) && best.comparison.relation == NameRelation::Equal
             ? judged(Same, name_score(best.comparison), names_in_words(a, b))
             : across_countries(a, b, best);
}

// A site and who runs it often have one name; that they are one is for people to say.
Comparison compare_site_with_body(const IdentityProfile& site, const IdentityProfile& body) {
  if (body.subtype == "Government" || body.subtype == "Court")
    return different("a website and a public body");
  const NameComparison names = compare_names(site.name(), body.name());
  std::string joined;
  for (const NameWord& word : body.name().words) joined += word.text;
  const bool by_address = !site.hosts.empty() && (domain_label(site.hosts.front()) == joined ||
                                                  host_of(body.name().written) == site.hosts.front());
  const bool equal = names.relation == NameRelation::Equal && names.close == 0;
  if (!equal && !by_address) return different("other names");
  if (!in_one_country(site, body) && !(site.name().coined && body.name().coined) && !site.worldwide)
    return different("a name of other things in reports of " + countries_in_words(site, body));
  return judged(Possibly, 0.5, names_in_words(site, body) + ": a website and who may run it");
}

Comparison by_type(const IdentityProfile& a, const IdentityProfile& b) {
  if (a.type == EntityType::Website && b.type == EntityType::Organization)
    return compare_site_with_body(a, b);
  if (b.type == EntityType::Website && a.type == EntityType::Organization)
    return compare_site_with_body(b, a);
  if (a.type != b.type)
    return different("a " + std::string(name_of(std::min(a.type, b.type))) + " and a " +
                     std::string(name_of(std::max(a.type, b.type))));
  switch (a.type) {
    case EntityType::Person:
      return compare_persons(a, b);
    case EntityType::Website:
      return compare_websites(a, b);
    case EntityType::Place:
      return compare_places(a, b);
    case EntityType::Organization:
    case EntityType::Law:
      break;
  }
  return compare_bodies(a, b);
}

}  // namespace

Comparison compare(const IdentityProfile& a, const IdentityProfile& b) {
  std::string what;
  if (share(a.identifiers, b.identifiers, &what)) return judged(Same, 1, "one identifier, " + what);
  if (identifiers_conflict(a, b, what)) return different("two identifiers of one register, " + what);
  if (!a.known.empty() && a.type == b.type && !b.known.empty()) {
    if (a.known != b.known)
      return different("known as " + std::min(a.known, b.known) + " and " + std::max(a.known, b.known));
    return judged(Same, 0.99, "both are known as " + a.known);
  }
  Comparison result = by_type(a, b);
  if (result.verdict != Different) add_neighbours(result, a, b);
  return result;
}

}  // namespace notegraph
