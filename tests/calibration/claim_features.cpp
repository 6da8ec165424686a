// Prints what the confidence of each claim of a report is computed from, for fit_confidence.py: one line a
// claim with type, rule, the trigger's place in the input, and all features, separated by tabs.
//
//   claim_features report.txt

#include <cstdio>
#include <exception>

#include "extraction/confidence.hpp"
#include "extraction/extractor.hpp"
#include "reading/input_file.hpp"
#include "reading/report_reader.hpp"

int main(int argc, char** argv) {
  using namespace notegraph;
  if (argc != 2) {
    std::fputs("usage: claim_features REPORT\n", stderr);
    return 2;
  }
  try {
    Report report = read_report(argv[1], read_input(argv[1]));
    const Extraction extraction = Extractor::load().extract(report);
    std::printf("type\trule\tbegin\tend");
    for (const auto name : kClaimFeatureNames)
      std::printf("\t%.*s", static_cast<int>(name.size()), name.data());
    std::printf("\n");
    for (const Claim& claim : extraction.claims) {
      const Span trigger = report.span(claim.trigger);
      std::printf("%s\t%s\t%zu\t%zu", claim.type.c_str(), claim.rule.c_str(), trigger.begin, trigger.end);
      for (const double value : claim.features) std::printf("\t%.6g", value);
      std::printf("\n");
    }
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
