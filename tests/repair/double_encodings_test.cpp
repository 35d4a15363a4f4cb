// SPDX-License-Identifier: BSL-1.0
#include <detto/repair/detail/code_pages.hpp>
#include <detto/repair/find_repairs.hpp>
#include <detto/text/utf8.hpp>

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using detto::find_repairs;
using detto::overlay;
using detto::repair;
using detto::detail::misread_page;
using detto::detail::misread_pages;

std::string repaired(std::string_view text) {
  return std::string(overlay(text, find_repairs(text)).reading());
}

// The bytes of `text`, each decoded by `page`; `lost` replaces the bytes that the page leaves undefined.
std::string read_in(std::string_view text, const misread_page& page,
                    std::string_view lost = "kept") {
  std::string out;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    const char32_t read = value < 0x80 ? char32_t{value} : char32_t{page.upper[value - 0x80U]};
    const bool undefined = (read >= 0x80 && read < 0xA0) || read == detto::replacement_character;
    if (undefined && lost != "kept")
      out += lost;
    else
      detto::append_utf8(out, read);
  }
  return out;
}

const misread_page& page_named(std::string_view name) {
  return *std::ranges::find(misread_pages, name, &misread_page::name);
}

constexpr std::string_view story =
    "“We don’t need another café,” said Zoë Müller – the mayor’s aide – and smiled…\n"
    "The gate cost £30m (€35m), and it’s 25 °C in Århus today.\n"
    "“Señor Muñoz” — naïve, she said — “isn’t coming.”\n";

TEST(misread_pages, equal_the_converters_of_icu) {
  for (const misread_page& page : misread_pages) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(std::string(page.name).c_str(), &status), &ucnv_close);
    ASSERT_TRUE(U_SUCCESS(status)) << page.name;
    ASSERT_EQ(page.upper.size(), 128U) << page.name;
    for (unsigned byte = 0x80; byte < 0x100; ++byte) {
      const char in = static_cast<char>(byte);
      UChar read[2] = {};
      status = U_ZERO_ERROR;
      ucnv_toUChars(converter.get(), read, 2, &in, 1, &status);
      EXPECT_EQ(char16_t{read[0]}, page.upper[byte - 0x80]) << page.name << ' ' << byte;
    }
  }
}

TEST(double_encodings, are_repaired_in_every_code_page) {
  for (const misread_page& page : misread_pages) {
    if (page.upper.find(u'\uFFFD') != std::u16string_view::npos) continue;  // not reversible
    EXPECT_EQ(repaired(read_in(story, page)), story) << page.name;
  }
}

TEST(double_encodings, are_repaired_in_other_scripts) {
  constexpr std::string_view texts[] = {
      "Мэр сказала: «Мост переживёт всех критиков», и ушла.",
      "Η δήμαρχος είπε ότι η γέφυρα θα ανοίξει την Παρασκευή.",
      "市長は「橋は金曜日に開通する」と述べた。",
      "Starostka řekla, že most „přežije všechny kritiky“, a odešla.",
      "Burmistrz powiedziała, że most „przeżyje wszystkich krytyków”.",
  };
  for (const std::string_view text : texts)
    for (const std::string_view page : {"windows-1252", "windows-1251", "iso-8859-1", "macintosh"})
      EXPECT_EQ(repaired(read_in(text, page_named(page))), text) << page;
}

TEST(double_encodings, are_repaired_twice_over) {
  for (const std::string_view name : {"windows-1252", "iso-8859-1", "windows-1251"}) {
    const misread_page& page = page_named(name);
    EXPECT_EQ(repaired(read_in(read_in(story, page), page)), story) << name;
  }
}

TEST(double_encodings, are_repaired_next_to_correct_text) {
  const misread_page& page = page_named("windows-1252");
  const std::string right = "NÃO É POSSÍVEL, disse João. Le château, l’âge d’or à 20 °C.\n";
  const std::string text = right + read_in(story, page) + right;
  EXPECT_EQ(repaired(text), right + std::string(story) + right);
}

TEST(double_encodings, are_not_found_in_similar_correct_text) {
  for (const std::string_view text : {
           "NÃO É POSSÍVEL. A DECISÃO NÃO SERÁ REVISTA. SÃO PAULO, JOÃO, IRMÃ. TÂCHE, PÂTE, ÂGE, "
           "MAÎTRE, GOÛT. «ÉTÉ» “ÉTÉ” ‘ÂGE’ L’ÂGE, À 20°C, 30 °C, n° 5, 1ª, 2º. Â. Ã.",
           "HÀ NỘI, ĐÀ NẴNG, NGUYỄN VĂN LÃO; CHÂU Á. Ông nói: “Chúng tôi không đồng ý”, ‘có’. Ã à "
           "â.",
           "ВЂ ВЈ СЉ ЉУБАВ ЊЕГОШ ЂУРЂЕВДАН ВЕРОВЂА. Ђорђе рече: „Не знам“, и оде. Рђаво. "
           "В„Новости“.",
           "УКРАЇНА, РІВНЕ, СІЧ, РЄ, РЇ. Рівне, Січ, Сїм. «Ми» — сказав він. В° 5. РЁВ, Рёв, "
           "Сёмга.",
           "Ξ² + Γ² = Δ². Το Β΄ εξάμηνο, η Γ΄ τάξη, «ΑΘΉΝΑ», ΕΛΛΆΔΑ, ΤΌΠΟΣ, ΣΉΜΕΡΑ. «Ναι»… και "
           "“όχι”.",
           "„Äpfel“ und ‚Öl‘, „Ä“, „Ö“, „ß“. Ä–Ö–Ü. Spaß“, Fuß” und Maß»… ‚Ähnlich‘. Nestlé® Café™ "
           "É®",
           "POŻÓŁCIĆ, ŻÓŁĆ, GĘŚ, ŁÓDŹ, „Ćma”. ORĂŞEL, ŢARĂ, ÎN. ŞİŞLİ, İĞDİR, ÖĞRENCİ. ČŠ, ŘŽ, ŐŰ, "
           "ŠĶŅĻ.",
           "┌──┬──┐ │ a│ b│ ├──┼──┤ └──┴──┘ ╔══╗║░▒▓║╚══╝ ├─ é └─ ß ▀▄█ ├│┤ ┼│┼",
           "f(x) ≈ √2 · π, ∆x → 0, 5 µm ± 3 Å, 20 Ω, ∂x/∂y, Ω², Å³, µ², σ², Σ², α², ½ Å, Ê°, Ö§.",
           "日本語「テスト」、中文“测试”。한국어 ‘시험’. ภาษาไทย. עברית. العربية «اختبار». हिन्दी "
           "“परीक्षा”.",
           "PÅ” och Ø“ – å». «È vero» … «Ò» ‹É› Ï” Ê’ Ð– PÂTÉ™ CAFÉ£5 PIÑA» DÍ»A.",
       })
    EXPECT_TRUE(find_repairs(text).empty()) << text;
}

