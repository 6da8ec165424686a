#include "exporters/svg_document.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
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
  if (const auto edge = number_behind(id, "edge_"); edge && *edge < picture.edges.size())
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
      copy(std::min(rest_.find_first_of("<&"), rest_.size()));
      if (rest_.starts_with("&")) {
        copy_reference();
      } else if (rest_.starts_with("<!--")) {
        skip_behind("-->\n");
      } else if (rest_.starts_with("<title>")) {
        replace_title();
      } else if (!rest_.empty()) {
        remember_id();
        drop_anchor_id();
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

  // GraphViz numbers these from the start of the process: the same picture would have other ids the next
  // time.
  void drop_anchor_id() {
    constexpr std::string_view anchor = "<g id=\"a_";
    if (!rest_.starts_with(anchor)) return copy(1);
    rest_.remove_prefix(std::min(rest_.size(), rest_.find('"', anchor.size()) + 1));
    out_ += "<g";
  }

  // GraphViz leaves "&" in links as it is, and what looks like a reference in texts too.
  void copy_reference() {
    const std::size_t end = rest_.substr(0, 12).find(';');
    const bool known = end != rest_.npos && is_reference(rest_.substr(1, end - 1));
    if (known) return copy(end + 1);
    rest_.remove_prefix(1);
    out_ += "&amp;";
  }

  // What XML knows without a document type: five names, and the numbers of characters that it allows.
  static bool is_reference(std::string_view name) {
    for (const std::string_view one : {"amp", "lt", "gt", "quot", "apos"}) {
      if (name == one) return true;
    }
    const bool hexadecimal = name.starts_with("#x");
    if (!hexadecimal && !name.starts_with("#")) return false;
    name.remove_prefix(hexadecimal ? 2 : 1);
    std::uint32_t code = 0;
    const auto [at, error] =
        std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
    return error == std::errc() && at == name.data() + name.size() &&
           (code == '\t' || code == '\n' || (code >= 0x20 && code < 0xD800) ||
            (code >= 0xE000 && code < 0xFFFE) || (code >= 0x10000 && code <= 0x10FFFF));
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
