#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/extractor.hpp"
#include "reading/report_reader.hpp"

namespace notegraph {

/// What the extractor makes of `text`, as lines that tests compare: "Organization/Court: Supreme Court",
/// "Block: agent=Telco One; target=Example.org; date=2019-05; notes=1".
struct ExtractedText {
  Report report;
  Extraction extraction;

  explicit ExtractedText(const std::string& text, const std::string& country = "") {
    static const Extractor extractor = Extractor::load();  // models and gazetteers once a process
    report = read_report("test.txt", text);
    report.country = country;
    extraction = extractor.extract(report);
  }

  [[nodiscard]] std::vector<std::string> entities() const {
    std::vector<std::string> lines;
    for (const Entity& e : extraction.entities) {
      lines.push_back(std::string(name_of(e.type)) + (e.subtype.empty() ? "" : "/" + e.subtype) + ": " +
                      e.name);
    }
    return lines;
  }

  [[nodiscard]] std::vector<std::string> aliases_of(std::string_view name) const {
    for (const Entity& e : extraction.entities) {
      if (e.name == name) return e.aliases;
    }
    return {};
  }

  [[nodiscard]] std::string name_of_filler(const Filler& filler) const {
    if (const auto* id = std::get_if<EntityId>(&filler.who))
      return extraction.entities[static_cast<std::size_t>(*id)].name;
    return "\"" + std::get<std::string>(filler.who) + "\"";
  }

  /// The claims of one type; roles in the schema's order, then outcome or stage, date, notes.
  [[nodiscard]] std::vector<std::string> claims(std::string_view type) const {
    std::vector<std::string> lines;
    for (const Claim& claim : extraction.claims) {
      if (claim.type != type) continue;
      std::string line;
      const auto add = [&](const std::string& name, const std::string& value) {
        line += (line.empty() ? "" : "; ") + name + "=" + value;
      };
      for (const Role& role : claim.roles) {
        std::string who;
        for (const Filler& filler : role.fillers) who += (who.empty() ? "" : ", ") + name_of_filler(filler);
        add(role.name, who);
      }
      for (const char* value : {"outcome", "stage", "share"}) {
        if (claim.values.contains(value)) add(value, claim.values.at(value));
      }
      if (claim.date) add("date", claim.date->text());
      std::string notes;
      for (const std::string& number : claim.notes) notes += (notes.empty() ? "" : ",") + number;
      if (!notes.empty()) add("notes", notes);
      lines.push_back(line);
    }
    return lines;
  }
};

}  // namespace notegraph
