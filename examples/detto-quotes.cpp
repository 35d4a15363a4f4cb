// SPDX-License-Identifier: BSL-1.0
//
// detto-quotes: who said what in each text.

#include "support/command_line.hpp"
#include "support/formats.hpp"
#include "support/inputs.hpp"
#include "support/json_writer.hpp"
#include "support/language.hpp"
#include "support/name_list.hpp"
#include "support/output.hpp"
#include "support/terminal_text.hpp"

#include <detto/quote/attribute_quotes.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/repair.hpp>
#include <detto/token/segments.hpp>
#include <detto/token/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using support::json_writer;

/// Writes what was found in one text, with its places in what was given.
class quotes_writer {
public:
  quotes_writer(json_writer& json, const support::text_input& input) : json_(json), input_(input) {}

  std::string write(const detto::attribution& found) {
    json_.begin_object().key("id").raw(input_.id_json);
    list("quotes", found.quotes, [&](const auto& q) { write_quotation(q); });
    list("unattributed", found.unattributed, [&](const auto& stretch) {
      write_mention(stretch);
      json_.member("reason", detto::name(stretch.reason));
    });
    list("segments", found.parts, [&](const auto& part) {
      write_place(part.range);
      json_.member("type", detto::name(part.type));
    });
    list("repairs", found.repairs, [&](const auto& one) {
      write_place(one.range);
      json_.member("from", one.from).member("to", one.to);
      json_.key("confidence").value(support::rounded(one.confidence));
    });
    support::write_passed_fields(json_, input_, {"quotes", "unattributed", "segments", "repairs"});
    json_.end_object();
    return json_.take_line();
  }

private:
  /// An array of objects, whose members write_members(one) writes.
  template <class List, class Write>
  void list(std::string_view key, const List& of, Write write_members) {
    json_.key(key).begin_array();
    for (const auto& one : of) {
      json_.begin_object();
      write_members(one);
      json_.end_object();
    }
    json_.end_array();
  }

  /// An object, or null where there is none.
  template <class T, class Write>
  void maybe(std::string_view key, const std::optional<T>& what, Write write_members) {
    json_.key(key);
    if (!what) {
      json_.value(nullptr);
      return;
    }
    json_.begin_object();
    write_members(*what);
    json_.end_object();
  }

  void write_place(detto::byte_range range) {
    const detto::byte_range place = input_.place(range);
    json_.member("begin", place.begin).member("end", place.end);
  }

  void write_mention(const detto::mention& what) {
    write_place(what.range);
    json_.member("text", what.text);
  }

  void write_quotation(const detto::quotation& q) {
    json_.member("kind", detto::name(q.kind));
    write_mention(q);
    list("marked", q.marked, [&](const auto& stretch) { write_mention(stretch); });
    maybe("speaker", q.who, [&](const detto::speaker& who) {
      json_.member("text", who.text);
      write_place(who.range);
      json_.member("canonical", who.canonical).member("type", detto::name(who.type));
    });
    maybe("cue", q.cue, [&](const auto& cue) {
      json_.member("text", cue.text);
      write_place(cue.range);
      json_.member("class", detto::name(cue.type));
    });
    maybe("addressee", q.addressee, [&](const auto& addressee) {
      json_.member("text", addressee.text);
      write_place(addressee.range);
    });
    json_.member("negated", q.negated).member("utterance", q.utterance);
    json_.key("confidence").value(support::rounded(q.confidence));
  }

  json_writer& json_;
  const support::text_input& input_;
};

/// What a text's speakers say altogether.
struct speaker_total {
  std::string canonical;
  detto::speaker_type type = detto::speaker_type::unknown;
  std::size_t quotes = 0;
  std::set<std::size_t> utterances;
  std::size_t words = 0;
};

/// Those who say most first; the nameless last.
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

