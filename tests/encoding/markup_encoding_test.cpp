// SPDX-License-Identifier: BSL-1.0
#include <detto/encoding/markup_encoding.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace {

std::string_view named(std::string_view bytes) {
  const auto found = detto::find_markup_encoding(bytes);
  return found ? found->name : "";
}

TEST(find_markup_encoding, reads_the_xml_declaration) {
  EXPECT_EQ(named("<?xml version=\"1.0\" encoding=\"KOI8-R\"?><a/>"), "KOI8-R");
  EXPECT_EQ(named("<?xml version='1.0' encoding = 'latin1' ?>"), "windows-1252");
  EXPECT_EQ(named("<?xml version='1.0'?><a encoding='koi8-r'/>"), "");
  EXPECT_EQ(named(" <?xml encoding='koi8-r'?>"), "");
}

TEST(find_markup_encoding, reads_meta) {
  EXPECT_EQ(named("<html><head><meta charset=euc-jp>"), "EUC-JP");
  EXPECT_EQ(named("<META CHARSET = 'Big5' />"), "Big5");
  EXPECT_EQ(named("<meta/charset=\"gbk\">"), "GBK");
  EXPECT_EQ(named("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">"),
            "windows-1251");
  EXPECT_EQ(named("<meta content='text/html; charset = \"sjis\"' http-equiv=content-type>"),
            "Shift_JIS");
}

TEST(find_markup_encoding, ignores_text_that_only_resembles_a_declaration) {
  for (const std::string_view text :
       {"", "<", "<meta", "<meta charset", "<meta charset=", "<meta charset='big5", "charset=big5",
        "<!-- <meta charset=big5> -->", "<p title='<meta charset=big5>'>", "<metal charset=big5>",
        "<meta name=description content='charset=big5'>", "<! <meta charset=big5",
        "<meta charset=nobodys>", "<a href=x y=\"<meta charset=big5>"})
    EXPECT_EQ(named(text), "") << text;
  EXPECT_EQ(named("<!-- x --><meta name=a><meta charset=nobodys><meta charset=big5>"), "");
}

TEST(find_markup_encoding, reads_utf16_declarations_as_utf8) {
  EXPECT_EQ(named("<meta charset=utf-16>"), "UTF-8");
}

TEST(find_markup_encoding, reads_only_the_first_1024_bytes) {
  EXPECT_EQ(named(std::string(900, ' ') + "<meta charset=big5>"), "Big5");
  EXPECT_EQ(named(std::string(1020, ' ') + "<meta charset=big5>"), "");
}

TEST(find_markup_encoding, accepts_any_bytes) {
  for (const char byte : {'<', '\0', '\xFF', '"', '=', '/', '!'}) {
    EXPECT_EQ(named(std::string(1 << 20, byte)), "");
    EXPECT_EQ(named("<meta " + std::string(1 << 20, byte)), "");
  }
}

}  // namespace
