#include "extraction/name_evidence.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "text/fold.hpp"

namespace notegraph {

namespace {

// How much each kind of evidence weighs; a name needs kEnoughEvidence (entity_finder.cpp) to be an entity.
constexpr double kKnown = 8, kHead = 4, kTitle = 5, kBeside = 3, kBehind = 2.5, kModel = 2.5, kPart = 2,
                 kAlone = 1.5, kShape = 1;

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
      : view_(document.sentences[place.sentence]),
        analysis_(document.analyses[place.sentence]),
        words_(view_.words),
        place_(place),
        knowledge_(knowledge),
        country_(country),
        record_(record),
        name_(squeeze_spaces(document.report->view(place.text))) {}

  void testify() {
    known_name();
    head_noun();
    if (place_.titled) add(EntityType::Person, "", kTitle, "a title stands before it");
    noun_before();
    noun_after();
    apposition();
    names_model();
    shape();
  }

 private:
  void add(EntityType type, std::string_view subtype, double weight, std::string reason) {
    record_.add({type, std::string(subtype), weight, std::move(reason)});
  }

  std::string_view folded(std::size_t i) const {
    return i < words_.size() ? std::string_view(words_[i].folded) : std::string_view{};
  }
  std::size_t length() const { return place_.end - place_.first; }

  void known_name() {
    if (const Organization* known = knowledge_.organizations.find(name_)) {
      known_ = true;
      add(EntityType::Organization, known->subtype, known->ordinary_word ? kPart : kKnown,
          "a known organization");
      if (!known->wikidata.empty() && !known->ordinary_word)
        identify("http://www.wikidata.org/entity/" + std::string(known->wikidata));
    }
    if (const Platform* known = knowledge_.platforms.find(name_)) {
      known_ = true;
      const double weight = known->ordinary_word ? kPart : known->company ? kHead : kKnown;
      add(EntityType::Website, known->subtype, weight, "a known " + fold_case(known->subtype));
      if (!known->wikidata.empty() && !known->ordinary_word)
        identify("http://www.wikidata.org/entity/" + std::string(known->wikidata));
    }
    known_place();
  }

  void identify(std::string iri) {
    auto& all = record_.identifiers;
    if (std::find(all.begin(), all.end(), iri) == all.end()) all.push_back(std::move(iri));
  }

  void known_place() {
    for (const PlaceEntry& entry : knowledge_.places.find(name_)) {
      if (entry.kind == PlaceKind::Demonym) continue;
      in_gazetteer_ = true;
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
      double weight = home ? kBeside : entry.capital || entry.population > 1000000 ? kBehind : 1;
      if (behind_place_preposition()) weight += 1;
      add(EntityType::Place, "", weight,
          entry.kind == PlaceKind::City ? "a city of the gazetteer" : "a province of the gazetteer");
      return;
    }
    const std::string_view last = folded(place_.end - 1);  // "Koh Kong province"
    if (length() > 1 && (last == "province" || last == "region" || last == "state" || last == "district")) {
      add(EntityType::Place, "", kHead, "its head noun \"" + std::string(last) + "\"");
    }
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
      if (link == "of" || link == "for" || link == "on" || link == "in" || link == "without") {
        head = i - 1;
        break;
      }
    }
    while (head > place_.first && (is_legal_form(folded(head)) || words_[head].numeric) &&
           folded(head) != "inc") {
      if (is_legal_form(folded(head))) {
        add(EntityType::Organization, "Company", kHead,
            "its legal form \"" + std::string(words_[head].form) + "\"");
      }
      --head;
    }
    if (is_acronym_of_country(head)) {
      add(EntityType::Organization, "", kPart, "a body's name and a country");
    }
    const NameNoun* noun = knowledge_.lexicon.noun(folded(head));
    if (noun == nullptr && folded(head).ends_with('s'))
      noun = knowledge_.lexicon.noun(folded(head).substr(0, folded(head).size() - 1));
    if (noun == nullptr || noun->use == NounUse::Context) return;
    if (head == place_.first && length() > 1 && head + 1 < place_.end && words_[head + 1].capital) return;
    add(noun->type, noun->subtype, noun->type == EntityType::Law ? kKnown : kHead,
        "its head noun \"" + std::string(words_[head].form) + "\"");
  }

  // "GSM Kazakhstan", "CNN Philippines": an acronym and its country.
  bool is_acronym_of_country(std::size_t head) const {
    if (head != place_.first + 1 || !words_[place_.first].acronym) return false;
    return !knowledge_.country_code(words_[head].form).empty();
  }

  // "the newspaper Vzglyad", "ISP Nursat", "journalist Maria Ressa", "the town of Zhanaozen".
  void noun_before() {
    std::size_t at = place_.first;
    if (at == 0) return;
    if (words_[at - 1].mark && words_[at - 1].form != "," && words_[at - 1].form != "(" && at > 1)
      --at;  // a quotation mark
    if (at == 0) return;
    const std::size_t before = at - 1;
    if (folded(before) == "of" && before > 0) {
      const NameNoun* noun = knowledge_.lexicon.noun(folded(before - 1));
      if (noun != nullptr && noun->type == EntityType::Place)
        add(EntityType::Place, "", kHead, "behind \"" + std::string(words_[before - 1].form) + " of\"");
      return;
    }
    if (words_[before].capital || words_[before].mark) return;
    describe(before, kBeside, "behind \"");
    const auto person = knowledge_.person_word(folded(before));
    if (person && place_.first == at && !place_.titled && is_person_shape()) {
      add(EntityType::Person, "", kBeside, "behind \"" + std::string(words_[before].form) + "\"");
    }
  }

