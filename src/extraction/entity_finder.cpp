#include "extraction/entity_finder.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "extraction/law_finder.hpp"
#include "extraction/name_evidence.hpp"
#include "extraction/name_finder.hpp"
#include "extraction/name_record.hpp"
#include "extraction/state_actors.hpp"
#include "extraction/website_finder.hpp"
#include "text/fold.hpp"
#include "text/slug.hpp"

namespace notegraph {

namespace {

constexpr double kEnoughEvidence = 1.5;       // for a name that no dictionary has
constexpr double kEnoughForOrdinaryWord = 3;  // for one that is an English word too ("Smart", "Signal")
constexpr double kSureInList = 4, kManyInList = 3, kOneInList = 2;  // what a list says of its members
constexpr double kCertain = 10;  // what is written as a domain, a law or the state

struct Verdict {
  EntityType type = EntityType::Organization;
  std::string subtype;
  double weight = 0;
  std::string reason;
};

// What the evidence adds up to: the type with the most weight, its most weighty subtype and reason.
Verdict verdict_of(const std::vector<Evidence>& evidence) {
  std::map<EntityType, double> by_type;
  for (const Evidence& e : evidence) by_type[e.type] += e.weight;
  Verdict verdict;
  for (const auto& [type, weight] : by_type) {
    if (weight > verdict.weight) verdict = {type, "", weight, ""};
  }
  std::map<std::string, double> by_subtype;
  double best = 0;
  for (const Evidence& e : evidence) {
    if (e.type != verdict.type) continue;
    if (!e.subtype.empty()) by_subtype[e.subtype] += e.weight;
    if (e.weight > best) {
      best = e.weight;
      verdict.reason = e.reason;
    }
  }
  double most = 0;
  for (const auto& [subtype, weight] : by_subtype) {
    if (weight > most) {
      most = weight;
      verdict.subtype = subtype;
    }
  }
  return verdict;
}

// "Person: a title stands before it (5)", the weightiest first.
std::vector<std::string> explain(std::vector<Evidence> evidence) {
  std::erase_if(evidence, [](const Evidence& e) { return e.weight <= 0; });
  std::stable_sort(evidence.begin(), evidence.end(),
                   [](const Evidence& a, const Evidence& b) { return a.weight > b.weight; });
  std::vector<std::string> lines;
  for (const Evidence& e : evidence) {
    std::array<char, 16> weight{};
    std::snprintf(weight.data(), weight.size(), "%.2g", e.weight);
    std::string line(name_of(e.type));
    if (!e.subtype.empty()) line += "/" + e.subtype;
    line += ": " + e.reason + " (" + weight.data() + ")";
    if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<std::string_view> words_in(std::string_view key) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t space = std::min(key.find(' ', at), key.size());
    if (space > at) words.push_back(key.substr(at, space - at));
    at = space + 1;
  }
  return words;
}

class EntityFinder {
 public:
  EntityFinder(const Document& document, const Knowledge& knowledge, const std::string& country)
      : document_(document), knowledge_(knowledge), country_(country) {}

  FoundEntities find() {
    for (const Section& section : document_.report->sections) {
      if (words_in(section.title).size() > 1 && is_ordinary_title(section.title))
        titles_.insert(name_record_key(section.title));
    }
    for (std::size_t s = 0; s < document_.sentences.size(); ++s) {
      if (document_.sentences[s].kind == ParagraphKind::BackMatter) continue;
      read_sentence(s);
    }
    restore_trimmed();
    weigh();
    parent_.resize(records_.size());
    for (std::size_t i = 0; i < parent_.size(); ++i) parent_[i] = i;
    for (const auto& [a, b] : bracket_links_) {
      if (!is_site_of_body(a, b) && !is_site_of_body(b, a)) unite(a, b);
    }
    link_titles_of_laws();
    link_countries();
    link_people();
    link_short_forms();
    link_domains();
    link_presidents();
    return build();
  }

