// SPDX-License-Identifier: BSL-1.0
#include <detto/quote/attribute_quotes.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fuzz/fuzz.hpp>
#include <fuzz/language_of.hpp>
#include <string_view>
#include <vector>

namespace {

using detto_fuzz::check;

bool equal(const detto::quotation& a, const detto::quotation& b) {
  return a.range == b.range && a.kind == b.kind && a.marked == b.marked &&
         a.utterance == b.utterance && a.confidence == b.confidence &&
         a.who.has_value() == b.who.has_value() && (!a.who || a.who->canonical == b.who->canonical);
}

// Quotations overlap only by nesting.
void check_nesting(const std::vector<detto::quotation>& quotes) {
  std::vector<detto::byte_range> ranges;
  for (const detto::quotation& quote : quotes) ranges.push_back(quote.range);
  // Of equal begin, the outer one first.
  std::ranges::sort(ranges, [](const detto::byte_range& a, const detto::byte_range& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::vector<detto::byte_range> open;
  for (const detto::byte_range& range : ranges) {
    while (!open.empty() && open.back().end <= range.begin) open.pop_back();
    check(open.empty() || open.back().contains(range), "quotations nest");
    open.push_back(range);
  }
}

// Each marked stretch is in one quotation, or has no speaker.
void check_stretches(const detto::attribution& said) {
  std::vector<detto::byte_range> stretches;
  for (const detto::quotation& quote : said.quotes)
    for (const detto::mention& m : quote.marked) stretches.push_back(m.range);
  for (const detto::unattributed_stretch& m : said.unattributed) stretches.push_back(m.range);
  std::ranges::sort(stretches, {}, &detto::byte_range::begin);
  for (std::size_t i = 1; i < stretches.size(); ++i)
    check(stretches[i - 1].end <= stretches[i].begin, "each stretch is attributed once");
}

bool holds(const detto::quotation& quote, const detto::mention& m) {
  return !m.range.empty() && quote.range.contains(m.range);
}

void check_quotation(const detto_fuzz::checked_text& text, const detto::quotation& quote) {
  text.check_mention(quote);
  for (const detto::mention& m : quote.marked) {
    text.check_mention(m);
    check(quote.range.contains(m.range), "marked text is inside its quotation");
  }
  if (quote.who) {
    text.check_mention(*quote.who);
    check(!holds(quote, *quote.who), "the speaker is outside the quotation");
  }
  if (quote.cue) {
    text.check_mention(*quote.cue);
    check(!holds(quote, *quote.cue), "the cue is outside the quotation");
  }
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
  check_nesting(said.quotes);
  check_stretches(said);
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
