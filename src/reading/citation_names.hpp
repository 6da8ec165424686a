#pragma once

#include <cstddef>
#include <string_view>

namespace notegraph {

// Names of persons and of those who publish, told by their form and by short closed lists.

/// "Narin, S.", "Smith JA, Doe B": a form that only personal names have.
bool is_inverted_name(std::string_view words);

/// A personal name beyond doubt: an inverted form, an initial or a frequent given name.
bool is_certain_person_name(std::string_view words);

/// "Narin, S. and Chhengpor, A.", "Smith J", "Joanna Lillis": the form of one or more personal names.
bool is_person_name(std::string_view words);

/// Has a word that names of organisations have ("Ministry", "Watch", "News"), is an acronym or a domain.
bool is_organization_name(std::string_view words);

/// Whether the host of `url` is the name's own: "Khmer Times" and khmertimeskh.com, or its acronym.
bool matches_host(std::string_view name, std::string_view url);

/// "Ministry of Posts", "Names Registry": all capitals, and the word that names the kind of organisation
/// heads it, with "of" or "for" behind, or closes it. No headline is written so.
bool is_formal_organization_name(std::string_view words);

/// Whether most of `words`, three of them at least, stand in the path of `url`, as titles do and names of
/// publishers do not: "Ministry blocks ten sites" and /news/ministry-blocks-ten-sites.
bool stands_in_path(std::string_view words, std::string_view url);

/// `words` without a lower-case kind of medium at the end ("presentation", "newspaper's website").
std::string_view without_medium(std::string_view words);

/// The publisher that `words` name, without "published by" before and "newspaper", "blog" or "republished by
/// …" behind; empty if they name none.
std::string_view publisher_name(std::string_view words);

/// The person of "the page of N. N.'s personal blog"; empty if none.
std::string_view possessive_author(std::string_view words);

}  // namespace notegraph
