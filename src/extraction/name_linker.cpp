#include "extraction/name_linker.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "extraction/verdict.hpp"
#include "text/fold.hpp"

namespace notegraph {

namespace {

constexpr double kSurePerson = 5, kSurePlace = 2.5;  // more than how a name looks

class NameLinker {
 public:
  NameLinker(GatheredNames& names, const Document& document, const Knowledge& knowledge,
             const std::string& country)
      : names_(names), document_(document), knowledge_(knowledge), country_(country) {}

  std::vector<std::size_t> link() {
    parent_.resize(names_.records.size());
    for (std::size_t i = 0; i < parent_.size(); ++i) parent_[i] = i;
    for (const auto& [a, b] : names_.same) {
      if (!is_site_of_body(a, b) && !is_site_of_body(b, a)) unite(a, b);
    }
    for (const auto& [a, b] : names_.same_persons) {
      if (is_full_person(b) && (is_full_person(a) || is_titled_person(a))) unite(a, b);
    }
    link_titles_of_laws();
    link_dated_laws();
    link_numbered_laws();
    link_parts_of_laws();
    link_countries();
    link_full_names();
    link_double_surnames();
    link_people();
    link_acronyms();
    link_home_laws();
    link_home_branches();
    link_short_forms();
    link_domains();
    link_presidents();
    std::vector<std::size_t> roots;
    for (std::size_t i = 0; i < parent_.size(); ++i) roots.push_back(root(i));
    return roots;
  }

 private:
  std::size_t root(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  void unite(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    if (a == b) return;
    if (b < a) std::swap(a, b);
    parent_[b] = a;
  }

  void link_countries() {
    std::unordered_map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < names_.records.size(); ++i) {
      if (names_.records[i].country.empty() ||
          verdict_of(names_.records[i].evidence).type != EntityType::Place)
        continue;
      const auto [at, added] = first.emplace(names_.records[i].country, i);
      if (!added) unite(at->second, i);
    }
  }

  bool is_name(std::size_t i) const { return names_.records[i].is_name(); }
  std::string_view name_key_of(std::size_t i) const { return names_.records[i].name(); }

  // What a gazetteer knows means the same everywhere.
  bool is_known(std::string_view form) const {
    return knowledge_.organizations.find(form) != nullptr || knowledge_.platforms.find(form) != nullptr;
  }

  bool is_titled_person(std::size_t i) const {
    const auto& places = names_.records[i].places;
    return is_name(i) &&
           std::any_of(places.begin(), places.end(), [](const NamePlace& p) { return p.titled; });
  }

  bool is_full_person(std::size_t i) const {
    return is_name(i) && words_in(name_key_of(i)).size() > 1 &&
           verdict_of(names_.records[i].evidence).type == EntityType::Person;
  }

  // "Brazilian Internet Steering Committee (CGI.br)": a body and its site.
  bool is_site_of_body(std::size_t site, std::size_t body) const {
    return names_.records[site].key.starts_with("domain:") && is_name(body) &&
           verdict_of(names_.records[body].evidence).type != EntityType::Website;
  }

  // "On Communications" where the report has the Law "On Communications".
  void link_titles_of_laws() {
    for (std::size_t i = 0; i < names_.records.size(); ++i) {
      if (!is_name(i)) continue;
      const auto law = names_.by_key.find("law:" + std::string(name_key_of(i)));
      if (law == names_.by_key.end()) continue;
      for (Evidence& e : names_.records[i].evidence) e.weight = 0;
      unite(law->second, i);
    }
  }

  // "RA 10175" and "Republic Act 10175" for "Republic Act No. 10175": the same initials and number.
  void link_numbered_laws() {
    std::unordered_map<std::string, std::size_t> by_number;
    for (std::size_t i = 0; i < names_.records.size(); ++i) {
      if (!names_.records[i].key.starts_with("law:")) continue;
      const auto words = words_in(name_key_of(i));
      if (words.size() < 2) continue;
      std::string initials, number;
      for (std::size_t w = 0; w + 1 < words.size(); ++w) {
        if (words[w] == "no." || words[w] == "no") continue;
        for (const char c : words.size() > 2 ? words[w].substr(0, 1) : words[w]) {
          if (c != '.') initials += c;
        }
      }
      number = words.back();
      if (number[0] < '0' || number[0] > '9' || number.size() < 2 || initials.size() != 2) continue;
      const auto [at, added] = by_number.emplace(initials + " " + number, i);
      if (!added) unite(at->second, i);
    }
  }

