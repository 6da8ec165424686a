#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace notegraph::training {

/// A row-major matrix of floats.
struct Matrix {
  std::size_t rows = 0, columns = 0;
  std::vector<float> values;

  Matrix() = default;
  Matrix(std::size_t r, std::size_t c) { reset(r, c); }
  /// Of this size and all zero.
  void reset(std::size_t r, std::size_t c) {
    rows = r, columns = c;
    values.assign(r * c, 0.0F);
  }
  float* row(std::size_t r) { return values.data() + r * columns; }
  [[nodiscard]] const float* row(std::size_t r) const { return values.data() + r * columns; }
};

/// c (m×n, row stride ldc) = or += a (m×k, stride lda) · b (k×n, stride ldb). n is a multiple of 16.
void multiply(const float* a, std::size_t lda, const float* b, std::size_t ldb, float* c, std::size_t ldc,
              std::size_t m, std::size_t k, std::size_t n, bool add);

/// The transpose of a rows×columns matrix with stride ld, rows of the result padded to a stride of `ld_out`.
void transpose(const float* from, std::size_t ld, std::size_t rows, std::size_t columns, float* to,
               std::size_t ld_out);

/// A small, fast, seeded generator (xoshiro256**): the same numbers on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed);
  std::uint64_t next();
  /// In [0, 1).
  float uniform() { return static_cast<float>(next() >> 40U) * 0x1.0p-24F; }
  float normal();
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }

 private:
  std::uint64_t state_[4];
};

}  // namespace notegraph::training
