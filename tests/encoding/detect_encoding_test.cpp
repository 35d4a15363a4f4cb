// SPDX-License-Identifier: BSL-1.0
#include <detto/encoding/detect_encoding.hpp>

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <random>
#include <string>
#include <string_view>
#include <utility>

namespace {

using detto::decode_detected;
using detto::detect_encoding;
using detto::encoding_evidence;
using namespace std::string_view_literals;

// `text` in the named encoding; characters that it lacks become ?.
std::string encoded(std::string_view text, const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  std::string bytes(text.size() * 4 + 16, '\0');
  const int size = ucnv_convert(name, "UTF-8", bytes.data(), static_cast<int>(bytes.size()),
                                text.data(), static_cast<int>(text.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status)) << name;
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

constexpr std::string_view english =
    "The harbour master said the gate “won’t open before Friday”. The mayor’s office — which had "
    "promised as much — didn’t answer.\n";
constexpr std::string_view german =
    "„Die Brücke öffnet am Freitag“, sagte die Bürgermeisterin. Für die Händler der Straße kommt "
    "das zu spät.\n";
constexpr std::string_view french =
    "« La passerelle rouvrira vendredi », a déclaré la maire. L’été dernier, elle était déjà "
    "fermée à cause des dégâts.\n";
constexpr std::string_view polish =
    "Burmistrzyni powiedziała, że most zostanie otwarty w piątek. Mieszkańcy są źli, bo czekają "
    "już od wiosny.\n";
constexpr std::string_view czech =
    "Starostka řekla, že most otevřou v pátek. Obchodníci z ulice čekají už příliš dlouho.\n";
constexpr std::string_view russian =
    "Мост откроют в пятницу, сообщила мэр города. Жители ждут этого с весны.\n";
constexpr std::string_view ukrainian =
    "Міст відкриють у п’ятницю, повідомила мерка. Її рішення чекали з весни.\n";
constexpr std::string_view greek =
    "Η γέφυρα θα ανοίξει την Παρασκευή, δήλωσε η δήμαρχος της πόλης.\n";
constexpr std::string_view hebrew = "ראש העיר אמרה כי הגשר ייפתח ביום שישי הקרוב.\n";
constexpr std::string_view japanese =
    "市長は、橋を金曜日に開通させると述べた。商店街の人々は春から待っている。\n";
constexpr std::string_view chinese = "市长说，大桥将于星期五重新开放。商户从春天一直等到现在。\n";
constexpr std::string_view traditional =
    "市長說，大橋將於星期五重新開放。商戶從春天一直等到現在。\n";
constexpr std::string_view korean =
    "시장은 다리가 금요일에 다시 열린다고 말했다. 상인들은 봄부터 기다려 왔다.\n";

struct sample {
  std::string_view text;
  const char* encoding;
};

TEST(detect_encoding, finds_the_encodings_of_each_language) {
  for (const auto& [text, name] : {
           sample{english, "windows-1252"},   sample{english, "macintosh"},
           sample{german, "windows-1252"},    sample{german, "macintosh"},
           sample{french, "windows-1252"},    sample{french, "macintosh"},
           sample{polish, "windows-1250"},    sample{polish, "ISO-8859-2"},
           sample{czech, "windows-1250"},     sample{czech, "ISO-8859-2"},
           sample{russian, "windows-1251"},   sample{russian, "KOI8-R"},
           sample{russian, "ISO-8859-5"},     sample{russian, "IBM866"},
           sample{ukrainian, "windows-1251"}, sample{greek, "windows-1253"},
           sample{greek, "ISO-8859-7"},       sample{hebrew, "windows-1255"},
           sample{japanese, "Shift_JIS"},     sample{japanese, "EUC-JP"},
           sample{japanese, "ISO-2022-JP"},   sample{chinese, "gb18030"},
           sample{traditional, "Big5-HKSCS"}, sample{korean, "windows-949-2000"},
           sample{english, "UTF-16LE"},       sample{russian, "UTF-16BE"},
           sample{japanese, "UTF-16LE"},      sample{chinese, "UTF-16BE"},
           sample{german, "UTF-32LE"},        sample{korean, "UTF-32BE"},
       }) {
    const std::string bytes = encoded(text, name);
    const auto read = decode_detected(bytes);
    EXPECT_EQ(read.reading(), text) << name << ", detected as " << read.found.encoding.name;
  }
}

TEST(detect_encoding, prefers_a_byte_order_mark) {
  EXPECT_EQ(detect_encoding("\xFF\xFEG\0"sv).encoding.name, "UTF-16LE");
  EXPECT_EQ(detect_encoding("\xFF\xFEG\0"sv).evidence, encoding_evidence::byte_order_mark);
  EXPECT_EQ(detect_encoding("\xEF\xBB\xBFG\xFF").encoding.name, "UTF-8");
}

TEST(detect_encoding, recognises_utf8_by_well_formedness) {
  for (const std::string_view text : {english, japanese, ""sv, "plain"sv, "\x1B[31mred\x1B[0m"sv}) {
    const auto found = detect_encoding(text);
    EXPECT_EQ(found.encoding.name, "UTF-8");
    EXPECT_EQ(found.evidence, encoding_evidence::form);
    EXPECT_EQ(found.confidence, 1);
  }
  // A few ill-formed bytes or a contrary declaration do not change the result.
  const std::string cut = std::string(russian) + "\xD0";
  EXPECT_EQ(detect_encoding(cut).encoding.name, "UTF-8");
  EXPECT_LT(detect_encoding(cut).confidence, 1);
  EXPECT_EQ(detect_encoding("<meta charset=koi8-r>" + std::string(russian)).encoding.name, "UTF-8");
}

TEST(detect_encoding, uses_the_declaration_in_markup) {
  const auto found = detect_encoding("<meta charset=iso-8859-4><p>\xB9\xBA");
  EXPECT_EQ(found.encoding.name, "ISO-8859-4");
  EXPECT_EQ(found.evidence, encoding_evidence::markup);
  // A wrong declaration of UTF-8 is ignored.
  EXPECT_NE(detect_encoding("<meta charset=utf-8>" + encoded(german, "windows-1252")).encoding.name,
            "UTF-8");
}

TEST(detect_encoding, skips_markup_and_ascii) {
  const std::string page = "<p class=\"the\">the and for with</p>\n";
  std::string bytes;
  for (int i = 0; i < 2000; ++i) bytes += page;
  bytes += encoded(russian, "windows-1251");
  EXPECT_EQ(detect_encoding(bytes).encoding.name, "windows-1251");
  EXPECT_EQ(detect_encoding(bytes).evidence, encoding_evidence::statistics);
}

TEST(detect_encoding, accepts_no_break_spaces_in_windows_1252) {
  EXPECT_EQ(detect_encoding("It makes its\xA0point, and the gate is shut.").encoding.name,
            "windows-1252");
}

TEST(detect_encoding, does_not_detect_utf16_from_nuls_between_words) {
  EXPECT_EQ(detect_encoding("one\0two\0three\0four\0"sv).encoding.name, "UTF-8");
  EXPECT_EQ(detect_encoding("\0\0\0\0"sv).encoding.name, "UTF-8");
}

TEST(detect_encoding, accepts_any_bytes) {
  std::mt19937 random(5);
  for (int i = 0; i < 300; ++i) {
    std::string bytes(random() % 100, '\0');
    const unsigned limit = i % 3 == 0 ? 128 : 256;
    for (char& byte : bytes) byte = static_cast<char>(random() % limit);
    const auto text = decode_detected(bytes);
    EXPECT_TRUE(detto::is_utf8(text.reading()));
    EXPECT_GE(text.found.confidence, 0);
    EXPECT_LE(text.found.confidence, 1);
  }
  for (const char byte : {'&', '\xFF', '\0', '\x1B', '\xE9', '\x81'}) {
    const std::string bytes(1 << 20, byte);
    EXPECT_EQ(decode_detected(bytes).map().source_size(), bytes.size());
  }
}

}  // namespace
