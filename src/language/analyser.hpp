#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/sentence_analysis.hpp"
#include "text/span.hpp"

namespace notegraph {

/// English tags, lemmas, dependency trees (Universal Dependencies 2) and names. Cheap to copy, immutable, and
/// safe to use from several threads at once.
class Analyser {
 public:
  /// Reads a model that notegraph-train wrote. Throws InputError if the file is missing, damaged, foreign or
  /// of another version.
  static Analyser load(const std::filesystem::path& file);

  /// The same from memory; `name` stands for the file in messages.
  static Analyser parse(std::string_view bytes, const std::string& name);

  /// One sentence by itself. Every sentence gets a tree, whatever its length; time is linear in it.
  [[nodiscard]] SentenceAnalysis analyse(std::string_view text, Range sentence) const;

  /// The sentences of one document, in their order: names also use what the other sentences say about the
  /// same words. Words are looked up once, so this is faster than sentence by sentence.
  [[nodiscard]] std::vector<SentenceAnalysis> analyse(std::string_view text,
                                                      std::span<const Range> sentences) const;

  /// The same for sentences that are tokenized already: byte ranges of `text`.
  [[nodiscard]] std::vector<SentenceAnalysis> analyse_tokens(
      std::string_view text, std::span<const std::vector<Range>> sentences) const;

 private:
  friend class DocumentAnalysis;
  struct Model;
  explicit Analyser(std::shared_ptr<const Model> model);
  std::shared_ptr<const Model> model_;
};

}  // namespace notegraph
