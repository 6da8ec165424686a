#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "extraction/clause.hpp"
#include "extraction/document.hpp"
#include "extraction/extraction.hpp"
#include "extraction/references.hpp"

namespace notegraph {

/// A figure in its sentence.
struct Figure {
  Range text;             // number and unit, with the counted noun
  std::size_t token = 0;  // the number's own
  std::size_t head = 0;   // the token of its unit or counted noun that the rest of the sentence governs
  bool opens_range = false;
  bool timeless = false;  // of a law, not of a happening: only a date in its own phrase is its date
  std::size_t next = 0;   // byte at which the next number of the sentence begins, figure or not
};

/// What a sentence says about its figures.
class FigureContext {
 public:
  /// `dates` are those of the sentence, `figures` all its figures in the order of the text.
  FigureContext(const Document& document, const References& references, std::span<const DateMention> dates,
                std::span<const Figure> figures, std::size_t sentence);

  /// The date that modifies a figure: the next one in the figure's own phrase, or else one of its clause that
  /// no other figure has.
  [[nodiscard]] std::optional<Edtf> date(std::size_t figure) const;

  /// Where it was measured: the place that a preposition ties to the figure's clause, else the report's
  /// country where the sentence names it.
  [[nodiscard]] std::vector<Filler> place(std::size_t figure) const;

  /// Who says so: "according to X", the subject of a verb of saying above it, "statistics of X".
  [[nodiscard]] std::vector<Filler> said_by(std::size_t figure) const;

  /// The clause that states it, in Report::text.
  [[nodiscard]] Range evidence(std::size_t figure) const;

 private:
  void find_dates();
  [[nodiscard]] bool pairs_respectively() const;
  [[nodiscard]] bool shares_date_with_next(std::size_t figure) const;
  [[nodiscard]] std::size_t head_of(const DateMention& date) const;
  [[nodiscard]] bool is_beside(Range before, Range after) const;
  [[nodiscard]] bool leads(const DateMention& date, const Figure& figure) const;
  [[nodiscard]] bool is_goal(std::size_t figure) const;
  [[nodiscard]] std::size_t modified_by(const DateMention& date) const;
  [[nodiscard]] bool governs(std::size_t figure, const DateMention& date) const;
  [[nodiscard]] bool follows_in_phrase(std::size_t figure, const DateMention& date) const;
  [[nodiscard]] std::optional<Filler> place_under(std::size_t token) const;
  [[nodiscard]] std::optional<Filler> source_at(std::size_t token) const;
  [[nodiscard]] std::optional<Filler> according_to() const;
  [[nodiscard]] std::optional<Filler> country() const;

  const Document& document_;
  const References& references_;
  std::span<const DateMention> dates_;
  std::span<const Figure> figures_;
  std::size_t sentence_;
  const SentenceView& view_;
  const DependencyTree& tree_;
  Clause clause_;
  std::vector<int> date_of_;  // of each figure, an index in dates_; -1: none
  std::optional<Filler> country_, source_;
};

}  // namespace notegraph
