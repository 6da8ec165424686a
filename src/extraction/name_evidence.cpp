#include "extraction/name_evidence.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "text/fold.hpp"

namespace notegraph {

namespace {

// How much each kind of evidence weighs; a name needs kEnoughEvidence (entity_finder.cpp) to be an entity.
// What the report itself says (kBeside) outweighs how a name looks (kModel and kAlone together).
constexpr double kKnown = 8, kHead = 4, kTitle = 5, kBeside = 5, kBehind = 3, kModel = 2.5, kPart = 2,
                 kAlone = 1.5, kCode = 1.25, kShape = 1, kHome = 3, kMeant = 3.5;

constexpr std::size_t kLongestList = 100;  // items before one

// Verbs whose object, or passive subject, is a person; and verbs whose subject is one.
constexpr auto kDoneToPersons = std::to_array<std::string_view>(
    {"abduct",   "acquit",      "appoint", "arrest", "assassinate", "assault",   "bear",     "beat",
     "convict",  "deport",      "detain",  "elect",  "exile",       "extradite", "handcuff", "imprison",
     "injure",   "interrogate", "jail",    "kidnap", "kill",        "marry",     "murder",   "reelect",
     "re-elect", "sentence",    "shoot",   "stab",   "torture",     "wound"});
constexpr auto kDoneByPersons = std::to_array<std::string_view>(
    {"apologize", "believe",  "confess",   "cry",     "die",   "emigrate", "feel",
     "flee",      "graduate", "joke",      "laugh",   "marry", "plead",    "resign",
     "retire",    "sing",     "surrender", "testify", "think", "tweet"});
// First words of names that other languages give to bodies and papers: "El Nacional".
constexpr auto kArticles =
    std::to_array<std::string_view>({"el", "los", "las", "les", "il", "das", "die", "het", "la", "o", "os"});

// Endings of company and media names that are one word: "Kazakhtelecom", "Sberbank".
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kEndings{{{"telecom", "Company"},
                                                                                  {"telekom", "Company"},
                                                                                  {"telco", "Company"},
                                                                                  {"tel", "Company"},
                                                                                  {"bank", "Company"},
                                                                                  {"soft", "Company"},
                                                                                  {"mobile", "Company"},
                                                                                  {"news", "Media"},
                                                                                  {"media", "Media"},
                                                                                  {"press", "Media"},
                                                                                  {"tv", "Media"}}};

class Witness {
 public:
  Witness(const Document& document, const NamePlace& place, const Knowledge& knowledge,
          const std::string& country, NameRecord& record)
      : document_(document),
        view_(document.sentences[place.sentence]),
        analysis_(document.analyses[place.sentence]),
        words_(view_.words),
        place_(place),
        knowledge_(knowledge),
        country_(country),
        record_(record),
        name_(squeeze_spaces(document.report->view(place.text))) {}

  void testify() {
    foreign_phrase_ = is_foreign_phrase();
    if (is_cited()) add(EntityType::Person, "", kBeside, "cited as an author");
    if (place_.in_note) add(EntityType::Person, "", kBehind, "the author of an author-date note");
    known_name();
    head_noun();
    if (place_.titled) add(EntityType::Person, "", kTitle, "a title stands before it");
    noun_before();
    listed_under_noun();
    item_of_list();
    article_before();
    office_before();
    place_before();
    noun_after();
    officer_after();
    apposition();
    verb();
    if (is_pen_name()) add(EntityType::Person, "", kBehind, "written under that name");
    if (names_happening() || is_quoted_title() || is_username()) return;
    names_model();
    shape();
  }

 private:
  void add(EntityType type, std::string_view subtype, double weight, std::string reason) {
    record_.add({type, std::string(subtype), weight, std::move(reason)});
  }
  void add_looks(EntityType type, std::string_view subtype, double weight, std::string reason) {
    record_.add({type, std::string(subtype), weight, std::move(reason), true});
  }

  std::string_view folded(std::size_t i) const {
    return i < words_.size() ? std::string_view(words_[i].folded) : std::string_view{};
  }
  std::size_t length() const { return place_.end - place_.first; }

  void known_name() {
    if (const Organization* known = knowledge_.organizations.find(name_)) {
      known_ = true;
      add(EntityType::Organization, known->subtype, known->ordinary_word ? as_ordinary_word() : kKnown,
          "a known organization");
      if (!known->wikidata.empty() && !known->ordinary_word)
        identify("http://www.wikidata.org/entity/" + std::string(known->wikidata));
    }
    if (const Platform* known = knowledge_.platforms.find(name_)) {
      known_ = true;
      const double weight = known->ordinary_word ? as_ordinary_word() : known->company ? kTitle : kKnown;
      add(EntityType::Website, known->subtype, weight, "a known " + fold_case(known->subtype));
      if (!known->wikidata.empty() && !known->ordinary_word)
        identify("http://www.wikidata.org/entity/" + std::string(known->wikidata));
    }
    known_place();
  }

  // "Signal" and "Apple": inside a sentence the capital alone says that the name is meant.
  double as_ordinary_word() const { return opens_as_ordinary_word() ? kPart : kMeant; }

  // Whether the capital of its only word may be the sentence's: "Independent outlets", but "LINE".
  bool opens_as_ordinary_word() const {
    const Word& first = words_[place_.first];
    return first.opens && !first.acronym && knowledge_.is_ordinary(first.folded);
  }

  // "The Dawn newspaper": inside a sentence an ordinary word has no capital but as a name.
  bool is_meant_ordinary_word() const {
    const Word& first = words_[place_.first];
    return length() == 1 && !first.opens && knowledge_.is_ordinary(first.folded);
  }

  // Whether its first word has a capital that may be the sentence's: any English word, rare ones too.
  bool opens_with_english() const {
    const Word& first = words_[place_.first];
    return first.opens && (first.mark || knowledge_.english.size_class(first.folded).has_value() ||
                           first.folded.find('-') != std::string::npos);
  }

