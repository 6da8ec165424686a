#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "outside/outside.hpp"

namespace notegraph::testing {
namespace {

using ::testing::HasSubstr;

constexpr const char* kPort = "28895";
const std::string kServer = std::string("http://127.0.0.1:") + kPort;

// A Virtuoso of Debian's package virtuoso-opensource on loopback, with an empty database that is gone
// afterwards.
class Virtuoso {
 public:
  Virtuoso() {
    const std::string configuration =
        folder_.file("virtuoso.ini",
                     "[Database]\nDatabaseFile = v.db\nErrorLogFile = v.log\n"
                     "LockFile = v.lck\nTransactionFile = v.trx\nxa_persistent_file = v.pxa\n"
                     "[TempDatabase]\nDatabaseFile = t.db\nTransactionFile = t.trx\n"
                     "[Parameters]\nServerPort = 127.0.0.1:21115\nNumberOfBuffers = 2000\n"
                     "[HTTPServer]\nServerRoot = .\nServerPort = 127.0.0.1:" +
                         std::string(kPort) + "\n");
    process_ = ::fork();
    if (process_ == 0) {
      if (::chdir(folder_.path().c_str()) == 0) {
        ::execlp("virtuoso-t", "virtuoso-t", "-f", "-c", configuration.c_str(), static_cast<char*>(nullptr));
      }
      ::_exit(127);
    }
  }
  ~Virtuoso() {
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
  }

  // A new database takes its time.
  static bool answers() {
    for (int i = 0; i < 120; ++i) {
      if (run({"query", "--endpoint", kServer + "/sparql", "--timeout", "5", "-q", "ASK { ?s ?p ?o }"})
              .code == 0) {
        return true;
      }
      std::this_thread::sleep_for(std::chrono::seconds(1));
    }
    return false;
  }

 private:
  TemporaryFolder folder_;
  pid_t process_ = -1;
};

TEST(Server, TakesAGraphAndAnswersQueries) {
  if (!has_program("virtuoso-t")) GTEST_SKIP() << "needs Debian's virtuoso-opensource-7-bin";
  const TemporaryFolder folder;
  ASSERT_EQ(run({"build", sample_report(), "--name", "kz", "-f", "nt", "-o", folder.path()}).code, 0);
  const std::string graph = folder.path("kz.nt");
  const std::string statements = file_bytes(graph);
  const std::string count = std::to_string(std::count(statements.begin(), statements.end(), '\n'));
  const Virtuoso virtuoso;
  ASSERT_TRUE(Virtuoso::answers());
  for (int time = 0; time < 2; ++time) {  // the second replaces the first
    const Outcome loaded = run({"load", kServer + "/sparql-graph-crud-auth", graph, "--user", "dba:dba"});
    EXPECT_EQ(loaded.code, 0) << loaded.err;
    EXPECT_EQ(loaded.out, "<https://w3id.org/notegraph/data/kz>: " + count + " statements\n");
  }
  const Outcome counted =
      run({"query", "--endpoint", kServer + "/sparql", "-f", "csv", "-q",
           "SELECT (COUNT(*) AS ?n) { GRAPH <https://w3id.org/notegraph/data/kz> { ?s ?p ?o } }"});
  EXPECT_EQ(counted.out, "n\r\n" + count + "\r\n") << counted.err;
  const Outcome there = run({"query", "--endpoint", kServer + "/sparql", "--named", "rulings", "-f", "csv"});
  // Engines order what is no plain literal each in their own way.
  EXPECT_EQ(sorted_rows(there.out), sorted_rows(run({"query", graph, "--named", "rulings", "-f", "csv"}).out))
      << there.err;
  const Outcome refused = run({"load", kServer + "/sparql-graph-crud-auth", graph, "--user", "dba:wrong"});
  EXPECT_EQ(refused.code, 3);
  EXPECT_THAT(refused.err, HasSubstr("HTTP 401"));
}

TEST(Server, ThatIsNotThereIsTriedAgainAndTold) {
  const Outcome outcome = run({"query", "--endpoint", "http://127.0.0.1:9/sparql", "-q", "ASK { ?s ?p ?o }"});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("5 times"));
  EXPECT_EQ(run({"query", "--endpoint", "file:///etc/passwd", "-q", "ASK { ?s ?p ?o }"}).code, 3);
}

}  // namespace
}  // namespace notegraph::testing
