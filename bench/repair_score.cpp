// SPDX-License-Identifier: BSL-1.0
// Damages texts in every known way, repairs them and counts the restored characters. `./dev score
// repair` runs it and formats the table. Each FILE is a data set, with texts separated by U+001E.
//
//   repair_score lost|whole|clean [--errors] [--write DIR | --read DIR] FILE...
//
// lost    every mark from U+2010 to U+2026 is replaced by one residue character
// whole   double encoding: UTF-8 bytes are decoded in another encoding and encoded as UTF-8 again
// clean   texts are not damaged, and every repair is a false alarm
//
// --errors prints the places that were not restored. --write writes the damaged texts of `whole` to
// DIR instead of scoring; --read scores the output of another tool for them from DIR.
#include <detto/repair/detail/residues.hpp>
#include <detto/repair/find_repairs.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/utf8.hpp>

#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

bool show_errors = false;

using texts = std::vector<std::string>;

constexpr char separator = '\x1E';

texts read_texts(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  texts all(1);
  for (std::istreambuf_iterator<char> at(in), end; at != end; ++at)
    if (*at == separator)
      all.emplace_back();
    else
      all.back() += *at;
  return all;
}

void write_texts(const std::filesystem::path& path, const texts& all) {
  std::ofstream out(path, std::ios::binary);
  for (std::size_t i = 0; i < all.size(); ++i)
    out << (i > 0 ? std::string(1, separator) : "") << all[i];
}

std::u32string points(std::string_view text) {
  std::u32string all;
  for (std::size_t at = 0; at < text.size();) {
    const detto::code_point point = detto::decode(text, at);
    all += point.value;
    at += point.size;
  }
  return all;
}

std::string utf8(char32_t value) {
  std::string bytes;
  detto::append_utf8(bytes, value);
  return bytes;
}

// Prints one row: data set, damage, and named cells, separated by tabs.
void print(std::string_view set, std::string_view damage,
           std::initializer_list<std::pair<const char*, std::string>> cells) {
  std::cout << set << '\t' << damage;
  for (const auto& [name, value] : cells) std::cout << '\t' << name << '=' << value;
  std::cout << '\n';
}

std::string percent(std::size_t part, std::size_t whole) {
  if (whole == 0) return "-";
  const std::size_t mille = (2000 * part + whole) / (2 * whole);
  return std::to_string(mille / 10) + '.' + std::to_string(mille % 10);
}

// -- lost marks ---------------------------------------------------------------------------------

constexpr bool is_mark(char32_t value) { return value >= 0x2010 && value <= 0x2026; }

// The role of a mark. A closing single mark and an apostrophe have one role, because they are one
// character. In texts where „ opens, “ and ‘ close.
enum class role { open, close, single_open, single_close, dash, ellipsis, bullet };

role role_of(char32_t mark, bool low_marks_open) {
  switch (mark) {
  case U'\u201C': return low_marks_open ? role::close : role::open;
  case U'\u201D':
  case U'\u201F': return role::close;
  case U'\u201E': return role::open;
  case U'\u2018': return low_marks_open ? role::single_close : role::single_open;
  case U'\u2019':
  case U'\u201B': return role::single_close;
  case U'\u201A': return role::single_open;
  case U'\u2022': return role::bullet;
  case U'\u2026': return role::ellipsis;
  default: return role::dash;
  }
}

// Whether a repaired mark has the role of the lost mark, regardless of double or single: texts differ
// in which of them are the outer marks, and the damaged text does not show it. `within` is true if
// the lost mark closes a single quotation.
bool same_side(role lost, role found, bool within) {
  if (lost == role::single_open) lost = role::open;
  if (found == role::single_open) found = role::open;
  return lost == found || (lost == role::single_close && found == role::close && within) ||
         (lost == role::close && found == role::single_close && within);
}

struct lost_score {
  std::size_t texts = 0, detected = 0, marks = 0, exact = 0, sides = 0, others = 0;
  std::size_t half_marks[2] = {}, half_roles[2] = {};
  std::map<std::string, std::size_t> errors;
};

struct lost_mark {
  char32_t value = 0;
  bool closes_single = false;  // whether it closes a single quotation of its paragraph
};

