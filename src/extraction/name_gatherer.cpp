#include "extraction/name_gatherer.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <string_view>

#include "extraction/law_finder.hpp"
#include "extraction/name_finder.hpp"
#include "extraction/state_actors.hpp"
#include "extraction/website_finder.hpp"
#include "text/fold.hpp"

namespace notegraph {

namespace {

constexpr double kCertain = 10;  // what is written as a domain, a law or the state

class NameGatherer {
 public:
  NameGatherer(const Document& document, const Knowledge& knowledge, const std::string& country)
      : document_(document), knowledge_(knowledge), country_(country) {}

  GatheredNames gather() {
    for (const Section& section : document_.report->sections) {
      if (words_in(section.title).size() > 1 && is_ordinary_title(section.title))
        titles_.insert(name_record_key(section.title));
    }
    for (std::size_t s = 0; s < document_.sentences.size(); ++s) {
      if (document_.sentences[s].kind == ParagraphKind::BackMatter) continue;
      read_sentence(s);
    }
    restore_trimmed();
    return std::move(names_);
  }

 private:
  void read_sentence(std::size_t s) {
    const SentenceView& view = document_.sentences[s];
    const std::string_view text = document_.report->text;
    std::vector<bool> taken(view.words.size(), false);
    std::vector<std::size_t> record_ending_at(view.words.size() + 1, kNone);
    std::vector<std::size_t> record_beginning_at(view.words.size() + 1, kNone);
    const auto take = [&](std::size_t record, std::size_t first, std::size_t end) {
      std::fill(taken.begin() + static_cast<std::ptrdiff_t>(first),
                taken.begin() + static_cast<std::ptrdiff_t>(end), true);
      record_ending_at[end] = record;
      record_beginning_at[first] = record;
    };
    for (const DomainMention& domain : find_domains(text, view.words)) {
      std::size_t end = domain.end;
      if (end < view.words.size() &&
          is_legal_form(view.words[end].folded)) {  // a firm "example.network Ltd."
        take(add_firm(s, domain.first, end + 1), domain.first, end + 1);
        continue;
      }
      take(add_domain(s, domain), domain.first, end);
    }
    for (const LawMention& law : find_laws(text, view.words, view.tree, knowledge_)) {
      take(add_law(s, law), law.first, law.end);
    }
    for (const StateMention& state : find_state_actors(view.words, taken, view.tree, knowledge_)) {
      take(add_state(s, state), state.first, state.end);
    }
    for (const NameCandidate& name : find_names(view, document_.analyses[s].names, taken, knowledge_)) {
      if (const auto record = add_name(s, name)) take(*record, name.first, name.end);
    }
    link_brackets(view.words, record_ending_at, record_beginning_at);
    link_other_names(view.words, record_ending_at, record_beginning_at);
  }

  NamePlace place(std::size_t s, std::size_t first, std::size_t end) const {
    const SentenceView& view = document_.sentences[s];
    NamePlace p;
    p.sentence = s;
    p.first = first;
    p.end = end;
    p.text = {view.words[first].text.begin, view.words[end - 1].text.end};
    p.in_heading = view.kind == ParagraphKind::Heading || view.kind == ParagraphKind::Table || is_score(view);
    return p;
  }

  // "B Subtotal: Limits on Content: 23": a line of the report's own figures.
  static bool is_score(const SentenceView& view) {
    return view.words.size() <= 12 && !view.words.empty() && view.words.back().numeric &&
           std::any_of(view.words.begin(), view.words.end(), [](const Word& w) { return w.form == ":"; });
  }

  std::size_t record(const std::string& key) {
    const auto [at, added] = names_.by_key.emplace(key, names_.records.size());
    if (added) {
      names_.records.emplace_back();
      names_.records.back().key = key;
    }
    return at->second;
  }

  std::string printed(Range range) const { return squeeze_spaces(document_.report->view(range)); }

