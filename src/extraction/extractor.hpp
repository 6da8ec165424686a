#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "extraction/extraction.hpp"
#include "reading/report.hpp"

namespace notegraph {

class ClaimRules;

struct ExtractorOptions {
  std::vector<std::filesystem::path> rules;  // rule files of one's own, or folders of them: ClaimRules::load
  double min_confidence = 0;                 // claims below it are dropped
};

/// Finds what a report states: entities, dates, claims and figures. Loads its model, gazetteers, lexicon and
/// rules once; safe to use from several threads at once.
class Extractor {
 public:
  /// From the program's data (see data_file). Throws if something is missing or damaged.
  static Extractor load(const ExtractorOptions& options = {});

  /// Also fills the report's country and country code, where its title or text settles them.
  [[nodiscard]] Extraction extract(Report& report) const;

  [[nodiscard]] const ClaimRules& rules() const;

 private:
  struct Knowledge;
  explicit Extractor(std::shared_ptr<const Knowledge> knowledge);
  std::shared_ptr<const Knowledge> knowledge_;
};

}  // namespace notegraph