  void identify(std::string iri) {
    auto& all = record_.identifiers;
    if (std::find(all.begin(), all.end(), iri) == all.end()) all.push_back(std::move(iri));
  }

  void known_place() {
    const std::vector<PlaceEntry> entries = knowledge_.places.find(name_);
    for (const PlaceEntry& entry : entries) {
      if (entry.kind == PlaceKind::Demonym) continue;
      in_gazetteer_ = true;
      // only where the name has no other reading is it certain which place it is
      const bool certain = entries.size() == 1 && !entry.id.empty() &&
                           entry.id.find_first_not_of("0123456789") == std::string_view::npos;
      if (certain && (entry.kind == PlaceKind::Country || entry.country == country_))
        identify("https://sws.geonames.org/" + std::string(entry.id) + "/");
      if (entry.kind == PlaceKind::Country) {
        record_.country = entry.country;
        add(EntityType::Place, "", kKnown, "a country");
        return;
      }
      if (entry.kind == PlaceKind::Region) {
        add(EntityType::Place, "", kHead, "a region");
        return;
      }
      const bool home = entry.country == country_;
      double weight = home && length() > 1                          ? kBeside
                      : home                                        ? kHome
                      : entry.capital || entry.population > 1000000 ? kModel
                                                                    : 1;
      if (behind_place_preposition()) weight += 1;
      add(EntityType::Place, "", weight,
          entry.kind == PlaceKind::City ? "a city of the gazetteer" : "a province of the gazetteer");
      return;
    }
    if (is_part_of_place()) add(EntityType::Place, "", kHead, "a part of a place");
    const std::string_view last = folded(place_.end - 1);  // "Koh Kong province"
    if (length() > 1 && (last == "province" || last == "region" || last == "state" || last == "district")) {
      add(EntityType::Place, "", kHead, "its head noun \"" + std::string(last) + "\"");
    }
  }

  // "North Sinai", "Western Equatoria"
  bool is_part_of_place() const {
    static constexpr auto kSides = std::to_array<std::string_view>(
        {"north",        "south",        "east",         "west",    "central",  "northern",
         "southern",     "eastern",      "western",      "upper",   "lower",    "northeastern",
         "northwestern", "southeastern", "southwestern", "greater", "mainland", "peninsular",
         "metro",        "metropolitan", "maritime",     "rural",   "inner",    "outer"});
    if (length() < 2 || length() > 3 ||
        std::find(kSides.begin(), kSides.end(), folded(place_.first)) == kSides.end())
      return false;
    const Range rest{words_[place_.first + 1].text.begin, place_.text.end};
    const auto places = knowledge_.places.find(squeeze_spaces(document_.report->view(rest)));
    return !places.empty() && places.front().kind != PlaceKind::Demonym &&
           (places.front().kind != PlaceKind::City || places.front().country == country_);
  }

  bool behind_place_preposition() const {
    std::size_t at = place_.first;
    if (at > 0 && folded(at - 1) == "the") --at;
    if (at == 0) return false;
    const std::string_view before = folded(at - 1);
    return before == "in" || before == "near" || before == "from" || before == "at" || before == "across" ||
           before == "throughout";
  }

  // The noun that a name's own words end in or begin with: "… court", "Ministry of …".
  void head_noun() {
    if (length() < 2) {
      const std::string_view word = folded(place_.first);  // "Kavkaz-Centre"
      const std::size_t hyphen = word.rfind('-');
      const NameNoun* noun =
          hyphen == std::string_view::npos ? nullptr : knowledge_.lexicon.noun(word.substr(hyphen + 1));
      if (noun != nullptr && noun->use != NounUse::Context)
        add(noun->type, noun->subtype, kHead,
            "its head noun \"" + std::string(word.substr(hyphen + 1)) + "\"");
      return;
    }
    std::size_t head = place_.end - 1;
    for (std::size_t i = place_.first + 1; i < place_.end; ++i) {
      const std::string_view link = folded(i);
      if (link == "of" || link == "for" || link == "on" || link == "in" || link == "without" ||
          link == "to" || link == "against") {
        head = i - 1;
        break;
      }
    }
    while (head > place_.first &&
           (is_legal_form(folded(head)) || words_[head].numeric ||
            ((folded(head) == "branch" || folded(head) == "no.") && head + 1 < place_.end)) &&
           folded(head) != "inc") {
      if (is_legal_form(folded(head))) {
        add(EntityType::Organization, "Company", kHead,
            "its legal form \"" + std::string(words_[head].form) + "\"");
      }
      --head;
    }
    if (ends_in_country(head)) {
      add(EntityType::Organization, "", of_home_ ? kHead : kPart, "a body's name and a country");
    }
    if (folded(head) == "canal" && head + 1 < place_.end) {  // "Canal 13" is no waterway
      headed_ = true;
      add(EntityType::Organization, "Media", kHead, "a numbered channel");
      return;
    }
    const NameNoun* noun = knowledge_.lexicon.noun(folded(head));
    if (const NameNoun* foreign = knowledge_.lexicon.noun(folded(place_.first));
        foreign != nullptr && foreign->stands_first() && (foreign->use == NounUse::First || !heads(head))) {
      add(foreign->type, foreign->subtype, kHead,
          "its head noun \"" + std::string(words_[place_.first].form) + "\"");
      headed_ = true;
      return;
    }
    if (noun == nullptr && folded(head).ends_with('s'))
      noun = knowledge_.lexicon.noun(folded(head).substr(0, folded(head).size() - 1));
    if (noun == nullptr || noun->use == NounUse::Context) return;
    if (head == place_.first && length() > 1 && head + 1 < place_.end && words_[head + 1].capital &&
        folded(head + 1) != "no.")
      return;
    headed_ = true;
    add(noun->type, noun->subtype, noun->type == EntityType::Law ? kKnown : kHead,
        "its head noun \"" + std::string(words_[head].form) + "\"");
  }

