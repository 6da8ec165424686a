#include "dates/relative_phrase.hpp"

namespace notegraph {
namespace {

using date_words::Unit;

template <typename... Words>
bool one_of(const DateToken& token, Words... words) {
  return (token.is(words) || ...);
}

/// Parses one phrase; `at_` is the token to read next.
class Parser {
 public:
  Parser(std::span<const DateToken> tokens, std::size_t at) : tokens_(tokens), at_(at) { phrase_.begin = at; }

  std::optional<RelativePhrase> run() {
    for (auto form :
         {&Parser::open_interval, &Parser::same_time, &Parser::counted_units, &Parser::qualified}) {
      at_ = phrase_.begin;
      phrase_ = {};
      phrase_.begin = at_;
      if ((this->*form)()) {
        phrase_.end = at_;
        return phrase_;
      }
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] const DateToken& token(std::size_t ahead = 0) const {
    static const DateToken nothing;
    return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead] : nothing;
  }
  [[nodiscard]] const DateToken& before() const {
    static const DateToken nothing;
    return phrase_.begin > 0 ? tokens_[phrase_.begin - 1] : nothing;
  }

  template <typename... Words>
  bool take(Words... words) {
    if (!one_of(token(), words...)) return false;
    ++at_;
    return true;
  }

  /// "since then", "until that point", "from then on", "since that year".
  bool open_interval() {
    const bool from = token().is("from");
    if (take("since", "from")) {
      phrase_.shape = IntervalShape::Since;
    } else if (take("until", "till") || (token().is("up") && one_of(token(1), "until", "to") && (at_ += 2))) {
      phrase_.shape = IntervalShape::Until;
    } else {
      return false;
    }
    const bool moment = take("then") || (one_of(token(), "that", "this") &&
                                         one_of(token(1), "point", "time", "moment", "date") && (at_ += 2));
    if (moment) return !from || take("on", "onward", "onwards", "forward");
    return !from && named_unit();
  }

  /// "at approximately the same time", "around that time"; a bare "at the same time" mostly means "however".
  bool same_time() {
    take("at");
    if (!take("approximately", "around", "about", "roughly")) return false;
    phrase_.approximate = true;
    if (take("the")) return take("same") && take("time");
    return take("this", "that") && take("same") ? take("time") : take("time");
  }

  /// "two days later", "a month earlier", "two days before the vote".
  bool counted_units() {
    int count = date_words::cardinal(token().lower);
    if (count == 0 && token().digits() >= 1 && token().digits() <= 3 && !token().glued)
      count = token().number;
    if (count <= 0) return false;
    ++at_;
    if (!unit()) return false;
    phrase_.base = RelativePhrase::Base::Neighbour;
    if (take("later", "afterwards", "afterward", "thereafter")) {
      phrase_.shift = count;
      return true;
    }
    if (take("earlier")) {
      phrase_.shift = -count;
      return true;
    }
    const bool after = token().is("after");
    if (!take("before", "after", "prior")) return false;
    if (take("that")) {
      phrase_.shift = after ? count : -count;
      return true;
    }
    phrase_.base = RelativePhrase::Base::Apposition;
    phrase_.unit.reset();
    return before().is(",");
  }

  /// [early|late] [the end of | the first half of] + the named unit.
  bool qualified() {
    if (date_words::is_early_mid_late(token().lower)) {
      phrase_.approximate = true;
      ++at_;
      if (token().is("-")) ++at_;
      take("in");
    }
    const std::size_t article = token().is("the") ? 1 : 0;
    if (token(article).is("year") && token(article + 1).is("'") && token(article + 2).is("s") &&
        token(article + 3).is("end")) {
      at_ += article + 4;
      phrase_.part = date_words::Part::End;
      phrase_.unit = Unit::Year;
      return true;
    }
    if (const auto part = date_words::part(token(article).lower); part && token(article + 1).is("of")) {
      phrase_.part = part;
      at_ += article + 2;
      return named_unit() || unit_of_part();
    }
    const int number =
        one_of(token(article), "latter", "last") ? 2 : date_words::ordinal(token(article).lower);
    if ((number == 1 || number == 2) && token(article + 1).is("half") && token(article + 2).is("of")) {
      at_ += article + 3;
      phrase_.group = 39 + number;
      return (named_unit() || unit_of_part()) && phrase_.unit == Unit::Year;
    }
    return named_unit();
  }

  /// "the year" in "the end of the year".
  bool unit_of_part() {
    return take("the") && unit() && (phrase_.unit == Unit::Year || phrase_.unit == Unit::Month);
  }

  /// "that same month", "that day", "the following year", "last year", "the day before".
  bool named_unit() {
    const bool definite = one_of(token(), "the", "that", "this");
    if (definite && token(1).is("same")) {
      at_ += 2;
      return unit_or_season();
    }
    if (take("that")) {
      take("very");
      return unit_or_season();
    }
    if (token().is("the")) return shifted_unit();
    return publication_unit();
  }

  bool shifted_unit() {
    const std::size_t start = at_;
    ++at_;
    if (token().is("next") && one_of(before(), "over", "within", "in", "for", "during")) return fail(start);
    if (take("following", "next", "subsequent", "ensuing")) {
      phrase_.shift = 1;
    } else if (take("previous", "preceding", "prior")) {
      phrase_.shift = -1;
    }
    if (!unit()) return fail(start);
    if (phrase_.shift != 0) return true;
    const DateToken& end = token(1);
    const bool closes = end.is_sign() && !end.is("'") && !end.is("\"");
    if (!one_of(token(), "before", "after", "earlier") || !closes) return fail(start);
    phrase_.shift = token().is("after") ? 1 : -1;
    ++at_;
    return true;
  }

  bool publication_unit() {
    const std::size_t start = at_;
    const bool next = token().is("next"), last = token().is("last");
    if (!take("last", "next", "this") || one_of(before(), "the", "each", "every", "this", "its", "their"))
      return fail(start);
    if (!unit() || (phrase_.unit != Unit::Year && phrase_.unit != Unit::Month)) return fail(start);
    if (token().is("and") && token(1).is("a") && token(2).is("half")) return fail(start);
    phrase_.base = RelativePhrase::Base::Publication;
    phrase_.shift = next ? 1 : last ? -1 : 0;
    return true;
  }

  bool fail(std::size_t start) {
    at_ = start;
    phrase_.unit.reset();
    phrase_.shift = 0;
    return false;
  }

  /// A singular unit ("the following days" is no date), or a plural behind a count.
  bool unit() {
    const auto unit = date_words::unit(token().lower);
    const bool counted = at_ > phrase_.begin && date_words::cardinal(tokens_[at_ - 1].lower) != 1 &&
                         (tokens_[at_ - 1].is_number() || date_words::cardinal(tokens_[at_ - 1].lower) > 1);
    if (!unit || token().lower.ends_with('s') != counted) return false;
    phrase_.unit = unit;
    ++at_;
    return true;
  }

  bool unit_or_season() {
    if (unit()) return phrase_.unit != Unit::Week;
    phrase_.season = date_words::season(token().lower);
    if (phrase_.season == 0) return false;
    ++at_;
    return true;
  }

  std::span<const DateToken> tokens_;
  std::size_t at_;
  RelativePhrase phrase_;
};

}  // namespace

std::optional<RelativePhrase> parse_relative_phrase(std::span<const DateToken> tokens, std::size_t at) {
  return Parser(tokens, at).run();
}

}  // namespace notegraph
