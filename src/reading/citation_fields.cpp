#include "reading/citation_fields.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "reading/citation_documents.hpp"
#include "reading/citation_form.hpp"
#include "reading/citation_names.hpp"
#include "reading/citation_phrases.hpp"
#include "reading/citation_text.hpp"
#include "reading/citation_tokens.hpp"
#include "reading/citation_works.hpp"
#include "reading/title_language.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace notegraph {

namespace {

// Longer stretches are running text, whatever they look like.
constexpr std::size_t kLongestField = 400;

// Between the title of a web page and the name of its site.
constexpr std::string_view kPageTitleBar = " | ";

constexpr std::string_view kSpoken[] = {
    "interview with", "interview by", "interviews with", "conversation with",  "conversations with",
    "e-mail from",    "email from",   "correspondence",  "communication with", "personal communication",
    "phone call with"};

// Reads author, title and publisher by the order of what the fields with a form of their own have left. The
// order depends on the style: a quoted title, a date in brackets behind the author, an emphasised title, or
// commas alone.
class FieldReader {
 public:
  FieldReader(std::string_view text, CitationForm form)
      : text_(text), form_(std::move(form)), source_(std::move(form_.source)), left_(std::move(form_.left)) {}

  Source read() {
    read_by_order();
    if (source_.url.empty()) source_.url = form_.archive;
    settle_language();
    const bool cites = !source_.title.empty() || !source_.url.empty() || !source_.publisher.empty() ||
                       !source_.author.empty() || (!source_.pages.empty() && form_.refers_back);
    return cites ? source_ : Source{};
  }

 private:
  [[nodiscard]] std::string_view view(Range range) const { return text_.substr(range.begin, range.size()); }
  [[nodiscard]] std::string_view inner(const CitationPiece& piece) const { return view(piece.inner); }

  // ---- author, title, publisher by their order

  void read_by_order() {
    if (left_.empty()) {
      if (!form_.imprint.empty()) source_.publisher = form_.imprint;
      return;
    }
    const auto quoted = std::find_if(left_.begin(), left_.end(), [&](const CitationPiece& piece) {
      return piece.kind == PieceKind::Quoted &&
             is_title(text_, left_, static_cast<std::size_t>(&piece - left_.data()));
    });
    if (quoted != left_.end()) {
      quoted_style(static_cast<std::size_t>(quoted - left_.begin()));
    } else if (form_.dated_at && *form_.dated_at > 0 && *form_.dated_at <= left_.size()) {
      author_date_style(*form_.dated_at);
    } else {
      plain_style();
    }
    if (!form_.imprint.empty()) source_.publisher = form_.imprint;
    if (source_.publisher == source_.title) source_.publisher.clear();
  }

  // Author, "Title" [Translated title], Publisher
  void quoted_style(std::size_t q) {
    const std::string_view quote = inner(left_[q]);
    // A quotation in a sentence is a phrase, unless a citation's fields follow it.
    const bool in_prose = q > 0 && is_prose(joined(0, q));
    const bool followed = !source_.url.empty() || !source_.date.empty();
    if (in_prose && (!followed || left_[q].separator == ' ')) return plain_style();
    if (!in_prose && !followed && tail_is_prose(q)) return;
    source_.title = title_of(quote);
    const std::size_t author_end = form_.dated_at ? std::min(*form_.dated_at, q) : q;
    for (std::size_t i = q + 1; i < left_.size(); ++i) after_title(i);
    if (in_prose || q == 0) return;
    if (form_.dated_at && *form_.dated_at > 0 && *form_.dated_at <= q)
      return name_before_date(author_of(0, author_end));
    source_.author = author_of(0, q);
  }

  [[nodiscard]] bool tail_is_prose(std::size_t q) const {
    return std::any_of(
        left_.begin() + static_cast<std::ptrdiff_t>(q) + 1, left_.end(),
        [&](const CitationPiece& piece) { return piece.kind == PieceKind::Words && is_prose(inner(piece)); });
  }

