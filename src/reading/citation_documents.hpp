#pragma once

#include <cstddef>
#include <string_view>

namespace notegraph {

// Titles, prose, laws and cases, told by their form and by short closed lists.

/// The name of a kind of document: "act", "decree", "report"; in lower case.
bool is_document_noun(std::string_view word);

/// Whether `words` state something (have a finite auxiliary and are no short heading): an explanation.
bool is_prose(std::string_view words);

/// Reads like a title: four words or more with common words in lower case, or a colon, question or number.
bool is_headline(std::string_view words);

/// Has the name of a kind of document ("Law", "Decree", "Report", "Interview with", "X v. Y").
bool names_document(std::string_view words);

/// The name of a kind of document stands among the first words: "Law on …", "Criminal Code, …".
bool starts_with_document(std::string_view words);

/// Has a docket's or act's number: "G.R. No. 12", "Republic Act No. 20175".
bool is_numbered(std::string_view words);

/// A law review or law report as Bluebook and OSCOLA cite it.
struct LawReport {
  std::string_view name;  // empty if there is none
  std::string_view page;
};

/// "12 Harv. L. Rev. 345", "5 OJLS 1".
LawReport law_report(std::string_view words);

/// Whether `words`, which begin like a law's name, are a sentence about it ("Article 5 guarantees …").
bool states_provision(std::string_view words);

}  // namespace notegraph
