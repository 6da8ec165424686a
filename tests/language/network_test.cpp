#include "language/training/network.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace notegraph::training {
namespace {

std::vector<ExampleSentence> toy_sentences(Sizes sizes) {
  Random random(3);
  std::vector<ExampleSentence> sentences;
  for (const int length : {4, 1, 6}) {
    ExampleSentence& sentence = sentences.emplace_back();
    for (int i = 0; i < length; ++i) {
      Example token;
      for (int k = 0; k < 3; ++k)
        token.features.push_back({static_cast<std::uint32_t>(random.below(sizes.features)), 0.7F});
      token.tag = static_cast<std::uint32_t>(random.below(sizes.tags));
      token.head = i - 1;
      token.relation = static_cast<std::uint32_t>(random.below(sizes.relations));
      token.name = static_cast<std::int32_t>(random.below(sizes.names + 1)) - 1;
      token.name_clues = static_cast<std::uint32_t>(random.next());
      sentence.push_back(token);
    }
  }
  return sentences;
}

// The gradient that the backward pass computes is the slope of the loss, for a few weights of every
// parameter.
TEST(Network, GradientsAreSlopesOfTheLoss) {
  const Sizes sizes{60, 12, 8, 7};
  Network network(sizes, 1);
  const std::vector<ExampleSentence> sentences = toy_sentences(sizes);
  const std::vector<const ExampleSentence*> batch{&sentences[0], &sentences[1], &sentences[2]};
  const auto loss = [&] {
    const Losses losses = network.gradients(batch, false);
    return losses.tags + losses.arcs + losses.relations + losses.names;
  };
  std::vector<Parameter*> parameters{&network.embeddings, &network.tags,        &network.tag_feed,
                                     &network.heads,      &network.root,        &network.distances,
                                     &network.relations,  &network.name_hidden, &network.names};
  for (auto& layer : network.layers) parameters.insert(parameters.end(), {&layer.weights, &layer.gates});
  Random random(4);
  loss();
  for (std::size_t p = 0; p < parameters.size(); ++p) {
    const std::vector<float> gradient = parameters[p]->gradient.values;
    double difference = 0, size = 1e-3;
    for (int i = 0; i < 12; ++i) {
      const std::size_t at = random.below(gradient.size());
      float& weight = parameters[p]->value.values[at];
      const float before = weight, step = 5e-3F;
      weight = before + step;
      const double above = loss();
      weight = before - step;
      const double slope = (above - loss()) / (2.0 * step);
      weight = before;
      difference += std::abs(slope - gradient[at]);
      size += std::abs(slope) + std::abs(gradient[at]);
    }
    EXPECT_LT(difference / size, 0.1) << "parameter " << p;
  }
}

TEST(Network, TrainingIsRepeatableAndLowersTheLoss) {
  const Sizes sizes{60, 12, 8, 7};
  const std::vector<ExampleSentence> sentences = toy_sentences(sizes);
  const std::vector<const ExampleSentence*> batch{&sentences[0], &sentences[1], &sentences[2]};
  Network first(sizes, 5), second(sizes, 5);
  const double before = first.gradients(batch, false).arcs;
  second.gradients(batch, false);
  for (int i = 0; i < 40; ++i) first.train(batch, 3e-3F), second.train(batch, 3e-3F);
  EXPECT_EQ(first.heads.value.values, second.heads.value.values);
  EXPECT_EQ(first.embeddings.value.values, second.embeddings.value.values);
  EXPECT_LT(first.gradients(batch, false).arcs, before / 2);
}

}  // namespace
}  // namespace notegraph::training
