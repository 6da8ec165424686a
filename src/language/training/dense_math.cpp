#include "language/training/dense_math.hpp"

#include <bit>
#include <cmath>
#include <cstring>

namespace notegraph::training {

namespace {

using Lanes = float __attribute__((vector_size(64)));

Lanes load(const float* from) {
  Lanes lanes;
  std::memcpy(&lanes, from, sizeof lanes);
  return lanes;
}

// ROWS rows and 16·WIDTH columns of the product stay in registers while k runs.
template <std::size_t ROWS, std::size_t WIDTH>
void tile(const float* a, std::size_t lda, const float* b, std::size_t ldb, float* c, std::size_t ldc,
          std::size_t k, bool add) {
  Lanes sum[ROWS][WIDTH];
  for (std::size_t r = 0; r < ROWS; ++r) {
    for (std::size_t w = 0; w < WIDTH; ++w) sum[r][w] = add ? load(c + r * ldc + w * 16) : Lanes{};
  }
  for (std::size_t i = 0; i < k; ++i) {
    Lanes column[WIDTH];
#pragma GCC unroll 4
    for (std::size_t w = 0; w < WIDTH; ++w) column[w] = load(b + i * ldb + w * 16);
#pragma GCC unroll 8
    for (std::size_t r = 0; r < ROWS; ++r) {
      const float x = a[r * lda + i];
#pragma GCC unroll 4
      for (std::size_t w = 0; w < WIDTH; ++w) sum[r][w] += x * column[w];
    }
  }
  for (std::size_t r = 0; r < ROWS; ++r) {
    for (std::size_t w = 0; w < WIDTH; ++w) std::memcpy(c + r * ldc + w * 16, &sum[r][w], sizeof(Lanes));
  }
}

template <std::size_t WIDTH>
void strip(const float* a, std::size_t lda, const float* b, std::size_t ldb, float* c, std::size_t ldc,
           std::size_t m, std::size_t k, bool add) {
  std::size_t r = 0;
  for (; r + 6 <= m; r += 6) tile<6, WIDTH>(a + r * lda, lda, b, ldb, c + r * ldc, ldc, k, add);
  for (; r < m; ++r) tile<1, WIDTH>(a + r * lda, lda, b, ldb, c + r * ldc, ldc, k, add);
}

}  // namespace

void multiply(const float* a, std::size_t lda, const float* b, std::size_t ldb, float* c, std::size_t ldc,
              std::size_t m, std::size_t k, std::size_t n, bool add) {
  // Strips of 64 columns of b, blocks of 256 of k: they stay in the first- and second-level caches.
  thread_local std::vector<float> packed;
  for (std::size_t from = 0; from < k; from += 256) {
    const std::size_t depth = std::min<std::size_t>(256, k - from);
    const bool more = add || from > 0;
    for (std::size_t column = 0; column < n; column += 64) {
      const std::size_t width = std::min<std::size_t>(64, n - column);
      packed.resize(256 * 64);
      for (std::size_t i = 0; i < depth; ++i) {
        std::memcpy(packed.data() + i * width, b + (from + i) * ldb + column, width * sizeof(float));
      }
      const float* pa = a + from;
      float* pc = c + column;
      switch (width / 16) {
        case 4:
          strip<4>(pa, lda, packed.data(), width, pc, ldc, m, depth, more);
          break;
        case 3:
          strip<3>(pa, lda, packed.data(), width, pc, ldc, m, depth, more);
          break;
        case 2:
          strip<2>(pa, lda, packed.data(), width, pc, ldc, m, depth, more);
          break;
        default:
          strip<1>(pa, lda, packed.data(), width, pc, ldc, m, depth, more);
          break;
      }
    }
  }
}

void transpose(const float* from, std::size_t ld, std::size_t rows, std::size_t columns, float* to,
               std::size_t ld_out) {
  for (std::size_t r0 = 0; r0 < rows; r0 += 16) {
    for (std::size_t c0 = 0; c0 < columns; c0 += 16) {
      for (std::size_t r = r0; r < std::min(rows, r0 + 16); ++r) {
        for (std::size_t c = c0; c < std::min(columns, c0 + 16); ++c) to[c * ld_out + r] = from[r * ld + c];
      }
    }
  }
}

Random::Random(std::uint64_t seed) {
  for (std::uint64_t& word : state_) {  // splitmix64
    seed += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = seed;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    word = z ^ (z >> 31U);
  }
}

std::uint64_t Random::next() {
  const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
  const std::uint64_t shifted = state_[1] << 17U;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = std::rotl(state_[3], 45);
  return result;
}

float Random::normal() {
  float sum = -6;  // the sum of twelve uniform numbers is close enough for weights
  for (int i = 0; i < 12; ++i) sum += uniform();
  return sum;
}

}  // namespace notegraph::training
