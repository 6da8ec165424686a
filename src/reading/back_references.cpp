#include "reading/back_references.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "reading/citation_documents.hpp"
#include "reading/citation_phrases.hpp"
#include "reading/citation_text.hpp"
#include "reading/citation_tokens.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace notegraph {

namespace {

// A longer note is no short form.
constexpr std::size_t kLongestShortForm = 300;

constexpr std::string_view kPreceding[] = {"ibid",
                                           "ibidem",
                                           "ib",
                                           "idem",
                                           "ebd",
                                           "ebenda",
                                           "там же",
                                           "lo mismo",
                                           "same as above",
                                           "same source",
                                           "same source as above",
                                           "same as previous",
                                           "see above"};

constexpr std::string_view kNumbered[] = {
    "supra note ",     "supra notes ",      "supra, note ", "supra n. ",     "supra n ",
    "supra fn. ",      "supra footnote ",   "see note ",    "see footnote ", "see endnote ",
    "see above note ", "see above, note ",  "above n ",     "above note ",   "see reference ",
    "same as note ",   "same as footnote ", "same as ",     "(n ",           "(fn "};

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

std::string digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  return std::string(text.substr(at, end - at));
}

// The number in "note 5 above", "footnote 12, supra".
std::string number_before_above(std::string_view lower) {
  for (const std::string_view word : {"footnote ", "endnote ", "note "}) {
    const std::size_t at = lower.find(word);
    if (at == std::string_view::npos) continue;
    const std::string number = digits_at(lower, at + word.size());
    const std::string_view behind = lower.substr(at + word.size() + number.size());
    if (!number.empty() && (behind.find("above") < 4 || behind.find("supra") < 4)) return number;
  }
  return {};
}

bool starts_with_preceding(std::string_view lower) {
  if (lower.starts_with("id.") || lower == "id" || lower.starts_with("id at ") || lower.starts_with("id, "))
    return true;
  return std::any_of(std::begin(kPreceding), std::end(kPreceding), [&](std::string_view phrase) {
    return lower.starts_with(phrase) &&
           (lower.size() == phrase.size() || !is_word_character(lower[phrase.size()])) &&
           // "Idem" and the like stand alone or before a page; as words of a sentence they are followed by
           // one.
           (phrase.starts_with("ib") || lower.size() <= phrase.size() + 24);
  });
}

// Letters and digits of the words alone, one space between: "the same title" whatever its punctuation.
std::string key(std::string_view text) {
  std::string out;
  bool space = false;
  for (const char c : fold_case(text)) {
    if (is_word_character(c)) {
      if (space && !out.empty()) out += ' ';
      space = false;
      out += c;
    } else {
      space = true;
    }
  }
  return out;
}