  void after_title(std::size_t i) {
    const CitationPiece& piece = left_[i];
    if (piece.kind == PieceKind::Bracketed || piece.kind == PieceKind::Parenthesised)
      return translation(piece);
    const std::string_view name = piece.kind == PieceKind::Words && is_volume_before(i)
                                      ? without_volume(publisher_name(inner(piece)))
                                      : publisher_name(inner(piece));
    if (name.empty() || name.size() > kLongestField || repeats_title(name)) return;
    // The name of a paper is often emphasised: that wins over words before it.
    const bool emphasised = piece.kind == PieceKind::Emphasised && !publisher_emphasised_;
    if (!source_.publisher.empty() && !emphasised) return;
    source_.publisher = name;
    publisher_emphasised_ = piece.kind == PieceKind::Emphasised;
  }

  // "Journal of Something 5, no. 1 (2013): 79-93" and "(2013) 5 OJLS 1"
  [[nodiscard]] bool is_volume_before(std::size_t i) const {
    const std::string_view behind = text_.substr(left_[i].outer.end, 6);
    return behind.starts_with(", no") || behind.starts_with(" (") || behind.starts_with(", iss") ||
           form_.dated_at.has_value() || !source_.pages.empty();
  }

  std::string_view without_volume(std::string_view name) {
    const auto is_number = [](std::string_view word) {
      return !word.empty() && word.size() <= 4 &&
             word.find_first_not_of("0123456789") == std::string_view::npos;
    };
    const std::size_t first = name.find(' ');
    const std::size_t last = name.rfind(' ');
    if (first == std::string_view::npos) return name;
    if (is_number(name.substr(0, first)) && is_number(name.substr(last + 1)) && first < last) {
      if (source_.pages.empty()) source_.pages = name.substr(last + 1);
      return name.substr(first + 1, last - first - 1);
    }
    return is_number(name.substr(last + 1)) ? name.substr(0, last) : name;
  }

  void translation(const CitationPiece& piece) {
    const std::string_view said = title_of(inner(piece));
    if (!source_.translated_title.empty() || source_.title.empty() || said.size() > kLongestField) return;
    // "(…)" translates only a title that English readers cannot read; "[…]" is there for nothing else.
    const bool foreign = title_language(source_.title) != "en" ||
                         (!form_.marked_language.empty() && form_.marked_language != "en");
    const bool english = title_language(said) == "en";
    const bool several = said.find(' ') != std::string_view::npos;
    if (piece.kind == PieceKind::Bracketed ? foreign
                                           : (foreign && english && several && source_.publisher.empty())) {
      source_.translated_title = said;
    }
  }

  // Author (2021, July 7). Title. Publisher. — or Title. (2021, July 7). Publisher.
  void author_date_style(std::size_t d) {
    const std::string_view head = trim_citation(joined(0, d));
    const bool head_emphasised = left_[0].kind == PieceKind::Emphasised;
    std::vector<CitationPiece> groups = sentences(d);
    const bool publishers_alone = join_site_and_owner(groups);
    if (groups.size() > 2 && (inner(groups[0]).ends_with('?') || inner(groups[0]).ends_with('!'))) {
      groups[0].inner.end = groups[0].outer.end =
          groups[1].outer.end;  // "What now? A study of nets. Publisher."
      groups.erase(groups.begin() + 1);
    }
    const std::string_view first = groups.empty() ? std::string_view{} : inner(groups[0]);
    if (head.size() > kLongestField) return;
    // "Author, Title, 12 Law Rev. 5 (2013)", "Roe v. State, Eur. Ct. H.R. (2010)": the date closes the
    // fields.
    if (groups.empty() && page_title(head)) return;
    const bool runs_into_date =
        !form_.sentence_ends_before_date && (!is_headline(head) || starts_with_document(inner(left_[0])));
    const bool closing = groups.empty() && d > 1 && !is_inverted_name(head) &&
                         (!form_.imprint.empty() || left_[1].separator == '.' || runs_into_date);
    if (closing) return plain_style();
    if ((publishers_alone && !is_inverted_name(head)) ||
        is_title_before_date(head, head_emphasised, groups)) {
      title_before_date(d);
      for (const CitationPiece& group : groups) field_behind(group);
      return;
    }
    if (groups.empty()) {
      (is_person_name(head) || form_.refers_back ? source_.author : source_.publisher) = head;
      return;
    }
    source_.title = title_of(first);
    for (std::size_t i = 1; i < groups.size(); ++i) field_behind(groups[i]);
    name_before_date(head);
  }

