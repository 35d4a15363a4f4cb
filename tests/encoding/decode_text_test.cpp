// SPDX-License-Identifier: BSL-1.0
#include <detto/encoding/decode_text.hpp>
#include <detto/encoding/entities.hpp>
#include <detto/encoding/line_ends.hpp>
#include <detto/text/utf8.hpp>

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using detto::byte_range;
using detto::decode_text;
using detto::decoded_text;
using detto::reading_range;
using namespace std::string_view_literals;

std::string read(std::string_view bytes, std::string_view label) {
  return std::string(decode_text(bytes, label)->reading());
}

// The source bytes of a piece that occurs once in the reading.
std::string_view source_of(const decoded_text& text, std::string_view piece) {
  const std::size_t at = text.reading().find(piece);
  return slice(text.source(), text.to_source({at, at + piece.size()}));
}

TEST(decode_text, returns_utf8_without_copying) {
  const std::string bytes = "“Zürich”\n";
  const auto text = decode_text(bytes, "utf-8");
  EXPECT_EQ(text->reading().data(), bytes.data());
  EXPECT_EQ(text->reading(), bytes);
  EXPECT_TRUE(text->map().is_identity());
  EXPECT_TRUE(text->ill_formed.empty());
  EXPECT_EQ(text->found.encoding.name, "UTF-8");
  EXPECT_EQ(text->found.evidence, detto::encoding_evidence::declared);
}

TEST(decode_text, removes_a_byte_order_mark) {
  const std::string bytes = "\xEF\xBB\xBFGate";
  const auto text = decode_text(bytes, "utf-8");
  EXPECT_EQ(text->reading(), "Gate");
  EXPECT_EQ(text->reading().data(), bytes.data() + 3);
  EXPECT_EQ(text->to_source({0, 4}), (byte_range{3, 7}));
  EXPECT_EQ(text->found.evidence, detto::encoding_evidence::declared);
}

TEST(decode_text, prefers_a_byte_order_mark_to_the_label) {
  const auto text = decode_text("\xFE\xFF\0G\x20\x19"sv, "latin1");
  EXPECT_EQ(text->reading(), "G’");
  EXPECT_EQ(text->found.encoding.name, "UTF-16BE");
  EXPECT_EQ(text->found.evidence, detto::encoding_evidence::byte_order_mark);
  EXPECT_EQ(name(text->found.evidence), "byte order mark");
  // An ambiguous mark is resolved by the declared encoding.
  EXPECT_EQ(read("\xFF\xFE\0\0G\0"sv, "utf-16le"), "\0G"sv);
  EXPECT_EQ(read("\xFF\xFE\0\0G\0\0\0"sv, "latin1"), "G");
}

