#include "extraction/extractor.hpp"

#include <utility>
#include <vector>

#include "extraction/claim_extractor.hpp"
#include "extraction/claim_rules.hpp"
#include "extraction/confidence.hpp"
#include "extraction/document.hpp"
#include "extraction/entity_finder.hpp"
#include "extraction/knowledge.hpp"
#include "extraction/observation_finder.hpp"
#include "extraction/references.hpp"
#include "extraction/report_country.hpp"
#include "extraction/same_happening.hpp"
#include "gazetteers/data_directory.hpp"
#include "language/analyser.hpp"

namespace notegraph {

struct Extractor::Knowledge {
  notegraph::Knowledge known;
  Analyser analyser = Analyser::load(data_file("english.model"));
  ConfidenceModel confidence = ConfidenceModel::load();
  ClaimRules rules;
  double min_confidence;

  explicit Knowledge(const ExtractorOptions& options)
      : rules(ClaimRules::load(claim_rules_folder(), known.lexicon, options.rules)),
        min_confidence(options.min_confidence) {}
};

Extractor::Extractor(std::shared_ptr<const Knowledge> knowledge) : knowledge_(std::move(knowledge)) {}

Extractor Extractor::load(const ExtractorOptions& options) {
  return Extractor(std::make_shared<Knowledge>(options));
}

const ClaimRules& Extractor::rules() const {
  return knowledge_->rules;
}

namespace {

std::vector<DateMention> dates_of(const Report& report) {
  std::vector<Range> sentences;
  std::vector<std::size_t> paragraphs;
  for (const Sentence& sentence : report.sentences) {
    if (report.paragraphs[sentence.paragraph].kind == ParagraphKind::BackMatter) continue;
    sentences.push_back(sentence.text);
    paragraphs.push_back(sentence.paragraph);
  }
  DateContext context;
  context.published = Edtf::parse(report.date.empty() ? report.year : report.date);
  context.coverage = Edtf::parse(report.coverage);
  return find_dates(report.text, sentences, paragraphs, context);
}

std::vector<SentenceAnalysis> analyse(const Report& report, const Analyser& analyser) {
  std::vector<Range> sentences;
  sentences.reserve(report.sentences.size());
  for (const Sentence& sentence : report.sentences) sentences.push_back(sentence.text);
  return analyser.analyse(report.text, sentences);
}

}  // namespace

Extraction Extractor::extract(Report& report) const {
  find_country_and_publisher(report, knowledge_->known);
  const Document document(report, analyse(report, knowledge_->analyser));
  FoundEntities found = find_entities(document, knowledge_->known, report.country_code);
  Extraction extraction;
  extraction.dates = dates_of(report);
  const References references(document, found, knowledge_->known);
  extraction.claims = find_claims(document, references, extraction.dates, knowledge_->rules);
  for (Claim& claim : extraction.claims) {
    measure(claim, document, found.entities);
    claim.confidence = knowledge_->confidence.of(claim);
  }
  std::erase_if(extraction.claims,
                [&](const Claim& claim) { return claim.confidence < knowledge_->min_confidence; });
  tie_same_happenings(extraction.claims, knowledge_->rules.schemas());
  extraction.observations = find_observations(document, references, extraction.dates, knowledge_->known);
  extraction.entities = std::move(found.entities);
  extraction.mentions = std::move(found.mentions);
  return extraction;
}

}  // namespace notegraph
