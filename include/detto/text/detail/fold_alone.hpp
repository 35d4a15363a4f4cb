// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/detail/fold_utf16.hpp>
#include <detto/text/detail/page_table.hpp>
#include <detto/text/hash.hpp>
#include <detto/text/utf8.hpp>

#include <unicode/unorm2.h>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

namespace detto::inline v0::detail {

// The folded form of one code point that folds alone: normalisation may always begin anew before it,
// so that it folds by itself where the next one is such, too. Nearly all characters are, but not
// marks, nor what folds away. Up to four bytes of UTF-8, the first one lowest; zero for all others
// and NUL.
using fold_entry = std::uint32_t;

constexpr std::size_t size_of(fold_entry folded) noexcept {
  return (static_cast<std::size_t>(std::bit_width(folded)) + 7) / 8;
}

inline fold_entry make_fold_entry(const UNormalizer2* nfkc_cf, char32_t c) {
  const bool surrogate = c >= 0xD800 && c < 0xE000;
  if (surrogate || unorm2_hasBoundaryBefore(nfkc_cf, static_cast<UChar32>(c)) == 0) return 0;
  std::u16string folded;
  append_utf16(folded, c);
  if (unorm2_isInert(nfkc_cf, static_cast<UChar32>(c)) == 0) {
    const std::u16string given = folded;
    folded.resize(sizeof(fold_entry));
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size =
        unorm2_normalize(nfkc_cf, given.data(), static_cast<int32_t>(given.size()), folded.data(),
                         static_cast<int32_t>(folded.size()), &status);
    if (U_FAILURE(status)) return 0;
    folded.resize(static_cast<std::size_t>(size));
  }
  std::string bytes;
  for (std::size_t at = 0; at < folded.size();) append_utf8(bytes, next_utf16(folded, at));
  if (bytes.size() > sizeof(fold_entry)) return 0;
  bytes.resize(sizeof(fold_entry));
  return static_cast<fold_entry>(load_bytes<sizeof(fold_entry)>(bytes.data()));
}

inline std::unique_ptr<code_page<fold_entry>> make_fold_page(char32_t first) {
  auto page = std::make_unique<code_page<fold_entry>>();
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkc_cf = unorm2_getNFKCCasefoldInstance(&status);
  if (U_FAILURE(status)) return page;
  for (fold_entry& entry : *page) entry = make_fold_entry(nfkc_cf, first++);
  return page;
}

using fold_table = page_table<fold_entry, make_fold_page>;

inline constexpr std::uint64_t top_bits = 0x8080808080808080;

// Eight bytes of ASCII in lower case: adding carries into a byte's top bit from A on, and from
// behind Z on.
constexpr std::uint64_t lower_ascii(std::uint64_t bytes) noexcept {
  constexpr std::uint64_t each = 0x0101010101010101;
  const std::uint64_t letters = (bytes + each * (0x80 - 'A')) ^ (bytes + each * (0x7F - 'Z'));
  return bytes | (letters & top_bits) >> 2;
}
constexpr hash_block lower_ascii(hash_block block) noexcept {
  return {lower_ascii(block.low), lower_ascii(block.high)};
}
constexpr bool is_ascii(hash_block block) noexcept {
  return ((block.low | block.high) & top_bits) == 0;
}

// Gathers folded forms into the blocks of a hash.
class fold_hasher {
public:
  // `size` bytes, whole blocks, are already in `state`.
  constexpr fold_hasher(hash_state state, std::size_t size) noexcept : state_(state), size_(size) {}

