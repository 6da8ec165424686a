#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/command.hpp"

namespace notegraph::testing {
namespace {

using ::testing::HasSubstr;
using Json = nlohmann::json;

std::string with(std::string text, const std::string& old_part, const std::string& new_part) {
  const std::size_t at = text.find(old_part);
  EXPECT_NE(at, text.npos) << old_part;
  return text.replace(at, old_part.size(), new_part);
}

TEST(Check, TellsDatesWhoseDaysAreNotThoseOfTheirEdtf) {
  const TemporaryFolder folder;
  const Outcome built = run({"build", sample_report(), "--name", "kz", "-f", "ttl", "-o", "-"});
  ASSERT_EQ(built.code, 0) << built.err;
  const std::string sound = folder.file("sound.ttl", built.out);
  const std::string broken = folder.file("broken.ttl", with(built.out, "ng:earliest \"2012-12-04\"^^xsd:date",
                                                            "ng:earliest \"2012-12-03\"^^xsd:date"));
  EXPECT_EQ(run({"check", sound}).code, 0);
  const Outcome text = run({"check", broken});
  EXPECT_EQ(text.code, 1);
  EXPECT_THAT(text.out, HasSubstr("2012-12-04: its first day is said to be \"2012-12-03\""));
  const Outcome json = run({"check", sound, broken, "--format", "json"});
  EXPECT_EQ(json.code, 1);
  const Json checked = Json::parse(json.out);
  EXPECT_TRUE(checked[0]["sound"].get<bool>());
  ASSERT_EQ(checked[1]["violations"].size(), 1u);
  EXPECT_EQ(checked[1]["violations"][0]["iri"], "https://w3id.org/notegraph/date/2012-12-04");
}

TEST(Build, TellsHowTheGraphWasMadeAndWhenOnlyIfAsked) {
  const std::vector<std::string> build{"build", sample_report(), "--name", "kz", "-f", "ttl", "-o", "-"};
  const Outcome without = run(build);
  EXPECT_EQ(without.out, run(build).out);
  EXPECT_THAT(without.out, HasSubstr("kz:build a ng:Build, prov:Activity ;"));
  for (const char* property : {"ng:version", "ng:inputChecksum", "ng:modelChecksum", "ng:rulesChecksum"}) {
    EXPECT_THAT(without.out, HasSubstr(property));
  }
  std::vector<std::string> dated = build;
  dated.insert(dated.end(), {"--date", "2026-11-24"});
  EXPECT_EQ(with(run(dated).out, " ;\n    dct:date \"2026-11-24\"^^xsd:date .", " ."), without.out);
  dated.back() = "soon";
  EXPECT_EQ(run(dated).code, 2);
}

}  // namespace
}  // namespace notegraph::testing
