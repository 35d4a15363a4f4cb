// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/detail/fold_context_free.hpp>
#include <detto/text/detail/fold_in_context.hpp>
#include <detto/text/hash.hpp>
#include <detto/text/token_key.hpp>
#include <detto/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace detto::inline v0 {

namespace detail {

// Folds code points with ICU, starting at byte `at`, until five in a row have a normalization
// boundary before them. Returns the offset at which it stops.
inline std::size_t fold_in_context(std::string_view text, std::size_t at, icu_folder& out) {
  for (std::size_t boundaries = 0; at < text.size();) {
    const code_point point = decode(text, at);
    if (!fold_entries()[point.value].has_boundary_before())
      boundaries = 0;
    else if (++boundaries > 4)
      break;
    out.put(point.value);
    at += point.size;
  }
  out.flush();
  return at;
}

}  // namespace detail

/// Returns the NFKC case-folded form of `text` (toNFKC_Casefold: Unicode 15.0, section 3.13), in
/// which spellings that differ only in case, width, composition or invisible characters are equal.
/// Ill-formed parts fold to U+FFFD. Folding is idempotent. Linear in the bytes.
///
/// ICU's canonical ordering of combining marks is quadratic in the length of a run of marks. The
/// Stream-Safe Text Format (UAX #15, section 13) bounds such runs with a COMBINING GRAPHEME JOINER
/// after every 30th mark, but folding removes the joiner, so folding the result again would reorder
/// the marks. Runs are therefore sorted with a counting sort: the result equals ICU's for runs of
/// up to 2^20 marks; longer runs are split there.
[[nodiscard]] inline std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  detail::fold_writer context_free(out);
  detail::icu_folder in_context(out);
  for (std::size_t at = 0;;) {
    const detail::fold_progress end = detail::fold_context_free(text, at, context_free);
    if (end.at == text.size()) break;
    context_free.discard_last(end.written);
    at = detail::fold_in_context(text, end.boundary, in_context);
  }
  context_free.flush();
  return out;
}

namespace detail {

// The general case of folded_key: any text but ASCII of 1 to 15 bytes.
[[nodiscard, gnu::noinline]] inline token_key folded_key_general(std::string_view text,
                                                                 std::uint64_t seed) {
  hash_state state(seed);
  if (text.empty()) return token_key{state.finish(0)};
  if (text.size() < 16 && static_cast<unsigned char>(text.front()) < 0x80) {
    hash_block block = load_up_to_15(text.data(), text.size());
    if (fold_in_place(text, block)) {
      state.add(block);
      return token_key{state.finish(text.size())};
    }
  }
  std::size_t at = 0;
  for (; text.size() - at >= 16; at += 16) {
    const hash_block block{load_bytes<8>(text.data() + at), load_bytes<8>(text.data() + at + 8)};
    if (!is_ascii(block)) break;
    state.add(lower_ascii(block));
  }
  fold_hasher hasher(state, at);
  if (fold_context_free(text, at, hasher).at == text.size()) return token_key{hasher.finish()};
  return token_key{hash_bytes(fold(text), seed)};
}

}  // namespace detail

/// Returns hash_bytes(fold(text), seed). The folded string is built only if the text has marks that
/// compose or are reordered, or code points that fold to nothing or to more than six bytes. For an
/// ASCII word of up to 15 bytes, as most words of news are, the cost is little more than that of
/// the hash. Linear in the bytes.
[[nodiscard]] inline token_key folded_key(std::string_view text, std::uint64_t seed = 0) {
  if (!text.empty() && text.size() < 16) {
    const detail::hash_block block = detail::load_up_to_15(text.data(), text.size());
    if (detail::is_ascii(block)) {
      detail::hash_state state(seed);
      state.add(detail::lower_ascii(block));
      return token_key{state.finish(text.size())};
    }
  }
  return detail::folded_key_general(text, seed);
}

namespace detail {

// folded_key of a token inside a text that is readable up to `text_end`: the token can be loaded as
// 16 bytes and masked, which is short enough to be inlined into loops over tokens.
[[nodiscard, gnu::always_inline]] inline token_key
folded_key_within(std::string_view token, const char* text_end, std::uint64_t seed) {
  if (token.size() - 1 < 15 && text_end - token.data() >= 16) [[likely]] {
    const hash_block lower = load_lower_ascii(token.data(), token.size());
    if (is_ascii(lower)) [[likely]] {
      hash_state state(seed);
      state.add(lower);
      return token_key{state.finish(token.size())};
    }
    return folded_key_general(token, seed);
  }
  return folded_key(token, seed);
}

}  // namespace detail

}  // namespace detto::inline v0
