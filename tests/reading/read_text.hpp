#pragma once

#include <string>
#include <vector>

#include "reading/report_reader.hpp"

namespace notegraph {

inline std::vector<std::string> sentences(const Report& report) {
  std::vector<std::string> texts;
  for (const Sentence& sentence : report.sentences) texts.emplace_back(report.view(sentence.text));
  return texts;
}

/// The numbers of the markers that belong to a sentence, in order.
inline std::vector<std::string> markers_of(const Report& report, const Sentence& sentence) {
  std::vector<std::string> numbers;
  for (std::size_t m = sentence.first_marker; m < sentence.end_marker; ++m)
    numbers.push_back(report.markers[m].number);
  return numbers;
}

inline std::vector<std::string> marker_numbers(const Report& report) {
  std::vector<std::string> numbers;
  for (const NoteMarker& marker : report.markers) numbers.push_back(marker.number);
  return numbers;
}

/// The code points `span` of UTF-8 `input`, as bytes.
inline std::string slice(const std::string& input, Span span) {
  std::string out;
  std::size_t point = 0;
  for (std::size_t i = 0; i < input.size();) {
    std::size_t length = 1;
    while (i + length < input.size() && (static_cast<unsigned char>(input[i + length]) & 0xC0U) == 0x80U)
      ++length;
    if (point >= span.begin && point < span.end) out.append(input, i, length);
    ++point;
    i += length;
  }
  return out;
}

}  // namespace notegraph
