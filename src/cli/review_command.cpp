#include "cli/review_command.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/display_width.hpp"
#include "cli/exit_code.hpp"
#include "cli/graph_input.hpp"
#include "cli/judgement_input.hpp"
#include "cli/output_file.hpp"
#include "exporters/claim_types.hpp"
#include "exporters/judgement_file.hpp"
#include "text/problem.hpp"

namespace notegraph::cli {

namespace {

struct Options {
  std::string graph;
  std::string judgements = "judgements.jsonl";
  std::string author;
};

constexpr std::size_t kWidth = 96;
constexpr std::size_t kMostClaims = 3;  // shown of each side

// What the graph says of one side: enough to decide, no more.
std::string side(const KnowledgeGraph& graph, KnowledgeGraph::Vertex vertex) {
  const auto& entity = *graph.get<EntityNode>(vertex);
  std::string text = entity.name + ", " + std::string(name_of(entity.type)) +
                     (entity.subtype.empty() ? "" : "/" + entity.subtype) + " in " + entity.dataset;
  for (std::size_t i = 0; i < entity.aliases.size(); ++i)
    text += (i == 0 ? "; also " : ", ") + entity.aliases[i];
  std::string page = wrapped(text, 2, kWidth);
  std::vector<KnowledgeGraph::Vertex> claims;
  for (auto [edge, end] = boost::in_edges(vertex, graph.graph()); edge != end; ++edge) {
    const auto claim = boost::source(*edge, graph.graph());
    if (graph.get<ClaimNode>(claim) != nullptr &&
        std::find(claims.begin(), claims.end(), claim) == claims.end())
      claims.push_back(claim);
  }
  for (std::size_t i = 0; i < std::min(claims.size(), kMostClaims); ++i)
    page += wrapped("“" + graph.get<ClaimNode>(claims[i])->quote + "”", 4, kWidth);
  return page;
}

Judgement::Subject subject(const KnowledgeGraph& graph, KnowledgeGraph::Vertex vertex) {
  const auto& entity = *graph.get<EntityNode>(vertex);
  return {entity.dataset, std::string(name_of(entity.type)), entity.name};
}

bool same_subject(const Judgement::Subject& a, const Judgement::Subject& b) {
  return a.words == b.words && (a.dataset == b.dataset || a.dataset.empty() || b.dataset.empty());
}

bool is_judged(const std::vector<Judgement>& judgements, const Judgement::Subject& a,
               const Judgement::Subject& b) {
  return std::any_of(judgements.begin(), judgements.end(), [&](const Judgement& judgement) {
    if (judgement.kind != Judgement::Kind::Same && judgement.kind != Judgement::Kind::NotSame) return false;
    return (same_subject(judgement.one, a) && same_subject(judgement.other, b)) ||
           (same_subject(judgement.one, b) && same_subject(judgement.other, a));
  });
}

std::optional<std::string> ask(const std::string& question) {
  std::fputs(question.c_str(), stdout);
  std::fflush(stdout);
  std::string answer;
  if (!std::getline(std::cin, answer)) return std::nullopt;
  return answer;
}

class Review {
 public:
  Review(const KnowledgeGraph& graph, const Options& options) : graph_(graph), options_(options) {
    if (!std::filesystem::exists(options.judgements)) return;
    text_ = read_file_bytes(options.judgements);
    if (!text_.empty() && text_.back() != '\n') text_ += '\n';
    known_ = read_judgements(text_, options.judgements);
  }

  void walk() {
    std::vector<const Tie*> open;
    for (const Tie& tie : graph_.identity().ties) {
      if (tie.comparison.verdict != Verdict::Possibly) continue;
      const auto a = graph_.find(tie.a.dataset, tie.a.id), b = graph_.find(tie.b.dataset, tie.b.id);
      if (!a || !b || is_judged(known_, subject(graph_, *a), subject(graph_, *b))) continue;
      open.push_back(&tie);
    }
    for (std::size_t i = 0; i < open.size(); ++i) {
      std::printf("%s%zu of %zu\n", i == 0 ? "" : "\n", i + 1, open.size());
      if (!judge(*open[i])) break;
    }
    std::printf("%s%zu judged, %zu left; %s\n", open.empty() ? "" : "\n", judged_, open.size() - judged_,
                options_.judgements.c_str());
  }

 private:
  // False: the user has had enough.
  bool judge(const Tie& tie) {
    const auto a = *graph_.find(tie.a.dataset, tie.a.id), b = *graph_.find(tie.b.dataset, tie.b.id);
    std::string page = side(graph_, a) + side(graph_, b);
    for (const std::string& reason : tie.comparison.reasons) page += wrapped("- " + reason, 2, kWidth);
    std::fputs(page.c_str(), stdout);
    while (true) {
      const auto answer = ask("the same? y(es), n(o), l(ater), q(uit): ");
      const char first = answer && !answer->empty() ? (*answer)[0] : answer ? ' ' : 'q';
      if (first == 'q') return false;
      if (first == 'l') return true;
      if (first != 'y' && first != 'n') continue;
      const auto reason = ask("why? ");
      if (!reason) return false;
      save(first == 'y' ? Judgement::Kind::Same : Judgement::Kind::NotSame, subject(graph_, a),
           subject(graph_, b), *reason);
      return true;
    }
  }

  // After each answer, so that nothing is lost when the walk is broken off.
  void save(Judgement::Kind kind, Judgement::Subject a, Judgement::Subject b, const std::string& reason) {
    Judgement judgement;
    judgement.kind = kind;
    judgement.one = std::move(a);
    judgement.other = std::move(b);
    judgement.author = options_.author;
    judgement.reason = reason.empty() ? "no reason given" : reason;
    text_ += to_json_line(judgement);
    write_whole({{options_.judgements, text_}});
    ++judged_;
  }

  const KnowledgeGraph& graph_;
  const Options& options_;
  std::string text_;  // of the file
  std::vector<Judgement> known_;
  std::size_t judged_ = 0;
};

int run(Options options) {
  if (options.author.empty()) {
    const char* user = std::getenv("USER");
    if (user == nullptr || *user == '\0') throw UsageError("say who judges: --author NAME");
    options.author = user;
  }
  const KnowledgeGraph graph = load_graph(options.graph);
  if (graph.identity().empty())
    throw InputError({options.graph, 0, "is no merged graph; notegraph merge writes one"});
  Review(graph, options).walk();
  return kDone;
}

constexpr const char* kExamples = R"(Examples:
  notegraph merge graphs/*.json -o merged
  notegraph review merged/merged.json --author Flavia -o judgements.jsonl
  notegraph merge graphs/*.json --judgements judgements.jsonl -o merged

Each answer is written at once; pairs that the file has already are not asked again.)";

}  // namespace

void add_review_command(CLI::App& app, std::function<int()>& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("review", "Judge the pairs that are possibly the same");
  command->footer(kExamples);
  command->add_option("GRAPH", options->graph, "A graph that notegraph merge wrote")
      ->required()
      ->option_text(" ");
  command
      ->add_option("-o,--output", options->judgements,
                   "The file of judgements (if not given: judgements.jsonl)")
      ->option_text("FILE");
  command->add_option("--author", options->author, "Who judges (if not given, the name of the user)")
      ->option_text("NAME");
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace notegraph::cli
