// SPDX-License-Identifier: BSL-1.0
#include <detto/encoding/encoding.hpp>

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace {

TEST(encodings, are_all_supported_by_icu) {
  for (const detto::encoding& one : detto::encodings()) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(one.converter, &status);
    EXPECT_TRUE(U_SUCCESS(status)) << one.name;
    ucnv_close(converter);
  }
}

TEST(encodings, have_unique_names_and_labels) {
  std::set<std::string_view> names;
  std::set<std::string> labels;
  for (const detto::encoding& one : detto::encodings()) {
    EXPECT_TRUE(names.insert(one.name).second) << one.name;
    const std::string all = ' ' + std::string(one.labels) + ' ';
    std::string name(one.name);
    std::ranges::transform(name, name.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    });
    EXPECT_NE(all.find(' ' + name + ' '), all.npos) << one.name;
    for (std::size_t at = 0, end = 0; (end = all.find(' ', at + 1)) != all.npos; at = end)
      EXPECT_TRUE(labels.insert(all.substr(at + 1, end - at - 1)).second) << all.substr(at);
  }
}

TEST(encodings, are_equal_by_name) {
  const auto all = detto::encodings();
  EXPECT_EQ(all[0], all[0]);
  EXPECT_FALSE(all[0] == all[1]);
}

}  // namespace
