#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace notegraph::training {

/// A token as the treebank has it.
struct GoldToken {
  std::string form, lemma, upos, xpos, features, relation;
  int head = -1;  // index in the sentence; -1 at the root
  bool space_after = true;
  std::string name = "O";  // B-PER, I-PER, …
};

struct GoldSentence {
  std::vector<GoldToken> tokens;
  std::string id;                  // "# sent_id"
  std::string text;                // the "# text" comment
  bool new_document = false;       // a "newdoc" comment stands before it
  bool new_paragraph = false;      // a "newdoc" or "newpar" comment does
  bool names_of_entities = false;  // and come from GUM's `Entity=`
  bool has_names = false;          // names are annotated here, so O means none
};

/// Reads CoNLL-U (universaldependencies.org/format.html); multiword ranges and empty nodes are passed over.
/// GUM's `Entity=` spans that are headed by a proper noun become names. Throws InputError with the line at
/// fault.
std::vector<GoldSentence> read_conllu(const std::filesystem::path& file);

/// Adds the names of an IOB2 file to the sentences of the same `sent_id` and text, whose words may be cut
/// differently; sentences that it lacks have no names annotated.
void read_names(const std::filesystem::path& file, std::vector<GoldSentence>& sentences);

}  // namespace notegraph::training
