#include "extraction/website_finder.hpp"

#include <libpsl.h>

#include <algorithm>
#include <array>

#include "text/fold.hpp"

namespace notegraph {

namespace {

// Top-level domains that are English words: "Act.No", "it.Is" are sentences without a space.
constexpr auto kWordSuffixes = std::to_array<std::string_view>(
    {"no", "in", "it", "is", "me", "my", "so", "to", "us", "at", "be", "am", "as", "by", "do", "an"});

bool is_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_public_suffix(const std::string& folded) {
  const psl_ctx_t* list = psl_builtin();
  return list != nullptr &&
         psl_is_public_suffix2(list, folded.c_str(), PSL_TYPE_ANY | PSL_TYPE_NO_STAR_RULE) == 1;
}

// The host in an address, or the word itself.
std::string_view host_of(std::string_view form) {
  if (const std::size_t scheme = form.find("://"); scheme != std::string_view::npos)
    form = form.substr(scheme + 3);
  form = form.substr(0, form.find_first_of("/?#:"));
  while (form.ends_with('.') || form.ends_with(',')) form.remove_suffix(1);
  return form;
}

bool has_labels(std::string_view host) {
  if (host.size() < 4 || host.size() > 253 || host.find('.') == std::string_view::npos) return false;
  std::size_t label = 0;
  for (const char c : host) {
    if (c == '.') {
      if (label == 0) return false;
      label = 0;
    } else if (is_alnum(c) || c == '-') {
      ++label;
    } else {
      return false;
    }
  }
  return label >= 2;
}

bool is_domain(std::string_view host, bool address) {
  if (!has_labels(host)) return false;
  const std::string_view last = host.substr(host.rfind('.') + 1);
  const std::string folded = fold_case(host);
  if (!address && is_upper(last[0]) &&
      std::find(kWordSuffixes.begin(), kWordSuffixes.end(), fold_case(last)) != kWordSuffixes.end()) {
    return false;
  }
  return !registrable_domain(folded).empty();
}

}  // namespace

std::string registrable_domain(std::string_view host) {
  const std::string folded = fold_case(host);
  const std::string last = folded.substr(folded.rfind('.') + 1);
  const psl_ctx_t* list = psl_builtin();
  if (list == nullptr || !is_public_suffix(last)) return {};
  const char* name = psl_registrable_domain(list, folded.c_str());
  return name == nullptr ? std::string{} : std::string(name);
}

std::vector<DomainMention> find_domains(std::string_view text, std::span<const Word> words) {
  std::vector<DomainMention> found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view form = words[i].form;
    const bool address = form.find("://") != std::string_view::npos || form.starts_with("www.");
    if (address || form.find('.') != std::string_view::npos) {
      const std::string_view host = host_of(form);
      if (form.find('@') == std::string_view::npos && is_domain(host, address)) {
        found.push_back({i, i + 1, words[i].text, std::string(host), false});
        continue;
      }
    }
    // ".kz": a point glued to what follows, behind a space, quotation mark or bracket.
    std::size_t suffix = i;
    std::size_t begin = words[i].text.begin;
    std::string_view label = form;
    if (form == "." && i + 1 < words.size() && words[i + 1].text.begin == words[i].text.end) {
      suffix = i + 1;
      label = words[suffix].form;
    } else if (form.starts_with(".") && form.size() > 2) {
      label = form.substr(1);
    } else {
      continue;
    }
    const bool apart = begin == 0 || !is_alnum(text[begin - 1]);
    if (apart && label.size() >= 2 && std::all_of(label.begin(), label.end(), is_alnum) &&
        is_public_suffix(fold_case(label))) {
      found.push_back({i, suffix + 1, {begin, words[suffix].text.end}, "." + std::string(label), true});
    }
  }
  return found;
}

}  // namespace notegraph
