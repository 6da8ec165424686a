#include "cli/build_command.hpp"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "cli/checksum.hpp"
#include "cli/exit_code.hpp"
#include "cli/graph_format.hpp"
#include "cli/judgement_input.hpp"
#include "cli/output_file.hpp"
#include "cli/progress.hpp"
#include "cli/warnings.hpp"
#include "extraction/entity_explanation.hpp"
#include "extraction/extractor.hpp"
#include "gazetteers/data_directory.hpp"
#include "graphs/graph_builder.hpp"
#include "reading/input_file.hpp"
#include "reading/report_reader.hpp"
#include "text/problem.hpp"
#include "text/slug.hpp"

namespace notegraph::cli {

namespace {

struct Options {
  std::vector<std::string> reports;
  std::string formats = "json,ttl,dot,svg";
  std::string output = ".";
  std::string name, country, year;
  std::vector<std::string> rules;
  double min_confidence = 0;
  std::string date;
  BuildFacts facts;  // but for the input's checksum
  bool quiet = false;
  bool explain_entities = false;
  std::string judgements;
  std::vector<Judgement> judged;
};

// What became of one report.
struct Built {
  std::string dataset;
  std::vector<Problem> warnings;
  std::string explanation;  // of its entities, if asked for
  std::vector<Document> documents;
  std::vector<bool> used;  // which judgements fitted something
};

bool is_file_name(std::string_view name) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
  };
  return !name.empty() && name.front() != '.' && std::all_of(name.begin(), name.end(), allowed);
}

std::string dataset_name(const Report& report, const Options& options) {
  if (!options.name.empty()) return options.name;
  if (!report.country.empty() && !report.year.empty()) return slug(report.country) + "-" + report.year;
  return report.file == "-" ? "report" : slug(std::filesystem::path(report.file).stem().string());
}

void override_facts(Report& report, const Options& options) {
  if (!options.country.empty()) report.country = options.country;
  if (!options.year.empty()) report.year = options.year;
}

// That two are the same or not is for merging; a report's own graph has nothing to do with it.
std::vector<bool> used_elsewhere(const std::vector<Judgement>& judgements) {
  std::vector<bool> used;
  for (const Judgement& judgement : judgements)
    used.push_back(judgement.kind == Judgement::Kind::Same || judgement.kind == Judgement::Kind::NotSame);
  return used;
}

Built build(const std::string& file, const Options& options, const Extractor& extractor,
            const std::vector<const GraphFormat*>& formats) {
  const std::string input = read_input(file);
  Report report = read_report(file, input);
  override_facts(report, options);
  const Extraction extraction = extractor.extract(report);
  override_facts(report, options);
  Built built{dataset_name(report, options), report.problems, {}, {}, {}};
  if (options.explain_entities) built.explanation = explanation_of(extraction.entities);
  KnowledgeGraph graph = build_graph(report, extraction, built.dataset);
  if (!options.judged.empty()) {
    built.used.resize(options.judged.size());
    graph = judged_graph(graph, options.judged, built.used);
  }
  BuildFacts& facts = std::get<ReportNode>(graph[graph.find(built.dataset, "report").value()]).build;
  facts = options.facts;
  facts.input = sha256(input);
  built.documents = documents_of(graph, built.dataset, formats);
  return built;
}

// What all reports of one run have been read with.
BuildFacts build_facts(const Options& options) {
  std::vector<std::filesystem::path> rules{data_file("claims/court_ruling.json").parent_path()};
  rules.push_back(rules.front().parent_path() / "lexicon");
  rules.push_back(rules.front().parent_path() / "gazetteers");
  rules.insert(rules.end(), options.rules.begin(), options.rules.end());
  return {NOTEGRAPH_VERSION,
          {},
          sha256_of_files({data_file("english.model")}),
          sha256_of_files(rules),
          options.date};
}

bool is_day(std::string_view date) {
  const auto edtf = Edtf::parse(date);
  return edtf && date.size() == 10 && edtf->earliest() && edtf->earliest() == edtf->latest();
}

// Reports are worked on by as many threads as there are processors, and handed over in their order.
class Workers {
 public:
  Workers(const Options& options, const Extractor& extractor, const std::vector<const GraphFormat*>& formats)
      : promises_(options.reports.size()) {
    for (auto& promise : promises_) results_.push_back(promise.get_future());
    const std::size_t processors = std::max(1u, std::thread::hardware_concurrency());
    const auto work = [this, &options, &extractor, &formats] {
      for (std::size_t i = next_++; i < promises_.size(); i = next_++) {
        try {
          promises_[i].set_value(build(options.reports[i], options, extractor, formats));
        } catch (...) {
          promises_[i].set_exception(std::current_exception());
        }
      }
    };
    for (std::size_t i = 0; i < std::min(processors, promises_.size()); ++i) threads_.emplace_back(work);
  }

  // Waits for report `i`. Throws what its reading threw.
  Built take(std::size_t i) { return results_[i].get(); }

  ~Workers() { next_ = promises_.size(); }  // what has not begun will not; the threads join

 private:
  std::vector<std::promise<Built>> promises_;
  std::vector<std::future<Built>> results_;
  std::atomic<std::size_t> next_{0};
  std::vector<std::jthread> threads_;
};

