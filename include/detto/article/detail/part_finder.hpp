// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/detail/part_grammar.hpp>
#include <detto/article/detail/part_rules.hpp>
#include <detto/article/detail/part_tokens.hpp>
#include <detto/article/document.hpp>
#include <detto/article/part.hpp>
#include <detto/language/page_words.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/lines.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace detto::inline v0::detail {

// Assigns part types to the lines of a document: first to each line by its own tokens, then by its
// position on the page.
class part_finder {
public:
  explicit part_finder(const document& doc)
      : doc_(doc), page_(doc.language().page), lines_(page_lines(doc)) {}

  std::vector<reading_part> find() {
    states_.resize(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) classify_line(i);
    first_prose_ = lines_.size();
    for (std::size_t i = lines_.size(); i-- > 0;)
      if (states_[i].open && is_prose(i)) first_prose_ = i;
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (states_[i].open) classify_by_position(i);
    choose_headline();
    classify_lists();
    std::vector<reading_part> parts;
    for (std::size_t i = 0; i < lines_.size(); ++i) add_line(i, parts);
    return parts;
  }

private:
  // The parts of a line: one at its beginning, one at its end, and the part between them.
  struct state {
    bool open = true;  // no rule has claimed the line as a whole
    part_type type = part_type::body;
    std::size_t head = 0;  // number of tokens of the part at the beginning
    part_type head_type = part_type::date;
    std::size_t tail = 0;  // first token of the part at the end, or the number of tokens
    part_type tail_type = part_type::credit;
    bool heading = false;  // whether the line is the heading of a list of other articles
  };

  void claim(std::size_t i, part_type type) {
    states_[i].open = false;
    states_[i].type = type;
  }

  // The tokens of a line, which the rules read several times. Valid until the next call for another
  // line.
  part_tokens tokens_of(std::size_t i) const {
    if (i != unpacked_line_) {
      unpacked_.assign(lines_[i].tokens.begin(), lines_[i].tokens.end());
      unpacked_line_ = i;
    }
    return unpacked_;
  }

  // Classifies a line by its own tokens.
  void classify_line(std::size_t i) {
    const part_tokens tokens = tokens_of(i);
    state& s = states_[i];
    s.tail = tokens.size();
    if (tokens.empty()) return claim(i, part_type::furniture);
    word_keys(tokens, keys_);

    part_cursor at = tokens.begin();
    bool labelled = false;
    if (read_page_date(at, tokens.end(), page_, labelled)) {
      while (at != tokens.end() && is_one_of_marks(*at, ".")) ++at;
      if (at == tokens.end()) {
        if (labelled || i < head_limit) return claim(i, part_type::date);
      } else if ((labelled || i < head_limit) && is_capitalised(*at)) {
        // The date is on the same line as the first sentence.
        s.head = static_cast<std::size_t>(at - tokens.begin());
        s.head_type = part_type::date;
        return;
      } else if (labelled && keys_.size() <= 12) {
        return claim(i, part_type::date);
      }
    }
    s.heading = page_.list_headings.contains(keys_);
    if (is_source(tokens, page_, keys_)) return claim(i, part_type::source);
    if (is_furniture(tokens, page_, keys_)) return claim(i, part_type::furniture);
    if (is_contributor(tokens, page_, false)) return claim(i, part_type::contributor);
    if (is_credit(tokens, page_, true)) return claim(i, part_type::credit);

    const std::size_t credit = find_credit(tokens, page_);
    const int score = caption_score(tokens.first(credit), page_, keys_);
    const bool short_enough = keys_.size() <= caption_limit;
    if (credit < tokens.size() && short_enough) {
      s.tail = credit;
      s.tail_type = part_type::credit;
      return claim(i, part_type::caption);
    }
    if (score >= 3 && short_enough && !has_quote(tokens)) return claim(i, part_type::caption);
  }

  // Whether a line is running text.
  bool is_prose(std::size_t i) const {
    const part_tokens tokens = middle_tokens(i);
    const auto words = static_cast<std::size_t>(std::ranges::count_if(tokens, is_word));
    if (words >= 40) return true;
    return words >= 12 && ends_with_stop(tokens, ".!?") && (words >= 30 || !is_title_case(tokens));
  }

  part_tokens middle_tokens(std::size_t i) const {
    const state& s = states_[i];
    return tokens_of(i).subspan(s.head, s.tail - s.head);
  }

