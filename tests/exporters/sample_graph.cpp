#include "exporters/sample_graph.hpp"

#include <array>

#include "text/slug.hpp"

namespace notegraph::testing {

GraphSketch::GraphSketch(std::string name) : dataset(std::move(name)) {
  ReportNode node{dataset,
                  "report",
                  "report.txt",
                  "Freedom of Words",
                  "Ruritania",
                  "RR",
                  "Word House",
                  "2020",
                  "2020-11",
                  "2019-06/2020-05",
                  {{"status", "Partly Free"}, {"total", "47"}, {"a", "12.5"}}};
  report = graph.add(std::move(node));
}

GraphSketch::Vertex GraphSketch::section(const std::string& title, Span span) {
  const Vertex vertex = graph.add(SectionNode{dataset, "section-" + slug(title), title, 2, span});
  edge(vertex, EdgeKind::PartOf, report);
  return vertex;
}

GraphSketch::Vertex GraphSketch::entity(EntityType type, const std::string& subtype, const std::string& name,
                                        const std::vector<std::string>& aliases,
                                        const std::vector<Span>& mentions) {
  return graph.add(EntityNode{dataset, slug(name), type, subtype, name, aliases, {}, mentions, {}});
}

GraphSketch::Vertex GraphSketch::date(const std::string& edtf) {
  const Edtf value = Edtf::parse(edtf).value();
  if (const auto known = graph.find("", date_id(value))) return *known;
  return graph.add(DateNode{{}, date_id(value), value, {}});
}

GraphSketch::Vertex GraphSketch::mentioned_date(const std::string& edtf, const std::string& text, Span span) {
  const Vertex vertex = date(edtf);
  std::get<DateNode>(graph[vertex]).mentions.push_back({dataset, text, span});
  return vertex;
}

GraphSketch::Vertex GraphSketch::note(const std::string& number, const std::string& text,
                                      const std::vector<Source>& sources) {
  const std::size_t at = 100000 + 100 * std::stoul(number);
  const Vertex vertex =
      graph.add(NoteNode{dataset, "note-" + number, number, text, sources.empty(), {at, at + text.size()}});
  edge(vertex, EdgeKind::PartOf, report);
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const std::string id = "note-" + number + "-source-" + std::to_string(i + 1);
    edge(vertex, EdgeKind::Cites, graph.add(SourceNode{dataset, id, sources[i], false, {}}));
  }
  return vertex;
}

GraphSketch::Vertex GraphSketch::claim(const std::string& type, std::size_t at, const std::string& modality) {
  ClaimNode node;
  node.dataset = dataset;
  node.id = "claim-" + std::to_string(at);
  node.type = type;
  node.evidence = {at + 2, at + 60};
  node.sentence = {at, at + 80};
  node.quote = "What the sentence at " + std::to_string(at) + " says.";
  node.trigger = {at + 10, at + 17};
  node.rule = slug(type) + "/test";
  node.confidence = 0.86;
  node.modality = modality;
  return graph.add(std::move(node));
}

GraphSketch::Vertex GraphSketch::observation(const std::string& indicator, double value,
                                             const std::string& unit, std::size_t at) {
  ObservationNode node;
  node.dataset = dataset;
  node.id = "observation-" + std::to_string(at);
  node.indicator = indicator;
  node.value = value;
  node.unit = unit;
  node.evidence = {at + 2, at + 60};
  node.sentence = {at, at + 80};
  node.quote = "A figure stands here.";
  return graph.add(std::move(node));
}

std::size_t GraphSketch::count(Vertex from, EdgeKind kind, const std::string& role) const {
  std::size_t n = 0;
  for (const auto& link : graph.links(from, kind)) n += link.edge->role == role ? 1 : 0;
  return n;
}

void GraphSketch::role(Vertex claim, const std::string& role, Vertex filler, Span mention) {
  graph.connect(claim, filler, {EdgeKind::Role, role, count(claim, EdgeKind::Role, role), mention});
}

void GraphSketch::described(Vertex claim, const std::string& name, const std::string& text) {
  const std::string id = description_id(id_of(graph[claim]), name, count(claim, EdgeKind::Role, name));
  role(claim, name, graph.add(DescriptionNode{dataset, id, text}));
}

