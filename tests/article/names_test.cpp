// SPDX-License-Identifier: BSL-1.0
#include <detto/article/names.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>

namespace {

static_assert(detto::name_source<detto::no_names>);
static_assert(!detto::no_names{}("Marta Holm").has_value());

struct only_canonical {
  std::string canonical;
};
constexpr auto lambda = [](std::string_view) { return std::optional<only_canonical>(); };
static_assert(detto::name_source<decltype(lambda)>);

// Not name sources: a list of strings and a callable whose result has no canonical name.
static_assert(!detto::name_source<std::string>);
constexpr auto yes_or_no = [](std::string_view) { return true; };
static_assert(!detto::name_source<decltype(yes_or_no)>);
constexpr auto number = [](std::string_view) { return std::optional<int>(); };
static_assert(!detto::name_source<decltype(number)>);

TEST(known_name, is_a_person_by_default) {
  const detto::known_name name{"Marta Holm"};
  EXPECT_EQ(name.type, detto::speaker_type::person);
}

// These names are part of the programs' output format.
TEST(speaker_type, has_a_name_for_each_type) {
  EXPECT_EQ(name(detto::speaker_type::person), "person");
  EXPECT_EQ(name(detto::speaker_type::organisation), "organisation");
  EXPECT_EQ(name(detto::speaker_type::group), "group");
  EXPECT_EQ(name(detto::speaker_type::document), "document");
  EXPECT_EQ(name(detto::speaker_type::anonymous), "anonymous");
  EXPECT_EQ(name(detto::speaker_type::unknown), "unknown");
}

}  // namespace
