#include "extraction/located_json.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "text/line_iterator.hpp"
#include "text/problem.hpp"

namespace notegraph {

namespace {

constexpr std::size_t kMostBytes = 1 << 20;
constexpr std::size_t kDeepest = 16;

// Builds the tree from the events of nlohmann's parser.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  TreeBuilder(std::string file, const std::string& text) : file_(std::move(file)), text_(text) {}

  LocatedJson build() {
    nlohmann::json::sax_parse(LineIterator(text_.data(), &position_),
                              LineIterator(text_.data() + text_.size(), &position_), this);
    return std::move(root_);
  }

  bool null() override {
    return scalar(LocatedJson::Kind::Null, [](LocatedJson&) {});
  }
  bool boolean(bool value) override {
    return scalar(LocatedJson::Kind::Boolean, [&](LocatedJson& v) { v.boolean = value; });
  }
  bool number_integer(number_integer_t value) override { return number(static_cast<double>(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(static_cast<double>(value)); }
  bool number_float(number_float_t value, const string_t& /*text*/) override { return number(value); }
  bool string(string_t& value) override {
    return scalar(LocatedJson::Kind::String, [&](LocatedJson& v) { v.text = std::move(value); });
  }
  bool binary(binary_t& /*value*/) override { return false; }
  bool start_object(std::size_t /*elements*/) override { return open(LocatedJson::Kind::Object); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t /*elements*/) override { return open(LocatedJson::Kind::List); }
  bool end_array() override { return close(); }

  bool key(string_t& value) override {
    if (!keys_.back().insert(value).second) fail("the key \"" + value + "\" stands twice in one object");
    open_.back()->members.push_back({value, line(), {}});
    return true;
  }

  bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& error) override {
    const std::string message =
        error.what();  // "[json.exception.parse_error.101] parse error at line 3, …: "
    const std::size_t colon = message.find(": ");
    fail("is no JSON: " + (colon == std::string::npos ? message : message.substr(colon + 2)));
  }

 private:
  [[noreturn]] void fail(const std::string& message) { throw InputError({file_, line(), message}); }

  [[nodiscard]] std::size_t line() const { return position_.line; }

  bool number(double value) {
    return scalar(LocatedJson::Kind::Number, [&](LocatedJson& v) { v.number = value; });
  }

  LocatedJson& add(LocatedJson::Kind kind) {
    LocatedJson* value = &root_;
    if (!open_.empty()) {
      LocatedJson& parent = *open_.back();
      value = parent.kind == LocatedJson::Kind::Object ? &parent.members.back().value
                                                       : &parent.items.emplace_back();
    }
    value->kind = kind;
    value->line = line();
    return *value;
  }

  template <typename Fill>
  bool scalar(LocatedJson::Kind kind, Fill fill) {
    fill(add(kind));
    return true;
  }

  bool open(LocatedJson::Kind kind) {
    if (open_.size() >= kDeepest) fail("is nested too deeply");
    open_.push_back(&add(kind));
    keys_.emplace_back();
    return true;
  }

  bool close() {
    open_.pop_back();
    keys_.pop_back();
    return true;
  }

  std::string file_;
  const std::string& text_;
  LinePosition position_;
  LocatedJson root_;
  std::vector<LocatedJson*> open_;
  std::vector<std::set<std::string>> keys_;  // of each open object
};

}  // namespace

const LocatedMember* LocatedJson::find(std::string_view key) const {
  const auto found =
      std::find_if(members.begin(), members.end(), [&](const LocatedMember& m) { return m.key == key; });
  return found == members.end() ? nullptr : &*found;
}

LocatedJson LocatedJson::read(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in || std::filesystem::is_directory(file)) throw InputError({file.string(), 0, "cannot be read"});
  std::string text(kMostBytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > kMostBytes) throw InputError({file.string(), 0, "is larger than 1 MB: no rule file"});
  return TreeBuilder(file.string(), text).build();
}

}  // namespace notegraph
