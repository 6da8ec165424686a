#include "extraction/name_finder.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/fold.hpp"

namespace notegraph {

namespace {

// Lower-case words inside personal and foreign names.
constexpr auto kParticles = std::to_array<std::string_view>(
    {"al",    "el",  "bin", "binti", "bint", "ibn", "ben",  "de",  "da",   "do", "dos",   "das", "del",
     "della", "di",  "van", "von",   "der",  "den", "la",   "las", "los",  "le", "ul",    "abu", "ter",
     "zu",    "y",   "et",  "und",   "des",  "du",  "para", "por", "pour", "e",  "ou",    "ve",  "na",
     "sin",   "sem", "dan", "ng",    "mga",  "sa",  "ni",   "ile", "och",  "wa", "untuk", "ya"});
// Those of them that English does not have: even an ordinary word before them is foreign ("Barrios de").
constexpr auto kForeignParticles =
    std::to_array<std::string_view>({"para", "por", "pour", "de", "del", "dos", "das", "della", "da", "di",
                                     "du", "des", "van", "von", "bin", "binti", "ng"});
// What an office-holder is called besides: they open a sentence, not a name.
constexpr auto kBeforeOffices =
    std::to_array<std::string_view>({"former", "acting", "incumbent", "outgoing", "senior", "veteran",
                                     "prominent", "interim", "retired", "late"});
// Organs of a state that go by one word, so that "and" before them joins two bodies.
constexpr auto kLoneBodies = std::to_array<std::string_view>(
    {"parliament", "government", "senate", "congress", "cabinet", "president", "duma", "majlis"});
// Lower-case words between a place and the body it has: "Medeu district court", "Almaty city prosecutor's
// office".
constexpr auto kBodyModifiers = std::to_array<std::string_view>(
    {"district",    "city",       "regional", "provincial", "municipal",      "state",
     "federal",     "county",     "appeals",  "appeal",     "criminal",       "civil",
     "economic",    "high",       "supreme",  "general",    "public",         "tax",
     "military",    "electoral",  "central",  "inter",      "administrative", "interdistrict",
     "specialized", "prosecutor", "attorney", "police",     "magistrates",    "prosecutors"});

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::size_t kLongestKnownName = 9;  // words

class Finder {
 public:
  Finder(const SentenceView& view, std::span<const NameSpan> model, const std::vector<bool>& taken,
         const Knowledge& knowledge)
      : words_(view.words), tree_(view.tree), model_(model), taken_(taken), knowledge_(knowledge) {}

  std::vector<NameCandidate> find() {
    find_expansions();
    for (std::size_t i = 0; i < words_.size();) {
      if (const std::size_t end = quoted_name(i)) {
        candidates_.push_back({i + 1, end, false, i + 1, true, i + 1});
        i = end;
      } else if (const std::size_t spelled = spelled_out(i)) {
        candidates_.push_back({i + 1, spelled, false, i + 1, false, i + 1});
        i = spelled;
      } else if (const std::size_t expanded = expansion_end(i)) {
        candidates_.push_back({i, expanded, false, i, false, i});
        i = expanded;
      } else if (const std::size_t ministry = ministry_end(i)) {
        candidates_.push_back({i, ministry, false, i, false, i});
        i = ministry;
      } else if (is_rights_group(i)) {
        candidates_.push_back({i, i + 2, false, i, false, i});
        i += 2;
      } else if (begins_name(i)) {
        std::size_t stop = std::min(run_end(i), next_expansion(i));
        while (stop > i + 1 && !word(stop - 1).capital && !word(stop - 1).numeric &&
               knowledge_.lexicon.is_function_word(word(stop - 1).folded))
          --stop;  // "the Work of the" before the next name
        add_run(i, stop);
        i = stop;
      } else {
        ++i;
      }
    }
    return std::move(candidates_);
  }

 private:
  const Word& word(std::size_t i) const { return words_[i]; }
  bool free(std::size_t i) const { return i < words_.size() && !taken_[i]; }
  bool is_ordinary(std::size_t i) const { return knowledge_.is_ordinary(word(i).folded); }
  const NameNoun* noun(std::size_t i) const { return knowledge_.lexicon.noun(word(i).folded); }
  bool is_head(std::size_t i) const { return noun(i) != nullptr && noun(i)->use != NounUse::Context; }
  bool is_capital(std::size_t i) const {
    return free(i) && (word(i).capital || has_article(i)) && !word(i).mark && !word(i).clitic &&
           !is_compound(i);
  }

  // "Chinese-Christian", "Sino-British": several peoples or faiths.
  bool is_people_compound(std::size_t i) const {
    const std::string_view form = word(i).form;
    const std::size_t hyphen = form.find('-');
    if (hyphen == std::string_view::npos || hyphen + 1 >= form.size()) return false;
    const auto is_people = [&](std::string_view part) {
      const auto places = knowledge_.places.find(part);
      return !places.empty() && places.front().kind == PlaceKind::Demonym;
    };
    return is_people(form.substr(0, hyphen)) && is_people(form.substr(hyphen + 1));
  }

  // "al-Sisi", "el-Baradei", "ash-Shabaab"
  bool has_article(std::size_t i) const {
    const std::string_view form = word(i).form;
    const std::size_t hyphen = form.find('-');
    if (hyphen < 2 || hyphen > 3 || hyphen + 2 >= form.size()) return false;
    const bool article = form[0] == 'a' || form[0] == 'e' || form.starts_with("ul");
    const auto next = static_cast<unsigned char>(form[hyphen + 1]);
    return article && ((next >= 'A' && next <= 'Z') || next >= 0xC0);
  }

  // "Russian-based", "VPN-servers", "Social-networking": a compound with an ordinary word names nothing.
  bool is_compound(std::size_t i) const {
    const std::size_t hyphen = word(i).form.rfind('-');
    if (hyphen == std::string_view::npos || hyphen + 2 >= word(i).form.size()) return false;
    const std::string_view last = word(i).form.substr(hyphen + 1);
    const std::string first = fold_case(word(i).form.substr(0, hyphen));
    const bool known = word(i).form[1] >= 'A' && word(i).form[1] <= 'Z';  // "VPN-servers"
    if (!known && !knowledge_.is_ordinary(first) && !is_known(word(i).form.substr(0, hyphen)) &&
        knowledge_.country_code(word(i).form.substr(0, hyphen)).empty())
      return false;  // "Yiu-ting"
    return last[0] >= 'a' && last[0] <= 'z' && last.size() > 3 && knowledge_.english.is_ordinary(last);
  }
  std::string_view lower(std::size_t i) const {
    return free(i) ? std::string_view(word(i).folded) : std::string_view{};
  }

