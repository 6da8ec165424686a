#pragma once

#include <filesystem>
#include <string_view>

namespace notegraph {

/// The file `name` ("places.tsv", "gazetteers/platforms.tsv", "english.model") of the program's data. Looked
/// for, in this order, in $NOTEGRAPH_DATA, in ../share/notegraph beside the running program's folder, and
/// where the build made or read it. Throws std::runtime_error with all the places it looked in when it is in
/// none.
std::filesystem::path data_file(std::string_view name);

}  // namespace notegraph
