// SPDX-License-Identifier: BSL-1.0
#include "lines.hpp"

#include <detto/language/german.hpp>
#include <detto/quote/attribute_quotes.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace {

using quote_test::lines_of;
using quote_test::speakers_of;
using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;

detto::attribution attributed(std::string_view text) {
  return detto::attribute_quotes(text, {.language = detto::german});
}

struct german_case {
  std::string_view text;
  std::vector<std::string_view> quotes;
};

void expect_quotes(const std::vector<german_case>& cases) {
  for (const german_case& one : cases)
    EXPECT_THAT(lines_of(attributed(one.text)), ElementsAreArray(one.quotes)) << one.text;
}

TEST(german_quotes, are_direct_beside_their_speech_clause) {
  expect_quotes({
      {"„Die Brücke bleibt zu“, sagte Bürgermeisterin Marta Holm.",
       {"direct: „Die Brücke bleibt zu“ | Bürgermeisterin Marta Holm sagte"}},
      {"„Wir warten nicht“, erklärte der Sprecher der Polizei am Montag.",
       {"direct: „Wir warten nicht“ | der Sprecher der Polizei erklärte"}},
      {"Holm sagte: „Wir warten nicht.“", {"direct: „Wir warten nicht.“ | Holm sagte"}},
      {"Nach der Sitzung sagte Hafenmeister Ole Brandt: „Der Kai ist sicher.“",
       {"direct: „Der Kai ist sicher.“ | Hafenmeister Ole Brandt sagte"}},
      {"„Der Kai“, betonte Brandt, „ist sicher.“",
       {"direct: „Der Kai“ | Brandt betonte", "direct: „ist sicher.“ | Brandt betonte"}},
      {"„Ist der Kai sicher?“, fragte eine Reporterin.",
       {"direct: „Ist der Kai sicher?“ | eine Reporterin fragte"}},
      {"Die Werft teilte mit: „Der Kran steht wieder.“",
       {"direct: „Der Kran steht wieder.“ | Die Werft teilte"}},
      {"Brandt fügte hinzu: „Das dauert bis Juni.“",
       {"direct: „Das dauert bis Juni.“ | Brandt fügte"}},
      {"„Das war ein Fehler“, räumte der Direktor ein.",
       {"direct: „Das war ein Fehler“ | der Direktor räumte"}},
      {"„Das ist falsch“, wies ein Sprecher der Reederei die Vorwürfe zurück.",
       {"direct: „Das ist falsch“ | ein Sprecher der Reederei wies"}},
      {"„Alle Fähren fahren wieder“, so der Hafenkapitän.",
       {"direct: „Alle Fähren fahren wieder“ | der Hafenkapitän so"}},
      {"„Alle Fähren fahren wieder“, so Brandt.",
       {"direct: „Alle Fähren fahren wieder“ | Brandt so"}},
      {"„Wir prüfen das“, hieß es.", {"direct: „Wir prüfen das“ | hieß es"}},
      {"„Wir prüfen das“, heißt es in einer Mitteilung der Stadt Kalden.",
       {"direct: „Wir prüfen das“ | einer Mitteilung der Stadt Kalden heißt es in"}},
      {"»Das Tor bleibt zu«, sagte Ruiz.", {"direct: »Das Tor bleibt zu« | Ruiz sagte"}},
      {"„Sie kommt nicht“, sagte sie.", {"direct: „Sie kommt nicht“ | sie sagte"}},
      {"„Sie kommt nicht“, sagte er am Abend.", {"direct: „Sie kommt nicht“ | er sagte"}},
      {"„Der Hafen wächst“, meinte Orin. „Das freut uns.“",
       {"direct: „Der Hafen wächst“ | Orin meinte", "direct: „Das freut uns.“ | Orin meinte"}},
      {"„Niemand wird entlassen“, versicherte Werftchefin Lena Orin.",
       {"direct: „Niemand wird entlassen“ | Werftchefin Lena Orin versicherte"}},
      {"Der Verein erklärte am Sonntag: „Das Fest fällt aus.“",
       {"direct: „Das Fest fällt aus.“ | Der Verein erklärte"}},
      {"Sie schrieb: „Ich komme wieder.“", {"direct: „Ich komme wieder.“ | Sie schrieb"}},
      {"Der Trainer hatte vor dem Spiel gesagt: „Wir gewinnen.“",
       {"direct: „Wir gewinnen.“ | Der Trainer gesagt"}},
  });
}