 private:
  // ---- gathering ----------------------------------------------------------------------------------------

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
    link_brackets(view.words, record_ending_at);
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
    const auto [at, added] = by_key_.emplace(key, records_.size());
    if (added) {
      records_.emplace_back();
      records_.back().key = key;
    }
    return at->second;
  }

  std::string printed(Range range) const { return squeeze_spaces(document_.report->view(range)); }

  std::size_t add_domain(std::size_t s, const DomainMention& domain) {
    std::string host = domain.name;
    if (fold_case(host).starts_with("www.")) host.erase(0, 4);
    const std::size_t r = record("domain:" + fold_case(host));
    NameRecord& rec = records_[r];
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
    records_[r].add_form(form);
    records_[r].places.push_back(p);
    records_[r].add({EntityType::Organization, "Company", kCertain, "a domain with a company's legal form"});
    return r;
  }

  std::size_t add_law(std::size_t s, const LawMention& law) {
    const std::size_t r = record("law:" + name_record_key(law.title.empty() ? law.name : law.title));
    NameRecord& rec = records_[r];
    rec.add_form(law.name);
    if (!law.short_name.empty()) {
      rec.add_form(law.short_name);
      by_key_.emplace("law:" + name_record_key(law.short_name), r);
    }
    rec.places.push_back(place(s, law.first, law.end));
    rec.add(
        {EntityType::Law, "", kCertain, law.part ? "an article of a law" : "a phrase that identifies a law"});
    return r;
  }

  std::size_t add_state(std::size_t s, const StateMention& state) {
    static constexpr auto kNames =
        std::to_array<std::string_view>({"government", "parliament", "police", "president"});
    const std::string country = state.country.empty() ? country_ : state.country;
    const std::size_t r =
        record("state:" + country + ":" + std::string(kNames[static_cast<std::size_t>(state.actor)]));
    NameRecord& rec = records_[r];
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
    if (name.untrimmed < name.first && !name.titled) {
      trimmed_.push_back({s, name.untrimmed, 0});
    }
    const std::size_t r = record("name:" + key);
    if (!trimmed_.empty() && trimmed_.back().sentence == s && trimmed_.back().first < name.first) {
      trimmed_.back().record = r;
      trimmed_.back().place = records_[r].places.size();
    }
    records_[r].add_form(form);
    if (const std::string longer = with_lower_head(s, name.end, form); !longer.empty())
      records_[r].add_form(longer);
    records_[r].places.push_back(p);
    return r;
  }

  // "Koh Kong province", "Internet Freedom project": the noun behind a name is often part of it.
  std::string with_lower_head(std::size_t s, std::size_t end, const std::string& form) const {
    const auto& words = document_.sentences[s].words;
    if (end >= words.size() || words[end].capital || words[end].mark) return {};
    const NameNoun* noun = knowledge_.lexicon.noun(words[end].folded);
    const bool heads =
        noun != nullptr && noun->use == NounUse::Name &&
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
  void link_brackets(std::span<const Word> words, const std::vector<std::size_t>& record_ending_at) {
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
      if (outer == kNone && single && is_abbreviation(words[open + 1])) {
        std::string generic = words[open + 1].folded;
        generic_.insert(generic);
        if (generic.ends_with('s')) generic_.insert(generic.substr(0, generic.size() - 1));
      } else if (outer != kNone && inner != kNone && outer != inner) {
        const bool laws = records_[outer].key.starts_with("law:") && records_[inner].key.starts_with("law:");
        const bool short_name = single && close == open + 2 && is_short_name(words[open + 1], outer);
        if (laws || short_name ||
            (single ? is_abbreviation(words[open + 1]) : abbreviates(words, outer_end, open + 1, close))) {
          bracket_links_.emplace_back(outer, inner);
          // "Union of Hope (Uniao da Esperanca) (UE)": what stands between is the same in another language
          if (outer_end < open && record_ending_at[open - 1] != kNone)
            bracket_links_.emplace_back(outer, record_ending_at[open - 1]);
        }
      }
    }
  }

