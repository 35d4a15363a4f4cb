// SPDX-License-Identifier: BSL-1.0
//
// detto-compare: similarity measures of two texts, and the passages they share.

#include "support/command_line.hpp"
#include "support/for_each_text.hpp"
#include "support/formats.hpp"
#include "support/inputs.hpp"
#include "support/json_writer.hpp"
#include "support/marked_changes.hpp"
#include "support/output.hpp"
#include "support/terminal_text.hpp"

#include <detto/align/shared_passages_text.hpp>
#include <detto/align/word_diff.hpp>
#include <detto/article/document.hpp>
#include <detto/ngram/features.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/repair/find_repairs.hpp>
#include <detto/similarity/set_measures.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/utf8.hpp>

#include <fmt/format.h>

#include <cstddef>
#include <memory>
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

/// A text with the data that every comparison needs, computed once.
struct compared_text {
  compared_text(support::text_input given, const compare_options& options)
      : input(std::move(given)),
        document(std::string_view(input.text),
                 {.repairs = options.repair ? detto::find_repairs(input.text)
                                            : std::vector<detto::repair>{}}) {
    if (options.unit == "word") {
      features = detto::features(document.words() | detto::ngrams(options.ngram));
    } else {
      const std::string folded = detto::fold(document.reading());
      features = detto::features(detto::code_points(folded) | detto::ngrams(options.ngram));
    }
  }
  // Not copyable: the document has views into the input's text.
  compared_text(const compared_text&) = delete;
  compared_text& operator=(const compared_text&) = delete;

  support::text_input input;
  detto::document document;
  detto::feature_set features;
};

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

std::string as_json(support::json_writer& json, const compared_text& a, const compared_text& b,
                    const detto::passages& shared) {
  json.begin_object().key("a").raw(a.input.id_json).key("b").raw(b.input.id_json);
  json.key("measures").begin_object();
  for (const measure& m : measures(a, b)) json.member(m.name, m.value);
  json.end_object().key("passages").begin_array();
  for (const detto::passage& p : shared) {
    json.begin_object().member("a", a.input.place(p.a)).member("b", b.input.place(p.b));
    json.member("words", p.words);
    json.key("identity").value(support::rounded(p.identity)).end_object();
  }
  json.end_array().end_object();
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
                    const compared_text& b, const detto::passages& shared) {
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
  for (const detto::passage& p : shared) {
    const detto::byte_range in_a = a.input.place(p.a);
    const detto::byte_range in_b = b.input.place(p.b);
    out += fmt::format(
        "\n  {} words{}  {}\n", p.words,
        p.identity < 1 ? paint.yellow(fmt::format(", {:.0f}% identical", p.identity * 100)) : "",
        paint.dim(
            fmt::format("bytes {}-{} and {}-{}", in_a.begin, in_a.end, in_b.begin, in_b.end)));
    out += support::wrapped(support::marked_changes(paint, a.document.view(p.a),
                                                    word_changes(a.document, p.a, b.document, p.b)),
                            "    ", "    ", width);
  }
  return out + "\n";
}

}  // namespace

int main(int argc, char** argv) {
  support::command_line app("detto-compare", "Compare two texts: similarity measures over sets of "
                                             "n-grams of case-folded words or characters, and "
                                             "shared passages.");
  compare_options options;
  std::string format = "text";
  std::pair<std::string, std::string> pair;
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
  support::add_reading(app, inputs);
  support::add_field_names(app, inputs.fields);
  app.add_option("A", pair.first, "first text; - is stdin; .gz and .zst files are decompressed")
      ->type_name("");
  app.add_option("B", pair.second, "second text")->type_name("");

  return support::run(app, argc, argv, [&](support::messages& log) {
    if (lines.empty() ? pair.second.empty() : !pair.first.empty())
      throw support::usage_error("two texts A and B, or --jsonl FILE, are required");
    if (!queries.empty() && lines.empty()) throw support::usage_error("--query requires --jsonl");
    support::output out(log.progress());
    support::json_writer json;
    const support::painter paint(out.stream());
    const std::size_t width = support::page_width(out.stream());

    inputs.lines = !lines.empty();
    const auto read = [&](std::vector<std::string> files) {
      std::vector<std::unique_ptr<const compared_text>> texts;
      inputs.files = std::move(files);
      support::for_each_text(
          inputs, log, [](const support::text_input&, support::reporter&) { return nullptr; },
          [&](support::text_input&& input, std::nullptr_t, support::reporter&) {
            return std::make_unique<const compared_text>(std::move(input), options);
          },
          [&](std::unique_ptr<const compared_text> text) { texts.push_back(std::move(text)); });
      return texts;
    };
    const auto compare = [&](const compared_text& a, const compared_text& b) {
      const detto::passages shared = detto::shared_passages(a.document, b.document);
      if (shared.limit_reached())
        log.note("{} and {}: a limit was reached, shared passages may be missing", a.input.id,
                 b.input.id);
      out.write(format == "json" ? as_json(json, a, b, shared)
                                 : as_text(paint, width, a, b, shared));
    };

    if (lines.empty()) {
      const auto texts = read({pair.first, pair.second});
      if (texts.size() == 2) compare(*texts[0], *texts[1]);
    } else if (queries.empty()) {
      const auto texts = read({lines});
      for (std::size_t a = 0; a < texts.size(); ++a)
        for (std::size_t b = a + 1; b < texts.size(); ++b) compare(*texts[a], *texts[b]);
    } else {
      const auto texts = read({lines});
      const auto query_texts = read({queries});
      for (const auto& a : query_texts)
        for (const auto& b : texts) compare(*a, *b);
    }
  });
}