TEST(german_quotes, are_indirect_after_and_before_a_speech_verb) {
  expect_quotes({
      {"Holm sagte, dass die Brücke bis Juni zu bleibt.",
       {"indirect: dass die Brücke bis Juni zu bleibt | Holm sagte"}},
      {"Holm sagte, die Brücke sei morsch.", {"indirect: die Brücke sei morsch | Holm sagte"}},
      {"Gestern sagte Holm, die Brücke sei morsch.",
       {"indirect: die Brücke sei morsch | Holm sagte"}},
      {"Am Dienstag erklärte die Ministerin, sie werde den Plan prüfen.",
       {"indirect: sie werde den Plan prüfen | die Ministerin erklärte"}},
      {"Die Polizei teilte am Montag mit, dass zwei Männer vermisst werden.",
       {"indirect: dass zwei Männer vermisst werden | Die Polizei teilte"}},
      {"Wie die Polizei mitteilte, wurden zwei Männer vermisst.",
       {"indirect: wurden zwei Männer vermisst | die Polizei mitteilte"}},
      {"Zwei Männer wurden vermisst, wie die Polizei am Montag mitteilte.",
       {"indirect: Zwei Männer wurden vermisst | die Polizei mitteilte"}},
      {"Die Stadt kündigte an, den Markt zu verlegen.",
       {"indirect: den Markt zu verlegen | Die Stadt kündigte"}},
      {"Der Verband gab bekannt, die Messe werde verschoben.",
       {"indirect: die Messe werde verschoben | Der Verband gab"}},
      {"Brandt wies darauf hin, dass der Kran alt sei.",
       {"indirect: dass der Kran alt sei | Brandt wies darauf hin"}},
      {"Die Gewerkschaft forderte, dass die Werft zahlt.",
       {"indirect: dass die Werft zahlt | Die Gewerkschaft forderte"}},
      {"Kritiker warnten, der Damm könne brechen.",
       {"indirect: der Damm könne brechen | Kritiker warnten"}},
      {"Der Minister versicherte, niemand müsse gehen.",
       {"indirect: niemand müsse gehen | Der Minister versicherte"}},
      {"Der Angeklagte behauptete, er habe geschlafen.",
       {"indirect: er habe geschlafen | Der Angeklagte behauptete"}},
      {"Der Angeklagte bestritt, das Boot gestohlen zu haben.",
       {"indirect: das Boot gestohlen zu haben | Der Angeklagte bestritt"}},
      {"Der Kapitän gab zu, dass er zu schnell fuhr.",
       {"indirect: dass er zu schnell fuhr | Der Kapitän gab"}},
      {"Ein Sprecher der Feuerwehr berichtete, das Feuer sei gelöscht.",
       {"indirect: das Feuer sei gelöscht | Ein Sprecher der Feuerwehr berichtete"}},
      {"Die Reederei hat angekündigt, zwei Schiffe zu verkaufen.",
       {"indirect: zwei Schiffe zu verkaufen | Die Reederei angekündigt"}},
      {"Die Präsidentin hatte am Freitag erklärt, sie trete zurück.",
       {"indirect: sie trete zurück | Die Präsidentin erklärt"}},
      {"Die Fähre sei voll, sagte ein Matrose.",
       {"indirect: Die Fähre sei voll | ein Matrose sagte"}},
      {"Die Fähre sei voll, so der Matrose Jan Lund.",
       {"indirect: Die Fähre sei voll | der Matrose Jan Lund so"}},
      {"Die Fähre ist voll, berichtet die Zeitung.",
       {"indirect: Die Fähre ist voll | die Zeitung berichtet"}},
      {"Der Rat war der Meinung, dass das Tor zu bleibt.",
       {"indirect: dass das Tor zu bleibt | Der Rat war der Meinung"}},
      {"Die Forscher kamen zu dem Schluss, dass der Fluss steigt.",
       {"indirect: dass der Fluss steigt | Die Forscher kamen zu dem Schluss"}},
      {"Brandt machte deutlich, dass er bleibt.",
       {"indirect: dass er bleibt | Brandt machte deutlich"}},
      {"Lund zeigte sich überzeugt, dass die Werft überlebt.",
       {"indirect: dass die Werft überlebt | Lund zeigte sich überzeugt"}},
      {"Sie fragte, ob der Zug fährt.", {"indirect: ob der Zug fährt | Sie fragte"}},
      {"Holm sagte nicht, dass die Brücke zu bleibt.",
       {"indirect: dass die Brücke zu bleibt | Holm not sagte"}},
      {"Niemand sagte, dass die Brücke zu bleibt.",
       {"indirect: dass die Brücke zu bleibt | Niemand not sagte"}},
      {"Der Sprecher sagte dem Sender am Montag, er wisse nichts.",
       {"indirect: er wisse nichts | Der Sprecher sagte"}},
  });
}

