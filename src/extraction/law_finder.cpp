#include "extraction/law_finder.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/fold.hpp"

namespace notegraph {

namespace {

constexpr std::size_t kLongestName = 24;  // words; a longer phrase is a sentence, not a name

// Nouns of laws, folded singular and plural. "regulation" and "legislation" are mostly mass nouns: they need
// more than a topic to name one law.
constexpr auto kLawNouns = std::to_array<std::string_view>(
    {"law",         "laws",        "act",          "acts",       "code",       "codes",      "constitution",
     "bill",        "decree",      "decrees",      "ordinance",  "ordinances", "directive",  "statute",
     "charter",     "convention",  "covenant",     "treaty",     "amendment",  "amendments", "regulation",
     "regulations", "legislation", "proclamation", "decree-law", "edict",      "order",      "notification",
     "circular",    "resolution",  "rules",        "declaration"});
// "criminal code": the words that, in lower case, make a code one certain law of the country.
constexpr auto kCodeKinds = std::to_array<std::string_view>({"criminal",
                                                             "penal",
                                                             "civil",
                                                             "administrative",
                                                             "labor",
                                                             "labour",
                                                             "tax",
                                                             "family",
                                                             "electoral",
                                                             "election",
                                                             "procedural",
                                                             "procedure",
                                                             "military",
                                                             "commercial",
                                                             "customs",
                                                             "penitentiary",
                                                             "criminal-procedure",
                                                             "administrative-procedure",
                                                             "media",
                                                             "information",
                                                             "telecommunications",
                                                             "offences"});
constexpr auto kParts =
    std::to_array<std::string_view>({"article", "articles", "section", "sections", "art.", "sec."});
// Abbreviations of kinds of laws, which stand before a number: "RA 10175", "PL 2630/2020".
constexpr auto kAbbreviations = std::to_array<std::string_view>(
    {"ra", "r.a.", "eo", "e.o.", "pd", "p.d.", "hb", "sb", "bp", "pl", "p.l.", "s.b.", "h.b."});
constexpr auto kDeterminers =
    std::to_array<std::string_view>({"the", "a", "an", "this", "that", "these", "those", "its", "their",
                                     "his", "her", "any", "such", "some"});
constexpr auto kVague = std::to_array<std::string_view>(
    {"various", "several", "other", "many", "numerous", "existing", "additional"});

// "amendments coming into force", "regulations relating to …": no subject that tells which law.
constexpr auto kLooseVerbs =
    std::to_array<std::string_view>({"come", "enter", "take", "go", "relate", "include", "follow", "be",
                                     "have", "exist", "remain", "accord"});

constexpr auto kBeforeDates =
    std::to_array<std::string_view>({"in", "on", "since", "from", "until", "by", "before", "after"});

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Where a note's number is glued to the figure "2006.3", the figure itself.
std::string_view without_note(std::string_view form) {
  const std::size_t point = form.find('.');
  const bool glued = point != std::string_view::npos && point >= 4 && form.size() - point >= 2 &&
                     form.size() - point <= 4 &&
                     form.find_first_not_of("0123456789.") == std::string_view::npos;
  return glued ? form.substr(0, point) : form;
}

bool is_year(std::string_view form) {
  form = without_note(form);
  return form.size() == 4 && (form.starts_with("18") || form.starts_with("19") || form.starts_with("20")) &&
         form[2] >= '0' && form[2] <= '9' && form[3] >= '0' && form[3] <= '9';
}

class LawFinder {
 public:
  LawFinder(std::string_view text, std::span<const Word> words, const DependencyTree& tree,
            const Knowledge& knowledge)
      : text_(text), words_(words), tree_(tree), knowledge_(knowledge), word_of_token_(tree.size()) {
    for (std::size_t w = 0; w < words.size(); ++w) {
      for (std::size_t t = words[w].first; t < words[w].end; ++t) word_of_token_[t] = w;
    }
  }

