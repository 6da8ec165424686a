#include "language/training/vector_codes.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <limits>
#include <unordered_set>

#include "language/token_features.hpp"
#include "language/word_vectors.hpp"
#include "text/problem.hpp"

namespace notegraph::training {

namespace {

constexpr std::size_t kSample = 40000;  // frequent words that the codebook is fitted to
constexpr int kRounds = 15;             // of Lloyd's algorithm

constexpr std::size_t kGroup = WordVectors::kGroup, kCodes = WordVectors::kCodes;
using Point = std::array<float, kGroup>;
using Centres = std::array<Point, kCodes>;

struct ReadVectors {
  std::string hashes;
  std::vector<float> values;  // kDimensions a word
};

void read_numbers(std::string_view line, std::vector<float>& out, const std::filesystem::path& file,
                  std::size_t number) {
  const char* at = line.data();
  const char* end = line.data() + line.size();
  for (std::size_t d = 0; d < WordVectors::kDimensions; ++d) {
    while (at != end && *at == ' ') ++at;
    float value = 0;
    const auto [next, error] = std::from_chars(at, end, value);
    if (error != std::errc()) throw InputError({file.string(), number, "a word vector has too few numbers"});
    out.push_back(value);
    at = next;
  }
}

ReadVectors read(const std::filesystem::path& file, std::size_t count) {
  std::ifstream in(file);
  if (!in) throw InputError({file.string(), 0, "cannot read the word vectors"});
  ReadVectors result;
  std::unordered_set<std::uint64_t>
      seen;  // numbers of as many digits have one key: the most frequent stands for all
  std::string line;
  for (std::size_t number = 1; seen.size() < count && std::getline(in, line); ++number) {
    const std::size_t space = line.find(' ');
    const std::uint64_t hash = list_hash(word_key(std::string_view(line).substr(0, space)));
    if (space == std::string::npos || !seen.insert(hash).second) continue;
    result.hashes.append(reinterpret_cast<const char*>(&hash), WordVectors::kHashBytes);
    read_numbers(std::string_view(line).substr(space), result.values, file, number);
  }
  return result;
}

std::size_t nearest(const Centres& centres, const Point& point) {
  std::size_t best = 0;
  float least = std::numeric_limits<float>::max();
  for (std::size_t c = 0; c < kCodes; ++c) {
    float distance = 0;
    for (std::size_t d = 0; d < kGroup; ++d)
      distance += (centres[c][d] - point[d]) * (centres[c][d] - point[d]);
    if (distance < least) least = distance, best = c;
  }
  return best;
}

// K-means by Lloyd's algorithm, from points spread evenly over the sample.
Centres fit(const std::vector<Point>& points) {
  Centres centres;
  const std::size_t sample = std::min(points.size(), kSample);
  for (std::size_t c = 0; c < kCodes; ++c) centres[c] = points[c * sample / kCodes];
  for (int round = 0; round < kRounds; ++round) {
    Centres sums{};
    std::array<float, kCodes> sizes{};
    for (std::size_t i = 0; i < sample; ++i) {
      const std::size_t c = nearest(centres, points[i]);
      for (std::size_t d = 0; d < kGroup; ++d) sums[c][d] += points[i][d];
      sizes[c] += 1;
    }
    for (std::size_t c = 0; c < kCodes; ++c) {
      for (std::size_t d = 0; sizes[c] > 0 && d < kGroup; ++d) centres[c][d] = sums[c][d] / sizes[c];
    }
  }
  return centres;
}

}  // namespace

VectorCodes read_word_vectors(const std::filesystem::path& file, std::size_t count) {
  const ReadVectors read_vectors = read(file, count);
  const std::size_t words = read_vectors.hashes.size() / WordVectors::kHashBytes;
  if (words == 0) throw InputError({file.string(), 0, "holds no word vectors"});
  VectorCodes result{read_vectors.hashes, std::string(words * WordVectors::kGroups, '\0'), {}};
  std::vector<Point> points(words);
  for (std::size_t group = 0; group < WordVectors::kGroups; ++group) {
    for (std::size_t i = 0; i < words; ++i) {
      for (std::size_t d = 0; d < kGroup; ++d) {
        const std::size_t dimension = group * kGroup + d;
        points[i][d] = dimension < WordVectors::kDimensions
                           ? read_vectors.values[i * WordVectors::kDimensions + dimension]
                           : 0.0F;
      }
    }
    const Centres centres = fit(points);
    for (std::size_t i = 0; i < words; ++i) {
      result.codes[i * WordVectors::kGroups + group] = static_cast<char>(nearest(centres, points[i]));
    }
    for (const Point& centre : centres)
      result.codebook.insert(result.codebook.end(), centre.begin(), centre.end());
  }
  return result;
}

}  // namespace notegraph::training
