#include "reading/citation_form.hpp"

#include <algorithm>
#include <string>

#include "dates/date_expressions.hpp"
#include "reading/citation_dates.hpp"
#include "reading/citation_documents.hpp"
#include "reading/citation_names.hpp"
#include "reading/citation_phrases.hpp"
#include "reading/citation_text.hpp"
#include "reading/citation_tokens.hpp"
#include "reading/citation_works.hpp"
#include "text/fold.hpp"

namespace notegraph {

namespace {

class FormReader {
 public:
  FormReader(std::string_view text, std::span<const CitationPiece> work) : text_(text), work_(work) {}

  CitationForm read() {
    for (std::size_t i = 0; i < work_.size(); ++i) {
      // Of two in a row the first is that of linked words, the second what is printed.
      const bool repeated =
          i + 1 < work_.size() && work_[i + 1].kind == PieceKind::Url && !is_archive(inner(work_[i + 1]));
      if (work_[i].kind == PieceKind::Url && !repeated) address(inner(work_[i]));
    }
    for (std::size_t i = 0; i < work_.size(); ++i) {
      const std::size_t kept = form_.left.size();
      carried_ = stronger(carried_, work_[i].separator);
      read_piece(i);
      if (form_.left.size() > kept) carried_ = ' ';
    }
    return std::move(form_);
  }

 private:
  [[nodiscard]] std::string_view inner(const CitationPiece& piece) const {
    return text_.substr(piece.inner.begin, piece.inner.size());
  }

  [[nodiscard]] std::string_view left_text() const {
    const std::size_t begin = form_.left.front().inner.begin;
    return text_.substr(begin, form_.left.back().outer.end - begin);
  }

  static char stronger(char a, char b) {
    constexpr std::string_view kRising = " ,.;";
    return kRising.find(a) > kRising.find(b) ? a : b;
  }

  // Takes up a piece for the second step. Marks around what was dropped before it still set it off.
  void keep(CitationPiece piece) {
    piece.separator = form_.left.empty() ? piece.separator : carried_;
    form_.left.push_back(std::move(piece));
  }

  void read_piece(std::size_t i) {
    const CitationPiece& piece = work_[i];
    switch (piece.kind) {
      case PieceKind::Url:
        return;
      case PieceKind::Date:
        return date(piece, i);
      case PieceKind::Bracketed:
        return bracketed(piece);
      case PieceKind::Parenthesised:
        return parenthesised(piece, i);
      case PieceKind::Words:
        return words(piece, i);
      case PieceKind::Emphasised:
        if (is_back_reference(fold_case(trim_citation(inner(piece)).substr(0, 16)))) {
          form_.refers_back = true;
          return;
        }
        [[fallthrough]];
      case PieceKind::Quoted:
        accessing_ = false;
        if (piece.kind == PieceKind::Quoted && is_embedded_quotation(text_, work_, i)) {
          CitationPiece phrase = piece;
          phrase.kind = PieceKind::Words;
          phrase.inner = phrase.outer;
          return keep_phrase(phrase, i);
        }
        keep_group(piece);
    }
  }

  // "_Title. (n.d.)._ Publisher": emphasis that takes in the date.
  void keep_group(CitationPiece piece) {
    std::string_view said = inner(piece);
    while (said.ends_with('.') || said.ends_with(' ')) said.remove_suffix(1);
    const std::size_t open = said.ends_with(')') ? said.rfind('(') : std::string_view::npos;
    if (piece.kind == PieceKind::Emphasised && open != std::string_view::npos && open > 0 &&
        !form_.dated_at) {
      CitationPiece when = piece;
      when.inner.begin = static_cast<std::size_t>(said.data() - text_.data()) + open + 1;
      when.inner.end = when.inner.begin + said.size() - open - 2;
      when.separator = '.';
      CitationPiece title = piece;
      title.inner.end = title.outer.end = when.inner.begin - 1;
      keep(title);
      if (bracketed_date(when)) return;
      form_.left.pop_back();
    }
    keep(piece);
  }

  void address(std::string_view url) {
    std::string& field = is_archive(url) ? form_.archive : form_.source.url;
    if (field.empty()) field = url;
  }

