// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/detail/character.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/lines.hpp>
#include <detto/token/detail/list_item.hpp>
#include <detto/token/detail/sentence_end.hpp>
#include <detto/token/detail/sentence_signs.hpp>
#include <detto/token/detail/sentence_stop.hpp>

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0::detail {

// Reads sentences one after the other: goes from sign to sign, and judges at each whether a
// sentence ends there. A copy goes on by itself.
class sentence_scanner {
public:
  sentence_scanner() = default;
  sentence_scanner(std::string_view text, const lexicon& language, bool hard_wrapped)
      : text_(text),
        language_(&language),
        signs_(&sentence_signs::get()),
        hard_wrapped_(hard_wrapped) {}

  // The next sentence, without the white space at its edges; empty at the end of the text.
  byte_range next() {
    const std::size_t begin = skip_space();
    if (begin == text_.size()) return {begin, begin};
    const std::size_t end = find_end(begin);
    next_ = end;
    line_begins_ = false;
    return trim_end(text_, {begin, end});
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
    // What runs into a paragraph's text is before its first stop.
    const bool capitals = line_begins_ && language_->run_in_starters.size() > 0;
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
      if (is_ascii_capital(sign)) {
        if (begins_run_in(begin, at)) return at;
        ++at;
      } else if (sign == U'"') {
        mark_open_ = !mark_open_;
        at += point.size;
      } else if (sign == U'\u300A') {
        at = behind_title(at + point.size);
      } else if (!signs_->is_stop(sign)) {
        at += point.size;
      } else {
        const sentence_stop stop = read_stops(text_, begin, at, *signs_);
        const std::size_t end = judge(begin, at, stop);
        if (end != at) return end;
        at = stop.end;
      }
    }
  }

  // A line end ends the sentence, full stop or not; in wrapped text a blank line does.
  [[nodiscard]] bool is_paragraph_end(std::size_t at) const noexcept {
    if (!hard_wrapped_) return true;
    const std::size_t next = at + line_end_size(text_, at);
    return next >= text_.size() || is_line_end_at(text_, skip_blanks(text_, next));
  }

  // Behind the white space at `at` and the line ends inside a wrapped paragraph.
  [[nodiscard]] std::size_t skip_inner_space(std::size_t at) const noexcept {
    for (;;) {
      at = skip_blanks(text_, at);
      if (at == text_.size() || !is_line_end_at(text_, at) || is_paragraph_end(at)) return at;
      at += line_end_size(text_, at);
    }
  }

  // Where the item of a list begins that follows `item`, if the sign at `at` is of its marks.
  [[nodiscard]] std::size_t next_item(const list_item& item, std::size_t begin,
                                      std::size_t at) const noexcept {
    if (item.size == 0) return std::string_view::npos;
    const char32_t sign = decode(text_, at).value;
    const bool bullet = is_bullet(sign);
    if (!bullet && (item.marks.empty() || item.marks.front() != text_[at]))
      return std::string_view::npos;
    const std::size_t from = bullet ? at : item_before(text_, begin + item.size, at);
    if (from == std::string_view::npos || !is_space(decode_before(text_, from).value))
      return std::string_view::npos;
    return item.is_followed_by(read_list_item(text_, from), language_->ordinal_stops)
               ? from
               : std::string_view::npos;
  }

  // Whether the capital at `at` begins a sentence though no stop is before it: a caption, a date or
  // a headline has run into it, as when a page's blocks were joined by spaces.
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
    const std::uint64_t word = folded_key(slice(text_, {at, end}));
    if (label) return language_->caption_labels.contains(word);
    if (!language_->run_in_starters.contains(word)) return false;
    following_word next = word_after(text_, end + 1);
    if (is_small(next.first)) return true;
    read_letters(text_, next);
    return is_digit(before.value) && language_->clock_followers.contains(folded_key(next.letters));
  }

  // Behind the title that opens before `at`, if it closes soon on this line: 《你好！世界》 is one.
  [[nodiscard]] std::size_t behind_title(std::size_t at) const noexcept {
    constexpr std::size_t longest = 240;  // bytes
    const std::size_t close = text_.substr(at, longest).find("\u300B");
    if (close == std::string_view::npos) return at;
    const std::string_view title = text_.substr(at, close);
    const bool whole = title.find("\u300A") == std::string_view::npos &&
                       title.find_first_of("\r\n") == std::string_view::npos;
    return whole ? at + close : at;
  }

  // Where the sentence ends that `stop` at `at` ends, or `at` if it does not end.
  std::size_t judge(std::size_t begin, std::size_t at, const sentence_stop& stop) {
    using enum sentence_stop::kind_type;
    if (stop.kind == omission) return at;
    if (stop.kind == stop_before_omission) return stop.end;
    const sentence_closers closers = read_closers(text_, stop.end, mark_open_);
    const std::size_t next = skip_inner_space(closers.end);
    if (is_line_end_at(text_, next)) return closes(closers);
    if (next == closers.end && !may_touch(stop, next)) return at;
    following_word word = word_after(text_, next);
    if (stop.kind == bracketed_omission) {
      // `It held [...] Nobody knew`, but `(...) Nobody knew`, and `It held [...] (page 5)`.
      const bool goes_on = at <= begin + 1 || word.at != next;
      return goes_on || !is_capital(word.first) ? at : closes(closers);
    }
    if (!may_begin(stop, closers, next, word)) return at;
    if (stop.kind == full_stop && !closers.mark) {
      read_letters(text_, word);
      if (!full_stop_judge(text_, begin, at, word, *language_).ends()) return at;
    }
    return closes(closers);
  }

  std::size_t closes(const sentence_closers& closers) noexcept {
    if (closers.mark) mark_open_ = false;
    return closers.end;
  }

  // Whether a sentence may begin right behind the stop, without a space: where Chinese and Japanese
  // stops end one, and behind `!` and `?` in their text.
  [[nodiscard]] bool may_touch(const sentence_stop& stop, std::size_t next) const noexcept {
    if (stop.sign == U'.' || is_ellipsis_sign(stop.sign)) return false;
    const code_point first = decode(text_, next);
    if (stop.sign == U'\uFF0E') return !is_digit(first.value);  // a decimal
    if (stop.sign != U'!' && stop.sign != U'?') return true;
    const std::size_t behind = is_opener(first.value) ? next + first.size : next;
    return behind < text_.size() && is_unspaced(decode(text_, behind).value);
  }

  // Of a script that sets no spaces between words.
  static bool is_unspaced(char32_t c) noexcept {
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC) != 0 ||
           (c >= U'\u3040' && c <= U'\u30FF');
  }

  // Whether what stands at `next` may begin a sentence behind the stop, whatever is before that.
  [[nodiscard]] bool may_begin(const sentence_stop& stop, const sentence_closers& closers,
                               std::size_t next, const following_word& word) const noexcept {
    const code_point first = decode(text_, next);
    if (first.value == U',' || first.value == U';' || first.value == U':' ||
        first.value == U'\u3001' || first.value == U'\uFF0C')
      return false;
    if (signs_->is_stop(first.value))
      return stop.kind != sentence_stop::kind_type::ellipsis &&
             read_stops(text_, next, next, *signs_).kind == sentence_stop::kind_type::omission;
    if (closers.mark && next == closers.end &&
        language_->quote_particles.find(first.value) != std::u32string_view::npos)
      return false;
    if (is_dash(first.value)) {
      // `Hello! – Good evening!`, but `“Hello.” – L. Marsh`
      const std::size_t behind = skip_blanks(text_, next + first.size);
      return !closers.mark && behind < text_.size() && is_capital(word_after(text_, behind).first);
    }
    if (!is_small(word.first)) return true;
    // `“Really?” he asked.` But a name such as iPhone may begin a sentence.
    const std::size_t second = word.at + decode(text_, word.at).size;
    return second < text_.size() && is_capital(decode(text_, second).value);
  }

  std::string_view text_;
  const lexicon* language_ = nullptr;
  const sentence_signs* signs_ = nullptr;
  std::size_t next_ = 0;
  bool hard_wrapped_ = false;
  bool line_begins_ = true;
  bool mark_open_ = false;  // an odd number of straight quotation marks so far on this line
};

}  // namespace detto::inline v0::detail
