#include "reading/citation_works.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "reading/citation_documents.hpp"
#include "reading/citation_names.hpp"
#include "reading/citation_phrases.hpp"
#include "reading/citation_tokens.hpp"
#include "text/fold.hpp"

namespace notegraph {

namespace {

constexpr std::string_view kArchives[] = {
    "://web.archive.org/", "://perma.cc/",      "://archive.org/",        "://archive.ph/",
    "://archive.is/",      "://archive.today/", "://archive.fo/",         "://archive.vn/",
    "://archive.md/",      "://webcache.",      "://www.webcitation.org/"};

// Words between which a quotation is a name and not a title.
constexpr std::string_view kBeforeNames[] = {"of",        "the",      "in",      "by",     "from",    "on",
                                             "newspaper", "magazine", "agency",  "portal", "company", "party",
                                             "website",   "site",     "channel", "station"};

class WorkCutter {
 public:
  WorkCutter(std::string_view text, const std::vector<CitationPiece>& pieces)
      : text_(text), pieces_(pieces) {}

  std::vector<std::span<const CitationPiece>> cut() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (const auto start = start_of_next(i)) {
        finish(*start);
        for (std::size_t j = *start; j < i; ++j) note(j);
      }
      note(i);
    }
    finish(pieces_.size());
    return std::move(works_);
  }

 private:
  [[nodiscard]] std::string_view words(std::size_t i) const {
    return text_.substr(pieces_[i].inner.begin, pieces_[i].inner.size());
  }

  [[nodiscard]] bool is_own_title(std::size_t i) const {
    return is_title(text_, pieces_, i) && !is_embedded_quotation(text_, pieces_, i);
  }

  // "[Title](https://…)": the address of the linked words right before it.
  [[nodiscard]] bool is_linked(std::size_t i) const {
    return i > 0 && pieces_[i].separator == ' ' && pieces_[i - 1].kind == PieceKind::Emphasised &&
           pieces_[i - 1].outer.end + 1 == pieces_[i].outer.begin;
  }

  // "[Title](https://…). https://…": the address once more, for readers of the printed page.
  [[nodiscard]] bool repeats_link(std::size_t i) const {
    return (pieces_[i - 1].kind == PieceKind::Url && is_linked(i - 1)) || words(i) == seen_.address;
  }

  // What the work that began at begin_ holds so far.
  struct Seen {
    bool any = false, url = false, title = false, date = false, emphasis = false, document = false;
    bool author_date = false;   // a date in brackets
    bool ended = false;         // has an address that no linked words stand before: mostly the last field
    std::size_t after_end = 0;  // first piece behind its last address or date
    std::string_view address;   // the last one
  };

  void note(std::size_t i) {
    const CitationPiece& piece = pieces_[i];
    seen_.any = true;
    switch (piece.kind) {
      case PieceKind::Url:
        seen_.url = seen_.url || !is_archive(words(i));
        seen_.address = words(i);
        if (!is_linked(i)) {
          seen_.after_end = i + 1;
          seen_.ended = true;
        }
        break;
      case PieceKind::Date:
        seen_.date = true;
        seen_.after_end = i + 1;
        break;
      case PieceKind::Parenthesised:
        if (words(i).find("://") != std::string_view::npos) {
          seen_.url = true;
          seen_.after_end = i + 1;
        }
        if (words(i).size() < 40 && words(i).find_first_of("12") != std::string_view::npos)
          seen_.date = seen_.author_date = true;
        break;
      case PieceKind::Quoted:
        seen_.title = seen_.title || is_own_title(i);
        break;
      case PieceKind::Emphasised:
        seen_.emphasis = true;
        break;
      case PieceKind::Words:
        seen_.document = seen_.document || starts_with_document(words(i));
        break;
      case PieceKind::Bracketed:
        break;
    }
  }

  [[nodiscard]] bool complete() const {
    return seen_.url || ((seen_.title || seen_.emphasis || seen_.document) && seen_.date) || seen_.document;
  }

