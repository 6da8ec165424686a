#include "exporters/svg_document.hpp"

#include <charconv>
#include <optional>

#include "exporters/dot_text.hpp"
#include "exporters/label_wrapping.hpp"

namespace notegraph {

namespace {

constexpr std::size_t kTitleLength = 300;

std::string words_of(const std::vector<LabelLine>& lines) {
  std::string words;
  for (const LabelLine& line : lines) {
    for (const LabelPart& part : line) words += (words.empty() ? "" : " ") + part.text;
  }
  return words;
}

std::string title_of(const PictureNode& node) {
  const std::string details = words_of(node.details);
  return shortened(node.name + (details.empty() ? "" : ": " + details), kTitleLength);
}

std::string title_of(const Picture& picture, const PictureEdge& edge) {
  const std::string words = words_of(edge.label);
  return shortened(picture.nodes[edge.from].name + " – " + (words.empty() ? "" : words + " – ") +
                       picture.nodes[edge.to].name,
                   kTitleLength);
}

std::string description(const Picture& picture) {
  std::string text = picture.reports + ". " + std::to_string(picture.nodes.size()) +
                     (picture.arrangement == Arrangement::Timeline ? " rows" : " names and claims");
  if (picture.arrangement != Arrangement::Timeline)
    text += ", " + std::to_string(picture.edges.size()) + " ties";
  text += ".";
  for (const std::string& remark : picture.remarks) text += " " + remark + ".";
  return text;
}

std::optional<std::size_t> number_behind(std::string_view text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return std::nullopt;
  std::size_t number = 0;
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data() + prefix.size(), end, number);
  return error == std::errc() && at == end ? std::optional(number) : std::nullopt;
}

// The words for what GraphViz calls `name` (as it is escaped in the SVG) or gave the id `id`; nothing for
// what is there to be seen only.
std::string title_for(const Picture& picture, std::string_view id, std::string_view name) {
  if (const auto edge = number_behind(id, "edge-"); edge && *edge < picture.edges.size())
    return title_of(picture, picture.edges[*edge]);
  if (const auto node = number_behind(name, "n"); node && *node < picture.nodes.size())
    return title_of(picture.nodes[*node]);
  return {};
}

class Document {
 public:
  Document(std::string_view svg, const Picture& picture) : rest_(svg), picture_(picture) {}

  std::string text() {
    skip_prologue();
    open_root();
    while (!rest_.empty()) {
      const std::size_t tag = rest_.find('<');
      copy(std::min(tag, rest_.size()));
      if (rest_.starts_with("<!--")) {
        skip_behind("-->\n");
      } else if (rest_.starts_with("<title>")) {
        replace_title();
      } else if (!rest_.empty()) {
        remember_id();
        copy(1);
      }
    }
    return std::move(out_);
  }

 private:
  void copy(std::size_t length) {
    out_ += rest_.substr(0, length);
    rest_.remove_prefix(length);
  }

  void skip_behind(std::string_view end) {
    const std::size_t at = rest_.find(end);
    rest_.remove_prefix(at == rest_.npos ? rest_.size() : at + end.size());
  }

  // What stands before the root: declaration, document type, comments.
  void skip_prologue() {
    const std::size_t root = rest_.find("<svg");
    rest_.remove_prefix(root == rest_.npos ? 0 : root);
    out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  }

  void open_root() {
    const std::size_t end = rest_.find('>');
    if (end == rest_.npos) return;
    copy(end);
    rest_.remove_prefix(1);
    out_ +=
        " role=\"graphics-document document\" aria-labelledby=\"picture-title picture-description\">\n"
        "<title id=\"picture-title\">" +
        dot_html(printable(picture_.title)) + "</title>\n<desc id=\"picture-description\">" +
        dot_html(printable(description(picture_))) + "</desc>";
  }

  void remember_id() {
    constexpr std::string_view group = "<g id=\"";
    if (!rest_.starts_with(group)) return;
    id_ = rest_.substr(group.size(), rest_.find('"', group.size()) - group.size());
  }

  void replace_title() {
    constexpr std::string_view open = "<title>", close = "</title>";
    const std::size_t end = rest_.find(close);
    const std::string title = title_for(picture_, id_, rest_.substr(open.size(), end - open.size()));
    skip_behind(close);
    if (title.empty()) {
      if (rest_.starts_with("\n")) rest_.remove_prefix(1);
    } else {
      out_ += std::string(open) + dot_html(title) + std::string(close);
    }
  }

  std::string_view rest_, id_;
  const Picture& picture_;
  std::string out_;
};

}  // namespace

std::string svg_document(std::string_view svg, const Picture& picture) {
  return Document(svg, picture).text();
}

}  // namespace notegraph
