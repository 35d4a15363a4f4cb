// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/detail/fold_alone.hpp>
#include <detto/text/detail/fold_in_context.hpp>
#include <detto/text/hash.hpp>
#include <detto/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace detto::inline v0 {

namespace detail {

// Folds the code points from byte `at` on until some in a row have nothing to combine with; gives
// where that ends.
inline std::size_t fold_in_context(std::string_view text, std::size_t at, folder& out) {
  for (std::size_t alone = 0; at < text.size();) {
    const code_point point = decode(text, at);
    if (!fold_entries()[point.value].begins())
      alone = 0;
    else if (++alone > 4)
      break;
    out.put(point.value);
    at += point.size;
  }
  out.flush();
  return at;
}

}  // namespace detail

/// The NFKC case-folded form of `text` (Unicode 15.0, section 3.13, toNFKC_Casefold): what makes
/// two spellings of one word equal whatever their case, width or composition. Ill-formed parts fold
/// to U+FFFD.
///
/// Long runs of combining marks: canonical ordering as ICU does it is quadratic in their length.
/// The Stream-Safe Text Format (UAX #15, section 13) bounds the runs by a COMBINING GRAPHEME JOINER
/// after every 30th mark; but the joiner folds away, and then folding the result again would
/// reorder it. Runs are therefore sorted by counting, and the result is that of ICU for runs of any
/// length up to 2^20 marks; longer ones are cut there. Linear in the bytes.
[[nodiscard]] inline std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  detail::fold_writer alone(out);
  detail::folder in_context(out);
  for (std::size_t at = 0;;) {
    const detail::fold_end end = detail::fold_alone(text, at, alone);
    if (end.at == text.size()) break;
    alone.take_back(end.given);
    at = detail::fold_in_context(text, end.cluster, in_context);
  }
  alone.flush();
  return out;
}

namespace detail {

// Of what is no ASCII word of up to 15 bytes.
[[nodiscard, gnu::noinline]] inline std::uint64_t folded_key_beyond(std::string_view text,
                                                                    std::uint64_t seed) {
  hash_state state(seed);
  if (text.empty()) return state.finish(0);
  if (text.size() < 16 && static_cast<unsigned char>(text.front()) < 0x80) {
    hash_block block = load_up_to_15(text.data(), text.size());
    if (fold_in_place(text, block)) {
      state.add(block);
      return state.finish(text.size());
    }
  }
  std::size_t at = 0;
  for (; text.size() - at >= 16; at += 16) {
    const hash_block block{load_bytes<8>(text.data() + at), load_bytes<8>(text.data() + at + 8)};
    if (!is_ascii(block)) break;
    state.add(lower_ascii(block));
  }
  fold_hasher hasher(state, at);
  if (fold_alone(text, at, hasher).at == text.size()) return hasher.finish();
  return hash_bytes(fold(text), seed);
}

}  // namespace detail

/// hash_bytes(fold(text), seed). Builds no string but for marks that compose or change places, and
/// for what folds away or to more than six bytes; an ASCII word of up to 15 bytes, which most words
/// of news are, costs little more than its hash. Linear in the bytes.
[[nodiscard]] inline std::uint64_t folded_key(std::string_view text, std::uint64_t seed = 0) {
  if (!text.empty() && text.size() < 16) {
    const detail::hash_block block = detail::load_up_to_15(text.data(), text.size());
    if (detail::is_ascii(block)) {
      detail::hash_state state(seed);
      state.add(detail::lower_ascii(block));
      return state.finish(text.size());
    }
  }
  return detail::folded_key_beyond(text, seed);
}

namespace detail {

// folded_key of a token in a text that may be read up to `text_end`: a load of 16 bytes needs no
// more than a mask, and is short enough to be inlined where tokens are gone through.
[[nodiscard, gnu::always_inline]] inline std::uint64_t
folded_key_within(std::string_view token, const char* text_end, std::uint64_t seed) {
  if (token.size() - 1 < 15 && text_end - token.data() >= 16) [[likely]] {
    const hash_block lower = load_lower_ascii(token.data(), token.size());
    if (is_ascii(lower)) [[likely]] {
      hash_state state(seed);
      state.add(lower);
      return state.finish(token.size());
    }
    return folded_key_beyond(token, seed);
  }
  return folded_key(token, seed);
}

}  // namespace detail

}  // namespace detto::inline v0
