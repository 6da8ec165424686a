#include "exporters/views/view.hpp"

#include <algorithm>
#include <stdexcept>

#include "exporters/json_writer.hpp"

namespace notegraph {

namespace {

// "Kazakhstan, 2013 (Freedom House)"; titles of reports come in many forms, so one is shown only where
// country or year is not known.
std::string name_of_report(const ReportNode& report) {
  std::string line = report.country;
  if (!report.year.empty()) line += (line.empty() ? "" : ", ") + report.year;
  if (report.country.empty() || report.year.empty()) {
    const std::string& title = report.title.empty() ? report.dataset : report.title;
    line = title + (line.empty() || title.find(line) != title.npos ? "" : " (" + line + ")");
  }
  if (!report.publisher.empty()) line += " – " + report.publisher;
  return line;
}

std::string joined(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
  return list;
}

// What the filter lets through, so that nobody takes a part for the whole.
std::string filter_words(const ClaimFilter& filter) {
  std::vector<std::string> words;
  if (!filter.types.empty()) words.push_back("of type " + joined(filter.types));
  if (!filter.sections.empty()) words.push_back("in section " + joined(filter.sections));
  if (filter.from) words.push_back("from " + filter.from->text());
  if (filter.to) words.push_back("to " + filter.to->text());
  if (!filter.notes.empty()) words.push_back("of note " + joined(filter.notes));
  if (filter.min_confidence > 0)
    words.push_back("of confidence " + decimal_numeral(filter.min_confidence) + " and more");
  if (filter.direct_notes_only) words.push_back("with a note of their own");
  return words.empty() ? std::string() : "Only claims " + joined(words);
}

}  // namespace

const std::vector<View>& views() {
  static const std::vector<View> all{
      {"overview", "Overview", "the chief actors, laws, sites and rulings and how they are tied", 40,
       draw_overview},
      {"rulings", "Court rulings", "who asked which court, what it ruled, against whom, under which law", 60,
       draw_rulings},
      {"websites", "Websites", "who blocked, unblocked, attacked or asked to remove what, and when", 50,
       draw_websites},
      {"laws", "Laws", "laws and amendments, who enacted them, whom they bind", 50, draw_laws},
      {"timeline", "Timeline", "what happened when", 40, draw_timeline},
      {"ownership", "Ownership and positions", "who owns, regulates, founded or heads what", 50,
       draw_ownership},
      {"focus", "Around", "one name or claim (--focus) and what is tied to it, --depth ties away", 40,
       draw_focus},
      {"sources", "Sources", "which publishers the report rests on, by type of claim", 25, draw_sources},
  };
  return all;
}

const View* find_view(std::string_view name) {
  const auto& all = views();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const View& view) { return view.name == name; });
  return found == all.end() ? nullptr : &*found;
}

Picture picture_of(const KnowledgeGraph& graph, const View& view, const ViewOptions& options) {
  const Labels labels(graph, options.archive);
  const Subject subject{graph, selected_claims(graph, options.filter), labels, options,
                        options.max_nodes == 0 ? view.max_nodes : options.max_nodes};
  Picture picture;
  picture.title = view.title;
  for (const auto vertex : graph.all<ReportNode>()) {
    const auto& report = *graph.get<ReportNode>(vertex);
    picture.reports += (picture.reports.empty() ? "" : "; ") + name_of_report(report);
    picture.datasets.push_back(report.dataset);
  }
  if (const std::string words = filter_words(options.filter); !words.empty())
    picture.remarks.push_back(words);
  view.draw(subject, picture);
  if (options.archive)
    picture.remarks.push_back(
        "Notes lead to look-ups in the Internet Archive near the source's date, which may have no copy");
  if (picture.nodes.empty()) picture.remarks.push_back("The graph says nothing that this view shows");
  return picture;
}

}  // namespace notegraph