TEST(decode_text, replaces_each_ill_formed_part_of_utf8) {
  const auto text = decode_text("a\xFF\xE2\x82z\xED\xA0\x80", "utf-8");
  EXPECT_EQ(text->reading(), "a\uFFFD\uFFFDz\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(text->ill_formed, (std::vector<byte_range>{{1, 2}, {2, 4}, {5, 6}, {6, 7}, {7, 8}}));
  EXPECT_EQ(source_of(*text, "z"), "z");
  EXPECT_EQ(text->to_source({4, 7}), (byte_range{2, 4}));
}

TEST(decode_text, decodes_single_byte_encodings) {
  const auto text = decode_text("\x93Z\xFCrich\x94 \x80 5\x96"
                                "6",
                                "iso-8859-1");
  EXPECT_EQ(text->reading(), "“Zürich” € 5–6");
  EXPECT_EQ(text->found.encoding.name, "windows-1252");
  EXPECT_EQ(source_of(*text, "Zürich"), "Z\xFCrich");
  EXPECT_EQ(source_of(*text, "”"), "\x94");
  EXPECT_EQ(read("\xCF\xF0\xE8\xE2\xE5\xF2", "windows-1251"), "Привет");
  EXPECT_EQ(read("\xF0\xD2\xC9\xD7\xC5\xD4", "koi8-r"), "Привет");
  EXPECT_EQ(read("\xA4\xA6\xA7\xAD", "koi8-u"), "єіїґ");
  EXPECT_EQ(read("\xA4", "iso-8859-15"), "€");
  EXPECT_EQ(read("\xE1\xE2\xE3", "iso-8859-7"), "αβγ");
  EXPECT_EQ(read("\xB9\xEA", "windows-1250"), "ąę");
}

TEST(decode_text, reports_undefined_bytes) {
  const auto text = decode_text("a\xAEz", "iso-8859-7");
  EXPECT_EQ(text->reading(), "a\uFFFDz");
  EXPECT_EQ(text->ill_formed, (std::vector<byte_range>{{1, 2}}));
}

TEST(decode_text, decodes_multi_byte_encodings) {
  const auto text = decode_text("\x8D\x60\x82\xCD\x8AJ\x82\xA2\x82\xBD\x81\x42", "shift_jis");
  EXPECT_EQ(text->reading(), "港は開いた。");
  EXPECT_EQ(source_of(*text, "開"), "\x8AJ");
  EXPECT_EQ(text->map().entries(), 1);
  EXPECT_EQ(read("\xB9\xC1", "euc-jp"), "港");
  EXPECT_EQ(read("\xC7\xD7\xB1\xB8", "euc-kr"), "항구");
  EXPECT_EQ(read("\xB8\xDB\xBF\xDA", "gb2312"), "港口");
  EXPECT_EQ(read("\xB4\xE4\xA4\x66", "big5"), "港口");
  EXPECT_EQ(read("\x94\x39\xDA\x33", "gb18030"), "\U0001F4A9");
}

TEST(decode_text, resumes_after_an_ill_formed_character) {
  const auto text = decode_text("\x82\xA0\x82\x20\x82\xA0\x82", "shift_jis");
  EXPECT_EQ(text->reading(), "あ\uFFFD あ\uFFFD");
  EXPECT_EQ(text->ill_formed, (std::vector<byte_range>{{2, 3}, {6, 7}}));
}

TEST(decode_text, keeps_the_state_of_escape_sequences) {
  const std::string bytes = "a\x1B$B9A8}\x1B(Bz\x1B(B";
  const auto text = decode_text(bytes, "iso-2022-jp");
  EXPECT_EQ(text->reading(), "a港口z");
  EXPECT_EQ(source_of(*text, "港"), "\x1B$B9A");
  EXPECT_EQ(source_of(*text, "口"), "8}");
  EXPECT_EQ(source_of(*text, "z"), "\x1B(Bz");
  EXPECT_EQ(text->to_reading({bytes.size() - 3, bytes.size()}).size(), 0);
  EXPECT_TRUE(text->ill_formed.empty());
}

TEST(decode_text, decodes_utf16_with_surrogates) {
  const auto text = decode_text("G\0\x3D\xD8\xA9\xDC\x19\x20"sv, "utf-16");
  EXPECT_EQ(text->reading(), "G\U0001F4A9’");
  EXPECT_EQ(source_of(*text, "\U0001F4A9"), "\x3D\xD8\xA9\xDC");
  EXPECT_EQ(read("\xD8\x3D\xDC\xA9", "utf-16be"), "\U0001F4A9");
}

TEST(decode_text, replaces_lone_surrogates_and_odd_bytes) {
  const auto text = decode_text("\x3D\xD8G\0\xA9\xDC\x3D\xD8\x3D\xD8\xA9\xDCz"sv, "utf-16le");
  EXPECT_EQ(text->reading(), "\uFFFDG\uFFFD\uFFFD\U0001F4A9\uFFFD");
  EXPECT_EQ(text->ill_formed, (std::vector<byte_range>{{0, 2}, {4, 6}, {6, 8}, {12, 13}}));
  EXPECT_EQ(read("\0\0\0G\0\x11\0\0\0\0\xD8\0z"sv, "utf-32be"), "G\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(read("\xA9\xF4\x01\0"sv, "utf-32le"), "\U0001F4A9");
}

TEST(decode_text, reports_unknown_encodings) {
  const auto unknown = decode_text("a", "utf-9");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, detto::error_code::unknown_encoding);
  EXPECT_FALSE(decode_text("a", detto::found_encoding{{"Nobody's", "nobodys", ""}}));
}

TEST(decode_text, accepts_empty_input_in_every_encoding) {
  for (const detto::encoding& one : detto::encodings()) {
    EXPECT_EQ(read("", one.name), "") << one.name;
    EXPECT_EQ(read(byte_order_mark(one), one.name), "") << one.name;
  }
}

TEST(decode_text, composes_with_other_rewrites) {
  auto text = decode_text("G\0&\0l\0t\0;\0\r\0\n\0z\0"sv, "utf-16le");
  text->rewrite(detto::unify_line_ends).rewrite(detto::resolve_entities);
  EXPECT_EQ(text->reading(), "G<\nz");
  EXPECT_EQ(text->to_source({1, 2}), (byte_range{2, 10}));
  EXPECT_EQ(text->to_source({2, 3}), (byte_range{10, 14}));
  EXPECT_EQ(text->found.encoding.name, "UTF-16LE");
}

std::string_view view(const decoded_text& text, reading_range range) {
  return text.reading().substr(range.begin, range.size());
}

// Invariants for all input: the reading is UTF-8, and mapping there and back loses nothing.
void expect_sound(std::string_view bytes, const decoded_text& text, std::string_view name) {
  ASSERT_TRUE(detto::is_utf8(text.reading())) << name;
  ASSERT_EQ(text.map().source_size(), bytes.size()) << name;
  ASSERT_EQ(text.map().reading_size(), text.reading().size()) << name;
  std::size_t reading_done = 0;
  std::size_t source_done = 0;
  for (const detto::code_point_token point : detto::code_points(text.reading())) {
    const auto in_reading =
        detto::range_cast<reading_range>(detto::range_of(text.reading(), point.text));
    const byte_range in_source = text.to_source(in_reading);
    ASSERT_LE(in_source.end, bytes.size()) << name;
    ASSERT_GE(in_source.begin, source_done < in_source.end ? source_done : 0) << name;  // in order
    source_done = in_source.end;
    ASSERT_EQ(in_reading.begin, reading_done);
    reading_done = in_reading.end;
    const reading_range again = text.to_reading(in_source);
    ASSERT_LE(again.begin, in_reading.begin) << name;
    ASSERT_GE(again.end, in_reading.end) << name;
  }
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const reading_range there = text.to_reading({at, at + 1});
    if (there.empty()) continue;
    ASSERT_TRUE(text.to_source(there).contains(byte_range{at, at + 1})) << name;
  }
  for (const byte_range part : text.ill_formed)
    ASSERT_NE(view(text, text.to_reading(part)).find("\uFFFD"), std::string_view::npos) << name;
}

