// SPDX-License-Identifier: BSL-1.0
//
// detto-compare: similarity measures of two texts, and the passages they share.

#include "support/command_line.hpp"
#include "support/for_each_text.hpp"
#include "support/formats.hpp"
#include "support/in_order.hpp"
#include "support/inputs.hpp"
#include "support/json_writer.hpp"
#include "support/marked_changes.hpp"
#include "support/output.hpp"
#include "support/pair_selection.hpp"
#include "support/terminal_text.hpp"

#include <detto/align/shared_passages_text.hpp>
#include <detto/align/word_diff.hpp>
#include <detto/article/document.hpp>
#include <detto/article/text_options.hpp>
#include <detto/index/similar_pair.hpp>
#include <detto/ngram/features.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/repair/find_repairs.hpp>
#include <detto/repair/overlay.hpp>
#include <detto/similarity/set_measures.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/folded.hpp>
#include <detto/token/words.hpp>

#include <fmt/format.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

struct compare_options {
  std::string unit = "word";
  std::size_t ngram = 5;
  bool repair = false;
};

std::vector<detto::repair> repairs_of(std::string_view text, const compare_options& options) {
  return options.repair ? detto::find_repairs(text) : std::vector<detto::repair>{};
}

detto::feature_set features_of(std::string_view text, const compare_options& options) {
  const detto::overlay overlay(text, repairs_of(text, options));
  if (options.unit == "word")
    return detto::features(detto::words(overlay.reading()) | detto::folded |
                           detto::ngrams(options.ngram));
  const std::string folded = detto::fold(overlay.reading());
  return detto::features(detto::code_points(folded) | detto::ngrams(options.ngram));
}

class compared_text {
public:
  compared_text(support::text_input given, const compare_options& options)
      : input(std::move(given)), features(features_of(input.text, options)), options_(options) {}
  // Not copyable: the document has views into the input's text.
  compared_text(const compared_text&) = delete;
  compared_text& operator=(const compared_text&) = delete;

  /// Made for the first comparison that is printed. Can be called concurrently.
  [[nodiscard]] const detto::document& document() const {
    std::call_once(made_, [this] {
      const std::string_view text = input.text;
      document_.emplace(text, detto::text_options<>{.repairs = repairs_of(text, options_)});
    });
    return *document_;
  }

  support::text_input input;
  detto::feature_set features;

private:
  const compare_options& options_;
  mutable std::once_flag made_;
  mutable std::optional<detto::document> document_;
};

using compared_texts = std::vector<std::unique_ptr<const compared_text>>;

std::vector<detto::feature_set> sets_of(const compared_texts& texts) {
  std::vector<detto::feature_set> sets;
  sets.reserve(texts.size());
  for (const auto& text : texts) sets.push_back(text->features);
  return sets;
}

struct measure {
  const char* name;
  double value;
};

std::vector<measure> measures(const compared_text& a, const compared_text& b) {
  const detto::shared_counts counts = detto::count_shared(a.features, b.features);
  return {{"jaccard", detto::jaccard(counts)},
          {"containment_a", detto::containment(counts)},
          {"containment_b", detto::containment({counts.b, counts.a, counts.common})},
          {"dice", detto::dice(counts)},
          {"cosine", detto::cosine(counts)}};
}

/// What may be missing from a comparison because a limit was reached.
struct reached_limits {
  bool pairs = false;
  bool passages = false;
};

std::string as_json(const compared_text& a, const compared_text& b, const detto::passages& shared,
                    reached_limits reached) {
  support::json_writer json;
  json.begin_object().key("a").raw(a.input.id_json).key("b").raw(b.input.id_json);
  const std::vector<measure> values = measures(a, b);
  // The score is the measure that --threshold and --top refer to, the first one.
  json.member("score", values.front().value).key("measures").begin_object();
  for (const measure& m : values) json.member(m.name, m.value);
  json.end_object().key("passages").begin_array();
  for (const detto::passage& p : shared) {
    json.begin_object().member("a", a.input.place(p.a)).member("b", b.input.place(p.b));
    json.member("words", p.words);
    json.key("identity").value(support::rounded(p.identity)).end_object();
  }
  json.end_array();
  if (reached.pairs || reached.passages) {
    json.key("limits").begin_array();
    if (reached.pairs) json.value("pairs");
    if (reached.passages) json.value("passages");
    json.end_array();
  }
  json.end_object();
  return json.take_line();
}

