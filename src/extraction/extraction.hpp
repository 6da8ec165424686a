#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "dates/date_expressions.hpp"
#include "text/span.hpp"

namespace notegraph {

enum class EntityType : std::uint8_t { Person, Organization, Law, Website, Place };

/// "Person", "Organization", "Law", "Website", "Place".
std::string_view name_of(EntityType type);
std::optional<EntityType> entity_type(std::string_view name);

/// Index in Extraction::entities.
enum class EntityId : std::uint32_t {};

/// Where the body names an entity. `text` is in Report::text.
struct Mention {
  Range text;
  std::size_t sentence = 0;
  std::size_t first_token = 0, end_token = 0;  // in the sentence's analysis
  EntityId entity{};
  bool description = false;  // "the ministry", "it": refers to the entity without naming it
};

/// A named thing of the report.
struct Entity {
  EntityType type = EntityType::Organization;
  std::string subtype;                   // "Court", "Platform", …, or empty
  std::string name;                      // fullest proper form in the body
  std::string slug;                      // unique in the report
  std::vector<std::string> aliases;      // other surface forms, sorted, without leading "the"
  std::vector<std::string> identifiers;  // IRIs of kept registers, only where certain; sorted
  std::string reason;                    // why it has its type, for people
  std::vector<std::string> evidence;     // all that speaks for or against it, the weightiest first
};

/// Who or what fills a role: an entity, or words that describe it.
struct Filler {
  std::variant<EntityId, std::string> who;
  Range text;  // the words in the sentence that fill the role (a pronoun maybe), in Report::text
};

struct Role {
  std::string name;
  std::vector<Filler> fillers;
};

/// See confidence.hpp, which names them.
constexpr std::size_t kClaimFeatures = 13;

/// One stated happening or relation.
struct Claim {
  std::string type;
  std::vector<Role> roles;  // in the order of the schema
  std::map<std::string, std::string> values;
  std::optional<Edtf> date;
  std::size_t sentence = 0;
  Range evidence;  // the clause that states it, in Report::text
  Range trigger;
  std::vector<std::string> notes;  // direct
  std::vector<std::string>
      inherited_notes;  // of the next marker later in the paragraph, where none is direct
  std::string rule;
  double confidence = 1;
  std::array<double, kClaimFeatures> features{};  // what the confidence is computed from
  std::string modality;                           // empty: asserted by the report
  std::vector<Filler> attributed_to;
  std::optional<std::size_t> same_happening_as;  // index of an earlier claim
};

/// A figure.
struct Observation {
  std::string indicator;
  double value = 0;
  std::string unit;
  std::optional<Edtf> date;
  std::vector<Filler> place, by;
  std::size_t sentence = 0;
  Range evidence;
  std::vector<std::string> notes, inherited_notes;
};

/// What a report says, before it becomes a graph.
struct Extraction {
  std::vector<Entity> entities;
  std::vector<Mention> mentions;  // in the order of the text
  std::vector<DateMention> dates;
  std::vector<Claim> claims;
  std::vector<Observation> observations;
};

}  // namespace notegraph