// Replaces every mark by `residue`. Stores the marks in `lost`, by their offset in the result.
std::string lose_marks(std::string_view text, char32_t residue,
                       std::map<std::size_t, lost_mark>& lost) {
  std::string damaged;
  bool single = false;
  for (std::size_t at = 0; at < text.size();) {
    const detto::code_point point = detto::decode(text, at);
    const std::size_t next = at + point.size;
    if (point.value == U'\n' && next < text.size() && text[next] == '\n') single = false;
    if (is_mark(point.value)) {
      const char32_t after = next < text.size() ? detto::decode(text, next).value : U'\n';
      const bool closes =
          single && point.value == U'\u2019' && !u_isalnum(static_cast<UChar32>(after));
      if (point.value == U'\u2018') single = true;
      if (closes) single = false;
      lost[damaged.size()] = {point.value, closes || point.value == U'\u201D'};
      detto::append_utf8(damaged, residue);
    } else {
      damaged += text.substr(at, point.size);
    }
    at = next;
  }
  return damaged;
}

void show(std::string_view text, std::size_t at, std::size_t size, const std::string& label) {
  constexpr std::size_t reach = 40;
  std::string shown(text.substr(at < reach ? 0 : at - reach, std::min(at, reach)));
  shown += "[" + label + "]" + std::string(text.substr(at + size, reach));
  std::replace(shown.begin(), shown.end(), '\n', '|');
  std::cerr << shown << '\n';
}

void score_lost(lost_score& sum, std::string_view text, std::size_t number, char32_t residue) {
  std::map<std::size_t, lost_mark> lost;
  const std::string damaged = lose_marks(text, residue, lost);
  if (lost.empty()) return;
  const bool low_marks_open = text.find("\u201E") != std::string_view::npos;
  std::map<std::size_t, char32_t> found;
  for (const detto::repair& one : detto::find_repairs(damaged))
    found[one.range.begin] = detto::decode(one.to, 0).value;
  ++sum.texts;
  sum.detected += found.empty() ? 0U : 1U;
  sum.marks += lost.size();
  for (const auto& [place, mark] : lost) {
    const auto it = found.find(place);
    const bool is_repaired = it != found.end();
    const role was = role_of(mark.value, low_marks_open);
    const role is = is_repaired ? role_of(it->second, low_marks_open) : role::bullet;
    sum.exact += is_repaired && it->second == mark.value ? 1U : 0U;
    sum.sides += is_repaired && same_side(was, is, mark.closes_single) ? 1U : 0U;
    ++sum.half_marks[number % 2];
    if (is_repaired && was == is) {
      ++sum.half_roles[number % 2];
    } else {
      const std::string label = utf8(mark.value) + (is_repaired ? utf8(it->second) : "-");
      ++sum.errors[label];
      if (show_errors) show(damaged, place, utf8(residue).size(), label);
    }
    if (is_repaired) found.erase(it);
  }
  sum.others += found.size();
}

void lost(const std::string& set, const texts& all) {
  for (const detto::detail::residue& one : detto::detail::residues) {
    lost_score sum;
    for (std::size_t i = 0; i < all.size(); ++i) score_lost(sum, all[i], i, one.value);
    if (sum.texts == 0) return;
    std::vector<std::pair<std::size_t, std::string>> worst;
    for (const auto& [label, count] : sum.errors) worst.emplace_back(count, label);
    std::sort(worst.rbegin(), worst.rend());
    std::string named;
    for (std::size_t i = 0; i < worst.size() && i < 4; ++i)
      named += (i > 0 ? " " : "") + worst[i].second + std::to_string(worst[i].first);
    const std::string name = one.value == 0x1A     ? "U+001A"
                             : one.value == 0xFFFD ? "U+FFFD"
                                                   : utf8(one.value);
    print(set, name,
          {{"texts", std::to_string(sum.texts)},
           {"detected", std::to_string(sum.detected)},
           {"marks", std::to_string(sum.marks)},
           {"exact", percent(sum.exact, sum.marks)},
           {"role", percent(sum.half_roles[0] + sum.half_roles[1], sum.marks)},
           {"even texts", percent(sum.half_roles[0], sum.half_marks[0])},
           {"odd texts", percent(sum.half_roles[1], sum.half_marks[1])},
           {"side", percent(sum.sides, sum.marks)},
           {"others changed", std::to_string(sum.others)},
           {"most common errors", named}});
  }
}

// -- double encodings ---------------------------------------------------------------------------

struct converter_closer {
  void operator()(UConverter* one) const noexcept { ucnv_close(one); }
};
using converter = std::unique_ptr<UConverter, converter_closer>;