  void date(const CitationPiece& piece, std::size_t i) {
    if (accessing_) {
      if (form_.source.accessed.empty()) form_.source.accessed = piece.edtf;
      accessing_ = false;
    } else if (updating_) {
      updating_ = false;
    } else if (form_.source.date.empty() && !dated_) {
      form_.source.date = piece.edtf;
      dated_ = true;
      if (heads_fields(i)) form_.dated_at = form_.left.size();
    } else if (!form_.left.empty() && form_.left.back().kind == PieceKind::Words && continues_left(piece)) {
      form_.left.back().inner.end = form_.left.back().outer.end = piece.outer.end;  // a date inside the title
    }
  }

  // "(2020). Nets Act, 2020 (Act 5).": a date inside the title.
  [[nodiscard]] bool continues_left(const CitationPiece& date) const {
    return date.separator == ' ' || is_year_of_act(date);
  }

  // "Order No. 2, s. 2016", "Circular No. 4, series of 2010": the series that the number counts in.
  [[nodiscard]] bool is_series_of_document(std::string_view said, const CitationPiece& piece) const {
    if (piece.separator != ',' || form_.left.empty() || form_.left.back().kind != PieceKind::Words ||
        !starts_with_document(inner(form_.left.back())))
      return false;
    const std::string lower = fold_case(said.substr(0, 24));
    for (const std::string_view lead : {"s. ", "series of ", "series "}) {
      if (lower.starts_with(lead) && lower.find_first_not_of("0123456789", lead.size()) == std::string::npos)
        return true;
    }
    return false;
  }

  [[nodiscard]] bool is_year_of_act(const CitationPiece& year) const {
    const std::string_view said = inner(year);
    return year.separator == ',' && said.size() == 4 &&
           said.find_first_not_of("0123456789") == std::string_view::npos && form_.dated_at &&
           form_.left.size() > *form_.dated_at && form_.left.back().kind == PieceKind::Words &&
           starts_with_document(inner(form_.left.back()));
  }

  // "Tan, L., 2022. Title. Publisher.": the date behind the author, without brackets.
  [[nodiscard]] bool heads_fields(std::size_t i) const {
    if (form_.left.empty() || i + 1 >= work_.size() || work_[i].edtf.size() != 4) return false;
    const CitationPiece& next = work_[i + 1];
    const bool goes_on =
        next.separator == '.' && next.kind != PieceKind::Url && next.kind != PieceKind::Date &&
        !(next.kind == PieceKind::Words && (is_citation_noise(inner(next)) || mentions_access(inner(next))));
    const bool bare = std::all_of(form_.left.begin(), form_.left.end(),
                                  [](const CitationPiece& piece) { return piece.kind == PieceKind::Words; });
    return goes_on && bare && (form_.left.size() == 1 || is_inverted_name(left_text()));
  }

  void bracketed(const CitationPiece& piece) {
    const std::string_view said = inner(piece);
    if (std::string code = language_marker(said); !code.empty()) {
      form_.marked_language = std::move(code);
    } else if (said.find("://") != std::string_view::npos) {
      addresses_in(said);
    } else if (mentions_access(said)) {
      access_date(said);
    } else if (const auto when = parse_date(said)) {
      if (form_.source.date.empty()) form_.source.date = when->text();
    } else if (!is_medium_descriptor(said) && !is_citation_noise(said) && !said.starts_with("in ")) {
      keep(piece);
    }
  }

  void parenthesised(const CitationPiece& piece, std::size_t i) {
    const std::string_view said = inner(piece);
    if (std::string code = language_marker(said); !code.empty()) {
      form_.marked_language = std::move(code);
      return;
    }
    const bool has_address = said.find("://") != std::string_view::npos;
    if (has_address) addresses_in(said);
    if (mentions_access(said)) return access_date(said);
    if (has_address) return;
    if (!(is_adjacent(piece, i) && dates_title(i)) && bracketed_date(piece)) return;
    if (imprint(said) || is_medium_descriptor(said)) return;
    if (const std::string_view pages = page_numbers(said); !pages.empty() && !form_.left.empty()) {
      if (form_.source.pages.empty()) form_.source.pages = pages;
      return;
    }
    if (is_volume(said)) return;
    const bool adjacent = is_adjacent(piece, i);
    if (adjacent && !said.empty()) {
      // "(ITU)" belongs to the name before it, "(update)" to the title.
      form_.left.back().inner.end = form_.left.back().outer.end = piece.outer.end;
    } else if (!is_medium_descriptor(said) && !is_citation_noise(said)) {
      keep(piece);
    }
  }

