#include "language/training/network.hpp"

#include <algorithm>
#include <cmath>

#include "language/fast_math.hpp"

namespace notegraph::training {

using namespace network_shape;

namespace {

constexpr float kWordDropout = 0.4F;  // of the word's row, times 1 / (1 + count / 8)
constexpr float kLeastWordDropout = 0.08F;
constexpr float kPieceDropout = 0.1F;  // of every other feature
constexpr float kInputDropout = 0.25F;
constexpr float kLayerDropout = 0.33F;
constexpr float kHeadDropout = 0.33F;
constexpr float kNameDropout = 0.5F;
constexpr float kSmoothing = 0.03F;  // of the gold label towards all labels
constexpr float kNameSmoothing = 0.1F;
constexpr float kClip = 5.0F;

enum Gate : std::size_t { ForgetPeep, HighwayPeep, ForgetBias, HighwayBias };

void add_linear(const Matrix& x, const Parameter& w, const Parameter* bias, Matrix& y) {
  y.reset(x.rows, w.value.columns);
  if (bias != nullptr) {
    for (std::size_t r = 0; r < y.rows; ++r) std::ranges::copy(bias->value.values, y.row(r));
  }
  multiply(x.values.data(), x.columns, w.value.values.data(), w.value.columns, y.values.data(), y.columns,
           x.rows, x.columns, w.value.columns, bias != nullptr);
}

// Gradients of y = x·w + bias: adds to w and bias, and sets or adds to dx.
void linear_gradient(const Matrix& x, Parameter& w, Parameter* bias, const Matrix& dy, Matrix* dx, bool add) {
  thread_local std::vector<float> scratch;
  scratch.resize(std::max(x.rows * x.columns, w.value.rows * w.value.columns));
  transpose(x.values.data(), x.columns, x.rows, x.columns, scratch.data(), x.rows);
  multiply(scratch.data(), x.rows, dy.values.data(), dy.columns, w.gradient.values.data(), dy.columns,
           x.columns, x.rows, dy.columns, true);
  if (bias != nullptr) {
    for (std::size_t r = 0; r < dy.rows; ++r) {
      for (std::size_t c = 0; c < dy.columns; ++c) bias->gradient.values[c] += dy.row(r)[c];
    }
  }
  if (dx == nullptr) return;
  if (!add) dx->reset(x.rows, x.columns);
  transpose(w.value.values.data(), w.value.columns, w.value.rows, w.value.columns, scratch.data(),
            w.value.rows);
  multiply(dy.values.data(), dy.columns, scratch.data(), w.value.rows, dx->values.data(), dx->columns,
           dy.rows, dy.columns, w.value.rows, true);
}

// Softmax over the first `classes` of `scores`, turned into the gradient of the cross entropy with the gold
// label smoothed by `smoothing`; returns -log p[gold].
float softmax_gradient(float* scores, std::size_t classes, std::size_t padded, std::size_t gold,
                       float smoothing) {
  float top = scores[0];
  for (std::size_t c = 1; c < classes; ++c) top = std::max(top, scores[c]);
  float sum = 0;
  for (std::size_t c = 0; c < classes; ++c) {
    scores[c] = fast_exp(scores[c] - top);
    sum += scores[c];
  }
  for (std::size_t c = 0; c < classes; ++c) scores[c] /= sum;
  for (std::size_t c = classes; c < padded; ++c) scores[c] = 0;
  const float loss = -std::log(std::max(scores[gold], 1e-20F));
  const float share = smoothing / static_cast<float>(classes);
  for (std::size_t c = 0; c < classes; ++c) scores[c] -= share;
  scores[gold] -= 1 - smoothing;
  return loss;
}

}  // namespace

void Parameter::reset(std::size_t rows, std::size_t columns, float deviation, Random& random) {
  for (Matrix* matrix : {&value, &gradient, &first, &second}) matrix->reset(rows, columns);
  for (float& weight : value.values) weight = deviation > 0 ? deviation * random.normal() : 0;
}

struct Network::LayerState {
  Matrix input;            // with dropout
  Matrix mask;             // one row a sentence
  Matrix linear;           // U; becomes its gradient
  Matrix forget, highway;  // gates after the sigmoid
  Matrix cell, output;
  Matrix d_output;
};

struct Network::Pass {
  std::span<const ExampleSentence* const> batch;
  std::vector<std::size_t> begins;  // first token of each sentence, and the number of tokens
  std::vector<const Example*> tokens;
  std::vector<Feature> features;          // as they were summed, of all tokens
  std::vector<std::size_t> feature_ends;  // of each token
  bool dropout = false;
  Matrix embedding, d_embedding;
  LayerState layers[kLayers];
  Matrix tag_input, tag_mask, tag_scores, tag_shares, fed;  // fed: the last layer's raw input
  Matrix top, top_mask, projected, d_projected;
  Losses losses;
};

Network::Network(Sizes sizes, std::uint64_t seed)
    : sizes_(sizes), random_(seed), is_touched_(sizes.features) {
  embeddings.reset(sizes.features, kEmbedding, 0.15F, random_);
  for (std::size_t i = 0; i < kLayers; ++i) {
    const auto inputs = static_cast<float>(layer_inputs(i));
    layers[i].weights.reset(layer_inputs(i), layer_outputs(i), 1.0F / std::sqrt(inputs), random_);
    layers[i].gates.reset(4, kState, 0, random_);
    for (std::size_t c = 0; c < 2 * kState; ++c) layers[i].gates.value.values[c] = 0.1F * random_.normal();
  }
  const float spread = 1.0F / std::sqrt(static_cast<float>(kState));
  tags.reset(kState, Sizes::padded(sizes.tags), spread, random_);
  tag_bias.reset(1, Sizes::padded(sizes.tags), 0, random_);
  heads.reset(kState, kHeads, spread, random_);
  head_bias.reset(1, kHeads, 0, random_);
  root.reset(1, kArc, 0.1F, random_);
  distances.reset(1, kDistances, 0, random_);
  relations.reset(kLabel, Sizes::padded(sizes.relations), 1.0F / std::sqrt(static_cast<float>(kLabel)),
                  random_);
  relation_bias.reset(1, Sizes::padded(sizes.relations), 0, random_);
  name_hidden.reset(kNameInputs, kNameHidden, spread, random_);
  name_hidden_bias.reset(1, kNameHidden, 0, random_);
  names.reset(kNameHidden, Sizes::padded(sizes.names), 0.1F, random_);
  tag_feed.reset(Sizes::padded(sizes.tags), kState, 0.1F, random_);
  name_bias.reset(1, Sizes::padded(sizes.names), 0, random_);
}

std::vector<Parameter*> Network::dense() {
  std::vector<Parameter*> all{&tags,      &tag_bias,  &tag_feed,      &heads,       &head_bias,        &root,
                              &distances, &relations, &relation_bias, &name_hidden, &name_hidden_bias, &names,
                              &name_bias};
  for (Layer& layer : layers) all.insert(all.end(), {&layer.weights, &layer.gates});
  return all;
}

// What a layer reads: below the layer behind the tags, their probabilities have been added.
const Matrix& Network::raw_input(const Pass& pass, std::size_t layer) {
  if (layer == 0) return pass.embedding;
  return layer == kTagLayer + 1 ? pass.fed : pass.layers[layer - 1].output;
}

void Network::embed(Pass& pass) {
  pass.embedding.reset(pass.tokens.size(), kEmbedding);
  pass.features.clear();
  pass.feature_ends.clear();
  for (std::size_t t = 0; t < pass.tokens.size(); ++t) {
    const Example& token = *pass.tokens[t];
    const float rate = kWordDropout / (1.0F + static_cast<float>(token.word_count) / 8.0F);
    float* x = pass.embedding.row(t);
    for (std::size_t i = 0; i < token.features.size(); ++i) {
      Feature feature = token.features[i];
      if (pass.dropout && i == 0 && random_.uniform() < std::max(rate, kLeastWordDropout)) {
        feature.row = FeatureSpace::kUnknownWord;
      }
      if (pass.dropout && i > 0) {
        if (random_.uniform() < kPieceDropout) continue;
        feature.weight /= 1 - kPieceDropout;
      }
      pass.features.push_back(feature);
      const float* row = embeddings.value.row(feature.row);
      for (std::size_t c = 0; c < kEmbedding; ++c) x[c] += feature.weight * row[c];
    }
    pass.feature_ends.push_back(pass.features.size());
  }
}

void Network::unembed(Pass& pass) {
  std::size_t i = 0;
  for (std::size_t t = 0; t < pass.tokens.size(); ++t) {
    const float* dx = pass.d_embedding.row(t);
    for (; i < pass.feature_ends[t]; ++i) {
      const Feature feature = pass.features[i];
      if (is_touched_[feature.row] == 0) {
        is_touched_[feature.row] = 1;
        touched_.push_back(feature.row);
      }
      float* gradient = embeddings.gradient.row(feature.row);
      for (std::size_t c = 0; c < kEmbedding; ++c) gradient[c] += feature.weight * dx[c];
    }
  }
}

// One direction of one sentence through the recurrent cells of a layer.
void Network::scan(const Pass& pass, std::size_t layer, LayerState& state, std::size_t sentence,
                   bool backward) {
  const std::size_t begin = pass.begins[sentence], end = pass.begins[sentence + 1];
  const std::size_t side = backward ? kCells : 0;
  const std::size_t base = backward ? blocks(layer) * kCells : 0;
  const Matrix& gates = layers[layer].gates.value;
  const float *vf = gates.row(ForgetPeep) + side, *vr = gates.row(HighwayPeep) + side,
              *bf = gates.row(ForgetBias) + side, *br = gates.row(HighwayBias) + side;
  const std::vector<float> zero(kCells, 0.0F);
  const float* before = zero.data();
  const Matrix& raw = raw_input(pass, layer);
  for (std::size_t i = begin; i < end; ++i) {
    const std::size_t t = backward ? begin + end - 1 - i : i;
    const float* u = state.linear.row(t) + base;
    const float* skip = layer == 0 ? u + 3 * kCells : raw.row(t) + side;
    float *f = state.forget.row(t) + side, *r = state.highway.row(t) + side, *c = state.cell.row(t) + side,
          *h = state.output.row(t) + side;
    for (std::size_t j = 0; j < kCells; ++j) {
      f[j] = fast_sigmoid(u[kCells + j] + vf[j] * before[j] + bf[j]);
      r[j] = fast_sigmoid(u[2 * kCells + j] + vr[j] * before[j] + br[j]);
      c[j] = f[j] * before[j] + (1 - f[j]) * u[j];
      h[j] = r[j] * c[j] + (1 - r[j]) * skip[j];
    }
    before = c;
  }
}

void Network::run_layer(Pass& pass, std::size_t layer) {
  LayerState& state = pass.layers[layer];
  const Matrix& raw = raw_input(pass, layer);
  state.input = raw;
  state.mask.reset(pass.batch.size(), raw.columns);
  const float rate = layer == 0 ? kInputDropout : kLayerDropout;
  for (float& m : state.mask.values) m = !pass.dropout ? 1 : random_.uniform() < rate ? 0 : 1 / (1 - rate);
  for (std::size_t s = 0; s < pass.batch.size(); ++s) {
    for (std::size_t t = pass.begins[s]; t < pass.begins[s + 1]; ++t) {
      for (std::size_t c = 0; c < raw.columns; ++c) state.input.row(t)[c] *= state.mask.row(s)[c];
    }
  }
  add_linear(state.input, layers[layer].weights, nullptr, state.linear);
  for (Matrix* matrix : {&state.forget, &state.highway, &state.cell, &state.output, &state.d_output}) {
    matrix->reset(raw.rows, kState);
  }
  for (std::size_t s = 0; s < pass.batch.size(); ++s) {
    scan(pass, layer, state, s, false);
    scan(pass, layer, state, s, true);
  }
}

// The backward pass of scan: state.linear becomes its own gradient; the highway's goes to the layer below.
void Network::unscan(const Pass& pass, std::size_t layer, LayerState& state, std::size_t sentence,
                     bool backward) {
  const std::size_t begin = pass.begins[sentence], end = pass.begins[sentence + 1];
  const std::size_t side = backward ? kCells : 0;
  const std::size_t base = backward ? blocks(layer) * kCells : 0;
  Parameter& gates = layers[layer].gates;
  const float *vf = gates.value.row(ForgetPeep) + side, *vr = gates.value.row(HighwayPeep) + side;
  float *gvf = gates.gradient.row(ForgetPeep) + side, *gvr = gates.gradient.row(HighwayPeep) + side,
        *gbf = gates.gradient.row(ForgetBias) + side, *gbr = gates.gradient.row(HighwayBias) + side;
  const std::vector<float> zero(kCells, 0.0F);
  std::vector<float> carried(kCells, 0.0F);  // gradient of the cell from the step after
  Matrix* below = layer == 0 ? nullptr : &const_cast<Pass&>(pass).layers[layer - 1].d_output;
  const Matrix* raw = layer == 0 ? nullptr : &raw_input(pass, layer);
  for (std::size_t i = begin; i < end; ++i) {
    const std::size_t t = backward ? i : begin + end - 1 - i;
    const bool first = backward ? t + 1 == end : t == begin;
    const float* before = first ? zero.data() : state.cell.row(backward ? t + 1 : t - 1) + side;
    float* u = state.linear.row(t) + base;
    const float *f = state.forget.row(t) + side, *r = state.highway.row(t) + side,
                *c = state.cell.row(t) + side, *dh = state.d_output.row(t) + side;
    const float* skip = layer == 0 ? u + 3 * kCells : raw->row(t) + side;
    float* d_skip = layer == 0 ? u + 3 * kCells : below->row(t) + side;
    for (std::size_t j = 0; j < kCells; ++j) {
      const float old_skip = skip[j];
      const float dc = carried[j] + dh[j] * r[j];
      const float du_r = dh[j] * (c[j] - old_skip) * r[j] * (1 - r[j]);
      const float du_f = dc * (before[j] - u[j]) * f[j] * (1 - f[j]);
      if (layer == 0)
        d_skip[j] = dh[j] * (1 - r[j]);
      else
        d_skip[j] += dh[j] * (1 - r[j]);
      gvf[j] += du_f * before[j];
      gvr[j] += du_r * before[j];
      gbf[j] += du_f;
      gbr[j] += du_r;
      carried[j] = dc * f[j] + du_f * vf[j] + du_r * vr[j];
      u[j] = dc * (1 - f[j]);
      u[kCells + j] = du_f;
      u[2 * kCells + j] = du_r;
    }
  }
}

void Network::unrun_layer(Pass& pass, std::size_t layer) {
  LayerState& state = pass.layers[layer];
  for (std::size_t s = 0; s < pass.batch.size(); ++s) {
    unscan(pass, layer, state, s, false);
    unscan(pass, layer, state, s, true);
  }
  Matrix d_input;
  linear_gradient(state.input, layers[layer].weights, nullptr, state.linear, &d_input, false);
  Matrix& below = layer == 0 ? pass.d_embedding : pass.layers[layer - 1].d_output;
  if (layer == 0) below.reset(d_input.rows, d_input.columns);
  for (std::size_t s = 0; s < pass.batch.size(); ++s) {
    for (std::size_t t = pass.begins[s]; t < pass.begins[s + 1]; ++t) {
      for (std::size_t c = 0; c < d_input.columns; ++c)
        below.row(t)[c] += d_input.row(t)[c] * state.mask.row(s)[c];
    }
  }
}

void Network::fill_mask(Matrix& mask, std::size_t rows, std::size_t columns, float rate, bool dropout) {
  mask.reset(rows, columns);
  for (float& keep : mask.values) keep = !dropout ? 1 : random_.uniform() < rate ? 0 : 1 / (1 - rate);
}

// Tags from the state of their layer; adds their probabilities, through tag_feed, to what the next layer
// reads.
void Network::tag(Pass& pass) {
  const Matrix& state = pass.layers[kTagLayer].output;
  pass.tag_input = state;
  fill_mask(pass.tag_mask, state.rows, kState, kHeadDropout, pass.dropout);
  for (std::size_t i = 0; i < state.values.size(); ++i) pass.tag_input.values[i] *= pass.tag_mask.values[i];
  add_linear(pass.tag_input, tags, &tag_bias, pass.tag_scores);
  pass.tag_shares = pass.tag_scores;
  for (std::size_t t = 0; t < pass.tokens.size(); ++t) {
    const std::size_t gold = pass.tokens[t]->tag;
    float* shares = pass.tag_shares.row(t);
    softmax_gradient(shares, sizes_.tags, pass.tag_shares.columns, gold, 0);
    shares[gold] += 1;  // the probabilities themselves
    pass.losses.tags += softmax_gradient(pass.tag_scores.row(t), sizes_.tags, pass.tag_scores.columns, gold,
                                         pass.dropout ? kSmoothing : 0);
  }
  pass.fed = state;
  multiply(pass.tag_shares.values.data(), pass.tag_shares.columns, tag_feed.value.values.data(), kState,
           pass.fed.values.data(), kState, state.rows, pass.tag_shares.columns, kState, true);
}

// The backward pass of tag, after that of the layers above: their gradient stands in the tag layer's
// d_output.
void Network::untag(Pass& pass) {
  LayerState& layer = pass.layers[kTagLayer];
  Matrix d_shares, d_input;
  linear_gradient(pass.tag_shares, tag_feed, nullptr, layer.d_output, &d_shares, false);
  for (std::size_t t = 0; t < pass.tokens.size(); ++t) {
    const float *shares = pass.tag_shares.row(t), *d = d_shares.row(t);
    float sum = 0;
    for (std::size_t c = 0; c < sizes_.tags; ++c) sum += shares[c] * d[c];
    for (std::size_t c = 0; c < sizes_.tags; ++c) pass.tag_scores.row(t)[c] += shares[c] * (d[c] - sum);
  }
  linear_gradient(pass.tag_input, tags, &tag_bias, pass.tag_scores, &d_input, false);
  for (std::size_t i = 0; i < d_input.values.size(); ++i) {
    layer.d_output.values[i] += d_input.values[i] * pass.tag_mask.values[i];
  }
}

// Names from the last layer's state and the clues, where they are annotated.
void Network::name(Pass& pass) {
  LayerState& last = pass.layers[kLayers - 1];
  const std::size_t tokens = pass.tokens.size();
  Matrix input(tokens, kNameInputs), mask, hidden, hidden_mask, scores, d_hidden, d_input;
  fill_mask(mask, tokens, kState, kNameDropout, pass.dropout);
  for (std::size_t t = 0; t < tokens; ++t) {
    for (std::size_t c = 0; c < kState; ++c) input.row(t)[c] = last.output.row(t)[c] * mask.row(t)[c];
    for (std::size_t c = kState; c < kNameInputs; ++c) {
      input.row(t)[c] = static_cast<float>(pass.tokens[t]->name_clues >> (c - kState) & 1U);
    }
  }
  add_linear(input, name_hidden, &name_hidden_bias, hidden);
  fill_mask(hidden_mask, tokens, kNameHidden, kHeadDropout, pass.dropout);
  for (std::size_t i = 0; i < hidden.values.size(); ++i) {
    hidden_mask.values[i] = hidden.values[i] > 0 ? hidden_mask.values[i] : 0;
    hidden.values[i] *= hidden_mask.values[i];
  }
  add_linear(hidden, names, &name_bias, scores);
  for (std::size_t t = 0; t < tokens; ++t) {
    const Example& token = *pass.tokens[t];
    if (token.name < 0) {
      std::fill_n(scores.row(t), scores.columns, 0.0F);
      continue;
    }
    const auto gold = static_cast<std::size_t>(token.name);
    const float loss = softmax_gradient(scores.row(t), sizes_.names, scores.columns, gold,
                                        pass.dropout ? kNameSmoothing : 0);
    pass.losses.names += loss;
    const bool doubted = pass.dropout && token.proper_noun && gold == 0 && loss > -std::log(name_doubt);
    for (std::size_t c = 0; c < scores.columns; ++c) scores.row(t)[c] *= doubted ? 0.0F : name_weight;
  }
  linear_gradient(hidden, names, &name_bias, scores, &d_hidden, false);
  for (std::size_t i = 0; i < hidden.values.size(); ++i) d_hidden.values[i] *= hidden_mask.values[i];
  linear_gradient(input, name_hidden, &name_hidden_bias, d_hidden, &d_input, false);
  for (std::size_t t = 0; t < tokens; ++t) {
    for (std::size_t c = 0; c < kState; ++c) last.d_output.row(t)[c] += d_input.row(t)[c] * mask.row(t)[c];
  }
}

// Arcs and relations of one sentence, on the projections of its tokens.
void Network::parse_sentence(Pass& pass, std::size_t sentence) {
  const std::size_t begin = pass.begins[sentence], n = pass.begins[sentence + 1] - begin;
  const std::size_t columns = Sizes::padded(n + 1);
  Matrix head_side(n + 1, kArc), turned(kArc, columns), scores(n, columns), mask(n + 1, kArc);
  // rows of `projected`: dependent's arc part, head's arc part, dependent's and head's relation part
  for (std::size_t i = 0; i <= n; ++i) {
    const float* from = i < n ? pass.projected.row(begin + i) + kArc : root.value.row(0);
    for (std::size_t c = 0; c < kArc; ++c) {
      const float keep = !pass.dropout ? 1 : random_.uniform() < kHeadDropout ? 0 : 1 / (1 - kHeadDropout);
      mask.row(i)[c] = from[c] > 0 ? keep : 0;
      head_side.row(i)[c] = from[c] * mask.row(i)[c];
    }
  }
  transpose(head_side.values.data(), kArc, n + 1, kArc, turned.values.data(), columns);
  multiply(pass.projected.row(begin), kHeads, turned.values.data(), columns, scores.values.data(), columns, n,
           kArc, columns, false);
  for (std::size_t d = 0; d < n; ++d) {
    for (std::size_t h = 0; h < n; ++h) {
      scores.row(d)[h] +=
          distances.value
              .values[distance_bucket(static_cast<std::ptrdiff_t>(d), static_cast<std::ptrdiff_t>(h))];
    }
    scores.row(d)[d] = -1e9F;
    const std::int32_t gold = pass.tokens[begin + d]->head;
    pass.losses.arcs +=
        softmax_gradient(scores.row(d), n + 1, columns, gold < 0 ? n : static_cast<std::size_t>(gold), 0);
    for (std::size_t h = 0; h < n; ++h) {
      distances.gradient
          .values[distance_bucket(static_cast<std::ptrdiff_t>(d), static_cast<std::ptrdiff_t>(h))] +=
          scores.row(d)[h];
    }
  }
  Matrix d_head(n + 1, kArc), turned_scores(columns, Sizes::padded(n));
  multiply(scores.values.data(), columns, head_side.values.data(), kArc, pass.d_projected.row(begin), kHeads,
           n, n + 1, kArc, true);
  transpose(scores.values.data(), columns, n, columns, turned_scores.values.data(), turned_scores.columns);
  multiply(turned_scores.values.data(), turned_scores.columns, pass.projected.row(begin), kHeads,
           d_head.values.data(), kArc, n + 1, n, kArc, false);
  for (std::size_t i = 0; i <= n; ++i) {
    float* to = i < n ? pass.d_projected.row(begin + i) + kArc : root.gradient.row(0);
    for (std::size_t c = 0; c < kArc; ++c) to[c] += d_head.row(i)[c] * mask.row(i)[c];
  }
}

void Network::parse(Pass& pass) {
  LayerState& last = pass.layers[kLayers - 1];
  pass.top = last.output;
  pass.top_mask.reset(pass.top.rows, kState);
  for (std::size_t i = 0; i < pass.top.values.size(); ++i) {
    pass.top_mask.values[i] = !pass.dropout                      ? 1
                              : random_.uniform() < kHeadDropout ? 0
                                                                 : 1 / (1 - kHeadDropout);
    pass.top.values[i] *= pass.top_mask.values[i];
  }
  add_linear(pass.top, heads, &head_bias, pass.projected);
  pass.d_projected.reset(pass.projected.rows, kHeads);
  Matrix hidden(pass.tokens.size(), kLabel), mask(pass.tokens.size(), kLabel), scores, d_hidden;
  std::vector<std::ptrdiff_t> gold_heads(pass.tokens.size(), -1);
  for (std::size_t s = 0; s < pass.batch.size(); ++s) {
    parse_sentence(pass, s);
    for (std::size_t t = pass.begins[s]; t < pass.begins[s + 1]; ++t) {
      const std::int32_t head = pass.tokens[t]->head;
      if (head >= 0) gold_heads[t] = static_cast<std::ptrdiff_t>(pass.begins[s]) + head;
    }
  }
  for (std::size_t t = 0; t < pass.tokens.size(); ++t) {
    const float* dependent = pass.projected.row(t) + 2 * kArc;
    const float* head = gold_heads[t] < 0
                            ? nullptr
                            : pass.projected.row(static_cast<std::size_t>(gold_heads[t])) + 2 * kArc + kLabel;
    for (std::size_t c = 0; c < kLabel; ++c) {
      const float sum = dependent[c] + (head == nullptr ? 0 : head[c]);
      const float keep = !pass.dropout ? 1 : random_.uniform() < kHeadDropout ? 0 : 1 / (1 - kHeadDropout);
      mask.row(t)[c] = sum > 0 ? keep : 0;
      hidden.row(t)[c] = sum * mask.row(t)[c];
    }
  }
  add_linear(hidden, relations, &relation_bias, scores);
  for (std::size_t t = 0; t < pass.tokens.size(); ++t) {
    pass.losses.relations += softmax_gradient(scores.row(t), sizes_.relations, scores.columns,
                                              pass.tokens[t]->relation, pass.dropout ? kSmoothing : 0);
  }
  linear_gradient(hidden, relations, &relation_bias, scores, &d_hidden, false);
  for (std::size_t t = 0; t < pass.tokens.size(); ++t) {
    for (std::size_t c = 0; c < kLabel; ++c) {
      const float gradient = d_hidden.row(t)[c] * mask.row(t)[c];
      pass.d_projected.row(t)[2 * kArc + c] += gradient;
      if (gold_heads[t] >= 0) {
        pass.d_projected.row(static_cast<std::size_t>(gold_heads[t]))[2 * kArc + kLabel + c] += gradient;
      }
    }
  }
  Matrix d_top;
  linear_gradient(pass.top, heads, &head_bias, pass.d_projected, &d_top, false);
  for (std::size_t i = 0; i < d_top.values.size(); ++i) {
    last.d_output.values[i] += d_top.values[i] * pass.top_mask.values[i];
  }
}

Losses Network::gradients(std::span<const ExampleSentence* const> batch, bool dropout) {
  for (Parameter* parameter : dense()) std::ranges::fill(parameter->gradient.values, 0.0F);
  for (const std::uint32_t row : touched_) {
    std::fill_n(embeddings.gradient.row(row), kEmbedding, 0.0F);
    is_touched_[row] = 0;
  }
  touched_.clear();
  static thread_local Pass pass;
  pass.batch = batch;
  pass.dropout = dropout;
  pass.begins.assign(1, 0);
  pass.tokens.clear();
  pass.losses = {};
  for (const ExampleSentence* sentence : batch) {
    for (const Example& token : *sentence) pass.tokens.push_back(&token);
    pass.begins.push_back(pass.tokens.size());
  }
  pass.losses.tokens = pass.tokens.size();
  embed(pass);
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    run_layer(pass, layer);
    if (layer == kTagLayer) tag(pass);
  }
  parse(pass);
  name(pass);
  for (std::size_t layer = kLayers; layer-- > 0;) {
    if (layer == kTagLayer) untag(pass);
    unrun_layer(pass, layer);
  }
  unembed(pass);
  return pass.losses;
}

