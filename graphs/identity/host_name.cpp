#include "graphs/identity/host_name.hpp"

#include <libpsl.h>

#include <algorithm>

#include "text/fold.hpp"
#include "text/slug.hpp"

namespace notegraph {

std::string host_of(std::string_view name) {
  std::string host = fold_case(to_ascii(name));
  if (const std::size_t scheme = host.find("://"); scheme != host.npos) host.erase(0, scheme + 3);
  host.resize(std::min(host.find_first_of("/:?#"), host.size()));
  if (host.starts_with("www.")) host.erase(0, 4);
  const bool legal = host.find('.') != host.npos &&
                     host.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") == host.npos;
  return legal && !registrable_domain(host).empty() ? host : std::string();
}

std::string registrable_domain(const std::string& host) {
  const psl_ctx_t* list = psl_builtin();
  if (list == nullptr || host.empty()) return {};
  const std::size_t dot = host.rfind('.');
  if (dot == host.npos ||
      psl_is_public_suffix2(list, host.c_str() + dot + 1, PSL_TYPE_ANY | PSL_TYPE_NO_STAR_RULE) != 1)
    return {};
  const char* name = psl_registrable_domain(list, host.c_str());
  return name == nullptr ? std::string() : std::string(name);
}

std::string domain_label(const std::string& host) {
  const std::string domain = registrable_domain(host);
  return domain.substr(0, domain.find('.'));
}

}  // namespace notegraph
