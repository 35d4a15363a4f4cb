// SPDX-License-Identifier: BSL-1.0
//
// detto-quotes: the quotations and the reported speech of each text, with their speakers.

#include "support/command_line.hpp"
#include "support/for_each_text.hpp"
#include "support/formats.hpp"
#include "support/inputs.hpp"
#include "support/json_writer.hpp"
#include "support/language.hpp"
#include "support/name_list.hpp"
#include "support/output.hpp"
#include "support/terminal_text.hpp"

#include <detto/quote/attribute_quotes.hpp>
#include <detto/repair/overlay.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/token/paragraphs.hpp>
#include <detto/token/token.hpp>
#include <detto/token/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using support::json_writer;

/// Writes the attribution of one text as JSON. Ranges are bytes of the input as given.
class quotes_writer {
public:
  explicit quotes_writer(const support::text_input& input) : input_(input) {}

  std::string write(const detto::attribution& found) {
    json_.begin_object().key("id").raw(input_.id_json);
    write_list("quotes", found.quotes, [&](const auto& q) { write_quotation(q); });
    json_.key("language");
    if (found.language)
      json_.value(*found.language);
    else
      json_.value(nullptr);
    write_list("unattributed", found.unattributed, [&](const auto& stretch) {
      write_mention(stretch);
      json_.member("reason", detto::name(stretch.reason));
    });
    write_list("segments", found.parts, [&](const auto& part) {
      write_place(part.range);
      json_.member("type", detto::name(part.type));
    });
    write_list("repairs", found.repairs, [&](const auto& one) {
      write_place(one.range);
      json_.member("from", one.from).member("to", one.to);
      json_.key("confidence").value(support::rounded(one.confidence));
    });
    support::write_passed_fields(json_, input_,
                                 {"quotes", "language", "unattributed", "segments", "repairs"});
    json_.end_object();
    return json_.take_line();
  }

private:
  /// Writes an array of objects; write_members(element) writes the members of each.
  template <class List, class Write>
  void write_list(std::string_view key, const List& of, Write write_members) {
    json_.key(key).begin_array();
    for (const auto& one : of) {
      json_.begin_object();
      write_members(one);
      json_.end_object();
    }
    json_.end_array();
  }

  /// Writes an object, or null for an empty optional.
  template <class T, class Write>
  void write_optional(std::string_view key, const std::optional<T>& object, Write write_members) {
    json_.key(key);
    if (!object) {
      json_.value(nullptr);
      return;
    }
    json_.begin_object();
    write_members(*object);
    json_.end_object();
  }

  void write_place(detto::byte_range range) {
    const detto::byte_range place = input_.place(range);
    json_.member("begin", place.begin).member("end", place.end);
  }

  void write_mention(const detto::mention& mention) {
    write_place(mention.range);
    json_.member("text", mention.text);
  }

  void write_quotation(const detto::quotation& q) {
    json_.member("kind", detto::name(q.kind));
    write_mention(q);
    write_list("marked", q.marked, [&](const auto& stretch) { write_mention(stretch); });
    write_optional("speaker", q.who, [&](const detto::speaker& speaker) {
      json_.member("text", speaker.text);
      write_place(speaker.range);
      json_.member("canonical", speaker.canonical).member("type", detto::name(speaker.type));
    });
    write_optional("cue", q.cue, [&](const auto& cue) {
      json_.member("text", cue.text);
      write_place(cue.range);
      json_.member("class", detto::name(cue.type));
    });
    write_optional("addressee", q.addressee, [&](const auto& addressee) {
      json_.member("text", addressee.text);
      write_place(addressee.range);
    });
    json_.member("negated", q.negated).member("asserted", q.asserted);
    json_.member("utterance", q.utterance);
    json_.key("confidence").value(support::rounded(q.confidence));
    json_.member("evidence", detto::name(q.evidence));
  }

  json_writer json_;
  const support::text_input& input_;
};

