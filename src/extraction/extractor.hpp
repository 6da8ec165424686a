#pragma once

#include <filesystem>
#include <memory>

#include "extraction/extraction.hpp"
#include "reading/report.hpp"

namespace notegraph {

/// Finds what a report states: entities, dates, claims and figures. Loads its model, gazetteers, lexicon and
/// rules once; safe to use from several threads at once.
class Extractor {
 public:
  /// From the program's data (see data_file). Throws if something is missing or damaged.
  static Extractor load();

  /// Also fills the report's country and country code, where its title or text settles them.
  [[nodiscard]] Extraction extract(Report& report) const;

 private:
  struct Knowledge;
  explicit Extractor(std::shared_ptr<const Knowledge> knowledge);
  std::shared_ptr<const Knowledge> knowledge_;
};

}  // namespace notegraph
