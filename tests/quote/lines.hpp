// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/quote/attribution.hpp>

#include <string>
#include <vector>

// Results as lines of text, for compact expectations.

namespace quote_test {

/// "direct: “Yes,” | Holm said", with "not" before a negated cue and "to <addressee>" at the end.
inline std::string line_of(const detto::quotation& q) {
  std::string line = std::string(name(q.kind)) + ": " + std::string(q.text) + " |";
  if (q.who) line += " " + std::string(q.who->text);
  if (q.negated) line += " not";
  if (q.cue) line += " " + std::string(q.cue->text);
  if (q.addressee) line += " to " + std::string(q.addressee->text);
  return line;
}

inline std::vector<std::string> lines_of(const detto::attribution& found) {
  std::vector<std::string> lines;
  for (const detto::quotation& q : found.quotes) lines.push_back(line_of(q));
  return lines;
}

/// "Marta Holm (person)" for each quotation.
inline std::vector<std::string> speakers_of(const detto::attribution& found) {
  std::vector<std::string> lines;
  for (const detto::quotation& q : found.quotes) {
    lines.push_back(q.who ? q.who->canonical + " (" + std::string(name(q.who->type)) + ")" : "-");
  }
  return lines;
}

/// "term: “ghost train”" for each unattributed stretch.
inline std::vector<std::string> others_of(const detto::attribution& found) {
  std::vector<std::string> lines;
  for (const detto::unattributed_stretch& u : found.unattributed)
    lines.push_back(std::string(name(u.reason)) + ": " + std::string(u.text));
  return lines;
}

}  // namespace quote_test
