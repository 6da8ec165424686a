#include "exporters/dot_style.hpp"

#include <algorithm>
#include <array>

namespace notegraph {

namespace {

// Tints of Okabe and Ito's palette. Within a class the outline tells the subtypes apart where colour is lost:
// square or round, single or double, cut corners; in grey the fills also differ in lightness from their
// neighbours'.
constexpr std::array<DotStyle, 20> kStyles{{
    {"Person", "persons", "person", "ellipse", "filled", "#FFFFFF", "#333333"},
    {"Organization", "organizations", "organization", "box", "filled,rounded", "#F2F2F2", "#555555"},
    {"Government", "authorities", "government", "box", "filled", "#B5D3EA", "#00568A", 2},
    {"Court", "courts", "court", "house", "filled", "#EBC7DC", "#8E3A70"},
    {"Company", "companies", "company", "box", "filled", "#F8D48F", "#8A5A00"},
    {"Media", "media", "media", "box", "filled,rounded", "#CDEBFB", "#1F7DB0"},
    {"Party", "parties", "party", "box", "filled,diagonals", "#F6C3A6", "#A84600"},
    {"CivilSociety", "civil society organizations", "civil society", "box", "filled,rounded", "#BFE6D6",
     "#00684B", 2},
    {"Intergovernmental", "intergovernmental organizations", "intergovernmental", "octagon", "filled",
     "#E3E3F5", "#5A5AA5"},
    {"Law", "laws", "law", "note", "filled", "#FBF3A6", "#6E6500"},
    {"Website", "websites", "website", "tab", "filled", "#E2F4E2", "#2E7D32"},
    {"Platform", "platforms", "platform", "tab", "filled", "#ACDCD7", "#00605A", 2},
    {"Software", "software", "software", "component", "filled", "#E6EFD6", "#5B7F1F"},
    {"Domain", "domains", "domain", "folder", "filled", "#EAF5E3", "#4F7D32"},
    {"Place", "places", "place", "hexagon", "filled", "#E6DCCB", "#665743"},
    {"Description", "described actors", "described, not named", "box", "filled,rounded,dashed", "#FFFFFF",
     "#777777"},
    {"Publisher", "publishers", "publisher", "box", "filled", "#F2F2F2", "#777777"},
    {"Ruling", "court rulings", "court ruling", "octagon", "filled", "#8E3A70", "#5A1846"},
    {"Claim", "other claims", "claim, one side told", "box", "filled", "#333333", "#333333"},
    {"", "others", "other", "box", "filled", "#FFFFFF", "#333333"},
}};

constexpr std::array<DatasetColour, 7> kDatasetColours{{
    {"#B5D3EA", "#00568A"},
    {"#F8D48F", "#8A5A00"},
    {"#BFE6D6", "#00684B"},
    {"#EBC7DC", "#8E3A70"},
    {"#FBF3A6", "#6E6500"},
    {"#F6C3A6", "#A84600"},
    {"#E2E2E2", "#555555"},
}};

}  // namespace

const DotStyle& dot_style(std::string_view subtype, std::string_view type) {
  for (const std::string_view name : {subtype, type}) {
    const auto found =
        std::find_if(kStyles.begin(), kStyles.end(), [&](const DotStyle& s) { return s.name == name; });
    if (!name.empty() && found != kStyles.end()) return *found;
  }
  return kStyles.back();
}

bool is_dark(const DotStyle& style) {
  return style.name == "Ruling" || style.name == "Claim";
}

const DatasetColour& dataset_colour(std::size_t index) {
  return kDatasetColours[index % kDatasetColours.size()];
}

}  // namespace notegraph
