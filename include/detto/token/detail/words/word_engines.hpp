// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/token/detail/words/word_class.hpp>
#include <detto/token/detail/words/word_cursor.hpp>
#include <detto/token/detail/words/word_engine.hpp>
#include <detto/token/detail/words/word_masks.hpp>
#include <detto/token/detail/words/word_masks_x86.hpp>
#include <detto/token/detail/words/word_plain.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace detto::inline v0::detail {

// The variants of the block reader: the same code with different ways to classify bytes, each
// compiled for the processors that support it.

template <bool WordsOnly>
plain_end read_plain_words(const word_bytes& bytes, const char* at, unsigned carry,
                           word_block& out) {
  // Tested first, because classification is most of the work and would be repeated.
  if (!is_ascii_block(at)) return {};
  return read_plain_ascii<WordsOnly>(bytes, classify_portable(bytes, at), at, carry, out);
}

inline void read_word_block(const word_engine& engine, word_cursor& cursor, word_block& out) {
  if (!in_word_window(cursor)) {
    const block_bytes block(cursor);
    if (read_block(engine, cursor, classify_portable(engine.bytes, block.data()), out)) return;
  }
  read_word_window(engine.table, cursor, out);
}

#if defined(__x86_64__) && defined(__GNUC__)

template <bool WordsOnly>
__attribute__((target("avx2,bmi,bmi2"), noinline)) plain_end
read_plain_high_avx2(const word_bytes& bytes, const char* at, unsigned carry, word_block& out) {
  const word_masks masks = classify_avx2(bytes, at);
  return read_plain_high<WordsOnly>(bytes, masks, classify_common_avx2(bytes, at, masks.trails), at,
                                    carry, out);
}

template <bool WordsOnly>
__attribute__((target("avx2,bmi,bmi2"))) plain_end
read_plain_words_avx2(const word_bytes& bytes, const char* at, unsigned carry, word_block& out) {
  const word_masks masks = classify_avx2(bytes, at);
  if (masks.high != 0) return read_plain_high_avx2<WordsOnly>(bytes, at, carry, out);
  return read_plain_ascii<WordsOnly>(bytes, masks, at, carry, out);
}

template <bool WordsOnly>
__attribute__((target("avx512bw,avx512vbmi,bmi,bmi2"), noinline)) plain_end
read_plain_high_avx512(const word_bytes& bytes, const char* at, unsigned carry, word_block& out) {
  const word_masks masks = classify_avx512(bytes, at);
  return read_plain_high<WordsOnly>(bytes, masks, classify_common_avx512(bytes, at, masks.trails),
                                    at, carry, out);
}

template <bool WordsOnly>
__attribute__((target("avx512bw,avx512vbmi,bmi,bmi2"))) plain_end
read_plain_words_avx512(const word_bytes& bytes, const char* at, unsigned carry, word_block& out) {
  const word_masks masks = classify_avx512(bytes, at);
  if (masks.high != 0) return read_plain_high_avx512<WordsOnly>(bytes, at, carry, out);
  return read_plain_ascii<WordsOnly>(bytes, masks, at, carry, out);
}

__attribute__((target("avx2,bmi,bmi2"))) inline void
read_word_block_avx2(const word_engine& engine, word_cursor& cursor, word_block& out) {
  if (!in_word_window(cursor)) {
    const block_bytes block(cursor);
    if (read_block(engine, cursor, classify_avx2(engine.bytes, block.data()), out)) return;
  }
  read_word_window(engine.table, cursor, out);
}

__attribute__((target("avx512bw,avx512vbmi,bmi,bmi2"))) inline void
read_word_block_avx512(const word_engine& engine, word_cursor& cursor, word_block& out) {
  if (!in_word_window(cursor)) {
    const block_bytes block(cursor);
    if (read_block(engine, cursor, classify_avx512(engine.bytes, block.data()), out)) return;
  }
  read_word_window(engine.table, cursor, out);
}

#endif

// The variants of the block reader, in order of preference. Tests and benchmarks select one.
enum class word_path : std::uint8_t { avx512, avx2, portable };

[[nodiscard]] inline bool is_word_path_supported(word_path path) noexcept {
#if defined(__x86_64__) && defined(__GNUC__)
  // The runtime of both compilers also checks that the operating system preserves the registers.
  __builtin_cpu_init();
  const bool bits = __builtin_cpu_supports("bmi") != 0 && __builtin_cpu_supports("bmi2") != 0;
  if (path == word_path::avx512)
    return bits && __builtin_cpu_supports("avx512bw") != 0 &&
           __builtin_cpu_supports("avx512vbmi") != 0;
  if (path == word_path::avx2) return bits && __builtin_cpu_supports("avx2") != 0;
#endif
  return path == word_path::portable;
}

// The engines for one set of rules, one for each word_path.
class word_engines {
public:
  [[nodiscard]] static const word_engines& of(word_rules rules) {
    if (rules == word_rules::strict) {
      static const word_engines strict(word_rules::strict);
      return strict;
    }
    static const word_engines icu(word_rules::icu);
    return icu;
  }

  word_engines(const word_engines&) = delete;
  word_engines& operator=(const word_engines&) = delete;

  // `path` must be supported.
  [[nodiscard]] const word_engine& operator[](word_path path) const noexcept {
    return engines_[static_cast<std::size_t>(path)];
  }
  // The fastest supported engine.
  [[nodiscard]] const word_engine& best() const noexcept { return *best_; }

private:
  explicit word_engines(word_rules rules)
      : table_(word_properties::of(rules)), bytes_(table_), best_(&(*this)[word_path::portable]) {
    for (const word_path path : {word_path::avx2, word_path::avx512})
      if (is_word_path_supported(path)) best_ = &(*this)[path];
  }

  [[nodiscard]] word_engine portable() const noexcept {
    return {read_word_block, read_plain_words<true>, read_plain_words<false>, table_, bytes_};
  }

  const word_properties& table_;
  word_bytes bytes_;
  // In the order of word_path.
  std::array<word_engine, 3> engines_{{
#if defined(__x86_64__) && defined(__GNUC__)
      {read_word_block_avx512, read_plain_words_avx512<true>, read_plain_words_avx512<false>,
       table_, bytes_},
      {read_word_block_avx2, read_plain_words_avx2<true>, read_plain_words_avx2<false>, table_,
       bytes_},
#else
      portable(), portable(),
#endif
      portable()}};
  const word_engine* best_;
};

}  // namespace detto::inline v0::detail