  std::size_t add_domain(std::size_t s, const DomainMention& domain) {
    std::string host = domain.name;
    if (fold_case(host).starts_with("www.")) host.erase(0, 4);
    const std::size_t r = record("domain:" + fold_case(host));
    NameRecord& rec = names_.records[r];
    rec.add_form(host);
    if (const std::string form = printed(domain.text); form != host) rec.add_form(form);
    rec.places.push_back(place(s, domain.first, domain.end));
    rec.places.back().text = domain.text;
    const Platform* known = knowledge_.platforms.find(host);
    const std::string subtype = domain.top_level   ? "Domain"
                                : known != nullptr ? std::string(known->subtype)
                                                   : "Site";
    rec.add({EntityType::Website, subtype, kCertain,
             domain.top_level ? "a top-level domain" : "written as a domain"});
    if (known != nullptr && !known->wikidata.empty() && rec.identifiers.empty()) {
      rec.identifiers.push_back("http://www.wikidata.org/entity/" + std::string(known->wikidata));
    }
    return r;
  }

  std::size_t add_firm(std::size_t s, std::size_t first, std::size_t end) {
    const NamePlace p = place(s, first, end);
    const std::string form = printed(p.text);
    const std::size_t r = record("firm:" + fold_case(form));
    names_.records[r].add_form(form);
    names_.records[r].places.push_back(p);
    names_.records[r].add(
        {EntityType::Organization, "Company", kCertain, "a domain with a company's legal form"});
    return r;
  }

  std::size_t add_law(std::size_t s, const LawMention& law) {
    const std::size_t r = record("law:" + name_record_key(law.title.empty() ? law.name : law.title));
    NameRecord& rec = names_.records[r];
    rec.add_form(law.name);
    add_dated_form(s, law, rec);
    if (const std::size_t of = law.name.rfind(" of ");
        of != std::string::npos && of + 8 == law.name.size() &&
        law.name.find_first_not_of("0123456789", of + 4) == std::string::npos)
      rec.add_form(law.name.substr(0, of));  // "Decree No. 72" of 2013
    const auto& words = document_.sentences[s].words;
    for (std::size_t w = law.first; w + 2 < law.end; ++w) {  // "Multimedia Act (CMA) 1998"
      if (words[w].form != "(" || !words[w + 1].acronym || words[w + 2].form != ")") continue;
      rec.add_form(words[w + 1].form);
      names_.by_key.emplace("law:" + name_record_key(words[w + 1].form), r);
    }
    if (!law.short_name.empty()) {
      rec.add_form(law.short_name);
      names_.by_key.emplace("law:" + name_record_key(law.short_name), r);
    }
    rec.places.push_back(place(s, law.first, law.end));
    rec.add(
        {EntityType::Law, "", kCertain, law.part ? "an article of a law" : "a phrase that identifies a law"});
    return r;
  }

  // "the 1999 Press Law"
  void add_dated_form(std::size_t s, const LawMention& law, NameRecord& rec) const {
    if (law.first == 0) return;
    const auto& words = document_.sentences[s].words;
    const std::string_view year = words[law.first - 1].form;
    if (year.size() == 4 && words[law.first - 1].numeric &&
        (year.starts_with("19") || year.starts_with("20")))
      rec.add_form(std::string(year) + " " + law.name);
  }

  std::size_t add_state(std::size_t s, const StateMention& state) {
    static constexpr auto kNames =
        std::to_array<std::string_view>({"government", "parliament", "police", "president"});
    const std::string country = state.country.empty() ? country_ : state.country;
    const std::size_t r =
        record("state:" + country + ":" + std::string(kNames[static_cast<std::size_t>(state.actor)]));
    NameRecord& rec = names_.records[r];
    rec.places.push_back(place(s, state.first, state.end));
    rec.add_form(printed(rec.places.back().text));
    const bool person = state.actor == StateActor::President;
    rec.add({person ? EntityType::Person : EntityType::Organization, person ? "" : "Government", kCertain,
             "the state as an actor"});
    return r;
  }

