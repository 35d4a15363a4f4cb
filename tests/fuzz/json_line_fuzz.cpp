// SPDX-License-Identifier: BSL-1.0
// A line of JSON as the programs read it.
#include <detto/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <fuzz/fuzz.hpp>
#include <optional>
#include <string>
#include <support/json_line.hpp>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using detto_fuzz::check;
  support::json_line_reader reader({});
  const std::string line(detto_fuzz::text_of(data, size));
  // The second reading shows that the reader keeps nothing of the first.
  support::text_input first, second;
  std::vector<std::string> damage, damage_again;
  const auto fault = reader.read(line, 1, first, damage);
  check(reader.read(line, 1, second, damage_again) == fault, "faults are repeatable");
  check(damage == damage_again, "damage is repeatable");
  if (fault) {
    check(!fault->empty(), "a fault has a reason");
    return 0;
  }
  check(detto::is_utf8(first.text), "the text is well-formed UTF-8");
  check(!first.id_json.empty(), "each line has an id");
  check(first.text == second.text && first.id == second.id && first.id_json == second.id_json,
        "reading is repeatable");
  return 0;
}