void write(const Built& built, const Options& options) {
  if (options.output == "-") {
    write_standard_output(built.documents.front().bytes);
    return;
  }
  std::vector<OutputFile> files;
  for (const Document& document : built.documents) {
    files.push_back(
        {std::filesystem::path(options.output) / (built.dataset + document.name), document.bytes});
  }
  write_whole(files);
  for (const OutputFile& file : files) {
    if (!options.quiet) std::printf("%s\n", file.path.c_str());
  }
}

void check_options(const Options& options, const std::vector<const GraphFormat*>& formats) {
  if (options.output == "-" && (formats.size() != 1 || options.reports.size() != 1)) {
    throw UsageError("-o - writes one graph in one format: give one report and, say, -f ttl");
  }
  if (options.output == "-" && formats.front()->ending.empty()) {
    throw UsageError(std::string(formats.front()->name) + " is several files: give -o DIR");
  }
  if (!options.name.empty() && options.reports.size() != 1) {
    throw UsageError("--name names one graph, but there are several reports");
  }
  if (!options.name.empty() && !is_file_name(options.name)) {
    throw UsageError("--name becomes the name of files: letters, digits, '-', '_' and '.' only");
  }
  if (!options.date.empty() && !is_day(options.date)) {
    throw UsageError("--date is the day of the build, as in 2026-11-24");
  }
  if (std::count(options.reports.begin(), options.reports.end(), "-") > 1) {
    throw UsageError("standard input (-) can be read only once");
  }
}

int run(Options options) {
  const auto formats = formats_named(options.formats);
  check_options(options, formats);
  options.facts = build_facts(options);
  options.judged = judgements_of(options.judgements);
  std::vector<bool> used = used_elsewhere(options.judged);
  if (options.output != "-") prepare_folder(options.output);
  const Extractor extractor =
      Extractor::load({{options.rules.begin(), options.rules.end()}, options.min_confidence});
  std::map<std::string, std::string> report_of_dataset;
  bool all_well = true;
  Progress progress(options.reports.size());
  Workers workers(options, extractor, formats);
  for (std::size_t i = 0; i < options.reports.size(); ++i) {
    progress.show(i, options.reports[i]);
    try {
      const Built built = workers.take(i);
      progress.clear();
      std::fputs(warning_lines(built.warnings).c_str(), stderr);
      std::fputs(built.explanation.c_str(), stderr);
      const auto [first, added] = report_of_dataset.emplace(built.dataset, options.reports[i]);
      if (!added) {
        throw InputError({options.reports[i], 0,
                          "its graph would be called " + built.dataset + ", as that of " + first->second +
                              "; build it by itself with --name"});
      }
      for (std::size_t j = 0; j < built.used.size(); ++j) used[j] = used[j] || built.used[j];
      write(built, options);
    } catch (const InputError& error) {
      progress.clear();
      std::fputs(error_line(error.problem()).c_str(), stderr);
      all_well = false;
    }
  }
  tell_unused(options.judged, used);
  return all_well ? kDone : kInputAtFault;
}

constexpr const char* kExamples = R"(Examples:
  notegraph build report.txt                      kazakhstan-2013.json .ttl .dot .svg in this folder
  notegraph build reports/*.txt -o graphs         many at once; a bad one is told, the others are done
  notegraph build report.md -f ttl -o -           Turtle on standard output
  pdftotext -layout report.pdf - | notegraph build - --name sudan-2021

A report is plain text or Markdown in UTF-8 with numbered notes ([12], [^12]). A graph is named after the
report's country and year, else after its file; each file is written whole or not at all.)";

}  // namespace

void add_build_command(CLI::App& app, std::function<int()>& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("build", "Read reports and write their graphs");
  command->footer(kExamples);
  command->add_option("REPORT", options->reports, "Reports, plain text or Markdown; - is standard input")
      ->required()
      ->option_text("...");
  command
      ->add_option("-f,--formats", options->formats,
                   format_help() + " (if not given: " + options->formats + ")")
      ->option_text("LIST");
  command
      ->add_option("-o,--output", options->output,
                   "Folder for the files, made if need be; - is standard output")
      ->option_text("DIR");
  command->add_option("--name", options->name, "Name of the graph and its files")->option_text("NAME");
  command->add_option("--country", options->country, "Country, if the report does not say it plainly")
      ->option_text("NAME");
  command->add_option("--year", options->year, "Year of the report, likewise")->option_text("YEAR");
  command
      ->add_option("--rules", options->rules, "Rule files of one's own, or folders of them (docs/rules.md)")
      ->option_text("PATH")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command
      ->add_option("--min-confidence", options->min_confidence,
                   "Leave out claims that are less likely right than this, from 0 to 1")
      ->option_text("P")
      ->check(CLI::Range(0.0, 1.0));
  command
      ->add_option("--judgements", options->judgements,
                   "Names, types and claims as people have judged them (docs/merging.md)")
      ->option_text("FILE");
  command
      ->add_option(
          "--date", options->date,
          "Say in the graph on which day it was made (if not given, it says none, and the same report gives "
          "the same bytes)")
      ->option_text("YYYY-MM-DD");
  command->add_flag("-q,--quiet", options->quiet, "Do not list the files that were written");
  command->add_flag("--explain-entities", options->explain_entities,
                    "Say on standard error for each entity why it has its type");
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace notegraph::cli