  bool heads(std::size_t i) const {
    const NameNoun* noun = knowledge_.lexicon.noun(folded(i));
    return noun != nullptr && noun->use != NounUse::Context;
  }

  // "GSM Kazakhstan", "Airtel Uganda", "Telekom Malaysia": a name and the country where it is active. Not
  // "Northern Nigeria".
  bool ends_in_country(std::size_t head) {
    if (head == place_.first || head > place_.first + 2 || in_gazetteer_) return false;
    const std::string_view first = folded(place_.first);
    if (!words_[place_.first].acronym && knowledge_.lexicon.names_nothing(first)) return false;
    const NameNoun* noun = knowledge_.lexicon.noun(first);
    if (noun != nullptr && noun->type == EntityType::Place) return false;
    if (knowledge_.is_ordinary(first) && !words_[place_.first].acronym && noun == nullptr) return false;
    for (std::size_t i = place_.first; i < head; ++i) {
      if (!words_[i].capital) return false;
    }
    const auto country = knowledge_.places.country_by_name(words_[head].form);
    // some countries are surnames too: "Michael Jordan"
    static constexpr auto kSurnames = std::to_array<std::string_view>(
        {"jordan", "chad", "georgia", "israel", "cuba", "ireland", "holland", "guinea"});
    of_country_ = country && std::find(kSurnames.begin(), kSurnames.end(), folded(head)) == kSurnames.end();
    of_home_ = country && country->code == country_;
    return country.has_value();
  }

  // "the newspaper Vzglyad", "ISP Nursat", "journalist Maria Ressa", "the town of Zhanaozen".
  void noun_before() {
    std::size_t at = place_.first;
    if (at == 0) return;
    if (words_[at - 1].mark && is_opening_quote(words_[at - 1].form) && at > 1) --at;
    if (at == 0) return;
    const std::size_t before = at - 1;
    if (folded(before) == "by" && before > 0 && place_.first == at && is_person_shape()) {
      const std::string_view verb = folded(before - 1);
      if (verb == "led" || verb == "headed" || verb == "chaired" || verb == "authored" || verb == "written")
        add(EntityType::Person, "", kBehind, "behind \"" + std::string(verb) + " by\"");
    }
    if (folded(before) == "of" && before > 0) {
      const NameNoun* noun = knowledge_.lexicon.noun(folded(before - 1));
      if (noun != nullptr && noun->type == EntityType::Place)
        add(EntityType::Place, "", kHead, "behind \"" + std::string(words_[before - 1].form) + " of\"");
      return;
    }
    if ((words_[before].capital && !words_[before].acronym) || words_[before].mark) return;
    describe(before, kBeside, "behind \"");
    const auto person = knowledge_.person_word(folded(before));
    if (person && place_.first == at && !place_.titled && is_person_shape()) {
      add(EntityType::Person, "", kBeside, "behind \"" + std::string(words_[before].form) + "\"");
    }
  }

  // "outlets such as Mada Masr", "companies, including Jazz", "a group called Bolo Bhi".
  void listed_under_noun() {
    std::size_t at = place_.first;
    if (at > 0 && folded(at - 1) == "the") --at;
    if (at > 0 && words_[at - 1].mark && !is_stop(at - 1)) --at;  // a quotation mark
    if (at < 2) return;
    std::size_t noun = 0;
    if (folded(at - 1) == "as" && at > 2 && (folded(at - 2) == "such" || folded(at - 2) == "known")) {
      noun = at - 3;
    } else if (folded(at - 1) == "including" || folded(at - 1) == "like" || folded(at - 1) == "called" ||
               folded(at - 1) == "named" || folded(at - 1) == "namely" || folded(at - 1) == "dubbed") {
      noun = at - 2;
    } else if (words_[at - 1].form == ":" && view_.tree[words_[at - 2].end - 1].number == Number::Plural) {
      noun = at - 2;  // "Main operators: Jazz, Zong"
    } else {
      return;
    }
    if (words_[noun].mark && noun > 0) --noun;
    if (words_[noun].capital || words_[noun].mark) return;
    describe(noun, words_[at - 1].form == ":" ? kBehind : kBeside, "listed under \"");
    if (knowledge_.person_word(folded(noun)) && is_person_shape())
      add(EntityType::Person, "", kBehind, "listed under \"" + std::string(words_[noun].form) + "\"");
  }

  // "The following websites are blocked:" and an item that begins or ends with the name.
  void item_of_list() {
    if (view_.kind != ParagraphKind::ListItem || !is_whole_item()) return;
    std::size_t intro = place_.sentence;
    while (intro > 0 && place_.sentence - intro < kLongestList &&
           document_.sentences[intro].kind == ParagraphKind::ListItem)
      --intro;
    const SentenceView& before = document_.sentences[intro];
    if (before.kind == ParagraphKind::ListItem || before.words.size() < 2 || before.words.back().form != ":")
      return;
    for (const Word& word : before.words) {
      const NameNoun* noun = knowledge_.lexicon.noun(word.folded);
      if (noun == nullptr && word.folded.ends_with('s'))
        noun = knowledge_.lexicon.noun(std::string_view(word.folded).substr(0, word.folded.size() - 1));
      const bool plural = before.tree[word.end - 1].number == Number::Plural || word.folded.ends_with('s');
      if (noun == nullptr || !plural || noun->type == EntityType::Law || noun->type == EntityType::Person)
        continue;
      add(noun->type, noun->subtype == "Other" ? "" : noun->subtype, kBeside,
          "an item of a list of \"" + std::string(word.form) + "\"");
      return;
    }
  }

