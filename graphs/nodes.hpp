#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "dates/edtf.hpp"
#include "extraction/extraction.hpp"
#include "reading/report.hpp"
#include "text/span.hpp"

namespace notegraph {

// The vertices of a KnowledgeGraph. `dataset` names the report's dataset ("kazakhstan-2013"), `id` is unique
// in it; together they are the vertex's key and its IRI. Vertices refer to each other by edges only.

/// How a graph was made. Checksums are SHA-256 in hexadecimal digits; what is not known is empty.
struct BuildFacts {
  std::string version;  // of the program
  std::string input;    // checksum of the report's bytes
  std::string model;    // of the language model
  std::string rules;    // of all claim rules and word lists
  std::string date;     // "2026-11-24", only if asked for, so that equal input gives equal bytes

  bool operator==(const BuildFacts&) const = default;
};

/// The report itself: id "report".
struct ReportNode {
  std::string dataset, id;
  std::string file;  // base name of the input
  std::string title, country, country_code, publisher, year, date, coverage;
  std::vector<Score> scores;
  BuildFacts build = {};
};

/// A section: id "section-" and the slug of its title.
struct SectionNode {
  std::string dataset, id;
  std::string title;
  int level = 1;
  Span span;
};

/// A named thing: id is the slug of its name.
struct EntityNode {
  std::string dataset, id;
  EntityType type = EntityType::Organization;
  std::string subtype;  // "Court", "Platform", …, or empty
  std::string name;
  std::vector<std::string> aliases;      // sorted
  std::vector<std::string> identifiers;  // IRIs of kept registers: Wikidata, GeoNames, ISO 3166; sorted
  std::vector<Span> mentions;            // by position
  std::string reason;                    // why it has its type, for people
};

/// A filler that has no name, only a description: "two officers of the Almaty tax department". It belongs to
/// one claim or observation; its id is `description_id` of that one's id, the role and the place in the role.
struct DescriptionNode {
  std::string dataset, id;
  std::string text;
};

/// One stated happening or relation; roles, notes, section and date are edges.
struct ClaimNode {
  std::string dataset, id;
  std::string type;                           // "CourtRuling"; docs/model.md lists the 21 types
  std::map<std::string, std::string> values;  // "outcome" -> "ban"
  Span evidence;                              // what states it: a clause or its sentence
  Span sentence;                              // the whole sentence
  std::string quote;                          // the sentence's words, without markers and markup
  Span trigger;                               // the words that made the rule fire
  std::string rule;                           // "ruling/agree-to-ban"
  double confidence = 1;                      // 0..1, two decimals
  std::string modality;  // empty: the report asserts it; else "attributed", "alleged", "denied", "planned"
};

/// A figure; place and by are role edges, notes, section and date edges as for claims.
struct ObservationNode {
  std::string dataset, id;
  std::string indicator;
  double value = 0;
  std::string unit;
  Span evidence, sentence;
  std::string quote;
};

/// A calendar expression where it stands in the text.
struct DateMentionPlace {
  std::string dataset;
  std::string text;
  Span span;
};

/// A date: shared by all datasets (dataset is empty), id made of its EDTF.
struct DateNode {
  std::string dataset, id;
  Edtf edtf;
  std::vector<DateMentionPlace> mentions;  // by dataset, then position
};

/// A numbered note: id "note-" and its number.
struct NoteNode {
  std::string dataset, id;
  std::string number;
  std::string text;  // as printed
  bool explains = false;
  Span span;
};

/// A work that a note cites, id "note-57-source-1", or an inline link of the body, id "link-1".
struct SourceNode {
  std::string dataset, id;
  Source source;
  bool is_link = false;
  Span span;  // of the link in the body; {0, 0} for a note's source
};

using Node = std::variant<ReportNode, SectionNode, EntityNode, DescriptionNode, ClaimNode, ObservationNode,
                          DateNode, NoteNode, SourceNode>;

enum class EdgeKind : std::uint8_t {
  Role,           // claim or observation -> entity or description; Edge::role says which
  DirectNote,     // claim, observation -> note: the marker stands behind its clause in the same sentence
  InheritedNote,  // claim, observation -> note: the next marker later in the paragraph
  When,           // claim, observation -> date, at most one
  InSection,      // claim, observation -> section, at most one
  PartOf,         // section -> section above it, or report; note -> report
  Cites,          // note -> source; section -> link
  SameWorkAs,     // note -> the earlier note that its short form points back to
  SameHappening,  // claim -> an earlier claim that tells the same
};

struct Edge {
  EdgeKind kind = EdgeKind::Role;
  std::string role;          // "against"; "attributedTo" for who says it; empty for other kinds
  std::size_t position = 0;  // among the edges of its kind and role from the same vertex
  Span mention;              // the words that fill the role, a pronoun maybe; {0, 0} if none
};

const std::string& dataset_of(const Node& node);
const std::string& id_of(const Node& node);

/// The id of a date node: EDTF with what an IRI's local name cannot hold spelled out
/// ("2012-05/2013-04~" -> "2012-05_to_2013-04-approximate", "../2012" -> "open_to_2012").
std::string date_id(const Edtf& edtf);

/// The id of a described filler: "claim-3f9a1c-against-1" for the first of its role.
std::string description_id(std::string_view claim, std::string_view role, std::size_t position);

}  // namespace notegraph