/// The totals of one speaker in a text.
struct speaker_total {
  std::string canonical;
  detto::speaker_type type = detto::speaker_type::unknown;
  std::size_t quotes = 0;
  std::set<std::size_t> utterances;
  std::size_t words = 0;
};

/// Speakers by descending number of quotations; quotations without a speaker last.
std::vector<speaker_total> count_speakers(const detto::attribution& found) {
  std::vector<speaker_total> totals;
  for (const detto::quotation& q : found.quotes) {
    const std::string canonical = q.who ? q.who->canonical : std::string();
    auto at = std::ranges::find(totals, canonical, &speaker_total::canonical);
    if (at == totals.end()) {
      totals.push_back({canonical, q.who ? q.who->type : detto::speaker_type::unknown, 0, {}, 0});
      at = std::prev(totals.end());
    }
    ++at->quotes;
    at->utterances.insert(q.utterance);
    at->words += static_cast<std::size_t>(std::ranges::distance(detto::words(q.text)));
  }
  std::ranges::stable_sort(totals, [](const speaker_total& a, const speaker_total& b) {
    if (a.canonical.empty() != b.canonical.empty()) return b.canonical.empty();
    return a.quotes > b.quotes;
  });
  return totals;
}

std::string speakers_as_json(const support::text_input& input, const detto::attribution& found) {
  json_writer json;
  json.begin_object().key("id").raw(input.id_json).key("speakers").begin_array();
  for (const speaker_total& total : count_speakers(found)) {
    json.begin_object().key("canonical");
    if (total.canonical.empty())
      json.value(nullptr);
    else
      json.value(total.canonical);
    json.member("type", detto::name(total.type)).member("quotes", total.quotes);
    json.member("utterances", total.utterances.size()).member("words", total.words).end_object();
  }
  json.end_array();
  support::write_passed_fields(json, input, {"speakers"});
  json.end_object();
  return json.take_line();
}

std::string speakers_as_text(const support::painter& paint, const support::text_input& input,
                             const detto::attribution& found) {
  std::string out = paint.bold(support::shown(input.id)) + "\n";
  const auto totals = count_speakers(found);
  std::size_t width = 0;
  const auto label = [](const speaker_total& t) {
    return t.canonical.empty() ? std::string("no speaker found") : support::shown(t.canonical);
  };
  for (const auto& total : totals) width = std::max(width, support::columns(label(total)));
  for (const auto& total : totals)
    out += fmt::format("  {}  {:>3} quotations  {:>5} words  {}\n",
                       support::padded(label(total), width), total.quotes, total.words,
                       paint.dim(total.canonical.empty() ? "" : detto::name(total.type)));
  return out + "\n";
}

/// Writes the attribution of one text for reading.
class quotes_text {
public:
  quotes_text(const support::painter& paint, std::size_t width, bool details,
              const support::text_input& input, const detto::attribution& found)
      : paint_(paint),
        width_(width),
        input_(input),
        found_(found),
        overlay_(input.text, found.repairs) {
    if (!details) return;
    for (const detto::token& paragraph : detto::paragraphs(overlay_.reading()))
      paragraphs_.push_back(detto::range_of(overlay_.reading(), paragraph.text).begin);
  }

  std::string write() {
    out_ = paint_.bold(support::shown(input_.id)) +
           fmt::format("  {} quotations, {} unattributed\n", found_.quotes.size(),
                       found_.unattributed.size());
    const detto::quotation* previous = nullptr;
    for (const detto::quotation& q : found_.quotes) {
      if (previous == nullptr || previous->utterance != q.utterance)
        out_ += "\n  " + heading(q) + "\n";
      write_piece(reading_of(q.range), q.range, fmt::format(", confidence {:.2f}", q.confidence));
      previous = &q;
    }
    if (!found_.unattributed.empty())
      out_ += "\n  " + paint_.dim("in quotation marks, no speaker found") + "\n";
    for (const auto& stretch : found_.unattributed)
      write_piece(fmt::format("{} ({})", reading_of(stretch.range), detto::name(stretch.reason)),
                  stretch.range, "");
    return std::move(out_) + "\n";
  }

private:
  // The text format shows the reading, not the damaged text.
  [[nodiscard]] std::string reading_of(detto::byte_range range) const {
    return support::shown(overlay_.view(overlay_.to_reading(range)));
  }