  // Function words open sentences, not names; a capitalised "The" inside a name ("The Hague") is left out
  // too. "9mobile" and "7Day News" begin with a figure.
  bool begins_name(std::size_t i) const {
    if (is_capital(i)) {
      const std::string& folded = word(i).folded;
      if (is_people_compound(i)) return false;
      if ((folded == "no." || folded == "no") && i + 1 < words_.size() && word(i + 1).numeric) return false;
      if (!knowledge_.lexicon.is_function_word(folded)) return true;
      // "All Progressives Congress" inside a sentence
      return !word(i).opens && folded.size() > 1 && folded != "the" && i > 0 && !word(i - 1).mark &&
             is_capital(i + 1) && knowledge_.lexicon.noun(folded) == nullptr;
    }
    return free(i) && word(i).numeric && is_named_by_figure(i);
  }

  bool is_named_by_figure(std::size_t i) const {
    const std::string_view form = word(i).form;
    const std::size_t digits = std::min(form.find_first_not_of("0123456789"), form.size());
    if (form.size() < digits + 3) return false;
    const std::string_view rest = form.substr(digits);
    if (!std::all_of(rest.begin(), rest.end(), [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }))
      return false;
    return !rest.ends_with("bps") && !rest.ends_with("Hz") && !rest.ends_with("Wh") && rest != "bit";
  }

  bool is_ordinal(std::size_t i) const {
    const std::string_view form = word(i).form;
    return free(i) && word(i).numeric &&
           (form.ends_with("th") || form.ends_with("st") || form.ends_with("nd") || form.ends_with("rd"));
  }

  // ---- acronyms in brackets tell where the name before them begins ------------------------------------

  // "Chieftaincy of Military Intelligence (CMI)": the words before the bracket whose initials it has.
  void find_expansions() {
    for (std::size_t open = 2; open + 2 < words_.size(); ++open) {
      if (word(open).form != "(" || !word(open + 1).acronym || word(open + 2).form != ")") continue;
      std::size_t first = expansion_begin(open, word(open + 1).folded, false);
      if (first == open) first = expansion_begin(open, word(open + 1).folded, true);
      if (first < open && !is_plural_kind(first, open)) expansions_.push_back({first, open});
    }
  }

  // Where the words that spell `acronym` begin, or `end`. Every capitalised word must have a letter, links
  // may have one with `links_count`.
  std::size_t expansion_begin(std::size_t end, std::string_view acronym, bool links_count) const {
    if (acronym.size() < 3 || acronym.size() > 10) return end;
    std::size_t left = acronym.size(), at = end;
    while (at > 0 && left > 0) {
      --at;
      if (!free(at)) return end;
      if (word(at).clitic) continue;  // "Bishops' Conference"
      if (word(at).mark) return end;
      const bool hit = word(at).folded[0] == acronym[left - 1];
      if (word(at).capital) {
        if (!hit) return end;
        --left;
      } else if (knowledge_.lexicon.is_function_word(word(at).folded) ||
                 contains(kParticles, word(at).folded)) {
        const bool spelled =
            links_count && hit && (at == 0 || left < 2 || word(at - 1).folded[0] == acronym[left - 2]);
        if (spelled && left > 1 && end - at < acronym.size()) --left;
      } else {
        return end;
      }
    }
    return left == 0 && word(at).capital && is_capital(at) ? at : end;
  }

  std::size_t expansion_end(std::size_t i) const {
    for (const auto& [first, end] : expansions_) {
      if (first == i) return end;
    }
    return 0;
  }

  std::size_t next_expansion(std::size_t i) const {
    for (const auto& [first, end] : expansions_) {
      if (first > i) return first;
    }
    return words_.size();
  }

  // `the group "Protect Kok-Zhailyau!"`: the word behind the closing mark, or 0.
  std::size_t quoted_name(std::size_t i) const {
    if (i == 0 || i + 2 >= words_.size() || !is_opening_quote(word(i).form) || !is_capital(i + 1)) return 0;
    const NameNoun* described = noun(i - 1);
    const bool named = described != nullptr;
    const bool included = lower(i - 1) == "including" || lower(i - 1) == "called" || lower(i - 1) == "named";
    if (!named && !included) return 0;
    for (std::size_t j = i + 1; j < words_.size() && j <= i + 7; ++j) {
      if (!is_closing_quote(word(j).form)) continue;
      std::size_t end = j;
      while (end > i + 2 && (word(end - 1).form == "," || word(end - 1).form == ".")) --end;
      const bool called = std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(i + 1),
                                      words_.begin() + static_cast<std::ptrdiff_t>(end), [](const Word& w) {
                                        return w.capital || w.mark || w.numeric || w.form.size() <= 3;
                                      });
      return called &&
                     std::none_of(taken_.begin() + static_cast<std::ptrdiff_t>(i),
                                  taken_.begin() + static_cast<std::ptrdiff_t>(end), [](bool t) { return t; })
                 ? end
                 : 0;
    }
    return 0;
  }

  // "the ministry of public security": named in lower case; the word behind it, or 0.
  std::size_t ministry_end(std::size_t i) const {
    if (!free(i) || word(i).form != "ministry" || lower(i + 1) != "of" || i == 0 || lower(i - 1) != "the")
      return 0;
    std::size_t end = i + 2;
    for (; end < words_.size() && end < i + 8 && free(end) && !word(end).mark && !word(end).capital; ++end) {
      const Upos tag = tree_[word(end).end - 1].upos;
      if (tag == Upos::Noun || tag == Upos::Adj) continue;
      const bool links = lower(end) == "and" || (lower(end) == "the" && end == i + 2);
      if (!links || end + 1 >= words_.size() || tree_[word(end + 1).end - 1].upos != Upos::Noun) break;
    }
    return end > i + 2 && tree_[word(end - 1).end - 1].upos == Upos::Noun ? end : 0;
  }