  // Nothing but marks, numbers and codes before the name, nothing or a mark behind it.
  bool is_whole_item() const {
    for (std::size_t i = 0; i < place_.first; ++i) {
      if (!words_[i].mark && !words_[i].numeric && !knowledge_.lexicon.names_nothing(words_[i].folded) &&
          words_[i].form != "&")
        return false;
    }
    return place_.end >= words_.size() || (words_[place_.end].mark && !words_[place_.end].clitic);
  }

  bool is_stop(std::size_t i) const {
    return words_[i].form == "," || words_[i].form == ";" || words_[i].form == ":" || words_[i].form == "(" ||
           words_[i].form == ")" || words_[i].form == ".";
  }

  // "Caravan editor Vinod Jose", "MTN Uganda chief executive Wim …": whose officer a person is.
  void officer_after() {
    std::size_t at = place_.end;
    std::size_t office = at;
    for (; at < words_.size() && at < place_.end + 3; ++at) {
      if (words_[at].mark || words_[at].clitic) return;
      const bool title = folded(at) == "ceo" || folded(at) == "cto" || folded(at) == "coo";
      if (words_[at].capital && !title) break;
      office = at;
    }
    if (office == place_.end && at == place_.end) return;
    if (at >= words_.size() || !words_[at].capital || words_[at].mark) return;
    const std::string_view word = folded(office);
    if (!knowledge_.person_word(word) || in_gazetteer_) return;
    static constexpr auto kOfPress = std::to_array<std::string_view>(
        {"editor", "reporter", "journalist", "correspondent", "columnist", "editor-in-chief", "cartoonist",
         "anchor", "presenter", "host", "photographer", "photojournalist"});
    if (std::find(kOfPress.begin(), kOfPress.end(), word) != kOfPress.end()) {
      add(EntityType::Organization, "Media", kBehind, "before \"" + std::string(word) + "\"");
    } else if (word == "ceo" || word == "cto" || word == "coo" || word == "executive") {
      add(EntityType::Organization, "Company", kBehind, "before \"" + std::string(word) + "\"");
    } else if (word == "spokesman" || word == "spokesperson" || word == "spokeswoman" || word == "director" ||
               word == "founder" || word == "co-founder" || word == "cofounder" || word == "chair" ||
               word == "chairman" || word == "researcher" || word == "leader") {
      add(EntityType::Organization, "", kPart, "before \"" + std::string(word) + "\"");
    }
  }

  // "the Halkbank case", "the Bhima Koregaon protests": what happened there or to them goes by the name; so
  // do peoples ("the Kinh ethnic group") and parts of network protocols ("the ServerHello message").
  bool names_happening() const {
    static constexpr auto kHappenings = std::to_array<std::string_view>(
        {"case",      "cases",      "affair",  "scandal", "trial",   "trials",   "massacre",
         "protests",  "award",      "prize",   "hashtag", "era",     "incident", "uprising",
         "festival",  "movement's", "reforms", "ethnic",  "message", "messages", "protocol",
         "handshake", "packet",     "packets", "header"});
    return !in_gazetteer_ && !known_ &&
           std::find(kHappenings.begin(), kHappenings.end(), folded(place_.end)) != kHappenings.end();
  }

  // `writes under the name "Lucia"`
  bool is_pen_name() const {
    std::size_t at = place_.first;
    if (at > 0 && words_[at - 1].mark && is_opening_quote(words_[at - 1].form)) --at;
    return at > 2 && folded(at - 1) == "name" && folded(at - 2) == "the" && folded(at - 3) == "under" &&
           length() <= 2 && !has_ordinary_word();
  }

  // `under the handle "Felina"`: what somebody is called on a site.
  bool is_username() const {
    static constexpr auto kKinds = std::to_array<std::string_view>(
        {"handle", "username", "nickname", "pseudonym", "screenname", "hashtag", "password", "codename"});
    std::size_t at = place_.first;
    while (at > 0 && words_[at - 1].mark && place_.first - at < 2) --at;
    return at > 0 && std::find(kKinds.begin(), kKinds.end(), folded(at - 1)) != kKinds.end();
  }

  // "A Suitable Boy": a few capitalised words that are all of what quotation marks hold. Works, slogans and
  // nicknames stand so; other names only behind a word that says what they are.
  bool is_quoted_title() const {
    const auto is_double = [](std::string_view form) {
      return form == "\"" || form == "“" || form == "”" || form == "«" || form == "»" || form == "„" ||
             form == "``" || form == "''";
    };
    std::size_t open = place_.first;
    while (open > 0 && place_.first - open < 7 && !is_double(words_[open - 1].form)) --open;
    if (open == 0 || !is_double(words_[open - 1].form)) return false;
    std::size_t close = place_.end;
    while (close < words_.size() && close - place_.end < 7 && !is_double(words_[close].form)) ++close;
    if (close >= words_.size() || !is_double(words_[close].form)) return false;
    const auto marks = std::count_if(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(open),
                                     [&](const Word& w) { return is_double(w.form); });
    if (marks % 2 == 0) return false;  // between two quotations
    if (close - open < 2 || (close - open == 2 && words_[close - 1].mark))
      return false;  // a new name in quotes
    for (std::size_t i = open; i < close; ++i) {
      const Word& word = words_[i];
      if (!word.capital && !word.mark && !word.numeric && !word.clitic &&
          !knowledge_.lexicon.is_function_word(word.folded) && word.form.size() > 3)
        return false;
    }
    return true;
  }

  // "Cheung et al. (2020)", "Lau (2021) argues"
  bool is_cited() const {
    if (folded(place_.end) == "et" && folded(place_.end + 1).starts_with("al")) return true;
    std::size_t open = place_.end;
    if (folded(open) == "and" && open + 1 < words_.size() && words_[open + 1].capital) open += 2;
    if (length() > 3 || folded(open) != "(" || folded(open + 2) != ")") return false;
    const std::string_view year = folded(open + 1);
    const bool is_year = year.size() >= 4 && year.size() <= 5 &&
                         (year.starts_with("19") || year.starts_with("20")) && words_[open + 1].numeric;
    return is_year && is_person_shape() && !has_ordinary_word();
  }

