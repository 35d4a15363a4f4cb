// SPDX-License-Identifier: BSL-1.0
#include <detto/encoding/entities.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace {

using detto::byte_range;
using detto::reading_range;
using detto::resolve_entities;

std::string read(std::string_view text) { return std::string(resolve_entities(text).reading()); }

TEST(resolve_entities, resolves_named_references) {
  EXPECT_EQ(read("&ldquo;Caf&eacute; &amp; Bar&rdquo; &mdash; &lt;b&gt;"), "“Café & Bar” — <b>");
  EXPECT_EQ(read("&CounterClockwiseContourIntegral;&NotEqualTilde;"), "∳≂̸");
  EXPECT_EQ(read("&amp;lt;"), "&lt;");
}

TEST(resolve_entities, resolves_legacy_names_without_a_semicolon) {
  EXPECT_EQ(read("&copy2020 AT&ampT &eacute"), "©2020 AT&T é");
  EXPECT_EQ(read("&notit; &notin; &not"), "¬it; ∉ ¬");
  EXPECT_EQ(read("&rdquo &ldquox"), "&rdquo &ldquox");
}

TEST(resolve_entities, resolves_numeric_references) {
  EXPECT_EQ(read("&#8217;&#x2019;&#X2019;&#8217 &#0008217;&#x1F600;"), "’’’’ ’😀");
  EXPECT_EQ(read("&#8217a"), "’a");
  EXPECT_EQ(read("&#xg; &#; &#x; &# &#a"), "&#xg; &#; &#x; &# &#a");
}

TEST(resolve_entities, maps_128_to_159_by_windows_1252) {
  EXPECT_EQ(read("&#145;&#146;&#147;&#148;&#150;&#151;&#133;&#128;&#x9F;"), "‘’“”–—…€Ÿ");
  EXPECT_EQ(read("&#129;"), "\u0081");
}

TEST(resolve_entities, maps_invalid_code_points_to_the_replacement_character) {
  EXPECT_EQ(read("&#0;&#xD800;&#xDFFF;&#x110000;&#99999999999999999999;&#xFFFFFFFFFFFFFFFFF;"),
            "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(read("&#xFFFE;&#1;&#13;"), "\uFFFE\x01\r");
}

TEST(resolve_entities, keeps_unknown_references) {
  for (const std::string_view text :
       {"", "&", "&&", "&;", "a & b", "&nosuch;", "&Eacut;", "R&D", "&é;"})
    EXPECT_EQ(resolve_entities(text).reading().data(), text.data()) << text;
}

TEST(resolve_entities, maps_ranges_to_the_source) {
  const auto text = resolve_entities("A&amp;B &#233;&NotEqualTilde;!");
  EXPECT_EQ(text.reading(), "A&B é≂̸!");
  EXPECT_EQ(text.to_source({0, 3}), (byte_range{0, 7}));
  EXPECT_EQ(text.to_source({1, 2}), (byte_range{1, 6}));
  EXPECT_EQ(text.to_source({4, 6}), (byte_range{8, 14}));
  EXPECT_EQ(text.to_source({6, 9}), (byte_range{14, 29}));  // two characters of one name
  EXPECT_EQ(text.to_reading({2, 3}), (reading_range{1, 2}));
}

TEST(resolve_entities, resolves_every_name_of_its_table) {
  const auto& table = detto::detail::html_entities;
  EXPECT_TRUE(
      std::ranges::is_sorted(table, {}, [](const auto& e) { return std::string_view(e.name); }));
  for (const auto& one : table) {
    std::string characters;
    detto::append_utf8(characters, one.first);
    if (one.second != 0) detto::append_utf8(characters, one.second);
    EXPECT_EQ(read("&" + std::string(one.name)), characters) << one.name;
  }
}

TEST(resolve_entities, accepts_any_bytes) {
  const std::string_view bytes("&\0amp;\xFF&amp;\0", 13);
  EXPECT_EQ(read(bytes), std::string_view("&\0amp;\xFF&\0", 9));
  const std::string ampersands(1 << 20, '&');
  EXPECT_EQ(resolve_entities(ampersands).reading().data(), ampersands.data());
  EXPECT_EQ(read("&#" + std::string(1 << 20, '0') + "65;"), "A");
  const std::string letters = "&" + std::string(1 << 20, 'a');
  EXPECT_EQ(resolve_entities(letters).reading().data(), letters.data());
}

}  // namespace
