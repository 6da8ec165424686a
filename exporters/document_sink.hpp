#pragma once

#include <string_view>

namespace notegraph {

/// Takes the documents of a format that needs several, one after the other, each piece by piece.
class DocumentSink {
 public:
  virtual ~DocumentSink() = default;
  /// A new document: "entities.csv".
  virtual void begin(std::string_view name) = 0;
  /// More of the document that was begun last.
  virtual void text(std::string_view piece) = 0;
};

}  // namespace notegraph