TEST(decode_text, keeps_its_invariants_for_random_bytes_in_every_encoding) {
  std::mt19937 random(3);
  const std::string_view usual = "aZ0 &;\n\r\x1B$(B\x0E\x0F+-~{}";
  for (const detto::encoding& one : detto::encodings())
    for (int i = 0; i < 60; ++i) {
      std::string bytes(random() % 80, '\0');
      const unsigned share = random() % 4;  // of random bytes
      for (char& byte : bytes)
        byte = random() % 4 < share ? static_cast<char>(random() % 256)
                                    : usual[random() % usual.size()];
      auto text = decode_text(bytes, {one});
      ASSERT_TRUE(text) << one.name;
      expect_sound(bytes, *text, one.name);
      text->rewrite(detto::unify_line_ends).rewrite(detto::resolve_entities);
      text->ill_formed.clear();
      expect_sound(bytes, *text, one.name);
    }
}

TEST(decode_text, keeps_its_invariants_for_encodings_only_in_icu) {
  std::mt19937 random(4);
  for (const std::string_view label :
       {"iso-2022-kr", "iso-2022-cn", "hz-gb-2312", "utf-7", "scsu", "bocu-1", "cesu-8", "ibm037",
        "iscii,version=0", "lmbcs-1"}) {
    const auto encoding = detto::find_encoding(label);
    if (!encoding) continue;
    for (int i = 0; i < 60; ++i) {
      std::string bytes(random() % 80, '\0');
      for (char& byte : bytes) byte = static_cast<char>(random() % (i % 2 == 0 ? 256 : 128));
      expect_sound(bytes, *decode_text(bytes, {*encoding}), label);
    }
  }
}

TEST(decode_text, takes_linear_time) {
  for (const std::string_view label :
       {"utf-8", "windows-1252", "shift_jis", "utf-16le", "iso-2022-jp"})
    for (const char byte : {'&', '\xFF', '\0', '\x1B', '\x82'}) {
      const std::string bytes((1 << 17) + 1, byte);
      const auto text = decode_text(bytes, label);
      EXPECT_EQ(text->map().source_size(), bytes.size()) << label;
    }
}

}  // namespace