void GraphSketch::edge(Vertex from, EdgeKind kind, Vertex to) {
  graph.connect(from, to, {kind, {}, count(from, kind, {}), {}});
}

KnowledgeGraph small_graph() {
  GraphSketch s;
  const auto limits = s.section("Limits on Content", {100, 900});
  const auto sub =
      s.graph.add(SectionNode{s.dataset, "section-blocking", "Blocking & \"filters\"", 3, {300, 900}});
  s.edge(sub, EdgeKind::PartOf, limits);

  const auto court = s.entity(EntityType::Organization, "Court", "Strelsau district court",
                              {"Strelsau's court", "court\tof Strelsau"}, {{310, 333}, {400, 405}});
  const auto site = s.entity(EntityType::Website, "Site", "Zenda.example", {}, {{340, 353}});
  const auto paper =
      s.entity(EntityType::Organization, "Media", "Сана «Көк» \\ \"Sky\"", {"Sky"}, {{360, 380}});
  const auto law = s.entity(EntityType::Law, "", "Press Act", {}, {{390, 399}});
  const auto person = s.entity(EntityType::Person, "", "Rudolf Rassendyll", {"Rassendyll"}, {{500, 517}});
  const auto place = s.entity(EntityType::Place, "", "Ruritania", {}, {{1, 10}});
  std::get<EntityNode>(s.graph[place]).identifiers = {"http://www.wikidata.org/entity/Q1"};
  std::get<EntityNode>(s.graph[court]).reason = "its last word is \"court\"";

  const auto day = s.mentioned_date("2019-12-04", "on 4 December\n2019", {420, 436});
  s.mentioned_date("2019-12-04", "that day", {300, 308});
  s.mentioned_date("2012-05/2013-04", "May 2012 to April 2013", {20, 42});
  const auto open = s.date("../2012");

  Source first{"R. Hentzau",
               "Заголовок: «да»",
               "Heading: \"yes\"",
               "ru",
               "Forbes.example",
               "2019-12-05",
               "http://forbes.example/a b/é?q=1|2",
               "2020-01",
               "1-2"};
  const Source second{"", "No language", "", "", "Herald", "no date", "www.herald.example/x", "", ""};
  const Source third{"", "", "", "xx1", "", "", "https://herald.example/a/../b#c", "", ""};
  const auto n9 = s.note("9", "9. R. Hentzau, \"Заголовок\".", {first, second});
  const auto n10 = s.note("10", "10. Herald.", {third});
  const auto n11 = s.note("11", "11. Here the authors explain.", {});
  const auto n12 = s.note("12", "12. Hentzau, ibid.", {Source{"Hentzau", "", "", "", "", "", "", "", ""}});
  s.edge(n12, EdgeKind::SameWorkAs, n9);

  const auto link = s.graph.add(SourceNode{s.dataset, "link-1", second, true, {600, 640}});
  s.edge(limits, EdgeKind::Cites, link);

  const auto ruling = s.claim("CourtRuling", 310);
  s.role(ruling, "court", court, {310, 333});
  s.role(ruling, "against", site, {340, 353});
  s.role(ruling, "against", paper);
  s.described(ruling, "against", "two officers of the \"tax\" office");
  s.role(ruling, "law", law);
  s.claim_at(ruling).values = {{"outcome", "suspension"}, {"term", "3 months"}};
  s.edge(ruling, EdgeKind::When, day);
  s.edge(ruling, EdgeKind::DirectNote, n10);
  s.edge(ruling, EdgeKind::DirectNote, n9);  // printed as "[10][9]"
  s.edge(ruling, EdgeKind::InheritedNote, n11);
  s.edge(ruling, EdgeKind::InSection, sub);

  const auto block = s.claim("Block", 500, "alleged");
  s.described(block, "agent", "the authorities");
  s.role(block, "target", site);
  s.role(block, "place", place);
  s.role(block, "attributedTo", person, {500, 517});
  s.edge(block, EdgeKind::When, open);
  s.edge(block, EdgeKind::InSection, limits);

  const auto again = s.claim("Block", 700);
  s.claim_at(again).confidence = 1;
  s.claim_at(again).trigger = {};
  s.role(again, "target", site);
  s.edge(again, EdgeKind::SameHappening, block);
  s.edge(again, EdgeKind::SameHappening, ruling);
  s.edge(again, EdgeKind::DirectNote, n12);

  const auto figure = s.observation("mobile phone penetration", 159, "percent", 800);
  s.role(figure, "place", place);
  s.role(figure, "by", paper, {360, 380});
  s.edge(figure, EdgeKind::When, s.date("2012"));
  s.edge(figure, EdgeKind::DirectNote, n9);
  s.observation("price", 0.1, "", 850);
  s.observation("users", 12345678901.25, "users", 870);
  return std::move(s.graph);
}