  // "Титул [Title]. (2021).": the translation stands before the date too.
  void title_before_date(std::size_t d) {
    std::size_t end = 1;
    while (end < d && left_[end].kind != PieceKind::Bracketed && left_[end].kind != PieceKind::Parenthesised)
      ++end;
    source_.title = title_of(trim_citation(joined(0, end)));
    for (; end < d; ++end) translation(left_[end]);
  }

  // "Site; Company" is one field. Of "Courier.xx; Courier Media" the name tells more than the address does.
  // Whether it is the only field: then there is no title among `groups`.
  bool join_site_and_owner(std::vector<CitationPiece>& groups) const {
    const bool alone = groups.size() == 2 && groups[1].separator == ';';
    for (std::size_t i = groups.size(); i-- > 1;) {
      if (groups[i].separator != ';' || groups[i].kind != PieceKind::Words ||
          groups[i - 1].kind != PieceKind::Words)
        continue;
      const bool address = is_domain_name(inner(groups[i - 1])) && !is_domain_name(inner(groups[i]));
      if (address) groups[i].separator = groups[i - 1].separator;
      groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(address ? i - 1 : i));
    }
    return alone && groups.size() == 1;
  }

  // "Ministry blocks sites | Daily Courier. (2022).", "… - Daily Courier": what a browser's tab says.
  bool page_title(std::string_view head) {
    for (const std::string_view mark : {kPageTitleBar, std::string_view(" - "), std::string_view(" – ")}) {
      const std::size_t at = head.rfind(mark);
      if (at == std::string_view::npos) continue;
      const std::string_view site = head.substr(at + mark.size());
      if (mark != kPageTitleBar && !matches_host(site, source_.url)) continue;
      source_.title = title_of(head.substr(0, at));
      source_.publisher = publisher_name(site);
      return true;
    }
    return false;
  }

  [[nodiscard]] bool is_title_before_date(std::string_view head, bool emphasised,
                                          const std::vector<CitationPiece>& groups) const {
    if (emphasised) return true;
    if (is_inverted_name(head)) return false;
    // "Chapter. (2012). In Book (pp. 25-64). Publisher.": nothing but a chapter stands before "In".
    if (!groups.empty() && holds_chapter(inner(groups[0]))) return true;
    if (head.find(kPageTitleBar) != std::string_view::npos) return true;
    if (groups.empty()) {
      const bool own_site = matches_host(head, source_.url) && !starts_with_document(head) &&
                            head.find(" - ") == std::string_view::npos;
      const bool named =
          is_formal_organization_name(head) ||
          (is_organization_name(head) && !is_headline(head) && head.find(' ') == std::string_view::npos);
      const bool titled = is_headline(head) || starts_with_document(head) || !named;
      return titled && !own_site && !is_certain_person_name(head);
    }
    const std::string_view next = inner(groups[0]);
    const bool next_emphasised = groups[0].kind == PieceKind::Emphasised;
    const bool next_is_host = matches_host(next, source_.url);
    const bool head_is_host = matches_host(head, source_.url);
    const bool headline = is_headline(head);
    // A headline is nobody's name, and what stands behind it in few words no title.
    const bool nobody = headline && !is_organization_name(head) && !is_headline(next) && !next_emphasised;
    // Names are short: of two the longer is the title.
    const bool longer = count_words(head) >= 4 && count_words(next) <= 3 && !is_organization_name(head);
    const bool document = starts_with_document(head) && (!head_is_host || next_is_host);
    if (groups.size() > 1) {
      const bool in_path = stands_in_path(head, source_.url) && !stands_in_path(next, source_.url);
      // "Freedonia Press Index. (2022). Civic Watch. …": where a name stands, no title does.
      const bool next_is_name = is_formal_organization_name(next) || (next_is_host && count_words(next) <= 4);
      const bool head_is_name = is_formal_organization_name(head) || is_certain_person_name(head);
      return !head_is_host && (nobody || in_path || (headline && next_is_host) ||
                               (!head_is_name && (next_is_name || longer || document)));
    }
    if (is_domain_name(next)) return true;  // nothing is titled by an address
    // "Courier Transparency Report. (2022). Courier."
    const bool names_next = head.size() > next.size() && next.size() > 2 &&
                            head.find(next) != std::string_view::npos && starts_upper(next);
    const bool formal = is_formal_organization_name(next);
    const bool next_longer = count_words(next) >= 8 && count_words(head) <= 3 && !formal;
    const int title_first = 3 * names_next + 2 * headline + 2 * next_is_host +
                            (is_organization_name(next) && !next_longer) + formal + 2 * longer +
                            2 * document + 3 * stands_in_path(head, source_.url);
    const int name_first = 2 * head_is_host + 2 * next_longer + is_organization_name(head) +
                           2 * (is_headline(next) && !formal) + 2 * (next_emphasised && !next_is_host) +
                           (is_certain_person_name(head) ? 2 : 0) + 3 * stands_in_path(next, source_.url);
    return title_first > name_first;
  }

