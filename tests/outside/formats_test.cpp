#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "outside/outside.hpp"

namespace notegraph::testing {
namespace {

using ::testing::HasSubstr;

// The sample report in all formats, and its triples as ours alone make them.
class Formats : public ::testing::Test {
 protected:
  void SetUp() override {
    const Outcome built = run({"build", sample_report(), "--name", "kz", "-o", folder_.path(), "-f",
                               "ttl,nt,nq,trig,nanopubs,rdf,jsonld,csv,graphml,ftm"});
    ASSERT_EQ(built.code, 0) << built.err;
  }

  std::string file(const std::string& ending) const { return folder_.path("kz." + ending); }

  // Another program writes the file anew as N-Triples, without a word of complaint.
  std::string rewritten(const std::string& program, const std::vector<std::string>& arguments) const {
    const Outcome outcome = run_program(program, arguments);
    EXPECT_EQ(outcome.code, 0) << program;
    EXPECT_EQ(outcome.err, "") << program;
    return triples("oxigraph", folder_.file("rewritten.nt", outcome.out));
  }

  TemporaryFolder folder_;
};

TEST_F(Formats, LibrariesOfOthersReadTheSameTriples) {
  NOTEGRAPH_NEEDS_NODE();
  const std::string reference = triples("oxigraph", file("nt"));
  EXPECT_GT(reference.size(), 100000u);
  for (const char* ending : {"ttl", "nq", "trig", "rdf", "jsonld"}) {
    EXPECT_EQ(triples("oxigraph", file(ending)), reference) << ending;
  }
  for (const char* ending : {"ttl", "nt", "nq", "trig"}) {
    EXPECT_EQ(triples("n3", file(ending)), reference) << ending;
  }
  EXPECT_EQ(triples("jsonld", file("jsonld")), reference);
}

TEST_F(Formats, RapperAndSerdiReadTheSameTriples) {
  NOTEGRAPH_NEEDS_NODE();
  const std::string reference = triples("oxigraph", file("nt"));
  for (const auto& [ending, syntax] :
       {std::pair("ttl", "turtle"), std::pair("nq", "nquads"), std::pair("trig", "trig")}) {
    EXPECT_EQ(rewritten("rapper", {"-q", "-i", syntax, "-o", "ntriples", file(ending)}), reference) << ending;
    EXPECT_EQ(rewritten("serdi", {"-i", syntax, "-o", "ntriples", file(ending)}), reference) << ending;
  }
  EXPECT_EQ(rewritten("rapper", {"-q", "-i", "rdfxml", "-o", "ntriples", file("rdf")}), reference);
}

TEST_F(Formats, NanopublicationsHoldAllTriplesAndTheirHeads) {
  NOTEGRAPH_NEEDS_NODE();
  const std::string all = triples("oxigraph", file("nanopubs.trig"));
  std::size_t missing = 0;
  const std::string reference = triples("oxigraph", file("nt"));
  for (std::size_t at = 0; at < reference.size();) {
    const std::size_t end = reference.find('\n', at);
    if (all.find(reference.substr(at, end - at)) == all.npos) ++missing;
    at = end + 1;
  }
  EXPECT_EQ(missing, 0u);
  EXPECT_THAT(all, HasSubstr("<http://www.nanopub.org/nschema#hasAssertion>"));
}

TEST_F(Formats, GraphMlIsWellFormedXml) {
  if (!has_program("xmllint")) GTEST_SKIP() << "needs xmllint (libxml2-utils)";
  EXPECT_EQ(run_program("xmllint", {"--noout", file("graphml")}).err, "");
}

TEST_F(Formats, FollowTheMoneyFollowsItsModel) {
  NOTEGRAPH_NEEDS_NODE();
  const Outcome outcome = node("followthemoney.mjs", {file("ftm.json")});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("entities, 0 faults"));
}

TEST_F(Formats, ConvertGivesTheBytesThatBuildGave) {
  TemporaryFolder again;
  for (const char* from : {"ttl", "nt", "nq", "trig", "rdf"}) {
    const Outcome converted =
        run({"convert", file(from), "-o", again.path(), "-f", "ttl,nt,nq,trig,rdf,jsonld,csv,graphml,ftm"});
    ASSERT_EQ(converted.code, 0) << from << ": " << converted.err;
    for (const char* name : {"kz.ttl", "kz.nt", "kz.nq", "kz.trig", "kz.rdf", "kz.jsonld", "kz-claims.csv",
                             "kz-roles.csv", "kz-metadata.json", "kz.graphml", "kz.ftm.json"}) {
      EXPECT_EQ(file_bytes(again.path(name)), file_bytes(folder_.path(name))) << from << " to " << name;
    }
  }
}

TEST_F(Formats, ACorpusIsOneFileOfQuadsAndOneSetOfTables) {
  const std::string other = folder_.file("other.txt", small_report());
  ASSERT_EQ(run({"build", other, "--name", "rr", "-f", "nq,csv", "-o", folder_.path()}).code, 0);
  const Outcome both = run({"convert", file("ttl"), folder_.path("rr.nq"), "-f", "nq", "-o", "-"});
  EXPECT_EQ(both.code, 0) << both.err;
  EXPECT_EQ(both.out, file_bytes(file("nq")) + file_bytes(folder_.path("rr.nq")));
  ASSERT_EQ(
      run({"convert", file("ttl"), folder_.path("rr.nq"), "-f", "csv", "--name", "all", "-o", folder_.path()})
          .code,
      0);
  const std::string rows = file_bytes(folder_.path("rr-claims.csv"));
  EXPECT_EQ(file_bytes(folder_.path("all-claims.csv")),
            file_bytes(folder_.path("kz-claims.csv")) + rows.substr(rows.find("\r\n") + 2));
  EXPECT_EQ(run({"convert", file("ttl"), file("nq"), "-f", "ttl", "-o", "-"}).code, 2);
}

}  // namespace
}  // namespace notegraph::testing
