// SPDX-License-Identifier: BSL-1.0
// A line of JSON as the programs read it.
#include <detto/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <fuzz/fuzz.hpp>
#include <string>
#include <support/json_line.hpp>
#include <support/messages.hpp>
#include <utility>
#include <vector>

namespace {

// The messages about a line.
class kept_reports : public support::reporter {
public:
  void report(support::message one) override { texts.push_back(std::move(one.text)); }

  std::vector<std::string> texts;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using detto_fuzz::check;
  support::json_line_reader reader({});
  const std::string line(detto_fuzz::text_of(data, size));
  // The second reading shows that the reader keeps nothing of the first.
  support::text_input first, second;
  first.line = second.line = 1;
  kept_reports reports, reports_again;
  const bool read = reader.read(line, first, reports);
  check(reader.read(line, second, reports_again) == read, "failures are repeatable");
  check(reports.texts == reports_again.texts, "messages are repeatable");
  if (!read) {
    check(!reports.texts.empty(), "a failure has a reason");
    return 0;
  }
  check(detto::is_utf8(first.text), "the text is well-formed UTF-8");
  check(!first.id_json.empty(), "each line has an id");
  check(first.text == second.text && first.id == second.id && first.id_json == second.id_json,
        "reading is repeatable");
  return 0;
}