  // "(39:2)", "(39:2 ed.)": volume and issue of a journal.
  [[nodiscard]] static bool is_volume(std::string_view said) {
    const std::size_t colon = said.find(':');
    if (colon == 0 || colon == std::string_view::npos || said.ends_with(':')) return false;
    if (said.ends_with(" ed.")) said.remove_suffix(4);
    return said.find_first_not_of("0123456789:") == std::string_view::npos;
  }

  void addresses_in(std::string_view said) {
    for (std::size_t at = said.find("http"); at != std::string_view::npos; at = said.find("http", at + 1)) {
      if (!starts_url(said, at)) continue;
      const std::size_t end = url_end(said, at);
      address(said.substr(at, end - at));
      at = end;
    }
  }

  void access_date(std::string_view said) {
    const auto dates = citation_dates(said);
    if (!dates.empty() && form_.source.accessed.empty()) form_.source.accessed = dates.back().edtf.text();
  }

  [[nodiscard]] bool is_adjacent(const CitationPiece& piece, std::size_t i) const {
    return piece.separator == ' ' && i > 0 && !form_.left.empty() &&
           form_.left.back().kind == PieceKind::Words &&
           form_.left.back().outer.end == work_[i - 1].outer.end;
  }

  // "Population (2022) - Counter. (2021). …": the date of the work is the later one, behind a full stop.
  [[nodiscard]] bool dates_title(std::size_t i) const {
    if (i + 1 >= work_.size() || work_[i + 1].separator != ' ' || work_[i + 1].kind != PieceKind::Words)
      return false;
    return std::any_of(work_.begin() + static_cast<std::ptrdiff_t>(i) + 2, work_.end(),
                       [&](const CitationPiece& later) {
                         return later.kind == PieceKind::Parenthesised && later.separator == '.' &&
                                year_first(inner(later)).has_value();
                       });
  }

  // "(2021)", "(2021a)", "(2021, July 7)", "(n.d.)": where it stands tells the style.
  bool bracketed_date(const CitationPiece& piece) {
    std::string_view said = inner(piece);
    if (said.size() > 48) return false;
    const std::string lower = fold_case(said);
    static constexpr std::string_view kUndated[] = {"n.d.",  "n.d",  "nd",       "no date",     "undated",
                                                    "o. j.", "s.f.", "in press", "forthcoming", "im druck"};
    const bool undated = std::find(std::begin(kUndated), std::end(kUndated), lower) != std::end(kUndated);
    if (said.size() == 5 && said[4] >= 'a' && said[4] <= 'h') said.remove_suffix(1);  // "2021a"
    const auto when = year_first(said);
    if (!undated && !when) return false;
    if (when && form_.source.date.empty()) form_.source.date = when->text();
    dated_ = true;
    if (!form_.dated_at) {
      form_.dated_at = form_.left.size();
      form_.sentence_ends_before_date = piece.separator == '.';
    }
    return true;
  }

  // A date, also as "2022, 1 May".
  [[nodiscard]] static std::optional<Edtf> year_first(std::string_view said) {
    if (auto when = parse_date(said)) return when;
    if (said.size() < 8 || said.substr(4, 2) != ", " || !parse_date(said.substr(0, 4))) return std::nullopt;
    return parse_date(std::string(said.substr(6)).append(" ").append(said.substr(0, 4)));
  }

  // "(London: Zed Books, 2012)", "(Freedom House, 2012)"
  bool imprint(std::string_view said) {
    const auto dates = citation_dates(said);
    if (dates.empty() || dates.back().text.end != said.size() || dates.back().text.begin < 2) return false;
    std::string_view before = said.substr(0, dates.back().text.begin);
    if (!before.ends_with(", ")) return false;
    before = trim_citation(before);
    if (const std::size_t colon = before.find(": "); colon != std::string_view::npos)
      before = before.substr(colon + 2);
    if (form_.source.date.empty()) form_.source.date = dates.back().edtf.text();
    dated_ = true;
    form_.imprint = publisher_name(before);
    return true;
  }

