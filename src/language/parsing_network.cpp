#include "language/parsing_network.hpp"

#include <algorithm>
#include <cstring>

#include "language/fast_math.hpp"
#include "language/projective_tree.hpp"
#include "language/vector_clones.hpp"

namespace notegraph {

using namespace network_shape;

namespace {

// One step of the recurrent cells of one direction (Lei et al. 2018): gates 4 rows of kState floats.
NOTEGRAPH_CLONES void step_cells(const float* u, const float* skip, const float* gates, float* cell,
                                 float* output) {
  const float *vf = gates, *vr = gates + kState, *bf = gates + 2 * kState, *br = gates + 3 * kState;
  for (std::size_t j = 0; j < kCells; ++j) {
    const float forget = fast_sigmoid(u[kCells + j] + vf[j] * cell[j] + bf[j]);
    const float highway = fast_sigmoid(u[2 * kCells + j] + vr[j] * cell[j] + br[j]);
    const float next = forget * cell[j] + (1 - forget) * u[j];
    output[j] = highway * next + (1 - highway) * skip[j];
    cell[j] = next;
  }
}

NOTEGRAPH_CLONES void add_row(const std::int8_t* row, float scale, float* sum) {
  for (std::size_t c = 0; c < kEmbedding; ++c) sum[c] += scale * static_cast<float>(row[c]);
}

// scores[h] = dependent · head h, with the heads transposed: one column a head, `stride` columns a row.
NOTEGRAPH_CLONES void score_heads(const float* dependent, const float* heads, std::size_t stride,
                                  float* scores) {
  for (std::size_t h = 0; h < stride; ++h) scores[h] = 0;
  for (std::size_t c = 0; c < kArc; ++c) {
    const float x = dependent[c];
    const float* row = heads + c * stride;
    for (std::size_t h = 0; h < stride; ++h) scores[h] += x * row[h];
  }
}

// Softmax of `classes` scores; zero from there to `stride`.
NOTEGRAPH_CLONES void shares(const float* scores, std::size_t classes, std::size_t stride, float* out) {
  float top = scores[0];
  for (std::size_t c = 1; c < classes; ++c) top = scores[c] > top ? scores[c] : top;
  for (std::size_t c = 0; c < classes; ++c) out[c] = fast_exp(scores[c] - top);
  float sum = 0;
  for (std::size_t c = 0; c < classes; ++c) sum += out[c];
  const float inverse = 1.0F / sum;
  for (std::size_t c = 0; c < classes; ++c) out[c] *= inverse;
  for (std::size_t c = classes; c < stride; ++c) out[c] = 0;
}

IntegerMatrix dense(const ModelFile& model, const std::string& name, std::size_t rows, std::size_t columns,
                    bool biased) {
  const QuantisedMatrix& matrix = model.matrix(name, rows, columns);
  if (matrix.scales.size() != columns) model.fail("the language model's '" + name + "' is of another size");
  return {rows, columns, matrix.values, matrix.scales,
          biased ? model.vector(name + ".bias", columns) : std::span<const float>()};
}

std::vector<float> copy(std::span<const float> values) {
  return {values.begin(), values.end()};
}

WordTable read_words(const std::vector<std::string_view>& words) {
  std::vector<WordTable::Entry> entries;
  entries.reserve(words.size());
  for (const std::string_view word : words) {
    entries.push_back({hash_text(word), static_cast<std::uint32_t>(entries.size())});
  }
  return WordTable(entries);
}

WordTable read_lists(const std::string& packed) {
  std::vector<WordTable::Entry> entries;
  entries.reserve(packed.size() / sizeof(std::uint64_t));
  for (std::size_t at = 0; at + sizeof(std::uint64_t) <= packed.size(); at += sizeof(std::uint64_t)) {
    std::uint64_t entry = 0;  // hash and lists, as list_hash says
    std::memcpy(&entry, packed.data() + at, sizeof entry);
    entries.push_back({entry >> 24U, static_cast<std::uint32_t>(entry & 0xFFFFFFU)});
  }
  return WordTable(entries);
}

}  // namespace

ParsingNetwork::ParsingNetwork(const ModelFile& model)
    : lists_(read_lists(model.text("lists"))), phrases_(read_lists(model.text("phrases"))) {
  const std::vector<std::string_view> words = model.lines("words");
  words_ = read_words(words);
  if (model.has_text("vector.words")) {
    space_.dimensions = WordVectors::kDimensions;
    vectors_ = WordVectors(model.text("vector.words"), model.text("vector.codes"),
                           model.vector("vector.codebook", WordVectors::kCodebook));
    if (vectors_.size() == 0) model.fail("the language model's word vectors are of another size");
  }
  space_.words = static_cast<std::uint32_t>(words.size());
  embeddings_ = model.matrix("embeddings", space_.rows(), kEmbedding);
  if (embeddings_.scales.size() != space_.rows())
    model.fail("the language model's embeddings are of another size");
  for (std::size_t i = 0; i < kLayers; ++i) {
    const std::string name = "layer" + std::to_string(i);
    layers_[i] = {dense(model, name, layer_inputs(i), layer_outputs(i), false),
                  copy(model.vector(name + ".gates", 4 * kState))};
  }
  tag_count_ = model.lines("tags").size();
  relation_count_ = model.lines("relations").size();
  name_count_ = model.lines("names").size();
  name_hidden_count_ = model.matrix("name.hidden").columns;
  if (tag_count_ == 0 || relation_count_ == 0 || name_count_ == 0)
    model.fail("the language model has no classes");
  tag_ = dense(model, "tag", kState, tag_count_, true);
  head_ = dense(model, "head", kState, kHeads, true);
  relation_ = dense(model, "relation", kLabel, relation_count_, true);
  tag_feed_ = dense(model, "tag.feed", tag_.stride(), kState, false);
  name_hidden_ = dense(model, "name.hidden", kNameInputs, name_hidden_count_, true);
  if (name_hidden_.stride() != name_hidden_count_)
    model.fail("the language model's 'name.hidden' is of another size");
  name_ = dense(model, "name", name_hidden_count_, name_count_, true);
  root_ = copy(model.vector("root", kArc));
  const std::span<const float> distances = model.vector("distances", kDistances);
  constexpr auto kLongest = static_cast<std::ptrdiff_t>(kLongestSentence);
  for (std::ptrdiff_t offset = -kLongest; offset <= kLongest; ++offset) {
    distances_.push_back(distances[distance_bucket(0, offset)]);
  }
}

void ParsingNetwork::embed(std::string_view form, Workspace& workspace, std::vector<float>& out) const {
  token_features(form, words_, lists_, vectors_, space_, workspace.features);
  const std::size_t at = out.size();
  out.resize(at + kEmbedding);
  for (const Feature feature : workspace.features) {
    add_row(embeddings_.values.data() + static_cast<std::size_t>(feature.row) * kEmbedding,
            feature.weight * embeddings_.scales[feature.row], out.data() + at);
  }
}

void ParsingNetwork::word_vectors(std::span<const float> embeddings, std::size_t words,
                                  std::span<float> out) const {
  layers_[0].weights.multiply(embeddings, words, out);
}

// Both directions of a layer over all sentences: from workspace.below to workspace.state.
void ParsingNetwork::run_layer(std::size_t layer, std::span<const float* const> linear,
                               std::span<const std::size_t> begins, Workspace& workspace) const {
  alignas(64) std::array<float, kCells> cell{};
  for (std::size_t s = 0; s + 1 < begins.size(); ++s) {
    for (const bool backward : {false, true}) {
      const std::size_t side = backward ? kCells : 0;
      const std::size_t base = backward ? blocks(layer) * kCells : 0;
      const float* gates = layers_[layer].gates.data() + side;
      cell.fill(0);
      for (std::size_t i = begins[s]; i < begins[s + 1]; ++i) {
        const std::size_t t = backward ? begins[s] + begins[s + 1] - 1 - i : i;
        const float* u = linear[t] + base;
        const float* skip = layer == 0 ? u + 3 * kCells : workspace.below.data() + t * kState + side;
        step_cells(u, skip, gates, cell.data(), workspace.state.data() + t * kState + side);
      }
    }
  }
}

// The tree of the sentence of tokens begin to end.
void ParsingNetwork::find_heads(std::size_t begin, std::size_t end, Workspace& workspace) const {
  const std::size_t n = end - begin, stride = (n + 1 + 15) / 16 * 16;
  workspace.head_side.assign(kArc * stride, 0.0F);
  for (std::size_t h = 0; h <= n; ++h) {
    const float* from = h < n ? workspace.projected.data() + (begin + h) * kHeads + kArc : root_.data();
    for (std::size_t c = 0; c < kArc; ++c) workspace.head_side[c * stride + h] = std::max(from[c], 0.0F);
  }
  workspace.arc_scores.resize(n * (n + 1) + 16);
  std::vector<float>& row = workspace.hidden;
  row.resize(std::max(row.size(), stride));
  for (std::size_t d = 0; d < n; ++d) {
    score_heads(workspace.projected.data() + (begin + d) * kHeads, workspace.head_side.data(), stride,
                row.data());
    float* scores = workspace.arc_scores.data() + d * (n + 1);
    const float* distance = distances_.data() + kLongestSentence - d;
    for (std::size_t h = 0; h < n; ++h) scores[h] = row[h] + distance[h];
    scores[n] = row[n];
  }
  best_projective_tree(std::span(workspace.arc_scores).first(n * (n + 1)),
                       std::span(workspace.heads).subspan(begin, n));
}

void ParsingNetwork::find_relations(std::span<const std::size_t> begins, Workspace& workspace) const {
  const std::size_t tokens = begins.back();
  workspace.hidden.assign(tokens * kLabel, 0.0F);
  for (std::size_t s = 0; s + 1 < begins.size(); ++s) {
    for (std::size_t t = begins[s]; t < begins[s + 1]; ++t) {
      float* hidden = workspace.hidden.data() + t * kLabel;
      const float* dependent = workspace.projected.data() + t * kHeads + 2 * kArc;
      const int head = workspace.heads[t];
      const float* above = head < 0 ? nullptr
                                    : workspace.projected.data() +
                                          (begins[s] + static_cast<std::size_t>(head)) * kHeads + 2 * kArc +
                                          kLabel;
      for (std::size_t c = 0; c < kLabel; ++c) {
        const float sum = dependent[c] + (above == nullptr ? 0.0F : above[c]);
        hidden[c] = sum > 0 ? sum : 0.0F;
      }
    }
  }
  std::vector<float>& scores = workspace.linear;
  scores.resize(std::max(scores.size(), tokens * relation_.stride()));
  relation_.multiply(workspace.hidden, tokens, scores);
  workspace.relations.resize(tokens);
  for (std::size_t t = 0; t < tokens; ++t) {
    const float* row = scores.data() + t * relation_.stride();
    workspace.relations[t] = static_cast<std::uint32_t>(std::max_element(row, row + relation_count_) - row);
  }
}

// Scores of tags from workspace.state, whose tokens then take up the probabilities of their tags.
void ParsingNetwork::tag(std::size_t tokens, Workspace& workspace) const {
  const std::size_t stride = tag_.stride();
  workspace.tag_scores.resize(tokens * stride);
  workspace.tag_shares.resize(tokens * stride);
  tag_.multiply(workspace.state, tokens, workspace.tag_scores);
  for (std::size_t t = 0; t < tokens; ++t) {
    shares(workspace.tag_scores.data() + t * stride, tag_count_, stride,
           workspace.tag_shares.data() + t * stride);
  }
  workspace.hidden.resize(std::max(workspace.hidden.size(), tokens * kState));
  tag_feed_.multiply(workspace.tag_shares, tokens, workspace.hidden);
  for (std::size_t i = 0; i < tokens * kState; ++i) workspace.state[i] += workspace.hidden[i];
}

void ParsingNetwork::name(std::span<const std::uint32_t> clues, Workspace& workspace) const {
  const std::size_t tokens = clues.size();
  workspace.name_input.resize(tokens * kNameInputs);
  for (std::size_t t = 0; t < tokens; ++t) {
    float* row = workspace.name_input.data() + t * kNameInputs;
    std::memcpy(row, workspace.state.data() + t * kState, kState * sizeof(float));
    for (std::size_t c = kState; c < kNameInputs; ++c)
      row[c] = static_cast<float>(clues[t] >> (c - kState) & 1U);
  }
  workspace.hidden.resize(std::max(workspace.hidden.size(), tokens * name_hidden_count_));
  name_hidden_.multiply(workspace.name_input, tokens, workspace.hidden);
  for (std::size_t i = 0; i < tokens * name_hidden_count_; ++i)
    workspace.hidden[i] = std::max(workspace.hidden[i], 0.0F);
  workspace.name_scores.resize(tokens * name_.stride());
  name_.multiply(workspace.hidden, tokens, workspace.name_scores);
}

void ParsingNetwork::run(std::span<const float* const> word_vectors, std::span<const std::size_t> begins,
                         std::span<const std::uint32_t> clues, Workspace& workspace) const {
  const std::size_t tokens = word_vectors.size();
  workspace.state.resize(tokens * kState);
  workspace.below.resize(tokens * kState);
  workspace.heads.resize(tokens);
  std::vector<const float*> rows(word_vectors.begin(), word_vectors.end());
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    if (layer > 0) {
      std::swap(workspace.state, workspace.below);
      const std::size_t stride = layers_[layer].weights.stride();
      workspace.linear.resize(std::max(workspace.linear.size(), tokens * stride));
      layers_[layer].weights.multiply(workspace.below, tokens, workspace.linear);
      for (std::size_t t = 0; t < tokens; ++t) rows[t] = workspace.linear.data() + t * stride;
    }
    run_layer(layer, rows, begins, workspace);
    if (layer == kTagLayer) tag(tokens, workspace);
  }
  name(clues, workspace);
  workspace.projected.resize(tokens * kHeads);
  head_.multiply(workspace.state, tokens, workspace.projected);
  for (std::size_t s = 0; s + 1 < begins.size(); ++s) find_heads(begins[s], begins[s + 1], workspace);
  find_relations(begins, workspace);
}

}  // namespace notegraph
