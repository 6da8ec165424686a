#include "reading/close_languages.hpp"

#include <string>

#include "reading/title_language.hpp"

namespace notegraph {

void settle_close_languages(std::vector<Note>& notes) {
  std::size_t indonesian = 0, malay = 0;
  std::vector<Source*> open;
  for (Note& note : notes) {
    for (Source& source : note.sources) {
      const std::string domain = top_level_domain(source.url);
      indonesian += domain == "id" ? 1 : 0;
      malay += domain == "my" || domain == "bn" ? 1 : 0;
      if ((source.language == "id" || source.language == "ms") && domain != "id" && domain != "my" &&
          domain != "bn")
        open.push_back(&source);
    }
  }
  if (indonesian == malay) return;
  for (Source* source : open) source->language = indonesian > malay ? "id" : "ms";
}

}  // namespace notegraph
