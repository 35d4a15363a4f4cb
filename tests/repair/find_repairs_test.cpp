// SPDX-License-Identifier: BSL-1.0
#include <detto/repair/detail/residues.hpp>
#include <detto/repair/find_repairs.hpp>
#include <detto/repair/overlay.hpp>
#include <detto/repair/repair.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/utf8.hpp>

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

using detto::find_repairs;
using detto::overlay;
using detto::repair;

constexpr std::string_view story =
    "Mayor opens the harbour bridge as critics count the cost\n"
    "PORT ELLERY — Mayor Tessa Vorn said the bridge “will outlive every one of its critics.” It’s "
    "the "
    "town’s first in ninety years.\n"
    "“We don’t need another report,” Vorn told reporters. “We need people to walk across it.”\n"
    "The builders’ union called the toll “a tax on going home,” and said it would wait.\n"
    "Vorn said her father used to say, “She told me, ‘Build it and they’ll complain.’ And they "
    "did.”\n"
    "The bridge — four lanes wide — opens on Friday.\n";

bool is_mark(char32_t value) { return value >= 0x2010 && value <= 0x2026; }

std::string damage(std::string_view text, std::string_view residue) {
  std::string damaged;
  for (std::size_t at = 0; at < text.size();) {
    const detto::code_point point = detto::decode(text, at);
    damaged += is_mark(point.value) ? residue : text.substr(at, point.size);
    at += point.size;
  }
  return damaged;
}

std::string repaired(std::string_view damaged) {
  return std::string(overlay(damaged, find_repairs(damaged)).reading());
}

TEST(find_repairs, restores_every_mark_of_a_story) {
  for (const std::string_view residue :
       {"β", "â", "т", "в", "ג", "Γ", "Ô", "ā", "Б", "‚", "\uFFFD", "\x1A"})
    EXPECT_EQ(repaired(damage(story, residue)), story) << residue;
}

TEST(find_repairs, restores_marks_that_became_question_marks) {
  const std::string text = std::string(story) + "Will it pay? Nobody knows. Who asked?\n";
  EXPECT_EQ(repaired(damage(text, "?")), text);
}

TEST(find_repairs, reads_ill_formed_bytes_as_the_replacement_character) {
  EXPECT_EQ(repaired(damage(story, "\x92")), story);
}

TEST(find_repairs, reports_ranges_and_confidence) {
  const std::string damaged = damage(story, "β");
  for (const repair& one : find_repairs(damaged)) {
    EXPECT_EQ(detto::slice(damaged, one.range), one.from);
    EXPECT_EQ(one.from, "β");
    EXPECT_GT(one.confidence, 0.5);
    EXPECT_LE(one.confidence, 1.0);
  }
}

TEST(find_repairs, has_more_confidence_in_a_contraction_than_in_a_dash) {
  const std::string damaged = "He didnβt say. It wasnβt his bridge β or hers β and it isnβt ours.";
  const std::vector<repair> repairs = find_repairs(damaged);
  ASSERT_EQ(repairs.size(), 5U);
  EXPECT_EQ(repairs[0].to, "’");
  EXPECT_EQ(repairs[2].to, "—");
  EXPECT_GT(repairs[0].confidence, repairs[2].confidence);
}

TEST(find_repairs, restores_the_mark_style_of_the_language) {
  const std::string text =
      "Die Bürgermeisterin nannte die Brücke „ein Geschenk“ für die Stadt. Über die Kosten „müssen "
      "wir "
      "später reden“, sagte sie – und schwieg. Die Prüfer hätten „alles gesehen“.";
  EXPECT_EQ(repaired(damage(text, "β")), text);
}

TEST(find_repairs, restores_apostrophes_at_word_boundaries) {
  const std::string text = "It’s the workers’ bridge, built in the ’90s. “Tell ’em we’re here,” "
                           "the workers’ leader said.";
  EXPECT_EQ(repaired(damage(text, "β")), text);
}

TEST(find_repairs, restores_single_marks_in_headlines) {
  const std::string text =
      "Vorn Calls Harbour Bridge ‘Gift To The Town’\n\nIt isn’t finished. “It’s late,” she said.\n";
  EXPECT_EQ(repaired(damage(text, "β")), text);
}

TEST(find_repairs, pairs_restored_marks_with_straight_marks) {
  const std::string text =
      "\"We’re late,” she said. \"It’s raining and we’re wet,” he said. They weren’t.";
  EXPECT_EQ(repaired(damage(text, "β")), text);
}

TEST(find_repairs, continues_a_quotation_across_paragraphs) {
  const std::string text =
      "“The first day wasn’t easy, and it didn’t end.\n\n“The second was worse,” Vorn said.\n";
  EXPECT_EQ(repaired(damage(text, "β")), text);
}