KnowledgeGraph large_graph(std::size_t scale) {
  GraphSketch s;
  const auto limits = s.section("Limits on Content", {100, 900});
  std::vector<GraphSketch::Vertex> entities, notes;
  for (std::size_t i = 0; i < 100 * scale; ++i) {
    std::vector<Span> mentions;
    for (std::size_t m = 0; m < 6; ++m) mentions.push_back({1000 * i + 50 * m, 1000 * i + 50 * m + 12});
    entities.push_back(s.entity(static_cast<EntityType>(i % 5), "", "Name of Thing " + std::to_string(i),
                                {"Thing " + std::to_string(i)}, mentions));
  }
  for (std::size_t i = 1; i <= 81 * scale; ++i) {
    const std::string n = std::to_string(i);
    notes.push_back(s.note(n,
                           n +
                               ". A. Author, \"A title of usual length for a news item,\" The Herald, May 5, "
                               "2019, http://herald.example/news/" +
                               n,
                           {{"A. Author", "A title of usual length for a news item", "", "en", "The Herald",
                             "2019-05-05", "http://herald.example/news/" + n, "", ""}}));
  }
  constexpr std::array<const char*, 3> kTypes{"Block", "Attack", "Arrest"};
  for (std::size_t i = 0; i < 260 * scale; ++i) {
    const auto claim = s.claim(kTypes[i % 3], 200 * i);
    s.claim_at(claim).quote =
        "The ministry of something ordered the operators to close the pages of the paper, which had "
        "written about the strike, and did not say on which law it had based its order.";
    s.role(claim, "agent", entities[(7 * i) % entities.size()], {200 * i, 200 * i + 9});
    s.role(claim, "target", entities[(11 * i + 3) % entities.size()], {200 * i + 20, 200 * i + 29});
    s.edge(claim, EdgeKind::When,
           s.mentioned_date(std::to_string(1900 + i % 120), "that year", {200 * i + 40, 200 * i + 49}));
    s.edge(claim, EdgeKind::DirectNote, notes[i % notes.size()]);
    s.edge(claim, EdgeKind::InSection, limits);
  }
  return std::move(s.graph);
}