  // Classifies a line by its position among the others.
  void classify_by_position(std::size_t i) {
    const part_tokens tokens = middle_tokens(i);
    state& s = states_[i];
    const bool top = i <= first_prose_ + 1;
    if (i < first_prose_ + 1 && s.head == 0 && is_byline(tokens, page_))
      return claim(i, part_type::byline);
    if (s.head == 0) {
      part_cursor at = tokens.begin();
      const auto form =
          i <= first_prose_ + 3 ? dateline_form::capitals : dateline_form::with_agency;
      bool found = read_dateline(at, tokens.end(), page_, doc_.language(), form) &&
                   introduces_text(tokens.begin(), at, tokens.end());
      if (!found && i == first_prose_) {
        at = tokens.begin();
        found = read_named_dateline(at, tokens.end()) || read_bare_dateline(at, tokens.end());
      }
      if (found) {
        s.head = static_cast<std::size_t>(at - tokens.begin());
        s.head_type = part_type::dateline;
        claim(i, part_type::body);
        return;
      }
    }
    if (!top && i + last_lines_limit >= lines_.size() && s.head == 0) find_contributors(i);
  }

  // Springfield, Ohio - | Lisbon – Two diplomats said: names before a dash that a region or a day
  // follows, or that the text uses as a place.
  bool read_named_dateline(part_cursor& at, part_cursor end) const {
    part_cursor from = at;
    if (!read_dateline(from, end, page_, doc_.language(), dateline_form::names) ||
        !introduces_text(at, from, end) || !(is_capitalised(*from) || is_quote_token(*from)))
      return false;
    const part_cursor name =
        std::find_if(at, from, [](const folded_token& t) { return !is_capitalised(t); });
    if (is_all_caps(*(name - 1)) || (is_dash_token(*name) && !is_place(*(name - 1)))) return false;
    at = from;
    return true;
  }

  // Whether the word follows a preposition of place anywhere in the text. Linear in the tokens.
  bool is_place(const folded_token& word) const {
    const token_span tokens = doc_.tokens();
    for (std::size_t i = 1; i < tokens.size(); ++i)
      if (tokens[i].key == word.key && page_.place_links.contains(tokens[i - 1].key)) return true;
    return false;
  }

  // BERGEN Two diplomats said: a place in capitals directly before a sentence, if the text also
  // writes the name in mixed case.
  bool read_bare_dateline(part_cursor& at, part_cursor end) const {
    part_cursor from = at;
    std::size_t letters = 0;
    while (from != end && end - from > 8 && from - at < 3 &&
           is_all_caps_place(*from, doc_.language()) && from->text.size() >= 3) {
      if (from != at && !occurs_in_mixed_case(*from)) break;
      letters += from->text.size();
      ++from;
    }
    if (from == at || letters < 4 || !is_capitalised(*from) || !occurs_in_mixed_case(*(from - 1)))
      return false;
    if (continues_in_capitals(from, end)) return false;
    at = from;
    return true;
  }

  // Whether the text also has the word in mixed case as a name: capitalised within a sentence.
  // Linear in the tokens.
  bool occurs_in_mixed_case(const folded_token& word) const {
    const token_span tokens = doc_.tokens();
    for (std::size_t i = 1; i < tokens.size(); ++i)
      if (tokens[i].key == word.key && is_capitalised(tokens[i]) && !is_all_caps(tokens[i]) &&
          is_word(tokens[i - 1]) && !is_all_caps(tokens[i - 1]))
        return true;
    return false;
  }

  // Whether most of the next words are in capitals, as in a title.
  static bool continues_in_capitals(part_cursor at, part_cursor end) {
    const part_tokens next(at, at + std::min<std::ptrdiff_t>(end - at, 8));
    return std::ranges::count_if(next, is_all_caps) * 2 > std::ranges::count_if(next, is_word);
  }

  // Whether running text follows a dateline, and its hyphen, if any, is used as a dash.
  static bool introduces_text(part_cursor begin, part_cursor at, part_cursor end) {
    if (end - at < 5 || continues_in_capitals(at, end)) return false;
    const folded_token& dash = *(at - 1);
    const folded_token& before = *(at - 2);
    return at - begin < 2 || dash.text != "-" || before.text == "-" ||
           before.text.data() + before.text.size() != dash.text.data();
  }

