// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/encoding/encoding.hpp>
#include <detto/text/error.hpp>

#include <unicode/ucnv.h>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace detto::inline v0 {

namespace detail {

// The Levenshtein distance of `a` and `b`, in bytes.
inline std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (const char c : a) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (c == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = (std::min)({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

// Calls use(encoding, label) for every label of the table until it returns true.
template <class Use>
void for_each_label(Use use) {
  for (const encoding& one : encodings())
    for (std::string_view rest = one.labels; !rest.empty();) {
      const std::size_t size = (std::min)(rest.find(' '), rest.size());
      if (use(one, rest.substr(0, size))) return;
      rest.remove_prefix((std::min)(size + 1, rest.size()));
    }
}

// Trims and lowercases a label. Returns nullopt for strings that cannot be a label.
inline std::optional<std::string> normalize_label(std::string_view label) {
  constexpr std::string_view whitespace = "\t\n\f\r ";
  const std::size_t begin = (std::min)(label.find_first_not_of(whitespace), label.size());
  label = label.substr(begin, label.find_last_not_of(whitespace) + 1 - begin);
  // ICU parses options after a comma, and limits the length of names.
  if (label.empty() || label.size() >= UCNV_MAX_CONVERTER_NAME_LENGTH) return std::nullopt;
  if (!std::ranges::all_of(label, [](char c) { return c > ' ' && c <= '~' && c != ','; }))
    return std::nullopt;
  std::string normalized(label);
  for (char& c : normalized) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return normalized;
}

inline std::optional<encoding> find_web_encoding(const std::string& label) {
  std::optional<encoding> found;
  for_each_label([&](const encoding& one, std::string_view other) {
    if (ucnv_compareNames(label.c_str(), std::string(other).c_str()) == 0) found = one;
    return found.has_value();
  });
  return found;
}

inline std::optional<encoding> find_icu_encoding(const std::string& label) {
  UErrorCode status = U_ZERO_ERROR;
  if (ucnv_countAliases(label.c_str(), &status) == 0 || U_FAILURE(status)) return std::nullopt;
  const char* converter = ucnv_getAlias(label.c_str(), 0, &status);
  if (U_FAILURE(status) || converter == nullptr) return std::nullopt;
  const char* name = converter;
  for (const char* standard : {"MIME", "IANA"}) {
    status = U_ZERO_ERROR;
    const char* official = ucnv_getStandardName(converter, standard, &status);
    if (U_FAILURE(status) || official == nullptr) continue;
    name = official;
    break;
  }
  return encoding{name, converter, {}};
}

}  // namespace detail

/// Returns the encoding that a label denotes. Labels are those of the WHATWG Encoding Standard,
/// with their meaning on the web: `iso-8859-1`, `latin1` and `ascii` denote windows-1252, `gb2312`
/// denotes GBK, `utf-16` denotes UTF-16LE. Case, punctuation, and white space at both ends are
/// ignored. Other labels are looked up in ICU's alias table.
///
/// Error: error_code::unknown_encoding; the message suggests the most similar label, if there is
/// one. Linear in the size of the table.
[[nodiscard]] inline result<encoding> find_encoding(std::string_view label) {
  const std::optional<std::string> normalized = detail::normalize_label(label);
  if (normalized) {
    if (const auto known = detail::find_web_encoding(*normalized)) return *known;
    if (const auto known = detail::find_icu_encoding(*normalized)) return *known;
  }
  error unknown{error_code::unknown_encoding, 0, "unknown encoding"};
  if (!normalized) return unknown;
  unknown.what += " \"" + *normalized + '"';
  std::string_view nearest;
  std::size_t distance =
      normalized->size() / 2 + 1;  // labels at a greater distance are not misspellings
  detail::for_each_label([&](const encoding&, std::string_view other) {
    const std::size_t d = detail::edit_distance(*normalized, other);
    if (d < distance) {
      distance = d;
      nearest = other;
    }
    return false;
  });
  if (!nearest.empty()) unknown.what += ", did you mean " + std::string(nearest) + '?';
  return unknown;
}

}  // namespace detto::inline v0