  // "National Telecommunications Agency (Anatel)": a made-up word behind a body's full name.
  bool is_short_name(const Word& word, std::size_t outer) const {
    if (!word.capital || knowledge_.is_ordinary(word.folded) || !records_[outer].key.starts_with("name:"))
      return false;
    if (!knowledge_.places.find(word.form).empty() || knowledge_.platforms.find(word.form) != nullptr)
      return false;
    for (const std::string_view part : words_in(name_key_of(outer))) {
      const NameNoun* noun = knowledge_.lexicon.noun(part);
      if (noun != nullptr && noun->type == EntityType::Organization && noun->use != NounUse::Context)
        return true;
    }
    return false;
  }

  // "Robert Kyagulanyi, better known as Bobi Wine": two names of one thing.
  void link_other_names(std::span<const Word> words, const std::vector<std::size_t>& ending_at,
                        const std::vector<std::size_t>& beginning_at) {
    for (std::size_t i = 2; i + 1 < words.size(); ++i) {
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
      std::size_t after = i + 1;
      while (after + 1 < words.size() &&
             (words[after].folded == "the" || is_opening_quote(words[after].form)))
        ++after;
      if (ending_at[before] != kNone && beginning_at[after] != kNone)
        bracket_links_.emplace_back(ending_at[before], beginning_at[after]);
    }
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
      NameRecord& brief = records_[t.record];
      if (t.place >= brief.places.size()) continue;
      NamePlace longer = place(t.sentence, t.first, brief.places[t.place].end);
      const auto known = by_key_.find("name:" + name_record_key(printed(longer.text)));
      if (known == by_key_.end() || known->second == t.record) continue;
      records_[known->second].add_form(printed(longer.text));
      records_[known->second].places.push_back(longer);
      brief.places[t.place].moved = true;
    }
    for (NameRecord& rec : records_) std::erase_if(rec.places, [](const NamePlace& p) { return p.moved; });
  }

  bool is_ordinary_title(std::string_view title) const {
    for (const std::string_view word : words_in(title)) {
      if (!knowledge_.is_ordinary(fold_case(word)) && !knowledge_.lexicon.is_function_word(fold_case(word)))
        return false;
    }
    return true;
  }

  // ---- weighing -----------------------------------------------------------------------------------------

  void weigh() {
    for (NameRecord& rec : records_) {
      if (!rec.key.starts_with("name:")) continue;
      for (const NamePlace& p : rec.places) add_evidence(document_, p, knowledge_, country_, rec);
      if (is_chamber(std::string_view(rec.key).substr(5)))
        rec.add({EntityType::Organization, "Government", kSureInList, "a house of parliament"});
    }
    weigh_lists();
  }

  // "Vodafone, Turkcell, and Bimcell": what stands in one list is of one kind.
  void weigh_lists() {
    struct Member {
      std::size_t sentence, first, end, record;
    };
    std::vector<Member> members;
    for (std::size_t r = 0; r < records_.size(); ++r) {
      if (!is_name(r)) continue;
      for (const NamePlace& p : records_[r].places) members.push_back({p.sentence, p.first, p.end, r});
    }
    std::sort(members.begin(), members.end(), [](const Member& a, const Member& b) {
      return std::tie(a.sentence, a.first) < std::tie(b.sentence, b.first);
    });
    std::vector<Verdict> verdicts;
    for (const NameRecord& rec : records_) verdicts.push_back(verdict_of(rec.evidence));
    for (std::size_t begin = 0; begin < members.size();) {
      std::size_t end = begin + 1;
      bool coordinated = false;
      while (end < members.size() && members[end].sentence == members[end - 1].sentence) {
        const auto joint = joint_of(document_.sentences[members[end].sentence].words, members[end - 1].end,
                                    members[end].first);
        if (joint == Joint::None) break;
        coordinated = coordinated || joint == Joint::And;
        ++end;
      }
      if (coordinated || end - begin > 2) {
        std::vector<std::size_t> list;
        for (std::size_t m = begin; m < end; ++m) list.push_back(members[m].record);
        weigh_list(list, verdicts);
      }
      begin = end;
    }
  }

