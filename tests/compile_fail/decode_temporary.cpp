// SPDX-License-Identifier: BSL-1.0
// A decoded text refers to its bytes if they are UTF-8 already.
// EXPECT-ERROR: pass a variable, a string literal or a std::string_view instead of a temporary string
#include <detto/encoding/detect_encoding.hpp>

#include <string>

std::string download();

std::size_t size() {
#ifdef DETTO_TWIN
  const std::string page = download();
  return detto::decode_detected(page).reading().size();
#else
  const auto decoded = detto::decode_detected(download());
  return decoded.reading().size();
#endif
}
