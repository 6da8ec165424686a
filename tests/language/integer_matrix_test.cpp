#include "language/integer_matrix.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "language/training/dense_math.hpp"

namespace notegraph {
namespace {

// Sizes that fill panels and rows of the fast path, and that leave remainders.
class IntegerProduct : public testing::TestWithParam<std::array<std::size_t, 3>> {};

TEST_P(IntegerProduct, IsTheFloatProductWithinRounding) {
  const auto [inputs, outputs, rows] = GetParam();
  training::Random random(inputs + outputs + rows);
  std::vector<std::int8_t> weights(inputs * outputs);
  for (std::int8_t& weight : weights)
    weight = static_cast<std::int8_t>(static_cast<int>(random.below(255)) - 127);
  std::vector<float> scales(outputs), bias(outputs), x(inputs * rows);
  for (float& value : scales) value = 0.01F + 0.01F * random.uniform();
  for (float& value : bias) value = random.normal();
  for (float& value : x) value = random.normal();
  const IntegerMatrix matrix(inputs, outputs, weights, scales, bias);
  std::vector<float> y(matrix.stride() * rows);
  matrix.multiply(x, rows, y);
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < outputs; ++c) {
      float exact = bias[c], size = 0;
      for (std::size_t k = 0; k < inputs; ++k) {
        exact += x[r * inputs + k] * static_cast<float>(weights[k * outputs + c]) * scales[c];
        size += std::abs(static_cast<float>(weights[k * outputs + c]) * scales[c]);
      }
      EXPECT_NEAR(y[r * matrix.stride() + c], exact, size * 0.02F) << r << ' ' << c;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, IntegerProduct,
                         testing::Values(std::array<std::size_t, 3>{4, 16, 1},
                                         std::array<std::size_t, 3>{128, 32, 8},
                                         std::array<std::size_t, 3>{7, 5, 3},
                                         std::array<std::size_t, 3>{256, 48, 17}));

TEST(IntegerMatrix, GivesTheBiasForZeroAndForInfinity) {
  const std::vector<std::int8_t> weights{1, 2, 3, 4};
  const std::vector<float> scales{1, 1}, bias{0.5F, -2};
  const IntegerMatrix matrix(2, 2, weights, scales, bias);
  std::vector<float> y(2 * matrix.stride());
  matrix.multiply(std::vector<float>{0, 0, INFINITY, 1}, 2, y);
  EXPECT_FLOAT_EQ(y[0], 0.5F);
  EXPECT_FLOAT_EQ(y[matrix.stride() + 1], -2);
}

}  // namespace
}  // namespace notegraph
