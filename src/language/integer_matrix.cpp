#include "language/integer_matrix.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "language/vector_clones.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace notegraph {

namespace {

constexpr std::size_t kLanes = 16;  // columns side by side in a packed panel
constexpr std::size_t kRows = 6;    // rows of input that are multiplied together

/// A panel of 16 columns and what makes floats of its integer sums.
struct Panel {
  const std::int8_t* weights;
  const std::int32_t* offset;
  const float* scales;
  const float* bias;
};

// A panel for `rows` (at most kRows) rows of quantised input: sums[row][lane]. x is unsigned 8-bit with zero
// at 128, so that it fits the instruction of the fast path; the offset takes 128·Σw off again.
void sum_portable(const std::uint8_t* x, std::size_t depth, std::size_t rows, const std::int8_t* panel,
                  std::int32_t* sums) {
  for (std::size_t r = 0; r < rows; ++r) {
    std::int32_t* sum = sums + r * kLanes;
    std::fill_n(sum, kLanes, 0);
    const std::uint8_t* row = x + r * depth;
    for (std::size_t k = 0; k < depth; k += 4) {
      const std::int8_t* w = panel + k * kLanes;
      for (std::size_t lane = 0; lane < kLanes; ++lane) {
        sum[lane] += row[k] * w[lane * 4] + row[k + 1] * w[lane * 4 + 1] + row[k + 2] * w[lane * 4 + 2] +
                     row[k + 3] * w[lane * 4 + 3];
      }
    }
  }
}

#if defined(__x86_64__)
// Four bytes of x in all lanes of a register.
__attribute__((target("avx512f,avx512bw"))) inline __m512i spread(const std::uint8_t* x) {
  std::int32_t four = 0;
  std::memcpy(&four, x, 4);
  return _mm512_set1_epi32(four);
}

// WIDTH neighbouring panels for kRows rows, sums in registers, and the floats of the first `rows` rows.
template <std::size_t WIDTH>
__attribute__((target("avx512f,avx512bw,avx512vnni"))) void multiply_vnni(const std::uint8_t* x,
                                                                          const float* row_scales,
                                                                          std::size_t depth, std::size_t rows,
                                                                          const Panel& first, float* y,
                                                                          std::size_t stride) {
  __m512i sum[kRows][WIDTH];
#pragma GCC unroll 6
  for (std::size_t r = 0; r < kRows; ++r) {
#pragma GCC unroll 4
    for (std::size_t w = 0; w < WIDTH; ++w) sum[r][w] = _mm512_setzero_si512();
  }
  for (std::size_t k = 0; k < depth; k += 4) {
    __m512i weights[WIDTH];
#pragma GCC unroll 4
    for (std::size_t w = 0; w < WIDTH; ++w) {
      weights[w] = _mm512_loadu_si512(first.weights + w * depth * kLanes + k * kLanes);
    }
#pragma GCC unroll 6
    for (std::size_t r = 0; r < kRows; ++r) {
      const __m512i four = spread(x + r * depth + k);
#pragma GCC unroll 4
      for (std::size_t w = 0; w < WIDTH; ++w) sum[r][w] = _mm512_dpbusd_epi32(sum[r][w], four, weights[w]);
    }
  }
#pragma GCC unroll 6
  for (std::size_t r = 0; r < kRows; ++r) {
    if (r >= rows) break;
    const __m512 row_scale = _mm512_set1_ps(row_scales[r]);
#pragma GCC unroll 4
    for (std::size_t w = 0; w < WIDTH; ++w) {  // as finish() does it
      const __m512i exact = _mm512_sub_epi32(sum[r][w], _mm512_loadu_si512(first.offset + w * kLanes));
      const __m512 scale = _mm512_mul_ps(_mm512_loadu_ps(first.scales + w * kLanes), row_scale);
      const __m512 scaled = _mm512_mul_ps(_mm512_cvtepi32_ps(exact), scale);
      _mm512_storeu_ps(y + r * stride + w * kLanes,
                       _mm512_add_ps(scaled, _mm512_loadu_ps(first.bias + w * kLanes)));
    }
  }
}

// The same sums as sum_portable for 8 columns at a time: products of 16-bit pairs.
__attribute__((target("avx2"))) void sum_avx2(const std::uint8_t* x, std::size_t depth, std::size_t rows,
                                              const std::int8_t* panel, std::int32_t* sums) {
  for (std::size_t r = 0; r < rows; ++r) {
    __m256i sum[4] = {_mm256_setzero_si256(), _mm256_setzero_si256(), _mm256_setzero_si256(),
                      _mm256_setzero_si256()};
    for (std::size_t k = 0; k < depth; k += 4) {
      std::int32_t four = 0;
      std::memcpy(&four, x + r * depth + k, 4);
      const __m256i wide = _mm256_cvtepu8_epi16(_mm_set1_epi32(four));  // the four bytes, four times
      for (int q = 0; q < 4; ++q) {
        const auto* w = reinterpret_cast<const __m128i*>(panel + k * kLanes + q * 16);
        sum[q] = _mm256_add_epi32(sum[q], _mm256_madd_epi16(wide, _mm256_cvtepi8_epi16(_mm_loadu_si128(w))));
      }
    }
    for (int q = 0; q < 4; ++q) {  // each lane is spread over two neighbours
      alignas(32) std::int32_t pairs[8];
      _mm256_store_si256(reinterpret_cast<__m256i*>(pairs), sum[q]);
      for (int lane = 0; lane < 4; ++lane)
        sums[r * kLanes + q * 4 + lane] = pairs[2 * lane] + pairs[2 * lane + 1];
    }
  }
}

bool has_vnni() {
  static const bool known = __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw");
  return known;
}
bool has_avx2() {
  static const bool known = __builtin_cpu_supports("avx2");
  return known;
}
#endif

void sum_rows(const std::uint8_t* x, std::size_t depth, std::size_t rows, const std::int8_t* panel,
              std::int32_t* sums) {
#if defined(__x86_64__)
  if (has_avx2()) return sum_avx2(x, depth, rows, panel, sums);
#endif
  sum_portable(x, depth, rows, panel, sums);
}

// One row to unsigned bytes around 128; returns the scale. An all-zero row has scale 0.
NOTEGRAPH_CLONES float quantise(const float* x, std::size_t size, std::uint8_t* out) {
  std::uint32_t top = 0;  // bit patterns of magnitudes order like the magnitudes
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(x[i]) & 0x7FFFFFFFU;
    top = bits > top ? bits : top;
  }
  const float peak = std::bit_cast<float>(top);
  const bool usable = peak > 1e-30F && peak < 1e30F;
  const float inverse = usable ? 127.0F / peak : 0.0F;
  for (std::size_t i = 0; i < size; ++i) {
    constexpr float kRound = 12582912.0F;  // 1.5 * 2^23: rounds to the nearest integer
    const float rounded = x[i] * inverse + kRound;
    out[i] = static_cast<std::uint8_t>((std::bit_cast<std::uint32_t>(rounded) + 128U) & 0xFFU);
  }
  return usable ? peak / 127.0F : 0.0F;
}

