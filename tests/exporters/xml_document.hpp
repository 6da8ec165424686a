#pragma once

#include <string>
#include <vector>

namespace notegraph::testing {

/// A parsed XML document, for what tests ask of SVG and GEXF.
struct XmlDocument {
  bool well_formed = false;
  std::string root;                  // name of the root element
  std::string text;                  // of all elements, blanks between them
  std::vector<std::string> links;    // all attributes "href", with and without namespace
  std::vector<std::string> titles;   // text of all elements "title"
  std::vector<std::string> scripts;  // names of elements and attributes that could run something
};

/// No network, no entities of others.
XmlDocument parsed_xml(const std::string& xml);

}  // namespace notegraph::testing
