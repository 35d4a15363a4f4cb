// SPDX-License-Identifier: BSL-1.0
#include <detto/quote/attribute_quotes.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fuzz/fuzz.hpp>
#include <fuzz/language_of.hpp>
#include <string_view>

namespace {

using detto_fuzz::check;

bool equal(const detto::quotation& a, const detto::quotation& b) {
  return a.range == b.range && a.kind == b.kind && a.marked == b.marked &&
         a.utterance == b.utterance && a.confidence == b.confidence &&
         a.who.has_value() == b.who.has_value() && (!a.who || a.who->canonical == b.who->canonical);
}

void check_quotation(const detto_fuzz::checked_text& text, const detto::quotation& quote) {
  text.check_mention(quote);
  for (const detto::mention& m : quote.marked) {
    text.check_mention(m);
    check(quote.range.contains(m.range), "marked text is inside its quotation");
  }
  if (quote.who) text.check_mention(*quote.who);
  if (quote.cue) text.check_mention(*quote.cue);
  if (quote.addressee) text.check_mention(*quote.addressee);
  detto_fuzz::check_share(quote.confidence);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const detto_fuzz::checked_text text(detto_fuzz::text_of(data, size));
  const detto::text_options<> options{.language = detto_fuzz::language_of(text.text())};
  const detto::attribution said = detto::attribute_quotes(text.text(), options);
  std::size_t done = 0, utterances = 0;
  for (const detto::quotation& quote : said.quotes) {
    check_quotation(text, quote);
    check(done <= quote.range.begin, "quotations are in order");
    check(quote.utterance <= utterances, "utterances are numbered in order");
    done = quote.range.begin;
    utterances = std::max(utterances, quote.utterance + 1);
  }
  done = 0;
  for (const detto::unattributed_stretch& m : said.unattributed) {
    text.check_mention(m);
    check(done <= m.range.begin, "stretches without a speaker are in order");
    done = m.range.begin;
  }
  check(
      std::ranges::equal(detto::attribute_quotes(text.text(), options).quotes, said.quotes, equal),
      "attribution is repeatable");
  return 0;
}