  // What is done to persons only, or by them.
  void verb() {
    if (!is_person_shape()) return;
    const DependencyTree& tree = view_.tree;
    const std::size_t first = words_[place_.first].first, end = words_[place_.end - 1].end;
    std::size_t head = first;
    while (head < end && tree[head].head >= 0 && tree.head(head) >= first && tree.head(head) < end) ++head;
    if (head >= end || tree[head].head < 0) return;
    const Token& verb = tree[tree.head(head)];
    if (verb.upos != Upos::Verb) return;
    const std::string_view relation = tree[head].relation;
    const auto in = [&](const auto& list) {
      return std::find(list.begin(), list.end(), verb.lemma) != list.end();
    };
    const bool undergoes = relation == "obj" || relation == "nsubj:pass";
    if ((undergoes && in(kDoneToPersons)) || (relation == "nsubj" && in(kDoneByPersons)))
      add(EntityType::Person, "", kModel, "with the verb \"" + std::string(verb.lemma) + "\"");
  }

  void describe(std::size_t i, double weight, std::string_view how) {
    std::string_view word = folded(i);
    const NameNoun* noun = knowledge_.lexicon.noun(word);
    if (noun == nullptr || noun->type == EntityType::Law) return;
    if (word == "group") {  // of people, mostly; as the head of a name a company
      add(EntityType::Organization, "CivilSociety", weight, std::string(how) + "group\"");
      return;
    }
    const bool of_news =
        noun->subtype == "Site" && i > 0 && (folded(i - 1) == "news" || folded(i - 1) == "media");
    if (of_news) {  // a news site is a medium
      add(EntityType::Organization, "Media", weight,
          std::string(how) + "news " + std::string(words_[i].form) + "\"");
      return;
    }
    // "a nongovernmental organization": its name may say of what kind
    const bool vague = noun->type == EntityType::Organization && noun->subtype == "Other";
    add(noun->type, vague ? std::string() : noun->subtype, weight,
        std::string(how) + std::string(words_[i].form) + "\"");
  }

  // "the Kisan Dal": no person's name has an article, unless it only tells which ("the Maduro era").
  void article_before() {
    if (place_.first == 0 || folded(place_.first - 1) != "the" || place_.titled || in_gazetteer_ || known_ ||
        headed_ || !is_person_shape())
      return;
    if (place_.end < words_.size() && !words_[place_.end].mark && !words_[place_.end].clitic) {
      const Upos next = view_.tree[words_[place_.end].first].upos;
      if (next == Upos::Noun || next == Upos::Propn || next == Upos::Adj || next == Upos::Num) return;
    }
    if (words_[place_.first - 1].capital && !words_[place_.first - 1].opens) return;  // see shape()
    add(EntityType::Organization, "", length() > 1 ? kBeside : kBehind, "behind \"the\"");
  }

  // "editor of Manila Hoy", "a member of the Bayan Uno": whose officer somebody is.
  void office_before() {
    if (in_gazetteer_ || known_ || headed_ || place_.titled || place_.first < 2) return;
    std::size_t at = place_.first - 1;
    if (folded(at) == "of" && ends_person_span(at)) {  // "Rep. Carlos Zarate of Bayan Uno"
      add(EntityType::Organization, "", kBehind, "behind a person and \"of\"");
      return;
    }
    if (folded(at) == "the" && at > 1) --at;
    const std::string_view link = folded(at);
    if (link != "of" && link != "at" && link != "with" && link != "for") return;
    static constexpr auto kOfPersons = std::to_array<std::string_view>(
        {"adviser",   "advisor",    "attorney",   "general",    "judge",          "justice",  "king",
         "prince",    "queen",      "princess",   "deputy",     "ambassador",     "governor", "mayor",
         "commander", "colonel",    "head",       "mp",         "representative", "senator",  "minister",
         "secretary", "prosecutor", "magistrate", "rapporteur", "ombudsman",      "major"});
    const std::string_view office = folded(at - 1);
    const bool of_person = std::find(kOfPersons.begin(), kOfPersons.end(), office) != kOfPersons.end() ||
                           knowledge_.lexicon.person_word(office) != PersonWord::Office;
    if (of_person || (words_[at - 1].capital && !words_[at - 1].opens)) return;
    add(EntityType::Organization, "", kBeside,
        "behind \"" + std::string(office) + " " + std::string(link) + "\"");
  }