  enum class Joint { None, Comma, And };

  static Joint joint_of(std::span<const Word> words, std::size_t from, std::size_t to) {
    if (to <= from || to > from + 3) return Joint::None;
    Joint joint = Joint::None;
    for (std::size_t i = from; i < to; ++i) {
      const std::string_view word = words[i].folded;
      if (word == "and" || word == "or" || word == "&") {
        joint = Joint::And;
      } else if (word == ",") {
        if (joint == Joint::None) joint = Joint::Comma;
      } else if (word != "the" || i + 1 != to) {
        return Joint::None;
      }
    }
    return joint;
  }

  // The members that are certain lend their type to the others, if they agree.
  void weigh_list(const std::vector<std::size_t>& list, const std::vector<Verdict>& verdicts) {
    std::map<std::pair<EntityType, std::string>, std::size_t> kinds;
    std::size_t certain = 0;
    for (const std::size_t r : list) {
      if (verdicts[r].weight < kSureInList) continue;
      ++kinds[{verdicts[r].type, verdicts[r].subtype}];
      ++certain;
    }
    if (certain == 0) return;
    const auto most = std::max_element(kinds.begin(), kinds.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    std::size_t of_type = 0;
    for (const auto& [kind, count] : kinds) of_type += kind.first == most->first.first ? count : 0;
    if (3 * of_type < 2 * certain) return;
    for (const std::size_t r : list) {
      if (verdicts[r].weight >= kSureInList) continue;
      records_[r].add({most->first.first, 2 * most->second > of_type ? most->first.second : std::string(),
                       of_type > 1 ? kManyInList : kOneInList, "in a list with such"});
    }
  }

  // Houses of parliament that go by one word: "the Senate".
  static bool is_chamber(std::string_view key) {
    return key == "senate" || key == "congress" || key == "duma" || key == "majlis";
  }

  bool is_enough(const NameRecord& rec, const Verdict& verdict) const {
    if (rec.places.empty()) return false;
    if (!rec.key.starts_with("name:")) return true;
    const std::string key = rec.key.substr(5);
    if (std::all_of(rec.places.begin(), rec.places.end(), [](const NamePlace& p) { return p.in_heading; }))
      return false;
    const bool single = key.find(' ') == std::string::npos;
    if (single && (knowledge_.lexicon.names_nothing(key) || generic_.contains(key))) return false;
    if (single && knowledge_.lexicon.noun(key) != nullptr && !is_chamber(key)) return false;
    if (single && knowledge_.person_word(key).has_value()) return false;
    if (is_chamber(key)) return true;
    if (single && knowledge_.is_ordinary(key)) return verdict.weight >= kEnoughForOrdinaryWord;
    double weight = verdict.weight;
    if (rec.places.size() > 1) weight += 0.75;
    return weight >= kEnoughEvidence;
  }

  // ---- bringing together --------------------------------------------------------------------------------

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
    for (std::size_t i = 0; i < records_.size(); ++i) {
      if (records_[i].country.empty() || verdict_of(records_[i].evidence).type != EntityType::Place) continue;
      const auto [at, added] = first.emplace(records_[i].country, i);
      if (!added) unite(at->second, i);
    }
  }

  bool is_name(std::size_t i) const { return records_[i].key.starts_with("name:"); }
  std::string_view name_key_of(std::size_t i) const {
    return std::string_view(records_[i].key).substr(records_[i].key.find(':') + 1);
  }

