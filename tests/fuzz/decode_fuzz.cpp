// SPDX-License-Identifier: BSL-1.0
#include <detto/encoding/decode_text.hpp>
#include <detto/encoding/detect_encoding.hpp>
#include <detto/encoding/encoding.hpp>
#include <detto/encoding/find_encoding.hpp>
#include <detto/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fuzz/fuzz.hpp>
#include <string_view>

namespace {

using detto_fuzz::check;

void check_decoded(std::string_view bytes, const detto::decoded_text& text) {
  check(text.source().data() == bytes.data() && text.source().size() == bytes.size(),
        "the source is the caller's bytes");
  check(detto::is_utf8(text.reading()), "decoded text is well-formed UTF-8");
  detto_fuzz::check_map(text);
  std::size_t done = 0;
  for (const detto::byte_range& part : text.ill_formed) {
    check(done <= part.begin && part.begin < part.end && part.end <= bytes.size(),
          "ill-formed parts are in order, inside the text and not empty");
    done = part.end;
    const detto::reading_range read = text.to_reading(part);
    check(text.reading().substr(read.begin, read.size()).find("\uFFFD") != std::string_view::npos,
          "an ill-formed part is decoded as U+FFFD");
  }
  detto_fuzz::check_share(text.found.confidence);
}

}  // namespace

// The last byte selects an encoding.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = detto_fuzz::text_of(data, size);
  (void)detto::find_encoding(bytes.substr(0, 40));
  const auto detected = detto::decode_detected(bytes);
  check_decoded(bytes, detected);
  check(detto::decode_detected(bytes).reading() == detected.reading(), "detection is repeatable");
  const auto all = detto::encodings();
  const std::size_t last = size == 0 ? 0 : data[size - 1];
  const auto read = detto::decode_text(bytes, all[last % all.size()].name);
  if (read) {
    check_decoded(bytes, *read);
    check(detto::decode_text(bytes, read->found)->reading() == read->reading(),
          "decoding is repeatable");
  }
  return 0;
}
