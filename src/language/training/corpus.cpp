#include "language/training/corpus.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <map>
#include <string_view>

#include "text/problem.hpp"

namespace notegraph::training {

namespace {

constexpr std::string_view kSentenceId = "# sent_id = ";

std::vector<std::string_view> split(std::string_view line, char mark) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = line.find(mark);
    parts.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return parts;
    line.remove_prefix(end + 1);
  }
}

int number(std::string_view text, const std::string& file, std::size_t line) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) {
    throw InputError({file, line, "'" + std::string(text) + "' is not a number"});
  }
  return value;
}

std::string_view misc_value(std::string_view misc, std::string_view key) {
  for (const std::string_view part : split(misc, '|')) {
    if (part.size() > key.size() && part.starts_with(key) && part[key.size()] == '=')
      return part.substr(key.size() + 1);
  }
  return {};
}

/// A mention of GUM's entity annotation, tokens [first, end).
struct Entity {
  std::string id, type;
  std::size_t first = 0, end = 0;
};

/// Follows the brackets of `Entity=` over a sentence.
class EntityReader {
 public:
  void token(std::size_t index, std::string_view value) {
    for (std::size_t at = 0; at < value.size();) {
      if (value[at] == '(') {
        const std::size_t end = std::min(value.find_first_of("()", at + 1), value.size());
        const std::vector<std::string_view> fields = split(value.substr(at + 1, end - at - 1), '-');
        Entity entity{std::string(fields[0]), fields.size() > 1 ? std::string(fields[1]) : "", index, index};
        at = end;
        if (at < value.size() && value[at] == ')') {
          entity.end = index + 1;
          closed_.push_back(std::move(entity));
          ++at;
        } else {
          open_.push_back(std::move(entity));
        }
        continue;
      }
      const std::size_t end = value.find(')', at);
      if (end == std::string_view::npos) return;
      const std::string_view id = value.substr(at, end - at);
      const auto found =
          std::find_if(open_.rbegin(), open_.rend(), [&](const Entity& e) { return e.id == id; });
      if (found != open_.rend()) {
        found->end = index + 1;
        closed_.push_back(*found);
        open_.erase(std::next(found).base());
      }
      at = end + 1;
    }
  }
  [[nodiscard]] const std::vector<Entity>& entities() const { return closed_; }

 private:
  std::vector<Entity> open_, closed_;
};

std::string_view name_type(std::string_view entity_type) {
  if (entity_type == "person") return "PER";
  if (entity_type == "organization") return "ORG";
  if (entity_type == "place") return "LOC";
  return {};
}

// The run of proper nouns around the entity's head, with what joins them ("of", "the", "and", hyphens).
void mark_name(GoldSentence& sentence, const Entity& entity) {
  std::vector<GoldToken>& tokens = sentence.tokens;
  const std::string_view type = name_type(entity.type);
  if (type.empty()) return;
  std::size_t head = entity.first;
  for (std::size_t i = entity.first; i < entity.end; ++i) {
    const int above = tokens[i].head;
    if (above < static_cast<int>(entity.first) || above >= static_cast<int>(entity.end)) head = i;
  }
  const auto proper = [&](std::size_t i) {
    const bool capital = tokens[i].form[0] >= 'A' && tokens[i].form[0] <= 'Z';
    return tokens[i].upos == "PROPN" ||
           (capital && i > 0 &&
            (tokens[i].upos == "ADJ" || tokens[i].upos == "NOUN" || tokens[i].upos == "VERB"));
  };
  for (std::size_t i = entity.first; tokens[head].upos != "PROPN" && i < entity.end;
       ++i) {  // director Jane Doe
    const std::string& relation = tokens[i].relation;
    const bool names = relation == "flat" || relation == "nmod:desc" || relation == "appos";
    if (tokens[i].head == static_cast<int>(head) && tokens[i].upos == "PROPN" && names) head = i;
  }
  if (tokens[head].upos != "PROPN") return;
  static constexpr std::array<std::string_view, 9> kJoiners{"of", "the", "and", "&", "-",
                                                            "de", "for", "'s",  "’s"};
  const auto joins = [&](std::size_t i) {
    if (type == "PER") return tokens[i].form == "-" || tokens[i].form == "de";
    return std::ranges::find(kJoiners, tokens[i].form) != kJoiners.end();
  };
  const auto grow = [&](std::size_t from, int step) {
    std::size_t edge = from;
    for (auto i = static_cast<std::ptrdiff_t>(from) + step;
         i >= static_cast<std::ptrdiff_t>(entity.first) && i < static_cast<std::ptrdiff_t>(entity.end);
         i += step) {
      const auto at = static_cast<std::size_t>(i);
      if (proper(at))
        edge = at;
      else if (!joins(at))
        break;
    }
    return edge;
  };
  const std::size_t first = grow(head, -1), last = grow(head, 1);
  for (std::size_t i = first; i <= last; ++i) {
    if (tokens[i].name != "O") return;  // an outer name is marked already
  }
  for (std::size_t i = first; i <= last; ++i) {
    tokens[i].name = i == first ? "B-" : "I-";
    tokens[i].name += type;
  }
}

