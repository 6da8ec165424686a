#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace notegraph {

/// A dense weight matrix in 8-bit integers: Y = X·W + b with X quantised row by row as it comes. Integer sums
/// are exact, so every machine gives the same result; the fast path needs AVX-512 VNNI and is chosen at run
/// time.
class IntegerMatrix {
 public:
  IntegerMatrix() = default;

  /// `weights` holds `inputs` rows of `outputs` values, column c to be multiplied by scales[c]; `bias` may be
  /// empty.
  IntegerMatrix(std::size_t inputs, std::size_t outputs, std::span<const std::int8_t> weights,
                std::span<const float> scales, std::span<const float> bias);

  [[nodiscard]] std::size_t inputs() const { return inputs_; }
  /// The row stride of the results: the number of outputs, rounded up to 16.
  [[nodiscard]] std::size_t stride() const { return stride_; }

  /// `x`: rows of inputs() floats; `y`: rows of stride() floats, overwritten.
  void multiply(std::span<const float> x, std::size_t rows, std::span<float> y) const;

 private:
  std::size_t inputs_ = 0, stride_ = 0, depth_ = 0;  // depth_: inputs rounded up to 4
  std::vector<std::int8_t> packed_;                  // [stride/16][depth/4][16][4], as VNNI reads it
  std::vector<std::int32_t> offset_;                 // 128 times the sum of a column
  std::vector<float> scales_, bias_;
};

}  // namespace notegraph
