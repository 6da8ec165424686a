// Lists the court rulings that a report states, each with the notes directly behind it.
//   list_rulings report.txt
#include <iostream>

#include "exporters/claim_types.hpp"
#include "extraction/extractor.hpp"
#include "graphs/graph_builder.hpp"
#include "reading/input_file.hpp"
#include "reading/report_reader.hpp"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: list_rulings REPORT\n";
    return 2;
  }
  try {
    notegraph::Report report = notegraph::read_report(argv[1], notegraph::read_input(argv[1]));
    const notegraph::Extraction extraction = notegraph::Extractor::load().extract(report);
    const notegraph::KnowledgeGraph graph = notegraph::build_graph(report, extraction, "report");
    for (const auto claim : graph.all<notegraph::ClaimNode>()) {
      if (graph.get<notegraph::ClaimNode>(claim)->type != "CourtRuling") continue;
      std::cout << notegraph::claim_label(graph, claim);
      for (const auto& link : graph.links(claim, notegraph::EdgeKind::DirectNote)) {
        std::cout << " [" << graph.get<notegraph::NoteNode>(link.target)->number << "]";
      }
      std::cout << "\n";
    }
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
}
