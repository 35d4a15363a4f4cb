// SPDX-License-Identifier: BSL-1.0
//
// detto-tokens: the words, sentences, paragraphs or graphemes of each text, as byte ranges.

#include "support/command_line.hpp"
#include "support/for_each_text.hpp"
#include "support/inputs.hpp"
#include "support/json_writer.hpp"
#include "support/language.hpp"
#include "support/output.hpp"

#include <detto/repair/find_repairs.hpp>
#include <detto/repair/overlay.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/token/graphemes.hpp>
#include <detto/token/paragraphs.hpp>
#include <detto/token/segments.hpp>
#include <detto/token/sentences.hpp>
#include <detto/token/token.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace {

std::vector<detto::token> split(std::string_view text, std::string_view unit,
                                const detto::lexicon& language) {
  std::vector<detto::token> tokens;
  const auto append = [&](auto&& range) {
    for (const detto::token& t : range) tokens.push_back(t);
  };
  if (unit == "sentence") {
    append(detto::sentences(text, language));
  } else if (unit == "paragraph") {
    append(detto::paragraphs(text));
  } else if (unit == "grapheme") {
    append(detto::graphemes(text));
  } else {
    append(detto::segments(text));
    std::erase_if(tokens, [](const detto::token& t) { return t.kind == detto::token_kind::space; });
  }
  return tokens;
}

std::string as_json(const support::text_input& input, const std::string& unit, bool repair,
                    const detto::lexicon& language) {
  const std::string_view text = input.text;
  const detto::overlay overlay(text,
                               repair ? detto::find_repairs(text) : std::vector<detto::repair>{});
  const auto tokens = split(overlay.reading(), unit, language);

  support::json_writer json;
  json.begin_object().key("id").raw(input.id_json);
  json.member("unit", unit).key("spans").begin_array();
  for (const detto::token& t : tokens)
    json.value(input.place(overlay.to_text(
        detto::range_cast<detto::reading_range>(detto::range_of(overlay.reading(), t.text)))));
  json.end_array().key("kinds").begin_array();
  for (const detto::token& t : tokens) json.value(detto::name(t.kind));
  json.end_array();
  support::write_passed_fields(json, input, {"unit", "spans", "kinds"});
  json.end_object();
  return json.take_line();
}

}  // namespace

int main(int argc, char** argv) {
  support::command_line app(
      "detto-tokens", "Split texts into words, sentences, paragraphs or graphemes. Prints one "
                      "line of JSON for each text: {\"id\", \"unit\", \"spans\", \"kinds\"}.");
  support::input_options inputs;
  std::string unit = "word";
  std::string lang;
  std::string abbreviations;
  bool repair = false;
  app.add_option("--unit", unit, "word, sentence, paragraph or grapheme")
      ->check(CLI::IsMember({"word", "sentence", "paragraph", "grapheme"}))
      ->type_name("UNIT")
      ->capture_default_str();
  support::add_language(app, lang);
  app.add_option("--abbreviations", abbreviations,
                 "file of abbreviations that do not end a sentence, one a line, optionally "
                 "followed by a tab "
                 "and a place: before-name, before-number, anywhere, clock-time or list-end")
      ->type_name("FILE");
  app.add_flag("--repair", repair, "repair damaged quotation marks and double encodings first");
  support::add_inputs(app, inputs);
  support::add_field_names(app, inputs.fields);

  return support::run(app, argc, argv, [&](support::messages& log) {
    support::output out(log.progress());
    support::lexicon_choice lexicon(lang, support::language_task::sentences);
    if (!abbreviations.empty()) lexicon.add_abbreviations(abbreviations, log);
    support::for_each_text(
        inputs, log,
        [&](const support::text_input& input, support::reporter& notes) {
          return &lexicon(input, notes);
        },
        [&](const support::text_input& input, const detto::lexicon* language, support::reporter&) {
          return as_json(input, unit, repair, *language);
        },
        [&](const std::string& line) { out.write(line); });
  });
}
