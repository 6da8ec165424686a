#include "extraction/word_classes.hpp"

#include <unordered_set>

#include "text/problem.hpp"

namespace notegraph {

WordClasses WordClasses::read(const std::filesystem::path& file, const Lexicon& lexicon) {
  WordClasses classes;
  classes.classes_["office"] = lexicon.person_words(PersonWord::Office);
  classes.classes_["person"] = lexicon.person_words(PersonWord::Role);
  classes.add(LocatedJson::read(file), file.string());
  return classes;
}

void WordClasses::add(const LocatedJson& object, const std::string& file) {
  if (object.kind != LocatedJson::Kind::Object)
    throw InputError({file, object.line, "word classes must be an object of lists of words"});
  Definitions definitions;
  for (const LocatedMember& member : object.members) {
    if (classes_.contains(member.key))
      throw InputError({file, member.line, "there is a word class \"@" + member.key + "\" already"});
    definitions[member.key].member = &member;
  }
  for (const LocatedMember& member : object.members) resolve(definitions, member.key, file);
}

const std::vector<std::string>* WordClasses::find(std::string_view name) const {
  const auto found = classes_.find(name);
  return found == classes_.end() ? nullptr : &found->second;
}

// The words of a class, each once, so that classes made of classes stay as small as their words.
const std::vector<std::string>& WordClasses::resolve(Definitions& definitions, const std::string& name,
                                                     const std::string& file) {
  if (const auto known = classes_.find(name); known != classes_.end()) return known->second;
  Definition& definition = definitions.at(name);
  const LocatedMember& member = *definition.member;
  if (definition.open)
    throw InputError({file, member.line, "the word class \"@" + name + "\" is made of itself"});
  definition.open = true;
  if (member.value.kind != LocatedJson::Kind::List)
    throw InputError({file, member.value.line, "the word class \"@" + name + "\" must be a list of words"});
  std::vector<std::string> words;
  std::unordered_set<std::string> taken;
  const auto add = [&](const std::string& word) {
    if (taken.insert(word).second) words.push_back(word);
  };
  for (const LocatedJson& item : member.value.items) {
    if (item.kind != LocatedJson::Kind::String || item.text.empty())
      throw InputError({file, item.line, "the word class \"@" + name + "\" must hold words"});
    if (item.text[0] != '@') {
      add(item.text);
      continue;
    }
    const std::string other = item.text.substr(1);
    if (!classes_.contains(other) && !definitions.contains(other))
      throw InputError({file, item.line, "there is no word class \"" + item.text + "\""});
    for (const std::string& word : resolve(definitions, other, file)) add(word);
  }
  return classes_[name] = std::move(words);
}

}  // namespace notegraph
