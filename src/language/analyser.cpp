#include "language/analyser.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <string>

#include "language/attachment_repair.hpp"
#include "language/clause_repair.hpp"
#include "language/fast_math.hpp"
#include "language/lemmatizer.hpp"
#include "language/model_file.hpp"
#include "language/name_clues.hpp"
#include "language/name_completion.hpp"
#include "language/name_tagger.hpp"
#include "language/parsing_network.hpp"
#include "language/phrase_repair.hpp"
#include "language/statute_repair.hpp"
#include "language/tokenizer.hpp"
#include "language/universal_names.hpp"
#include "language/word_map.hpp"

namespace notegraph {

namespace {

// A sentence of more tokens is encoded and parsed in pieces, so that time stays linear in its length.
constexpr std::size_t kLongestPiece = 160;
// Pieces that go through the network together: their states stay in the second-level cache.
constexpr std::size_t kBatch = 192;
// Words whose vectors are kept within a document; then the table starts anew.
constexpr std::size_t kKeptWords = 6000;

/// What a joint tag of the model stands for.
struct TagMeaning {
  Upos upos = Upos::X;
  std::string xpos;
  Tense tense = Tense::None;
  VerbForm verb_form = VerbForm::None;
  Number number = Number::None;
  bool passive = false;
};

constexpr std::size_t kUposTags = static_cast<std::size_t>(Upos::X) + 1;

TagMeaning parse_tag(std::string_view line) {
  TagMeaning tag;
  const std::size_t first = line.find('\t');
  const std::size_t second = std::min(line.find('\t', std::min(first, line.size() - 1) + 1), line.size());
  tag.upos = upos_of(line.substr(0, first));
  if (first < second) tag.xpos = line.substr(first + 1, second - first - 1);
  const std::string_view features = line.substr(second);
  const auto has = [&](std::string_view feature) { return features.find(feature) != std::string_view::npos; };
  tag.tense = has("Tense=Past") ? Tense::Past : has("Tense=Pres") ? Tense::Present : Tense::None;
  tag.verb_form = has("VerbForm=Fin")    ? VerbForm::Finite
                  : has("VerbForm=Inf")  ? VerbForm::Infinitive
                  : has("VerbForm=Part") ? VerbForm::Participle
                  : has("VerbForm=Ger")  ? VerbForm::Gerund
                                         : VerbForm::None;
  tag.number = has("Number=Sing") ? Number::Singular : has("Number=Plur") ? Number::Plural : Number::None;
  tag.passive = has("Voice=Pass");
  return tag;
}

/// Lemmas of one document, each text once.
struct LemmaStore {
  std::shared_ptr<const void> model;
  std::deque<std::string> lemmas;
};

/// Stretches of a sentence of at most kLongestPiece tokens, cut behind punctuation where there is some.
std::vector<std::size_t> cut_sentence(std::string_view text, const std::vector<Range>& tokens) {
  std::vector<std::size_t> ends;
  std::size_t begin = 0;
  while (tokens.size() - begin > kLongestPiece) {
    std::size_t end = begin + kLongestPiece;
    for (std::size_t i = end; i > begin + kLongestPiece / 2; --i) {
      const std::string_view form = text.substr(tokens[i - 1].begin, tokens[i - 1].size());
      if (form == ";" || form == "." || form == "," || form == ":") {
        end = i;
        break;
      }
    }
    ends.push_back(end);
    begin = end;
  }
  ends.push_back(tokens.size());
  return ends;
}

}  // namespace

struct Analyser::Model {
  explicit Model(const ModelFile& file) : network(file), lemmatizer(file) {
    for (const std::string_view line : file.lines("tags")) tags.push_back(parse_tag(line));
    for (const std::string_view line : file.lines("relations")) relations.emplace_back(line);
    name_tagger = NameTagger(file.lines("names"));
    for (std::size_t tag = 0; tag < tags.size(); ++tag) {
      if (tags[tag].upos != Upos::Verb) continue;
      if (tags[tag].xpos == "VBD") past_tag = static_cast<std::uint32_t>(tag);
      if (tags[tag].xpos == "VBZ") present_tag = static_cast<std::uint32_t>(tag);
    }
  }

  ParsingNetwork network;
  Lemmatizer lemmatizer;
  NameTagger name_tagger;
  std::vector<TagMeaning> tags;
  std::vector<std::string> relations;
  std::uint32_t past_tag = 0, present_tag = 0;  // of a verb in the past tense, and of one like "blocks"
};

/// The analysis of one document on its way.
class DocumentAnalysis {
 public:
  DocumentAnalysis(const std::shared_ptr<const Analyser::Model>& model, std::string_view text,
                   std::span<const std::vector<Range>> sentences)
      : model_(*model), text_(text), sentences_(sentences), store_(std::make_shared<LemmaStore>()) {
    store_->model = model;
  }

