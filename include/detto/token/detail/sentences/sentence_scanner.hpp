// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/character.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/lines.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/sentences/list_item.hpp>
#include <detto/token/detail/sentences/sentence_end.hpp>
#include <detto/token/detail/sentences/sentence_signs.hpp>
#include <detto/token/detail/sentences/sentence_stop.hpp>

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0::detail {

// Finds the sentences of a text one after the other: moves from sign to sign and decides at each
// whether a sentence ends there. Copies are independent.
class sentence_scanner {
public:
  sentence_scanner() = default;
  sentence_scanner(std::string_view text, const lexicon& language, bool hard_wrapped)
      : text_(text),
        language_(&language),
        signs_(&sentence_signs::get()),
        hard_wrapped_(hard_wrapped) {}

  // Returns the next sentence without the white space at its edges; an empty range at the end of
  // the text.
  byte_range next() {
    const std::size_t begin = skip_space();
    if (begin == text_.size()) return {begin, begin};
    const std::size_t end = find_end(begin);
    next_ = end;
    line_begins_ = false;
    return trim_end(text_, byte_range{begin, end});
  }

private:
  std::size_t skip_space() noexcept {
    std::size_t at = next_;
    while (at < text_.size()) {
      const code_point point = decode(text_, at);
      if (!is_space(point.value)) break;
      if (is_line_end(point.value)) {
        mark_open_ = false;
        line_begins_ = true;
      }
      at += point.size;
    }
    return at;
  }

  std::size_t find_end(std::size_t begin) {
    const list_item item = read_list_item(text_, begin);
    // Run-in text precedes the first stop of its paragraph.
    const bool capitals = line_begins_ && language_->sentence.run_in_starters.size() > 0;
    std::size_t at = begin + item.size;
    for (;;) {
      at = signs_->find(text_, at, capitals);
      if (at == text_.size()) return at;
      const code_point point = decode(text_, at);
      const char32_t sign = point.value;
      if (is_line_end(sign)) {
        if (is_paragraph_end(at)) return at;
        at += point.size;
        continue;
      }
      if (const std::size_t before = next_item(item, begin, at); before != std::string_view::npos)
        return before;
      if (is_ascii_uppercase(sign)) {
        if (begins_run_in(begin, at)) return at;
        ++at;
      } else if (sign == U'"') {
        mark_open_ = !mark_open_;
        at += point.size;
      } else if (sign == U'\u300A') {
        at = title_end(at + point.size);
      } else if (!signs_->is_stop(sign)) {
        at += point.size;
      } else {
        const sentence_stop stop = read_stops(text_, begin, at, *signs_);
        const std::size_t end = end_after_stop(begin, at, stop);
        if (end != at) return end;
        at = stop.end;
      }
    }
  }

  // Whether the line end at `at` ends a paragraph: always, but in hard-wrapped text only before a
  // blank line.
  [[nodiscard]] bool is_paragraph_end(std::size_t at) const noexcept {
    if (!hard_wrapped_) return true;
    const std::size_t next = at + line_end_size(text_, at);
    return next >= text_.size() || is_line_end_at(text_, skip_blanks(text_, next));
  }

  // Returns the position after the white space at `at` and any line ends inside a hard-wrapped
  // paragraph.
  [[nodiscard]] std::size_t skip_inner_space(std::size_t at) const noexcept {
    for (;;) {
      at = skip_blanks(text_, at);
      if (at == text_.size() || !is_line_end_at(text_, at) || is_paragraph_end(at)) return at;
      at += line_end_size(text_, at);
    }
  }

  // Returns the start of the list item after `item` if the sign at `at` belongs to its label, else
  // npos.
  [[nodiscard]] std::size_t next_item(const list_item& item, std::size_t begin,
                                      std::size_t at) const noexcept {
    if (item.size == 0) return std::string_view::npos;
    const char32_t sign = decode(text_, at).value;
    const bool bullet = is_bullet(sign);
    if (!bullet && (item.delimiters.empty() || item.delimiters.front() != text_[at]))
      return std::string_view::npos;
    const std::size_t from = bullet ? at : item_before(text_, begin + item.size, at);
    if (from == std::string_view::npos || !is_space(decode_before(text_, from).value))
      return std::string_view::npos;
    return item.is_followed_by(read_list_item(text_, from), language_->sentence.ordinal_stops)
               ? from
               : std::string_view::npos;
  }

  // Whether the capital at `at` begins a sentence without a stop before it: after a run-in caption,
  // date or headline, as when the blocks of a page were joined by spaces.
  [[nodiscard]] bool begins_run_in(std::size_t begin, std::size_t at) const {
    constexpr std::size_t longest = 12;
    if (at < begin + 2 || text_[at - 1] != ' ') return false;
    const code_point before = decode_before(text_, at - 1);
    if (!is_letter(before.value) && !is_digit(before.value)) return false;
    std::size_t end = at + 1;
    while (end < text_.size() && end - at < longest && text_[end] >= 'a' && text_[end] <= 'z')
      ++end;
    if (end + 1 >= text_.size()) return false;
    const bool label = text_[end] == ':' && text_[end + 1] == ' ';
    if (!label && (text_[end] != ' ' || end - at < 2)) return false;
    const token_key word = folded_key(slice(text_, {at, end}));
    if (label) return language_->sentence.caption_labels.contains(word);
    if (!language_->sentence.run_in_starters.contains(word)) return false;
    following_word next = word_after(text_, end + 1);
    if (is_lowercase(next.first)) return true;
    read_letters(text_, next);
    return is_digit(before.value) &&
           language_->sentence.clock_followers.contains(folded_key(next.letters));
  }

  // Returns the end of the title that opens before `at`, if it closes soon on the same line:
  // 《你好！世界》 is one title. Else returns `at`.
  [[nodiscard]] std::size_t title_end(std::size_t at) const noexcept {
    constexpr std::size_t longest = 240;  // bytes
    const std::size_t close = text_.substr(at, longest).find("\u300B");
    if (close == std::string_view::npos) return at;
    const std::string_view title = text_.substr(at, close);
    const bool whole = title.find("\u300A") == std::string_view::npos &&
                       title.find_first_of("\r\n") == std::string_view::npos;
    return whole ? at + close : at;
  }

  // Returns the end of the sentence that `stop` at `at` ends, or `at` if it does not end a
  // sentence.
  std::size_t end_after_stop(std::size_t begin, std::size_t at, const sentence_stop& stop) {
    using enum sentence_stop::kind_type;
    if (stop.kind == omission) return at;
    if (stop.kind == stop_before_omission) return stop.end;
    const sentence_closers closers = read_closers(text_, stop.end, mark_open_);
    const std::size_t next = skip_inner_space(closers.end);
    if (is_line_end_at(text_, next)) return close(closers);
    if (next == closers.end && !may_follow_directly(stop, next)) return at;
    following_word word = word_after(text_, next);
    if (stop.kind == bracketed_omission) {
      // `It held [...] Nobody knew`, but `(...) Nobody knew`, and `It held [...] (page 5)`.
      const bool continues = at <= begin + 1 || word.at != next;
      return continues || !is_uppercase(word.first) ? at : close(closers);
    }
    if (!may_begin_sentence(stop, closers, next, word)) return at;
    if (stop.kind == full_stop && !closers.mark) {
      read_letters(text_, word);
      if (!full_stop_classifier(text_, begin, at, word, *language_).ends_sentence()) return at;
    }
    return close(closers);
  }

  std::size_t close(const sentence_closers& closers) noexcept {
    if (closers.mark) mark_open_ = false;
    return closers.end;
  }

  // Whether a sentence may begin directly after the stop, without white space: after Chinese and
  // Japanese stops, and after `!` and `?` in Chinese or Japanese text.
  [[nodiscard]] bool may_follow_directly(const sentence_stop& stop,
                                         std::size_t next) const noexcept {
    if (stop.sign == U'.' || is_ellipsis_sign(stop.sign)) return false;
    const code_point first = decode(text_, next);
    if (stop.sign == U'\uFF0E') return !is_digit(first.value);  // a decimal number
    if (stop.sign != U'!' && stop.sign != U'?') return true;
    const std::size_t after = is_opening_punctuation(first.value) ? next + first.size : next;
    return after < text_.size() && is_unspaced(decode(text_, after).value);
  }

  // Whether the character belongs to a script without word spacing.
  static bool is_unspaced(char32_t c) noexcept {
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC) != 0 ||
           (c >= U'\u3040' && c <= U'\u30FF');
  }

  // Whether the text at `next` may begin a sentence after the stop, regardless of the text before
  // the stop.
  [[nodiscard]] bool may_begin_sentence(const sentence_stop& stop, const sentence_closers& closers,
                                        std::size_t next,
                                        const following_word& word) const noexcept {
    const code_point first = decode(text_, next);
    if (first.value == U',' || first.value == U';' || first.value == U':' ||
        first.value == U'\u3001' || first.value == U'\uFF0C')
      return false;
    if (signs_->is_stop(first.value))
      return stop.kind != sentence_stop::kind_type::ellipsis &&
             read_stops(text_, next, next, *signs_).kind == sentence_stop::kind_type::omission;
    if (closers.mark && next == closers.end &&
        language_->sentence.quote_particles.find(first.value) != std::u32string_view::npos)
      return false;
    if (is_dash(first.value)) {
      // `Hello! – Good evening!`, but `“Hello.” – L. Marsh`
      const std::size_t after = skip_blanks(text_, next + first.size);
      return !closers.mark && after < text_.size() && is_uppercase(word_after(text_, after).first);
    }
    if (!is_lowercase(word.first)) return true;
    // `“Really?” he asked.` But a name such as iPhone may begin a sentence.
    const std::size_t second = word.at + decode(text_, word.at).size;
    return second < text_.size() && is_uppercase(decode(text_, second).value);
  }

  std::string_view text_;
  const lexicon* language_ = nullptr;
  const sentence_signs* signs_ = nullptr;
  std::size_t next_ = 0;
  bool hard_wrapped_ = false;
  bool line_begins_ = true;
  bool mark_open_ = false;  // the number of straight quotation marks so far on the line is odd
};

}  // namespace detto::inline v0::detail