converter open(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  converter opened(ucnv_open(name, &status));
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU has no encoding ") + name);
  return opened;
}

// ICU's table of an encoding: the character of each byte.
std::vector<char32_t> table_of(const char* name) {
  const converter from = open(name);
  std::vector<char32_t> table(256);
  for (int byte = 0; byte < 256; ++byte) {
    UErrorCode status = U_ZERO_ERROR;
    const char in = static_cast<char>(byte);
    UChar read[2] = {};
    ucnv_toUChars(from.get(), read, 2, &in, 1, &status);
    table[static_cast<std::size_t>(byte)] =
        U_SUCCESS(status) ? read[0] : detto::replacement_character;
  }
  return table;
}

enum class controls { kept, dropped, replaced };

struct double_encoding {
  const char* name;
  const char* encoding;
  int times = 1;
  controls c1 = controls::kept;
  bool every_third_line = false;
};

constexpr double_encoding double_encodings[] = {
    {"windows-1252", "windows-1252"},
    {"windows-1252, undefined dropped", "windows-1252", 1, controls::dropped},
    {"windows-1252, undefined U+FFFD", "windows-1252", 1, controls::replaced},
    {"windows-1252, some lines", "windows-1252", 1, controls::kept, true},
    {"windows-1252, twice", "windows-1252", 2},
    {"iso-8859-1", "iso-8859-1"},
    {"iso-8859-15", "iso-8859-15"},
    {"windows-1250", "windows-1250"},
    {"windows-1251", "windows-1251"},
    {"windows-1253", "windows-1253"},
    {"windows-1254", "windows-1254"},
    {"iso-8859-2", "iso-8859-2"},
    {"iso-8859-7", "iso-8859-7"},
    {"macintosh", "macintosh"},
    {"ibm-437", "ibm-437"},
    {"ibm-850", "ibm-850"},
};

std::string read_as(std::string_view bytes, const std::vector<char32_t>& table, controls c1) {
  std::string out;
  for (const char byte : bytes) {
    const char32_t value = table[static_cast<unsigned char>(byte)];
    if (value < 0x80 || value >= 0xA0 || c1 == controls::kept)
      detto::append_utf8(out, value);
    else if (c1 == controls::replaced)
      detto::append_utf8(out, detto::replacement_character);
  }
  return out;
}

std::vector<std::string_view> lines(std::string_view text) {
  std::vector<std::string_view> all;
  while (true) {
    const std::size_t end = text.find('\n');
    all.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return all;
    text.remove_prefix(end + 1);
  }
}

std::string damage(std::string_view text, const double_encoding& how,
                   const std::vector<char32_t>& table) {
  std::string out;
  std::size_t number = 0;
  for (const std::string_view line : lines(text)) {
    std::string damaged(line);
    if (!how.every_third_line || number % 3 == 0)
      for (int i = 0; i < how.times; ++i) damaged = read_as(damaged, table, how.c1);
    out += (number++ > 0 ? "\n" : "") + damaged;
  }
  return out;
}

// Aligns two strings, and returns which characters of `was` are in `is` too, in order. Greedy: after
// a difference, continues at the nearest place where four characters agree.
std::vector<bool> kept(const std::u32string& was, const std::u32string& is) {
  constexpr std::size_t reach = 32, agreement = 4;
  std::vector<bool> same(was.size());
  std::size_t i = 0, j = 0;
  const auto agree = [&](std::size_t a, std::size_t b) {
    const std::size_t size = std::min(agreement, was.size() - a);
    return is.compare(b, size, was, a, size) == 0 &&
           (a + size < was.size() || b + size <= is.size());
  };
  while (i < was.size() && j < is.size()) {
    if (was[i] == is[j]) {
      same[i++] = true, ++j;
      continue;
    }
    bool found = false;
    for (std::size_t skip = 1; skip <= reach && !found; ++skip)
      for (std::size_t a = 0; a <= skip && !found; ++a)
        if (i + a <= was.size() && j + skip - a <= is.size() && agree(i + a, j + skip - a))
          i += a, j += skip - a, found = true;
    if (!found) return same;
  }
  return same;
}

struct whole_score {
  std::size_t texts = 0, all_right = 0, characters = 0, right = 0, others = 0, changed = 0;
};

