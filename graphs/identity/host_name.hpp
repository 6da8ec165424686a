#pragma once

#include <string>
#include <string_view>

namespace notegraph {

/// The host that a website's name or address means, without "www." ("Зона.kz" -> "zona.kz",
/// "https://hidemy.name/x" -> "hidemy.name"), or empty if it is no name under a public suffix.
std::string host_of(std::string_view name);

/// The registrable domain of a host ("blog.example.co.uk" -> "example.co.uk"), by the public suffix list.
std::string registrable_domain(const std::string& host);

/// The part of the registrable domain before its suffix: "example".
std::string domain_label(const std::string& host);

}  // namespace notegraph
