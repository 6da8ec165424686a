#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "extraction/claim_rules.hpp"
#include "temporary_folder.hpp"
#include "text/problem.hpp"

namespace notegraph {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// A folder of rule files with two word classes.
class RuleFolder {
 public:
  RuleFolder() { file("word_classes.json", R"({"vessel": ["ship", "@boat"], "boat": ["boat", "ferry"]})"); }

  std::string file(const std::string& name, const std::string& text) const {
    return folder_.file(name, text);
  }
  ClaimRules load(const std::vector<std::filesystem::path>& own = {}) const {
    return ClaimRules::load(folder_.path(), Lexicon::load(), own);
  }
  // "ferry.json:4: message", or nothing if all is well.
  std::string error(const std::vector<std::filesystem::path>& own = {}) const {
    try {
      load(own);
      return {};
    } catch (const InputError& error) {
      return std::filesystem::path(error.problem().file).filename().string() + ":" +
             std::to_string(error.problem().line) + ": " + error.problem().message;
    }
  }

 private:
  testing::TemporaryFolder folder_;
};

// A sound rule file; `rule` stands in its only rule, from line 10 on.
std::string rule_file(const std::string& rule = "\"lemmas\": [\"moor\"]") {
  return R"({
  "type": "Mooring",
  "roles": {
    "vessel": {"main": true, "types": ["Organization/Company"], "nouns": ["@vessel"]},
    "port": {"types": ["Place"]}
  },
  "values": {"kind": ["long", "short"], "reason": []},
  "rules": [
    {"name": "mooring/verb", "roles": {"vessel": "subject", "port": "in | at"},
)" + rule +
         "\n    }\n  ]\n}\n";
}

std::string error_of(const std::string& text) {
  const RuleFolder folder;
  folder.file("ferry.json", text);
  return folder.error();
}

TEST(RuleFiles, ASoundOneIsReadWithItsTypeAndRules) {
  const RuleFolder folder;
  folder.file("ferry.json", rule_file(R"("lemmas": ["moor", "@boat"], "tags": ["VERB", "NN"],
      "when": ["in[#Place] | at>of[!@vessel]"], "require": "vessel", "values": {"kind": "long"},
      "assertion": "any", "confidence": 0.5)"));
  const ClaimRules rules = folder.load();
  ASSERT_EQ(rules.all().size(), 1u);
  const ClaimRule& rule = *rules.all().front();
  EXPECT_EQ(rule.type, "Mooring");
  EXPECT_THAT(rule.lemmas, ::testing::UnorderedElementsAre("moor", "boat", "ferry"));
  EXPECT_EQ(rules.triggered_by("ferry").size(), 1u);
  EXPECT_TRUE(rules.triggered_by("ship").empty());
  EXPECT_EQ(rule.roles.at(1).role, "vessel");
  EXPECT_TRUE(rule.roles.at(1).required);
  EXPECT_TRUE(rule.any_assertion);
  EXPECT_THAT(rules.schemas().at("Mooring").main, ElementsAre("vessel"));
  EXPECT_THAT(rules.schemas().at("Mooring").values.at("kind"), ElementsAre("long", "short"));
}

struct Mistake {
  const char* rule;     // lines of the rule, from line 10 on
  const char* message;  // "line: words"
};

class RuleMistakes : public ::testing::TestWithParam<Mistake> {};

TEST_P(RuleMistakes, AreToldWithTheirLine) {
  EXPECT_THAT(error_of(rule_file(GetParam().rule)),
              ::testing::AllOf(HasSubstr(GetParam().message), HasSubstr("rule \"mooring/verb\"")));
}

INSTANTIATE_TEST_SUITE_P(
    All, RuleMistakes,
    ::testing::Values(
        Mistake{"\"lemmas\": [\"moor\"],\n\"colour\": 1",
                "ferry.json:11: rule \"mooring/verb\": \"colour\" is no key"},
        Mistake{"\"tags\": [\"VERB\"]",
                "\"lemmas\" is missing: without a trigger a rule would match everything"},
        Mistake{"\"lemmas\": []", ":10: rule \"mooring/verb\": \"lemmas\" is empty"},
        Mistake{"\"lemmas\": [\n\"*\"]", ":11: rule \"mooring/verb\": \"*\" is no lemma"},
        Mistake{"\"lemmas\": [\"Moor\"]", "\"Moor\" is no lemma"},
        Mistake{"\"lemmas\": [\"tie up\"]", "\"tie up\" is no lemma"},
        Mistake{"\"lemmas\": [\"@plane\"]", "there is no word class \"@plane\""},
        Mistake{"\"lemmas\": \"moor\", \"tags\": [\"VERBS\"]", "\"VERBS\" is no tag"},
        Mistake{"\"lemmas\": \"moor\", \"require\": [\"captain\"]", "it requires role \"captain\""},
        Mistake{"\"lemmas\": \"moor\", \"kinds\": {\"captain\": {}}", "Mooring has no role \"captain\""},
        Mistake{"\"lemmas\": \"moor\", \"kinds\": {\"port\": {\"types\": \"Harbour\"}}",
                "\"Harbour\" is no entity type"},
        Mistake{"\"lemmas\": \"moor\", \"when\": [\n\n\"object[ship\"]",
                ":12: rule \"mooring/verb\": \"object[ship\" is no path: a bracket is not closed"},
        Mistake{"\"lemmas\": \"moor\", \"when\": \"object > > of\"", "a step has no name"},
        Mistake{"\"lemmas\": \"moor\", \"when\": \"object |\"", "a step has no name"},
        Mistake{"\"lemmas\": \"moor\", \"when\": \"object[]\"", "a filter lacks a word"},
        Mistake{"\"lemmas\": \"moor\", \"when\": \"objcet\"",
                "\"objcet\" is neither a step nor a preposition"},
        Mistake{"\"lemmas\": \"moor\", \"when\": \":subject\"", "\"subject\" is no relation"},
        Mistake{"\"lemmas\": \"moor\", \"unless\": \"object[#Ship]\"", "\"Ship\" is no entity type"},
        Mistake{"\"lemmas\": \"moor\", \"unless\": \"object[@plane]\"", "there is no word class \"@plane\""},
        Mistake{"\"lemmas\": \"moor\", \"values\": {\"depth\": \"9\"}", "Mooring has no value \"depth\""},
        Mistake{"\"lemmas\": \"moor\", \"values\": {\"kind\": \"eternal\"}",
                "\"eternal\" is no kind of Mooring"},
        Mistake{"\"lemmas\": \"moor\", \"values\": {\"reason\": {\"from\": \"for\", \"form\": \"poem\"}}",
                "\"poem\" is no form"},
        Mistake{"\"lemmas\": \"moor\", \"values\": {\"reason\": {}}", "\"from\" is missing"},
        Mistake{"\"lemmas\": \"moor\", \"assertion\": \"maybe\"", "\"assertion\" must be"},
        Mistake{"\"lemmas\": \"moor\", \"apart\": \"crew\"", "Mooring has no role \"crew\""},
        Mistake{"\"lemmas\": \"moor\", \"needs_date\": 1", "\"needs_date\" must be true or false"},
        Mistake{"\"lemmas\": \"moor\", \"confidence\": 80", "\"confidence\" must be a number from 0 to 1"},
        Mistake{"\"lemmas\": \"moor\", \"examples\": [{\"text\": \"It moored.\"}]", "\"claims\" is missing"},
        Mistake{"\"lemmas\": \"moor\", \"examples\": [{\"text\": \"It moored.\", \"claims\": [{\"crew\": "
                "\"9\"}]}]",
                "Mooring has no role or value \"crew\""}));

TEST(RuleFiles, MistakesOutsideOfRulesAreToldToo) {
  EXPECT_THAT(error_of("{\"type\": \"Mooring\",\n\"rules\": [}"), HasSubstr("ferry.json:2: is no JSON"));
  EXPECT_THAT(error_of("{\"type\": \"Mooring\",\n\"type\": \"Mooring\"}"),
              HasSubstr(":2: the key \"type\" stands twice"));
  EXPECT_THAT(error_of(std::string(40, '[')), HasSubstr("nested too deeply"));
  EXPECT_THAT(error_of("{\"roles\": {}, \"rules\": []}"), HasSubstr("\"type\" is missing"));
  EXPECT_THAT(error_of("{\"type\": \"mooring\", \"roles\": {}, \"rules\": []}"),
              HasSubstr("is no claim type"));
  EXPECT_THAT(error_of("{\"type\": \"Mooring\", \"rules\": []}"), HasSubstr("\"roles\" is missing"));
  EXPECT_THAT(error_of("{\"type\": \"Mooring\", \"roles\": {\"Ship\": {}}, \"rules\": []}"),
              HasSubstr("is no name"));
  EXPECT_THAT(error_of("{\"type\": \"Mooring\", \"roles\": {\"date\": {}}, \"rules\": []}"),
              HasSubstr("means something for every claim"));
  EXPECT_THAT(error_of("{\"type\": \"Mooring\", \"roles\": {\"ship\": {}},\n\"rules\": []}"),
              HasSubstr(":2: \"rules\" must be a list of rules"));
  EXPECT_THAT(error_of("[]"), HasSubstr("must be an object"));
}

TEST(RuleFiles, AClaimThatARuleBuildsOnHasAType) {
  const RuleFolder folder;
  folder.file("ferry.json", rule_file(R"("lemmas": "sail", "when": "^conj[&Mooring]")"));
  EXPECT_THAT(folder.load().all().front()->builds_on, ElementsAre("Mooring"));
  folder.file("ferry.json", rule_file(R"("lemmas": "sail", "when": "^conj[&Docking]")"));
  EXPECT_THAT(folder.error(), HasSubstr("asks for a claim \"Docking\", a type that no file defines"));
  folder.file("ferry.json", rule_file(R"("lemmas": "sail", "when": "^conj[&]")"));
  EXPECT_THAT(folder.error(), HasSubstr("a filter lacks a claim type"));
}

TEST(RuleFiles, ARuleNameStandsOnce) {
  const RuleFolder folder;
  folder.file("a.json", rule_file());
  std::string other = rule_file();
  other.replace(other.find("Mooring"), 7, "Docking");
  folder.file("b.json", other);
  EXPECT_THAT(folder.error(), HasSubstr("b.json:9: there is a rule \"mooring/verb\" already, in "));
}

TEST(RuleFiles, AWordClassIsNotMadeOfItself) {
  for (const char* classes :
       {"{\"boat\": [\"@boat\"]}", "{\n\"boat\": [\"@ship\"],\n\"ship\": [\"@boat\"]}"}) {
    const RuleFolder folder;
    folder.file("word_classes.json", classes);
    EXPECT_THAT(folder.error(), HasSubstr("the word class \"@boat\" is made of itself")) << classes;
  }
  const RuleFolder unknown;
  unknown.file("word_classes.json", "{\"boat\": [\n\"@ship\"]}");
  EXPECT_EQ(unknown.error(), "word_classes.json:2: there is no word class \"@ship\"");
}

TEST(RuleFiles, AFileMayHaveClassesOfItsOwn) {
  const RuleFolder folder;
  std::string text = rule_file("\"lemmas\": [\"@tie\"]");
  text.insert(text.find("  \"rules\""), "  \"classes\": {\"tie\": [\"moor\", \"fasten\"]},\n");
  folder.file("ferry.json", text);
  EXPECT_EQ(folder.load().triggered_by("fasten").size(), 1u);
  text.replace(text.find("{\"tie\""), 6, "{\"boat\"");
  folder.file("ferry.json", text);
  EXPECT_THAT(folder.error(), HasSubstr(":8: there is a word class \"@boat\" already"));
}

TEST(RuleFiles, MoreRulesOfATypeKeepToItsRoles) {
  const RuleFolder folder, own;
  folder.file("ferry.json", rule_file());
  const std::string more = own.file(
      "more.json",
      R"({"type": "Mooring", "rules": [{"name": "mooring/noun", "lemmas": "moor", "roles": {"vessel": "of"}}]})");
  const ClaimRules rules = folder.load({more});
  ASSERT_EQ(rules.triggered_by("moor").size(), 2u);
  EXPECT_EQ(rules.triggered_by("moor").front()->name, "mooring/noun");  // one's own go first
  const std::string wrong = own.file(
      "wrong.json",
      R"({"type": "Mooring", "rules": [{"name": "mooring/x", "lemmas": "moor", "roles": {"crew": "of"}}]})");
  EXPECT_THAT(folder.error({wrong}), HasSubstr("Mooring has no role \"crew\""));
  EXPECT_THAT(folder.error({own.file("none.txt", "")}), HasSubstr("is no JSON"));
  EXPECT_THAT(folder.error({"/nowhere/at/all.json"}), HasSubstr("cannot be read"));
}

TEST(RuleFiles, WhatCostsTooMuchIsRefused) {
  std::string path = "object";
  for (int i = 0; i < 40; ++i) path += ">head";
  EXPECT_THAT(error_of(rule_file("\"lemmas\": \"moor\", \"when\": \"" + path + "\"")),
              HasSubstr("more than 16 steps"));
  path = "object";
  for (int i = 0; i < 100; ++i) path += " | head";
  EXPECT_THAT(error_of(rule_file("\"lemmas\": \"moor\", \"when\": \"" + path + "\"")),
              HasSubstr("more than 64 paths"));
  EXPECT_THAT(error_of("{\"comment\": \"" + std::string(2 << 20, 'x') + "\"}"),
              HasSubstr("larger than 1 MB"));
  std::string rules;
  for (int i = 0; i < 101; ++i)
    rules +=
        R"(,{"name": "mooring/)" + std::to_string(i) + R"(", "lemmas": "moor", "roles": {"port": "in"}})";
  EXPECT_THAT(error_of(R"({"type": "Mooring", "roles": {"port": {}}, "rules": [)" + rules.substr(1) + "]}"),
              HasSubstr("more than 100 rules are triggered by \"moor\""));
  // classes that would double at each step stay as small as their words
  std::string classes = "{\"c0\": [\"moor\"]";
  for (int i = 1; i < 60; ++i) {
    const std::string below = "\"@c" + std::to_string(i - 1) + "\"";
    classes += ", \"c" + std::to_string(i) + "\": [" + below + ", " + below + "]";
  }
  const RuleFolder folder;
  folder.file("word_classes.json", classes + ", \"vessel\": []}");
  folder.file("ferry.json", rule_file("\"lemmas\": [\"@c59\"]"));
  EXPECT_EQ(folder.load().all().front()->lemmas.size(), 1u);
}

TEST(RuleFiles, OursAreSound) {
  const ClaimRules rules = ClaimRules::load(claim_rules_folder(), Lexicon::load());
  EXPECT_EQ(rules.schemas().size(), 21u);
  for (const auto& [type, schema] : rules.schemas()) EXPECT_FALSE(schema.main.empty()) << type;
}

}  // namespace
}  // namespace notegraph
