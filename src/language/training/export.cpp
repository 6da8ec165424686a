#include "language/training/export.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "language/word_table.hpp"

namespace notegraph::training {

namespace {

std::int8_t rounded(float value, float scale) {
  return scale == 0 ? std::int8_t{0}
                    : static_cast<std::int8_t>(std::lround(std::clamp(value / scale, -127.0F, 127.0F)));
}

QuantisedMatrix by_row(const Matrix& matrix) {
  QuantisedMatrix result{
      static_cast<std::uint32_t>(matrix.rows), static_cast<std::uint32_t>(matrix.columns), {}, {}};
  for (std::size_t r = 0; r < matrix.rows; ++r) {
    float peak = 0;
    for (std::size_t c = 0; c < matrix.columns; ++c) peak = std::max(peak, std::abs(matrix.row(r)[c]));
    result.scales.push_back(peak / 127);
    for (std::size_t c = 0; c < matrix.columns; ++c)
      result.values.push_back(rounded(matrix.row(r)[c], peak / 127));
  }
  return result;
}

// One scale a column: a column is what one output sums.
QuantisedMatrix by_column(const Matrix& matrix, std::size_t columns) {
  QuantisedMatrix result{
      static_cast<std::uint32_t>(matrix.rows), static_cast<std::uint32_t>(columns), {}, {}};
  result.scales.assign(columns, 0);
  for (std::size_t r = 0; r < matrix.rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      result.scales[c] = std::max(result.scales[c], std::abs(matrix.row(r)[c]) / 127);
    }
  }
  for (std::size_t r = 0; r < matrix.rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c)
      result.values.push_back(rounded(matrix.row(r)[c], result.scales[c]));
  }
  return result;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

// Eight bytes an entry: a hash of 40 bits, and bits of lists.
template <typename Map, typename Hash>
std::string packed(const Map& map, Hash hash) {
  std::string bytes;
  for (const auto& [key, bits] : map) {
    const std::uint64_t entry = hash(key) << 24U | bits;
    bytes.append(reinterpret_cast<const char*>(&entry), sizeof entry);
  }
  return bytes;
}

std::vector<float> first(const Parameter& parameter, std::size_t count) {
  return {parameter.value.values.begin(),
          parameter.value.values.begin() + static_cast<std::ptrdiff_t>(count)};
}

}  // namespace

void export_network(const Network& network, const ExampleMaker& maker, const Gazetteers& lists,
                    const VectorCodes& vectors, ModelFile& model) {
  const Sizes sizes = maker.sizes();
  model.put("tags", joined(maker.tags.names()));
  model.put("relations", joined(maker.relations.names()));
  model.put("names", joined(maker.names.names()));
  model.put("words", joined(maker.words()));
  model.put("lists", packed(lists.words, [](const std::string& word) { return list_hash(word); }));
  model.put("phrases", packed(lists.phrases, [](std::uint64_t hash) { return hash; }));
  if (!vectors.words.empty()) {
    model.put("vector.words", vectors.words);
    model.put("vector.codes", vectors.codes);
    model.put("vector.codebook", vectors.codebook);
  }
  model.put("embeddings", by_row(network.embeddings.value));
  for (std::size_t i = 0; i < network_shape::kLayers; ++i) {
    const std::string name = "layer" + std::to_string(i);
    model.put(name, by_column(network.layers[i].weights.value, network.layers[i].weights.value.columns));
    model.put(name + ".gates", network.layers[i].gates.value.values);
  }
  model.put("tag", by_column(network.tags.value, sizes.tags));
  model.put("tag.bias", first(network.tag_bias, sizes.tags));
  model.put("head", by_column(network.heads.value, network_shape::kHeads));
  model.put("head.bias", network.head_bias.value.values);
  model.put("root", network.root.value.values);
  model.put("distances", network.distances.value.values);
  model.put("relation", by_column(network.relations.value, sizes.relations));
  model.put("relation.bias", first(network.relation_bias, sizes.relations));
  model.put("tag.feed", by_column(network.tag_feed.value, network_shape::kState));
  model.put("name.hidden", by_column(network.name_hidden.value, network_shape::kNameHidden));
  model.put("name.hidden.bias", network.name_hidden_bias.value.values);
  model.put("name", by_column(network.names.value, sizes.names));
  model.put("name.bias", first(network.name_bias, sizes.names));
}

}  // namespace notegraph::training
