#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "extraction/clause.hpp"
#include "extraction/document.hpp"
#include "extraction/extraction.hpp"

namespace notegraph {

/// The date that the clause of `token` carries: one that modifies the token itself, what it governs or its
/// noun phrase, or the verb that hands its date down (coordination, control). `dates` are those of the
/// sentence. Without `handed_down`, only what modifies the token itself or what it governs.
std::optional<Edtf> date_of(const DependencyTree& tree, std::span<const DateMention> dates, std::size_t token,
                            bool handed_down = true);

/// The dates that begin inside `sentence`; `dates` are in the order of the text.
std::span<const DateMention> dates_in(std::span<const DateMention> dates, Range sentence);

/// The note numbers that back a clause.
struct BackingNotes {
  std::vector<std::string> direct;     // the first marker, or run of markers, at or behind it in its sentence
  std::vector<std::string> inherited;  // else those of the next marked sentence in its paragraph
};

/// Notes for a clause whose words end at byte `end` of Report::text in sentence `sentence`.
BackingNotes notes_of(const Report& report, std::size_t sentence, std::size_t end);

}  // namespace notegraph