  // The group "Article 19", where the laws' finder has left it: see there.
  bool is_rights_group(std::size_t i) const {
    return free(i) && free(i + 1) && word(i).capital && lower(i) == "article" && form(i + 1) == "19";
  }

  // "FUNCINPEC (National United Front for an Independent … Cambodia)": the whole bracket is the name if it
  // has the initials; the word behind it, or 0.
  std::size_t spelled_out(std::size_t i) const {
    if (i == 0 || word(i).form != "(" || !word(i - 1).capital || word(i - 1).form.size() < 3 ||
        !is_capital(i + 1))
      return 0;
    const std::string& acronym = word(i - 1).folded;
    std::size_t matched = 0, capitals = 0, end = i + 1;
    for (; end < words_.size() && end < i + 18 && word(end).form != ")"; ++end) {
      if (!free(end)) return 0;
      const bool linking = knowledge_.lexicon.is_function_word(word(end).folded) || word(end).form == "," ||
                           word(end).form == "&";
      if (!word(end).capital && !linking) return 0;
      if (word(end).capital) ++capitals;
      if (word(end).capital && acronym.find(word(end).folded[0]) != std::string::npos) ++matched;
    }
    const bool closed = end < words_.size() && word(end).form == ")";
    return closed && capitals >= 2 && matched >= 2 && matched * 2 >= acronym.size() && word(i - 1).acronym
               ? end
               : 0;
  }

  // Where the run of capitalised words and links from `first` ends.
  std::size_t run_end(std::size_t first) const {
    std::size_t end = std::max(first + 1, known_end(first));
    bool inside_of = false;  // behind "Head of", where "and" joins ordinary words
    while (end < words_.size()) {
      if ((lower(end) == "no." || lower(end) == "no") && end + 1 < words_.size() && word(end + 1).numeric) {
        if (!is_head(end - 1)) break;  // "Case No. 488"
        end += 2;                      // "Prison No. 6"
      } else if (is_capital(end) && !is_new_opening(end)) {
        ++end;
      } else if (const std::size_t next = linked(first, end, inside_of)) {
        const std::string_view link = lower(end);
        inside_of = inside_of || link == "of" || link == "for" || link == "on";
        end = next;
      } else if (is_foreign_word(first, end)) {
        ++end;
      } else if (const std::size_t body = body_end(first, end)) {
        end = body;
      } else {
        break;
      }
    }
    return end;
  }

  // "Večernje novosti": a lower-case word that is no English, behind a name's first word that is none either.
  bool is_foreign_word(std::size_t first, std::size_t i) const {
    if (i != first + 1 || !free(i)) return false;
    const Word& w = word(i);
    if (w.capital || w.mark || w.numeric || w.clitic || w.form.size() < 4 ||
        w.form.find('-') != std::string_view::npos)
      return false;
    const Upos tag = tree_[w.end - 1].upos;
    if (tag == Upos::Verb || tag == Upos::Adv || tag == Upos::Adp || tag == Upos::Aux) return false;
    const std::string_view singular =
        w.folded.ends_with('s') ? std::string_view(w.folded).substr(0, w.folded.size() - 1) : w.folded;
    return !word(first).acronym && !is_ordinary(first) && !is_demonym(first) &&
           !knowledge_.lexicon.names_nothing(word(first).folded) && !is_known(word(first).form) &&
           !is_ordinary(i) && !knowledge_.is_ordinary(singular) &&
           (noun(i) == nullptr || noun(i)->subtype == "Media") && !knowledge_.person_word(w.folded) &&
           !knowledge_.lexicon.names_nothing(w.folded) && !knowledge_.lexicon.is_function_word(w.folded) &&
           !contains(kParticles, w.folded);
  }

  // Where the longest name of several words that a gazetteer has and that begins at `first` ends: "Jammu and
  // Kashmir", "Committee to Protect Journalists"; 0 if none.
  std::size_t known_end(std::size_t first) const {
    std::size_t found = 0;
    std::string name(word(first).form);
    for (std::size_t i = first + 1; i < words_.size() && i < first + kLongestKnownName && free(i); ++i) {
      if (word(i).mark && word(i).form != ",") break;
      if (word(i).form != "," && !word(i).clitic) name += ' ';
      name += word(i).form;
      if ((is_capital(i) || is_head(i)) && is_known(name)) found = i + 1;
    }
    return found;
  }

  bool is_known(std::string_view name) const {
    if (knowledge_.organizations.find(name) != nullptr || knowledge_.platforms.find(name) != nullptr)
      return true;
    const auto places = knowledge_.places.find(name);
    return !places.empty() && places.front().kind != PlaceKind::Demonym;
  }

  bool is_new_opening(std::size_t i) const { return word(i).opens; }