/// The words of a part of a document: their keys, and their ranges in the text as given.
struct words_of_part {
  words_of_part(const detto::document& document, detto::byte_range part) : begin(part.begin) {
    for (const detto::folded_token& word : document.words()) {
      const detto::byte_range range = document.to_text(document.range(word.text));
      if (!part.contains(range)) continue;
      keys.push_back(word.key);
      ranges.push_back(range);
    }
  }
  detto::byte_range bytes(detto::index_range words) const {
    if (!words.empty()) return {ranges[words.begin].begin, ranges[words.end - 1].end};
    const std::size_t at = words.begin > 0 ? ranges[words.begin - 1].end : begin;
    return {at, at};
  }

  std::vector<detto::token_key> keys;
  std::vector<detto::byte_range> ranges;
  std::size_t begin;
};

std::vector<support::change> word_changes(const detto::document& a, detto::byte_range a_part,
                                          const detto::document& b, detto::byte_range b_part) {
  const words_of_part before(a, a_part);
  const words_of_part after(b, b_part);
  std::vector<support::change> changes;
  for (const detto::token_edit& edit : detto::diff_words(before.keys, after.keys))
    changes.push_back({a.view(before.bytes(edit.a)), b.view(after.bytes(edit.b))});
  return changes;
}

std::string as_text(const support::painter& paint, std::size_t width, const compared_text& a,
                    const compared_text& b, const detto::passages& shared, reached_limits reached) {
  std::string out = fmt::format("{} and {}\n\n", paint.bold(support::shown(a.input.id)),
                                paint.bold(support::shown(b.input.id)));
  for (const measure& m : measures(a, b)) {
    // Label the containments with the ids of the texts instead of "a" and "b".
    std::string label = m.name;
    if (label == "containment_a")
      label = support::shown(a.input.id) + " found in " + support::shown(b.input.id);
    if (label == "containment_b")
      label = support::shown(b.input.id) + " found in " + support::shown(a.input.id);
    out += fmt::format("  {:.3f}  {}\n", m.value, label);
  }
  std::size_t words = 0;
  for (const detto::passage& p : shared) words += p.words;
  out += fmt::format("\n  {} shared passages, {} words\n", shared.size(), words);
  if (reached.pairs) out += "  limit reached: other pairs may be missing\n";
  if (reached.passages) out += "  limit reached: shared passages may be missing\n";
  for (const detto::passage& p : shared) {
    const detto::byte_range in_a = a.input.place(p.a);
    const detto::byte_range in_b = b.input.place(p.b);
    out += fmt::format(
        "\n  {} words{}  {}\n", p.words,
        p.identity < 1 ? paint.yellow(fmt::format(", {:.0f}% identical", p.identity * 100)) : "",
        paint.dim(
            fmt::format("bytes {}-{} and {}-{}", in_a.begin, in_a.end, in_b.begin, in_b.end)));
    out += support::wrapped(
        support::marked_changes(paint, a.document().view(p.a),
                                word_changes(a.document(), p.a, b.document(), p.b)),
        "    ", "    ", width);
  }
  return out + "\n";
}

/// Returns the next of the pairs to print, as numbers of texts, or nothing at the end.
using pair_source = std::function<std::optional<std::pair<std::size_t, std::size_t>>()>;

pair_source all_within(std::size_t count) {
  return [count, a = std::size_t{0},
          b = std::size_t{0}]() mutable -> std::optional<std::pair<std::size_t, std::size_t>> {
    if (++b >= count) b = ++a + 1;
    if (b >= count) return std::nullopt;
    return std::pair(a, b);
  };
}

pair_source all_between(std::size_t first, std::size_t second) {
  return
      [=, next = std::size_t{0}]() mutable -> std::optional<std::pair<std::size_t, std::size_t>> {
        if (next == first * second) return std::nullopt;
        const std::size_t at = next++;
        return std::pair(at / second, at % second);
      };
}

pair_source each_of(std::vector<detto::similar_pair> pairs) {
  return [pairs = std::move(pairs),
          next = std::size_t{0}]() mutable -> std::optional<std::pair<std::size_t, std::size_t>> {
    if (next == pairs.size()) return std::nullopt;
    const detto::similar_pair& pair = pairs[next++];
    return std::pair(pair.a, pair.b);
  };
}

/// A comparison on its way through the threads.
struct comparison {
  const compared_text* a = nullptr;
  const compared_text* b = nullptr;
  support::kept_messages log;
  std::string text;
};

}  // namespace

