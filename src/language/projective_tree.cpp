#include "language/projective_tree.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace notegraph {

namespace {

// The best head of each token, and whether they make a projective tree with a single root.
bool best_heads_are_a_tree(std::span<const float> scores, std::span<int> heads) {
  const auto n = static_cast<int>(heads.size());
  int roots = 0;
  for (int d = 0; d < n; ++d) {
    const float* row = scores.data() + static_cast<std::ptrdiff_t>(d) * (n + 1);
    int best = n;
    for (int h = 0; h < n; ++h) {
      if (h != d && row[h] > row[best]) best = h;
    }
    heads[d] = best == n ? -1 : best;
    roots += best == n ? 1 : 0;
  }
  if (roots != 1) return false;
  // Scanning from left to right with the open arcs on a stack: arcs that cross do not nest.
  std::vector<int> open;  // right ends of arcs that began
  std::vector<std::vector<int>> begins(heads.size());
  for (int d = 0; d < n; ++d) {
    if (heads[d] >= 0) begins[std::min(d, heads[d])].push_back(std::max(d, heads[d]));
  }
  for (int i = 0; i < n; ++i) {
    while (!open.empty() && open.back() == i) open.pop_back();
    if (heads[i] < 0 && !open.empty()) return false;  // an arc over the root
    std::ranges::sort(begins[i], std::greater<>());
    for (const int end : begins[i]) {
      if (!open.empty() && open.back() < end) return false;
      open.push_back(end);
    }
  }
  std::vector<std::int8_t> reaches(heads.size(), 0);  // 1 on the way, 2 known to reach the root
  for (int d = 0; d < n; ++d) {
    int at = d;
    while (at >= 0 && reaches[at] == 0) {
      reaches[at] = 1;
      at = heads[at];
    }
    if (at >= 0 && reaches[at] == 1) return false;  // a cycle
    for (at = d; at >= 0 && reaches[at] == 1; at = heads[at]) reaches[at] = 2;
  }
  return true;
}

/// Eisner's chart. Complete spans to the right keep their head at the left end, and the other way round; the
/// left-headed tables are indexed by end and the right-headed by begin so that inner loops run over
/// neighbours.
class Chart {
 public:
  Chart(std::span<const float> scores, int size)
      : n(size),
        arc(scores),
        right(cells()),
        left(cells()),
        open_right(cells()),
        open_left(cells()),
        split(cells()),
        right_split(cells()),
        left_split(cells()) {}

  void fill() {
    for (int i = 0; i < n; ++i) right[at(i, i)] = left[at(i, i)] = 0;
    for (int width = 1; width < n; ++width) {
      for (int s = 0; s + width < n; ++s) join(s, s + width);
    }
  }

  // The root that makes the best tree of the whole sentence.
  [[nodiscard]] int root() const {
    int best = 0;
    float best_score = -std::numeric_limits<float>::infinity();
    for (int r = 0; r < n; ++r) {
      const float score = arc_score(n, r) + left[at(r, 0)] + right[at(r, n - 1)];
      if (score > best_score) best_score = score, best = r;
    }
    return best;
  }

  // Writes the heads inside the complete spans on both sides of `r`.
  void unfold(int r, std::span<int> heads) const {
    heads[r] = -1;
    std::vector<Span> spans{{0, r, Kind::Left}, {r, n - 1, Kind::Right}};
    while (!spans.empty()) {
      const Span span = spans.back();
      spans.pop_back();
      if (span.s == span.t) continue;
      expand(span, spans, heads);
    }
  }

 private:
  enum class Kind : std::uint8_t { Left, Right, Open };
  struct Span {
    int s, t;
    Kind kind;
  };

  [[nodiscard]] std::size_t cells() const {
    return static_cast<std::size_t>(n) * static_cast<std::size_t>(n);
  }
  [[nodiscard]] std::size_t at(int row, int column) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(n) + static_cast<std::size_t>(column);
  }
  [[nodiscard]] float arc_score(int head, int dependent) const {
    return arc[static_cast<std::size_t>(dependent) * static_cast<std::size_t>(n + 1) +
               static_cast<std::size_t>(head)];
  }

  // Every way to build the spans from s to t. right[at(s,k)]: s heads s..k. left[at(t,k)]: t heads k..t.
  void join(int s, int t) {
    float best = -std::numeric_limits<float>::infinity();
    int best_k = s;
    const float* from_s = &right[at(s, 0)];
    const float* from_t = &left[at(t, 0)];
    for (int k = s; k < t; ++k) {
      const float score = from_s[k] + from_t[k + 1];
      if (score > best) best = score, best_k = k;
    }
    split[at(s, t)] = static_cast<std::int16_t>(best_k);
    open_right[at(s, t)] = best + arc_score(s, t);
    open_left[at(t, s)] = best + arc_score(t, s);
    complete_right(s, t);
    complete_left(s, t);
  }

  // s takes dependent k, and k what lies behind it; by k in column order of transposed tables.
  void complete_right(int s, int t) {
    float best = -std::numeric_limits<float>::infinity();
    int best_k = t;
    for (int k = s + 1; k <= t; ++k) {
      const float score = open_right[at(s, k)] + right[at(k, t)];
      if (score > best) best = score, best_k = k;
    }
    right[at(s, t)] = best;
    right_split[at(s, t)] = static_cast<std::int16_t>(best_k);
  }

  void complete_left(int s, int t) {
    float best = -std::numeric_limits<float>::infinity();
    int best_k = s;
    for (int k = s; k < t; ++k) {
      const float score = open_left[at(t, k)] + left[at(k, s)];
      if (score > best) best = score, best_k = k;
    }
    left[at(t, s)] = best;
    left_split[at(s, t)] = static_cast<std::int16_t>(best_k);
  }

  void expand(const Span& span, std::vector<Span>& spans, std::span<int> heads) const {
    const auto [s, t, kind] = span;
    int open_s = s, open_t = t;
    if (kind == Kind::Right) {
      open_t = right_split[at(s, t)];
      heads[open_t] = s;
      spans.push_back({open_t, t, Kind::Right});
    } else {
      open_s = left_split[at(s, t)];
      heads[open_s] = t;
      spans.push_back({s, open_s, Kind::Left});
    }
    const int k = split[at(open_s, open_t)];
    spans.push_back({open_s, k, Kind::Right});
    spans.push_back({k + 1, open_t, Kind::Left});
  }

  int n;
  std::span<const float> arc;
  std::vector<float> right, left, open_right, open_left;
  std::vector<std::int16_t> split, right_split, left_split;
};

}  // namespace

void best_projective_tree(std::span<const float> scores, std::span<int> heads) {
  if (heads.empty() || best_heads_are_a_tree(scores, heads)) return;
  Chart chart(scores, static_cast<int>(heads.size()));
  chart.fill();
  chart.unfold(chart.root(), heads);
}

}  // namespace notegraph
