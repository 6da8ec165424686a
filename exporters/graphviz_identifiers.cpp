#include "exporters/graphviz_identifiers.hpp"

#include <algorithm>
#include <cstring>
#include <deque>
#include <memory>
#include <string_view>
#include <unordered_map>

namespace notegraph {

namespace {

// Even for names, odd for what has none, as GraphViz's own discipline has it.
struct Identifiers {
  std::unordered_map<std::string, IDTYPE> of_name;
  std::deque<std::string> names;  // a deque: `print` hands out their characters
  IDTYPE next_anonymous = 1;
};

Identifiers& identifiers(void* state) {
  return *static_cast<Identifiers*>(state);
}

void* open_identifiers(Agraph_t* /*graph*/, Agdisc_t* /*disciplines*/) {
  return std::make_unique<Identifiers>().release();
}

long map_name(void* state, int /*type*/, char* name, IDTYPE* id, int create) {
  Identifiers& known = identifiers(state);
  if (!name) {
    *id = known.next_anonymous;
    known.next_anonymous += 2;
    return 1;
  }
  if (const auto found = known.of_name.find(name); found != known.of_name.end()) {
    *id = found->second;
    return 1;
  }
  if (!create) return 0;
  known.names.emplace_back(name);
  *id = 2 * static_cast<IDTYPE>(known.names.size());
  known.of_name.emplace(name, *id);
  return 1;
}

long allocate(void* /*state*/, int /*type*/, IDTYPE /*id*/) {
  return 0;  // nobody asks for an identifier of his own
}

void release(void* /*state*/, int /*type*/, IDTYPE /*id*/) {}

char* name_of(void* state, int /*type*/, IDTYPE id) {
  Identifiers& known = identifiers(state);
  return id % 2 == 0 && id > 0 && id / 2 <= known.names.size() ? known.names[id / 2 - 1].data() : nullptr;
}

void close_identifiers(void* state) {
  const std::unique_ptr<Identifiers> ended(&identifiers(state));
}

void registered(void* /*state*/, int /*type*/, void* /*object*/) {}

// What is left of the text, a line at a time: GraphViz's scanner takes a tag in HTML that a read cuts for a
// fault.
int read_line(void* text, char* buffer, int size) {
  auto& left = *static_cast<std::string_view*>(text);
  const std::size_t line = std::min(left.find('\n'), left.size() - 1) + 1;
  const std::size_t length = left.empty() ? 0 : std::min(line, static_cast<std::size_t>(size));
  std::memcpy(buffer, left.data(), length);
  left.remove_prefix(length);
  return static_cast<int>(length);
}

}  // namespace

Agraph_t* read_with_counted_identifiers(const std::string& dot) {
  static Agiddisc_t identifier_discipline{open_identifiers, map_name,          allocate,  release,
                                          name_of,          close_identifiers, registered};
  static Agiodisc_t reading{read_line, nullptr, nullptr};
  static Agdisc_t disciplines{&AgMemDisc, &identifier_discipline, &reading};
  std::string_view left = dot;
  return agread(&left, &disciplines);
}

}  // namespace notegraph
