#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/words.hpp"

namespace notegraph {

/// Something written as a domain, an address or a top-level domain.
struct DomainMention {
  std::size_t first = 0, end = 0;  // words
  Range text;                      // in the body: "https://rt.example.com/x", ".kz"
  std::string name;                // the host as printed, without scheme and path: "rt.example.com", ".kz"
  bool top_level = false;          // ".kz"
};

/// Finds domains by the Public Suffix List (publicsuffix.org, through libpsl): at least one label in front of
/// a listed suffix. "e.g.", "U.S." and a full stop without a space are none.
std::vector<DomainMention> find_domains(std::string_view text, std::span<const Word> words);

/// The registrable name of `host` ("news.bbc.co.uk" -> "bbc.co.uk"), folded; empty if it has none.
std::string registrable_domain(std::string_view host);

}  // namespace notegraph
