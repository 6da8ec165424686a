#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace notegraph {

/// A matrix of small integers with one scale for each row or column: weight = value * scale.
struct QuantisedMatrix {
  std::uint32_t rows = 0, columns = 0;
  std::vector<std::int8_t> values;  // row by row
  std::vector<float> scales;        // `rows` or `columns` of them, as the user of the matrix agrees
};

/// The one file that notegraph-train writes and the analyser reads: named blocks behind a header of magic,
/// version, size and checksum, little-endian. Blocks are matrices, vectors of floats, or text.
class ModelFile {
 public:
  static constexpr std::uint32_t kVersion = 2;

  /// Throws InputError if the file cannot be read, is not such a file, is of another version or is damaged.
  static ModelFile read(const std::filesystem::path& file);
  /// The same from memory; `name` stands for the file in messages.
  static ModelFile parse(std::string_view bytes, const std::string& name);
  [[nodiscard]] std::string serialise() const;

  void put(const std::string& name, std::string text) { texts_[name] = std::move(text); }
  void put(const std::string& name, std::vector<float> values) { vectors_[name] = std::move(values); }
  void put(const std::string& name, QuantisedMatrix matrix) { matrices_[name] = std::move(matrix); }

  /// Whether there is a text of this name; other blocks have to be there.
  [[nodiscard]] bool has_text(const std::string& name) const { return texts_.contains(name); }
  /// The block of this name; InputError if there is none or its size is not the one expected.
  [[nodiscard]] const std::string& text(const std::string& name) const;
  [[nodiscard]] std::vector<std::string_view> lines(const std::string& name) const;
  [[nodiscard]] std::span<const float> vector(const std::string& name, std::size_t size) const;
  [[nodiscard]] const QuantisedMatrix& matrix(const std::string& name) const;
  [[nodiscard]] const QuantisedMatrix& matrix(const std::string& name, std::size_t rows,
                                              std::size_t columns) const;

  /// InputError that says what is wrong with this file.
  [[noreturn]] void fail(const std::string& what) const;

 private:
  std::string name_ = "model";
  std::map<std::string, std::string> texts_;
  std::map<std::string, std::vector<float>> vectors_;
  std::map<std::string, QuantisedMatrix> matrices_;
};

}  // namespace notegraph
