// SPDX-License-Identifier: BSL-1.0
#include <detto/text/byte_range.hpp>
#include <detto/text/index_range.hpp>
#include <detto/verify/nearest_place.hpp>
#include <detto/verify/prepared_wording.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>

namespace {

using detto::index_range;
using detto::nearest_place;
using detto::prepared_wording;

constexpr std::string_view whole =
    "Nobody slept in Ostrel. The tide does not wait for the council, Osla Brandt said. She asked "
    "for 12 new buoys in the spring and was given three.";

// The text of the place from its first to its last word; "-" if none.
std::string place(std::string_view piece) {
  const prepared_wording source(whole);
  const std::optional<index_range> found = nearest_place(source, prepared_wording(piece));
  if (!found) return "-";
  EXPECT_LE(found->end, source.words().size());
  const auto words = source.words();
  return std::string(
      detto::slice(whole, {words[found->begin].range.begin, words[found->end - 1].range.end}));
}

TEST(nearest_place, is_the_place_of_the_words) {
  EXPECT_EQ(place("tide does not wait for the council"), "tide does not wait for the council");
  EXPECT_EQ(place("the tide did not wait for a council"), "The tide does not wait for the council");
  EXPECT_EQ(place("new buoys by the spring"), "new buoys in the spring");
}

TEST(nearest_place, is_none_if_too_little_is_shared) {
  EXPECT_EQ(place("lanterns along the northern quay"), "-");
  EXPECT_EQ(place("the buoys of the north"), "-") << "only one content word";
  EXPECT_EQ(place("the of and in"), "-");
  EXPECT_EQ(place(""), "-");
  EXPECT_EQ(nearest_place(prepared_wording(""), prepared_wording("two buoys")), std::nullopt);
  EXPECT_EQ(nearest_place(prepared_wording(), prepared_wording()), std::nullopt);
}

TEST(nearest_place, is_the_first_of_equal_places) {
  const std::string text = "a red gate held and then a red gate held";
  const auto found = nearest_place(prepared_wording(text), prepared_wording("red gate held"));
  EXPECT_EQ(found, (index_range{1, 4}));
}

TEST(nearest_place, is_found_in_a_long_text) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "The tide came and the council sat. ";
  const std::size_t begin = text.size();
  text += whole;
  const prepared_wording source(text);
  const auto found = nearest_place(
      source, prepared_wording("She asked for nine new buoys in spring and was given three."));
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(source.words()[found->begin].range.begin, begin + whole.find("She asked"));
  EXPECT_EQ(source.words()[found->end - 1].text, "three");
}

}  // namespace
