// SPDX-License-Identifier: BSL-1.0
// Every implementation of word segmentation against a plain loop over the linked ICU, and for the strict
// rules against a literal implementation of UAX #29, on difficult texts.
#include <detto/token/detail/words/word_view.hpp>

#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <token/icu_reference.hpp>
#include <token/strict_reference.hpp>
#include <token/word_reference.hpp>
#include <tuple>
#include <type_traits>
#include <vector>

namespace {

using detto::token;
using detto::detail::word_path;
using detto::detail::word_rules;

const std::vector<word_path>& paths() {
  static const std::vector<word_path> supported = [] {
    std::vector<word_path> found;
    for (const word_path path : {word_path::avx512, word_path::avx2, word_path::portable})
      if (detto::detail::is_word_path_supported(path)) found.push_back(path);
    return found;
  }();
  return supported;
}

// Pieces of text. All combinations of the properties used by the rules are equally likely.
class alphabet {
public:
  alphabet() {
    using key = std::tuple<int, int, bool, bool, bool, bool>;
    std::map<key, std::vector<char32_t>> groups;
    for (char32_t c = 0; c < 0x110000; ++c) {
      const auto value = static_cast<UChar32>(c);
      if (c >= 0xD800 && c < 0xE000) continue;  // not in UTF-8
      const int word_break = u_getIntPropertyValue(value, UCHAR_WORD_BREAK);
      const int script = u_getIntPropertyValue(value, UCHAR_SCRIPT);
      const bool cjk = script == USCRIPT_HAN || script == USCRIPT_HIRAGANA ||
                       script == USCRIPT_KATAKANA || script == USCRIPT_HANGUL;
      groups[{word_break, static_cast<int>(U_GET_GC_MASK(value)),
              u_getIntPropertyValue(value, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT, cjk,
              u_hasBinaryProperty(value, UCHAR_EXTENDED_PICTOGRAPHIC) != 0, c < 0x80}]
          .push_back(c);
    }
    for (auto& [properties, characters] : groups) groups_.push_back(std::move(characters));
  }

  void append(std::string& text, std::mt19937_64& random) const {
    switch (random() % 8) {
    case 0:
    case 1:
      text += detto_test::difficult_pieces()[random() % detto_test::difficult_pieces().size()];
      return;
    case 2: text += "abz019_.,':;@\"- \n\r"[random() % 17]; return;
    case 3:  // ill-formed or truncated
      if (random() % 4 == 0) {
        text += static_cast<char>(0x80 + random() % 0x80);
        return;
      }
      [[fallthrough]];
    case 4: {  // separators between words
      static constexpr std::string_view common[] = {
          "\u2019", "\u00B7", "\u2024", "\u202F", "\u00AD", "\u0301", "\u200D", "\u2764",
          "\u05D0", "\uAC00", "\u00E9", "\u0628", "\u24C2", "\u2139", "\u066B", "\u3042"};
      text += common[random() % std::size(common)];
      return;
    }
    default: {
      const std::vector<char32_t>& group = groups_[random() % groups_.size()];
      detto::append_utf8(text, group[random() % group.size()]);
    }
    }
  }

private:
  std::vector<std::vector<char32_t>> groups_;
};

// Blocks of plain text: words, numbers and separators, with few or many common characters of two and
// three bytes and an occasional rare character.
std::string plain_text(const alphabet& letters, std::mt19937_64& random) {
  std::string text;
  const std::uint64_t often = 2 + random() % 40;
  const std::size_t size = 64 + random() % 400;
  while (text.size() < size) {
    if (random() % often != 0) {
      text += "aeinorst019    .,''\n-"[random() % 21];
      continue;
    }
    switch (random() % 8) {
    case 0: detto::append_utf8(text, static_cast<char32_t>(0x80 + random() % 0x80)); break;
    case 1: detto::append_utf8(text, static_cast<char32_t>(0x2000 + random() % 0x40)); break;
    case 2: detto::append_utf8(text, static_cast<char32_t>(0x100 + random() % 0x700)); break;
    case 3: detto::append_utf8(text, static_cast<char32_t>(0x400 + random() % 0x80)); break;
    case 4: text += "\u2019"; break;
    case 5: text += "\u00E9"; break;
    case 6: {  // characters inside words whose role depends on context
      static constexpr std::string_view inner[] = {
          "\u0301", "a.\u0301b",      "1,\u00AD1", "\u200D\u00A9", "\u200D", "a_\u0301",
          "_",      "\u05D0\"\u05D1", "\u05D0'",   "\u00B7",       "\u2027"};
      text += inner[random() % std::size(inner)];
      break;
    }
    default:
      if (random() % 4 == 0) letters.append(text, random);
    }
  }
  return text;
}

std::string random_text(const alphabet& letters, std::mt19937_64& random) {
  std::string text;
  const std::uint64_t shape = random() % 20;
  if (shape >= 16) return plain_text(letters, random);
  // Filler up to a block boundary: one letter, words, or lines.
  if (shape >= 10 && shape < 14) {
    static constexpr std::string_view fillers[] = {"a",  "ab ", "1,",     "a.",    " ",
                                                   "\n", "_",   "\u00E9", "\u0301"};
    const std::string_view filler = fillers[random() % std::size(fillers)];
    const std::size_t size = 56 + 64 * (random() % 2) + random() % 10;
    while (text.size() < size) text += filler;
  }
  std::size_t pieces = 1 + random() % (shape == 15 ? 150 : 12);
  if (random() % 3 == 0) {
    // A few pieces, repeated.
    std::vector<std::string> few(2 + random() % 3);
    for (std::string& piece : few) letters.append(piece, random);
    if (shape == 14) pieces *= 10;
    for (; pieces > 0; --pieces) text += few[random() % few.size()];
  } else {
    for (; pieces > 0; --pieces) letters.append(text, random);
  }
  return text;
}

std::string in_hex(std::string_view text) {
  std::string out;
  for (const char c : text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += "\\x";
    out += digits[static_cast<unsigned char>(c) >> 4];
    out += digits[static_cast<unsigned char>(c) & 15];
  }
  return out;
}

// Empty if all implementations agree with the reference about `text`.
std::string difference(std::string_view text, word_rules rules) {
  const std::vector<token> segments = rules == word_rules::icu
                                          ? detto_test::reference_segments(text)
                                          : detto_test::strict_rules(text).segments();
  const std::vector<token> words = detto_test::words_among(segments);
  const auto compare = [&](const auto& got, const std::vector<token>& want) -> std::string {
    std::size_t i = 0;
    for (const token t : got) {
      if (i == want.size()) return "too many";
      const token& w = want[i];
      if (t.text.data() != w.text.data() || t != w)
        return "token " + std::to_string(i) + " is " + in_hex(t.text) + " (" +
               std::string(name(t.kind)) + "), the reference's is " + in_hex(w.text) + " (" +
               std::string(name(w.kind)) + ")";
      ++i;
    }
    return i == want.size() ? "" : "too few";
  };
  for (const word_path path : paths()) {
    const auto& engine = detto::detail::word_engines::of(rules)[path];
    std::string found = compare(detto::detail::word_segment_view<false>(text, engine), segments);
    if (found.empty()) found = compare(detto::detail::word_segment_view<true>(text, engine), words);
    if (!found.empty()) return "path " + std::to_string(static_cast<int>(path)) + ": " + found;
  }
  return "";
}

TEST(WordEngine, HasSmallTrivialIterators) {
  using segment_iterator = detto::detail::word_segment_view<false>::iterator;
  using word_iterator = detto::detail::word_segment_view<true>::iterator;
  static_assert(std::is_trivially_copyable_v<segment_iterator>);
  static_assert(std::is_trivially_copyable_v<word_iterator>);
  static_assert(sizeof(segment_iterator) <= 160 && sizeof(word_iterator) <= 160);
}

// DETTO_SOAK=<strings> sets the number of strings, DETTO_SEED=<number> the seed.
void fuzz(word_rules rules, std::uint64_t strings) {
  const char* soak = std::getenv("DETTO_SOAK");
  const char* seed = std::getenv("DETTO_SEED");
  if (soak != nullptr) strings = std::strtoull(soak, nullptr, 10);
  std::mt19937_64 random(seed != nullptr ? std::strtoull(seed, nullptr, 10) : 1);
  const alphabet letters;
  for (std::uint64_t i = 0; i < strings; ++i) {
    const std::string text = random_text(letters, random);
    ASSERT_EQ(difference(text, rules), "") << "string " << i << ": " << in_hex(text);
  }
}

TEST(WordEngine, EqualsIcuInEveryImplementation) { fuzz(word_rules::icu, 200000); }

TEST(WordEngine, EqualsTheStrictRulesInEveryImplementation) { fuzz(word_rules::strict, 200000); }

}  // namespace
