// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/quote/attribution.hpp>
#include <detto/story/trace_story.hpp>

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace story_test {

/// An article with annotated quotations: in `source`, <name|words> is a marked quotation of that speaker
/// (an organisation if the name begins with a lowercase letter) and {name|words} an indirect one. The
/// text contains the words without the annotation; marked quotations are in quotation marks.
class annotated_article {
public:
  explicit annotated_article(std::string_view source) {
    struct place {
      std::string who;
      detto::byte_range range;
      bool marked;
    };
    std::vector<place> places;
    for (std::size_t at = 0; at < source.size(); ++at) {
      const char c = source[at];
      if (c != '<' && c != '{') {
        text_ += c;
        continue;
      }
      const std::size_t bar = source.find('|', at);
      const std::size_t end = source.find(c == '<' ? '>' : '}', bar);
      if (c == '<') text_ += "“";
      const std::size_t begin = text_.size();
      text_ += source.substr(bar + 1, end - bar - 1);
      places.push_back(
          {std::string(source.substr(at + 1, bar - at - 1)), {begin, text_.size()}, c == '<'});
      if (c == '<') text_ += "”";
      at = end;
    }
    for (const place& p : places) {
      detto::quotation q;
      q.range = p.range;
      q.text = detto::slice(text_, p.range);
      q.kind = p.marked ? detto::quote_kind::direct : detto::quote_kind::indirect;
      if (p.marked) q.marked.push_back({q.range, q.text});
      if (!p.who.empty()) {
        detto::speaker who;
        who.canonical = p.who;
        const bool person = p.who[0] >= 'A' && p.who[0] <= 'Z';
        who.type = person ? detto::speaker_type::person : detto::speaker_type::organisation;
        q.who = who;
      }
      said_.quotes.push_back(std::move(q));
    }
    docs_.emplace_back(text_);
  }
  annotated_article(const annotated_article&) = delete;
  annotated_article& operator=(const annotated_article&) = delete;

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] detto::story_document as(std::string id) const {
    return {std::move(id), &docs_.front(), &said_};
  }

private:
  std::string text_;
  detto::attribution said_;
  std::deque<detto::document> docs_;
};

/// Articles with the ids a, b, c, ...
class annotated_articles {
public:
  template <class... Source>
  explicit annotated_articles(const Source&... sources) {
    (articles_.emplace_back(sources), ...);
    for (std::size_t i = 0; i < articles_.size(); ++i)
      given_.push_back(articles_[i].as(std::string(1, static_cast<char>('a' + i))));
  }
  void add(std::string_view source) {
    articles_.emplace_back(source);
    given_.push_back(articles_.back().as(std::to_string(given_.size())));
  }

  [[nodiscard]] const std::string& text(std::size_t i) const { return articles_[i].text(); }
  [[nodiscard]] detto::story_report trace(const detto::story_options& options = {}) const {
    return detto::trace_story(given_, options);
  }

private:
  std::deque<annotated_article> articles_;
  std::vector<detto::story_document> given_;
};

}  // namespace story_test
