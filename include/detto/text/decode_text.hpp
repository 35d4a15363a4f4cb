// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_order_mark.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/detail/decoders.hpp>
#include <detto/text/encoding.hpp>
#include <detto/text/error.hpp>
#include <detto/text/find_encoding.hpp>
#include <detto/text/rewritten_text.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// Why bytes are taken to be in an encoding.
enum class encoding_evidence : std::uint8_t {
  declared,         ///< the caller says so
  byte_order_mark,  ///< the bytes begin with its mark
  markup,           ///< the text itself says so: HTML's `meta`, the XML declaration
  form,             ///< the bytes are well-formed in it, which others hardly ever are
  statistics,       ///< it gives the likeliest text
};

/// The evidence as its enumerator is called, a space for each underscore.
[[nodiscard]] constexpr std::string_view name(encoding_evidence evidence) noexcept {
  constexpr std::array<std::string_view, 5> names{"declared", "byte order mark", "markup", "form",
                                                  "statistics"};
  return names[static_cast<std::size_t>(evidence)];
}

/// In which encoding bytes are, and how that is known.
struct found_encoding {
  detto::encoding encoding;
  encoding_evidence evidence = encoding_evidence::declared;
  double confidence = 1;  ///< 0 to 1
};

/// Bytes read as characters: `reading()` is UTF-8, always well-formed, and `to_source` leads back
/// to the bytes.
struct decoded_text : rewritten_text {
  using rewritten_text::rewritten_text;

  found_encoding found;
  /// What of the bytes is no character of the encoding, in order; each part reads as one U+FFFD.
  std::vector<byte_range> ill_formed;
};

/// `bytes` read in the encoding that is `found`. A byte order mark of that encoding at the start
/// reads as nothing. Each maximal ill-formed part of UTF-8, lone surrogate and cut-off unit reads
/// as U+FFFD; what is ill-formed in other encodings, and what has no character there, ICU says.
/// Well-formed UTF-8 is not copied: the reading is a view of the bytes.
///
/// error_code::unknown_encoding where the linked ICU lacks the data of the encoding. Linear in the
/// bytes. The bytes must outlive the result.
[[nodiscard]] inline result<decoded_text> decode_text(std::string_view bytes,
                                                      const found_encoding& found) {
  decoded_text text(bytes);
  text.found = found;
  detail::decoder_output out(text, text.ill_formed);
  const std::string_view mark = byte_order_mark(found.encoding);
  if (bytes.starts_with(mark)) out.put(mark.size(), std::string_view());

  using decoder = void (*)(std::string_view, detail::decoder_output&);
  static constexpr std::array<std::pair<std::string_view, decoder>, 5> unicode{{
      {"UTF-8", detail::decode_utf8},
      {"UTF-16LE", detail::decode_utf16<false>},
      {"UTF-16BE", detail::decode_utf16<true>},
      {"UTF-32LE", detail::decode_utf32<false>},
      {"UTF-32BE", detail::decode_utf32<true>},
  }};
  for (const auto& [name, decode_all] : unicode) {
    if (name != found.encoding.name) continue;
    decode_all(bytes, out);
    out.finish();
    return text;
  }
  auto converter = detail::icu_decoder::open(found.encoding.converter);
  if (!converter)
    return error{error_code::unknown_encoding, 0,
                 "ICU has no data of " + std::string(found.encoding.name)};
  if (converter->is_single_byte())
    detail::decode_single_bytes(*converter, bytes, out);
  else
    detail::decode_many_bytes(*converter, bytes, out);
  out.finish();
  return text;
}

/// `bytes` read in the encoding that `label` means (see find_encoding); but a byte order mark knows
/// better, as on the web: `found` tells.
///
/// error_code::unknown_encoding for a label that nobody knows.
[[nodiscard]] inline result<decoded_text> decode_text(std::string_view bytes,
                                                      std::string_view label) {
  const result<encoding> declared = find_encoding(label);
  if (!declared) return declared.error();
  const std::string_view mark = byte_order_mark(*declared);
  const bool confirmed = !mark.empty() && bytes.starts_with(mark);
  if (const auto other = find_byte_order_mark(bytes); other && !confirmed)
    return decode_text(bytes, {*other, encoding_evidence::byte_order_mark});
  return decode_text(bytes, {*declared, encoding_evidence::declared});
}

}  // namespace detto::inline v0