  std::optional<std::size_t> add_name(std::size_t s, const NameCandidate& name) {
    NamePlace p = place(s, name.first, name.end);
    p.titled = name.titled;
    p.in_note = name.in_note;
    p.with_title = {document_.sentences[s].words[name.title].text.begin, p.text.end};
    const std::string form = printed(p.text);
    const std::string key = name_record_key(form);
    if (key.empty() || is_demonym(form) || is_section_title(key)) return std::nullopt;
    const std::size_t r = record("name:" + key);
    if (name.untrimmed < name.first && !name.titled)
      trimmed_.push_back({s, name.untrimmed, r, names_.records[r].places.size()});
    names_.records[r].add_form(form);
    if (const std::string longer = with_lower_head(s, name.end, form); !longer.empty())
      names_.records[r].add_form(longer);
    if (const std::size_t in = form.find(" in "); in != std::string::npos && form.find("ourt") < in)
      names_.records[r].add_form(form.substr(0, in));  // "Higher Court" of "Higher Court in Belgrade"
    names_.records[r].places.push_back(p);
    return r;
  }

  // "Koh Kong province", "Internet Freedom project": the noun behind a name is often part of it.
  std::string with_lower_head(std::size_t s, std::size_t end, const std::string& form) const {
    const auto& words = document_.sentences[s].words;
    if (end >= words.size() || words[end].capital || words[end].mark) return {};
    const NameNoun* noun = knowledge_.lexicon.noun(words[end].folded);
    const bool heads =
        noun != nullptr && (noun->use == NounUse::Name || noun->use == NounUse::Both) &&
        (noun->type == EntityType::Place || noun->subtype == "CivilSociety" || noun->subtype == "Party");
    return heads ? form + " " + std::string(words[end].form) : std::string{};
  }

  // "(see Limits on Content)" refers to a part of the report itself.
  bool is_section_title(const std::string& key) const { return titles_.contains(key); }

  bool is_demonym(std::string_view form) const {
    const auto places = knowledge_.places.find(form);
    return !places.empty() && places.front().kind == PlaceKind::Demonym;
  }

  // "National Security Committee (KNB)", "UNTAC (United Nations …)"; "internet service providers (ISPs)"
  // makes an acronym that names nothing.
  void link_brackets(std::span<const Word> words, const std::vector<std::size_t>& record_ending_at,
                     const std::vector<std::size_t>& record_beginning_at) {
    for (std::size_t open = 1; open + 2 < words.size(); ++open) {
      if (words[open].form != "(") continue;
      std::size_t close = open + 1;
      while (close < words.size() && words[close].form != ")" && close < open + 16) ++close;
      if (close >= words.size() || words[close].form != ")") continue;
      std::size_t outer_end = open;
      while (outer_end > 1 && words[outer_end - 1].form == ")") {  // "(Barisan Nasional) (BN)"
        std::size_t back = outer_end - 1;
        while (back > 0 && words[back].form != "(") --back;
        outer_end = back;
      }
      if (outer_end > 0 && words[outer_end - 1].mark && !words[outer_end - 1].clitic && outer_end > 1)
        --outer_end;
      const std::size_t outer = record_ending_at[outer_end];
      const std::size_t inner = record_ending_at[close];
      // one word, or an acronym and its place: "IPYS Venezuela"
      const bool single =
          close == open + 2 || (close == open + 3 && words[open + 1].acronym && words[open + 2].capital);
      if (single && is_abbreviation(words[open + 1]) &&
          (outer == kNone || (is_plural_acronym(words[open + 1].form) && names_.records[outer].is_name()))) {
        std::string generic = words[open + 1].folded;
        names_.generic.insert(generic);
        if (generic.ends_with('s')) names_.generic.insert(generic.substr(0, generic.size() - 1));
        if (outer != kNone) names_.generic.emplace(names_.records[outer].name());
      } else if (outer != kNone && close == open + 2 && !ends_in_body(outer) &&
                 knowledge_.lexicon.names_nothing(words[open + 1].folded) &&
                 !is_network_number(words[open + 1].folded)) {
        names_.generic.emplace(names_.records[outer].name());  // "Domain Name System (DNS)"
      } else if (outer != kNone && inner != kNone && outer != inner) {
        if (record_beginning_at[open + 1] == inner && close - open < 6)
          names_.same_persons.emplace_back(outer, inner);  // "Ko Jimmy (Kyaw Min Yu)"
        if (is_same(words, {outer, outer_end}, {inner, open + 1, close})) {
          names_.same.emplace_back(outer, inner);
          // "Union of Hope (Uniao da Esperanca) (UE)": what stands between is the same in another language
          if (outer_end < open && record_ending_at[open - 1] != kNone &&
              !names_place(record_ending_at[open - 1]))
            names_.same.emplace_back(outer, record_ending_at[open - 1]);
        }
      }
    }
  }

