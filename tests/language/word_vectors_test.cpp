#include "language/word_vectors.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "language/token_features.hpp"
#include "language/training/vector_codes.hpp"
#include "temporary_folder.hpp"
#include "text/problem.hpp"

namespace notegraph {
namespace {

std::string line(const std::string& word, int value) {
  std::string text = word;
  for (std::size_t d = 0; d < WordVectors::kDimensions; ++d)
    text += ' ' + std::to_string(value + static_cast<int>(d));
  return text + '\n';
}

WordVectors coded(const std::filesystem::path& file, std::size_t count) {
  const training::VectorCodes codes = training::read_word_vectors(file, count);
  return {codes.words, codes.codes, codes.codebook};
}

TEST(WordVectors, GiveBackWhatWasCoded) {
  const notegraph::testing::TemporaryFolder folder;
  const WordVectors vectors = coded(folder.file("vectors.txt", line("river", 1) + line("bank", -40)), 10);
  std::array<float, WordVectors::kDimensions> vector;
  EXPECT_EQ(vectors.size(), 2U);
  ASSERT_TRUE(vectors.find(list_hash("bank"), vector));
  for (std::size_t d = 0; d < vector.size(); ++d) EXPECT_FLOAT_EQ(vector[d], static_cast<float>(d) - 40);
  EXPECT_FALSE(vectors.find(list_hash("lake"), vector));
}

TEST(WordVectors, KeepTheFrequentWordOfAKeyAndNoMoreThanAskedFor) {
  const notegraph::testing::TemporaryFolder folder;
  const WordVectors vectors = coded(
      folder.file("years.txt", line("2006", 3) + line("1999", 7) + line("river", 1) + line("bank", 2)), 2);
  std::array<float, WordVectors::kDimensions> vector;
  EXPECT_EQ(vectors.size(), 2U);
  ASSERT_TRUE(vectors.find(list_hash(word_key("1812")), vector));
  EXPECT_FLOAT_EQ(vector[0], 3);
  EXPECT_FALSE(vectors.find(list_hash("bank"), vector));
}

TEST(WordVectors, BlocksThatDoNotAgreeHoldNothing) {
  EXPECT_EQ(WordVectors("12345", "", {}).size(), 0U);
  std::array<float, WordVectors::kDimensions> vector;
  EXPECT_FALSE(WordVectors().find(list_hash("river"), vector));
}

TEST(WordVectors, AMalformedFileNamesItsLine) {
  const notegraph::testing::TemporaryFolder folder;
  try {
    training::read_word_vectors(folder.file("short.txt", line("river", 1) + "bank 1 2\n"), 10);
    FAIL() << "too few numbers were taken";
  } catch (const InputError& error) {
    EXPECT_EQ(error.problem().line, 2U);
  }
}

}  // namespace
}  // namespace notegraph
