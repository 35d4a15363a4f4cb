// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/code_point_table.hpp>
#include <detto/text/detail/fold_utf16.hpp>
#include <detto/text/hash.hpp>
#include <detto/text/utf8.hpp>

#include <unicode/uchar.h>
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

// The folded form of a code point that folds independently of its context. Such a code point either
// has a normalization boundary before it, or is a mark that folds to itself, does not compose with
// preceding code points, and follows marks of lower or equal combining classes, so that it is not
// reordered (the quick check of UAX #15, section 9). Marks that compose, and code points that fold
// to nothing, have no entry.
class fold_entry {
public:
  constexpr fold_entry() = default;
  // `bytes` has up to 6 bytes of UTF-8, the first one lowest. Zero means that there is no entry:
  // the folded form depends on the context, is empty or longer, or the code point is NUL.
  constexpr fold_entry(std::uint64_t bytes, std::uint8_t first_class,
                       std::uint8_t last_class) noexcept
      : bits_(bytes | std::uint64_t{first_class} << 48 | std::uint64_t{last_class} << 56) {}

  // Whether there is an entry and the folded form neither begins nor ends with a mark.
  [[nodiscard]] constexpr bool is_plain() const noexcept { return bits_ - 1 < byte_mask; }
  [[nodiscard]] constexpr bool is_empty() const noexcept { return bits_ == 0; }
  // Whether there is a normalization boundary before the code point.
  [[nodiscard]] constexpr bool has_boundary_before() const noexcept {
    return first_class() == 0 && !is_empty();
  }

  [[nodiscard]] constexpr std::uint64_t bytes() const noexcept { return bits_ & byte_mask; }
  // The number of bytes in `bytes`, the value of bytes(); at least 1.
  [[nodiscard]] static constexpr std::size_t size_of(std::uint64_t bytes) noexcept {
    return (static_cast<std::size_t>(std::bit_width(bytes | 1)) + 7) / 8;
  }
  // The canonical combining classes of the first and last code point; above zero for marks.
  [[nodiscard]] constexpr unsigned first_class() const noexcept { return bits_ >> 48 & 0xFF; }
  [[nodiscard]] constexpr unsigned last_class() const noexcept {
    return static_cast<unsigned>(bits_ >> 56);
  }

private:
  static constexpr std::uint64_t byte_mask = 0xFFFFFFFFFFFF;

  std::uint64_t bits_ = 0;
};

inline fold_entry make_fold_entry(const UNormalizer2* nfkc_cf, char32_t value) {
  if (value >= 0xD800 && value < 0xE000) return {};
  const auto c = static_cast<UChar32>(value);
  std::u16string folded;
  append_utf16(folded, value);
  if (unorm2_isInert(nfkc_cf, c) == 0) {
    const std::u16string given = folded;
    UErrorCode status = U_ZERO_ERROR;
    const auto size = static_cast<int32_t>(given.size());
    if (unorm2_hasBoundaryBefore(nfkc_cf, c) == 0 &&
        unorm2_quickCheck(nfkc_cf, given.data(), size, &status) != UNORM_YES)
      return {};
    folded.resize(6);
    const int32_t folded_size = unorm2_normalize(nfkc_cf, given.data(), size, folded.data(),
                                                 static_cast<int32_t>(folded.size()), &status);
    if (U_FAILURE(status)) return {};
    folded.resize(static_cast<std::size_t>(folded_size));
  }
  std::string bytes;
  std::uint8_t first_class = 0;
  std::uint8_t last_class = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t part = next_utf16(folded, at);
    last_class = u_getCombiningClass(static_cast<UChar32>(part));
    if (bytes.empty()) first_class = last_class;
    append_utf8(bytes, part);
  }
  if (bytes.empty() || bytes.size() > 6) return {};
  bytes.resize(8);
  return {load_bytes<8>(bytes.data()), first_class, last_class};
}

inline std::unique_ptr<code_point_page<fold_entry>> make_fold_page(char32_t first) {
  auto page = std::make_unique<code_point_page<fold_entry>>();
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkc_cf = unorm2_getNFKCCasefoldInstance(&status);
  if (U_FAILURE(status)) return page;
  for (fold_entry& entry : *page) entry = make_fold_entry(nfkc_cf, first++);
  return page;
}

