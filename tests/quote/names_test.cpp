// SPDX-License-Identifier: BSL-1.0
#include <detto/quote/names.hpp>

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

// Neither a list of strings nor a callable without a canonical name is one.
static_assert(!detto::name_source<std::string>);
constexpr auto yes_or_no = [](std::string_view) { return true; };
static_assert(!detto::name_source<decltype(yes_or_no)>);
constexpr auto number = [](std::string_view) { return std::optional<int>(); };
static_assert(!detto::name_source<decltype(number)>);

TEST(known_name, is_a_persons_unless_told) {
  const detto::known_name name{"Marta Holm"};
  EXPECT_EQ(name.type, detto::speaker_type::person);
}

}  // namespace