  // Finds the contributor sentences at the end of a line.
  void find_contributors(std::size_t i) {
    const part_tokens tokens = tokens_of(i);
    const auto sentences = doc_.sentences();
    const reading_range line = lines_[i].range;
    auto s = std::ranges::lower_bound(sentences, line.begin, {}, &reading_range::begin);
    std::size_t first = tokens.size();
    std::size_t b = 0;
    for (; s != sentences.end() && s->begin < line.end; ++s) {
      while (b < tokens.size() && doc_.range(tokens[b].text).begin < s->begin) ++b;
      std::size_t e = b;
      while (e < tokens.size() && doc_.range(tokens[e].text).begin < s->end) ++e;
      if (e > b && is_contributor(tokens.subspan(b, e - b), page_, true))
        first = (std::min)(first, b);
      else
        first = tokens.size();
      b = e;
    }
    if (first == 0) return claim(i, part_type::contributor);
    if (first < tokens.size()) {
      states_[i].tail = first;
      states_[i].tail_type = part_type::contributor;
      claim(i, part_type::body);
    }
  }

  // Chooses as the headline the first title-like line before the first line of prose; short lines
  // around it are navigation.
  void choose_headline() {
    const std::size_t limit = (std::min)(first_prose_, lines_.size());
    std::size_t chosen = lines_.size();
    std::size_t count = 0;
    const auto words_of = [&](std::size_t i) {
      return static_cast<std::size_t>(std::ranges::count_if(middle_tokens(i), is_word));
    };
    for (std::size_t i = 0; i < limit; ++i) {
      if (!states_[i].open || states_[i].head > 0) continue;
      ++count;
      const part_tokens tokens = tokens_of(i);
      const bool stop = ends_with_stop(tokens, ".");
      const std::size_t words = words_of(i);
      if (words < 4 || words > 40 || (stop && !is_title_case(tokens) && !before_lead(i))) continue;
      chosen = i;
      break;
    }
    if (chosen == lines_.size() && count == 1 && first_prose_ < lines_.size())
      for (std::size_t i = 0; i < limit; ++i)
        if (states_[i].open && states_[i].head == 0 && words_of(i) >= 2 &&
            !ends_with_stop(tokens_of(i), "."))
          chosen = i;
    if (chosen < lines_.size()) claim(chosen, part_type::headline);
    for (std::size_t i = 0; i < limit && first_prose_ < lines_.size(); ++i)
      if (states_[i].open && states_[i].head == 0 && words_of(i) <= 3 &&
          !ends_with_stop(tokens_of(i), ".!?:"))
        claim(i, part_type::furniture);
  }

  // Whether the next line is a byline or begins with a dateline: the line directly above it may be
  // the headline even if it ends with a full stop.
  bool before_lead(std::size_t i) const {
    if (i + 1 >= lines_.size()) return false;
    const state& next = states_[i + 1];
    return (next.type == part_type::byline && !next.open) ||
           (next.head > 0 && next.head_type == part_type::dateline);
  }

  // Classifies the title-like lines after a heading such as Read more as furniture.
  void classify_lists() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!states_[i].heading) continue;
      for (std::size_t j = i + 1; j < lines_.size() && states_[j].open; ++j) {
        const part_tokens tokens = tokens_of(j);
        if (std::ranges::count_if(tokens, is_word) > 25 || ends_with_stop(tokens, ".:") ||
            has_quote(tokens.first(1)))
          break;
        claim(j, part_type::furniture);
      }
    }
  }

  void add_line(std::size_t i, std::vector<reading_part>& parts) const {
    const state& s = states_[i];
    const page_line& line = lines_[i];
    const std::string_view reading = doc_.reading();
    std::size_t at = line.range.begin;
    const auto begin_of = [&](std::size_t token) {
      return token < line.tokens.size() ? doc_.range(line.tokens[token].text).begin
                                        : line.range.end;
    };
    const auto append = [&](part_type type, std::size_t end) {
      const reading_range range = trim(reading, reading_range{at, end});
      if (!range.empty()) parts.push_back({type, range});
      at = end;
    };
    if (s.head > 0) append(s.head_type, begin_of(s.head));
    if (s.tail < line.tokens.size()) {
      append(s.type, begin_of(s.tail));
      append(s.tail_type, line.range.end);
    } else {
      append(s.type, line.range.end);
    }
  }

  // Lines from the top in which a date without a label is the date of the article.
  static constexpr std::size_t head_limit = 12;
  // Lines from the end in which short notes name contributors.
  static constexpr std::size_t last_lines_limit = 6;

  const document& doc_;
  const page_words& page_;
  std::vector<page_line> lines_;
  std::vector<state> states_;
  std::vector<token_key> keys_;
  std::size_t first_prose_ = 0;
  mutable std::vector<folded_token> unpacked_;
  mutable std::size_t unpacked_line_ = static_cast<std::size_t>(-1);
};

}  // namespace detto::inline v0::detail