  // "Section 112" for "Section 112 of the Penal Code", if the report has no other law's section of that
  // number.
  void link_parts_of_laws() {
    std::map<std::string, std::set<std::size_t>> parts;
    for (std::size_t i = 0; i < names_.records.size(); ++i) {
      const std::string& key = names_.records[i].key;
      const std::size_t of = key.find(" of the ");
      if (of == std::string::npos || !(key.starts_with("law:article ") || key.starts_with("law:section ")))
        continue;
      parts[key.substr(0, of)].insert(root(i));
    }
    for (const auto& [part, laws] : parts) {
      const auto brief = names_.by_key.find(part);
      if (brief != names_.by_key.end() && laws.size() == 1) unite(*laws.begin(), brief->second);
    }
  }

  // "Sedition Act" for "Sedition Act 1948", if the report has it of one year only.
  void link_dated_laws() {
    std::map<std::string, std::set<std::size_t>> dated;
    for (std::size_t i = 0; i < names_.records.size(); ++i) {
      const std::string& key = names_.records[i].key;
      if (!key.starts_with("law:") || key.size() < 12) continue;
      const std::size_t year = key.size() - 4;
      if (key.find_first_not_of("0123456789", year) != std::string::npos || key[year - 1] != ' ') continue;
      std::string undated = key.substr(0, year - 1);
      if (undated.ends_with(',')) undated.pop_back();
      if (undated.ends_with(" of")) undated.erase(undated.size() - 3);
      dated[undated].insert(i);
    }
    for (const auto& [undated, laws] : dated) {
      const auto brief = names_.by_key.find(undated);
      if (brief != names_.by_key.end() && laws.size() == 1) unite(*laws.begin(), brief->second);
    }
  }

  // "Rodrigo Duterte" and "Rodrigo R. Duterte" for "Rodrigo Roa Duterte": the same first name, the others in
  // the same order, and only one such person.
  void link_full_names() {
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_first;
    for (std::size_t i = 0; i < names_.records.size(); ++i) {
      if (is_full_person(i)) by_first[words_in(name_key_of(i)).front()].push_back(i);
    }
    for (auto& [first, group] : by_first) {
      std::stable_sort(group.begin(), group.end(), [&](std::size_t a, std::size_t b) {
        return name_key_of(a).size() > name_key_of(b).size();
      });
      for (const std::size_t brief : group) {
        std::set<std::size_t> longer;
        for (const std::size_t full : group) {
          if (full != brief && is_shorter_name(words_in(name_key_of(brief)), words_in(name_key_of(full))))
            longer.insert(root(full));
        }
        if (longer.size() == 1) unite(*longer.begin(), brief);
      }
    }
  }

  // "Peña Nieto" for "Enrique Peña Nieto": the last words of one person's name only.
  void link_double_surnames() {
    std::unordered_map<std::string_view, std::set<std::size_t>> bearers;
    for (std::size_t i = 0; i < names_.records.size(); ++i) {
      if (!is_full_person(i)) continue;
      const std::string_view key = name_key_of(i);
      for (std::size_t at = key.find(' '); at != std::string_view::npos; at = key.find(' ', at + 1))
        bearers[key.substr(at + 1)].insert(root(i));
    }
    for (std::size_t i = 0; i < names_.records.size(); ++i) {
      if (!is_name(i) || name_key_of(i).find(' ') == std::string_view::npos) continue;
      const Verdict verdict = verdict_of(names_.records[i].evidence);
      if (verdict.type != EntityType::Person && verdict.weight >= kSurePerson) continue;
      const auto found = bearers.find(name_key_of(i));
      if (found != bearers.end() && found->second.size() == 1) unite(*found->second.begin(), i);
    }
  }

  static bool is_junior(std::string_view word) {
    return word == "jr" || word == "jr." || word == "sr" || word == "sr." || word == "ii" || word == "iii" ||
           word == "iv";
  }