  // "in Planaltino, Bahia", "near Magere": where something is, unless it is where something was written.
  void place_before() {
    if (in_gazetteer_ || known_ || headed_ || place_.titled || length() > 3 || words_[place_.first].acronym)
      return;
    for (std::size_t i = place_.first; i < place_.end; ++i) {
      if (!words_[i].capital || words_[i].numeric || is_camel_case(words_[i])) return;
    }
    if (place_.end < words_.size() && !words_[place_.end].mark && !words_[place_.end].clitic) {
      const Upos next = view_.tree[words_[place_.end].first].upos;
      if (next == Upos::Noun || next == Upos::Propn || next == Upos::Adj) return;
    }
    if (length() > 1 && is_all_ordinary()) return;
    if (is_around_place()) add(EntityType::Place, "", kBeside, "behind a place that is in it");
    if (place_.first == 0 || !behind_place_preposition() || folded(place_.first - 1) == "the") return;
    if (folded(place_.end) == "," && place_.end + 1 < words_.size() && words_[place_.end + 1].capital) {
      const auto around = knowledge_.places.find(words_[place_.end + 1].form);
      if (!around.empty() && around.front().kind != PlaceKind::Demonym) {
        add(EntityType::Place, "", kBeside, "before the place that it is in");
        return;
      }
    }
    const std::string_view preposition = folded(place_.first - 1);
    if (preposition != "in" && preposition != "near") return;
    static constexpr auto kOfPress = std::to_array<std::string_view>(
        {"write", "publish", "appear", "report", "print", "quote", "cite", "invest", "believe", "star"});
    for (std::size_t i = place_.first - 1; i > 0 && i + 6 > place_.first; --i) {
      if (std::find(kOfPress.begin(), kOfPress.end(), view_.tree[words_[i - 1].first].lemma) !=
          kOfPress.end())
        return;
    }
    const std::string_view before = folded(place_.first - 2);
    if (place_.first > 1 && (before == "stake" || before == "share" || before == "shares" ||
                             before == "article" || before == "interview" || before == "column" ||
                             before == "member" || before == "stakes" || before == "interest"))
      return;
    const bool setting = place_.first == 1 && folded(place_.end) == ",";  // "In Hlaing Tharyar, soldiers …"
    add(EntityType::Place, "",
        setting         ? kBeside
        : length() == 1 ? kPart
                        : kAlone,
        "behind \"" + std::string(words_[place_.first - 1].form) + "\"");
  }

  // "in Marawi, Lanao del Sur,": what follows a place and a comma, and ends the phrase.
  bool is_around_place() const {
    if (place_.first < 3 || folded(place_.first - 1) != ",") return false;
    if (place_.end < words_.size() && folded(place_.end) != "," && !words_[place_.end].mark) return false;
    const std::size_t town = place_.first - 2;
    if (!words_[town].capital) return false;
    std::size_t before = town;
    while (before > 0 && words_[before].capital) --before;
    const std::string_view preposition = folded(before);
    if (preposition != "in" && preposition != "near" && preposition != "from") return false;
    const auto places = knowledge_.places.find(words_[town].form);
    return !places.empty() && places.front().kind == PlaceKind::City;
  }

  // "X newspaper", "X users", "X browsers".
  void noun_after() {
    const std::size_t next = place_.end;
    if (next >= words_.size() || words_[next].mark || words_[next].clitic || words_[next].capital) return;
    const std::string_view word = folded(next);
    const NameNoun* noun = knowledge_.lexicon.noun(word);
    if (length() == 1 && opens_as_ordinary_word()) return;  // "Independent outlets": any of them
    if (length() == 1 && !known_) {                         // "Social media", "VPN companies"
      const Word& name = words_[place_.first];
      if (name.acronym && view_.tree[words_[next].end - 1].number == Number::Plural) return;
    }
    if (noun != nullptr && noun->use != NounUse::Lower && noun->type != EntityType::Law &&
        noun->type != EntityType::Person) {
      if (noun->type == EntityType::Organization && noun->subtype == "Government")
        return;  // "Kazakhstan government"
      add(noun->type, word == "group" ? "" : noun->subtype,
          noun->type == EntityType::Place || is_meant_ordinary_word() ? kBeside : kBehind,
          "before \"" + std::string(words_[next].form) + "\"");
    } else if (word == "users" || word == "accounts" || word == "account" || word == "post" ||
               word == "posts") {
      add(EntityType::Website, "Platform", 1, "before \"" + std::string(words_[next].form) + "\"");
    } else if (word == "subsidiary" || word == "subscribers" || word == "spokesperson" ||
               word == "spokesman" || word == "officials") {
      add(EntityType::Organization, "", 1, "before \"" + std::string(words_[next].form) + "\"");
    }
  }

  // "X, the chairman of …", "X, a journalist", "the ISP, X,": the head of the phrase behind or before a
  // comma.
  void apposition() {
    if (folded(place_.end) == "," && !(length() == 1 && opens_as_ordinary_word())) {  // "Later, a group of"
      static constexpr auto kOfBodies =
          std::to_array<std::string_view>({"owned", "founded", "established", "headquartered", "headed",
                                           "run", "launched", "operated", "chaired"});
      if (std::find(kOfBodies.begin(), kOfBodies.end(), folded(place_.end + 1)) != kOfBodies.end())
        add(EntityType::Organization, "", kPart, "before \"" + std::string(folded(place_.end + 1)) + "\"");
      for (std::size_t i = place_.end + 1; i < words_.size() && i < place_.end + 8; ++i) {
        if (words_[i].form == "-") continue;  // "a Lagos-based company"
        if (words_[i].mark || folded(i) == "of" || folded(i) == "who" || folded(i) == "which") break;
        if (i == place_.end + 1 && !begins_description(i)) break;
        if (folded(i + 1) == "-") continue;
        const std::string_view next = i + 1 < words_.size() ? view_.tree[words_[i + 1].first].xpos : "";
        const bool last = i + 1 >= words_.size() || words_[i + 1].mark || next == "VBN" || next == "VBG" ||
                          next == "VBD" || folded(i + 1) == "of" || folded(i + 1) == "for" ||
                          folded(i + 1) == "at" || folded(i + 1) == "who" || folded(i + 1) == "that" ||
                          folded(i + 1) == "which" || folded(i + 1) == "in" || folded(i + 1) == "and";
        if (!last) continue;
        if (words_[i].capital && !words_[i].acronym) break;  // "In North Sinai, the Armed Forces …"
        if (knowledge_.person_word(folded(i)) && is_person_shape()) {
          add(EntityType::Person, "", kBeside, "called a \"" + std::string(words_[i].form) + "\"");
        } else {
          describe(i, kBeside, "called a \"");
        }
        break;
      }
    }
    if (place_.first >= 2 && folded(place_.first - 1) == ",") {  // "the national operator, Kazakhtelecom,"
      const std::size_t before = place_.first - 2;
      if (words_[before].mark || words_[before].capital) return;
      if (folded(place_.end) != "," && place_.end < words_.size() && !words_[place_.end].mark) return;
      if (knowledge_.person_word(folded(before)) && is_person_shape()) {
        add(EntityType::Person, "", kBeside, "called a \"" + std::string(words_[before].form) + "\"");
      } else {
        describe(before, kBehind, "called a \"");
      }
    }
  }

