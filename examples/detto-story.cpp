// SPDX-License-Identifier: BSL-1.0
//
// detto-story: relations between news articles: versions of one story, the derivation of each
// version, and the changes to each utterance between articles.

#include "support/command_line.hpp"
#include "support/for_each_text.hpp"
#include "support/formats.hpp"
#include "support/inputs.hpp"
#include "support/json_writer.hpp"
#include "support/language.hpp"
#include "support/marked_changes.hpp"
#include "support/output.hpp"
#include "support/terminal_text.hpp"

#include <detto/article/document.hpp>
#include <detto/quote/attribute_quotes.hpp>
#include <detto/repair/overlay.hpp>
#include <detto/story/story_report.hpp>
#include <detto/story/trace_story.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/verify/compare_wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using support::json_writer;

struct article {
  article(support::text_input given, const detto::lexicon& language)
      : input(std::move(given)),
        document(std::string_view(input.text), {.language = language}),
        attribution(detto::attribute_quotes(document)),
        overlay(input.text, attribution.repairs) {}
  // Not copyable: the document has views into the input's text.
  article(const article&) = delete;
  article& operator=(const article&) = delete;

  support::text_input input;
  detto::document document;
  detto::attribution attribution;
  detto::overlay overlay;  // the text through its repairs, for the text format
};

using articles = std::vector<std::unique_ptr<article>>;

// -- JSON ----------------------------------------------------------------------------------------

class json_report {
public:
  json_report(const articles& given, const detto::story_report& report)
      : articles_(given), report_(report) {}

  std::string write() {
    json_.begin_object();
    write_list("documents", report_.articles, [&](const auto& one) { write_article(one); });
    write_list("pairs", report_.pairs, [&](const auto& one) { write_pair(one); });
    write_list("stories", report_.stories, [&](const auto& story) {
      json_.begin_array();
      for (const std::size_t number : story) json_.raw(id(number));
      json_.end_array();
    });
    json_.key("nodes").begin_array();
    for (std::size_t i = 0; i < report_.nodes.size(); ++i)
      json_.begin_object()
          .key("id")
          .raw(id(i))
          .member("observed", report_.nodes[i].observed)
          .end_object();
    json_.end_array();
    write_list("derivation", report_.derivation, [&](const auto& arrow) {
      json_.begin_object().key("from").raw(id(arrow.from)).key("to").raw(id(arrow.to));
      json_.key("weight").value(support::rounded(arrow.weight)).end_object();
    });
    write_list("utterances", report_.utterances, [&](const auto& one) { write_utterance(one); });
    json_.end_object();
    return json_.take_line();
  }

private:
  template <class List, class Write>
  void write_list(std::string_view name, const List& of, Write write_one) {
    json_.key(name).begin_array();
    for (const auto& one : of) write_one(one);
    json_.end_array();
  }

  /// The id of a node as JSON; the id of an article keeps its type in the input.
  [[nodiscard]] std::string id(std::size_t node) const {
    if (node < articles_.size()) return articles_[node]->input.id_json;
    std::string text;
    support::append_json_string(text, report_.nodes[node].id);
    return text;
  }

  void write_article(const detto::story_article& one) {
    const auto number = static_cast<std::size_t>(&one - report_.articles.data());
    json_.begin_object().key("id").raw(id(number)).key("headline");
    if (one.headline.empty())
      json_.value(nullptr);
    else
      json_.value(detto::slice(articles_[number]->input.text, one.headline));
    json_.member("words", one.words).member("quotes", one.quotes).end_object();
  }

  void write_pair(const detto::article_pair& pair) {
    json_.begin_object().key("a").raw(id(pair.a)).key("b").raw(id(pair.b));
    json_.member("jaccard", pair.jaccard).member("containment_a", pair.containment_a);
    json_.member("containment_b", pair.containment_b);
    json_.member("relation", detto::name(pair.relation)).end_object();
  }