  // "Title. [Title | Site](https://…)": what the link to the work says is no field of its own.
  [[nodiscard]] bool repeats_title(std::string_view name) const {
    return source_.title.size() >= 12 && name.size() >= source_.title.size() &&
           fold_case(name).find(fold_case(source_.title)) != std::string::npos;
  }

  // "In Book (Ed.)", "In Book (pp. 25-64)": where a chapter stands, which none of our fields tells.
  [[nodiscard]] bool holds_chapter(std::string_view name) const {
    return name.starts_with("In ") &&
           (name.find("(Ed") != std::string_view::npos ||
            (!source_.pages.empty() && starts_upper(name.substr(3)) && count_words(name) > 3));
  }

  [[nodiscard]] static std::ptrdiff_t count_words(std::string_view words) {
    return 1 + std::count(words.begin(), words.end(), ' ');
  }

  // Who stands before the date: an organisation that publishes its own work is the publisher, all others are
  // authors.
  void name_before_date(std::string_view head) {
    if (starts_with_document(head) && !is_person_name(head)) return;  // "Act No. 5. (2012). …": nobody's name
    // "Y.N": the piece ends before the full stop of the initials.
    const auto behind = static_cast<std::size_t>(head.data() + head.size() - text_.data());
    if (head.size() > 2 && head[head.size() - 2] == '.' && behind < text_.size() && text_[behind] == '.')
      head = text_.substr(behind - head.size(), head.size() + 1);
    // "Tun Myat Kyaw. (2020). Title. https://…": whom no other sign shows to be an organisation.
    const bool person = is_certain_person_name(head) ||
                        (is_person_name(head) && !source_.url.empty() && !matches_host(head, source_.url));
    const bool own = source_.publisher.empty() && !person;
    if (own) {
      source_.publisher = head;
    } else {
      source_.author = author_text(head);
    }
  }

  void field_behind(const CitationPiece& group) {
    if (group.kind == PieceKind::Bracketed || group.kind == PieceKind::Parenthesised)
      return translation(group);
    std::string_view name = inner(group);
    if (holds_chapter(name) || repeats_title(name)) return;
    if (const std::size_t comma = name.find(", "); comma != std::string_view::npos) {
      // "Journal of Something, 5(1), 79-93"
      const std::string_view behind = name.substr(comma + 2);
      if (behind.find_first_of("0123456789") < 6) {
        volume_and_pages(behind);
        name = name.substr(0, comma);
      }
    }
    if (const std::size_t colon = name.find(": ");
        colon != std::string_view::npos && !matches_host(name, source_.url) &&
        name.substr(0, colon).find(' ') == std::string_view::npos && !is_upper_case(name.substr(0, colon))) {
      name = name.substr(colon + 2);  // "London: Zed Books", not "NET: Journal of Nets"
    }
    // A name that is written like a number ("ARTICLE 19") is one where its own site says so.
    const std::string_view publisher = publisher_name(name);
    if (!publisher.empty() || !matches_host(name, source_.url)) name = publisher;
    if (name.empty()) return;
    const bool better = matches_host(name, source_.url) && !matches_host(source_.publisher, source_.url);
    const bool emphasised = group.kind == PieceKind::Emphasised && !publisher_emphasised_;
    if (!source_.publisher.empty() && !better && !emphasised) return;
    source_.publisher = name;
    publisher_emphasised_ = group.kind == PieceKind::Emphasised;
  }

  void volume_and_pages(std::string_view said) {
    const std::size_t comma = said.rfind(", ");
    const std::string_view pages =
        page_numbers(comma == std::string_view::npos ? said : said.substr(comma + 2));
    if (!pages.empty() && source_.pages.empty()) source_.pages = pages;
  }

