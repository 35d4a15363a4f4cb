// SPDX-License-Identifier: BSL-1.0
#include <detto/language/languages.hpp>
#include <detto/token/paragraphs.hpp>
#include <detto/token/sentences.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fuzz/fuzz.hpp>
#include <string_view>

namespace {

using detto_fuzz::check;

// Checks that pieces cover everything but white space and begin and end with other characters.
template <class Pieces>
void check_pieces(const detto_fuzz::checked_text& text, const Pieces& pieces) {
  std::size_t done = 0;
  for (const detto::token t : pieces) {
    const detto::byte_range here = detto::range_of(text.text(), t.text);
    text.check_range(here);
    text.check_blank(done, here.begin);
    check(!here.empty() && detto::trim(text.text(), here) == here,
          "a piece begins and ends with a character that is not white space");
    done = here.end;
  }
  text.check_blank(done, text.text().size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const detto_fuzz::checked_text text(detto_fuzz::text_of(data, size));
  for (const detto::lexicon* const language : detto::all_lexicons())
    check_pieces(text, detto::sentences(text.text(), *language));
  check_pieces(text, detto::paragraphs(text.text()));
  std::size_t done = 0;
  for (const detto::token t : detto::strict_sentences(text.text())) {
    check(t.text.data() == text.text().data() + done, "default sentences are contiguous");
    done += t.text.size();
  }
  check(done == size, "default sentences cover the text");
  return 0;
}
