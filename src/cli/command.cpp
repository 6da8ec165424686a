#include "cli/command.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <functional>
#include <new>
#include <string>

#include "cli/analyse_command.hpp"
#include "cli/build_command.hpp"
#include "cli/check_command.hpp"
#include "cli/convert_command.hpp"
#include "cli/diff_command.hpp"
#include "cli/draw_command.hpp"
#include "cli/exit_code.hpp"
#include "cli/load_command.hpp"
#include "cli/merge_command.hpp"
#include "cli/query_command.hpp"
#include "cli/review_command.hpp"
#include "cli/rules_command.hpp"
#include "cli/warnings.hpp"
#include "cli/why_command.hpp"
#include "text/problem.hpp"

namespace notegraph::cli {

namespace {

constexpr const char* kDescription =
    "Knowledge graphs from reports with numbered notes: who did what to whom, when, and which note says so.";

constexpr const char* kFooter = R"(A first graph, and what it says:
  notegraph build report.txt -o out
  notegraph query out/kazakhstan-2013.json --named blocked-websites
  notegraph why out/kazakhstan-2013.json guljan-org

Each command explains itself with examples: notegraph build --help

Exit codes: 0 done, 1 the input is at fault, 2 wrong usage, 3 the output cannot be written, or a fault of ours)";

void tell(const std::string& line) {
  std::fputs(line.c_str(), stderr);
}

int run_guarded(const std::function<int()>& run) {
  try {
    return run();
  } catch (const InputError& error) {
    tell(error_line(error.problem()));
    return kInputAtFault;
  } catch (const UsageError& error) {
    tell(std::string("notegraph: ") + error.what() + "\n");
    return kUsage;
  } catch (const OutputError& error) {
    tell(std::string(error.what()) + "\n");
  } catch (const std::bad_alloc&) {
    tell("notegraph: out of memory; give fewer or smaller files at a time\n");
  } catch (const std::exception& error) {
    tell(std::string("notegraph: ") + error.what() + "\n");
  }
  return kFailure;
}

}  // namespace

int run_command(int argc, char** argv) {
  CLI::App app{kDescription, "notegraph"};
  app.footer(kFooter);
  app.set_version_flag("--version", "notegraph " NOTEGRAPH_VERSION, "Print the version and exit");
  app.get_formatter()->column_width(34);
  app.require_subcommand(1);
  std::function<int()> run;
  add_build_command(app, run);
  add_convert_command(app, run);
  add_merge_command(app, run);
  add_unmerge_command(app, run);
  add_review_command(app, run);
  add_diff_command(app, run);
  add_query_command(app, run);
  add_load_command(app, run);
  add_draw_command(app, run);
  add_why_command(app, run);
  add_check_command(app, run);
  add_rules_command(app, run);
  add_analyse_command(app, run);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;
  }
  return run_guarded(run);
}

}  // namespace notegraph::cli