  // If a link at `at` joins the run [first, at) to what follows, the word behind the first word it joins.
  std::size_t linked(std::size_t first, std::size_t at, bool inside_of) const {
    const std::string_view link = lower(at);
    if (link.empty()) return 0;
    const std::size_t last = at - 1;
    std::size_t next = at + 1;
    if (word(at).clitic) return is_capital(next) && belongs_to_many(last) ? next + 1 : 0;
    // Basuki "Ahok" Purnama
    if (is_opening_quote(word(at).form) && !is_ordinary(last) && is_capital(next) && at + 3 < words_.size() &&
        is_closing_quote(form(at + 2)) && is_capital(at + 3))
      return at + 4;
    if (is_opening_quote(word(at).form) && !is_ordinary(last) && is_capital(next) && is_capital(next + 1) &&
        at + 4 < words_.size() && is_closing_quote(form(at + 3)) && is_capital(at + 4))
      return at + 5;
    if (word(at).numeric && (form(next) == "FM" || form(next) == "AM")) return next + 1;  // "Info 99.3 FM"
    if (lower(next) == "the" && (link == "of" || link == "for" || link == "on")) ++next;
    if (link == "against" && inside_of && is_ordinary(last) && is_capital(next) && is_ordinary(next))
      return next + 1;  // "Office for Crimes against Freedom of Expression"
    if (link == "in" && is_head(last) && is_capital(next) && is_ordinary(next) && lower(next + 1) == "of" &&
        is_capital(next + 2))
      return next + 3;  // "Alliance in Support of Fishermen"
    if (link == "in" && inside_of && has_court(first, last) && is_ordinary(last) && is_capital(next) &&
        is_ordinary(next) && is_capital(next + 1))
      return next + 2;  // "Court of Appeals in Civil Matters"
    if (link == "in" && last > first && is_head(last) && noun(last)->subtype == "Court" && is_capital(next) &&
        is_known(word(next).form) && knowledge_.organizations.find(word(next).form) == nullptr)
      return std::max(next + 1, known_end(next));  // "Higher Court in Belgrade"
    if (link == "of" || link == "for" || link == "on") {
      if (is_capital(next) && names_day(next)) return 0;  // "the Senate on June 30"
      if (!is_capital(next) || !takes_complement(last, link, inside_of) || tells_whose(first, last, next))
        return 0;
      return next + 1;
    }
    if (link == "and" || link == "&")
      return is_capital(next) && joins(first, last, next, inside_of) ? next + 1 : 0;
    if (word(at).form == "," && inside_of) {
      if (lists(at)) return at + 2;
      return ends_list(first, at) ? at + 3 : 0;
    }
    // "Institute for Access to Public Information"
    if (link == "to" && inside_of && is_ordinary(last) && !is_head(last) && is_capital(next) &&
        is_ordinary(next))
      return next + 1;
    // "Task Force to End Armed Conflict", not "Embassy to Spain"
    if (link == "to" && is_head(last) && noun(last)->type == EntityType::Organization && is_capital(next) &&
        is_ordinary(next) && !is_known(word(next).form))
      return next + 1;
    if (contains(kParticles, link)) {
      if (contains(kParticles, lower(next))) ++next;  // "de la"
      const bool foreign_head = noun(last) != nullptr && noun(last)->stands_first();
      const bool foreign = contains(kForeignParticles, link) && (!is_head(last) || link == "del");
      if (is_capital(next) && (foreign_head || foreign || (!is_ordinary(last) && !is_head(last))))
        return next + 1;
    }
    if (word(at).numeric && lower(last) == "branch" && has_court(first, last)) return at + 1;
    return is_numbered(first, at) ? at + 1 : 0;
  }

  // "Channel 4", "Canal 13", "Tango 7": a number of one or two digits ends a name that a medium's noun heads,
  // or one word that is neither English nor a place. Not "Almaty 30", nor where the number counts what
  // follows.
  bool is_numbered(std::size_t first, std::size_t at) const {
    const std::size_t last = at - 1;
    if (!word(at).numeric || word(at).form.size() > 2 ||
        word(at).form.find_first_not_of("0123456789") != std::string_view::npos)
      return false;
    if ((is_head(last) && noun(last)->subtype == "Media") || lower(last) == "canal") return true;
    if (last != first || is_ordinary(last) || word(last).acronym || word(last).opens ||
        knowledge_.lexicon.names_nothing(word(last).folded) ||
        !knowledge_.places.find(word(last).form).empty())
      return false;
    if (at + 1 >= words_.size() || word(at + 1).mark || word(at + 1).capital) return true;
    const Upos tag = tree_[word(at + 1).first].upos;
    return tag == Upos::Verb || tag == Upos::Aux || tag == Upos::Adp || tag == Upos::Cconj;
  }

  // Months and days of the week, in the plural too: what follows is a date.
  bool names_day(std::size_t i) const {
    static constexpr auto kDays =
        std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july",
                                         "august", "september", "october", "november", "december", "monday",
                                         "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
    std::string_view day = lower(i);
    if (day.ends_with('s')) day.remove_suffix(1);
    return contains(kDays, day);
  }

  std::string_view form(std::size_t i) const {
    return i < words_.size() ? words_[i].form : std::string_view{};
  }

  // "People's Party", "Workers' Union", "Prime Minister's Office": whose possession is part of a name.
  bool belongs_to_many(std::size_t last) const {
    const std::string& owner = word(last).folded;
    if (owner == "people" || owner == "peoples" || owner == "women" || owner == "men" || owner == "children")
      return true;
    const bool plural = owner.ends_with('s') && !owner.ends_with("ss");
    if (plural && is_ordinary(last) && !is_head(last)) return true;
    const bool body = form(last + 2) == "Office" || form(last + 2) == "Department" ||
                      form(last + 2) == "Chamber" || form(last + 2) == "Court";
    return body && knowledge_.person_word(owner).has_value();
  }

  // "Ministry of", "Committee on", "Reporters for", "Leader of": not "Facebook of", "Almaty for"; nor the
  // common noun that only opens its sentence: "Users of".
  bool takes_complement(std::size_t last, std::string_view link, bool inside_of) const {
    const bool title = knowledge_.person_word(word(last).folded).has_value();
    const std::size_t object = lower(last + 2) == "the" ? last + 3 : last + 2;
    if (link == "on" && object < words_.size() && !is_ordinary(object) &&
        !knowledge_.lexicon.names_nothing(word(object).folded))
      return false;  // "Space Center on STS-1", not "Committee on ICT"
    if (is_head(last)) return true;
    const std::size_t next = lower(last + 2) == "the" ? last + 3 : last + 2;
    if (inside_of && is_ordinary(last) && !title && next < words_.size() && is_ordinary(next))
      return true;  // "Center for Studies on"
    // "Zimbabwe Lawyers for Human Rights": people of a kind are a body
    if (title && link == "for" && word(last).folded.ends_with('s') && is_capital(last) && !word(last).opens)
      return true;
    // "Minister for Home Affairs": what an office is for
    if (title && next < words_.size() && is_ordinary(next) &&
        (!word(last).opens || !word(last).folded.ends_with('s')))
      return true;
    if (has_initial(last)) return false;  // "Johnny G. Plate of"
    if (word(last).opens && !in_model_name(last, last + 2)) return false;
    if (word(last).acronym || !is_ordinary(last) || (!title && ends_person(last))) return false;
    if (link == "on") return false;
    return link == "of" || !title;
  }