  // Whether `brief` leaves out middle names or last surnames of `full`, or abbreviates one.
  static bool is_shorter_name(std::span<const std::string_view> brief,
                              std::span<const std::string_view> full) {
    if (brief.size() < 2 || brief.size() > full.size() || is_junior(brief.back()) != is_junior(full.back()))
      return false;
    std::size_t at = 0;
    for (const std::string_view word : full) {
      if (at == brief.size()) break;
      const std::string_view other = brief[at];
      const bool initial = other.size() == 2 && other[1] == '.' && other[0] == word[0];
      if (other == word || initial) ++at;
    }
    const bool same_end = brief.back() == full.back();
    const bool same_start = std::equal(brief.begin(), brief.end(), full.begin());
    return at == brief.size() && (same_end || same_start);
  }

  // A surname, or the given name of people who have no surname, means the one person in the report who has
  // it.
  void link_people() {
    std::unordered_map<std::string_view, std::set<std::size_t>> persons;
    for (std::size_t i = 0; i < names_.records.size(); ++i) {
      if (!is_name(i) || verdict_of(names_.records[i].evidence).type != EntityType::Person) continue;
      const auto words = words_in(name_key_of(i));
      if (words.size() < 2 || (words.size() == 2 && words[1].starts_with("jr"))) continue;
      for (const std::string_view word : words) {
        if (word.size() > 2) persons[word].insert(i);
      }
    }
    for (std::size_t i = 0; i < names_.records.size(); ++i) {
      if (!is_name(i)) continue;
      const auto words = words_in(name_key_of(i));
      if (words.empty() || words.size() > 2) continue;
      if (words.size() == 2 && words[1] != "jr" && words[1] != "jr." && words[1] != "sr") continue;
      const auto found = persons.find(words[0]);
      if (found == persons.end() || found->second.contains(i)) continue;
      const Verdict verdict = verdict_of(names_.records[i].evidence);
      if (verdict.type != EntityType::Person && verdict.weight >= 6) continue;
      if (verdict.type == EntityType::Place && verdict.weight >= 4) continue;  // "the island of Timor"
      unite(bearer_of(i, found->second, words.size() == 2), i);
      for (Evidence& e : names_.records[i].evidence) e.weight = 0;  // the full name decides
    }
  }

  // "ISA" for the Internal Security Act, though no bracket says so: the only name with these initials.
  void link_acronyms() {
    std::unordered_map<std::string, std::set<std::size_t>> spelled;
    for (std::size_t i = 0; i < names_.records.size(); ++i) {
      const NameRecord& rec = names_.records[i];
      if (rec.places.empty() || !(rec.is_name() || rec.key.starts_with("law:"))) continue;
      if (verdict_of(rec.evidence).type == EntityType::Person) continue;
      for (const bool links : {false, true}) {  // "NTC", and with its links "DOJ"
        const std::string initials = initials_of(rec.forms.front(), links);
        if (initials.size() >= 3) spelled[initials].insert(root(i));
      }
    }
    for (std::size_t i = 0; i < names_.records.size(); ++i) {
      const NameRecord& rec = names_.records[i];
      if (!rec.is_name() || rec.places.empty() || root(i) != i) continue;
      const auto found = spelled.find(rec.forms.front());
      if (found == spelled.end() || found->second.size() != 1 || *found->second.begin() == i) continue;
      if (is_known(rec.forms.front())) continue;
      for (Evidence& e : names_.records[i].evidence) e.weight = 0;  // the full name decides
      unite(*found->second.begin(), i);
    }
  }

  // "ISA" of "Internal Security Act 2008": the first letters of its capitalised words, or of all.
  static std::string initials_of(std::string_view form, bool links) {
    std::string initials;
    for (const std::string_view word : words_in(form)) {
      if (word[0] >= 'A' && word[0] <= 'Z') initials += word[0];
      if (links && word[0] >= 'a' && word[0] <= 'z') initials += static_cast<char>(word[0] - 'a' + 'A');
    }
    return initials;
  }