NOTEGRAPH_CLONES void finish(const std::int32_t* sums, const std::int32_t* offset, const float* scales,
                             const float* bias, float row_scale, float* y) {
  for (std::size_t lane = 0; lane < kLanes; ++lane) {
    y[lane] = static_cast<float>(sums[lane] - offset[lane]) * (scales[lane] * row_scale) + bias[lane];
  }
}

}  // namespace

IntegerMatrix::IntegerMatrix(std::size_t inputs, std::size_t outputs, std::span<const std::int8_t> weights,
                             std::span<const float> scales, std::span<const float> bias)
    : inputs_(inputs),
      stride_((outputs + kLanes - 1) / kLanes * kLanes),
      depth_((inputs + 3) / 4 * 4),
      packed_(stride_ * depth_),
      offset_(stride_),
      scales_(stride_),
      bias_(stride_) {
  std::ranges::copy(scales, scales_.begin());
  std::ranges::copy(bias, bias_.begin());
  for (std::size_t k = 0; k < inputs; ++k) {
    for (std::size_t c = 0; c < outputs; ++c) {
      const std::int8_t weight = weights[k * outputs + c];
      const std::size_t panel = c / kLanes, lane = c % kLanes;
      packed_[panel * depth_ * kLanes + k / 4 * 4 * kLanes + lane * 4 + k % 4] = weight;
      offset_[c] += 128 * weight;
    }
  }
}

void IntegerMatrix::multiply(std::span<const float> x, std::size_t rows, std::span<float> y) const {
  thread_local std::vector<std::uint8_t> quantised;
  thread_local std::vector<float> row_scales;
  const std::size_t padded = (rows + kRows - 1) / kRows * kRows;
  quantised.resize(std::max(quantised.size(), padded * depth_));
  row_scales.resize(std::max(row_scales.size(), padded));
  for (std::size_t r = 0; r < rows; ++r) {
    row_scales[r] = quantise(x.data() + r * inputs_, inputs_, quantised.data() + r * depth_);
  }
  for (std::size_t column = 0; column < stride_;) {
    const Panel panel{packed_.data() + column * depth_, &offset_[column], &scales_[column], &bias_[column]};
    std::size_t width = 1;
    for (std::size_t row = 0; row < rows; row += kRows) {
      const std::uint8_t* from = quantised.data() + row * depth_;
      const std::size_t count = std::min(kRows, rows - row);
      float* to = y.data() + row * stride_ + column;
#if defined(__x86_64__)
      if (has_vnni()) {
        width = column + 4 * kLanes <= stride_ ? 4 : 1;
        if (width == 4)
          multiply_vnni<4>(from, &row_scales[row], depth_, count, panel, to, stride_);
        else
          multiply_vnni<1>(from, &row_scales[row], depth_, count, panel, to, stride_);
        continue;
      }
#endif
      alignas(64) std::int32_t sums[kRows * kLanes];
      sum_rows(from, depth_, count, panel.weights, sums);
      for (std::size_t r = 0; r < count; ++r) {
        finish(sums + r * kLanes, panel.offset, panel.scales, panel.bias, row_scales[row + r],
               to + r * stride_);
      }
    }
    column += width * kLanes;
  }
}

}  // namespace notegraph