TEST(find_repairs, keeps_legitimate_uses_of_the_residue) {
  const std::string text =
      "The lab’s TGF-β assay didn’t work. “It’s the β-catenin,” she said. They weren’t sure.";
  EXPECT_EQ(repaired(damage(text, "β")), text);
}

TEST(find_repairs, leaves_clean_texts_unchanged) {
  for (const std::string_view text : {
           std::string_view(story),
           std::string_view("The TGF-β pathway and β-catenin bind. Interferon β was given; β cells "
                            "failed. With β = 0.5 and "
                            "α = 0.2, IFNβ rose. The ERβs, Aβ and GSK3β did not. We write β for "
                            "the slope, β, and α."),
           std::string_view("Ο δήμαρχος είπε ότι η βία δεν θα λύσει το πρόβλημα. «Το βιβλίο της β΄ "
                            "τάξης», είπε, «βοηθά». "
                            "Βλέπουμε. Ο β γύρος άρχισε. Το U.S. β έμεινε."),
           std::string_view("Le château de la fête, l'âge et l'âme. Il a bâti le pâté. Là-bas, "
                            "l’âne mange. « Quel âge ? » dit-il. "
                            "Le dégât, les dégâts, un mât, des mâts."),
           std::string_view("Când România a hotărât, atât de târziu, cât a putut: «Rămân», a râs "
                            "el. Până atunci, "
                            "încât pământul plânge. Decât atât. Urât."),
           std::string_view("Em Câmara, a distância. Âmbito, ânimo, âncora. A ânsia e o câmbio."),
           std::string_view("В понедельник в Москве мэр сказал, что в Google и в Microsoft "
                            "работают в офисе. «Вот так», "
                            "— ответил он. Так вот, в. И в, и т. д."),
           std::string_view("Ten years later, why? What for? Who knows?! In the U.S.? See "
                            "a.php?id=3&t=4 and b.php?s=1. "
                            "Really?? \"Is it?\" he asked. (Was it?) Did he? Didn't he? ?"),
           std::string_view("Rīgas mājās un ielās runāt, dziedāt un darbā. Latvijā ir ātri. Tā."),
           std::string_view("Ben de kâr ettim, hâlâ lâzım. Âlem."),
       })
    EXPECT_TRUE(find_repairs(text).empty()) << text;
}

TEST(find_repairs, leaves_symbols_in_formulas_unchanged) {
  for (const std::string_view text : {
           "The TGF-β pathway. IL-1β and TNF-α. The βTrCP protein binds IL-1β. βARK1 acts on ERβ.",
           "Where β is small, and β was large, the value of β for 17β-estradiol.",
           "We write β for the slope and β for the intercept. When β = 2, β is even.",
           "He saw β cells, β blockers, β carotene, β decay and β version.",
           "Interferon β was given. Interferon β and α. He took β and then β again.",
           "The beta was β, not α. Patients on β blockers; β rays, β particles.",
           "The Γ function. Γ(5) = 24. Let Γ be a group. Γ acts on X. Γ and Δ. We let Γ act.",
           "Sie fuhr nach в Москву, dann в Киев. Word т word. Группа β, класс в, т. д.",
       })
    EXPECT_TRUE(find_repairs(text).empty()) << text;
}

TEST(find_repairs, leaves_words_of_other_languages_unchanged) {
  for (const std::string_view text : {
           "Rămas bun, a rămâs singur. El a râs. A coborât. Urât. A doborât recorduri.",
           "Viņš ātri brauca pa ielu Rīgā. Ātri iet ielā, un ātri nāk mājā.",
           "Âşık bu dünyâ, âlem dünyâ.",
           "Un mât. Le dégât. Là-bas, le château. Des appâts. Il fût. Elle mâche. Âme.",
           "Is it? \"Really?\" Who?, he asked. What?! (Why?) a?b:c, x ? y : z. a=? AND b=?",
           "See http://harbour.example/gate?t and in.php?s=1&m=2. Why? When? Nobody knows.",
           "‚Er kam‘, sagte sie. Und ‚so‘ ging es. Die Zahl 5‚000 und 3‚5.",
       })
    EXPECT_TRUE(find_repairs(text).empty()) << text;
}

TEST(find_repairs, does_not_restore_marks_for_lost_letters) {
  for (const std::string_view text : {
           "Elle a \uFFFDt\uFFFD \uFFFDlue.",
           "Une \uFFFDcole au march\uFFFD est l\uFFFD.",
           "Le caf\uFFFD de l'\uFFFDt\uFFFD. Une \uFFFDcole ferm\uFFFDe au caf\uFFFD.",
           "El ni\uFFFDo comi\uFFFD. \uFFFDl habl\uFFFD.",
       })
    EXPECT_TRUE(find_repairs(text).empty()) << text;
}