using fold_table = code_point_table<fold_entry>;

inline const fold_table& fold_entries() noexcept {
  static constinit fold_table table(make_fold_page);
  return table;
}

inline constexpr std::uint64_t high_bits = 0x8080808080808080;

// Lowercases eight ASCII bytes. The two additions set the high bit of bytes from 'A' on and of
// bytes after 'Z', respectively.
constexpr std::uint64_t lower_ascii(std::uint64_t bytes) noexcept {
  constexpr std::uint64_t each = 0x0101010101010101;
  const std::uint64_t letters = (bytes + each * (0x80 - 'A')) ^ (bytes + each * (0x7F - 'Z'));
  return bytes | (letters & high_bits) >> 2;
}
constexpr hash_block lower_ascii(hash_block block) noexcept {
  return {lower_ascii(block.low), lower_ascii(block.high)};
}
constexpr bool is_ascii(hash_block block) noexcept {
  return ((block.low | block.high) & high_bits) == 0;
}

// A mask of n bytes of ones and 16 - n zeros begins at byte 16 - n.
inline constexpr auto ones_then_zeros = [] {
  std::array<char, 32> bytes{};
  for (std::size_t i = 0; i < 16; ++i) bytes[i] = static_cast<char>(0xFF);
  return bytes;
}();

// Loads the first `count` bytes, up to 15, padded with zeros and with ASCII letters lowercased; 16
// bytes must be readable.
inline hash_block load_lower_ascii_portable(const char* from, std::size_t count) noexcept {
  const char* mask = ones_then_zeros.data() + 16 - count;
  return lower_ascii({load_bytes<8>(from) & load_bytes<8>(mask),
                      load_bytes<8>(from + 8) & load_bytes<8>(mask + 8)});
}
#if defined(__GNUC__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
// The same with vector instructions, which every 64-bit processor has.
inline hash_block load_lower_ascii(const char* from, std::size_t count) noexcept {
  using bytes_16 = signed char __attribute__((vector_size(16)));
  using unsigned_16 = unsigned char __attribute__((vector_size(16)));
  using words_16 = std::uint64_t __attribute__((vector_size(16)));
  bytes_16 text;
  bytes_16 mask;
  std::memcpy(&text, from, 16);
  std::memcpy(&mask, ones_then_zeros.data() + 16 - count, 16);
  text &= mask;
  // The addition wraps around, so that capitals become the smallest signed values.
  const auto from_a = reinterpret_cast<bytes_16>(reinterpret_cast<unsigned_16>(text) +
                                                 static_cast<unsigned char>(0x80 - 'A'));
  text |= (from_a < static_cast<signed char>(-0x80 + 26)) & 0x20;
  const auto words = reinterpret_cast<words_16>(text);
  return {words[0], words[1]};
}
#else
inline hash_block load_lower_ascii(const char* from, std::size_t count) noexcept {
  return load_lower_ascii_portable(from, count);
}
#endif

// Collects folded forms into the 16-byte blocks of a hash.
class fold_hasher {
public:
  // `state` already includes `size` bytes, a multiple of 16.
  constexpr fold_hasher(hash_state state, std::size_t size) noexcept : state_(state), size_(size) {}

