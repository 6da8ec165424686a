#include "cli/command.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace notegraph::testing {

namespace {

std::FILE* temporary_file(const std::string& bytes = {}) {
  std::FILE* file = std::tmpfile();
  if (!file) throw std::runtime_error("no temporary file");
  std::fwrite(bytes.data(), 1, bytes.size(), file);
  std::rewind(file);
  return file;
}

std::string taken(std::FILE* file) {
  std::rewind(file);
  std::string bytes;
  char buffer[4096];
  while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, file)) bytes.append(buffer, count);
  std::fclose(file);
  return bytes;
}

}  // namespace

Outcome run(const std::vector<std::string>& arguments, const std::string& input) {
  return run_program(NOTEGRAPH_COMMAND, arguments, input);
}

Outcome run_program(const std::string& program, const std::vector<std::string>& arguments,
                    const std::string& input) {
  std::vector<char*> argv{const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  std::FILE* in = temporary_file(input);
  std::FILE* out = temporary_file();
  std::FILE* err = temporary_file();
  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(::fileno(in), STDIN_FILENO);
    ::dup2(::fileno(out), STDOUT_FILENO);
    ::dup2(::fileno(err), STDERR_FILENO);
    ::execvp(program.c_str(), argv.data());
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  std::fclose(in);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), taken(out), taken(err)};
}

std::string file_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot be opened: " + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string sample_report() {
  return NOTEGRAPH_SOURCE_DIR "/docs/examples/kazakhstan-digest.txt";
}

std::string small_report() {
  return "Ruritania 2020 Scores\n\n"
         "Limits on Content\n\n"
         "In May 2020, the ministry of justice blocked Example.org.[1] The state owns 60 percent of "
         "Ruritel.[2]\n\n"
         "Notes\n\n"
         "1 \"A site is gone,\" Strelsau Gazette, May 5, 2020, http://example.com/gone.\n\n"
         "2 \"Who owns what,\" Zenda Post, June 1, 2020, http://example.com/owns.\n";
}

}  // namespace notegraph::testing
