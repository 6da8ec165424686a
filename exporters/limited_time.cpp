#include "exporters/limited_time.hpp"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <stdexcept>

#include "exporters/picture_exporter.hpp"
#include "text/problem.hpp"

namespace notegraph {

namespace {

// The first byte of what the process sends.
constexpr char kDone = 'd', kBadInput = 'i', kFailed = 'f';

void write_all(int file, const std::string& bytes) {
  for (std::size_t sent = 0; sent < bytes.size();) {
    const ssize_t n = ::write(file, bytes.data() + sent, bytes.size() - sent);
    if (n < 0 && errno != EINTR) return;  // nobody reads any more
    if (n > 0) sent += static_cast<std::size_t>(n);
  }
}

[[noreturn]] void work_and_send(const std::function<std::string()>& work, int file) {
  try {
    write_all(file, kDone + work());
  } catch (const InputError& error) {
    write_all(file, kBadInput + error.problem().message);
  } catch (const std::exception& error) {
    write_all(file, kFailed + std::string(error.what()));
  }
  ::_exit(0);  // what the parent registered to be done at exit is the parent's
}

// All that the process sends, or nothing if the time is over before it ends.
std::optional<std::string> received(int file, std::chrono::steady_clock::time_point end) {
  std::string bytes;
  while (true) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    if (left.count() <= 0) return std::nullopt;
    pollfd waiting{file, POLLIN, 0};
    const int ready = ::poll(&waiting, 1, static_cast<int>(std::min<long long>(left.count(), 1'000'000)));
    if (ready <= 0) continue;  // a signal, or the time is over
    char part[65536];
    const ssize_t n = ::read(file, part, sizeof part);
    if (n == 0) return bytes;
    if (n < 0 && errno != EINTR) return bytes;
    if (n > 0) bytes.append(part, static_cast<std::size_t>(n));
  }
}

}  // namespace

std::string in_limited_time(const std::function<std::string()>& work, std::chrono::seconds limit) {
  if (limit <= kNoTimeLimit) return work();
  int ends[2];
  if (::pipe(ends) != 0) return work();
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    work_and_send(work, ends[1]);
  }
  ::close(ends[1]);
  if (child < 0) {
    ::close(ends[0]);
    return work();
  }
  const auto bytes = received(ends[0], std::chrono::steady_clock::now() + limit);
  ::close(ends[0]);
  if (!bytes) ::kill(child, SIGKILL);
  while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }
  if (!bytes) throw LayoutTimeout("no layout after " + std::to_string(limit.count()) + " seconds");
  if (bytes->empty()) throw std::runtime_error("the layout broke off");
  if (bytes->front() == kBadInput) throw InputError({"graph.dot", 0, bytes->substr(1)});
  if (bytes->front() == kFailed) throw std::runtime_error(bytes->substr(1));
  return bytes->substr(1);
}

}  // namespace notegraph