void mark_names(GoldSentence& sentence, std::vector<Entity> entities) {
  std::ranges::stable_sort(
      entities, [](const Entity& a, const Entity& b) { return a.end - a.first > b.end - b.first; });
  for (const Entity& entity : entities) mark_name(sentence, entity);
}

}  // namespace

std::vector<GoldSentence> read_conllu(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw InputError({file.string(), 0, "cannot read the treebank"});
  std::vector<GoldSentence> sentences;
  GoldSentence sentence;
  EntityReader entities;
  bool entity_layer = false;
  std::string line;
  for (std::size_t number_of_line = 1; std::getline(in, line); ++number_of_line) {
    if (line.empty()) {
      if (!sentence.tokens.empty()) {
        sentence.has_names = sentence.names_of_entities = entity_layer;
        mark_names(sentence, entities.entities());
        sentences.push_back(std::move(sentence));
      }
      sentence = {};
      entities = {};
      continue;
    }
    if (line[0] == '#') {
      if (line.starts_with("# newdoc")) sentence.new_document = sentence.new_paragraph = true;
      if (line.starts_with("# newpar")) sentence.new_paragraph = true;
      if (line.starts_with("# global.Entity")) entity_layer = true;
      if (line.starts_with(kSentenceId)) sentence.id = line.substr(kSentenceId.size());
      if (line.starts_with("# text = ")) sentence.text = line.substr(9);
      continue;
    }
    const std::vector<std::string_view> columns = split(line, '\t');
    if (columns.size() != 10)
      throw InputError({file.string(), number_of_line, "a token line needs ten columns"});
    if (columns[0].find_first_of("-.") != std::string_view::npos) continue;
    GoldToken token{std::string(columns[1]), std::string(columns[2]), std::string(columns[3]),
                    std::string(columns[4]), std::string(columns[5]), std::string(columns[7])};
    token.head = number(columns[6], file.string(), number_of_line) - 1;
    token.space_after = misc_value(columns[9], "SpaceAfter") != "No";
    entities.token(sentence.tokens.size(), misc_value(columns[9], "Entity"));
    sentence.tokens.push_back(std::move(token));
  }
  return sentences;
}

void read_names(const std::filesystem::path& file, std::vector<GoldSentence>& sentences) {
  std::ifstream in(file);
  if (!in) throw InputError({file.string(), 0, "cannot read the names"});
  // The two files may cut words differently: a sentence's words are laid side by side letter by letter.
  struct Letters {
    std::string text;
    std::vector<std::string> names;  // of each letter; I- within a word
  };
  std::map<std::string, Letters> by_id;
  Letters* current = nullptr;
  std::string line;
  while (std::getline(in, line)) {
    if (line.starts_with(kSentenceId)) current = &by_id[line.substr(kSentenceId.size())];
    if (line.empty() || line[0] == '#' || current == nullptr) continue;
    const std::vector<std::string_view> columns = split(line, '\t');
    if (columns.size() < 3) continue;
    std::string name(columns[2]);
    if (name.size() < 5 || name.ends_with("OTH")) name.assign(1, 'O');
    current->text += columns[1];
    for (std::size_t i = 0; i < columns[1].size(); ++i) {
      current->names.push_back(name);
      if (i > 0 && name != "O") current->names.back()[0] = 'I';
    }
  }
  for (GoldSentence& sentence : sentences) {
    const auto found = by_id.find(sentence.id);
    std::string text;
    for (const GoldToken& token : sentence.tokens) text += token.form;
    sentence.has_names = found != by_id.end() && found->second.text == text;
    if (!sentence.has_names) continue;
    std::size_t at = 0;
    for (GoldToken& token : sentence.tokens) {
      token.name = found->second.names[at];
      at += token.form.size();
    }
  }
}

}  // namespace notegraph::training
