// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "abbreviation_file.hpp"
#include "messages.hpp"
#include "text_input.hpp"

#include <detto/language/abbreviation_list.hpp>
#include <detto/language/languages.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/language/undetermined.hpp>

#include <map>
#include <string>
#include <utility>

namespace support {

/// The task that a program needs language data for.
enum class language_task { sentences, speech };

/// Chooses the language of a text: the value of --lang, else the "lang" of the text's line, else
/// English. A language without data for the task is noted once; its texts are read with the data that
/// all languages share, never with the data of another language.
class lexicon_choice {
public:
  lexicon_choice(std::string tag, language_task task) : tag_(std::move(tag)), task_(task) {}

  /// Adds the caller's abbreviations, for all languages; see read_abbreviations.
  void add_abbreviations(const std::string& path, reporter& log) {
    read_abbreviations(path, own_, log);
  }

  /// The language, which remains valid when others are chosen.
  const detto::lexicon& operator()(const text_input& input, reporter& log) {
    const std::string tag = !tag_.empty() ? tag_ : input.lang.value_or("en");
    const auto [chosen, is_new] = chosen_.try_emplace(tag);
    detto::lexicon& language = chosen->second;
    if (is_new) {
      const detto::lexicon* const found = detto::find_language(tag);
      language = found != nullptr ? *found : detto::undetermined;
      if (found == nullptr) language.tag = chosen->first;
      note_missing_data(language, found != nullptr, log);
      language.sentence.own_abbreviations = own_.table();
    }
    return language;
  }

private:
  void note_missing_data(const detto::lexicon& language, bool is_known, reporter& log) const {
    if (task_ == language_task::speech && language.speech.empty())
      log.note("no speech data for \"{}\": quotations are found by quotation marks alone, without "
               "speakers",
               language.tag);
    else if (task_ == language_task::sentences && !is_known)
      log.note("no sentence data for \"{}\": only international abbreviations are known",
               language.tag);
  }

  std::string tag_;
  language_task task_;
  detto::abbreviation_list own_;
  std::map<std::string, detto::lexicon> chosen_;
};

}  // namespace support