  // "Thai Penal Code", "Thailand Penal Code" and "Penal Code": of the report's own country.
  void link_home_laws() {
    std::unordered_map<std::string, std::size_t> by_title;
    for (std::size_t i = 0; i < names_.records.size(); ++i) {
      const std::string& key = names_.records[i].key;
      if (!key.starts_with("law:")) continue;
      const std::size_t space = key.find(' ');
      if (space == std::string::npos) continue;
      const std::string_view form = names_.records[i].forms.front();
      const std::string_view first = form.substr(0, std::min(form.find(' '), form.size()));
      const bool home = country_.size() == 2 && knowledge_.country_code(first) == country_;
      std::string title = home ? "law:" + key.substr(space + 1) : key;
      const auto [at, added] = by_title.emplace(std::move(title), i);
      if (!added) unite(at->second, i);
    }
  }

  // "Chapter Five" for "Chapter Five Uganda", "Doğu" for "Doğu Group": a body's name without the report's
  // country or its form.
  void link_home_branches() {
    for (std::size_t i = 0; i < names_.records.size(); ++i) {
      const NameRecord& rec = names_.records[i];
      if (!is_name(i) || rec.places.empty()) continue;
      const std::string_view key = name_key_of(i);
      const std::size_t space = key.rfind(' ');
      const std::string& form = rec.forms.front();
      if (space == std::string_view::npos || form.rfind(' ') == std::string::npos) continue;
      const auto country = knowledge_.places.country_by_name(form.substr(form.rfind(' ') + 1));
      const std::string_view last = key.substr(space + 1);
      const bool of_group =
          last == "group" || last == "holding" || last == "corporation" || last == "foundation";
      if (!of_group && (!country || country->code != country_)) continue;
      const auto brief = names_.by_key.find("name:" + std::string(key.substr(0, space)));
      if (brief == names_.by_key.end()) continue;
      const Verdict verdict = verdict_of(names_.records[brief->second].evidence);
      const bool body = verdict.type == EntityType::Organization ||
                        (verdict.type == EntityType::Person && verdict.weight < kSurePerson) ||
                        (verdict.type == EntityType::Place && verdict.weight < kSurePlace);
      if (body && !is_known(names_.records[brief->second].forms.front()) &&
          verdict_of(rec.evidence).type == EntityType::Organization &&
          !(of_group && knowledge_.is_ordinary(key.substr(0, space)))) {
        for (Evidence& e : names_.records[brief->second].evidence) e.weight = 0;  // the full name decides
        unite(i, brief->second);
      }
    }
  }

  // Who of several people with one surname is meant: who has the same title, else who was named last.
  std::size_t bearer_of(std::size_t brief, const std::set<std::size_t>& bearers, bool junior) {
    const NameRecord& rec = names_.records[brief];
    std::optional<std::size_t> last;
    std::size_t last_sentence = 0;
    for (const std::size_t bearer : bearers) {
      const NameRecord& full = names_.records[bearer];
      if (junior != is_junior(words_in(full.name()).back()) && bearers.size() > 1) continue;
      for (const NamePlace& place : full.places) {
        if (has_title_of(rec, place)) return bearer;
        const bool before = !rec.places.empty() && place.sentence <= rec.places.front().sentence;
        if (last && (!before || place.sentence < last_sentence)) continue;
        last = bearer;
        last_sentence = before ? place.sentence : 0;
      }
    }
    return last.value_or(*bearers.begin());
  }

  std::string title_at(const NamePlace& place) const {
    if (!place.titled) return {};
    return fold_case(squeeze_spaces(document_.report->view({place.with_title.begin, place.text.begin})));
  }

  bool has_title_of(const NameRecord& rec, const NamePlace& place) const {
    const std::string title = title_at(place);
    return !title.empty() && std::any_of(rec.places.begin(), rec.places.end(),
                                         [&](const NamePlace& p) { return title_at(p) == title; });
  }

  // "Ministry of Culture" for "Ministry of Culture and Information".
  static bool is_half_of(const std::vector<std::string_view>& brief,
                         const std::vector<std::string_view>& full) {
    // keys lack the plural of their last word
    const auto alike = [](std::string_view a, std::string_view b) {
      if (a.ends_with('s')) a.remove_suffix(1);
      if (b.ends_with('s')) b.remove_suffix(1);
      return a == b;
    };
    const auto joined = std::find(full.begin(), full.end(), "and");
    if (full.size() <= brief.size() || joined == full.end()) return false;
    const bool first = joined - full.begin() == static_cast<std::ptrdiff_t>(brief.size()) &&
                       std::equal(brief.begin(), brief.end(), full.begin(), alike);
    const bool last = std::equal(brief.begin() + 2, brief.end(), joined + 1, full.end(), alike);
    return first || last;
  }