  void describe(std::size_t i, double weight, std::string_view how) {
    std::string_view word = folded(i);
    const NameNoun* noun = knowledge_.lexicon.noun(word);
    if (noun == nullptr || noun->type == EntityType::Law) return;
    add(noun->type, noun->subtype, weight, std::string(how) + std::string(words_[i].form) + "\"");
  }

  // "X newspaper", "X users", "X browsers".
  void noun_after() {
    const std::size_t next = place_.end;
    if (next >= words_.size() || words_[next].mark || words_[next].clitic || words_[next].capital) return;
    const std::string_view word = folded(next);
    const NameNoun* noun = knowledge_.lexicon.noun(word);
    if (noun != nullptr && noun->use != NounUse::Lower && noun->type != EntityType::Law &&
        noun->type != EntityType::Person) {
      if (noun->type == EntityType::Organization && noun->subtype == "Government")
        return;  // "Kazakhstan government"
      add(noun->type, noun->subtype, noun->type == EntityType::Place ? kBeside : kBehind,
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
    if (folded(place_.end) == ",") {
      for (std::size_t i = place_.end + 1; i < words_.size() && i < place_.end + 8; ++i) {
        if (words_[i].mark || folded(i) == "of" || folded(i) == "who" || folded(i) == "which") break;
        if (i == place_.end + 1 && folded(i) != "a" && folded(i) != "an" && folded(i) != "the" &&
            folded(i) != "its" && folded(i) != "then")
          break;
        const bool last = i + 1 >= words_.size() || words_[i + 1].mark || folded(i + 1) == "of" ||
                          folded(i + 1) == "for" || folded(i + 1) == "at" || folded(i + 1) == "who" ||
                          folded(i + 1) == "that" || folded(i + 1) == "which" || folded(i + 1) == "in" ||
                          folded(i + 1) == "and";
        if (!last) continue;
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

  void names_model() {
    const std::size_t first = words_[place_.first].first, end = words_[place_.end - 1].end;
    for (const NameSpan& span : analysis_.names) {
      if (span.end <= first || span.first >= end) continue;
      const std::size_t shared = std::min(span.end, end) - std::max(span.first, first);
      const std::size_t all = std::max(span.end, end) - std::min(span.first, first);
      const double weight = kModel * static_cast<double>(shared) / static_cast<double>(all);
      switch (span.type) {
        case NameType::Person:
          add(EntityType::Person, "", length() > 1 || place_.titled ? weight : 0.7 * weight,
              "the names model says person");
          break;
        case NameType::Organization:
          add(EntityType::Organization, "", weight, "the names model says organization");
          break;
        case NameType::Place:  // the gazetteer has most places: what it lacks may well be something else
          if (length() > 1 && words_[place_.first].acronym)
            break;  // "GSM Kazakhstan" is no part of Kazakhstan

          add(EntityType::Place, "", in_gazetteer_ ? weight : 0.5 * weight, "the names model says place");
          break;
        case NameType::Other:
          break;
      }
    }
  }

  // Two to four capitalised words of which none is ordinary English and none a place.
  bool is_person_shape() const {
    if (length() > 5) return false;
    for (std::size_t i = place_.first; i < place_.end; ++i) {
      const Word& word = words_[i];
      if (word.numeric || (word.acronym && word.form.size() > 3)) return false;
      if (!word.capital && word.form.size() > 5) return false;
      const NameNoun* noun = knowledge_.lexicon.noun(word.folded);
      if (noun != nullptr && noun->use != NounUse::Context && length() > 1) return false;
    }
    return true;
  }

  bool has_ordinary_word() const {
    for (std::size_t i = place_.first; i < place_.end; ++i) {
      if (knowledge_.is_ordinary(words_[i].folded)) return true;
    }
    return false;
  }

  void shape() {
    const Word& first = words_[place_.first];
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
        add(EntityType::Organization, "", first.form.size() > 2 ? kAlone : kShape, "an acronym");
      } else if (!knowledge_.is_ordinary(first.folded)) {
        add(EntityType::Organization, "", first.opens ? kShape : kAlone, "a single name");
      }
      return;
    }
    if (is_person_shape() && !has_ordinary_word()) {
      const std::size_t next = folded(place_.end) == "," ? place_.end + 1 : place_.end;
      if (folded(next) == "who" || folded(next) == "whose")
        add(EntityType::Person, "", kBeside, "before \"who\"");
      add(EntityType::Person, "", kShape, "the shape of a person's name");
    } else if (has_ordinary_word()) {
      add(EntityType::Organization, "", kShape, "a name of several words");
    }
  }

  const SentenceView& view_;
  const SentenceAnalysis& analysis_;
  std::span<const Word> words_;
  const NamePlace& place_;
  const Knowledge& knowledge_;
  const std::string& country_;
  NameRecord& record_;
  std::string name_;
  bool in_gazetteer_ = false;  // of places
  bool known_ = false;         // an organization or platform of the gazetteers
};

}  // namespace

void add_evidence(const Document& document, const NamePlace& place, const Knowledge& knowledge,
                  const std::string& country, NameRecord& record) {
  Witness(document, place, knowledge, country, record).testify();
}

}  // namespace notegraph
