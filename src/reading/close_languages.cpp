#include "reading/close_languages.hpp"

#include <string_view>

#include "reading/title_language.hpp"

namespace notegraph {

void settle_close_languages(std::vector<Note>& notes) {
  std::size_t indonesian = 0, malay = 0;
  std::vector<Source*> open;
  for (Note& note : notes) {
    for (Source& source : note.sources) {
      const std::string_view spoken = malay_or_indonesian_country(top_level_domain(source.url));
      indonesian += spoken == "id" ? 1 : 0;
      malay += spoken == "ms" ? 1 : 0;
      if ((source.language == "id" || source.language == "ms") && spoken.empty()) open.push_back(&source);
    }
  }
  if (indonesian == malay) return;
  for (Source* source : open) source->language = indonesian > malay ? "id" : "ms";
}

}  // namespace notegraph
