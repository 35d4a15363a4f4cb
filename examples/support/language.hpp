// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "abbreviation_file.hpp"
#include "messages.hpp"
#include "text_input.hpp"

#include <detto/language/abbreviation_list.hpp>
#include <detto/language/english.hpp>
#include <detto/language/languages.hpp>
#include <detto/language/lexicon.hpp>

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>

namespace support {

/// Chooses the lexicon for a text: --lang where it is given, else what the text's line says, else
/// English. A language without a lexicon is said once, and read with the English one.
class lexicon_choice {
public:
  lexicon_choice(std::string wanted, messages& say) : wanted_(std::move(wanted)), say_(say) {}

  /// Abbreviations of the caller's own, for whatever language; see read_abbreviations.
  void add_abbreviations(const std::string& path) { read_abbreviations(path, own_, say_); }

  const detto::lexicon& operator()(const text_input& input) {
    const std::string tag = !wanted_.empty() ? wanted_ : input.lang.value_or("en");
    const auto [chosen, is_new] = chosen_.try_emplace(tag, detto::english);
    if (is_new) {
      if (const detto::lexicon* found = detto::find_language(tag))
        chosen->second = *found;
      else
        say_.note(fmt::format("no lexicon for \"{}\" yet: read with the English one", tag));
      chosen->second.own_abbreviations = own_.table();
    }
    return chosen->second;
  }

private:
  std::string wanted_;
  messages& say_;
  detto::abbreviation_list own_;
  std::map<std::string, detto::lexicon> chosen_;
};

}  // namespace support
