#include "exporters/xml_document.hpp"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <memory>
#include <string_view>

namespace notegraph::testing {

namespace {

std::string text_of(const xmlChar* text) {
  return text ? reinterpret_cast<const char*>(text) : "";
}

std::string content_of(xmlNode* node) {
  const std::unique_ptr<xmlChar, decltype(xmlFree)> content(xmlNodeGetContent(node), xmlFree);
  return text_of(content.get());
}

void collect(xmlNode* node, XmlDocument& document) {
  for (; node != nullptr; node = node->next) {
    if (node->type == XML_TEXT_NODE) document.text += content_of(node) + " ";
    if (node->type != XML_ELEMENT_NODE) continue;
    const std::string name = text_of(node->name);
    if (name == "script" || name == "foreignObject") document.scripts.push_back(name);
    if (name == "title") document.titles.push_back(content_of(node));
    for (xmlAttr* attribute = node->properties; attribute != nullptr; attribute = attribute->next) {
      const std::string key = text_of(attribute->name);
      if (key == "href") document.links.push_back(content_of(attribute->children));
      if (key.starts_with("on")) document.scripts.push_back(key);
    }
    collect(node->children, document);
  }
}

}  // namespace

XmlDocument parsed_xml(const std::string& xml) {
  XmlDocument document;
  const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> parsed(
      xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "picture.svg", nullptr,
                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE),
      &xmlFreeDoc);
  if (!parsed) return document;
  document.well_formed = true;
  xmlNode* root = xmlDocGetRootElement(parsed.get());
  document.root = text_of(root->name);
  collect(root, document);
  return document;
}

}  // namespace notegraph::testing
