// SPDX-License-Identifier: BSL-1.0
// The Unicode Consortium's conformance test for default word boundaries.
#include <detto/token/segments.hpp>

#include <gtest/gtest.h>

#include <string>
#include <token/break_tests.hpp>
#include <token/strict_reference.hpp>
#include <vector>

namespace {

TEST(WordConformance, PassesWordBreakTest) {
  const detto_test::break_cases tests = detto_test::read_break_cases("WordBreakTest");
  if (!tests.skip_reason.empty()) GTEST_SKIP() << tests.skip_reason;
  EXPECT_GT(tests.cases.size(), 1800);
  for (const detto_test::break_case& test : tests.cases) {
    const std::string text = test.text();
    std::vector<std::string> found;
    for (const detto::token t : detto::strict_segments(text)) found.emplace_back(t.text);
    EXPECT_EQ(found, test.pieces) << "line " << test.line;
  }
}

// The reference that the fuzz test compares the engine with.
TEST(WordConformance, TheReferencePassesWordBreakTest) {
  const detto_test::break_cases tests = detto_test::read_break_cases("WordBreakTest");
  if (!tests.skip_reason.empty()) GTEST_SKIP() << tests.skip_reason;
  for (const detto_test::break_case& test : tests.cases) {
    const std::string text = test.text();
    std::vector<std::string> found;
    for (const detto::token& t : detto_test::strict_rules(text).segments())
      found.emplace_back(t.text);
    EXPECT_EQ(found, test.pieces) << "line " << test.line;
  }
}

}  // namespace