  // "Medeu district court" for "Medeu district court of Almaty", "Almaty prosecutor's office" for "Almaty
  // city prosecutor's office": the same first and last words, the rest left out, and only one such name.
  void link_short_forms() {
    std::unordered_map<std::string, std::vector<std::size_t>> by_first;
    for (std::size_t i = 0; i < names_.records.size(); ++i) {
      if (!is_name(i)) continue;
      const auto words = words_in(name_key_of(i));
      if (words.size() >= 3) by_first[std::string(words[0])].push_back(i);
    }
    for (std::size_t i = 0; i < names_.records.size(); ++i) {
      if (!is_name(i)) continue;
      const auto words = words_in(name_key_of(i));
      const bool ministry = words.size() > 2 && words[0] == "ministry";
      if (words.size() < 2 || !(ministry || is_body(names_.records[i]))) continue;
      const auto group = by_first.find(std::string(words[0]));
      if (group == by_first.end()) continue;
      std::optional<std::size_t> longer;
      std::size_t count = 0;
      for (const std::size_t j : group->second) {
        const auto full = words_in(name_key_of(j));
        if (j == i || !(ministry ? is_half_of(words, full) : shortens(words, full))) continue;
        longer = j;
        ++count;
      }
      if (count == 1) unite(*longer, i);
    }
  }

  // A court, office or other body that is named in lower case behind its place.
  static bool is_body(const NameRecord& rec) {
    const std::string& key = rec.key;
    return key.ends_with("court") || key.ends_with("office") || key.ends_with("department") ||
           key.ends_with("tribunal");
  }

  static bool shortens(const std::vector<std::string_view>& brief,
                       const std::vector<std::string_view>& full) {
    if (full.size() <= brief.size()) return false;
    std::size_t at = 0;
    for (const std::string_view word : full) {
      if (at < brief.size() && brief[at] == word) ++at;
    }
    if (at != brief.size()) return false;
    const bool same_end = full.back() == brief.back();
    const bool of_place = full[brief.size()] == "of" && full[brief.size() - 1] == brief.back();
    return same_end || of_place;
  }

  // "Youtube.com" for YouTube: a platform and its own domain.
  void link_domains() {
    for (std::size_t i = 0; i < names_.records.size(); ++i) {
      if (!names_.records[i].key.starts_with("domain:")) continue;
      const std::string_view host = name_key_of(i);
      const auto label = names_.by_key.find("name:" + std::string(host.substr(0, host.find('.'))));
      if (label == names_.by_key.end()) continue;
      const NameRecord& named = names_.records[label->second];
      if (verdict_of(named.evidence).type != EntityType::Website) continue;
      const Platform* a = knowledge_.platforms.find(host);
      const Platform* b = knowledge_.platforms.find(named.forms.front());
      if ((a != nullptr && a == b) || host.ends_with(".com")) unite(label->second, i);
    }
  }

  // "the president" is the one person whom the report calls President so-and-so; with two of them, an office.
  void link_presidents() {
    const auto office = names_.by_key.find("state:" + country_ + ":president");
    if (office == names_.by_key.end()) return;
    std::set<std::size_t> presidents;
    for (std::size_t i = 0; i < names_.records.size(); ++i) {
      for (const NamePlace& p : names_.records[i].places) {
        if (!p.titled) continue;
        const std::string title = fold_case(document_.report->view({p.with_title.begin, p.text.begin}));
        if (title.starts_with("president ")) presidents.insert(root(i));
      }
    }
    if (presidents.size() == 1) unite(*presidents.begin(), office->second);
  }

  GatheredNames& names_;
  const Document& document_;
  const Knowledge& knowledge_;
  const std::string& country_;
  std::vector<std::size_t> parent_;
};

}  // namespace

std::vector<std::size_t> link_names(GatheredNames& names, const Document& document,
                                    const Knowledge& knowledge, const std::string& country) {
  return NameLinker(names, document, knowledge, country).link();
}

}  // namespace notegraph