  std::vector<SentenceAnalysis> run() {
    analyses_.resize(sentences_.size());
    name_scores_.resize(sentences_.size());
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
      place_tokens(s);
    }
    find_clues();
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
      std::size_t begin = 0;
      for (const std::size_t end : cut_sentence(text_, sentences_[s])) {
        if (end > begin) add_piece({s, begin, end});
        begin = end;
      }
    }
    flush();
    model_.name_tagger.weigh_doubts(analyses_, model_.network.name_stride(), name_scores_);
    model_.name_tagger.agree(analyses_, model_.network.name_stride(), name_scores_);
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
      analyses_[s].names =
          model_.name_tagger.names(name_scores_[s], model_.network.name_stride(), analyses_[s].tokens.size());
      if (!analyses_[s].names.empty()) {
        complete_names(analyses_[s], model_.name_tagger.kinds(name_scores_[s], model_.network.name_stride(),
                                                              analyses_[s].tokens.size()));
      }
      analyses_[s].storage = store_;
    }
    return std::move(analyses_);
  }

 private:
  /// Tokens [begin, end) of a sentence, which go through the network in one go.
  struct Piece {
    std::size_t sentence, begin, end;
  };

  void place_tokens(std::size_t s);
  void find_clues();
  void add_piece(const Piece& piece);
  void flush();
  void take_over(const Piece& piece, std::size_t first);
  [[nodiscard]] std::uint32_t best_tag(const float* shares) const;
  std::string_view lemma(std::string_view form, std::uint32_t tag);

  const Analyser::Model& model_;
  std::string_view text_;
  std::span<const std::vector<Range>> sentences_;
  std::shared_ptr<LemmaStore> store_;
  std::vector<SentenceAnalysis> analyses_;
  std::vector<std::vector<float>> name_scores_;

  ParsingNetwork::Workspace workspace_;
  WordMap words_;                           // form to index of its vector
  std::vector<float> embeddings_;           // of the words that are new in the batch
  std::deque<std::vector<float>> vectors_;  // of all words met, batch by batch
  std::vector<const float*> vector_of_word_;
  WordMap lemma_index_;        // form and tag to index in the store
  std::vector<Piece> pieces_;  // of the batch
  std::vector<std::uint32_t> batch_words_;
  std::vector<std::uint32_t> batch_clues_;
  std::vector<std::vector<std::uint32_t>> clues_;
  std::vector<std::size_t> begins_{0};
};

void DocumentAnalysis::place_tokens(std::size_t s) {
  const std::vector<Range>& ranges = sentences_[s];
  std::vector<Token>& tokens = analyses_[s].tokens;
  tokens.resize(ranges.size());
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    tokens[i].text = ranges[i];
    tokens[i].form = text_.substr(ranges[i].begin, ranges[i].size());
    tokens[i].space_after = i + 1 < ranges.size()
                                ? ranges[i].end < ranges[i + 1].begin
                                : ranges[i].end < text_.size() && text_[ranges[i].end] <= ' ';
  }
}

void DocumentAnalysis::find_clues() {
  std::vector<std::vector<std::string_view>> forms;
  forms.reserve(analyses_.size());
  for (const SentenceAnalysis& analysis : analyses_) {
    forms.emplace_back();
    forms.back().reserve(analysis.tokens.size());
    for (const Token& token : analysis.tokens) forms.back().push_back(token.form);
  }
  clues_ = name_clues(forms, model_.network.lists(), model_.network.phrases());
}

void DocumentAnalysis::add_piece(const Piece& piece) {
  const std::size_t size = piece.end - piece.begin;
  if (batch_words_.size() + size > kBatch || words_.size() + size > kKeptWords) flush();
  for (std::size_t i = piece.begin; i < piece.end; ++i) {
    const std::string_view form = analyses_[piece.sentence].tokens[i].form;
    const auto [index, added] = words_.add(form, 0);
    if (added) model_.network.embed(form, workspace_, embeddings_);
    batch_words_.push_back(index);
    batch_clues_.push_back(clues_[piece.sentence][i]);
  }
  pieces_.push_back(piece);
  begins_.push_back(batch_words_.size());
}

void DocumentAnalysis::flush() {
  if (!pieces_.empty()) {
    constexpr std::size_t kSize = network_shape::layer_outputs(0);
    const std::size_t words = embeddings_.size() / network_shape::kEmbedding;
    std::vector<float>& block = vectors_.emplace_back(words * kSize);
    model_.network.word_vectors(embeddings_, words, block);
    for (std::size_t i = 0; i < words; ++i) vector_of_word_.push_back(block.data() + i * kSize);
    embeddings_.clear();
    std::vector<const float*> rows;
    rows.reserve(batch_words_.size());
    for (const std::uint32_t word : batch_words_) rows.push_back(vector_of_word_[word]);
    model_.network.run(rows, begins_, batch_clues_, workspace_);
    for (std::size_t i = 0; i < pieces_.size(); ++i) take_over(pieces_[i], begins_[i]);
  }
  pieces_.clear();
  batch_words_.clear();
  batch_clues_.clear();
  begins_.assign(1, 0);
  if (words_.size() > kKeptWords / 2) {
    words_.clear();
    vectors_.clear();
    vector_of_word_.clear();
  }
}

