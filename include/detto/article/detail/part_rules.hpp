// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/detail/part_grammar.hpp>
#include <detto/article/detail/part_tokens.hpp>
#include <detto/article/part.hpp>
#include <detto/language/page_words.hpp>
#include <detto/text/character.hpp>
#include <detto/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

// Maximum lengths of the special parts, in words. Longer lines are body text.
inline constexpr std::size_t furniture_limit = 45;
inline constexpr std::size_t caption_limit = 90;
inline constexpr std::size_t credit_limit = 14;
inline constexpr std::size_t contributor_limit = 60;

inline bool has_quote(part_tokens tokens) noexcept {
  return std::ranges::any_of(tokens, is_quote_token);
}

// Whether a line ends with one of `stops`, not counting closing quotation marks and brackets.
inline bool ends_with_stop(part_tokens tokens, std::string_view stops = ".!?") noexcept {
  for (std::size_t i = tokens.size(); i-- > 0;) {
    if (is_one_of_marks(tokens[i], stops)) return true;
    if (tokens[i].text == "\u2026") return stops.find('.') != std::string_view::npos;
    if (!is_closing_punctuation(decode(tokens[i].text, 0).value)) return false;
  }
  return false;
}

// Whether at least two thirds of the words of four bytes or more are capitalised, as in a title.
inline bool is_title_case(part_tokens tokens) noexcept {
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (const folded_token& t : tokens) {
    if (t.kind != token_kind::word || t.text.size() < 4) continue;
    ++words;
    capitals += is_capitalised(t) ? 1U : 0U;
  }
  return words >= 3 && capitals * 3 >= words * 2;
}

// Whether `tokens`, up to the end of their line, are a picture credit: (Name/Agency via AP)
// | NAME NAME/AGENCY | Photo: Name | Getty.
inline bool is_credit(part_tokens tokens, const page_words& page, bool at_line_begin) {
  while (!tokens.empty() && is_one_of_marks(tokens.back(), "."))
    tokens = tokens.first(tokens.size() - 1);
  const bool bracket = tokens.size() > 2 && is_one_of_marks(tokens.front(), "([") &&
                       is_one_of_marks(tokens.back(), ")]");
  if (bracket) tokens = tokens.subspan(1, tokens.size() - 2);
  if (tokens.empty()) return false;

  std::vector<token_key> keys;
  word_keys(tokens, keys);
  if (keys.empty() || keys.size() > credit_limit) return false;

  // Any list of names may follow a label.
  if (const auto* label = page.credit_labels.longest_prefix(keys)) {
    const std::size_t longest = label->words.size();
    auto at = tokens.begin() + static_cast<std::ptrdiff_t>((std::min)(longest, tokens.size()));
    const bool colon = at != tokens.end() && is_one_of_marks(*at, ":,/|-");
    if (colon) ++at;
    const bool by = longest > 1 && is_capitalised(tokens.front());
    if ((colon || by || bracket) && at != tokens.end()) {
      part_cursor end = at;
      if (read_names(end, tokens.end(), page, tokens.size()) && end == tokens.end()) return true;
    }
  }

  // Names only, with evidence of a picture: an agency after a slash, or a picture word.
  if (!is_capitalised(tokens.front()) && !page.photo_words.contains(tokens.front().key))
    return false;
  bool all_names = true;
  for (const folded_token& t : tokens)
    all_names = all_names && (is_capitalised(t) || page.photo_words.contains(t.key) ||
                              page.name_links.contains(t.key) || page.agencies.contains(t.key) ||
                              is_one_of_marks(t, "/,.|-&'") || is_dash_token(t) || is_year(t));
  if (!all_names) return false;
  const bool slash =
      std::ranges::any_of(tokens, [](const folded_token& t) { return is_one_of_marks(t, "/|"); });
  const auto pictures = std::ranges::count_if(
      tokens, [&](const folded_token& t) { return page.photo_words.contains(t.key); });
  const auto agencies =
      static_cast<std::size_t>(std::ranges::count_if(tokens, [&](const folded_token& t) {
        return page.agencies.contains(t.key) && !page.name_links.contains(t.key);
      }));
  if (bracket) return slash || pictures > 0;
  if (slash) return agencies > 0 || is_all_caps(tokens.back()) || pictures > 0;
  // Names via an agency: the picture word and the agency must be different words.
  const auto either = std::ranges::count_if(tokens, [&](const folded_token& t) {
    return page.photo_words.contains(t.key) ||
           (page.agencies.contains(t.key) && !page.name_links.contains(t.key));
  });
  if (pictures > 0 && agencies > 0 && either >= 2 && keys.size() <= 8) return true;
  // The name of a picture agency alone.
  return at_line_begin && agencies == keys.size() && std::ranges::all_of(keys, [&](token_key key) {
           return page.photo_agencies.contains(key);
         });
}