std::string speakers_as_json(json_writer& json, const support::text_input& input,
                             const detto::attribution& found) {
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
    return t.canonical.empty() ? std::string("nobody named") : support::shown(t.canonical);
  };
  for (const auto& total : totals) width = std::max(width, support::columns(label(total)));
  for (const auto& total : totals)
    out += fmt::format("  {}  {:>3} quotations  {:>5} words  {}\n",
                       support::padded(label(total), width), total.quotes, total.words,
                       paint.dim(total.canonical.empty() ? "" : detto::name(total.type)));
  return out + "\n";
}

std::string quotes_as_text(const support::painter& paint, std::size_t width,
                           const support::text_input& input, const detto::attribution& found) {
  std::string out = paint.bold(support::shown(input.id)) +
                    fmt::format("  {} quotations, {} unattributed\n", found.quotes.size(),
                                found.unattributed.size());
  // What people read is the text as it was meant.
  const detto::overlay overlay(input.text, found.repairs);
  const auto readable = [&](detto::byte_range range) {
    return support::shown(detto::slice(overlay.reading(), overlay.to_reading(range)));
  };
  const detto::quotation* before = nullptr;
  for (const detto::quotation& q : found.quotes) {
    if (before == nullptr || before->utterance != q.utterance) {
      std::string how;
      if (q.negated) how += "not: ";
      if (q.cue) how += readable(q.cue->range);
      if (q.addressee) how += " " + readable(q.addressee->range);
      if (q.kind == detto::quote_kind::indirect) how += how.empty() ? "reported" : ", reported";
      std::string said =
          q.who ? paint.cyan(support::shown(q.who->canonical)) : paint.dim("nobody named");
      if (!how.empty()) said += paint.dim("  (" + how + ")");
      out += "\n  " + said + "\n";
    }
    out += support::wrapped(readable(q.range), "    ", "    ", width);
    before = &q;
  }
  if (!found.unattributed.empty())
    out += "\n  " + paint.dim("in quotation marks, but said by nobody") + "\n";
  for (const auto& stretch : found.unattributed)
    out += support::wrapped(
        fmt::format("{} ({})", readable(stretch.range), detto::name(stretch.reason)), "    ",
        "    ", width);
  return out + "\n";
}

}  // namespace

int main(int argc, char** argv) {
  support::command_line app("detto-quotes", "Tell who said what in news texts: quotations, "
                                            "reported speech, speakers.");
  support::input_options inputs;
  std::string format = "jsonl";
  std::string lang;
  std::string aliases;
  std::string summary;
  support::add_format(app, format, {"jsonl", "text"}, {"csv", "html"});
  support::add_language(app, lang);
  app.add_option("--aliases", aliases,
                 "names to know: alias, tab, name in full, and if need be tab, "
                 "type; one a line")
      ->type_name("FILE");
  app.add_option("--summary", summary,
                 "speakers: how much each of them says, in place of the quotations")
      ->check(CLI::IsMember({"speakers"}))
      ->type_name("WHAT");
  support::add_inputs(app, inputs);
  support::add_field_names(app, inputs.fields);

  return support::run(app, argc, argv, [&](support::messages& say) {
    support::output out;
    support::json_writer json;
    support::lexicon_choice lexicon(lang, say);
    support::name_list names;
    if (!aliases.empty()) names.read(aliases, say);
    const support::painter paint(out.stream());
    const std::size_t width = support::page_width(out.stream());

    support::for_each_input(inputs, say, [&](const support::text_input& input) {
      const detto::attribution found =
          detto::attribute_quotes(input.text, lexicon(input), detto::segments, names);
      if (found.limit_reached())
        say.note(fmt::format("{}: {}: a limit was reached, quotations may be missing", input.file,
                             input.id));
      if (format == "text")
        out.write(summary.empty() ? quotes_as_text(paint, width, input, found)
                                  : speakers_as_text(paint, input, found));
      else
        out.write(summary.empty() ? quotes_writer(json, input).write(found)
                                  : speakers_as_json(json, input, found));
    });
  });
}