  // "President Jokowi (Joko Widodo)": one word, and in brackets the full name that begins like it.
  static bool short_of_person(std::span<const Word> words, std::size_t outer_end, std::size_t first,
                              std::size_t end) {
    if (end - first < 2 || end - first > 4) return false;
    const std::string& brief = words[outer_end - 1].folded;
    return brief.size() > 3 && !words[outer_end - 1].acronym &&
           words[first].folded.substr(0, 3) == brief.substr(0, 3);
  }

  struct Outer {
    std::size_t record, end;
  };
  struct Inner {
    std::size_t record, first, end;
  };

  // Whether what a bracket holds is another name of what stands before it.
  bool is_same(std::span<const Word> words, Outer outer, Inner inner) const {
    const auto& records = names_.records;
    if (records[outer.record].key.starts_with("law:") && records[inner.record].key.starts_with("law:"))
      return true;
    const Word& first = words[inner.first];
    const std::size_t length = inner.end - inner.first;
    if (is_network_number(first.folded)) return false;
    // "Conference of the Philippines (CBCP)": no acronym of the country
    if (outer.end > 0 && knowledge_.places.country_by_name(words[outer.end - 1].form) &&
        records[outer.record].is_name() &&
        names_.records[outer.record].name().find(' ') == std::string_view::npos && length == 1 &&
        first.acronym)
      return false;
    if (length == 1 || (length == 2 && first.acronym && first.form.size() > 2 &&
                        words[inner.first + 1].capital))  // "IPYS Venezuela"
      return is_abbreviation(first) ||
             (length == 1 && (is_short_name(first, outer.record) || is_nickname(first, words, outer.end)));
    // "BIRN (Balkan Investigative Reporting Network)"
    const NamePlace& place = records[inner.record].places.back();
    const bool spelled = words[outer.end - 1].acronym && has_body_head(inner.record) &&
                         place.end == inner.end && place.first <= inner.first + 1;
    return spelled || short_of_person(words, outer.end, inner.first, inner.end) ||
           abbreviates(words, outer.end, inner.first, inner.end);
  }

  // "Joko Widodo (Jokowi)": one word that begins like a name of two or more.
  static bool is_nickname(const Word& word, std::span<const Word> words, std::size_t outer_end) {
    std::size_t first = outer_end;
    while (first > 0 && words[first - 1].capital && !words[first - 1].mark) --first;
    if (outer_end - first < 2 || word.folded.size() < 4) return false;
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                       words.begin() + static_cast<std::ptrdiff_t>(outer_end), [&](const Word& part) {
                         return part.folded.substr(0, 3) == word.folded.substr(0, 3);
                       });
  }

  // "National Telecommunications Agency (Anatel)": a made-up word behind a body's full name.
  bool is_short_name(const Word& word, std::size_t outer) const {
    if (!word.capital || knowledge_.is_ordinary(word.folded) ||
        !names_.records[outer].key.starts_with("name:"))
      return false;
    if (!knowledge_.places.find(word.form).empty() || knowledge_.platforms.find(word.form) != nullptr)
      return false;
    return has_body_head(outer);
  }

  // "AS17451": a network's number is no other name of its owner.
  static bool is_network_number(std::string_view folded) {
    return folded.size() > 2 && folded.starts_with("as") &&
           folded.find_first_not_of("0123456789", 2) == std::string_view::npos;
  }

