#include "extraction/rule_examples.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "reading/report_reader.hpp"

namespace notegraph {

namespace {

using Facts = std::map<std::string, std::vector<std::string>>;  // of one claim

std::string name_of(const Extraction& extraction, const Filler& filler) {
  if (const auto* id = std::get_if<EntityId>(&filler.who))
    return extraction.entities[static_cast<std::size_t>(*id)].name;
  return std::get<std::string>(filler.who);
}

Facts facts_of(const Extraction& extraction, const Claim& claim) {
  Facts facts;
  for (const Role& role : claim.roles) {
    for (const Filler& filler : role.fillers) facts[role.name].push_back(name_of(extraction, filler));
    std::sort(facts[role.name].begin(), facts[role.name].end());
  }
  for (const auto& [name, value] : claim.values) facts[name] = {value};
  if (claim.date) facts["date"] = {claim.date->text()};
  if (!claim.modality.empty()) facts["modality"] = {claim.modality};
  return facts;
}

// Without the values and the modality that the example does not name: it need not say everything.
Facts as_told(Facts made, const Claim& claim, const Facts& expected) {
  const auto drop = [&](const std::string& name) {
    if (!expected.contains(name)) made.erase(name);
  };
  for (const auto& [name, value] : claim.values) drop(name);
  drop("modality");
  return made;
}

std::string printed(const std::vector<Facts>& claims) {
  if (claims.empty()) return "nothing";
  std::string out;
  for (const Facts& facts : claims) {
    out += out.empty() ? "{" : " and {";
    for (const auto& [name, values] : facts) {
      out += (out.back() == '{' ? "" : "; ") + name + ": ";
      for (std::size_t i = 0; i < values.size(); ++i) out += (i > 0 ? " + " : "") + values[i];
    }
    out += "}";
  }
  return out;
}

// Whether the claims made and those expected are the same, in whatever order.
bool agree(const std::vector<std::pair<Facts, const Claim*>>& made, std::vector<Facts> expected) {
  if (made.size() != expected.size()) return false;
  for (const auto& [facts, claim] : made) {
    const auto same =
        std::find_if(expected.begin(), expected.end(),
                     [&, f = &facts, c = claim](const Facts& e) { return as_told(*f, *c, e) == e; });
    if (same == expected.end()) return false;
    expected.erase(same);
  }
  return true;
}

}  // namespace

std::vector<Problem> failing_examples(const Extractor& extractor, const std::vector<RuleExample>& examples) {
  std::vector<Problem> failing;
  for (const RuleExample& example : examples) {
    Report report = read_report(example.file, example.text + "\n");
    report.country = example.country;
    const Extraction extraction = extractor.extract(report);
    std::vector<std::pair<Facts, const Claim*>> made;
    std::vector<Facts> told, expected = example.claims;
    for (Facts& facts : expected) {
      for (auto& [name, values] : facts) std::sort(values.begin(), values.end());
    }
    for (const Claim& claim : extraction.claims) {
      if (claim.rule != example.rule) continue;
      made.emplace_back(facts_of(extraction, claim), &claim);
      told.push_back(made.back().first);
    }
    if (agree(made, expected)) continue;
    failing.push_back({example.file, example.line,
                       "rule \"" + example.rule + "\" makes " + printed(told) + " of “" + example.text +
                           "”, not " + printed(expected)});
  }
  return failing;
}

}  // namespace notegraph
