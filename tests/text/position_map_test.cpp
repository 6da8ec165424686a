#include "text/position_map.hpp"

#include <gtest/gtest.h>

#include <string>

namespace notegraph {
namespace {

TEST(PositionMap, LeadsBackAcrossRemovedMarkup) {
  // input: "Ж**bold** x", derived: "Жbold x"
  const std::string text = "Жbold x";
  PositionMap map;
  map.cover(text, {0, 2}, 0);
  map.cover(text, {2, 6}, 3);
  map.cover(text, {6, 8}, 9);
  EXPECT_EQ(map.span(text, {0, 2}), (Span{0, 1}));
  EXPECT_EQ(map.span(text, {2, 6}), (Span{3, 7}));
  EXPECT_EQ(map.span(text, {0, 8}), (Span{0, 11}));
}

TEST(PositionMap, CountsCodePointsFarIntoALongStretch) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "ё";
  PositionMap map;
  map.cover(text, {0, text.size()}, 5);
  EXPECT_EQ(map.position(text, 2 * 777), 782u);
}

}  // namespace
}  // namespace notegraph
