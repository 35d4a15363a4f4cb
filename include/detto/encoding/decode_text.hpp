// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/encoding/byte_order_mark.hpp>
#include <detto/encoding/detail/decoders.hpp>
#include <detto/encoding/encoding.hpp>
#include <detto/encoding/find_encoding.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/error.hpp>
#include <detto/text/rewritten_text.hpp>
#include <detto/text/text_ref.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// The evidence for an encoding.
enum class encoding_evidence : std::uint8_t {
  declared,         ///< specified by the caller
  byte_order_mark,  ///< a byte order mark at the start
  markup,           ///< a declaration in the text: HTML `meta` or the XML declaration
  form,             ///< the bytes are well-formed in it, which is rare by chance
  statistics,       ///< it yields the most plausible text
};

/// Returns the name of the enumerator, with spaces instead of underscores.
[[nodiscard]] constexpr std::string_view name(encoding_evidence evidence) noexcept {
  constexpr std::array<std::string_view, 5> names{"declared", "byte order mark", "markup", "form",
                                                  "statistics"};
  return names[static_cast<std::size_t>(evidence)];
}

/// The encoding of a text, with the evidence for it.
struct found_encoding {
  detto::encoding encoding;
  encoding_evidence evidence = encoding_evidence::declared;
  double confidence = 1;  ///< 0 to 1; 1 unless detected by form or statistics
};

/// A decoded text. `reading()` is always well-formed UTF-8, and `to_source` maps its ranges to the
/// encoded bytes.
struct decoded_text : rewritten_text {
  using rewritten_text::rewritten_text;

  found_encoding found;  ///< the encoding that was used
  /// The ill-formed parts of the encoded bytes, in order; each is decoded as one U+FFFD.
  std::vector<byte_range> ill_formed;
};

/// Decodes `bytes` in the encoding `found`. A byte order mark of that encoding at the start is
/// removed. Every maximal ill-formed subpart of UTF-8, unpaired surrogate and truncated code unit
/// is decoded as one U+FFFD; in other encodings, ICU determines which bytes are ill-formed or
/// unassigned. Well-formed UTF-8 is not copied: the reading is a view of `bytes`.
///
/// Error: error_code::unknown_encoding if the linked ICU lacks the data for the encoding. `bytes`
/// must outlive the result. Linear in the bytes.
[[nodiscard]] inline result<decoded_text> decode_text(text_ref bytes, const found_encoding& found) {
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
                 "ICU has no data for " + std::string(found.encoding.name)};
  if (converter->is_single_byte())
    detail::decode_single_bytes(*converter, bytes, out);
  else
    detail::decode_many_bytes(*converter, bytes, out);
  out.finish();
  return text;
}

/// Decodes `bytes` in the encoding that `label` denotes (see find_encoding). As on the web, a byte
/// order mark takes precedence over the label; `found` reports which of the two was used.
///
/// Error: error_code::unknown_encoding if the label is unknown or the linked ICU lacks the data for
/// the encoding. `bytes` must outlive the result. Linear in the bytes.
[[nodiscard]] inline result<decoded_text> decode_text(text_ref bytes, std::string_view label) {
  const result<encoding> declared = find_encoding(label);
  if (!declared) return declared.error();
  const std::string_view mark = byte_order_mark(*declared);
  const bool confirmed = !mark.empty() && bytes.starts_with(mark);
  if (const auto other = find_byte_order_mark(bytes); other && !confirmed)
    return decode_text(bytes, {*other, encoding_evidence::byte_order_mark});
  return decode_text(bytes, {*declared, encoding_evidence::declared});
}

}  // namespace detto::inline v0
