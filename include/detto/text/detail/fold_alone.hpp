// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/detail/fold_utf16.hpp>
#include <detto/text/detail/page_table.hpp>
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

// The folded form of one code point that folds alone, if its neighbours do: normalisation may begin
// anew before it; or it is a mark that folds to itself, composes with nothing before it, and comes
// behind marks of lower or equal combining classes, so that it stays where it is (the quick check
// of UAX #15, section 9). Not such are marks that compose, and what folds away.
class fold_entry {
public:
  constexpr fold_entry() = default;
  // `bytes` of UTF-8, up to 6, the first one lowest; none for what does not fold alone, and NUL.
  constexpr fold_entry(std::uint64_t bytes, std::uint8_t first_class,
                       std::uint8_t last_class) noexcept
      : bits_(bytes | std::uint64_t{first_class} << 48 | std::uint64_t{last_class} << 56) {}

  // Of the form of one that has no marks: nearly all.
  [[nodiscard]] constexpr bool is_plain() const noexcept { return bits_ - 1 < all_bytes; }
  [[nodiscard]] constexpr bool is_none() const noexcept { return bits_ == 0; }
  // Whether normalisation may begin anew before it.
  [[nodiscard]] constexpr bool begins() const noexcept { return first_class() == 0 && !is_none(); }

  [[nodiscard]] constexpr std::uint64_t bytes() const noexcept { return bits_ & all_bytes; }
  // Of bytes(), if there are any.
  [[nodiscard]] static constexpr std::size_t size_of(std::uint64_t bytes) noexcept {
    return (static_cast<std::size_t>(std::bit_width(bytes | 1)) + 7) / 8;
  }
  // Combining classes: of marks above zero.
  [[nodiscard]] constexpr unsigned first_class() const noexcept { return bits_ >> 48 & 0xFF; }
  [[nodiscard]] constexpr unsigned last_class() const noexcept {
    return static_cast<unsigned>(bits_ >> 56);
  }

private:
  static constexpr std::uint64_t all_bytes = 0xFFFFFFFFFFFF;

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

inline std::unique_ptr<code_page<fold_entry>> make_fold_page(char32_t first) {
  auto page = std::make_unique<code_page<fold_entry>>();
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkc_cf = unorm2_getNFKCCasefoldInstance(&status);
  if (U_FAILURE(status)) return page;
  for (fold_entry& entry : *page) entry = make_fold_entry(nfkc_cf, first++);
  return page;
}

using fold_table = page_table<fold_entry>;

inline const fold_table& fold_entries() noexcept {
  static constinit fold_table table(make_fold_page);
  return table;
}

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

// The first `count` bytes, up to 15, of 16 that may be read: ASCII in lower case, others as they
// are, then zeros.
inline hash_block load_lower_ascii(const char* from, std::size_t count) noexcept {
  // A window of 16 over as many ones and zeros.
  static constexpr auto ones_then_zeros = [] {
    std::array<char, 32> bytes{};
    for (std::size_t i = 0; i < 16; ++i) bytes[i] = static_cast<char>(0xFF);
    return bytes;
  }();
  const char* window = ones_then_zeros.data() + 16 - count;
#if defined(__GNUC__)
  if constexpr (std::endian::native == std::endian::little) {
    // Of the sixteen bytes' own arithmetic every 64-bit processor has enough.
    using bytes_16 = signed char __attribute__((vector_size(16)));
    using unsigned_16 = unsigned char __attribute__((vector_size(16)));
    using words_16 = std::uint64_t __attribute__((vector_size(16)));
    bytes_16 text;
    bytes_16 mask;
    std::memcpy(&text, from, 16);
    std::memcpy(&mask, window, 16);
    text &= mask;
    // Adding wraps around, so that the capitals are the lowest numbers.
    const auto from_a = reinterpret_cast<bytes_16>(reinterpret_cast<unsigned_16>(text) +
                                                   static_cast<unsigned char>(0x80 - 'A'));
    text |= (from_a < static_cast<signed char>(-0x80 + 26)) & 0x20;
    const auto words = reinterpret_cast<words_16>(text);
    return {words[0], words[1]};
  }
#endif
  return lower_ascii({load_bytes<8>(from) & load_bytes<8>(window),
                      load_bytes<8>(from + 8) & load_bytes<8>(window + 8)});
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
// where a code point is a mark, does not fold alone, or changes its size.
inline bool fold_in_place(std::string_view text, hash_block& block) {
  const fold_table& table = fold_entries();
  unsigned beyond = top_bits_of(block.low) | top_bits_of(block.high) << 8;
  // ASCII is folded with the other bytes left out; each of those comes to its place again.
  const auto keep = [](std::uint64_t bytes) { return ~(((bytes & top_bits) >> 7) * 0xFF); };
  block = lower_ascii({block.low & keep(block.low), block.high & keep(block.high)});
  while (beyond != 0) {
    const auto at = static_cast<std::size_t>(std::countr_zero(beyond));
    const code_point point = decode(text, at);
    const fold_entry folded = table[point.value];
    if (!folded.is_plain() || folded.size_of(folded.bytes()) != point.size) return false;
    if (at < 8) {
      block.low |= folded.bytes() << (8 * at);
      block.high |= folded.bytes() >> (63 - 8 * at) >> 1;
    } else {
      block.high |= folded.bytes() << (8 * at - 64);
    }
    beyond &= ~0U << (at + point.size);
  }
  return true;
}

// How far code points folded alone.
struct fold_end {
  std::size_t at;  // bytes of the text
  // The last place where normalisation may begin anew, which is where to fold again what may
  // combine with the next code point: bytes of the text, and bytes given since.
  std::size_t cluster;
  std::size_t given;
};

// Gives `sink` the folded forms of the code points from byte `at` on as long as they fold alone.
template <class Sink>
fold_end fold_alone(std::string_view text, std::size_t at, Sink& sink) {
  const fold_table& table = fold_entries();
  fold_end end{at, at, 0};
  unsigned last_class = 0;
  while (end.at < text.size()) {
    if (text.size() - end.at >= 8) {
      // The ASCII in front; adding carries to the bytes behind it only.
      const std::uint64_t bytes = load_bytes<8>(text.data() + end.at);
      const auto count = static_cast<std::size_t>(std::countr_zero(bytes & top_bits)) / 8;
      if (count > 0) {
        sink.put(lower_ascii(bytes) << (64 - 8 * count) >> (64 - 8 * count), count);
        end.at += count;
        end.cluster = end.at - 1;
        end.given = 1;
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
        end.cluster = end.at;
        end.given = size;
      } else {
        if (folded.begins()) {
          end.cluster = end.at;
          end.given = 0;
        } else if (folded.is_none() || folded.first_class() < last_class) {
          return end;
        }
        last_class = folded.last_class();
        end.given += size;
      }
      sink.put(bytes, size);
      end.at += point.size;
    } while (end.at < text.size() && static_cast<unsigned char>(text[end.at]) >= 0x80);
  }
  return end;
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
