#pragma once

#include <string>
#include <string_view>

namespace notegraph::rdf {

/// Appends an IRI as IRIREF of N-Triples and Turtle has it, without the angle brackets.
void append_iri_text(std::string& out, std::string_view iri);

/// Appends a string as STRING_LITERAL_QUOTE of N-Triples and Turtle has it, without the quotation marks.
void append_string_text(std::string& out, std::string_view text);

}  // namespace notegraph::rdf