  // Where the next work starts, if piece `i` shows that it has.
  [[nodiscard]] std::optional<std::size_t> start_of_next(std::size_t i) const {
    if (!seen_.any || i == begin_) return std::nullopt;
    const CitationPiece& piece = pieces_[i];
    const bool titled = piece.kind == PieceKind::Quoted && is_own_title(i);
    if (piece.separator == ';' && names_owner_of_site(i)) return std::nullopt;
    if (piece.separator == ';' && (complete() || (titled && seen_.title) || is_signal(i))) return i;
    if (piece.kind == PieceKind::Words) return words_start(i);
    if (titled && seen_.title) return boundary_before(i);
    if (piece.kind == PieceKind::Url && seen_.url && !is_archive(words(i)) && !says_archived(i)) {
      if (is_linked(i) && i > begin_ + 1) return i - 1;
      if (repeats_link(i)) return std::nullopt;
      return seen_.after_end > begin_ ? skip_access(seen_.after_end, i) : i;
    }
    return std::nullopt;
  }

  // "(2022, May 1). Title. Site; Company. https://…": the name behind the semicolon says whose the site is.
  [[nodiscard]] bool names_owner_of_site(std::size_t i) const {
    if (pieces_[i].kind != PieceKind::Words || !seen_.author_date || seen_.url) return false;
    if (is_headline(words(i)) && !is_organization_name(words(i))) return false;
    return i + 1 == pieces_.size() || pieces_[i + 1].kind == PieceKind::Url;
  }

  [[nodiscard]] std::optional<std::size_t> words_start(std::size_t i) const {
    const CitationPiece& piece = pieces_[i];
    if (is_signal(i) && (piece.separator == '.' || piece.separator == ';')) return i;
    const bool field = access_phrase(words(i)) > 0 || !page_numbers(words(i)).empty() ||
                       is_citation_noise(words(i)) || !language_marker(words(i)).empty();
    if (seen_.ended && piece.separator == '.' && !field) return i;
    // "…, and the Law on …, dated …": a second document, where the first has its date.
    std::string_view rest = words(i);
    const bool joined = rest.starts_with("and ");
    if (joined) rest.remove_prefix(4);
    if (joined && rest.starts_with("the ")) rest.remove_prefix(4);
    if (joined && (seen_.date || seen_.url) && starts_upper(rest) && starts_with_document(rest)) return i;
    return std::nullopt;
  }

  // "See …", "But see …": not "available at", which is no new work.
  [[nodiscard]] bool is_signal(std::size_t i) const {
    if (pieces_[i].kind != PieceKind::Words || citation_signal(words(i)) == 0) return false;
    const std::string lower = fold_case(words(i).substr(0, 10));
    if (lower.starts_with("available") || lower.starts_with("via") || lower.starts_with("source"))
      return false;
    return starts_upper(words(i)) || pieces_[i].separator == ';';
  }

  [[nodiscard]] bool says_archived(std::size_t i) const {
    return i > 0 && pieces_[i - 1].kind == PieceKind::Words &&
           fold_case(words(i - 1).substr(0, 8)) == "archived";
  }

  // Where a second title's work began: behind the first one's address or date, else at the last full stop,
  // semicolon or "and". Without any of these, the second quotation belongs to the same work.
  [[nodiscard]] std::optional<std::size_t> boundary_before(std::size_t i) const {
    if (seen_.after_end > begin_ && seen_.after_end <= i) return skip_access(seen_.after_end, i);
    for (std::size_t j = i; j > begin_ + 1; --j) {
      if (pieces_[j].separator == '.' || pieces_[j].separator == ';')
        return pieces_[j - 1].kind == PieceKind::Quoted && j == i ? std::nullopt : std::optional(j);
      if (pieces_[j].kind == PieceKind::Words &&
          (words(j) == "and" || words(j) == "&" || words(j).starts_with("and ")))
        return j;
      if (pieces_[j].kind == PieceKind::Quoted && j != i) break;
    }
    return std::nullopt;
  }

  // Behind "accessed" and its date.
  [[nodiscard]] std::size_t skip_access(std::size_t from, std::size_t limit) const {
    while (from < limit) {
      const bool access = pieces_[from].kind == PieceKind::Words && access_phrase(words(from)) > 0;
      const bool date = pieces_[from].kind == PieceKind::Date && pieces_[from].separator == ' ';
      const bool bracket = pieces_[from].kind == PieceKind::Parenthesised && mentions_access(words(from));
      if (!access && !date && !bracket) break;
      ++from;
    }
    return from;
  }

