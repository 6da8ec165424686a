#include "exporters/gexf_exporter.hpp"

#include <charconv>
#include <cstdio>
#include <string_view>

#include "exporters/dot_exporter.hpp"
#include "exporters/dot_header.hpp"
#include "exporters/dot_text.hpp"
#include "exporters/json_writer.hpp"
#include "exporters/label_wrapping.hpp"

namespace notegraph {

namespace {

std::string xml(std::string_view text) {
  return dot_html(printable(text));
}

std::string words_of(const std::vector<LabelLine>& lines) {
  std::string words;
  for (const LabelLine& line : lines) {
    for (const LabelPart& part : line) words += (words.empty() ? "" : " ") + part.text;
  }
  return words;
}

// "#B5D3EA" as GEXF has it.
std::string colour(std::string_view hex) {
  const auto part = [&](std::size_t at) {
    int value = 0;
    std::from_chars(hex.data() + at, hex.data() + at + 2, value, 16);
    return std::to_string(value);
  };
  return "<viz:color r=\"" + part(1) + "\" g=\"" + part(3) + "\" b=\"" + part(5) + "\"/>";
}

std::string value(const char* key, std::string_view text) {
  if (text.empty()) return {};
  return "<attvalue for=\"" + std::string(key) + "\" value=\"" + xml(text) + "\"/>";
}

std::string_view line_words(Line line) {
  return line == Line::Dashed ? "not asserted" : line == Line::Dotted ? "inherited note" : "asserted";
}

std::string node_element(const Picture& picture, std::size_t index, const NodePlace& place) {
  const PictureNode& node = picture.nodes[index];
  return "<node id=\"n" + std::to_string(index) + "\" label=\"" + xml(node.name) + "\"><attvalues>" +
         value("id", node.id) + value("class", node.style->words) + value("dataset", node.dataset) +
         value("details", words_of(node.details)) + value("date", node.when ? node.when->text() : "") +
         value("link", node.link) + "</attvalues>" + colour(colours_of(picture, node).fill) +
         "<viz:position x=\"" + decimal_numeral(place.x) + "\" y=\"" + decimal_numeral(place.y) +
         "\" z=\"0\"/><viz:size value=\"" + decimal_numeral(place.height) + "\"/></node>\n";
}

std::string edge_element(const Picture& picture, std::size_t index) {
  const PictureEdge& edge = picture.edges[index];
  return "<edge id=\"e" + std::to_string(index) + "\" source=\"n" + std::to_string(edge.from) +
         "\" target=\"n" + std::to_string(edge.to) + "\" label=\"" + xml(words_of(edge.label)) +
         "\" weight=\"" + std::to_string(edge.claims) + "\"><attvalues>" +
         value("line", line_words(edge.line)) + value("link", edge.link) + "</attvalues></edge>\n";
}

constexpr std::string_view kAttributes = R"(<attributes class="node">
<attribute id="id" title="id" type="string"/>
<attribute id="class" title="class" type="string"/>
<attribute id="dataset" title="dataset" type="string"/>
<attribute id="details" title="details" type="string"/>
<attribute id="date" title="date" type="string"/>
<attribute id="link" title="link" type="anyURI"/>
</attributes>
<attributes class="edge">
<attribute id="line" title="line" type="string"/>
<attribute id="link" title="link" type="anyURI"/>
</attributes>
)";

}  // namespace

std::string to_gexf(const Picture& picture, std::chrono::seconds limit) {
  const auto places = node_places(to_dot(picture), limit);
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n"
      "<meta><creator>notegraph</creator><description>" +
      xml(picture.title + " – " + picture.reports) +
      "</description></meta>\n<graph defaultedgetype=\"directed\">\n";
  out += std::string(kAttributes) + "<nodes>\n";
  for (std::size_t i = 0; i < picture.nodes.size(); ++i) {
    const auto place = places.find("n" + std::to_string(i));
    out += node_element(picture, i, place == places.end() ? NodePlace{} : place->second);
  }
  out += "</nodes>\n<edges>\n";
  for (std::size_t i = 0; i < picture.edges.size(); ++i) out += edge_element(picture, i);
  return out + "</edges>\n</graph>\n</gexf>\n";
}

}  // namespace notegraph