  void words(CitationPiece piece, std::size_t i) {
    accessing_ = false;
    std::string_view said = inner(piece);
    if (form_.left.empty()) drop_signals(said);
    if (form_.left.empty() && (said.starts_with("and ") || said.starts_with("also "))) {
      said.remove_prefix(said.find(' ') + 1);
      if (said.starts_with("the ")) said.remove_prefix(4);
    }
    if (const std::size_t lead = retrieval_lead(said); lead < said.size()) {
      retrieving_ = true;
      said = trim_citation(said.substr(0, lead));
      if (said.empty()) return;
      piece.outer.end = piece.outer.begin + lead;
    }
    // "Retrieved from https://… on 5 May 2012"
    if (said.starts_with("Retrieved from") || said.starts_with("retrieved from") ||
        said.starts_with("Accessed at") || said.starts_with("accessed at")) {
      retrieving_ = true;
      // "Retrieved from Civic Watch: https://…": who is named there publishes.
      const std::string_view from = said.substr(std::string_view("Retrieved from").size());
      if (from.starts_with(' ') && starts_upper(from)) said = trim_citation(from);
    }
    if (retrieving_ && said == "on") accessing_ = true;
    if (const std::size_t length = access_phrase(said); length > 0) {
      accessing_ = true;
      said.remove_suffix(length);
    }
    if (says_where_to_look(said, i)) return;
    // "Data as of May 2012": when something was so, not when it was published.
    if (said.ends_with("as of") || said.ends_with("As of") || said.ends_with("as at")) {
      updating_ = true;
      return;
    }
    const std::string lower = fold_case(said.substr(0, 24));
    if (lower.find("updated") != std::string::npos || lower.find("modified") != std::string::npos)
      updating_ = true;
    if (const std::string_view pages = page_numbers(said);
        !pages.empty() && (!form_.left.empty() || form_.refers_back)) {
      if (form_.source.pages.empty()) form_.source.pages = pages;
      return;
    }
    // "Russian: "…"", ", in Russian,"
    const bool introduces = said.ends_with(':') || said.starts_with("in ") || said.starts_with("In ");
    if (std::string code = introduces ? language_marker(said) : std::string{}; !code.empty()) {
      form_.marked_language = std::move(code);
      return;
    }
    const std::string whole = said.size() < 16 ? fold_case(trim_citation(said)) : std::string{};
    form_.refers_back = form_.refers_back || is_back_reference(whole) || lower.starts_with("ibid ") ||
                        lower.starts_with("supra");
    if (lower.starts_with("ibid ") || lower.starts_with("id at ")) {
      const std::string_view pages = page_numbers(said.substr(said.find(' ') + 1));
      if (!pages.empty()) form_.source.pages = pages;
      return;
    }
    if (const LawReport report = law_report(said); !report.name.empty() && !form_.left.empty()) {
      form_.imprint = report.name;
      if (form_.source.pages.empty()) form_.source.pages = report.page;
      return;
    }
    if (is_back_reference_words(lower)) return;
    if (is_year_of_act(piece) || is_series_of_document(said, piece)) {
      form_.left.back().inner.end = form_.left.back().outer.end = piece.outer.end;
      return;
    }
    if (is_citation_noise(said) && !names_article_19(said, i)) return number_or_year(said);
    piece.inner.begin = static_cast<std::size_t>(said.data() - text_.data());
    piece.inner.end = piece.inner.begin + said.size();
    keep_phrase(piece, i);
  }

  // Where "Retrieved from" begins that ends `said`, also misspelt or without a full stop before it; else its
  // size.
  [[nodiscard]] static std::size_t retrieval_lead(std::string_view said) {
    constexpr std::string_view kFrom = " from";
    if (!said.ends_with(kFrom)) return said.size();
    const std::string_view before = said.substr(0, said.size() - kFrom.size());
    const std::size_t gap = before.find_last_of(" .");
    const std::size_t begin = gap == std::string_view::npos ? 0 : gap + 1;
    const std::string verb = fold_case(before.substr(begin, 12));
    return verb.starts_with("retri") || verb.starts_with("retre") ? begin : said.size();
  }

