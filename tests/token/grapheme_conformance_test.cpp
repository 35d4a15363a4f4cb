// SPDX-License-Identifier: BSL-1.0
// The Unicode Consortium's conformance test for grapheme clusters.
#include <detto/token/graphemes.hpp>

#include <gtest/gtest.h>

#include <string>
#include <token/break_tests.hpp>
#include <vector>

namespace {

TEST(GraphemeConformance, PassesGraphemeBreakTest) {
  const detto_test::break_cases tests = detto_test::read_break_cases("GraphemeBreakTest");
  if (!tests.skip_reason.empty()) GTEST_SKIP() << tests.skip_reason;
  EXPECT_GE(tests.cases.size(), 602);
  for (const detto_test::break_case& test : tests.cases) {
    const std::string text = test.text();
    std::vector<std::string> found;
    for (const detto::token t : detto::graphemes(text)) found.emplace_back(t.text);
    EXPECT_EQ(found, test.pieces) << "line " << test.line;
  }
}

}  // namespace
