#include "language/projective_tree.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>

#include "language/vector_clones.hpp"

namespace notegraph {

namespace {

constexpr float kNever = -1e30F;

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

/// Eisner's chart. Spans of one width lie side by side by their first token, so that each way of splitting
/// them is tried for all spans of a width at once: row w, column s is the span from s to s + w.
struct Chart {
  explicit Chart(std::size_t size)
      : n(size),
        stride((size + 15) / 16 * 16),
        right(n * stride),
        left(n * stride),
        open_right(n * stride),
        open_left(n * stride),
        split(n * stride),
        right_split(n * stride),
        left_split(n * stride) {}

  std::size_t n, stride;
  std::vector<float> right, left;            // complete spans, headed by their first or last token
  std::vector<float> open_right, open_left;  // with an arc between their ends, from the first or the last
  std::vector<std::int32_t> split, right_split, left_split;  // offset of the best split
};

// best[i] = max(best[i], a[i] + b[i]), and remembers k where that is new.
#define NOTEGRAPH_TRY_SPLIT(a, b, count, k, best, at)          \
  for (std::size_t i = 0; i < (count); ++i) {                  \
    const float sum = (a)[i] + (b)[i];                         \
    (at)[i] = sum > (best)[i] ? static_cast<int>(k) : (at)[i]; \
    (best)[i] = sum > (best)[i] ? sum : (best)[i];             \
  }

// All spans of width w, from those of smaller widths. `arcs_right` and `arcs_left` score the arcs between
// their ends.
NOTEGRAPH_CLONES void fill_width(Chart& chart, std::size_t w, const float* arcs_right, const float* arcs_left,
                                 float* __restrict best) {
  const std::size_t stride = chart.stride, count = chart.n - w;
  const float *right = chart.right.data(), *left = chart.left.data();
  const float *open_right = chart.open_right.data(), *open_left = chart.open_left.data();
  std::int32_t* __restrict at = chart.split.data() + w * stride;
  for (std::size_t i = 0; i < count; ++i) best[i] = kNever;
  for (std::size_t k = 0; k < w; ++k) {
    NOTEGRAPH_TRY_SPLIT(right + k * stride, left + (w - 1 - k) * stride + k + 1, count, k, best, at)
  }
  for (std::size_t i = 0; i < count; ++i) {
    chart.open_right[w * stride + i] = best[i] + arcs_right[i];
    chart.open_left[w * stride + i] = best[i] + arcs_left[i];
    best[i] = kNever;
  }
  at = chart.right_split.data() + w * stride;
  for (std::size_t k = 1; k <= w; ++k) {  // the head takes token k, and k what lies behind it
    NOTEGRAPH_TRY_SPLIT(open_right + k * stride, right + (w - k) * stride + k, count, k, best, at)
  }
  for (std::size_t i = 0; i < count; ++i) {
    chart.right[w * stride + i] = best[i];
    best[i] = kNever;
  }
  at = chart.left_split.data() + w * stride;
  for (std::size_t k = 0; k < w; ++k) {
    NOTEGRAPH_TRY_SPLIT(left + k * stride, open_left + (w - k) * stride + k, count, k, best, at)
  }
  for (std::size_t i = 0; i < count; ++i) chart.left[w * stride + i] = best[i];
}

#undef NOTEGRAPH_TRY_SPLIT

void fill(Chart& chart, std::span<const float> scores) {
  const std::size_t n = chart.n;
  std::vector<float> arcs_right(chart.stride), arcs_left(chart.stride), best(chart.stride);
  for (std::size_t w = 1; w < n; ++w) {
    for (std::size_t s = 0; s + w < n; ++s) {
      arcs_right[s] = scores[(s + w) * (n + 1) + s];
      arcs_left[s] = scores[s * (n + 1) + s + w];
    }
    fill_width(chart, w, arcs_right.data(), arcs_left.data(), best.data());
  }
}

// The root that makes the best tree of the whole sentence.
std::size_t best_root(const Chart& chart, std::span<const float> scores) {
  const std::size_t n = chart.n;
  std::size_t best = 0;
  float best_score = kNever;
  for (std::size_t r = 0; r < n; ++r) {
    const float score =
        scores[r * (n + 1) + n] + chart.left[r * chart.stride] + chart.right[(n - 1 - r) * chart.stride + r];
    if (score > best_score) best_score = score, best = r;
  }
  return best;
}

// Writes the heads of all tokens below the root.
void unfold(const Chart& chart, std::size_t root, std::span<int> heads) {
  struct Stretch {
    std::size_t first, width;
    bool right;  // headed by its first token
  };
  heads[root] = -1;
  std::vector<Stretch> waiting{{0, root, false}, {root, chart.n - 1 - root, true}};
  while (!waiting.empty()) {
    const auto [s, w, right] = waiting.back();
    waiting.pop_back();
    if (w == 0) continue;
    const std::size_t cell = w * chart.stride + s;
    std::size_t open = s, open_width = w;  // the span between head and dependent
    if (right) {
      open_width = static_cast<std::size_t>(chart.right_split[cell]);
      heads[s + open_width] = static_cast<int>(s);
      waiting.push_back({s + open_width, w - open_width, true});
    } else {
      const auto k = static_cast<std::size_t>(chart.left_split[cell]);
      open = s + k, open_width = w - k;
      heads[open] = static_cast<int>(s + w);
      waiting.push_back({s, k, false});
    }
    const auto k = static_cast<std::size_t>(chart.split[open_width * chart.stride + open]);
    waiting.push_back({open, k, true});
    waiting.push_back({open + k + 1, open_width - k - 1, false});
  }
}

}  // namespace

void best_projective_tree(std::span<const float> scores, std::span<int> heads) {
  if (heads.empty() || best_heads_are_a_tree(scores, heads)) return;
  Chart chart(heads.size());
  fill(chart, scores);
  unfold(chart, best_root(chart, scores), heads);
}

}  // namespace notegraph