  // "Mind Lab of the University of Lund", "Omega International of Norway": whose it is or whence, no part of
  // the name; of bodies that are called so, the university or country is a part ("Faculty of", "Bank of").
  bool tells_whose(std::size_t first, std::size_t last, std::size_t next) const {
    static constexpr auto kParts = std::to_array<std::string_view>(
        {"faculty", "school", "college", "department", "hospital", "senate", "press"});
    if (lower(next) == "university") return !contains(kParts, lower(last));
    return last > first && (!is_ordinary(first) || lower(last) == "international") && !is_head(last) &&
           knowledge_.places.country_by_name(word(next).form).has_value();
  }

  // A surname behind an initial: "Johnny G. Plate".
  bool has_initial(std::size_t last) const {
    if (last < 2 || !is_capital(last - 1) || !is_capital(last - 2) || is_ordinary(last - 2)) return false;
    const std::string_view initial = word(last - 1).form;
    return initial.size() == 2 && initial[1] == '.';
  }

  // "Prime Minister Imran Khan of": a surname that is an ordinary word too.
  bool ends_person(std::size_t last) const {
    const bool titled = last > 1 && is_capital(last - 1) && is_capital(last - 2) && !is_head(last - 1) &&
                        knowledge_.lexicon.person_word(word(last - 2).folded).has_value();
    return titled || std::any_of(model_.begin(), model_.end(), [&](const NameSpan& span) {
             return span.type == NameType::Person && span.first <= word(last).first &&
                    word(last).end <= span.end;
           });
  }

  // Whether the sequence model has a name that holds both words.
  bool in_model_name(std::size_t first, std::size_t last) const {
    if (last >= words_.size()) return false;
    for (const NameSpan& span : model_) {
      if (span.first <= word(first).first && word(last).end <= span.end) return true;
    }
    return false;
  }

  // Whether "and" between `last` and `next` is inside one name: "Culture and Information" behind "Ministry
  // of", or "Securities and Exchange Commission". Two names: "Facebook and Twitter", "Ministry of Justice and
  // Parliament".
  bool joins(std::size_t first, std::size_t last, std::size_t next, bool inside_of) const {
    if (word(last).acronym || word(next).acronym)  // "Ministry of ICT and National Guidance"
      return inside_of && (is_ordinary(last) || knowledge_.lexicon.names_nothing(word(last).folded));
    if (!is_ordinary(last)) return false;
    if (inside_of && !is_ordinary(next) && is_abstract(next) && !is_capital(next + 1)) return true;
    if (!is_ordinary(next) && !knowledge_.lexicon.names_nothing(word(next).folded))
      // "National Media and Infocommunications Authority"
      return !inside_of && (is_mass_noun(last) || is_all_ordinary(first, last + 1)) && is_capital(next + 1) &&
             is_head(next + 1) && !is_known(word(next).form);
    if (inside_of)
      return !is_head(next) || noun(next)->use == NounUse::Context || is_mass_noun(next) || ends_name(next);
    if (is_head(last) && noun(last)->type == EntityType::Organization && !is_mass_noun(last)) return false;
    if (is_head(last) && noun(last)->use != NounUse::Lower && !is_mass_noun(last)) return false;
    if (last > first && is_known(printed(first, last + 1))) return false;  // two known names
    // "Chief Justice and Bar Association", but "Justice and Development Party"
    if (knowledge_.person_word(word(last).folded) &&
        (first != last || !is_capital(next + 1) || !is_head(next + 1)))
      return false;
    std::size_t end = next + 1;  // a head must come before the run is over
    for (std::size_t steps = 0; end < words_.size() && steps < 6; ++steps, ++end) {
      if (is_capital(end)) {
        if (is_head(end)) return true;
      } else if (lower(end) != "and" && lower(end) != "of") {
        break;
      }
    }
    return is_head(next) && first == last && noun(next)->type == EntityType::Law;
  }

  // "Informatization", "Infocommunications": a subject matter by its ending, though no dictionary has it.
  bool is_abstract(std::size_t i) const {
    const std::string_view folded = word(i).folded;
    return folded.size() > 8 &&
           (folded.ends_with("ization") || folded.ends_with("isation") || folded.ends_with("ics") ||
            folded.ends_with("ations") || folded.ends_with("logies") || folded.ends_with("ation"));
  }

  // Whether a head noun ends the name, as a subject matter does and no body that has a name of its own:
  // "Institute for Press and Society", not "Ministry of Justice and Bank of Kenya".
  bool ends_name(std::size_t head) const {
    const std::string_view behind = lower(head + 1);
    return !contains(kLoneBodies, word(head).folded) && !is_capital(head + 1) && behind != "of" &&
           behind != "for" && behind != "on";
  }

  // Ordinary words without a body's head noun.
  bool is_all_ordinary(std::size_t first, std::size_t end) const {
    for (std::size_t i = first; i < end; ++i) {
      if (!is_capital(i) || !is_ordinary(i) || is_head(i) || knowledge_.person_word(word(i).folded))
        return false;
    }
    return true;
  }

  // Heads that also name a subject matter: "Ministry of Information and Communications".
  bool is_mass_noun(std::size_t i) const {
    const std::string& folded = word(i).folded;
    return folded == "communications" || folded == "telecommunications" || folded == "telecommunication" ||
           folded == "media" || folded == "technologies" || folded == "broadcasting" || folded == "press" ||
           folded == "post" || folded == "posts" || folded == "news" || folded == "television" ||
           folded == "radio" || folded == "law" || folded == "multimedia" || folded == "security" ||
           folded == "sports";
  }

  // ", Telecommunications and Information" behind "Ministry of Posts".
  bool lists(std::size_t comma) const {
    if (!is_ordinary(comma - 1) || !is_capital(comma + 1) || !is_ordinary(comma + 1)) return false;
    std::size_t at = comma + 2;
    for (std::size_t items = 0; items < 4 && at < words_.size(); ++items) {
      if (lower(at) == "and")
        return is_capital(at + 1) && is_ordinary(at + 1) && !(is_head(at + 1) && !is_mass_noun(at + 1));
      if (word(at).form == ",") {
        if (lower(at + 1) == "and")
          return is_capital(at + 2) && is_ordinary(at + 2) && !(is_head(at + 2) && !is_mass_noun(at + 2));
        ++at;
      }
      if (!is_capital(at) || !is_ordinary(at)) return false;
      ++at;
    }
    return false;
  }