  // `count` bytes, 1 to 8; the others are zero.
  constexpr void put(std::uint64_t bytes, std::size_t count) noexcept {
    const std::size_t bit = size_ % 8 * 8;
    word_ |= bytes << bit;
    const std::size_t before = size_;
    size_ += count;
    if ((before ^ size_) < 8) return;
    if (size_ % 16 >= 8)
      low_ = word_;
    else
      state_.add({low_, word_});
    // What went over the word's end; nothing if its end was met.
    word_ = bytes >> (63 - bit) >> 1;
  }
  [[nodiscard]] constexpr std::uint64_t finish() const noexcept {
    hash_state state = state_;
    if (size_ % 16 >= 8)
      state.add({low_, word_});
    else if (size_ % 16 != 0)
      state.add({word_, 0});
    return state.finish(size_);
  }

private:
  hash_state state_;
  std::size_t size_;
  std::uint64_t low_ = 0;
  std::uint64_t word_ = 0;
};

// Of eight bytes, bit i is the top bit of byte i.
constexpr unsigned top_bits_of(std::uint64_t bytes) noexcept {
  return static_cast<unsigned>(((bytes & top_bits) >> 7) * 0x0102040810204080 >> 56);
}

// Folds up to 15 bytes, mostly ASCII, in their place: only what is beyond ASCII is looked at. False
// where a code point does not fold alone, or changes its size.
inline bool fold_in_place(std::string_view text, hash_block& block) {
  const fold_table& table = fold_table::get();
  unsigned beyond = top_bits_of(block.low) | top_bits_of(block.high) << 8;
  // ASCII is folded with the other bytes left out; each of those comes to its place again.
  const auto keep = [](std::uint64_t bytes) { return ~(((bytes & top_bits) >> 7) * 0xFF); };
  block = lower_ascii({block.low & keep(block.low), block.high & keep(block.high)});
  while (beyond != 0) {
    const auto at = static_cast<std::size_t>(std::countr_zero(beyond));
    const code_point point = decode(text, at);
    const fold_entry folded = table[point.value];
    if (size_of(folded) != point.size) return false;
    if (at < 8) {
      block.low |= std::uint64_t{folded} << (8 * at);
      block.high |= std::uint64_t{folded} >> (63 - 8 * at) >> 1;
    } else {
      block.high |= std::uint64_t{folded} << (8 * at - 64);
    }
    beyond &= ~0U << (at + point.size);
  }
  return true;
}

// Whether a code point folds alone; see fold_entry. NUL does, too.
inline bool folds_alone(char32_t value) noexcept {
  return value < 0x80 || fold_table::get()[value] != 0;
}

// Gives `sink` the folded forms of the code points from byte `at` on as long as they fold alone;
// gives where that ends. The last one before an end inside the text may yet combine with what
// follows.
template <class Sink>
std::size_t fold_alone(std::string_view text, std::size_t at, Sink& sink) {
  const fold_table& table = fold_table::get();
  while (at < text.size()) {
    if (text.size() - at >= 8) {
      // The ASCII in front; adding carries to the bytes behind it only.
      const std::uint64_t bytes = load_bytes<8>(text.data() + at);
      const auto count = static_cast<std::size_t>(std::countr_zero(bytes & top_bits)) / 8;
      if (count > 0) sink.put(lower_ascii(bytes) << (64 - 8 * count) >> (64 - 8 * count), count);
      at += count;
      if (count == 8) continue;
    }
    do {
      const code_point point = decode(text, at);
      const fold_entry folded = table[point.value];
      if (folded == 0) return at;
      sink.put(folded, size_of(folded));
      at += point.size;
    } while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80);
  }
  return at;
}

// Writes folded forms to the end of a string, some hundred bytes at a time.
class fold_writer {
public:
  explicit fold_writer(std::string& out) : out_(out) {}

  void put(std::uint64_t bytes, std::size_t count) {
    if (used_ + 8 > buffer_.size()) flush();
    store_bytes(buffer_.data() + used_, bytes);
    used_ += count;
  }
  // Takes back the last `count` bytes that were put.
  void take_back(std::size_t count) {
    flush();
    out_.resize(out_.size() - count);
  }
  void flush() {
    out_.append(buffer_.data(), used_);
    used_ = 0;
  }

private:
  static void store_bytes(char* to, std::uint64_t bytes) noexcept {
    if constexpr (std::endian::native == std::endian::little) {
      std::memcpy(to, &bytes, 8);
    } else {
      for (std::size_t i = 0; i < 8; ++i) to[i] = static_cast<char>(bytes >> (8 * i) & 0xFF);
    }
  }

  std::string& out_;
  std::size_t used_ = 0;
  std::array<char, 512> buffer_;
};

}  // namespace detto::inline v0::detail