  // Adds the lowest `count` bytes, 1 to 8, of `bytes`; the others must be zero.
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
    // The bytes beyond the end of the word. Two shifts, because shifting by 64 is undefined.
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

// Bit i of the result is the high bit of byte i.
constexpr unsigned high_bit_mask(std::uint64_t bytes) noexcept {
  return static_cast<unsigned>(((bytes & high_bits) >> 7) * 0x0102040810204080 >> 56);
}

// Folds up to 15 bytes, mostly ASCII, in place; only non-ASCII bytes are decoded. Returns false if
// a code point is a mark, depends on its context or changes its size.
inline bool fold_in_place(std::string_view text, hash_block& block) {
  const fold_table& table = fold_entries();
  unsigned non_ascii = high_bit_mask(block.low) | high_bit_mask(block.high) << 8;
  // ASCII is folded with the non-ASCII bytes masked out; their folded forms are added below.
  const auto ascii_mask = [](std::uint64_t bytes) { return ~(((bytes & high_bits) >> 7) * 0xFF); };
  block = lower_ascii({block.low & ascii_mask(block.low), block.high & ascii_mask(block.high)});
  while (non_ascii != 0) {
    const auto at = static_cast<std::size_t>(std::countr_zero(non_ascii));
    const code_point point = decode(text, at);
    const fold_entry folded = table[point.value];
    if (!folded.is_plain() || folded.size_of(folded.bytes()) != point.size) return false;
    if (at < 8) {
      block.low |= folded.bytes() << (8 * at);
      block.high |= folded.bytes() >> (63 - 8 * at) >> 1;
    } else {
      block.high |= folded.bytes() << (8 * at - 64);
    }
    non_ascii &= ~0U << (at + point.size);
  }
  return true;
}

// The progress of fold_context_free.
struct fold_progress {
  std::size_t at;        // the offset in the text at which it stopped
  std::size_t boundary;  // the last normalization boundary, from which to fold again with context
  std::size_t written;   // bytes passed to the sink since that boundary
};

// Passes the folded forms of the code points from byte `at` on to `sink`, up to the first code
// point that depends on its context.
template <class Sink>
fold_progress fold_context_free(std::string_view text, std::size_t at, Sink& sink) {
  const fold_table& table = fold_entries();
  fold_progress end{at, at, 0};
  unsigned last_class = 0;
  while (end.at < text.size()) {
    if (text.size() - end.at >= 8) {
      // The leading ASCII; carries from non-ASCII bytes only affect bytes after it.
      const std::uint64_t bytes = load_bytes<8>(text.data() + end.at);
      const auto count = static_cast<std::size_t>(std::countr_zero(bytes & high_bits)) / 8;
      if (count > 0) {
        sink.put(lower_ascii(bytes) << (64 - 8 * count) >> (64 - 8 * count), count);
        end.at += count;
        end.boundary = end.at - 1;
        end.written = 1;
        last_class = 0;
      }
      if (count == 8) continue;
    }
    do {
      const code_point point = decode(text, end.at);
      const fold_entry folded = table[point.value];
      const std::uint64_t bytes = folded.bytes();
      const std::size_t size = fold_entry::size_of(bytes);
      if (folded.is_plain()) [[likely]] {
        last_class = 0;
        end.boundary = end.at;
        end.written = size;
      } else {
        if (folded.has_boundary_before()) {
          end.boundary = end.at;
          end.written = 0;
        } else if (folded.is_empty() || folded.first_class() < last_class) {
          return end;
        }
        last_class = folded.last_class();
        end.written += size;
      }
      sink.put(bytes, size);
      end.at += point.size;
    } while (end.at < text.size() && static_cast<unsigned char>(text[end.at]) >= 0x80);
  }
  return end;
}

// Appends folded forms to a string, through a buffer.
class fold_writer {
public:
  explicit fold_writer(std::string& out) : out_(out) {}

  void put(std::uint64_t bytes, std::size_t count) {
    if (used_ + 8 > buffer_.size()) flush();
    store_bytes(buffer_.data() + used_, bytes);
    used_ += count;
  }
  // Removes the last `count` bytes that were put.
  void discard_last(std::size_t count) {
    flush();
    out_.resize(out_.size() - count);
  }
  void flush() {
    out_.append(buffer_.data(), used_);
    used_ = 0;
  }

private:
  // Stores a little-endian number. On a big-endian machine, loading one from the number's own bytes
  // reverses them.
  static void store_bytes(char* to, std::uint64_t bytes) noexcept {
    const std::uint64_t little_endian = load_bytes<8>(reinterpret_cast<const char*>(&bytes));
    std::memcpy(to, &little_endian, 8);
  }

  std::string& out_;
  std::size_t used_ = 0;
  std::array<char, 512> buffer_;
};

}  // namespace detto::inline v0::detail