TEST(double_encodings, have_ranges_and_confidence) {
  const std::string text = "It isnâ€™t late, ZoÃ« said.";
  const std::vector<repair> repairs = find_repairs(text);
  ASSERT_EQ(repairs.size(), 2U);
  EXPECT_EQ(repairs[0].from, "â€™");
  EXPECT_EQ(repairs[0].to, "’");
  EXPECT_EQ(detto::slice(text, repairs[0].range), "â€™");
  EXPECT_EQ(repairs[1].from, "Ã«");
  EXPECT_EQ(repairs[1].to, "ë");
  for (const repair& one : repairs) {
    EXPECT_GT(one.confidence, 0.9);
    EXPECT_LE(one.confidence, 1.0);
  }
}

// The closing mark is E2 80 9D, and Windows-1252 does not define 9D.
TEST(double_encodings, are_repaired_with_less_confidence_if_a_byte_was_lost) {
  for (const std::string_view lost : {"", "\uFFFD"}) {
    const std::string text = read_in(story, page_named("windows-1252"), lost);
    EXPECT_EQ(repaired(text), story) << lost;
    double sure = 0, lossy = 1;
    for (const repair& one : find_repairs(text))
      if (one.to == "”")
        lossy = std::min(lossy, one.confidence);
      else
        sure = std::max(sure, one.confidence);
    EXPECT_LT(lossy, 0.8);
    EXPECT_GT(sure, 0.9);
  }
}

TEST(double_encodings, are_repaired_where_a_no_break_space_became_a_space) {
  const std::string damaged =
      "La mairie dâ€™ici a dÃ©jÃ  votÃ©. Ã  midi, la fÃªte. Prix\u00A0: 30Â €.";
  EXPECT_EQ(repaired(damaged),
            "La mairie d’ici a déjà voté. à midi, la fête. Prix\u00A0: 30\u00A0€.");
}

TEST(double_encodings, are_repaired_together_with_lost_marks) {
  // ISO 8859-1 without its control characters: the letters are complete, the marks are not.
  std::string damaged = read_in(story, page_named("iso-8859-1"), "");
  const std::string repaired_text = repaired(damaged);
  EXPECT_NE(repaired_text.find("Zoë Müller"), std::string::npos);
  EXPECT_NE(repaired_text.find("“We don’t need another café,” said"), std::string::npos);
}

TEST(double_encodings, accept_any_bytes) {
  EXPECT_NO_THROW(static_cast<void>(find_repairs("Ã")));
  EXPECT_NO_THROW(static_cast<void>(find_repairs("â€")));
  EXPECT_NO_THROW(static_cast<void>(find_repairs("â€™\xE2\x80")));
  EXPECT_NO_THROW(static_cast<void>(find_repairs(std::string_view("Ã\0©\0", 6))));
  std::mt19937 random(7);
  const std::u32string alphabet =
      U"aZ 5\n.’”“–ÃÂâ€™©Ð°ÑÐРСВђ°бвΞ²Γê\u0080\u0099\u009D\u00A0\uFFFD├®ÔÇÖ┬";
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (int k = 0; k < 40; ++k) detto::append_utf8(text, alphabet[random() % alphabet.size()]);
    if (i % 3 == 0) text[random() % text.size()] = static_cast<char>(random());
    const overlay over(text, find_repairs(text));  // in order, without overlap, inside
    for (const repair& one : over.repairs()) EXPECT_EQ(detto::slice(text, one.range), one.from);
  }
}

// Four times the text may take about four times as long, not sixteen times.
TEST(double_encodings, take_linear_time) {
  const auto seconds_for = [](int size) {
    std::string text;
    for (int i = 0; i < size; ++i) text += "Ã©";
    for (int i = 0; i < size; ++i) text += "Ð°";
    for (int i = 0; i < size; ++i) text += "Ã";
    for (int i = 0; i < size; ++i) text += "тА";
    double best = 1e9;
    for (int run = 0; run < 3; ++run) {
      const auto start = std::chrono::steady_clock::now();
      EXPECT_FALSE(find_repairs(text).empty());
      const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
      best = std::min(best, took.count());
    }
    return best;
  };
  EXPECT_LT(seconds_for(20'000), 10 * seconds_for(5'000));
}

}  // namespace