void score_whole(whole_score& sum, std::string_view text, std::string_view damaged,
                 std::string_view repaired) {
  const std::vector<std::string_view> was = lines(text), given = lines(damaged),
                                      is = lines(repaired);
  ++sum.texts;
  sum.all_right += text == repaired ? 1U : 0U;
  for (std::size_t line = 0; line < was.size(); ++line) {
    const bool affected = was[line] != given[line];
    const std::u32string before = points(was[line]);
    const std::vector<bool> same = line < is.size() && was.size() == is.size()
                                       ? kept(before, points(is[line]))
                                       : std::vector<bool>(before.size());
    for (std::size_t i = 0; i < before.size(); ++i)
      if (affected && before[i] >= 0x80) {
        ++sum.characters;
        sum.right += same[i] ? 1U : 0U;
      } else {
        ++sum.others;
        sum.changed += same[i] ? 0U : 1U;
      }
  }
}

// Prints the first line that was not restored.
void show_difference(std::string_view text, std::string_view repaired) {
  const std::vector<std::string_view> was = lines(text), is = lines(repaired);
  for (std::size_t i = 0; i < was.size() && i < is.size(); ++i)
    if (was[i] != is[i]) {
      std::cerr << "was " << was[i] << "\n is " << is[i] << '\n';
      return;
    }
}

struct exchange {
  std::filesystem::path write, read;
};

void whole(const std::string& set, const texts& all, const exchange& peer) {
  for (const double_encoding& how : double_encodings) {
    const std::vector<char32_t> table = table_of(how.encoding);
    texts affected, damaged;
    for (const std::string& text : all) {
      std::string damaged_text = damage(text, how, table);
      if (damaged_text == text) continue;
      affected.push_back(text);
      damaged.push_back(std::move(damaged_text));
    }
    if (affected.empty()) continue;
    const std::string name = set + "." + std::to_string(&how - double_encodings);
    if (!peer.write.empty()) {
      write_texts(peer.write / name, damaged);
      continue;
    }
    const texts peer_texts = peer.read.empty() ? texts() : read_texts(peer.read / name);
    whole_score sum;
    double seconds = 0;
    for (std::size_t i = 0; i < affected.size(); ++i) {
      const auto start = std::chrono::steady_clock::now();
      std::string repaired =
          peer.read.empty()
              ? std::string(detto::overlay(damaged[i], detto::find_repairs(damaged[i])).reading())
              : peer_texts.at(i);
      seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      score_whole(sum, affected[i], damaged[i], repaired);
      if (show_errors && repaired != affected[i]) show_difference(affected[i], repaired);
    }
    print(set, how.name,
          {{"texts", std::to_string(sum.texts)},
           {"all right", std::to_string(sum.all_right)},
           {"characters", std::to_string(sum.characters)},
           {"right", percent(sum.right, sum.characters)},
           {"others changed", std::to_string(sum.changed)},
           {"ms", peer.read.empty() ? std::to_string(static_cast<int>(1000 * seconds)) : ""}});
  }
}

void clean(const std::string& set, const texts& all) {
  std::size_t alarms = 0, repairs = 0;
  for (const std::string& text : all) {
    const auto found = detto::find_repairs(text);
    alarms += found.empty() ? 0U : 1U;
    repairs += found.size();
    if (show_errors)
      for (const detto::repair& one : found)
        show(text, one.range.begin, one.range.size(), one.from + " -> " + one.to);
  }
  print(set, "-",
        {{"texts", std::to_string(all.size())},
         {"texts with alarms", std::to_string(alarms)},
         {"repairs", std::to_string(repairs)}});
}

}  // namespace

int main(int argc, char** argv) try {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.empty())
    throw std::runtime_error("lost|whole|clean [--errors] [--write DIR | --read DIR] FILE...");
  exchange peer;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    if (arguments[i] == "--errors") {
      show_errors = true;
    } else if (arguments[i] == "--write") {
      peer.write = arguments.at(++i);
    } else if (arguments[i] == "--read") {
      peer.read = arguments.at(++i);
    } else {
      const std::filesystem::path path = arguments[i];
      const texts all = read_texts(path);
      const std::string set = path.stem().string();
      if (arguments[0] == "lost")
        lost(set, all);
      else if (arguments[0] == "whole")
        whole(set, all, peer);
      else
        clean(set, all);
    }
  }
} catch (const std::exception& failure) {
  std::cerr << "repair_score: " << failure.what() << '\n';
  return 2;
}