  // What is left from piece `from` on, cut at full stops only: commas belong to a title. Emphasis is a
  // sentence of its own.
  [[nodiscard]] std::vector<CitationPiece> sentences(std::size_t from) const {
    std::vector<CitationPiece> groups;
    for (std::size_t i = from; i < left_.size(); ++i) {
      CitationPiece piece = left_[i];
      const bool after_emphasis = !groups.empty() && groups.back().kind == PieceKind::Emphasised;
      const bool is_name_part = piece.kind == PieceKind::Words || piece.kind == PieceKind::Quoted;
      const bool barred = !groups.empty() && groups.back().kind == PieceKind::Words &&
                          form_.dated_at == from &&
                          text_.substr(groups.back().inner.end, kPageTitleBar.size()) == kPageTitleBar;
      const bool joins = !groups.empty() && (barred || (piece.separator != '.' && piece.separator != ';')) &&
                         i != from &&
                         (is_name_part || (piece.kind == PieceKind::Emphasised && piece.separator == ' ')) &&
                         groups.back().kind != PieceKind::Bracketed &&
                         (!after_emphasis || (piece.separator == ' ' && !starts_upper(inner(piece))));
      if (joins) {
        groups.back().inner.end = groups.back().outer.end = piece.outer.end;
      } else if (after_emphasis && piece.kind == PieceKind::Words && piece.separator == ',') {
        groups.push_back(piece);  // "_Journal_, 5": noise has gone already
      } else {
        groups.push_back(piece);
      }
    }
    return groups;
  }

  // Commas or full stops alone, perhaps with an emphasised title.
  void plain_style() {
    if (names_quoted_publisher()) return;
    const auto emphasised = std::find_if(left_.begin(), left_.end(), [](const CitationPiece& piece) {
      return piece.kind == PieceKind::Emphasised;
    });
    if (emphasised != left_.end() && !is_prose(joined(0, left_.size()))) {
      return emphasised_style(static_cast<std::size_t>(emphasised - left_.begin()));
    }
    std::vector<CitationPiece> names;
    bool translated = false;
    for (const CitationPiece& piece : fields()) {
      if (piece.kind == PieceKind::Bracketed) {
        translated = translated || !names.empty();
      } else if (piece.kind == PieceKind::Words || piece.kind == PieceKind::Quoted) {
        names.push_back(piece);
      }
    }
    if (names.empty()) return;
    // What begins in lower case behind the first field describes it: "journalist at …", "interviewed by …".
    const bool described_first = names.size() > 1 && !starts_upper(inner(names[1]));
    names.erase(std::remove_if(names.begin() + 1, names.end(),
                               [&](const CitationPiece& piece) {
                                 return !starts_upper(inner(piece)) && !continues_title(inner(piece));
                               }),
                names.end());
    split_author(names);
    if (!starts_upper(inner(names[0]))) return described(inner(names[0]));
    const std::string_view first = trim_citation(inner(names[0]));
    if (is_statement(names)) return prose();
    if (translated || !form_.marked_language.empty() || starts_with_document(first) || is_spoken(first)) {
      // A description in running words with the language behind it ("Google Help forum thread (in Russian)")
      // names who runs the place, not a work.
      if (!translated && names.size() == 1 && source_.date.empty() && without_medium(first) != first)
        return described(first);
      return document(names);
    }
    if (described_first && names.size() > 1 && is_person_name(first)) {  // "N. N., journalist at …, Radio"
      source_.author = author_text(first);
      source_.publisher = publisher_name(inner(names[1]));
      return;
    }
    names_by_count(names);
  }

  // "Tan, L. Title": nothing but the initial's full stop stands between the author and the title.
  void split_author(std::vector<CitationPiece>& names) const {
    const CitationPiece first = names[0];
    const std::string_view said = inner(first).substr(0, kLongestField);
    if (!is_inverted_name(said)) return;
    for (std::size_t stop = said.find(". "); stop != std::string_view::npos;
         stop = said.find(". ", stop + 1)) {
      const std::string_view behind = said.substr(stop + 2);
      const std::string_view next = behind.substr(0, behind.find_first_of(" .,"));
      const bool joins = next == "and" || next == "&" || utf8::length(next) < 2;
      if (stop < 2 || said[stop - 2] != ' ' || joins || behind.substr(next.size()).starts_with(',')) continue;
      names[0].inner.end = names[0].outer.end = first.inner.begin + stop + 1;
      CitationPiece title = first;
      title.inner.begin = title.outer.begin = first.inner.begin + stop + 2;
      title.separator = '.';
      names.insert(names.begin() + 1, title);
      return;
    }
  }