KnowledgeGraph chapter_graph() {
  using enum EntityType;
  GraphSketch s;
  std::vector<GraphSketch::Vertex> notes;
  for (int i = 1; i <= 40; ++i)
    notes.push_back(s.note(std::to_string(i), std::to_string(i) + ". A source.", {}));
  const auto ministry = s.entity(Organization, "Government", "Ministry of Culture and Information");
  const auto government = s.entity(Organization, "Government", "Government of Ruritania");
  const auto parliament = s.entity(Organization, "Government", "Parliament of Ruritania");
  const auto police = s.entity(Organization, "Government", "Strelsau city police");
  const auto telecom = s.entity(Organization, "Company", "Ruritelecom");
  const auto wealth = s.entity(Organization, "Company", "Elphberg Wealth Fund");
  const auto party = s.entity(Organization, "Party", "Forward! Party");
  const auto watch = s.entity(Organization, "CivilSociety", "Word Watch");
  const auto union_ = s.entity(Organization, "Intergovernmental", "Telegraph Union");
  const auto paper = s.entity(Organization, "Media", "The Strelsau Evening Courier");
  const auto weekly = s.entity(Organization, "Media", "Голос Зенды");
  std::vector<GraphSketch::Vertex> courts, sites, people, laws;
  for (const char* name : {"Strelsau district court", "Supreme Court", "Tarlenheim city court"}) {
    courts.push_back(s.entity(Organization, "Court", name));
  }
  for (const char* name :
       {"Zenda.example", "LiveLetters", "Hofbau.example", "Courier.example", "Forum.example", "Blogs.example",
        "Video.example", "Mirror.example", "Rose.example", "Castle.example"}) {
    sites.push_back(s.entity(Website, std::string(name) == "LiveLetters" ? "Platform" : "Site", name));
  }
  for (const char* name : {"Rudolf Rassendyll", "Flavia Elphberg", "Rupert Hentzau", "Antoinette de Mauban",
                           "Fritz von Tarlenheim", "Johann Sapt"}) {
    people.push_back(s.entity(Person, "", name));
  }
  for (const char* name :
       {"Law on National Security", "July 2009 amendments to the Press Act", "criminal code"}) {
    laws.push_back(s.entity(Law, "", name));
  }
  const auto country = s.entity(Place, "", "Ruritania");
  const auto zenda = s.entity(Place, "", "Zenda");
  std::size_t at = 100;
  const auto add = [&](const char* type, const char* from_role, GraphSketch::Vertex from, const char* to_role,
                       GraphSketch::Vertex to) {
    at += 100;
    const auto claim = s.claim(type, at, at % 1100 == 0 ? "alleged" : "");
    s.role(claim, from_role, from);
    s.role(claim, to_role, to);
    if (at % 300 != 0)
      s.edge(claim, at % 500 == 0 ? EdgeKind::InheritedNote : EdgeKind::DirectNote,
             notes[at / 100 % notes.size()]);
    if (at % 200 == 0)
      s.edge(claim, EdgeKind::When,
             s.date(std::to_string(2011 + at / 100 % 3) + "-0" + std::to_string(1 + at / 100 % 9)));
    return claim;
  };
  for (std::size_t i = 0; i < sites.size(); ++i) {
    add("Block", "agent", i % 3 == 0 ? telecom : ministry, "target", sites[i]);
    if (i % 4 == 1) s.role(add("Block", "target", sites[i], "place", zenda), "place", country);
    if (i % 2 == 0) {
      const auto ruling = add("CourtRuling", "court", courts[i % 3], "against", sites[i]);
      s.claim_at(ruling).values = {{"outcome", i % 4 == 0 ? "suspension" : "ban"}, {"term", "3 months"}};
      s.role(ruling, "law", laws[i % 3]);
      if (i % 4 == 0) s.role(ruling, "requestedBy", ministry);
    }
  }
  for (std::size_t i = 0; i < people.size(); ++i) {
    s.claim_at(add("Position", "person", people[i], "organization", i % 2 == 0 ? paper : party)).values = {
        {"title", "editor"}};
    const auto arrest = add("Arrest", "agent", police, "target", people[i]);
    s.role(arrest, "place", zenda);
    s.described(add("Statement", "speaker", watch, "about", people[i]), "about",
                "the arrests of three reporters in spring");
  }
  s.claim_at(add("CourtRuling", "court", courts[0], "against", people[2])).values = {
      {"outcome", "imprisonment"}, {"term", "four years"}};
  add("Ownership", "owner", wealth, "owned", telecom);
  add("Ownership", "owner", government, "owned", wealth);
  add("Affiliation", "member", government, "organization", union_);
  add("Regulation", "regulator", ministry, "regulated", telecom);
  add("Kinship", "person", people[0], "relative", people[1]);
  add("Founding", "agent", people[3], "founded", weekly);
  add("Enactment", "agent", parliament, "law", laws[1]);
  add("Enactment", "agent", parliament, "law", laws[0]);
  add("Provision", "law", laws[0], "subject", telecom);
  add("Location", "entity", weekly, "place", zenda);
  add("Surveillance", "agent", telecom, "target", party);
  add("RemovalRequest", "agent", government, "target", sites[1]);
  const auto attack = s.claim("Attack", at += 100);
  s.described(attack, "target", "the offices of two weekly papers in the old town");
  s.edge(attack, EdgeKind::DirectNote, notes[3]);
  return std::move(s.graph);
}

}  // namespace notegraph::testing