  // ", and Communications" behind "Ministry of Science, Technology, Innovation".
  bool ends_list(std::size_t first, std::size_t comma) const {
    if (lower(comma + 1) != "and" || comma < first + 4) return false;
    std::size_t before = comma - 1;
    while (before > first && is_capital(before)) --before;
    const std::size_t next = comma + 2;
    return form(before) == "," && is_ordinary(comma - 1) && is_capital(next) && is_ordinary(next) &&
           !(is_head(next) && !is_mass_noun(next));
  }

  // "Medeu district court", "Almaty city prosecutor's office", with "of Almaty" behind it.
  std::size_t body_end(std::size_t first, std::size_t at) const {
    if (at > first + 3) return 0;
    std::size_t head = at;
    while (head < words_.size() && head < at + 5 && free(head)) {
      const Word& w = word(head);
      if (w.clitic || w.form == "-") {
        ++head;
        continue;
      }
      const NameNoun* n = noun(head);
      if (n != nullptr && n->use == NounUse::Lower && n->type == EntityType::Organization && !w.capital)
        break;
      if (!contains(kBodyModifiers, w.folded)) return 0;
      ++head;
    }
    if (head >= words_.size() || head >= at + 5 || !free(head) || noun(head) == nullptr) return 0;
    if (word(at).clitic) return 0;                       // "Kazakhstan's court": a possessor, not a name
    if (at == first + 1 && is_demonym(first)) return 0;  // "a Kazakh court": any of them
    return head + 1;
  }

  bool is_demonym(std::size_t i) const {
    const auto places = knowledge_.places.find(word(i).form);
    return !places.empty() && places.front().kind == PlaceKind::Demonym;
  }

  // Cuts a run where a title ends and a person begins, and drops words that only open the sentence.
  void add_run(std::size_t first, std::size_t end) {
    std::size_t begin = first;
    if (names_case(first, end) || names_work(first) || names_category(first, end)) return;
    // "the Thai Ministry of Commerce": whose it is says no more than that
    if (end - first > 3 && is_demonym(first) && lower(first + 1) == "ministry") ++begin;
    if (is_plural_kind(first, end) || introduces_quoted_name(first, end) || is_adjectival(first, end)) return;
    if (word(begin).opens && end - begin > 1 && is_ordinary(begin) && !is_head(begin) &&
        !knowledge_.person_word(word(begin).folded) && !keeps_opening(begin, end)) {
      ++begin;
      while (begin < end && !is_capital(begin)) ++begin;
    }
    if (begin == end) return;
    // "NGO Bolo Bhi": what it is stands before the name
    if (end - begin > 1 && word(begin).acronym && noun(begin) != nullptr &&
        noun(begin)->use == NounUse::Context && !is_ordinary(begin + 1))
      ++begin;
    if (begin > 0 && is_ordinal(begin - 1) && has_court(begin, end)) --begin;  // "37th Assize Court"
    if (begin > 1 && word(begin - 1).numeric && names_day(begin - 2) && is_head(end - 1) &&
        (lower(end - 1) == "movement" || lower(end - 1) == "alliance" || lower(end - 1) == "coalition"))
      begin -= 2;  // "April 6 Youth Movement"
    if (end - begin > 1 && knowledge_.lexicon.names_event(word(end - 1).folded) && !names_body(begin, end) &&
        knowledge_.organizations.find(printed(begin, end)) == nullptr)
      return;
    for (std::size_t i = begin + 1; i + 1 < end; ++i) {  // "Press Prize of Reporters Without Borders"
      if (lower(i) != "of" || !knowledge_.lexicon.names_event(word(i - 1).folded)) continue;
      begin = i + 1;
      while (begin + 1 < end && !is_capital(begin)) ++begin;
      break;
    }
    if (const std::size_t body = body_behind_title(begin, end)) {  // "President of the United Workers Party"
      if (body < end) candidates_.push_back({body, end, false, body, false, body});
      return;
    }
    if (const auto person = person_behind_title(begin, end)) {
      const std::size_t body = body_before_title(begin, *person);  // "Rappler" of "Rappler CEO Maria Ressa"
      if (body > begin) candidates_.push_back({begin, body, false, begin, false, begin});
      candidates_.push_back({*person, end, true, std::max(begin, body), false, *person});
      // "Minister of Interior Sar Kheng": the title may hold a body's name, which is left to Position claims.
      return;
    }
    if (end - begin > 1 && is_bare_title(begin, end)) return;
    // "All Progressives Congress": a function word may open the sentence or the name
    const bool opener = first > 0 && word(first - 1).opens && word(first - 1).capital && begin == first;
    candidates_.push_back(
        {begin, end, false, begin, false, opener ? first - 1 : first, is_in_note(first, end)});
  }

  // "Ministry of Transport and Infrastructure": a body, whatever it is for.
  bool names_body(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i + 1 < end; ++i) {
      const bool link = lower(i + 1) == "of" || lower(i + 1) == "for" || lower(i + 1) == "on";
      if (link && is_head(i) && noun(i)->type == EntityType::Organization) return true;
    }
    return false;
  }

  // "Thai Baht", "Thai Chinese", "Anti-ELAB": what belongs to a people, or a prefix, names nothing by itself.
  bool is_adjectival(std::size_t first, std::size_t end) const {
    if (end - first == 1) {
      const std::string_view folded = word(first).folded;
      const std::string_view prefix = folded.substr(0, std::min(folded.find('-'), folded.size()));
      return prefix.size() < folded.size() && (prefix == "anti" || prefix == "pro" || prefix == "non" ||
                                               prefix == "pre" || prefix == "post" || prefix == "mid");
    }
    for (std::size_t i = first; i < end; ++i) {
      if (!is_capital(i)) return false;
      if (!is_demonym(i) && !knowledge_.lexicon.names_nothing(word(i).folded) &&
          !(i > first && knowledge_.currencies.is_currency_noun(word(i).folded)))
        return false;
    }
    return is_demonym(first);
  }