  // "Brazilian Internet Steering Committee (CGI.br)": a body and its site.
  bool is_site_of_body(std::size_t site, std::size_t body) const {
    return records_[site].key.starts_with("domain:") && is_name(body) &&
           verdict_of(records_[body].evidence).type != EntityType::Website;
  }

  // "On Communications" where the report has the Law "On Communications".
  void link_titles_of_laws() {
    for (std::size_t i = 0; i < records_.size(); ++i) {
      if (!is_name(i)) continue;
      const auto law = by_key_.find("law:" + std::string(name_key_of(i)));
      if (law == by_key_.end()) continue;
      for (Evidence& e : records_[i].evidence) e.weight = 0;
      unite(law->second, i);
    }
  }

  // A surname, or the given name of people who have no surname, means the one person in the report who has
  // it.
  void link_people() {
    std::unordered_map<std::string_view, std::set<std::size_t>> persons;
    for (std::size_t i = 0; i < records_.size(); ++i) {
      if (!is_name(i) || verdict_of(records_[i].evidence).type != EntityType::Person) continue;
      const auto words = words_in(name_key_of(i));
      if (words.size() < 2 || (words.size() == 2 && words[1].starts_with("jr"))) continue;
      for (const std::string_view word : words) {
        if (word.size() > 2) persons[word].insert(i);
      }
    }
    for (std::size_t i = 0; i < records_.size(); ++i) {
      if (!is_name(i)) continue;
      const auto words = words_in(name_key_of(i));
      if (words.empty() || words.size() > 2) continue;
      if (words.size() == 2 && words[1] != "jr" && words[1] != "jr." && words[1] != "sr") continue;
      const auto found = persons.find(words[0]);
      if (found == persons.end() || found->second.size() != 1 || *found->second.begin() == i) continue;
      const Verdict verdict = verdict_of(records_[i].evidence);
      if (verdict.type != EntityType::Person && verdict.weight >= 6) continue;
      unite(*found->second.begin(), i);
      for (Evidence& e : records_[i].evidence) e.weight = 0;  // the full name decides
    }
  }

  // "Ministry of Culture" for "Ministry of Culture and Information".
  static bool is_half_of(const std::vector<std::string_view>& brief,
                         const std::vector<std::string_view>& full) {
    const std::size_t business = brief.size() - 2;
    const auto joined = std::find(full.begin(), full.end(), "and");
    if (full.size() <= brief.size() || joined == full.end()) return false;
    const bool first = std::equal(brief.begin(), brief.end(), full.begin()) &&
                       full.begin() + static_cast<std::ptrdiff_t>(brief.size()) == joined;
    const bool last = full.end() - joined - 1 == static_cast<std::ptrdiff_t>(business) &&
                      std::equal(brief.begin() + 2, brief.end(), joined + 1);
    return first || last;
  }