  void write_utterance(const detto::utterance& utterance) {
    json_.begin_object().key("speaker");
    if (utterance.speaker.empty())
      json_.value(nullptr);
    else
      json_.value(utterance.speaker);
    write_list("occurrences", utterance.occurrences, [&](const detto::utterance_occurrence& one) {
      json_.begin_object().key("doc").raw(id(one.article));
      const detto::byte_range place = articles_[one.article]->input.place(one.range);
      json_.member("begin", place.begin).member("end", place.end);
      json_.member("text", one.text).member("marked", one.marked).end_object();
    });
    write_list("changes", utterance.changes, [&](const detto::utterance_change& change) {
      const std::size_t from = utterance.occurrences[change.from].article;
      const std::size_t to = utterance.occurrences[change.to].article;
      json_.begin_object().member("from", change.from).member("to", change.to);
      json_.key("from_doc").raw(id(from)).key("to_doc").raw(id(to));
      json_.member("verdict", detto::name(change.wording.kind));
      write_list("edits", change.wording.edits, [&](const detto::word_edit& edit) {
        json_.begin_array().value(detto::slice(articles_[from]->input.text, edit.a));
        json_.value(detto::slice(articles_[to]->input.text, edit.b)).end_array();
      });
      write_list("critical", change.wording.critical,
                 [&](const detto::critical_change what) { json_.value(detto::name(what)); });
      json_.end_object();
    });
    json_.end_object();
  }

  const articles& articles_;
  const detto::story_report& report_;
  json_writer json_;
};

// -- text ----------------------------------------------------------------------------------------

class text_report {
public:
  text_report(const articles& given, const detto::story_report& report, std::FILE* stream)
      : articles_(given), report_(report), paint_(stream), width_(support::page_width(stream)) {
    for (const auto& node : report.nodes)
      id_width_ = std::max(id_width_, support::columns(support::shown(node.id)));
  }

  std::string write() {
    for (const auto& story : report_.stories) write_story(story);
    if (!report_.utterances.empty()) out_ += paint_.bold("Utterances in several articles") + "\n";
    for (const detto::utterance& utterance : report_.utterances) write_utterance(utterance);
    return std::move(out_);
  }

private:
  [[nodiscard]] std::string id(std::size_t node) const {
    return support::shown(report_.nodes[node].id);
  }

  /// The reading of a range of an article, on one line.
  [[nodiscard]] std::string text(std::size_t number, detto::byte_range range) const {
    const detto::overlay& overlay = articles_[number]->overlay;
    return support::shown(overlay.view(overlay.to_reading(range)));
  }

  /// Adds quotation marks to an occurrence that is marked in its article.
  static std::string quoted(const detto::utterance_occurrence& one, const std::string& text) {
    return one.marked ? "“" + text + "”" : text;
  }

  void write_story(const std::vector<std::size_t>& story) {
    out_ += paint_.bold(story.size() == 1 ? "One article, no other version"
                                          : fmt::format("One story in {} versions", story.size()));
    out_ += "\n";
    const std::string rest(4 + id_width_, ' ');
    for (const std::size_t number : story) {
      const detto::story_article& one = report_.articles[number];
      std::string line =
          one.headline.empty() ? paint_.dim("(no headline)") : text(number, one.headline);
      line += paint_.dim(fmt::format(" ({} quotations)", one.quotes));
      out_ += support::wrapped(line, label(number), rest, width_);
    }
    for (const detto::derivation_arrow& arrow : report_.derivation)
      if (std::ranges::count(story, arrow.to) > 0)
        out_ +=
            fmt::format("  {} derives from {}: {:.0f}% of its wording\n", paint_.cyan(id(arrow.to)),
                        paint_.cyan(id(arrow.from)), arrow.weight * 100);
    for (const std::size_t number : story) write_shared_sources(number);
    out_ += "\n";
  }

  /// Lists the earlier articles that share a source with an article.
  void write_shared_sources(std::size_t number) {
    std::string others;
    for (const detto::article_pair& pair : report_.pairs)
      if (pair.relation == detto::relation_type::shared_source && pair.b == number)
        others += (others.empty() ? "" : ", ") + paint_.cyan(id(pair.a));
    if (!others.empty())
      out_ += fmt::format("  {} shares a source with {}\n", paint_.cyan(id(number)), others);
  }

  [[nodiscard]] std::string label(std::size_t number) const {
    return "  " + paint_.cyan(support::padded(id(number), id_width_)) + "  ";
  }

  void write_utterance(const detto::utterance& utterance) {
    const std::string who = utterance.speaker.empty()
                                ? paint_.dim("no speaker found")
                                : paint_.bold(support::shown(utterance.speaker));
    out_ += who == last_speaker_ ? "\n" : "\n  " + who + "\n";
    last_speaker_ = who;
    const std::string rest(4 + id_width_, ' ');
    // Occurrences without a source come first, then the changes of the others.
    for (std::size_t i = 0; i < utterance.occurrences.size(); ++i)
      if (source_of(utterance, i) == nullptr) {
        const detto::utterance_occurrence& one = utterance.occurrences[i];
        std::string line = quoted(one, text(one.article, one.range));
        if (!one.marked) line += paint_.dim(" (reported)");
        out_ += support::wrapped(line, label(one.article), rest, width_);
      }
    for (std::size_t i = 0; i < utterance.occurrences.size(); ++i)
      if (const detto::utterance_change* change = source_of(utterance, i))
        out_ += support::wrapped(wording(utterance, *change),
                                 label(utterance.occurrences[i].article), rest, width_);
  }