  // "Maj. Gen.", "Prime Minister", "Auditor General": a title that names nobody.
  bool is_bare_title(std::size_t begin, std::size_t end) const {
    const auto last = knowledge_.lexicon.person_word(word(end - 1).folded);
    if (is_head(end - 1) || knowledge_.organizations.find(printed(begin, end)) != nullptr) return false;
    const bool office = last == PersonWord::Office || last == PersonWord::Title;
    for (std::size_t i = begin; i < end; ++i) {
      if (!is_capital(i)) return false;
      const bool title = knowledge_.person_word(word(i).folded) && !is_head(i);
      if (!title && !(office && (is_ordinary(i) || is_demonym(i)))) return false;
    }
    return true;
  }

  // "(Bauer & Klein, 2020)": an author-date note.
  bool is_in_note(std::size_t first, std::size_t end) const {
    std::size_t open = first;
    while (open > 0 && word(open).form != "(" && word(open).form != ")" && first - open < 12) --open;
    if (word(open).form != "(") return false;
    for (std::size_t i = end; i < words_.size() && i < end + 12 && word(i).form != "("; ++i) {
      const std::string_view form = word(i).form;
      const bool year = form.size() >= 4 && form.size() <= 5 && word(i).numeric &&
                        (form.starts_with("19") || form.starts_with("20")) && form[3] >= '0' &&
                        form[3] <= '9';
      if (year)
        return i > 0 && word(i - 1).form == "," &&
               (this->form(i + 1) == ")" || this->form(i + 1) == ";" || this->form(i + 1) == ",");
      if (form == ")" || form == ";") return false;
    }
    return false;
  }

  // "News Media (4.6%); Human Rights Issues (3.4%)": ordinary words with a share are kinds of things.
  bool names_category(std::size_t first, std::size_t end) const {
    if (form(end) != "(" || end + 1 >= words_.size() || !word(end + 1).numeric) return false;
    for (std::size_t i = first; i < end; ++i) {
      if (!is_ordinary(i) && !knowledge_.lexicon.is_function_word(word(i).folded)) return false;
    }
    return form(end + 2) == "%" || form(end + 2) == ")" || word(end + 1).form.ends_with('%');
  }

  // "the film Dark Waters", "Operation Sinai": works and undertakings.
  bool names_work(std::size_t first) const {
    static constexpr auto kWorks = std::to_array<std::string_view>(
        {"film",    "movie", "song",   "novel",    "album",  "documentary", "sitcom",
         "play",    "poem",  "book",   "hashtag",  "series", "memoir",      "comedy",
         "musical", "show",  "anthem", "hashtags", "essay",  "podcast",     "miniseries"});
    if ((word(first).folded == "operation" || word(first).folded == "oplan") && is_capital(first + 1))
      return true;
    std::size_t before = first;
    while (before > 0 && word(before - 1).mark && word(before - 1).form != "," &&
           word(before - 1).form != ".")
      --before;
    if (before > 0 && form(before - 1) == "The") --before;
    if (before > 1 && lower(before - 1) == "of" &&
        (lower(before - 2) == "author" || lower(before - 2) == "authors"))
      return true;  // "the author of Politics for All"
    return before > 0 && contains(kWorks, lower(before - 1)) &&
           tree_[word(before - 1).end - 1].upos == Upos::Noun;
  }

  // "Roe v. Wade": the name of a case, not of its parties.
  bool names_case(std::size_t first, std::size_t end) const {
    const auto is_versus = [&](std::size_t i) {
      return lower(i) == "v." || lower(i) == "v" || lower(i) == "vs." || lower(i) == "vs";
    };
    const bool junior = form(end) == "," && (lower(end + 1) == "jr." || lower(end + 1) == "jr" ||
                                             lower(end + 1) == "sr." || lower(end + 1) == "inc.");
    return is_versus(end) || (junior && is_versus(end + 2)) ||
           (first > 0 && (is_versus(first - 1) || (first > 1 && is_versus(first - 2))));
  }

  bool has_court(std::size_t first, std::size_t end) const {
    for (std::size_t i = first; i < end; ++i) {
      if (is_head(i) && noun(i)->subtype == "Court") return true;
    }
    return false;
  }

  // The body whose office a title in the middle of a run tells ends at the last word before the title that is
  // no ordinary English: "Alt News Editor Ann Lee", but not "Information Minister Ann Lee". `begin` if none.
  std::size_t body_before_title(std::size_t begin, std::size_t person) const {
    std::size_t title = person;
    for (std::size_t i = begin; i < person; ++i) {
      if (is_capital(i) && knowledge_.person_word(word(i).folded)) {
        title = i;
        break;
      }
    }
    std::size_t end = begin;
    for (std::size_t i = begin; i < title; ++i) {
      if (!is_capital(i)) return begin;
      if (!is_ordinary(i)) end = i + 1;
    }
    if (end == begin || title == begin) return begin;
    if (is_demonym(begin)) return begin;                // "Nigerian President"
    while (end < title && noun(end) != nullptr) ++end;  // "Alt News", "Kano State"
    return end;
  }

  // `Autonomous Organisation "Technical Service"`: the kind stands before the name.
  bool introduces_quoted_name(std::size_t first, std::size_t end) const {
    if (end + 1 >= words_.size() || !is_head(end - 1) || quoted_name(end) == 0) return false;
    for (std::size_t i = first; i < end; ++i) {
      if (!is_ordinary(i)) return false;
    }
    return true;
  }

  // "Civil Society Organizations", "Human Rights Defenders": ordinary words with a plural head are a kind of
  // thing, unless somebody is known under that name.
  bool is_plural_kind(std::size_t first, std::size_t end) const {
    const Word& last = word(end - 1);
    if (end - first < 2 || !last.folded.ends_with('s') || last.folded.ends_with("ss") || last.acronym)
      return false;
    for (std::size_t i = first; i < end; ++i) {
      if (!is_capital(i) || !is_ordinary(i)) return false;
    }
    const std::string singular = last.folded.substr(0, last.folded.size() - 1);
    const NameNoun* kind = knowledge_.lexicon.noun(singular);
    if (is_head(end - 1)) return false;  // "Alpha Media Holdings"
    const bool countable = (kind != nullptr && kind->type != EntityType::Law && !is_mass_noun(end - 1)) ||
                           knowledge_.lexicon.person_word(singular).has_value();
    return countable && !is_known(printed(first, end));
  }

  std::string printed(std::size_t first, std::size_t end) const {
    std::string name;
    for (std::size_t i = first; i < end; ++i) name += (i == first ? "" : " ") + std::string(word(i).form);
    return name;
  }

