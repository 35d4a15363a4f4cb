// SPDX-License-Identifier: BSL-1.0
#include <detto/encoding/find_encoding.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

namespace {

using detto::find_encoding;

std::string_view name_of(std::string_view label) {
  const auto found = find_encoding(label);
  return found ? found->name : "";
}

TEST(find_encoding, finds_the_labels_of_the_encoding_standard) {
  for (const auto& [label, name] : {
           std::pair{"utf-8", "UTF-8"},
           std::pair{"utf8", "UTF-8"},
           std::pair{"utf-16", "UTF-16LE"},
           std::pair{"iso-8859-1", "windows-1252"},
           std::pair{"ascii", "windows-1252"},
           std::pair{"latin1", "windows-1252"},
           std::pair{"iso-8859-9", "windows-1254"},
           std::pair{"gb2312", "GBK"},
           std::pair{"ks_c_5601-1987", "EUC-KR"},
           std::pair{"x-sjis", "Shift_JIS"},
           std::pair{"tis-620", "windows-874"},
           std::pair{"koi8-u", "KOI8-U"},
           std::pair{"visual", "ISO-8859-8"},
           std::pair{"utf-32be", "UTF-32BE"},
       })
    EXPECT_EQ(name_of(label), name) << label;
}

TEST(find_encoding, ignores_case_punctuation_and_outer_white_space) {
  EXPECT_EQ(name_of(" UTF8\n"), "UTF-8");
  EXPECT_EQ(name_of("Latin-1"), "windows-1252");
  EXPECT_EQ(name_of("ISO_8859-1"), "windows-1252");
  EXPECT_EQ(name_of("WINDOWS1251"), "windows-1251");
  EXPECT_EQ(name_of("shift jis"), "");  // inner white space is not ignored
}

TEST(find_encoding, falls_back_to_icu) {
  EXPECT_EQ(name_of("cp437"), "IBM437");
  EXPECT_EQ(name_of("iso-2022-kr"), "ISO-2022-KR");
}

TEST(find_encoding, suggests_the_nearest_label) {
  const auto unknown = find_encoding("windows-1225");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, detto::error_code::unknown_encoding);
  EXPECT_EQ(unknown.error().what, "unknown encoding \"windows-1225\", did you mean windows-1255?");
  EXPECT_EQ(find_encoding("x").error().what, "unknown encoding \"x\"");
}

TEST(find_encoding, accepts_any_bytes) {
  for (const std::string& label :
       {std::string(), std::string(" "), std::string("utf-8\0", 6), std::string("\xFF\xFE"),
        std::string("UTF-16,version=1"), std::string(1 << 20, 'a')})
    EXPECT_FALSE(find_encoding(label)) << label.substr(0, 20);
}

}  // namespace
