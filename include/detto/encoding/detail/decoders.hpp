// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/encoding/encoding.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/error.hpp>
#include <detto/text/rewritten_text.hpp>
#include <detto/text/utf8.hpp>

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0::detail {

// Receives the output of a decoder, from left to right. Consecutive characters of equal sizes are
// batched, because rewritten_text appends a batch faster; `finish` flushes the last batch.
class decoder_output {
public:
  decoder_output(rewritten_text& text, std::vector<byte_range>& ill_formed) noexcept
      : text_(text), ill_formed_(ill_formed) {}

  // The number of source bytes consumed.
  [[nodiscard]] std::size_t at() const noexcept {
    return text_.map().source_size() + size_ * count_;
  }

  void keep(std::size_t size) {
    if (size == 0) return;
    finish();
    text_.keep(size);
  }
  void put(std::size_t size, std::string_view utf8) {
    const std::size_t before = pending_.size();
    pending_ += utf8;
    queue(size, before);
  }
  void put(std::size_t size, char32_t value) {
    const std::size_t before = pending_.size();
    append_utf8(pending_, value);
    queue(size, before);
  }
  void put_ill_formed(std::size_t size) {
    ill_formed_.push_back({at(), at() + size});
    put(size, replacement_character);
  }
  void finish() { flush_until(pending_.size()); }

private:
  // Adds one character of `size` source bytes to the batch: the bytes of `pending_` from `before`
  // on.
  void queue(std::size_t size, std::size_t before) {
    const std::size_t utf8_size = pending_.size() - before;
    if (size != size_ || utf8_size != utf8_size_ || before > 4000) flush_until(before);
    size_ = size;
    utf8_size_ = utf8_size;
    ++count_;
  }

  void flush_until(std::size_t until) {
    if (count_ > 0) text_.replace(size_, std::string_view(pending_).substr(0, until), count_);
    pending_.erase(0, until);
    count_ = 0;
  }

  rewritten_text& text_;
  std::vector<byte_range>& ill_formed_;
  std::string pending_;
  std::size_t size_ = 0;       // of each pending character in the source, in bytes
  std::size_t utf8_size_ = 0;  // of each pending character in the reading, in bytes
  std::size_t count_ = 0;
};

inline void decode_utf8(std::string_view bytes, decoder_output& out) {
  while (const auto part = find_ill_formed(bytes, out.at())) {
    out.keep(part->begin - out.at());
    out.put_ill_formed(part->size());
  }
  out.keep(bytes.size() - out.at());
}

// Reads a code unit of `Size` bytes.
template <std::size_t Size, bool BigEndian>
constexpr char32_t read_unit(std::string_view bytes) noexcept {
  char32_t value = 0;
  for (std::size_t i = 0; i < Size; ++i)
    value = (value << 8) | static_cast<unsigned char>(bytes[BigEndian ? i : Size - 1 - i]);
  return value;
}

template <bool BigEndian>
void decode_utf16(std::string_view bytes, decoder_output& out) {
  while (bytes.size() - out.at() >= 2) {
    const std::string_view rest = bytes.substr(out.at());
    const char32_t unit = read_unit<2, BigEndian>(rest);
    const char32_t next = rest.size() < 4 ? 0 : read_unit<2, BigEndian>(rest.substr(2));
    if (!U16_IS_SURROGATE(unit))
      out.put(2, unit);
    else if (U16_IS_SURROGATE_LEAD(unit) && U16_IS_TRAIL(next))
      out.put(4, static_cast<char32_t>(U16_GET_SUPPLEMENTARY(unit, next)));
    else
      out.put_ill_formed(2);
  }
  if (out.at() < bytes.size()) out.put_ill_formed(bytes.size() - out.at());
}

template <bool BigEndian>
void decode_utf32(std::string_view bytes, decoder_output& out) {
  while (bytes.size() - out.at() >= 4) {
    const char32_t value = read_unit<4, BigEndian>(bytes.substr(out.at()));
    if (value > 0x10FFFF || U16_IS_SURROGATE(value))
      out.put_ill_formed(4);
    else
      out.put(4, value);
  }
  if (out.at() < bytes.size()) out.put_ill_formed(bytes.size() - out.at());
}

struct converter_closer {
  void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};

// Decodes characters one at a time with an ICU converter.
class icu_decoder {
public:
  static std::optional<icu_decoder> open(const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    icu_decoder opened;
    opened.converter_.reset(ucnv_open(name, &status));
    if (U_FAILURE(status)) return std::nullopt;
    ucnv_setToUCallBack(opened.converter_.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
    if (U_FAILURE(status)) return std::nullopt;
    return opened;
  }

  [[nodiscard]] bool is_single_byte() const noexcept {
    return ucnv_getMaxCharSize(converter_.get()) == 1;
  }

  struct step {
    std::size_t size;               // bytes consumed
    std::optional<char32_t> value;  // none for ill-formed bytes
    bool is_empty;                  // no input, or an escape sequence without a character after it
  };

  // Decodes the first character of `bytes`.
  step next(std::string_view bytes) {
    // ICU uses 32-bit sizes in places; no character is longer than the limit.
    const char* at = bytes.data();
    const char* end = at + (std::min)(bytes.size(), std::size_t{1} << 20);
    UErrorCode status = U_ZERO_ERROR;
    const UChar32 value = ucnv_getNextUChar(converter_.get(), &at, end, &status);
    step read{static_cast<std::size_t>(at - bytes.data()), std::nullopt, false};
    if (status == U_INDEX_OUTOFBOUNDS_ERROR)
      read.is_empty = true;
    else if (U_SUCCESS(status) && !U_IS_SURROGATE(static_cast<char32_t>(value)))
      read.value = static_cast<char32_t>(value);
    return read;
  }

  void reset() { ucnv_resetToUnicode(converter_.get()); }

private:
  std::unique_ptr<UConverter, converter_closer> converter_;
};

// Decodes an encoding of one byte per character, by a table of 256 characters.
inline void decode_single_bytes(icu_decoder& decoder, std::string_view bytes, decoder_output& out) {
  std::array<std::string, 256> characters;  // empty if the byte is unassigned
  bool has_ascii = true;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const char byte = static_cast<char>(i);
    decoder.reset();
    if (const auto value = decoder.next({&byte, 1}).value) append_utf8(characters[i], *value);
    if (i < 0x80 && characters[i] != std::string_view(&byte, 1)) has_ascii = false;
  }
  while (out.at() < bytes.size()) {
    if (has_ascii) out.keep(ascii_prefix(bytes.substr(out.at())));
    if (out.at() == bytes.size()) break;
    const std::string& character = characters[static_cast<unsigned char>(bytes[out.at()])];
    if (character.empty())
      out.put_ill_formed(1);
    else
      out.put(1, character);
  }
}

// Decodes an encoding of several bytes per character. Some byte sequences decode to several
// characters, of which ICU returns the later ones without consuming bytes: all of them form one
// cell of the map, as do an escape sequence and the character after it.
inline void decode_many_bytes(icu_decoder& decoder, std::string_view bytes, decoder_output& out) {
  std::string sequence;
  std::size_t sequence_size = 0;
  for (;;) {
    const icu_decoder::step read = decoder.next(bytes.substr(out.at() + sequence_size));
    if (read.size > 0 || !read.value) {
      out.put(std::exchange(sequence_size, 0), sequence);
      sequence.clear();
    }
    if (read.value) {
      append_utf8(sequence, *read.value);
      sequence_size += read.size;
    } else if (read.is_empty) {
      out.put(read.size, std::string_view());
      if (out.at() == bytes.size()) break;
    } else {
      out.put_ill_formed(std::max<std::size_t>(read.size, 1));
    }
  }
}

}  // namespace detto::inline v0::detail
