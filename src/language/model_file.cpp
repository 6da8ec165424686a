#include "language/model_file.hpp"

#include <bit>
#include <cstring>
#include <fstream>

#include "text/problem.hpp"

namespace notegraph {

namespace {

static_assert(std::endian::native == std::endian::little, "model files are read as they lie");

constexpr std::string_view kMagic = "NGLANG\r\n";  // line ends show text-mode copies up
constexpr std::size_t kHeader = 8 + 4 + 4 + 8 + 8;

enum class Block : std::uint8_t { Text = 1, Vector = 2, Matrix = 3 };

std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t sum = bytes.size() * 0x9E3779B97F4A7C15ULL;
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, 8);
    sum = (std::rotl(sum, 23) ^ word) * 0xD6E8FEB86659FD93ULL;
  }
  for (; at < bytes.size(); ++at)
    sum = (std::rotl(sum, 23) ^ static_cast<unsigned char>(bytes[at])) * 0x100000001B3ULL;
  return sum ^ (sum >> 32U);
}

template <typename T>
void append(std::string& out, const T& value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <typename T>
void append_all(std::string& out, const std::vector<T>& values) {
  out.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

/// Reads values from bytes and never past their end.
class Cursor {
 public:
  Cursor(std::string_view bytes, const ModelFile& model) : bytes_(bytes), model_(model) {}

  [[nodiscard]] bool done() const { return at_ == bytes_.size(); }
  std::string_view take(std::size_t size) {
    if (size > bytes_.size() - at_) model_.fail("the language model is cut short");
    const std::string_view taken = bytes_.substr(at_, size);
    at_ += size;
    return taken;
  }
  template <typename T>
  T value() {
    T result;
    std::memcpy(&result, take(sizeof(T)).data(), sizeof(T));
    return result;
  }
  template <typename T>
  std::vector<T> values(std::size_t count) {
    if (count > bytes_.size()) model_.fail("the language model is cut short");
    const std::string_view taken = take(count * sizeof(T));
    std::vector<T> result(count);
    if (count > 0) std::memcpy(result.data(), taken.data(), taken.size());
    return result;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  const ModelFile& model_;
};

}  // namespace

void ModelFile::fail(const std::string& what) const {
  throw InputError({name_, 0, what});
}

ModelFile ModelFile::read(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary | std::ios::ate);
  if (!in) throw InputError({file.string(), 0, "cannot read the language model"});
  const std::streamoff size = in.tellg();
  std::string bytes(size > 0 ? static_cast<std::size_t>(size) : 0, '\0');
  in.seekg(0);
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!in) throw InputError({file.string(), 0, "cannot read the language model"});
  return parse(bytes, file.string());
}

ModelFile ModelFile::parse(std::string_view bytes, const std::string& name) {
  ModelFile model;
  model.name_ = name;
  if (bytes.size() < kHeader || bytes.substr(0, kMagic.size()) != kMagic) {
    model.fail("not a language model of notegraph-train");
  }
  Cursor header(bytes.substr(kMagic.size(), kHeader - kMagic.size()), model);
  const auto version = header.value<std::uint32_t>();
  const auto blocks = header.value<std::uint32_t>();
  const auto size = header.value<std::uint64_t>();
  const auto sum = header.value<std::uint64_t>();
  if (version != kVersion) {
    model.fail("language model of version " + std::to_string(version) + "; this program reads version " +
               std::to_string(kVersion));
  }
  const std::string_view payload = bytes.substr(kHeader);
  if (payload.size() != size || checksum(payload) != sum)
    model.fail("the language model is damaged: checksum differs");
  Cursor cursor(payload, model);
  for (std::uint32_t i = 0; i < blocks; ++i) {
    const auto kind = cursor.value<Block>();
    const std::string block(cursor.take(cursor.value<std::uint32_t>()));
    if (kind == Block::Text) {
      model.texts_[block] = cursor.take(cursor.value<std::uint32_t>());
    } else if (kind == Block::Vector) {
      model.vectors_[block] = cursor.values<float>(cursor.value<std::uint32_t>());
    } else if (kind == Block::Matrix) {
      QuantisedMatrix& matrix = model.matrices_[block];
      matrix.rows = cursor.value<std::uint32_t>();
      matrix.columns = cursor.value<std::uint32_t>();
      matrix.values = cursor.values<std::int8_t>(static_cast<std::size_t>(matrix.rows) * matrix.columns);
      matrix.scales = cursor.values<float>(cursor.value<std::uint32_t>());
    } else {
      model.fail("the language model holds a block of unknown kind");
    }
  }
  return model;
}

std::string ModelFile::serialise() const {
  std::string payload;
  const auto begin = [&](Block kind, const std::string& name) {
    append(payload, kind);
    append(payload, static_cast<std::uint32_t>(name.size()));
    payload += name;
  };
  for (const auto& [name, text] : texts_) {
    begin(Block::Text, name);
    append(payload, static_cast<std::uint32_t>(text.size()));
    payload += text;
  }
  for (const auto& [name, values] : vectors_) {
    begin(Block::Vector, name);
    append(payload, static_cast<std::uint32_t>(values.size()));
    append_all(payload, values);
  }
  for (const auto& [name, matrix] : matrices_) {
    begin(Block::Matrix, name);
    append(payload, matrix.rows);
    append(payload, matrix.columns);
    append_all(payload, matrix.values);
    append(payload, static_cast<std::uint32_t>(matrix.scales.size()));
    append_all(payload, matrix.scales);
  }
  std::string bytes(kMagic);
  append(bytes, kVersion);
  append(bytes, static_cast<std::uint32_t>(texts_.size() + vectors_.size() + matrices_.size()));
  append(bytes, static_cast<std::uint64_t>(payload.size()));
  append(bytes, checksum(payload));
  return bytes + payload;
}

const std::string& ModelFile::text(const std::string& name) const {
  const auto found = texts_.find(name);
  if (found == texts_.end()) fail("the language model lacks '" + name + "'");
  return found->second;
}

std::vector<std::string_view> ModelFile::lines(const std::string& name) const {
  std::vector<std::string_view> lines;
  for (std::string_view rest = text(name); !rest.empty();) {
    const std::size_t end = rest.find('\n');
    lines.push_back(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return lines;
}

std::span<const float> ModelFile::vector(const std::string& name, std::size_t size) const {
  const auto found = vectors_.find(name);
  if (found == vectors_.end() || found->second.size() != size)
    fail("the language model lacks '" + name + "'");
  return found->second;
}

const QuantisedMatrix& ModelFile::matrix(const std::string& name) const {
  const auto found = matrices_.find(name);
  if (found == matrices_.end()) fail("the language model lacks '" + name + "'");
  return found->second;
}

const QuantisedMatrix& ModelFile::matrix(const std::string& name, std::size_t rows,
                                         std::size_t columns) const {
  const QuantisedMatrix& found = matrix(name);
  if (found.rows != rows || found.columns != columns || found.scales.size() < std::min(rows, columns)) {
    fail("the language model's '" + name + "' is of another size");
  }
  return found;
}

}  // namespace notegraph
