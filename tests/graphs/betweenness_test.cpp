#include "graphs/betweenness.hpp"

#include <gtest/gtest.h>

#include "exporters/sample_graph.hpp"

namespace notegraph {
namespace {

TEST(Betweenness, IsThatOfTheOneWhoStandsBetween) {
  testing::GraphSketch s;
  const auto ann = s.entity(EntityType::Person, "", "Ann");
  const auto ministry = s.entity(EntityType::Organization, "Government", "Ministry");
  const auto site = s.entity(EntityType::Website, "Site", "a.example");
  const auto bob = s.entity(EntityType::Person, "", "Bob");
  const auto block = s.claim("Block", 10);
  s.role(block, "agent", ministry);
  s.role(block, "target", site);
  s.role(block, "attributedTo", bob);
  const auto office = s.claim("Position", 20);
  s.role(office, "person", ann);
  s.role(office, "organization", ministry);
  const auto found = betweenness(s.graph);
  ASSERT_EQ(found.size(), 1u);
  // One of the three pairs of the others has its only way through the ministry.
  EXPECT_DOUBLE_EQ(found.at(ministry), 1.0 / 3);
}

}  // namespace
}  // namespace notegraph
