#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "text/span.hpp"

/// All prefixes and IRIs that we write, in one place.
namespace notegraph::rdf {

/// An IRI in its two parts.
struct Name {
  std::string_view space, local;
};

struct Namespace {
  std::string_view prefix;
  std::string_view iri;

  /// A name in this namespace that is not put together yet. `local` must outlive it.
  [[nodiscard]] constexpr Name name(std::string_view local) const { return {iri, local}; }

  /// The IRI of a name in this namespace. `local` must be legal there.
  std::string operator()(std::string_view local) const {
    std::string out(iri);
    out += local;
    return out;
  }
};

inline constexpr Namespace cito{"cito", "http://purl.org/spar/cito/"};
inline constexpr Namespace dct{"dct", "http://purl.org/dc/terms/"};
inline constexpr Namespace edtf{"edtf", "http://id.loc.gov/datatypes/edtf/"};
inline constexpr Namespace ng{"ng", "https://w3id.org/notegraph/ns#"};
inline constexpr Namespace ngdate{"ngdate", "https://w3id.org/notegraph/date/"};
inline constexpr Namespace org{"org", "http://www.w3.org/ns/org#"};
inline constexpr Namespace owl{"owl", "http://www.w3.org/2002/07/owl#"};
inline constexpr Namespace prov{"prov", "http://www.w3.org/ns/prov#"};
inline constexpr Namespace rdf{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"};
inline constexpr Namespace rdfs{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"};
inline constexpr Namespace schema{"schema", "https://schema.org/"};
inline constexpr Namespace skos{"skos", "http://www.w3.org/2004/02/skos/core#"};
inline constexpr Namespace time{"time", "http://www.w3.org/2006/time#"};
inline constexpr Namespace xsd{"xsd", "http://www.w3.org/2001/XMLSchema#"};

/// Sorted by prefix.
inline constexpr std::array kNamespaces{cito, dct, edtf, ng,     ngdate, org,  owl,
                                        prov, rdf, rdfs, schema, skos,   time, xsd};

inline constexpr std::string_view kDataBase = "https://w3id.org/notegraph/data/";
inline constexpr std::string_view kType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
inline constexpr std::string_view kEdtf = "http://id.loc.gov/datatypes/edtf/EDTF";

/// "https://w3id.org/notegraph/data/kazakhstan-2013/note-57". What an IRI segment cannot hold is
/// percent-encoded, so that `data_key` gives dataset and id back exactly. A date has the empty dataset: its
/// IRI is in ngdate.
std::string data_iri(std::string_view dataset, std::string_view id);

/// Dataset and id of an IRI that `data_iri` made, or nothing.
std::optional<std::pair<std::string, std::string>> data_key(std::string_view iri);

/// The IRI of a dataset, which is also the name of its graph:
/// "https://w3id.org/notegraph/data/kazakhstan-2013".
std::string graph_iri(std::string_view dataset);

/// The IRI of a piece of the report's text, as RFC 5147 counts characters: "…/report#char=31120,31130".
std::string text_iri(std::string_view dataset, Span span);

/// The span of an IRI that `text_iri` made, or nothing.
std::optional<Span> text_span(std::string_view iri);

/// A URL as printed made a legal absolute IRI (RFC 3987): what is illegal is percent-encoded. Nothing if it
/// has no scheme.
std::optional<std::string> absolute_iri(std::string_view url);

/// The prefix for a dataset's namespace: its name where that is a legal PN_PREFIX of ASCII characters and
/// none of ours, else one made from it.
std::string dataset_prefix(std::string_view dataset);

/// `text` with every byte but RFC 3986's unreserved characters percent-encoded.
std::string percent_encode(std::string_view text);
std::string percent_decode(std::string_view text);

}  // namespace notegraph::rdf