// The most probable joint tag among those of the most probable universal tag.
std::uint32_t DocumentAnalysis::best_tag(const float* shares) const {
  const std::size_t tags = model_.tags.size();
  auto best = static_cast<std::size_t>(std::max_element(shares, shares + tags) - shares);
  if (shares[best] > 0.5F) return static_cast<std::uint32_t>(best);
  std::array<float, kUposTags> sums{};
  for (std::size_t i = 0; i < tags; ++i) sums[static_cast<std::size_t>(model_.tags[i].upos)] += shares[i];
  const auto upos = static_cast<Upos>(std::ranges::max_element(sums) - sums.begin());
  float most = -1;
  for (std::size_t i = 0; i < tags; ++i) {
    if (model_.tags[i].upos == upos && shares[i] > most) most = shares[i], best = i;
  }
  return static_cast<std::uint32_t>(best);
}

std::string_view DocumentAnalysis::lemma(std::string_view form, std::uint32_t tag) {
  const auto [index, added] = lemma_index_.add(form, tag + 1);
  if (added) store_->lemmas.push_back(model_.lemmatizer.lemma(form, model_.tags[tag].xpos));
  return store_->lemmas[index];
}

// Results of the tokens of a piece, the first of which is token `first` of the batch.
void DocumentAnalysis::take_over(const Piece& piece, std::size_t first) {
  std::vector<Token>& tokens = analyses_[piece.sentence].tokens;
  const auto begin = static_cast<int>(piece.begin);
  int root = -1;  // of the sentence, where this is not its first piece
  for (std::size_t i = 0; i < piece.begin && root < 0; ++i) {
    if (tokens[i].head < 0) root = static_cast<int>(i);
  }
  for (std::size_t i = piece.begin; i < piece.end; ++i) {
    const std::size_t t = first + i - piece.begin;
    const std::uint32_t tag = best_tag(workspace_.tag_shares.data() + t * model_.network.tag_stride());
    const TagMeaning& meaning = model_.tags[tag];
    Token& token = tokens[i];
    token.upos = meaning.upos;
    token.xpos = meaning.xpos;
    token.tense = meaning.tense;
    token.verb_form = meaning.verb_form;
    token.number = meaning.number;
    token.passive = meaning.passive;
    token.lemma = lemma(token.form, tag);
    token.head = workspace_.heads[t] < 0 ? root : begin + workspace_.heads[t];
    token.relation = model_.relations[workspace_.relations[t]];
    if (token.head < 0) {
      token.relation = "root";
    } else if (token.relation == "root") {
      token.relation = "parataxis";
    }
  }
  if (piece.begin == 0) {
    const std::span<Token> mended = std::span(tokens).first(piece.end);
    const LemmaOf lemma_of = [this](std::string_view form, std::string_view xpos) {
      return lemma(form, xpos == "VBZ" ? model_.present_tag : model_.past_tag);
    };
    repair_clauses(mended, lemma_of);
    repair_statutes(mended, lemma_of);
    repair_attachments(mended);
    repair_phrases(mended);
  }
  const auto from =
      workspace_.name_scores.begin() + static_cast<std::ptrdiff_t>(first * model_.network.name_stride());
  const auto to =
      from + static_cast<std::ptrdiff_t>((piece.end - piece.begin) * model_.network.name_stride());
  name_scores_[piece.sentence].insert(name_scores_[piece.sentence].end(), from, to);
}

Analyser::Analyser(std::shared_ptr<const Model> model) : model_(std::move(model)) {}

Analyser Analyser::load(const std::filesystem::path& file) {
  return Analyser(std::make_shared<const Model>(ModelFile::read(file)));
}

Analyser Analyser::parse(std::string_view bytes, const std::string& name) {
  return Analyser(std::make_shared<const Model>(ModelFile::parse(bytes, name)));
}

SentenceAnalysis Analyser::analyse(std::string_view text, Range sentence) const {
  return std::move(analyse(text, std::span(&sentence, 1)).front());
}

std::vector<SentenceAnalysis> Analyser::analyse(std::string_view text,
                                                std::span<const Range> sentences) const {
  std::vector<std::vector<Range>> tokens;
  tokens.reserve(sentences.size());
  for (const Range sentence : sentences) tokens.push_back(tokenize(text, sentence));
  return analyse_tokens(text, tokens);
}

std::vector<SentenceAnalysis> Analyser::analyse_tokens(std::string_view text,
                                                       std::span<const std::vector<Range>> sentences) const {
  return DocumentAnalysis(model_, text, sentences).run();
}

}  // namespace notegraph
