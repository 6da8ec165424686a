#include "exporters/date_check.hpp"

#include <map>
#include <optional>
#include <string>

#include "dates/edtf.hpp"
#include "exporters/rdf_vocabulary.hpp"

namespace notegraph {

namespace {

struct StatedDate {
  std::string edtf, earliest, latest;
};

std::string day_of(const auto& day) {
  return day ? iso_day(*day) : std::string();
}

}  // namespace

std::vector<Violation> check_dates(const RdfStore& store) {
  std::map<std::string, StatedDate> dates;  // by IRI
  store.for_each([&](const RdfStatement& statement) {
    const std::string& predicate = statement.predicate.value;
    if (predicate == rdf::ng("edtf")) dates[statement.subject.value].edtf = statement.object.value;
    if (predicate == rdf::ng("earliest")) dates[statement.subject.value].earliest = statement.object.value;
    if (predicate == rdf::ng("latest")) dates[statement.subject.value].latest = statement.object.value;
  });
  std::vector<Violation> violations;
  for (const auto& [iri, stated] : dates) {
    const auto key = rdf::data_key(iri);
    const auto tell = [&, &name = iri](const std::string& message) {  // Clang 14 captures no parts of a pair
      violations.push_back({key ? key->first : std::string(), key ? key->second : name, message});
    };
    const auto edtf = Edtf::parse(stated.edtf);
    if (!edtf) {
      tell("\"" + stated.edtf + "\" is not EDTF");
      continue;
    }
    const std::string earliest = day_of(edtf->earliest()), latest = day_of(edtf->latest());
    if (stated.earliest != earliest) {
      tell("its first day is said to be \"" + stated.earliest + "\", but " + stated.edtf + " begins " +
           (earliest.empty() ? "openly" : earliest));
    }
    if (stated.latest != latest) {
      tell("its last day is said to be \"" + stated.latest + "\", but " + stated.edtf + " ends " +
           (latest.empty() ? "openly" : latest));
    }
  }
  return violations;
}

}  // namespace notegraph