  // A sentence's first word belongs to the name if the next word is ordinary too ("Human Rights Watch said")
  // or the name has a head ("Internet Freedom Foundation").
  bool keeps_opening(std::size_t begin, std::size_t end) const {
    if (in_model_name(begin, begin + 1)) return true;  // "Frank Tumwebaze", "Grace Mugabe"
    if (is_given_name(begin)) return true;
    if (contains(kBeforeOffices, word(begin).folded)) return false;
    if (knowledge_.lexicon.names_nothing(word(begin).folded) && !is_head(end - 1)) return false;
    if (is_capital(begin + 1) && is_ordinary(begin + 1)) return true;
    return is_head(end - 1) || !is_capital(begin + 1);
  }

  // "Strive Masiyiwa, the founder of": the parser takes both words for one name, whose second is no English.
  bool is_given_name(std::size_t i) const {
    if (!is_capital(i + 1) || is_ordinary(i + 1)) return false;
    const std::size_t given = word(i).end - 1, family = word(i + 1).end - 1;
    if (tree_[given].upos != Upos::Propn || tree_[family].upos != Upos::Propn) return false;
    return (is_relation(tree_[family].relation, "flat") && tree_.head(family) == given) ||
           (is_relation(tree_[given].relation, "compound") && tree_.head(given) == family &&
            lower(i + 2) == ",");
  }

  // Where a run that is a title and its body ("Vice President of the Workers Party") has the body; `end` if
  // the body is ordinary words ("Minister of Interior"), which name nobody without a person; 0 if it is no
  // title.
  std::size_t body_behind_title(std::size_t begin, std::size_t end) const {
    std::size_t at = begin;
    while (at < end && is_capital(at)) ++at;
    if (at == begin || at >= end || (lower(at) != "of" && lower(at) != "for")) return 0;
    if (!knowledge_.person_word(word(at - 1).folded) || is_head(at - 1)) return 0;
    if (person_behind_title(begin, end)) return 0;
    std::size_t body = at + 1;
    while (body < end && !is_capital(body)) ++body;
    const std::string_view title = word(at - 1).folded;
    if (title.starts_with("minister") || title.starts_with("secretar") || title.starts_with("undersecretar"))
      return end;  // "Minister of Digital Economy and Society": a subject matter
    for (std::size_t i = body; i < end; ++i) {
      if (is_capital(i) && (is_head(i) || !is_ordinary(i))) return body;
    }
    return end;
  }

  // Capitalised words only, and one at least that is no English.
  bool has_strange_word(std::size_t first, std::size_t end) const {
    bool strange = false;
    for (std::size_t i = first; i < end; ++i) {
      if (!is_capital(i) || is_head(i)) return false;
      strange = strange || !is_ordinary(i);
    }
    return strange;
  }

  // "Mya Tun Oo": an honorific behind a word that is no title is part of the name.
  bool is_part_of_name(std::size_t begin, std::size_t i) const {
    if (i == begin || word(i).form.ends_with('.')) return false;
    if (knowledge_.lexicon.person_word(word(i).folded) != PersonWord::Title) return false;
    const Word& before = word(i - 1);
    return !before.acronym && !is_ordinary(i - 1) && !knowledge_.person_word(before.folded) &&
           !is_head(i - 1);
  }

  // Behind the last title of a run: "National Security Adviser Hermogenes Esperon Jr." -> Hermogenes.
  std::optional<std::size_t> person_behind_title(std::size_t begin, std::size_t end) const {
    std::optional<std::size_t> title;
    for (std::size_t i = begin; i < end; ++i) {
      const bool honour = title && *title + 1 == i && word(i).folded == "sri";  // "Tan Sri"
      if (is_capital(i) &&
          (honour || (knowledge_.person_word(word(i).folded) && !is_part_of_name(begin, i)))) {
        title = i;
      } else if (title && is_head(i) && noun(i)->type == EntityType::Organization &&
                 !(i > *title + 1 && lower(i - 1) == "of" &&
                   has_strange_word(i + 1, end))) {  // "Inspector General of Police Martin Ochola"
        title.reset();                               // "Prosecutor General's Office", "Leader Post": a body
      }
    }
    if (!title || *title + 1 >= end) return std::nullopt;
    std::size_t person = *title + 1;
    if (lower(person) == "of" || lower(person) == "for") {  // the title's own complement is of ordinary words
      const std::size_t complement = person + 1;
      if (complement < end && is_capital(complement) && !is_ordinary(complement)) {
        // or a place: "Prime Minister of Malaysia Mahathir Mohamad"
        if (complement + 1 >= end || !is_known(word(complement).form)) return std::nullopt;
        ++person;
        ++person;
      }
      while (person < end &&
             (!is_capital(person) ||
              (is_ordinary(person) && !knowledge_.lexicon.is_function_word(word(person).folded))))
        ++person;
    }
    while (person < end && !is_capital(person)) ++person;
    bool ordinary = true;  // "Reporters Without Borders" is nobody's title and name
    for (std::size_t i = person; i < end; ++i) {
      if (lower(i) == "of" || lower(i) == "for" || lower(i) == "and") return std::nullopt;
      ordinary = ordinary && (is_ordinary(i) || knowledge_.lexicon.is_function_word(word(i).folded));
    }
    if (person >= end || ordinary) return std::nullopt;
    if (person + 1 == end && knowledge_.places.country_by_name(word(person).form))
      return std::nullopt;  // "Partners Serbia"
    if (is_head(end - 1) && noun(end - 1)->type != EntityType::Person) return std::nullopt;
    return person;
  }

  std::span<const Word> words_;
  const DependencyTree& tree_;
  std::span<const NameSpan> model_;
  const std::vector<bool>& taken_;
  const Knowledge& knowledge_;
  std::vector<std::pair<std::size_t, std::size_t>> expansions_;  // first word, end
  std::vector<NameCandidate> candidates_;
};

}  // namespace

std::vector<NameCandidate> find_names(const SentenceView& view, std::span<const NameSpan> model,
                                      const std::vector<bool>& taken, const Knowledge& knowledge) {
  return Finder(view, model, taken, knowledge).find();
}

}  // namespace notegraph
