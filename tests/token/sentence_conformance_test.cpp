// SPDX-License-Identifier: BSL-1.0
// The Unicode Consortium's conformance test for sentences.
#include <detto/token/sentences.hpp>

#include <gtest/gtest.h>

#include <string>
#include <token/break_tests.hpp>
#include <vector>

namespace {

TEST(SentenceConformance, PassesSentenceBreakTest) {
  const detto_test::break_cases tests = detto_test::read_break_cases("SentenceBreakTest");
  if (!tests.skip_reason.empty()) GTEST_SKIP() << tests.skip_reason;
  EXPECT_GE(tests.cases.size(), 502);
  for (const detto_test::break_case& test : tests.cases) {
    const std::string text = test.text();
    std::vector<std::string> found;
    for (const detto::token t : detto::strict_sentences(text)) found.emplace_back(t.text);
    EXPECT_EQ(found, test.pieces) << "line " << test.line;
  }
}

}  // namespace