// The index of the first token of the credit at the end of a line, or the number of tokens. A
// credit begins at the start of a line, a sentence or a bracket.
inline std::size_t find_credit(part_tokens tokens, const page_words& page) {
  const std::size_t window = 2 * credit_limit + 8;  // tokens: names and the marks between them
  const std::size_t first = tokens.size() > window ? tokens.size() - window : 0;
  for (std::size_t i = first; i < tokens.size(); ++i) {
    const bool begin =
        i == 0 || is_one_of_marks(tokens[i], "([") || is_one_of_marks(tokens[i - 1], ".!?)") ||
        is_quote_token(tokens[i - 1]) ||
        (is_capitalised(tokens[i]) && i + 1 < tokens.size() && is_one_of_marks(tokens[i + 1], ":"));
    if (begin && is_credit(tokens.subspan(i), page, i == 0)) return i;
  }
  return tokens.size();
}

// Evidence that a line describes a picture. A score of 3 or more makes it a caption.
inline int caption_score(part_tokens tokens, const page_words& page,
                         std::span<const token_key> keys) {
  int score = 0;
  if (page.caption_openings.has_prefix_of(keys)) score += 2;
  if (page.caption_labels.has_prefix_of(keys)) score += 3;
  if (tokens.size() > 1 && is_all_caps(tokens[0]) && page.caption_flags.contains(tokens[0].key) &&
      is_dash_token(tokens[1]))
    score += 3;
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    // Name, right, | (L)
    const bool side = page.sides.contains(tokens[i].key) && !is_capitalised(tokens[i]);
    if (side && i >= 2 && is_one_of_marks(tokens[i - 1], ",") && is_capitalised(tokens[i - 2]) &&
        is_one_of_marks(tokens[i + 1], ",.;"))
      score += 3;
    const bool bracketed =
        is_one_of_marks(tokens[i - 1], "(") && is_one_of_marks(tokens[i + 1], ")");
    if (!bracketed) continue;
    if (page.sides.contains(tokens[i].key) ||
        (is_capitalised(tokens[i]) && page.side_letters.contains(tokens[i].key)))
      score += 3;
    if (is_capitalised(tokens[i]) && page.weak_side_letters.contains(tokens[i].key)) ++score;
  }
  // Ends with the date of the picture.
  const std::size_t from = tokens.size() > 7 ? tokens.size() - 7 : 0;
  for (std::size_t i = from; i < tokens.size(); ++i) {
    part_cursor at = tokens.begin() + static_cast<std::ptrdiff_t>(i);
    if (read_date(at, tokens.end(), page, true) && tokens.end() - at <= 1) {
      ++score;
      break;
    }
  }
  return score;
}