TEST(german_quotes, have_sources_inside_the_clause) {
  expect_quotes({
      {"Laut Polizei wurden drei Boote gestohlen.",
       {"indirect: wurden drei Boote gestohlen | Polizei Laut"}},
      {"Laut einem Sprecher der Stadt ist der Park offen.",
       {"indirect: ist der Park offen | einem Sprecher der Stadt Laut"}},
      {"Nach Angaben der Polizei starb niemand.",
       {"indirect: starb niemand | der Polizei Nach Angaben"}},
      {"Nach Ansicht der Opposition ist der Plan zu teuer.",
       {"indirect: ist der Plan zu teuer | der Opposition Nach Ansicht"}},
      {"Nach Angaben von Lund fuhr das Schiff zu schnell.",
       {"indirect: fuhr das Schiff zu schnell | Lund Nach Angaben von"}},
      {"Drei Boote wurden laut Polizei gestohlen.",
       {"indirect: Drei Boote wurden | Polizei laut", "indirect: gestohlen | Polizei laut"}},
      {"Der Park wird nach Angaben der Stadt im Mai geöffnet.",
       {"indirect: Der Park wird | der Stadt nach Angaben",
        "indirect: im Mai geöffnet | der Stadt nach Angaben"}},
      {"Der Polizei zufolge wurden drei Boote gestohlen.",
       {"indirect: wurden drei Boote gestohlen | Der Polizei zufolge"}},
      {"Aus Sicht der Werft ist der Streit beendet.",
       {"indirect: ist der Streit beendet | der Werft Aus Sicht"}},
  });
}

TEST(german_quotes, continue_in_the_mood_of_reported_speech) {
  expect_quotes({
      {"Holm sagte, die Brücke sei morsch. Ein Neubau werde teuer. Geld habe sie nicht.",
       {"indirect: die Brücke sei morsch | Holm sagte",
        "indirect: Ein Neubau werde teuer. Geld habe sie nicht. | Holm sagte"}},
  });
}

TEST(german_quotes, are_mixed_with_marks_in_the_reported_clause) {
  expect_quotes({
      {"Holm sagte, die Brücke sei „völlig morsch“.",
       {"mixed: die Brücke sei „völlig morsch“ | Holm sagte"}},
      {"Holm sagte, dass die Brücke „völlig morsch“ sei.",
       {"mixed: dass die Brücke „völlig morsch“ sei | Holm sagte"}},
      {"Holm nannte die Brücke „völlig morsch“.", {"mixed: „völlig morsch“ | Holm nannte"}},
      {"Die Opposition bezeichnete den Plan als „teuren Unsinn“.",
       {"mixed: „teuren Unsinn“ | Die Opposition bezeichnete"}},
      {"Brandt sprach von einem „guten Tag“.", {"mixed: „guten Tag“ | Brandt sprach von"}},
      {"Laut Polizei war der Fahrer „stark betrunken“.",
       {"mixed: war der Fahrer „stark betrunken“ | Polizei Laut"}},
      {"Die Werft teilte mit, der Kran sei „nicht mehr zu retten“.",
       {"mixed: der Kran sei „nicht mehr zu retten“ | Die Werft teilte"}},
      {"Der Minister kritisierte, der Plan sei „teuer und falsch“.",
       {"mixed: der Plan sei „teuer und falsch“ | Der Minister kritisierte"}},
      {"Die Lage sei „ernst“, sagte Lund.", {"mixed: Die Lage sei „ernst“ | Lund sagte"}},
      {"„Die Brücke ist zu“, sagte Holm. Ein Neubau sei „bald möglich“.",
       {"direct: „Die Brücke ist zu“ | Holm sagte",
        "mixed: Ein Neubau sei „bald möglich“. | Holm sagte"}},
  });
}

TEST(german_quotes, do_not_include_other_marks_and_verbs) {
  for (const std::string_view text : {"Der Verein „Rotes Boot“ feiert am Sonntag.",
                                      "Die Polizei teilte die Straße in zwei Teile.",
                                      "Es gab keinen Streit an Bord, der Kapitän lachte.",
                                      "Die Zahl der Schiffe stieg um 2.000,5 Tonnen."})
    EXPECT_THAT(lines_of(attributed(text)), IsEmpty()) << text;
}

TEST(german_quotes, resolve_names_and_pronouns) {
  constexpr std::string_view text =
      "Bürgermeisterin Marta Holm schloss die Brücke. „Sie ist morsch“, sagte sie. Hafenmeister "
      "Ole "
      "Brandt widersprach. Er sagte, der Pfeiler sei fest. „Wir warten“, sagte Holm.\n\n"
      "Die Polizei teilte mit, dass niemand verletzt wurde. „Es war knapp“, sagte ein "
      "Regierungssprecher.";
  EXPECT_THAT(speakers_of(attributed(text)),
              ElementsAre("Marta Holm (person)", "Ole Brandt (person)", "Marta Holm (person)",
                          "Die Polizei (group)", "ein Regierungssprecher (anonymous)"));
}

}  // namespace