  // "Medeu district court" for "Medeu district court of Almaty", "Almaty prosecutor's office" for "Almaty
  // city prosecutor's office": the same first and last words, the rest left out, and only one such name.
  void link_short_forms() {
    std::unordered_map<std::string, std::vector<std::size_t>> by_first;
    for (std::size_t i = 0; i < records_.size(); ++i) {
      if (!is_name(i)) continue;
      const auto words = words_in(name_key_of(i));
      if (words.size() >= 3) by_first[std::string(words[0])].push_back(i);
    }
    for (std::size_t i = 0; i < records_.size(); ++i) {
      if (!is_name(i)) continue;
      const auto words = words_in(name_key_of(i));
      const bool ministry = words.size() > 2 && words[0] == "ministry";
      if (words.size() < 2 || !(ministry || is_body(records_[i]))) continue;
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
    for (std::size_t i = 0; i < records_.size(); ++i) {
      if (!records_[i].key.starts_with("domain:")) continue;
      const std::string_view host = name_key_of(i);
      const auto label = by_key_.find("name:" + std::string(host.substr(0, host.find('.'))));
      if (label == by_key_.end()) continue;
      const NameRecord& named = records_[label->second];
      if (verdict_of(named.evidence).type != EntityType::Website) continue;
      const Platform* a = knowledge_.platforms.find(host);
      const Platform* b = knowledge_.platforms.find(named.forms.front());
      if ((a != nullptr && a == b) || host.ends_with(".com")) unite(label->second, i);
    }
  }

  // "the president" is the one person whom the report calls President so-and-so; with two of them, an office.
  void link_presidents() {
    const auto office = by_key_.find("state:" + country_ + ":president");
    if (office == by_key_.end()) return;
    std::set<std::size_t> presidents;
    for (std::size_t i = 0; i < records_.size(); ++i) {
      for (const NamePlace& p : records_[i].places) {
        if (!p.titled) continue;
        const std::string title = fold_case(document_.report->view({p.with_title.begin, p.text.begin}));
        if (title.starts_with("president ")) presidents.insert(root(i));
      }
    }
    if (presidents.size() == 1) unite(*presidents.begin(), office->second);
  }

  // ---- building -----------------------------------------------------------------------------------------

  struct Cluster {
    std::vector<std::size_t> records;
    std::vector<Evidence> evidence;
    Verdict verdict;
  };

  FoundEntities build() {
    std::map<std::size_t, Cluster> clusters;
    for (std::size_t i = 0; i < records_.size(); ++i) clusters[root(i)].records.push_back(i);
    FoundEntities found;
    std::vector<std::pair<Entity, std::vector<Mention>>> built;
    for (auto& [id, cluster] : clusters) {
      std::vector<Evidence> evidence;
      bool enough = false;
      for (const std::size_t r : cluster.records) {
        evidence.insert(evidence.end(), records_[r].evidence.begin(), records_[r].evidence.end());
      }
      cluster.verdict = verdict_of(evidence);
      cluster.evidence = std::move(evidence);
      for (const std::size_t r : cluster.records) enough = enough || is_enough(records_[r], cluster.verdict);
      if (!enough || cluster.verdict.weight < kEnoughEvidence - 0.75) continue;
      built.push_back(entity_of(cluster));
    }
    std::sort(built.begin(), built.end(), [](const auto& a, const auto& b) {
      return std::tie(a.first.type, a.first.slug, a.first.name) <
             std::tie(b.first.type, b.first.slug, b.first.name);
    });
    std::unordered_set<std::string> slugs;
    for (auto& [entity, mentions] : built) {
      const std::string base = entity.slug;
      for (int n = 2; !slugs.insert(entity.slug).second; ++n) entity.slug = base + "-" + std::to_string(n);
      for (Mention& mention : mentions) {
        mention.entity = EntityId(static_cast<std::uint32_t>(found.entities.size()));
        found.mentions.push_back(mention);
      }
      found.entities.push_back(std::move(entity));
    }
    std::sort(found.mentions.begin(), found.mentions.end(), [](const Mention& a, const Mention& b) {
      return std::tie(a.text.begin, a.text.end) < std::tie(b.text.begin, b.text.end);
    });
    return found;
  }

  std::pair<Entity, std::vector<Mention>> entity_of(const Cluster& cluster) const {
    Entity entity;
    entity.type = cluster.verdict.type;
    entity.subtype = entity.type == EntityType::Person || entity.type == EntityType::Law ||
                             entity.type == EntityType::Place
                         ? ""
                         : cluster.verdict.subtype;
    if (entity.type == EntityType::Organization && entity.subtype.empty()) entity.subtype = "Other";
    if (entity.type == EntityType::Website && entity.subtype.empty()) entity.subtype = "Platform";
    entity.reason = cluster.verdict.reason;
    entity.evidence = explain(cluster.evidence);
    std::set<std::string> forms, identifiers;
    std::vector<Mention> mentions;
    for (const std::size_t r : cluster.records) {
      const NameRecord& rec = records_[r];
      forms.insert(rec.forms.begin(), rec.forms.end());
      identifiers.insert(rec.identifiers.begin(), rec.identifiers.end());
      for (const NamePlace& p : rec.places) {
        if (p.titled) forms.insert(printed(p.with_title));
        const SentenceView& view = document_.sentences[p.sentence];
        mentions.push_back(
            {p.text, p.sentence, view.words[p.first].first, view.words[p.end - 1].end, {}, false});
      }
    }
    entity.name = name_of_cluster(cluster, entity.type);
    forms.erase(entity.name);
    entity.aliases.assign(forms.begin(), forms.end());
    entity.identifiers.assign(identifiers.begin(), identifiers.end());
    entity.slug = slug_of(cluster, entity.name);
    return {std::move(entity), std::move(mentions)};
  }

  // The state's organs have a set name; of other spellings the fullest: the longest that is no acronym, for
  // companies without their legal form where the report also leaves it out.
  std::string name_of_cluster(const Cluster& cluster, EntityType type) const {
    std::string best;
    std::size_t best_rank = 0;
    for (const std::size_t r : cluster.records) {
      const NameRecord& rec = records_[r];
      for (std::size_t f = 0; f < rec.forms.size(); ++f) {
        const std::string& form = rec.forms[f];
        const bool state = rec.key.starts_with("state:");
        const bool domain = rec.key.starts_with("domain:");
        if (state && type == EntityType::Person && cluster.records.size() > 1) continue;
        if (domain && cluster.records.size() > 1) continue;
        const std::size_t words = words_in(form).size();
        const bool legal = words > 1 && is_legal_form(fold_case(words_in(form).back()));
        const std::size_t rank = 1000 * (words - (legal ? 1 : 0)) +
                                 100 * std::min<std::size_t>(rec.counts[f], 9) + (legal ? 0 : 50);
        if (rank > best_rank) {
          best_rank = rank;
          best = form;
        }
      }
    }
    for (const std::size_t r : cluster.records) {
      if (!records_[r].key.starts_with("state:") ||
          (type == EntityType::Person && cluster.records.size() > 1))
        continue;
      return state_name(records_[r].key);
    }
    return best;
  }

  std::string state_name(std::string_view key) const {
    const std::string_view country = key.substr(6, key.find(':', 6) - 6);
    std::string organ(key.substr(key.rfind(':') + 1));
    organ[0] = static_cast<char>(organ[0] - 'a' + 'A');
    const auto known = knowledge_.places.country_by_code(country);
    return known ? organ + " of " + std::string(known->name) : organ;
  }

  std::string slug_of(const Cluster& cluster, const std::string& name) const {
    for (const std::size_t r : cluster.records) {
      const std::string& key = records_[r].key;
      if (!key.starts_with("state:") || (records_[r].places.empty()) ||
          cluster.verdict.type == EntityType::Person)
        continue;
      const auto known =
          knowledge_.places.country_by_code(std::string_view(key).substr(6, key.find(':', 6) - 6));
      if (known) return slug(known->name) + "-" + key.substr(key.rfind(':') + 1);
    }
    return slug(name);
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  const Document& document_;
  const Knowledge& knowledge_;
  const std::string& country_;
  std::vector<NameRecord> records_;
  std::unordered_map<std::string, std::size_t> by_key_;
  std::vector<std::pair<std::size_t, std::size_t>> bracket_links_;
  struct Trimmed {
    std::size_t sentence, first, record, place = 0;
  };
  std::vector<Trimmed> trimmed_;   // names whose first word was taken for the sentence's opening
  std::set<std::string> titles_;   // keys of section titles that are ordinary words
  std::set<std::string> generic_;  // abbreviations that the report made for common nouns
  std::vector<std::size_t> parent_;
};

}  // namespace

FoundEntities find_entities(const Document& document, const Knowledge& knowledge,
                            const std::string& country) {
  return EntityFinder(document, knowledge, country).find();
}

}  // namespace notegraph