TEST(find_repairs, restores_a_single_quotation) {
  for (const std::string_view text : {
           "Die Ingenieurin nannte die Schleuse „ein Meisterwerk“ ihrer Zunft.",
           "Der Hubschrauber „Christoph 99“ landete, und der Pilot stieg aus.",
           "The mayor called it “a tax on going home” and left the room.",
       })
    for (const std::string_view residue : {"β", "â", "т", "\uFFFD", "?"})
      EXPECT_EQ(repaired(damage(text, residue)), text) << residue;
}

TEST(find_repairs, restores_a_single_contraction) {
  const std::string text = "Vorn said she didn’t know when the bridge would open.";
  for (const std::string_view residue : {"β", "â", "т", "\uFFFD", "?"})
    EXPECT_EQ(repaired(damage(text, residue)), text) << residue;
}

TEST(find_repairs, restores_elisions_and_dashes) {
  const std::string elided =
      "Le maire de Port-Ellery, dont l’effectif est réduit, n’aura qu’un pont.";
  EXPECT_EQ(repaired(damage(elided, "β")), elided);
  const std::string dashed = "The bridge — four lanes wide — opens on Friday.";
  EXPECT_EQ(repaired(damage(dashed, "β")), dashed);
}

TEST(find_repairs, detects_the_mark_style_from_the_words) {
  const std::string text =
      "Der Vertreter der Stadt nannte das Tor „Port Ellery Sea Gate“ und den Damm „das Werk“, mit "
      "dem "
      "alles begann. Das ist alles, und die Stadt ist von den Deichen begeistert.";
  EXPECT_EQ(repaired(damage(text, "β")), text);
}

TEST(find_repairs, distinguishes_list_bullets_from_dashes_by_blank_lines) {
  const std::string list =
      "It isn’t open. The gate wasn’t ready.\n• a sluice\n• a gate\n• a lock\n";
  EXPECT_EQ(repaired(damage(list, "β")), list);
  const std::string paragraphs =
      "It isn’t open. The gate wasn’t ready.\n\n— Lena Brandt, engineer\n\n— Tessa Vorn, mayor\n";
  EXPECT_EQ(repaired(damage(paragraphs, "β")), paragraphs);
}

TEST(find_repairs, accepts_any_bytes) {
  EXPECT_TRUE(find_repairs("").empty());
  EXPECT_TRUE(find_repairs(std::string_view("\0\0\0", 3)).empty());
  EXPECT_NO_THROW(static_cast<void>(find_repairs("\xE2")));
  EXPECT_NO_THROW(static_cast<void>(find_repairs("\xE2\x80")));
  EXPECT_NO_THROW(static_cast<void>(find_repairs(damage(story, "β").substr(0, 300) + "\xCE")));
  std::string marks;
  for (int i = 0; i < 500'000; ++i) marks += "\u0301";
  EXPECT_TRUE(find_repairs(marks).empty());
}

// Four times the text may take about four times as long, not sixteen times: this bound also holds on
// slow or busy machines and under sanitizers.
TEST(find_repairs, takes_linear_time) {
  const auto seconds_for = [](int size) {
    std::string text;
    for (int i = 0; i < 2 * size; ++i) text += "donβt ";
    for (int i = 0; i < size / 3; ++i) text += "ββ \n";
    for (int i = 0; i < size; ++i) text += "β";
    double best = 1e9;
    for (int run = 0; run < 3; ++run) {
      const auto start = std::chrono::steady_clock::now();
      EXPECT_FALSE(find_repairs(text).empty());
      const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
      best = std::min(best, took.count());
    }
    return best;
  };
  EXPECT_LT(seconds_for(8'000), 10 * seconds_for(2'000));
}

TEST(residues, equal_the_characters_for_byte_E2) {
  for (const detto::detail::residue& row : detto::detail::residues) {
    std::string_view rest = row.encodings;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      const std::string name(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      UErrorCode status = U_ZERO_ERROR;
      const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
          ucnv_open(name.c_str(), &status), &ucnv_close);
      ASSERT_TRUE(U_SUCCESS(status)) << name;
      UChar read[4] = {};
      const int32_t size = ucnv_toUChars(converter.get(), read, 4, "\xE2", 1, &status);
      ASSERT_TRUE(U_SUCCESS(status)) << name;
      EXPECT_EQ(size, 1) << name;
      EXPECT_EQ(char32_t{read[0]}, row.value) << name;
    }
  }
}

}  // namespace