  // Prose, and not a headline that happens to be a sentence ("Ministry is blocking sites. Courier. 2012.").
  [[nodiscard]] bool is_statement(const std::vector<CitationPiece>& names) const {
    const std::string_view first = inner(names[0]);
    if (!is_prose(joined(0, left_.size())) || (is_spoken(first) && !source_.date.empty())) return false;
    if (names.size() < 2 || (source_.url.empty() && source_.date.empty())) return true;
    const bool others = std::any_of(names.begin() + 1, names.end(), [&](const CitationPiece& piece) {
      return is_prose(inner(piece)) || count_words(inner(piece)) > 20;
    });
    return others || (is_prose(first) && (count_words(first) > 14 || names[1].separator != '.'));
  }

  // Prose with an address cites only the address.
  void prose() {
    source_.date.clear();
    source_.pages.clear();
    form_.marked_language.clear();
  }

  // "See the page of N. N.'s blog on the website of "Der Tag""
  bool names_quoted_publisher() {
    for (std::size_t i = 0; i < left_.size(); ++i) {
      if (left_[i].kind != PieceKind::Quoted) continue;
      if (source_.url.empty() || is_prose(joined(0, left_.size()))) return false;
      if (i > 0) source_.author = possessive_author(inner(left_[i - 1]));
      source_.publisher = publisher_name(inner(left_[i]));
      return true;
    }
    return false;
  }

  void emphasised_style(std::size_t e) {
    const std::string_view before = trim_citation(joined(0, e));
    const std::string_view name = inner(left_[e]);
    if (e > 0 && is_headline(before) && !is_person_name(before)) {
      source_.title = title_of(before);
      source_.publisher = publisher_name(name);
      return;
    }
    source_.title = title_of(name);
    for (std::size_t i = e + 1; i < left_.size(); ++i) after_title(i);
    if (before.empty() || !starts_upper(before)) return;
    source_.author = author_text(before);
  }

  // Words that describe what is at the address in running words: "Facebook post", "full text published by N".
  void described(std::string_view said) {
    if (source_.url.empty() || is_prose(said)) {
      if (source_.url.empty()) source_.date.clear();
      return;
    }
    source_.author = possessive_author(said);
    const bool named = said.find("published ") != std::string_view::npos ||
                       said.find(" of ") != std::string_view::npos ||
                       said.find("posted ") != std::string_view::npos || starts_upper(said);
    if (named && source_.author.empty()) source_.publisher = publisher_name(said);
    if (!starts_upper(source_.publisher)) source_.publisher.clear();
  }

  // "Interview with N. N.", "E-mail correspondence with …"
  [[nodiscard]] static bool is_spoken(std::string_view title) {
    const std::string lower = fold_case(title.substr(0, std::min<std::size_t>(title.size(), 60)));
    return std::any_of(std::begin(kSpoken), std::end(kSpoken),
                       [&](std::string_view kind) { return lower.find(kind) != std::string::npos; });
  }

  // A law, report, interview or translated title without quotation marks.
  void document(const std::vector<CitationPiece>& names) {
    std::size_t end = 1;
    while (end < names.size() && names[end].separator == ',' &&
           (continues_title(inner(names[end])) ||
            (is_numbered(inner(names[end])) && starts_with_document(inner(names[end])))))
      ++end;
    end = std::max(end, end_of_long_title(names));
    const Range whole{names[0].inner.begin, names[end - 1].inner.end};
    const bool anchored = !source_.url.empty() || !source_.date.empty();
    const bool is_sentence =
        source_.url.empty() && states_provision(anchored ? joined(0, left_.size()) : view(whole));
    if (is_sentence && !is_spoken(view(whole))) return prose();
    source_.title = without_tail(title_of(view(whole)));
    for (const CitationPiece& piece : left_) {
      if (piece.kind == PieceKind::Bracketed) translation(piece);
    }
    for (std::size_t i = end; i < names.size() && !is_spoken(source_.title); ++i) {
      const std::string_view name = publisher_name(inner(names[i]));
      if (!name.empty() && (is_organization_name(name) || matches_host(name, source_.url))) {
        source_.publisher = name;
        break;
      }
    }
  }