  // "a journalist", "the operator"; without an article an office or role: "vice president of", "his wife".
  bool begins_description(std::size_t i) const {
    static constexpr auto kOpeners = std::to_array<std::string_view>(
        {"a", "an", "the", "its", "his", "her", "their", "then", "one", "another", "now"});
    if (std::find(kOpeners.begin(), kOpeners.end(), folded(i)) != kOpeners.end()) return true;
    if (words_[i].capital && i + 1 < words_.size() && words_[i + 1].clitic)
      return true;  // "Ghana's largest daily"
    for (std::size_t at = i; at < words_.size() && at < i + 5; ++at) {
      if (words_[at].capital || words_[at].mark) return false;
      if (knowledge_.lexicon.is_function_word(folded(at))) return false;
      if (knowledge_.lexicon.person_word(folded(at))) return is_person_shape();
    }
    return false;
  }

  void names_model() {
    const std::size_t first = words_[place_.first].first, end = words_[place_.end - 1].end;
    for (const NameSpan& span : analysis_.names) {
      if (span.end <= first || span.first >= end) continue;
      const std::size_t shared = std::min(span.end, end) - std::max(span.first, first);
      const std::size_t all = std::max(span.end, end) - std::min(span.first, first);
      const double weight = kModel * static_cast<double>(shared) / static_cast<double>(all);
      switch (span.type) {
        case NameType::Person:
          if (is_camel_case(words_[place_.first])) break;
          if (length() == 1 && words_[place_.first].acronym) break;
          // a report names people in full at least once: a single word is as likely something else
          add_looks(EntityType::Person, "",
                    (length() > 1 && is_person_shape()) || place_.titled ? weight : 0.5 * weight,
                    "the names model says person");
          break;
        case NameType::Organization:
          add_looks(EntityType::Organization, "", weight, "the names model says organization");
          break;
        case NameType::Place:  // the gazetteer has most places: what it lacks may well be something else
          if (length() > 1 && words_[place_.first].acronym)
            break;  // "GSM Kazakhstan" is no part of Kazakhstan

          add_looks(EntityType::Place, "", in_gazetteer_ ? weight : 0.5 * weight,
                    "the names model says place");
          break;
        case NameType::Other:
          break;
      }
    }
  }

  // Who does something or has something is somebody; other capitals may be a code: "categories include PORN".
  bool acts() const {
    if (folded(place_.end) == "'s" || folded(place_.end) == "’s") return true;
    const DependencyTree& tree = view_.tree;
    std::size_t at = words_[place_.end - 1].end - 1;
    for (std::size_t steps = 0; steps < 8 && is_relation(tree[at].relation, "conj") && tree[at].head >= 0;
         ++steps)
      at = tree.head(at);
    return is_relation(tree[at].relation, "nsubj") || tree[at].relation == "obl:agent";
  }

  // "MainOne", "ByLock": a capital inside a word, which persons have only behind "Mac" and the like.
  static bool is_camel_case(const Word& word) {
    std::size_t lower = 0;
    for (const char c : word.form) {
      if (c >= 'A' && c <= 'Z' && lower >= 3) return true;
      lower = c >= 'a' && c <= 'z' ? lower + 1 : 0;
    }
    return false;
  }

  // "Uganda Yaffe", "Negara Kesatuan Republik Indonesia": the report's country at either end.
  bool has_home() const {
    if (length() < 2 || country_.empty()) return false;
    const auto is_home = [&](std::size_t i) {
      const auto country = knowledge_.places.country_by_name(words_[i].form);
      return country && country->code == country_;
    };
    return is_home(place_.first) || is_home(place_.end - 1);
  }

  // "Vodafone Idea", "Twitter Spaces": a known firm's or platform's name before another word.
  bool begins_with_known() const {
    if (length() < 2 || knowledge_.is_ordinary(folded(place_.first))) return false;
    const std::string_view first = words_[place_.first].form;
    return knowledge_.platforms.find(first) != nullptr || knowledge_.organizations.find(first) != nullptr;
  }

  // Two to four capitalised words of which none is ordinary English and none a place.
  bool is_person_shape() const {
    if (length() > 7 || foreign_phrase_ || of_home_ || of_country_ || begins_with_known() || has_home() ||
        (length() == 1 && words_[place_.first].acronym))
      return false;
    if (length() > 1 &&
        std::find(kArticles.begin(), kArticles.end(), folded(place_.first)) != kArticles.end())
      return false;
    // "XL Axiata": initials without points are a person's only where the model agrees ("JD Vance")
    if (length() > 1 && words_[place_.first].acronym && !words_[place_.first].form.ends_with('.') &&
        !in_person_span() && !place_.titled)
      return false;
    if (length() > 1 && has_arabic_article(place_.first) && has_arabic_article(place_.first + 1))
      return false;  // "Al-Yom al-Jadid": a given name has no article
    if (length() == 2 && knowledge_.is_ordinary(folded(place_.first + 1))) {  // "Crimean Solidarity"
      const auto places = knowledge_.places.find(words_[place_.first].form);
      if (!places.empty() && places.front().kind == PlaceKind::Demonym) return false;
    }
    for (std::size_t i = place_.first; i < place_.end; ++i) {
      const Word& word = words_[i];
      if (word.numeric || (word.acronym && word.form.size() > (length() > 2 ? 3 : 2)) || is_camel_case(word))
        return false;
      if (word.folded == "of" || word.folded == "for" || word.folded == "and") return false;
      const std::size_t hyphen = word.form.find('-');  // "al-Wazzan"
      const bool article = hyphen != std::string_view::npos && hyphen <= 3;
      if (!word.capital && word.form.size() > 5 && !article) return false;
      const NameNoun* noun = knowledge_.lexicon.noun(word.folded);
      if (noun != nullptr && noun->use != NounUse::Context && length() > 1 &&
          (i == place_.first ? noun->stands_first() : noun->use != NounUse::First))  // "Bill Richardson"
        return false;
    }
    return true;
  }