  [[nodiscard]] std::string heading(const detto::quotation& q) const {
    std::string how;
    if (q.negated) how += "not: ";
    if (q.cue) how += reading_of(q.cue->range);
    if (q.addressee) how += " " + reading_of(q.addressee->range);
    if (q.kind == detto::quote_kind::indirect) how += how.empty() ? "reported" : ", reported";
    std::string who =
        q.who ? paint_.cyan(support::shown(q.who->canonical)) : paint_.dim("no speaker found");
    if (!how.empty()) who += paint_.dim("  (" + how + ")");
    return who;
  }

  void write_piece(std::string_view text, detto::byte_range range, std::string_view confidence) {
    out_ += support::wrapped(text, "    ", "    ", width_);
    if (paragraphs_.empty()) return;
    const auto next = std::ranges::upper_bound(paragraphs_, overlay_.to_reading(range).begin);
    const detto::byte_range place = input_.place(range);
    out_ += "      " +
            paint_.dim(fmt::format("paragraph {}, bytes {}-{}{}",
                                   std::distance(paragraphs_.begin(), next), place.begin, place.end,
                                   confidence)) +
            "\n";
  }

  const support::painter& paint_;
  std::size_t width_;
  const support::text_input& input_;
  const detto::attribution& found_;
  detto::overlay overlay_;
  std::vector<std::size_t> paragraphs_;  // where they begin in the reading; empty without details
  std::string out_;
};

}  // namespace

int main(int argc, char** argv) {
  support::command_line app("detto-quotes", "Find quotations and reported speech in news texts, "
                                            "with their speakers.");
  support::input_options inputs;
  std::string format = "jsonl";
  std::string lang;
  std::string aliases;
  std::string summary;
  bool details = false;
  support::add_format(app, format, {"jsonl", "text"}, {"csv", "html"});
  support::add_language(app, lang);
  app.add_option("--aliases", aliases,
                 "file of aliases, one a line: alias, tab, full name and, optionally, tab and type")
      ->type_name("FILE");
  app.add_option("--summary", summary,
                 "speakers: totals for each speaker in place of the quotations")
      ->check(CLI::IsMember({"speakers"}))
      ->type_name("WHAT");
  app.add_flag("--details", details,
               "with --format text: the paragraph (from 1), the bytes and the confidence of each "
               "quotation");
  support::add_inputs(app, inputs);
  support::add_field_names(app, inputs.fields);

  return support::run(app, argc, argv, [&](support::messages& log) {
    if (details && (format != "text" || !summary.empty()))
      throw support::usage_error("--details requires --format text without --summary");
    support::output out(log.progress());
    support::lexicon_choice lexicon(lang, support::language_task::speech);
    support::name_list names;
    if (!aliases.empty()) names.read(aliases, log);
    const support::painter paint(out.stream());
    const std::size_t width = support::page_width(out.stream());

    const auto process = [&](const support::text_input& input, const detto::lexicon* language,
                             support::reporter& notes) {
      const detto::attribution found = detto::attribute_quotes(
          input.text, detto::text_options<>{.language = *language}.with_names(std::ref(names)));
      if (found.limit_reached())
        notes.note("{}: {}: a limit was reached, quotations may be missing", input.file, input.id);
      if (format == "text")
        return summary.empty() ? quotes_text(paint, width, details, input, found).write()
                               : speakers_as_text(paint, input, found);
      return summary.empty() ? quotes_writer(input).write(found) : speakers_as_json(input, found);
    };
    support::for_each_text(
        inputs, log,
        [&](const support::text_input& input, support::reporter& notes) {
          return &lexicon(input, notes);
        },
        process, [&](const std::string& text) { out.write(text); });
  });
}