  // "An Act Defining Nets, Providing for Their Repair, Care, and Loss, and for Other Purposes": up to how
  // many of the fields the long title of an act goes; 0 if there is none.
  [[nodiscard]] std::size_t end_of_long_title(const std::vector<CitationPiece>& names) const {
    if (!fold_case(inner(names[0]).substr(0, 7)).starts_with("an act ")) return 0;
    std::size_t end = 0;
    for (std::size_t i = 1; i < names.size() && names[i].separator == ','; ++i) {
      const std::string said = fold_case(inner(names[i]));
      const std::string_view first = std::string_view(said).substr(0, said.find(' '));
      if (said.ends_with("for other purposes")) return i + 1;
      if (first.size() > 5 && first.size() < said.size() && first.ends_with("ing")) end = i + 1;
    }
    return end;
  }

  // The words that led to a date which has been read: "Memorandum dated", "Law of".
  [[nodiscard]] static std::string_view without_tail(std::string_view title) {
    for (const std::string_view tail :
         {" dated", " of", " from", " on", " in", " adopted", " signed", " No"}) {
      if (title.ends_with(tail)) title.remove_suffix(tail.size());
    }
    return trim_citation(title);
  }

  // "…, usage and abuse": a part of a title in which commas stand.
  [[nodiscard]] static bool continues_title(std::string_view said) {
    const bool clause = said.starts_with("adopted") || said.starts_with("dated") ||
                        said.starts_with("published") || said.starts_with("signed") ||
                        said.starts_with("approved") || said.starts_with("as amended");
    if (said.starts_with("otherwise known as ") || said.starts_with("also known as ")) return true;
    return !starts_upper(said) && said.find(' ') != std::string_view::npos && !clause && names_no_role(said);
  }

  [[nodiscard]] static bool names_no_role(std::string_view said) {
    const std::string_view first = said.substr(0, said.find(' '));
    return first == "and" || first == "or" || first.ends_with("ing") || first.ends_with("ion");
  }

  void names_by_count(const std::vector<CitationPiece>& names) {
    const std::string_view first = trim_citation(inner(names[0]));
    if (first.size() > kLongestField) return;
    const bool self = matches_host(first, source_.url);
    if (form_.refers_back) {
      if (starts_upper(first) && count_words(first) <= 6) source_.author = author_text(first);
      return;
    }
    if (names.size() == 1) return single(first, self);
    const std::string_view second = trim_citation(inner(names[1]));
    if (source_.url.empty() && source_.date.empty() && !form_.last_number.empty() && names.size() == 2) {
      source_.author = author_text(first);  // "Stone, Networks of Control, 47": a short form
      source_.title = title_of(second);
      if (source_.pages.empty()) source_.pages = form_.last_number;
      return;
    }
    const bool second_is_host = matches_host(second, source_.url);
    if ((is_headline(first) || second_is_host) && !self && !is_certain_person_name(first)) {
      if (source_.url.empty() && source_.date.empty()) return;
      source_.title = title_of(first);
      source_.publisher = publisher_name(second);
    } else if (is_person_name(first)) {
      if (source_.url.empty() && source_.date.empty()) return;
      source_.author = author_text(first);
      source_.title = title_of(second);
      if (names.size() > 2) source_.publisher = publisher_name(inner(names[2]));
    } else if (is_headline(second) || starts_with_document(second) || matches_host(first, source_.url)) {
      if (source_.url.empty() && source_.date.empty() && !is_headline(second)) return;
      const std::string_view third = names.size() > 2 ? publisher_name(inner(names[2])) : std::string_view{};
      source_.title = title_of(second);
      const bool third_publishes = is_organization_name(third) || matches_host(third, source_.url);
      source_.author = author_text(first);
      if (third_publishes && !self) source_.publisher = third;
    } else if (!source_.url.empty() || !source_.date.empty()) {
      source_.publisher = publisher_name(first);
      // "Names Registry. About us. https://…"
      const bool titled =
          is_organization_name(first) && !is_organization_name(second) && count_words(second) > 1;
      if (titled && starts_upper(second)) source_.title = title_of(second);
    }
  }