  /// The change that best explains the wording of an occurrence: from the article that its article
  /// derives from, else the one with the highest similarity; null if there is none.
  [[nodiscard]] const detto::utterance_change* source_of(const detto::utterance& utterance,
                                                         std::size_t occurrence) const {
    const detto::utterance_change* best = nullptr;
    const auto rank = [&](const detto::utterance_change& change) {
      const std::size_t from = utterance.occurrences[change.from].article;
      const std::size_t to = utterance.occurrences[change.to].article;
      const bool derived = std::ranges::any_of(report_.derivation, [&](const auto& arrow) {
        return arrow.from == from && arrow.to == to;
      });
      return std::pair(derived, change.wording.similarity);
    };
    for (const detto::utterance_change& change : utterance.changes)
      if (change.to == occurrence && (best == nullptr || rank(change) > rank(*best)))
        best = &change;
    return best;
  }

  [[nodiscard]] std::string wording(const detto::utterance& utterance,
                                    const detto::utterance_change& change) const {
    using enum detto::verdict_kind;
    const detto::utterance_occurrence& from = utterance.occurrences[change.from];
    const detto::utterance_occurrence& to = utterance.occurrences[change.to];
    std::string verdict(detto::name(change.wording.kind));
    std::string line;
    if (change.wording.kind != verbatim && change.wording.kind != punctuation_only) {
      const detto::overlay& before = articles_[from.article]->overlay;
      const detto::overlay& after = articles_[to.article]->overlay;
      std::vector<support::change> changes;
      changes.reserve(change.wording.edits.size());
      for (const detto::word_edit& edit : change.wording.edits)
        changes.push_back(
            {before.view(before.to_reading(edit.a)), after.view(after.to_reading(edit.b))});
      line = quoted(to, support::marked_changes(paint_, before.view(before.to_reading(from.range)),
                                                changes)) +
             " ";
      std::string critical;
      for (const detto::critical_change what : change.wording.critical)
        critical += fmt::format("{}{}", critical.empty() ? "" : ", ", detto::name(what));
      if (!critical.empty()) verdict += ": " + critical;
    }
    const bool is_critical = !change.wording.critical.empty();
    verdict = fmt::format("({}{})", verdict, to.marked ? "" : ", reported");
    return line + (is_critical ? paint_.yellow(verdict) : paint_.dim(verdict));
  }

  const articles& articles_;
  const detto::story_report& report_;
  support::painter paint_;
  std::size_t width_;
  std::size_t id_width_ = 0;
  std::string last_speaker_;
  std::string out_;
};

}  // namespace

int main(int argc, char** argv) {
  support::command_line app(
      "detto-story",
      "Relate news articles to each other: versions of one story, which article derives from "
      "which, and how the wording of each quotation changed between articles.");
  support::input_options inputs;
  std::string format = "text";
  std::string lang;
  std::string file;
  support::add_format(app, format, {"text", "json"}, {"html"});
  app.add_option("-o,--output", file, "output file, replaced when all is written; default: stdout")
      ->type_name("FILE");
  support::add_language(app, lang);
  support::add_inputs(app, inputs);
  support::add_field_names(app, inputs.fields);

  return support::run(app, argc, argv, [&](support::messages& log) {
    support::output out(log.progress(), file);
    support::lexicon_choice lexicon(lang, support::language_task::speech);
    articles all;
    support::for_each_text(
        inputs, log,
        [&](const support::text_input& input, support::reporter& notes) {
          return &lexicon(input, notes);
        },
        [](support::text_input&& input, const detto::lexicon* language, support::reporter&) {
          return std::make_unique<article>(std::move(input), *language);
        },
        [&](std::unique_ptr<article> one) { all.push_back(std::move(one)); });
    // If no input could be read, a file with an earlier report remains.
    if (all.empty() && log.exit_code() != 0) return;
    std::vector<detto::story_document> given;
    for (const auto& one : all) given.push_back({one->input.id, &one->document, &one->attribution});
    const detto::story_report report = detto::trace_story(given);
    if (report.limit_reached())
      log.note("a limit was reached, articles or utterances may be missing");
    out.write(format == "json" ? json_report(all, report).write()
                               : text_report(all, report, out.stream()).write());
    out.commit();
  });
}