inline bool is_contributor(part_tokens tokens, const page_words& page, bool last_lines) {
  std::vector<token_key> keys;
  word_keys(tokens, keys);
  if (keys.size() < 3 || keys.size() > contributor_limit || has_quote(tokens)) return false;
  if (page.contributor_openings.has_prefix_of(keys)) {
    const auto capitals = std::ranges::count_if(tokens, is_capitalised);
    return static_cast<std::size_t>(capitals) * 3 >= keys.size();
  }
  const std::size_t phrase_at = find_first_phrase(keys, page.contributor_phrases);
  const std::size_t filed_at =
      last_lines && ends_with_stop(tokens) ? find_first_phrase(keys, page.filed_from) : keys.size();
  const std::size_t verb = (std::min)(phrase_at, filed_at);
  if (verb == keys.size() || verb == 0) return false;
  // Only names and roles may precede the verb.
  std::size_t word = 0;
  bool name = false;
  for (const folded_token& t : tokens) {
    if (!is_word(t)) continue;
    if (word++ == verb) break;
    name = name || is_capitalised(t);
    if (!is_capitalised(t) && !page.staff.contains(t.key) && !page.name_links.contains(t.key) &&
        !page.agencies.contains(t.key))
      return false;
  }
  if (!name) return false;
  // After the ambiguous phrases of filed_from, only places and names may follow.
  if (phrase_at <= filed_at) return true;
  word = 0;
  std::size_t after = 0;
  for (const folded_token& t : tokens) {
    if (!is_word(t) || word++ <= verb) continue;
    if (is_capitalised(t) || page.name_links.contains(t.key)) continue;
    ++after;
  }
  return after <= 1;
}

inline bool is_source(part_tokens tokens, const page_words& page, std::span<const token_key> keys) {
  if (keys.empty() || keys.size() > 25) return false;
  if (page.source_openings.has_prefix_of(keys)) return true;
  if (keys.size() > 12) return false;
  const bool labelled = page.source_labels.any_prefix(
      keys.size(), [keys](std::size_t i) { return keys[i]; },
      [tokens](const auto& label) {
        const std::size_t size = label.words.size();
        return size < tokens.size() && is_one_of_marks(tokens[size], ":");
      });
  if (labelled) return true;
  // - Reuters.
  return is_dash_token(tokens[0]) && keys.size() <= 4 &&
         std::ranges::all_of(keys, [&](token_key key) { return page.agencies.contains(key); });
}

inline bool is_copyright(part_tokens tokens, const page_words& page) noexcept {
  if (tokens.empty()) return false;
  if (tokens[0].text == "\u00A9") return true;
  return tokens.size() > 3 && is_one_of_marks(tokens[0], "(") &&
         page.copyright_letters.contains(tokens[1].key) && is_one_of_marks(tokens[2], ")") &&
         std::ranges::any_of(tokens.subspan(3), is_year);
}

// Whether a line has digits and signs but no words: 1 / 12, 66º, ___, 3:45. Digits before a full
// stop may end a sentence that was broken across lines.
inline bool is_figures(part_tokens tokens) noexcept {
  bool digits = false;
  for (const folded_token& t : tokens) {
    digits = digits || t.kind == token_kind::number;
    bool after_digit = false;
    for (std::size_t at = 0; at < t.text.size();) {
      const code_point point = decode(t.text, at);
      at += point.size;
      const bool ordinal = point.value == U'\u00BA' || point.value == U'\u00AA';
      // 66F, 12K
      const bool unit = after_digit && at == t.text.size() && point.value < 0x80;
      if (is_letter(point.value) && !ordinal && !unit) return false;
      after_digit = point.value >= U'0' && point.value <= U'9';
    }
    digits = digits || after_digit;
  }
  return !digits || !ends_with_stop(tokens);
}

// 1 of 6 photos | 3 min read | 12 comments | 5 hours ago
inline bool is_counter(part_tokens tokens, const page_words& page) noexcept {
  return tokens.size() >= 2 && tokens.size() <= 6 && tokens[0].kind == token_kind::number &&
         std::ranges::all_of(tokens.subspan(1), [&](const folded_token& t) {
           return t.kind == token_kind::number || page.counted.contains(t.key);
         });
}