  void finish(std::size_t end) {
    if (end > begin_) works_.emplace_back(pieces_.data() + begin_, end - begin_);
    begin_ = end;
    seen_ = {};
    seen_.after_end = end;
  }

  std::string_view text_;
  const std::vector<CitationPiece>& pieces_;
  std::vector<std::span<const CitationPiece>> works_;
  std::size_t begin_ = 0;
  Seen seen_;
};

}  // namespace

bool is_archive(std::string_view url) {
  return std::any_of(std::begin(kArchives), std::end(kArchives), [&](std::string_view archive) {
    return url.substr(0, 40).find(archive) != std::string_view::npos;
  });
}

bool is_embedded_quotation(std::string_view text, std::span<const CitationPiece> pieces, std::size_t i) {
  const auto words = [&](std::size_t j) {
    return pieces[j].kind == PieceKind::Words ? text.substr(pieces[j].inner.begin, pieces[j].inner.size())
                                              : std::string_view{};
  };
  const bool goes_on = i + 1 < pieces.size() && pieces[i + 1].separator == ' ' && !words(i + 1).empty();
  const std::string_view after = goes_on ? words(i + 1) : std::string_view{};
  const auto dated = [&](std::size_t j) {
    return j < pieces.size() && pieces[j].kind == PieceKind::Parenthesised && pieces[j].inner.size() < 40 &&
           text.substr(pieces[j].inner.begin, pieces[j].inner.size()).find_first_of("12n") !=
               std::string_view::npos;
  };
  // "‘No air’: journalists speak. (2020, May 5)." and "(2020). “No air” – minister."
  const bool goes_on_in_mark =
      after.starts_with(':') || after.starts_with("–") || after.starts_with("—") || after.starts_with('-');
  // "“No air” and its price": but "“No air” in Journal" is a title and where it stands.
  const bool goes_on_in_small = !starts_upper(after.substr(0, after.find(' '))) &&
                                !after.starts_with("in ") && !after.starts_with("on ") &&
                                !after.starts_with("via ");
  const bool heads_title = goes_on && after.find(' ') != std::string_view::npos &&
                           (dated(i + 2) || (i > 0 && dated(i - 1) && (goes_on_in_mark || goes_on_in_small)));
  if (heads_title) return true;
  const bool phrase_after = goes_on && !starts_upper(after) && !may_follow_date(after) &&
                            without_medium(after) == after && publisher_name(after).empty() &&
                            !is_citation_noise(after);
  if (phrase_after) return is_title(text, pieces, i) || after.find(' ') != std::string_view::npos;
  // "Ministry denies “blocking”. (2020, May 5). Publisher." and "Author. (2020). Ministry denies “blocking”."
  const bool runs_in =
      i > 0 && pieces[i].separator == ' ' && !words(i - 1).empty() && !words(i - 1).ends_with(':');
  if (!runs_in) return false;
  std::size_t first = i - 1;  // of the phrase, in which commas may stand
  while (first > 1 && pieces[first].separator == ',' && !words(first - 1).empty()) --first;
  return dated(i + 1) || (first > 0 && dated(first - 1) && pieces[first].separator == '.');
}

bool is_title(std::string_view text, std::span<const CitationPiece> pieces, std::size_t i) {
  if (i == 0 || pieces[i].separator != ' ' || pieces[i - 1].kind != PieceKind::Words) return true;
  const std::string_view before = text.substr(pieces[i - 1].inner.begin, pieces[i - 1].inner.size());
  const std::size_t space = before.rfind(' ');
  const std::string_view last = space == std::string_view::npos ? before : before.substr(space + 1);
  return std::find(std::begin(kBeforeNames), std::end(kBeforeNames), last) == std::end(kBeforeNames);
}

std::vector<std::span<const CitationPiece>> citation_works(std::string_view text,
                                                           const std::vector<CitationPiece>& pieces) {
  return WorkCutter(text, pieces).cut();
}

}  // namespace notegraph