std::string_view last_word(std::string_view text) {
  const std::size_t space = text.rfind(' ');
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

// "lillis" of "Joanna Lillis" and of "Lillis, J.".
std::string surname(std::string_view author) {
  const std::size_t comma = author.find(',');
  if (comma != std::string_view::npos) return std::string(last_word(key(author.substr(0, comma))));
  const std::string all = key(author);
  return std::string(last_word(all));
}

bool is_short_form(const Source& source) {
  return !source.title.empty() && source.url.empty() && source.publisher.empty() && source.date.empty() &&
         source.accessed.empty() && source.translated_title.empty();
}

// What the earlier notes cite, for look-up by the forms in which later notes shorten it.
class CitedWorks {
 public:
  void add(const Source& source, const std::string& number) {
    const std::string title = key(source.title);
    const std::string author = key(source.author);
    // A work that was itself given in short has nothing more to point to.
    if (!title.empty() && !is_short_form(source)) {
      works_.emplace(author + '|' + title, number);
      works_.emplace('|' + title, number);
      titles_.try_emplace(surname(source.author) + '|' + first_words(title), Titled{title, number});
    }
    if (!author.empty()) {
      authors_[surname(source.author)] = number;
      authors_[author] = number;
    }
    if (!source.publisher.empty()) authors_.try_emplace(key(source.publisher), number);
  }

  // The first note with this author and title; the title may be shortened at its end if the author agrees.
  [[nodiscard]] std::string find(const Source& source) const {
    const std::string title = key(source.title);
    if (const auto found = works_.find(key(source.author) + '|' + title); found != works_.end())
      return found->second;
    if (source.author.empty()) return {};
    const auto candidate = titles_.find(surname(source.author) + '|' + first_words(title));
    const bool same = candidate != titles_.end() && candidate->second.title.starts_with(title);
    return same ? candidate->second.number : std::string{};
  }

  // The latest note by this author: op. cit.
  [[nodiscard]] std::string find_author(std::string_view author) const {
    for (const std::string& name : {key(author), surname(author)}) {
      if (const auto found = authors_.find(name); found != authors_.end()) return found->second;
    }
    return {};
  }

 private:
  struct Titled {
    std::string title;
    std::string number;
  };

  static std::string first_words(std::string_view title) {
    const std::size_t space = title.find(' ');
    return std::string(title.substr(0, space == std::string_view::npos ? space : title.find(' ', space + 1)));
  }

  std::unordered_map<std::string, std::string> works_;
  std::unordered_map<std::string, Titled> titles_;
  std::unordered_map<std::string, std::string> authors_;
};

std::string target(const Note& note, const BackReference& reference, const Note* before,
                   const CitedWorks& cited, const std::unordered_map<std::string, std::string>& origin) {
  switch (reference.kind) {
    case BackReferenceKind::Preceding:
      return before == nullptr ? std::string{} : before->number;
    case BackReferenceKind::Numbered:
      return origin.contains(reference.number) ? reference.number : std::string{};
    case BackReferenceKind::Author: {
      const std::string_view text = note.text;
      const std::string_view head = trim_citation(text.substr(citation_signal(text)));
      const std::string& author = note.sources.empty() ? std::string{} : note.sources.front().author;
      return cited.find_author(author.empty() ? head.substr(0, head.find(',')) : std::string_view(author));
    }
    case BackReferenceKind::None:
      break;
  }
  if (note.sources.size() == 1 && is_short_form(note.sources.front()))
    return cited.find(note.sources.front());
  return {};
}

}  // namespace

BackReference read_back_reference(std::string_view text) {
  text = text.substr(0, std::min(text.size(), kLongestShortForm + 1));
  text = trim_citation(text);
  if (text.size() > kLongestShortForm) {
    return starts_with_preceding(fold_case(text.substr(0, 8))) && !is_prose(text)
               ? BackReference{BackReferenceKind::Preceding, {}}
               : BackReference{};
  }
  const std::string whole = fold_case(text);
  std::string_view lower = whole;
  if (starts_with_preceding(lower)) return {BackReferenceKind::Preceding, {}};
  if (whole.find("://") != std::string::npos || whole.find("www.") != std::string::npos) return {};
  const std::size_t signal = citation_signal(text);
  if (starts_with_preceding(lower.substr(std::min(signal, lower.size()))))
    return {BackReferenceKind::Preceding, {}};
  if (is_prose(text)) return {};
  if (lower.find("op. cit") != std::string_view::npos || lower.find("op.cit") != std::string_view::npos ||
      lower.find("loc. cit") != std::string_view::npos || lower.find("op cit") != std::string_view::npos) {
    return {BackReferenceKind::Author, {}};
  }
  if (std::string number = number_before_above(lower); !number.empty())
    return {BackReferenceKind::Numbered, number};
  for (const std::string_view phrase : kNumbered) {
    const std::size_t at = lower.find(phrase);
    if (at == std::string_view::npos) continue;
    if (std::string number = digits_at(lower, at + phrase.size()); !number.empty()) {
      return {BackReferenceKind::Numbered, std::move(number)};
    }
  }
  return {};
}

void resolve_back_references(std::vector<Note>& notes) {
  CitedWorks cited;
  std::unordered_map<std::string, std::string>
      origin;  // of each note so far: itself, or where its chain starts
  const Note* before = nullptr;
  for (Note& note : notes) {
    note.same_as.clear();
    const CitationText citation = read_citation_text(note.text);
    const BackReference reference = read_back_reference(citation.text);
    const std::string found = target(note, reference, before, cited, origin);
    const auto first = origin.find(found);
    if (!found.empty() && first != origin.end() && first->second != note.number) note.same_as = first->second;
    origin.insert_or_assign(note.number, note.same_as.empty() ? note.number : note.same_as);
    if (note.same_as.empty()) {
      for (const Source& source : note.sources) cited.add(source, note.number);
    }
    before = &note;
  }
}

}  // namespace notegraph
