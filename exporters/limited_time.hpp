#pragma once

#include <chrono>
#include <functional>
#include <string>

namespace notegraph {

/// What `work` gives. With a limit of more than nothing it runs in a process of its own, which is killed when
/// the time is over: GraphViz cannot be interrupted. An InputError of the work is thrown here, any other
/// exception as std::runtime_error with its words; LayoutTimeout if the time is over.
std::string in_limited_time(const std::function<std::string()>& work, std::chrono::seconds limit);

}  // namespace notegraph
