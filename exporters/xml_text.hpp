#pragma once

#include <string>
#include <string_view>

namespace notegraph {

/// Text as XML 1.0 has it in elements and attributes. What XML cannot hold (control characters) becomes
/// U+FFFD.
void append_xml_text(std::string& out, std::string_view text);
std::string xml_text(std::string_view text);

}  // namespace notegraph