  void single(std::string_view first, bool self) {
    const bool anchored = !source_.url.empty() || !source_.date.empty();
    if (!anchored && !is_organization_name(first)) return;
    if (source_.url.empty() &&
        (states_provision(first) || first.ends_with(" on") || first.ends_with(" in"))) {
      return prose();
    }
    const bool title = is_headline(first) && !self &&
                       (first.find(": ") != std::string_view::npos || !is_organization_name(first));
    if (title) {
      source_.title = title_of(first);
    } else if (anchored) {
      source_.publisher = publisher_name(first);
    }
  }

  // What is left as fields: full stops cut if there are any between fields, else commas.
  [[nodiscard]] std::vector<CitationPiece> fields() const {
    const bool stops = std::any_of(left_.begin() + 1, left_.end(), [](const CitationPiece& piece) {
      return piece.separator == '.' && piece.kind == PieceKind::Words;
    });
    if (!stops) return left_;
    return sentences(0);
  }

  [[nodiscard]] std::string_view joined(std::size_t begin, std::size_t end) const {
    if (begin >= end) return {};
    return text_.substr(left_[begin].inner.begin, left_[end - 1].outer.end - left_[begin].inner.begin);
  }

  // The author before a title: behind the last full stop, so that a sentence before is none of it.
  [[nodiscard]] std::string_view author_of(std::size_t begin, std::size_t end) const {
    for (std::size_t i = end; i > begin + 1; --i) {
      if (left_[i - 1].separator == '.' || left_[i - 1].separator == ';') {
        const bool sentence = left_[i - 1].separator == '.';
        if (sentence) begin = i - 1;
        break;
      }
    }
    return author_text(joined(begin, end));
  }

  [[nodiscard]] static std::string_view author_text(std::string_view name) {
    name = trim_citation(name);
    for (const std::string_view lead : {"By ", "by "}) {
      if (name.starts_with(lead)) name.remove_prefix(lead.size());
    }
    for (const std::string_view tail :
         {" in", " (ed.)", " (eds.)", " (Ed.)", " (Eds.)", ", eds", ", ed", ", editor"}) {
      if (name.ends_with(tail)) name.remove_suffix(tail.size());
    }
    // "Act No. 5" before a quoted title is the title's number, nobody's name.
    if (starts_with_document(name) && name.find_first_of("0123456789") != std::string_view::npos) return {};
    if (is_medium_descriptor(name) || name == "Article" || name == "News") return {};
    const std::string_view bare = without_medium(name);
    if (bare != name && bare.size() < name.size()) name = bare;
    if (name.size() > kLongestField || is_prose(name) ||
        !(starts_upper(name) || is_inverted_name(name) || name.starts_with('@')))
      return {};
    return name;
  }

  // A title without what closes it: its comma or full stop, quotation marks around all of it.
  [[nodiscard]] static std::string_view title_of(std::string_view title) {
    if (title.size() > kLongestField * 4) return {};
    title = trim_quotes(trim_citation(title));
    return trim_citation(title);
  }

  static std::string_view trim_quotes(std::string_view title) {
    static constexpr std::pair<std::string_view, std::string_view> kQuotes[] = {
        {"\"", "\""}, {"“", "”"}, {"„", "“"}, {"‘", "’"}, {"'", "'"}};
    for (const auto& [open, close] : kQuotes) {
      if (title.size() <= open.size() + close.size() || !title.starts_with(open) || !title.ends_with(close))
        continue;
      const std::string_view within = title.substr(open.size(), title.size() - open.size() - close.size());
      if (within.find(open) == std::string_view::npos || open == "\"") return within;
    }
    return title;
  }

  void settle_language() {
    if (!form_.marked_language.empty()) {
      if (!source_.title.empty() || !source_.publisher.empty()) source_.language = form_.marked_language;
    } else if (!source_.title.empty()) {
      source_.language = title_language(source_.title, source_.url);
    }
  }

  std::string_view text_;
  CitationForm form_;
  Source source_;
  std::vector<CitationPiece> left_;  // of form_, not yet read
  bool publisher_emphasised_ = false;
};

}  // namespace

Source read_citation_fields(std::string_view text, std::span<const CitationPiece> work) {
  return FieldReader(text, read_citation_form(text, work)).read();
}

}  // namespace notegraph
