// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "messages.hpp"
#include "text_input.hpp"

#include <detto/language/english.hpp>
#include <detto/language/lexicon.hpp>

#include <fmt/format.h>

#include <set>
#include <string>
#include <string_view>

namespace support {

/// Chooses the lexicon for a text: --lang where it is given, else what the text's line says, else
/// English. A language without a lexicon is said once, and read with the English one.
class lexicon_choice {
public:
  lexicon_choice(std::string wanted, messages& say) : wanted_(std::move(wanted)), say_(say) {}

  const detto::lexicon& operator()(const text_input& input) {
    const std::string tag = !wanted_.empty() ? wanted_ : input.lang.value_or("en");
    const std::string language = tag.substr(0, tag.find_first_of("-_"));
    if (language != detto::english.language && told_.insert(language).second)
      say_.note(fmt::format("no lexicon for \"{}\" yet: read with the English one", language));
    return detto::english;
  }

private:
  std::string wanted_;
  messages& say_;
  std::set<std::string> told_;
};

}  // namespace support