namespace {
constexpr float kBeta1 = 0.9F, kBeta2 = 0.99F, kEpsilon = 1e-8F;

void adam(float* value, float* gradient, float* first, float* second, std::size_t size, float rate,
          float scale) {
  for (std::size_t i = 0; i < size; ++i) {
    const float g = gradient[i] * scale;
    first[i] = kBeta1 * first[i] + (1 - kBeta1) * g;
    second[i] = kBeta2 * second[i] + (1 - kBeta2) * g * g;
    value[i] -= rate * first[i] / (std::sqrt(second[i]) + kEpsilon);
  }
}
}  // namespace

Losses Network::train(std::span<const ExampleSentence* const> batch, float rate) {
  const Losses losses = gradients(batch, true);
  ++step_;
  const float scale = 1.0F / static_cast<float>(losses.tokens);
  double norm = 0;
  for (const Parameter* parameter : dense()) {
    for (const float g : parameter->gradient.values) norm += static_cast<double>(g) * g;
  }
  norm = std::sqrt(norm) * scale;
  const float clipped = norm > kClip ? scale * kClip / static_cast<float>(norm) : scale;
  const auto step = static_cast<float>(step_);
  const float corrected = rate * std::sqrt(1 - std::pow(kBeta2, step)) / (1 - std::pow(kBeta1, step));
  for (Parameter* p : dense()) {
    adam(p->value.values.data(), p->gradient.values.data(), p->first.values.data(), p->second.values.data(),
         p->value.values.size(), corrected, clipped);
  }
  for (const std::uint32_t row : touched_) {
    adam(embeddings.value.row(row), embeddings.gradient.row(row), embeddings.first.row(row),
         embeddings.second.row(row), kEmbedding, corrected, clipped);
  }
  return losses;
}

}  // namespace notegraph::training