inline bool is_furniture(part_tokens tokens, const page_words& page,
                         std::span<const token_key> keys) {
  if (is_copyright(tokens, page) || is_figures(tokens)) return true;
  if (keys.empty() || keys.size() > furniture_limit) return false;
  // A lower-case line with a full stop is the rest of a broken sentence.
  const bool whole =
      is_capitalised(tokens[0]) || !is_word(tokens[0]) || !is_one_of_marks(tokens.back(), ".");
  if (whole && keys.size() <= phrase::longest && !has_quote(tokens) &&
      page.furniture_lines.contains(keys))
    return true;
  if (whole && page.list_headings.contains(keys)) return true;
  if (is_counter(tokens, page)) return true;
  if (!is_capitalised(tokens[0]) && !is_one_of_marks(tokens[0], "([*>|-")) return false;
  if (page.furniture_openings.has_prefix_of(keys)) return true;
  if (find_first_phrase(keys, page.furniture_anywhere) < keys.size() && !has_quote(tokens))
    return true;
  // A request to the reader: a verb of promotion and an object such as a newsletter.
  if (has_quote(tokens)) return false;
  return page.promotion_verbs.contains(keys[0]) && std::ranges::any_of(keys, [&](token_key key) {
           return page.promotion_goods.contains(key);
         });
}

// By NAME, AGENCY | NAME, AGENCY | The Associated Press
inline bool is_byline(part_tokens tokens, const page_words& page) {
  while (!tokens.empty() && is_one_of_marks(tokens.back(), "."))
    tokens = tokens.first(tokens.size() - 1);
  if (tokens.empty() || tokens.size() > 24) return false;
  const bool by = page.byline_openers.contains(tokens[0].key);
  part_cursor at = tokens.begin() + (by ? 1 : 0);
  if (at == tokens.end()) return false;
  if (!read_names(at, tokens.end(), page, tokens.size()) || at != tokens.end()) return false;
  const part_tokens names = tokens.subspan(by ? 1 : 0);
  const auto is_agency = [&](const folded_token& t) { return page.agencies.contains(t.key); };
  const auto capitals = std::ranges::count_if(names, is_capitalised);
  if (by) return capitals >= 2 || is_agency(names[0]);
  const auto words = std::ranges::count_if(names, is_word);
  if (words > 8) return false;
  if (std::ranges::count_if(names, [&](const folded_token& t) {
        return is_agency(t) || page.name_links.contains(t.key);
      }) == words)
    return std::ranges::any_of(names, is_agency) && words >= 2;
  // A comma, then only agencies or staff roles.
  const auto comma =
      std::ranges::find_if(names, [](const folded_token& t) { return is_one_of_marks(t, ",|"); });
  if (comma == names.end() || comma - names.begin() > 5 || comma - names.begin() < 2 ||
      names.end() - comma < 2)
    return false;
  return std::all_of(comma, names.end(), [&](const folded_token& t) {
    return !is_word(t) || is_agency(t) || page.staff.contains(t.key);
  });
}

// Parses a date of the article at the start of a line and advances `at` past it. Sets `labelled` if
// a label such as `Updated` precedes the date; a date without a label requires a year.
inline bool read_page_date(part_cursor& at, part_cursor end, const page_words& page,
                           bool& labelled) {
  part_cursor from = at;
  if (from != end && is_one_of_marks(*from, "([")) ++from;
  labelled = false;
  std::vector<token_key> keys;
  word_keys({from, end - from > 8 ? from + 8 : end}, keys);
  const auto* label = page.date_labels.longest_prefix(keys);
  const std::size_t longest = label == nullptr ? 0 : label->words.size();
  if (longest > 0 && static_cast<std::size_t>(end - from) > longest) {
    from += static_cast<std::ptrdiff_t>(longest);
    if (is_one_of_marks(*from, ":|-")) ++from;
    labelled = true;
  }
  if (!read_date(from, end, page, !labelled)) {
    // The time may come first: Updated 6:40 p.m., May 14, 2024.
    if (labelled) read_clock(from, end, page);
    while (from != end && is_one_of_marks(*from, ",|-")) ++from;
    if (!labelled || !read_date(from, end, page, false)) {
      labelled = false;
      return false;
    }
  }
  read_clock(from, end, page);
  if (from != end && is_one_of_marks(*from, ")]")) ++from;
  at = from;
  return true;
}

}  // namespace detto::inline v0::detail