  // Whether a name's last word, or the one before "of", is a body's: not "Internet Service Provider".
  bool ends_in_body(std::size_t record) const {
    if (!names_.records[record].is_name()) return true;
    const auto parts = words_in(names_.records[record].name());
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i + 1 < parts.size() && parts[i + 1] != "of" && parts[i + 1] != "for" && parts[i + 1] != "on")
        continue;
      const NameNoun* noun = knowledge_.lexicon.noun(parts[i]);
      if (noun != nullptr && noun->type == EntityType::Organization && noun->use != NounUse::Context)
        return true;
    }
    return false;
  }

  // Whether one of a name's words is the head noun of a body: "Network", "Commission".
  bool has_body_head(std::size_t record) const {
    if (!names_.records[record].is_name()) return false;
    for (const std::string_view part : words_in(names_.records[record].name())) {
      const NameNoun* noun = knowledge_.lexicon.noun(part);
      if (noun != nullptr && noun->type == EntityType::Organization && noun->use != NounUse::Context)
        return true;
    }
    return false;
  }

  // "the Press Law (PL), Law No. 40 of 1999,": a law's name and behind the comma its number.
  void link_apposed_laws(std::span<const Word> words, std::size_t comma,
                         const std::vector<std::size_t>& ending_at,
                         const std::vector<std::size_t>& beginning_at) {
    if (words[comma].form != ",") return;
    std::size_t before = comma;
    if (words[before - 1].form == ")") {
      while (before > 0 && words[before].form != "(") --before;
    }
    const std::size_t law = ending_at[before], other = beginning_at[comma + 1];
    if (law == kNone || other == kNone) return;
    const auto& records = names_.records;
    const bool numbered = records[other].key.starts_with("law:law no") ||
                          records[other].key.starts_with("law:act no") ||
                          records[other].key.starts_with("law:republic act no");
    if (numbered && records[law].key.starts_with("law:") && records[law].key.find(" no") == std::string::npos)
      names_.same.emplace_back(law, other);
  }

  // "alias", "a.k.a.", "nicknamed", "real name", "whose legal name is"
  static bool is_alias_word(std::span<const Word> words, std::size_t i) {
    const std::string& word = words[i].folded;
    if (word == "name") {
      const std::string& kind = words[i - 1].folded;
      return kind == "real" || kind == "legal" || kind == "birth" || kind == "pen" || kind == "stage" ||
             kind == "full";
    }
    if (word == "called") return words[i - 1].folded == "also" || words[i - 1].folded == "popularly";
    return word == "alias" || word == "aka" || word == "a.k.a." || word == "nicknamed";
  }

  // "Robert Kyagulanyi, better known as Bobi Wine": two names of one thing.
  void link_other_names(std::span<const Word> words, const std::vector<std::size_t>& ending_at,
                        const std::vector<std::size_t>& beginning_at) {
    for (std::size_t i = 2; i + 1 < words.size(); ++i) {
      if (words[i].folded == "or" && words[i + 1].folded == "the" &&
          i + 2 < words.size()) {  // "Republic Act No. 10175, or the Cybercrime Prevention Act,"
        const std::size_t law = ending_at[words[i - 1].form == "," ? i - 1 : i], other = beginning_at[i + 2];
        if (law != kNone && other != kNone && names_.records[law].key.starts_with("law:") &&
            names_.records[other].key.starts_with("law:"))
          names_.same.emplace_back(law, other);
      }
      link_apposed_laws(words, i, ending_at, beginning_at);
      if (is_alias_word(words, i)) {  // "Ama Kuti, alias Queen,", "Queen, real name Ama Kuti"
        std::size_t before = i;
        while (before > 0 && !words[before].mark) --before;
        std::size_t after = i + 1;
        while (after + 1 < words.size() && (words[after].folded == "is" || words[after].folded == "was" ||
                                            is_opening_quote(words[after].form)))
          ++after;
        if (i - before <= 3 && ending_at[before] != kNone && beginning_at[after] != kNone)
          names_.same.emplace_back(ending_at[before], beginning_at[after]);
        continue;
      }
      if (words[i].folded != "as" || words[i - 1].folded != "known") continue;
      std::size_t before = i - 1;
      while (before > 0 &&
             (words[before - 1].folded == "better" || words[before - 1].folded == "also" ||
              words[before - 1].folded == "commonly" || words[before - 1].folded == "popularly" ||
              words[before - 1].folded == "widely" || words[before - 1].folded == "best" ||
              words[before - 1].folded == "formerly" || words[before - 1].folded == "originally" ||
              words[before - 1].folded == "previously" || words[before - 1].folded == "was" ||
              words[before - 1].folded == "is" || words[before - 1].folded == "now"))
        --before;
      if (before > 0 && (words[before - 1].form == "," || words[before - 1].form == "(")) --before;
      if (before > 3 && words[before - 1].form == ")" && words[before - 3].form == "(") before -= 3;
      std::size_t after = i + 1;
      while (after + 1 < words.size() &&
             (words[after].folded == "the" || is_opening_quote(words[after].form)))
        ++after;
      if (ending_at[before] != kNone && beginning_at[after] != kNone)
        names_.same.emplace_back(ending_at[before], beginning_at[after]);
    }
  }

  // "Association for Prisoners (Burma) (AAPB)": where, not what.
  bool names_place(std::size_t record) const {
    const NameRecord& rec = names_.records[record];
    return rec.is_name() && !knowledge_.places.find(rec.forms.front()).empty();
  }

  // "National Identification Numbers (NINs)": there are many of them.
  static bool is_plural_acronym(std::string_view form) {
    return form.size() > 2 && form.ends_with('s') &&
           std::all_of(form.begin(), form.end() - 1, [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  static bool is_abbreviation(const Word& word) {
    if (word.acronym) return true;
    std::size_t capitals = 0;
    for (const char c : word.form) capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
    return capitals >= 2 && word.form.size() <= 16;
  }

  // Whether the word before `outer_end` has the initials of the bracket's words.
  static bool abbreviates(std::span<const Word> words, std::size_t outer_end, std::size_t first,
                          std::size_t end) {
    const Word& acronym = words[outer_end - 1];
    if (!is_abbreviation(acronym) || end - first < 2) return false;
    std::size_t at = 0;
    for (std::size_t i = first; i < end && at < acronym.folded.size(); ++i) {
      if (words[i].folded[0] == acronym.folded[at]) ++at;
    }
    if (at * 2 >= acronym.folded.size()) return true;
    std::size_t shared = 0;  // in another language's order
    for (std::size_t i = first; i < end; ++i) {
      if (words[i].capital && acronym.folded.find(words[i].folded[0]) != std::string::npos) ++shared;
    }
    return acronym.acronym && shared >= 3 && shared * 2 >= acronym.folded.size();
  }

  // A word that only seemed to open the sentence: the longer name stands in the middle of another one.
  void restore_trimmed() {
    for (const Trimmed& t : trimmed_) {
      NameRecord& brief = names_.records[t.record];
      if (t.place >= brief.places.size()) continue;
      NamePlace longer = place(t.sentence, t.first, brief.places[t.place].end);
      const auto known = names_.by_key.find("name:" + name_record_key(printed(longer.text)));
      if (known == names_.by_key.end() || known->second == t.record) continue;
      names_.records[known->second].add_form(printed(longer.text));
      names_.records[known->second].places.push_back(longer);
      brief.places[t.place].moved = true;
    }
    for (NameRecord& rec : names_.records)
      std::erase_if(rec.places, [](const NamePlace& p) { return p.moved; });
  }

  bool is_ordinary_title(std::string_view title) const {
    for (const std::string_view word : words_in(title)) {
      if (!knowledge_.is_ordinary(fold_case(word)) && !knowledge_.lexicon.is_function_word(fold_case(word)))
        return false;
    }
    return true;
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  const Document& document_;
  const Knowledge& knowledge_;
  const std::string& country_;
  GatheredNames names_;
  struct Trimmed {
    std::size_t sentence, first, record, place = 0;
  };
  std::vector<Trimmed> trimmed_;  // names whose first word was taken for the sentence's opening
  std::set<std::string> titles_;  // keys of section titles that are ordinary words
};

}  // namespace

GatheredNames gather_names(const Document& document, const Knowledge& knowledge, const std::string& country) {
  return NameGatherer(document, knowledge, country).gather();
}

}  // namespace notegraph