  // "(2020, May 6). [Opinion] Why …": what heads a title in brackets is part of it.
  [[nodiscard]] bool bracket_opens_field(std::size_t i) const {
    if (i == 0 || work_[i].separator != ' ' || work_[i - 1].kind != PieceKind::Bracketed ||
        form_.left.empty() || form_.left.back().outer != work_[i - 1].outer)
      return false;
    return form_.left.size() == 1 ? i == 1 || form_.dated_at == 0U
                                  : form_.dated_at && *form_.dated_at + 1 == form_.left.size();
  }

  // Words that a remark in brackets or a quoted word cut from the words before them are one phrase with them.
  void keep_phrase(const CitationPiece& piece, std::size_t i) {
    if (bracket_opens_field(i)) {
      CitationPiece& bracket = form_.left.back();
      bracket.kind = PieceKind::Words;
      bracket.inner = {bracket.outer.begin, piece.inner.end};
      bracket.outer.end = piece.outer.end;
      return;
    }
    const bool adjacent = piece.separator == ' ' && !form_.left.empty() &&
                          form_.left.back().kind == PieceKind::Words && i > 0 &&
                          form_.left.back().outer.end == work_[i - 1].outer.end;
    const bool cut =
        adjacent && (work_[i - 1].kind != PieceKind::Words || work_[i].kind == PieceKind::Quoted);
    if (cut) {
      form_.left.back().inner.end = form_.left.back().outer.end = piece.outer.end;
    } else {
      keep(piece);
    }
  }

  static bool is_back_reference(std::string_view lower) {
    return lower == "ibid" || lower == "id" || lower == "ibidem" || lower == "idem" || lower == "ebd" ||
           lower == "ebenda" || lower == "supra" || lower == "op. cit" || lower == "loc. cit" ||
           lower == "там же";
  }

  static bool is_back_reference_words(std::string_view lower) {
    return lower.starts_with("supra note") || lower.starts_with("op. cit") || lower.starts_with("op cit") ||
           lower.starts_with("loc. cit") || lower.starts_with("above n");
  }

  // Organisations may be named like a part of a law: "ARTICLE 19" before a title or on its own site.
  [[nodiscard]] bool names_article_19(std::string_view said, std::size_t i) const {
    if (!starts_upper(said) || said.find(' ') == std::string_view::npos) return false;
    const bool before_title =
        form_.left.empty() && i + 1 < work_.size() && work_[i + 1].kind == PieceKind::Quoted;
    return (before_title && said.find("No") == std::string_view::npos) ||
           matches_host(said, form_.source.url);
  }

  // "2013;5(1)" gives the year of an article; a number at the end of a short form is a page.
  void number_or_year(std::string_view said) {
    const bool digits = !said.empty() && said.find_first_not_of("0123456789") == std::string_view::npos;
    if (digits && said.size() <= 4) form_.last_number = said;
    if (said.size() < 6 || said.find(';') != 4 || !form_.source.date.empty()) return;
    if (const auto year = parse_date(said.substr(0, 4))) form_.source.date = year->text();
  }

  // "For more information, see: …"
  [[nodiscard]] bool says_where_to_look(std::string_view said, std::size_t i) const {
    if (!form_.left.empty() || i + 1 >= work_.size() || work_[i + 1].kind != PieceKind::Words) return false;
    const std::string_view next = inner(work_[i + 1]);
    return (said.starts_with("For ") || said.starts_with("On ") || said.starts_with("More ")) &&
           next.starts_with("see") && citation_signal(next) > 0;
  }

  static void drop_signals(std::string_view& said) {
    for (int i = 0; i < 3; ++i) {
      const std::size_t length = citation_signal(said);
      if (length == 0) return;
      said.remove_prefix(length);
    }
  }

  std::string_view text_;
  std::span<const CitationPiece> work_;
  CitationForm form_;
  char carried_ = ' ';      // the strongest mark since the last of form_.left
  bool accessing_ = false;  // the next date is of access
  bool retrieving_ = false;
  bool updating_ = false;  // the next date is of an update
  bool dated_ = false;     // a date has been given, if only "n.d."
};

}  // namespace

CitationForm read_citation_form(std::string_view text, std::span<const CitationPiece> work) {
  return FormReader(text, work).read();
}

}  // namespace notegraph