  std::vector<LawMention> find() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (contains(kParts, folded(i)) && !names_rights_group(i)) add_parts(i);
    }
    std::vector<LawMention> whole;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      auto law = abbreviated(i);
      if (!law && !is_law_noun(i)) continue;
      if (!law) law = named(i);
      if (!law) law = described(i);
      if (law && !whole.empty() && begins_inside(whole.back(), *law)) {
        std::size_t first = whole.back().end;
        while (first < i &&
               (is_name_link(first) || contains(kDeterminers, folded(first)) || words_[first].mark))
          ++first;
        law = mention(first, law->end, i);
      }
      if (!law || law->end - law->first > kLongestName) continue;
      // Of two readings that overlap, the longer one is the name; amendments also name the law that they
      // amend.
      while (!whole.empty() && whole.back().end > law->first && !nests(whole.back(), *law) &&
             whole.back().end - whole.back().first < law->end - law->first) {
        whole.pop_back();
      }
      if (whole.empty() || whole.back().end <= law->first || nests(whole.back(), *law))
        whole.push_back(std::move(*law));
    }
    join_parts(whole);
    for (LawMention& law : whole) laws_.push_back(std::move(law));
    std::sort(laws_.begin(), laws_.end(), [](const LawMention& a, const LawMention& b) {
      return a.first < b.first || (a.first == b.first && a.end > b.end);
    });
    return std::move(laws_);
  }

 private:
  bool nests(const LawMention& outer, const LawMention& inner) const {
    return outer.first < inner.first && inner.end <= outer.end && tree_[outer.head].lemma == "amendment" &&
           tree_[inner.head].lemma != "amendment";
  }

  // "Law No. 11 of 2008 on Transactions and Government Regulation No. 71": the second begins behind the
  // first.
  bool begins_inside(const LawMention& before, const LawMention& law) const {
    if (law.first <= before.first || law.first >= before.end || law.head < words_[before.end - 1].end)
      return false;
    for (std::size_t i = before.first; i < law.first; ++i) {
      if (words_[i].numeric) return true;
    }
    return false;
  }

  std::string_view folded(std::size_t i) const {
    return i < words_.size() ? std::string_view(words_[i].folded) : std::string_view{};
  }
  std::string_view form(std::size_t i) const {
    return i < words_.size() ? words_[i].form : std::string_view{};
  }
  bool capital(std::size_t i) const { return i < words_.size() && words_[i].capital; }

  bool is_law_noun(std::size_t i) const {
    if (!contains(kLawNouns, folded(i))) return false;
    const Upos tag = tree_[words_[i].end - 1].upos;
    return tag == Upos::Noun || tag == Upos::Propn || words_[i].capital;
  }

  // A name keeps both quotation marks of a pair or neither.
  std::size_t balanced_end(std::size_t first, std::size_t end) const {
    std::size_t open = words_.size();
    for (std::size_t i = first; i < end; ++i) {
      if (!is_quote(i)) continue;
      open = open == words_.size() ? i : words_.size();
    }
    if (open == words_.size()) return end;
    if (end < words_.size() && is_quote(end) && is_closing_quote(form(end))) return end + 1;
    return open > first && !closes_behind_stop(end) ? open : end;
  }
  // `status of "Leader."`: the stop stands before the closing mark.
  bool closes_behind_stop(std::size_t end) const {
    return (form(end) == "." || form(end) == ",") && end + 1 < words_.size() && is_quote(end + 1);
  }
  bool is_quote(std::size_t i) const {
    return !words_[i].clitic && (is_opening_quote(form(i)) || is_closing_quote(form(i)));
  }

  LawMention mention(std::size_t first, std::size_t end, std::size_t head_word) const {
    end = std::max(head_word + 1, balanced_end(first, end));
    LawMention law;
    law.first = first;
    law.end = end;
    law.head = words_[head_word].end - 1;
    law.name = squeeze_spaces(
        text_.substr(words_[first].text.begin, words_[end - 1].text.end - words_[first].text.begin));
    const std::string_view last = words_[end - 1].form;
    if (words_[end - 1].numeric && last.size() <= law.name.size())
      law.name.erase(law.name.size() - (last.size() - without_note(last).size()));
    const auto marks = std::count_if(
        words_.begin() + static_cast<std::ptrdiff_t>(first),
        words_.begin() + static_cast<std::ptrdiff_t>(end),
        [](const Word& w) { return !w.clitic && (is_opening_quote(w.form) || is_closing_quote(w.form)); });
    if (marks % 2 == 1 && closes_behind_stop(end)) law.name += form(end + 1);
    return law;
  }

  // "the group Article 19", "Access Now and Article 19 criticised": the rights group, which speaks, joins
  // others or is called a group; an article of a law stands behind "under" or before "of".
  bool names_rights_group(std::size_t i) const {
    if (!capital(i) || folded(i) != "article" || form(i + 1) != "19" || folded(i + 2) == "of") return false;
    const std::string_view before = i > 0 ? folded(i - 1) : std::string_view{};
    if (before == "group" || before == "organization" || before == "organisation" || before == "ngo")
      return true;
    const std::size_t other = i > 3 && form(i - 2) == ")" ? i - 3 : i - 2;  // "the Committee (CPJ) and"
    const bool joined = i > 1 && (before == "and" || before == "," || before == "&") &&
                        knowledge_.organizations.find(words_[other].form) != nullptr;
    if (joined) return true;
    static constexpr auto kSaying = std::to_array<std::string_view>(
        {"accuse", "argue", "call", "condemn", "criticise", "criticize", "denounce", "document", "note",
         "publish", "report", "say", "urge", "warn", "welcome", "write"});
    std::size_t at = words_[i].first;  // the subject of a verb of saying, alone or with others
    for (std::size_t steps = 0; steps < 8 && tree_[at].head >= 0; ++steps) {
      if (is_relation(tree_[at].relation, "nsubj")) {
        const Token& verb = tree_[tree_.head(at)];
        return contains(kSaying, verb.lemma);
      }
      if (!is_relation(tree_[at].relation, "conj") && !is_relation(tree_[at].relation, "nummod") &&
          !is_relation(tree_[at].relation, "compound") && !is_relation(tree_[at].relation, "flat"))
        return false;
      at = tree_.head(at);
    }
    return false;
  }

  // "Article 23.4", "Section 6(f)", "Sections 211 and 233": one mention a number.
  void add_parts(std::size_t i) {
    const bool plural = folded(i).ends_with("s");
    std::size_t at = i + 1;
    bool first = true;
    while (at < words_.size() && is_part_number(at)) {
      const std::size_t end = number_end(at);
      LawMention part = mention(first ? i : at, end, i);
      part.part = true;
      std::string kind(form(i));
      if (plural) kind.pop_back();
      part.name = kind + " " +
                  squeeze_spaces(
                      text_.substr(words_[at].text.begin, words_[end - 1].text.end - words_[at].text.begin));
      laws_.push_back(std::move(part));
      first = false;
      at = end;
      if (!plural || at + 1 >= words_.size()) break;
      if (form(at) == "," && folded(at + 1) == "and") {
        at += 2;
      } else if (form(at) == "," || folded(at) == "and" || folded(at) == "or") {
        at += 1;
      } else {
        break;
      }
    }
  }

  bool is_part_number(std::size_t i) const {
    if (words_[i].numeric) return true;
    const std::string_view f = form(i);  // "Article III"
    return !f.empty() && f.size() <= 5 && f.find_first_not_of("IVXLC") == std::string_view::npos;
  }

  // "6(f)", "3(3)", "23.4": brackets glued to the number belong to it.
  std::size_t number_end(std::size_t i) const {
    std::size_t end = i + 1;
    if (end < words_.size() && words_[end - 1].text.end == words_[end].text.begin && form(end).size() == 1 &&
        capital(end))
      ++end;  // "77A"
    while (end + 2 < words_.size() && form(end) == "(" && form(end + 2) == ")" &&
           words_[end - 1].text.end == words_[end].text.begin && form(end + 1).size() <= 4) {
      end += 3;
    }
    return end;
  }

  // "Article 41 of the Constitution": the part takes the law's name.
  void join_parts(const std::vector<LawMention>& whole) {
    for (LawMention& part : laws_) {
      std::size_t next = part.end;
      if (folded(next) == ",") ++next;
      if (folded(next) != "of" && folded(next) != "in") continue;
      ++next;
      if (contains(kDeterminers, folded(next))) ++next;
      for (const LawMention& law : whole) {
        if (law.first != next || law.part) continue;
        part.short_name = part.name;
        part.name += " of the " + law.name;
      }
    }
  }

  // "RA 10175", "HB No. 7393"
  std::optional<LawMention> abbreviated(std::size_t i) const {
    if (!capital(i) || !contains(kAbbreviations, folded(i)) || i + 1 >= words_.size()) return std::nullopt;
    const std::size_t number = folded(i + 1) == "no." || folded(i + 1) == "no" ? i + 2 : i + 1;
    if (number >= words_.size() || !words_[number].numeric || !is_law_number(number)) return std::nullopt;
    return mention(i, number + 1, i);
  }

  // A law with a name of its own: capitalised, a code or constitution in any case, or with a number.
  std::optional<LawMention> named(std::size_t i) const {
    const std::string_view noun = folded(i);
    std::size_t first = i;
    if (noun == "code" || noun == "codes") {
      while (first > 0 &&
             (contains(kCodeKinds, folded(first - 1)) || (capital(first) && is_name_word(first - 1))))
        --first;
      if (first == i) return capital(i) ? with_tail(first, i) : std::nullopt;
      return with_tail(first, i);
    }
    if (noun == "constitution") {
      if (first > 0 && is_year(form(first - 1)) && capital(i)) --first;
      while (first > 0 && capital(i) && is_name_word(first - 1)) --first;
      return with_tail(first, i);
    }
    if (!capital(i) || heads_body(i) || is_business_of_body(i)) return std::nullopt;
    const bool order =
        noun == "order" || noun == "notification" || noun == "circular";  // laws only by number
    const bool rules = noun == "rules" || noun == "regulations";          // and these by their year or number
    while (first > 0 && (is_name_word(first - 1) || is_name_link(first - 1))) --first;
    if (const std::size_t open = bracket_before(first); open < first) {
      first = open;
      while (first > 0 && (is_name_word(first - 1) || is_name_link(first - 1))) --first;
    }
    while (first < i && (is_name_link(first) || contains(kDeterminers, folded(first)))) ++first;
    if (opens_phrase(first, i)) first += 2;
    while (first < i && contains(kDeterminers, folded(first))) ++first;
    const auto law = with_tail(first, i);
    if (!law || (order && law->end < i + 2) || (rules && noun == "rules" && law->end == i + 1))
      return std::nullopt;
    return law->end - law->first > 1 ? law : std::nullopt;
  }

  // "Violation of Order 5": the sentence's first word has no capital of its own.
  bool opens_phrase(std::size_t first, std::size_t noun) const {
    return first + 2 <= noun && words_[first].opens && folded(first + 1) == "of" && !is_law_noun(first) &&
           knowledge_.is_ordinary(folded(first));
  }

  // "Software Freedom Law Centre", "Law Reform Commission": the noun is part of a body's name.
  bool heads_body(std::size_t i) const {
    for (std::size_t at = i + 1; at < i + 3 && capital(at) && !words_[at].mark; ++at) {
      const NameNoun* noun = knowledge_.lexicon.noun(folded(at));
      if (noun != nullptr && noun->type == EntityType::Organization && noun->use != NounUse::Context)
        return true;
    }
    return false;
  }

  // "Supreme Council for Media Regulation", "Centre for Law and Democracy": what a body is for.
  bool is_business_of_body(std::size_t i) const {
    if (folded(i) != "law" && folded(i) != "laws" && !folded(i).starts_with("regulation") &&
        folded(i) != "legislation")
      return false;
    for (std::size_t at = i; at > 1 && at + 8 > i &&
                             (is_name_word(at - 1) || is_name_link(at - 1) ||
                              (folded(at - 1) == "the" && folded(at - 2) == "for"));
         --at) {
      const bool link = folded(at - 1) == "for" || folded(at - 1) == "of" || folded(at - 1) == "on";
      const NameNoun* noun = link && capital(at - 2) ? knowledge_.lexicon.noun(folded(at - 2)) : nullptr;
      if (noun != nullptr && noun->type == EntityType::Organization && noun->use != NounUse::Context)
        return true;
    }
    return false;
  }

  // "Exploitation of Minors (OHEM) Act", "Cybercrimes (Prohibition, Prevention, etc.) Act": where the bracket
  // that closes before word `end` opens, if it is part of a law's name; else `end`.
  std::size_t bracket_before(std::size_t end) const {
    if (end < 4 || form(end - 1) != ")") return end;
    std::size_t open = end - 1;
    while (open > 0 && form(open) != "(" && end - open < kLongestName) {
      --open;
      const Word& word = words_[open];
      if (form(open) != "(" && !word.capital && !word.mark && folded(open) != "etc" &&
          folded(open) != "etc." && !knowledge_.lexicon.is_function_word(folded(open)))
        return end;
    }
    return form(open) == "(" && open > 0 && is_name_word(open - 1) ? open : end;
  }

  bool is_name_word(std::size_t i) const {
    return capital(i) && !words_[i].mark && !words_[i].clitic && !contains(kDeterminers, folded(i)) &&
           !(words_[i].opens && knowledge_.lexicon.is_function_word(folded(i))) &&
           !contains(kParts, folded(i));
  }

  // "Communications and Multimedia Act", "Act to Heal as One": links between capitalised words.
  bool is_name_link(std::size_t i) const {
    const std::string_view w = folded(i);
    if (w != "and" && w != "of" && w != "on" && w != "for" && w != "to" && w != "as" && w != "against" &&
        w != "from" && w != "&" && w != "the" && w != "in")
      return false;
    return i > 0 && i + 1 < words_.size() && (capital(i - 1) || is_name_link_word(i - 1)) &&
           (capital(i + 1) || is_name_link_word(i + 1)) && !contains(kParts, folded(i - 1));
  }
  bool is_name_link_word(std::size_t i) const {
    return folded(i) == "the" || folded(i) == "of" || folded(i) == "to";
  }

  // What follows the noun: "No. 5651", "1998", "(2012)", ‘On Communications’, "of National Security", "on
  // Personal Data".
  std::optional<LawMention> with_tail(std::size_t first, std::size_t noun) const {
    std::size_t end = noun + 1;
    std::pair<std::size_t, std::size_t> title{0, 0};
    for (bool grew = true; grew && end < words_.size() && end - first < kLongestName;) {
      grew = false;
      if ((folded(end) == "no." || folded(end) == "no" || folded(end) == "number" || form(end) == "#" ||
           form(end) == "№") &&
          end + 1 < words_.size() && words_[end + 1].numeric) {
        end += 2;
        grew = true;
      } else if (end == noun + 1 && capital(noun) &&
                 is_law_number(end)) {  // "Bill 2630/2020", "Act CIV of 2010"
        ++end;
        grew = true;
      } else if (folded(end) == "of" && is_year(form(end + 1)) && (end > noun + 1 || capital(noun))) {
        end += 2;
        grew = true;
      } else if (form(end).starts_with("#") || form(end).starts_with("№")) {
        ++end;
        grew = true;
      } else if (is_year(form(end)) && end == noun + 1) {
        ++end;
        grew = true;
      } else if (form(end) == "(" && end + 3 < words_.size() && words_[end + 1].acronym &&
                 form(end + 2) == ")" && is_year(form(end + 3))) {
        end += 4;  // "Multimedia Act (CMA) 1998"
        grew = true;
      } else if (form(end) == "," && end == noun + 1 && is_year(form(end + 1)) && capital(noun)) {
        end += 2;  // "Telegraph Act, 1885"
        grew = true;
      } else if (is_opening_quote(form(end)) && capital(end + 1)) {
        std::size_t close = end + 1;
        while (close < words_.size() && close < end + 12 && !is_closing_quote(form(close))) ++close;
        if (close < words_.size() && is_closing_quote(form(close))) {
          title = {end + 1, close};
          end = close + 1;
          grew = true;
        }
      } else {
        // "against Hatred, for Political Coexistence and Tolerance"
        const std::size_t link = form(end) == "," && end > noun + 1 ? end + 1 : end;
        if (end == noun + 1 && capital(noun) && capital(end) && folded(end).ends_with("ing")) {
          const std::size_t next = name_tail(end);  // "Law Protecting the Privacy of Citizens"
          if (next == end) break;
          end = next;
          grew = true;
          continue;
        }
        if (!is_tail_link(link) || is_month(folded(link + 1))) break;
        if (folded(link) == "of" && end > noun + 1 && words_[end - 1].numeric && !names_state(link + 1))
          break;
        if (link > end && !knowledge_.is_ordinary(folded(link + 1))) break;
        const std::size_t next = name_tail(link);
        grew = next > link;
        if (grew) end = next;
      }
    }
    LawMention law = mention(first, end, noun);
    if (title.first < title.second) law.title = printed(title.first, title.second);
    return law;
  }

  // "Law No. 5 of the Republic of Kazakhstan", not "Senate Bill No. 1492 of Senator Sotto".
  bool names_state(std::size_t at) const {
    static constexpr auto kStates =
        std::to_array<std::string_view>({"republic", "kingdom", "state", "union", "government", "minister",
                                         "ministry", "president", "parliament", "sultanate", "federation"});
    if (contains(kDeterminers, folded(at))) ++at;
    if (contains(kStates, folded(at))) return true;
    return at < words_.size() && !knowledge_.country_code(words_[at].form).empty();
  }

  bool is_law_number(std::size_t i) const {
    const std::string_view number = form(i);
    if (is_year(number)) return false;
    if (words_[i].numeric)
      return number.find_first_not_of("0123456789./-ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
    return number.size() > 1 && number.find_first_not_of("IVXLCDM") == std::string_view::npos;
  }

  bool is_tail_link(std::size_t i) const {
    return folded(i) == "of" || folded(i) == "on" || folded(i) == "for" || folded(i) == "against";
  }

  // ", Television, and Electronic Media": ordinary capitalised words that a list joins to a law's name.
  bool lists(std::size_t comma) const {
    std::size_t at = comma;
    while (at < words_.size() && at < comma + 12) {
      if (form(at) == "," && folded(at + 1) == "and") ++at;
      const bool last = folded(at) == "and";
      ++at;
      const std::size_t item = at;
      while (capital(at) && !words_[at].mark && knowledge_.is_ordinary(folded(at))) ++at;
      if (at == item) return false;
      if (last) return true;
      if (form(at) != "," && folded(at) != "and") return false;
    }
    return false;
  }

  std::string printed(std::size_t first, std::size_t end) const {
    return squeeze_spaces(
        text_.substr(words_[first].text.begin, words_[end - 1].text.end - words_[first].text.begin));
  }

  // "of National Security", "on Association and NGO", "of the Republic of Kazakhstan": capitalised words
  // only.
  std::size_t name_tail(std::size_t link) const {
    std::size_t at = link + 1;
    if (folded(at) == "the") ++at;
    // "Law No. 5651 on the Regulation of Publications": here the noun is what the law is about
    const bool of_regulating = folded(link) == "on" && folded(at) == "regulation" && folded(at + 1) == "of";
    if (!capital(at) || (is_law_noun(at) && !of_regulating)) return link;
    if (contains(kParts, folded(at))) return link;
    while (at < words_.size()) {
      if ((folded(at) == "number" || folded(at) == "no") && at + 1 < words_.size() &&
          words_[at + 1].numeric) {
        break;  // "of the Minister of Posts Number 19 of 2014"
      } else if (capital(at) && !words_[at].mark) {
        ++at;
      } else if (words_[at].clitic && capital(at + 1) && folded(at - 1).starts_with("people")) {
        ++at;  // "of the Lao People's Democratic Republic"
      } else if (form(at) == "," && lists(at)) {
        at += folded(at + 1) == "and" ? 2 : 1;
      } else if (folded(at) == "in" && capital(at + 1) && knowledge_.is_ordinary(folded(at + 1)) &&
                 !is_month(folded(at + 1))) {
        ++at;
      } else if (folded(at) == "and" && (contains(kParts, folded(at + 1)) || begins_named_law(at + 1))) {
        break;  // "on Cybercrime and Article 57", "and Government Regulation No. 71"
      } else if ((folded(at) == "and" || folded(at) == "of" || folded(at) == "&") && capital(at + 1) &&
                 (folded(at) != "and" || knowledge_.is_ordinary(folded(at + 1)) || words_[at + 1].acronym ||
                  folded(at + 2) == "number" || folded(at + 2) == "no.")) {
        ++at;
      } else {
        break;
      }
    }
    return at;
  }

  // "law on countering terrorism", "decree tightening surveillance", "July 2009 amendments", "defamation
  // law".
  std::optional<LawMention> described(std::size_t i) const {
    const std::size_t head = words_[i].end - 1;
    if (folded(i) == "rules" || folded(i) == "declaration") return std::nullopt;
    if (tree_[head].upos != Upos::Noun) return std::nullopt;
    std::size_t end = tail_end(i);
    bool identified = end > i + 1;
    if (!identified) {
      for (const std::size_t child : tree_.children(head)) {
        if (child >= head) break;
        identified = identified || names_subject(i, child);
      }
      if (!identified || is_relation(tree_[head].relation, "compound")) return std::nullopt;
    }
    std::size_t first = std::min(i, word_of_token_[tree_.noun_phrase(head).first]);
    for (std::size_t w = first; w < i; ++w) {  // nothing of another phrase: no verb, mark or possessor
      const Upos tag = tree_[words_[w].end - 1].upos;
      const bool modifies = tag == Upos::Adj || tag == Upos::Noun || tag == Upos::Propn || tag == Upos::Num ||
                            words_[w].numeric;
      if (!modifies || words_[w].clitic || words_[w].mark || (tree_[words_[w].end - 1].xpos == "VBN"))
        first = w + 1;
    }
    while (first < i && (contains(kDeterminers, folded(first)) || contains(kVague, folded(first)))) ++first;
    return mention(first, end, i);
  }

  // Where the words behind the noun that tell which law it is end: "on X", "to the Law of X", "granting X";
  // i + 1 if there are none.
  std::size_t tail_end(std::size_t i) const {
    const std::string_view noun = tree_[words_[i].end - 1].lemma;
    std::size_t at = i + 1;
    if (noun == "amendment" && folded(at) == "and" && at + 2 < words_.size() && folded(at + 1).ends_with('s'))
      at += 2;
    if (at + 1 >= words_.size()) return i + 1;
    if (begins_date(at)) return i + 1;  // "the ordinance on February 18"
    const std::string_view link = folded(at);
    const bool topic = link == "on" || link == "against" || link == "concerning" || link == "regarding";
    const bool amended = noun == "amendment" && (link == "to" || link == "of" || link == "in");
    const bool subject = tree_[words_[at].end - 1].xpos == "VBG" &&
                         !contains(kLooseVerbs, tree_[words_[at].end - 1].lemma) && !words_[at].mark;
    const bool plural_mass = noun == "regulation" || noun == "legislation";
    if (!(topic && noun != "amendment" && noun != "resolution") && !amended && !subject) return i + 1;
    if (topic && plural_mass && folded(i - (i > 0 ? 1 : 0)) != "the") return i + 1;
    const std::size_t end = phrase_end(i, at + 1);
    if (amended && !holds_law(at + 1, end)) return i + 1;
    return end > at + 1 ? end : i + 1;
  }

  // The phrase goes on to the next mark, relative pronoun or finite verb, or to an "and" that joins the law
  // itself to something else.
  std::size_t phrase_end(std::size_t i, std::size_t from) const {
    std::size_t end = from;
    for (; end < words_.size() && end - i < kLongestName; ++end) {
      const Token& token = tree_[words_[end].end - 1];
      const bool quote = is_opening_quote(form(end)) || is_closing_quote(form(end));
      if (form(end) == "(" && end > from && words_[end - 1].numeric && number_end(end - 1) > end) {
        end = number_end(end - 1) - 1;  // "article 14(2)"
        continue;
      }
      if ((words_[end].mark && !quote) || token.upos == Upos::Aux || token.xpos == "WDT" ||
          token.xpos == "WP" || token.xpos == "MD")
        break;
      const bool finite = token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "VBP";
      if (token.upos == Upos::Verb && (finite || (token.xpos == "VBN" && token.relation != "amod"))) break;
      if (folded(end) == "that" || folded(end) == "which" || begins_date(end)) break;
      if ((folded(end) == "and" || folded(end) == "or") && begins_named_law(end + 1)) break;
      if (token.relation == "cc" && tree_.head(tree_.head(words_[end].end - 1)) < words_[i].first) break;
    }
    while (end > from && (tree_[words_[end - 1].end - 1].upos == Upos::Adp ||
                          tree_[words_[end - 1].end - 1].upos == Upos::Cconj ||
                          tree_[words_[end - 1].end - 1].upos == Upos::Det ||
                          tree_[words_[end - 1].end - 1].upos == Upos::Adv))
      --end;
    return end;
  }

  // "the Electronic Transactions Law": another law's own name.
  bool begins_named_law(std::size_t at) const {
    while (contains(kDeterminers, folded(at))) ++at;
    const std::size_t first = at;
    while (capital(at) && at < first + kLongestName / 2) {
      if (at > first && is_law_noun(at)) return true;
      ++at;
    }
    return false;
  }

  // "in 2012", "on January 8, 2013", "since May": no part of the subject.
  bool begins_date(std::size_t word) const {
    if (!contains(kBeforeDates, folded(word)) || word + 1 >= words_.size()) return false;
    if (is_month(folded(word + 1))) return true;
    const bool day = words_[word + 1].numeric && word + 2 < words_.size() && is_month(folded(word + 2));
    if (folded(word) != "in") return day || is_year(tree_[words_[word + 1].first].form);
    const std::string_view next = tree_[words_[word + 1].first].lemma;
    return words_[word + 1].numeric || next == "late" || next == "early";
  }

  static bool is_month(std::string_view w) {
    static constexpr auto kMonths =
        std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july",
                                         "august", "september", "october", "november", "december"});
    return contains(kMonths, w);
  }

  bool holds_law(std::size_t first, std::size_t end) const {
    for (std::size_t w = first; w < end; ++w) {
      if (contains(kLawNouns, folded(w)) || contains(kParts, folded(w))) return true;
    }
    return false;
  }

  // "defamation law", "2009 amendments": a noun or year in front; for mass nouns a topic is too little.
  bool names_subject(std::size_t i, std::size_t child) const {
    const std::string_view noun = folded(i);
    if (is_year(tree_[child].form))
      return noun.starts_with("amendment") || noun == "law" || noun == "decree" || noun == "regulations";
    if (!is_relation(tree_[child].relation, "compound") || tree_[child].upos != Upos::Noun) return false;
    return noun == "law" || noun == "laws" || noun == "act" || noun == "bill" || noun == "decree" ||
           noun == "ordinance";
  }

  std::string_view text_;
  std::span<const Word> words_;
  const DependencyTree& tree_;
  const Knowledge& knowledge_;
  std::vector<std::size_t> word_of_token_;
  std::vector<LawMention> laws_;
};

}  // namespace

std::vector<LawMention> find_laws(std::string_view text, std::span<const Word> words,
                                  const DependencyTree& tree, const Knowledge& knowledge) {
  return LawFinder(text, words, tree, knowledge).find();
}

}  // namespace notegraph