  bool has_arabic_article(std::size_t i) const {
    const std::string_view word = folded(i);
    return word.size() > 4 && (word.starts_with("al-") || word.starts_with("el-"));
  }

  // "Ojo Público", "Fuerza Popular": ordinary words of another language are seldom all of a person's name.
  bool is_foreign_phrase() const {
    if (length() < 2 || length() > 6) return false;
    std::vector<std::string_view> phrase;
    bool is_english = true;
    for (std::size_t i = place_.first; i < place_.end; ++i) {
      if (words_[i].mark) return false;
      phrase.push_back(words_[i].folded);
      is_english = is_english && knowledge_.is_ordinary(words_[i].folded);
    }
    return !is_english && knowledge_.foreign.make_phrase(phrase);
  }

  // "Human Rights Defenders", "Western Journalists": any of them.
  bool is_plural_kind() const {
    const std::string_view last = folded(place_.end - 1);
    return last.ends_with('s') && knowledge_.person_word(last).has_value() &&
           !knowledge_.lexicon.person_word(last).has_value();
  }

  // "Carlos Slim": the model takes part of it at least for a person.
  bool in_person_span() const {
    const std::size_t first = words_[place_.first].first, end = words_[place_.end - 1].end;
    return std::any_of(analysis_.names.begin(), analysis_.names.end(), [&](const NameSpan& span) {
      return span.type == NameType::Person && span.first < end && span.end > first;
    });
  }

  bool ends_person_span(std::size_t i) const {
    return std::any_of(analysis_.names.begin(), analysis_.names.end(), [&](const NameSpan& span) {
      return span.type == NameType::Person && span.end == words_[i].first && span.end - span.first > 1;
    });
  }

  bool is_all_ordinary() const {
    for (std::size_t i = place_.first; i < place_.end; ++i) {
      if (!knowledge_.is_ordinary(words_[i].folded) && !words_[i].mark) return false;
    }
    return true;
  }

  // Basuki "Ahok" Purnama
  bool has_nickname() const {
    for (std::size_t i = place_.first + 1; i + 2 < place_.end; ++i) {
      if (is_opening_quote(words_[i].form) && words_[i].mark) return true;
    }
    return false;
  }

  bool has_ordinary_word() const {
    for (std::size_t i = place_.first; i < place_.end; ++i) {
      if (knowledge_.is_ordinary(words_[i].folded)) return true;
    }
    return false;
  }

  void shape() {
    const Word& first = words_[place_.first];
    if (place_.first > 0 && words_[place_.first - 1].form == "The" && !words_[place_.first - 1].opens &&
        !in_gazetteer_ && !headed_ && !knowledge_.lexicon.names_nothing(first.folded)) {
      add(EntityType::Organization, "Media", kBehind, std::string(kCapitalArticle));
    }
    if (length() == 1) {
      for (const auto& [ending, subtype] : kEndings) {
        if (!known_ && first.folded.size() > ending.size() + 2 && first.folded.ends_with(ending)) {
          add(EntityType::Organization, subtype, kPart, "its ending \"" + std::string(ending) + "\"");
          break;
        }
      }
      if (knowledge_.lexicon.names_nothing(first.folded)) return;
      if (place_.end < words_.size() && words_[place_.end].numeric && first.acronym)
        return;  // "KZT 5 million"
      if (first.acronym) {
        add(EntityType::Organization, "", first.form.size() > 2 && acts() ? kAlone : kCode, "an acronym");
      } else if (!knowledge_.is_ordinary(first.folded)) {
        add(EntityType::Organization, "", opens_with_english() ? kShape : kAlone, "a single name");
      }
      return;
    }
    if (knowledge_.lexicon.names_nothing(folded(place_.end - 1))) return;  // "Theravada Buddhism"
    if (is_person_shape() && has_nickname()) add(EntityType::Person, "", kBeside, "a nickname inside it");
    if (is_person_shape() && (!has_ordinary_word() || in_person_span())) {
      const std::size_t next = folded(place_.end) == "," ? place_.end + 1 : place_.end;
      if (folded(next) == "who") add(EntityType::Person, "", kBeside, "before \"who\"");
      add_looks(EntityType::Person, "", kAlone, "the shape of a person's name");
    } else if (!headed_ && !in_gazetteer_ && !is_plural_kind()) {
      add(EntityType::Organization, "", opens_with_english() || is_all_ordinary() ? kShape : kAlone,
          "a name of several words");
    }
  }

  const Document& document_;
  const SentenceView& view_;
  const SentenceAnalysis& analysis_;
  std::span<const Word> words_;
  const NamePlace& place_;
  const Knowledge& knowledge_;
  const std::string& country_;
  NameRecord& record_;
  std::string name_;
  bool foreign_phrase_ = false;  // ordinary words of another language
  bool in_gazetteer_ = false;    // of places
  bool of_country_ = false;      // ends in the name of a country
  bool of_home_ = false;         // of the report's country
  bool headed_ = false;          // has a head noun
  bool known_ = false;           // an organization or platform of the gazetteers
};

}  // namespace

void add_evidence(const Document& document, const NamePlace& place, const Knowledge& knowledge,
                  const std::string& country, NameRecord& record) {
  Witness(document, place, knowledge, country, record).testify();
}

}  // namespace notegraph
