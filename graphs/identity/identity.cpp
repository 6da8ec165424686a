#include "graphs/identity/identity.hpp"

namespace notegraph {

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::Same:
      return "same";
    case Verdict::Possibly:
      return "possibly";
    case Verdict::Different:
      break;
  }
  return "different";
}

}  // namespace notegraph