int main(int argc, char** argv) {
  support::command_line app("detto-compare", "Compare texts pair by pair: similarity measures over "
                                             "sets of n-grams of case-folded words or "
                                             "characters, and shared passages.");
  compare_options options;
  support::pair_selection selection;
  std::string format = "text";
  std::string lines;
  std::string queries;
  support::input_options inputs;
  app.add_option("--unit", options.unit, "unit of the n-grams: word or char")
      ->check(CLI::IsMember({"word", "char"}))
      ->type_name("UNIT")
      ->capture_default_str();
  app.add_option("--ngram", options.ngram, "number of units in an n-gram")
      ->check(CLI::PositiveNumber)
      ->type_name("N")
      ->capture_default_str();
  support::add_format(app, format, {"text", "json"}, {"html"});
  app.add_flag("--repair", options.repair,
               "repair damaged quotation marks and double encodings first");
  app.add_option(
         "--jsonl", lines,
         "compare all pairs of the texts in FILE, one JSON object {\"id\", \"text\", ...} a line; "
         "- is stdin")
      ->type_name("FILE");
  app.add_option("--query", queries,
                 "with --jsonl: compare each text of this FILE with each text of the other file")
      ->type_name("FILE");
  app.add_option(
         "--threshold", selection.threshold,
         "only pairs whose jaccard is at least S, above 0 and at most 1; default: all pairs")
      ->check([](const std::string& value) {
        double number = 0;
        const bool is_valid = CLI::detail::lexical_cast(value, number) && number > 0 && number <= 1;
        return is_valid ? std::string() : value + " is not above 0 and at most 1";
      })
      ->type_name("S");
  app.add_option("--top", selection.top,
                 "only the K pairs with the highest jaccard that have something in common, the "
                 "highest first")
      ->check(CLI::PositiveNumber)
      ->type_name("K");
  support::add_reading(app, inputs);
  support::add_field_names(app, inputs.fields);
  app.add_option("FILE", inputs.files,
                 "two or more texts; - is stdin; .gz and .zst files are decompressed")
      ->type_name("");

  return support::run(app, argc, argv, [&](support::messages& log) {
    if (lines.empty() ? inputs.files.size() < 2 : !inputs.files.empty())
      throw support::usage_error("two or more FILEs, or --jsonl FILE, are required");
    if (!queries.empty() && lines.empty()) throw support::usage_error("--query requires --jsonl");
    support::output out(log.progress());
    out.buffer();
    const support::painter paint(out.stream());
    const std::size_t width = support::page_width(out.stream());

    inputs.lines = !lines.empty();
    const auto read = [&](const std::string& file) {
      compared_texts texts;
      if (inputs.lines) inputs.files = {file};
      support::for_each_text(
          inputs, log, [](const support::text_input&, support::reporter&) { return nullptr; },
          [&](support::text_input&& input, std::nullptr_t, support::reporter&) {
            return std::make_unique<const compared_text>(std::move(input), options);
          },
          [&](std::unique_ptr<const compared_text> text) { texts.push_back(std::move(text)); });
      return texts;
    };
    bool pairs_missing = false;
    const auto selected = [&](support::selected_pairs pairs) {
      pairs_missing = pairs.limit_reached;
      if (pairs.limit_reached) log.note("a limit was reached, pairs may be missing");
      return each_of(std::move(pairs.pairs));
    };
    const auto print = [&](pair_source next, const compared_texts& first,
                           const compared_texts& second) {
      support::in_order<comparison>(
          inputs.jobs,
          [&](comparison& one) {
            const auto pair = next();
            if (!pair) return false;
            one.a = first[pair->first].get();
            one.b = second[pair->second].get();
            return true;
          },
          [&](comparison& one) {
            const detto::passages shared =
                detto::shared_passages(one.a->document(), one.b->document());
            const reached_limits reached{pairs_missing, shared.limit_reached()};
            if (reached.passages)
              one.log.note("{} and {}: a limit was reached, shared passages may be missing",
                           one.a->input.id, one.b->input.id);
            one.text = format == "json" ? as_json(*one.a, *one.b, shared, reached)
                                        : as_text(paint, width, *one.a, *one.b, shared, reached);
          },
          [&](comparison& one) {
            std::move(one.log).report_to(log);
            out.write(one.text);
          });
      out.commit();
    };

    const compared_texts texts = read(lines);
    if (queries.empty()) {
      print(selection.is_all() ? all_within(texts.size())
                               : selected(support::select_within(sets_of(texts), selection)),
            texts, texts);
    } else {
      const compared_texts query_texts = read(queries);
      print(selection.is_all() ? all_between(query_texts.size(), texts.size())
                               : selected(support::select_between(sets_of(query_texts),
                                                                  sets_of(texts), selection)),
            query_texts, texts);
    }
  });
}
