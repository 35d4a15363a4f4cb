// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/abbreviation_rows.hpp>
#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::ru {

// Abbreviations in Russian news, folded, without their last full stop: и т. д. is "т.д".
// Abbreviations with a hyphen (г-н, д-р) have no full stop and need no entry.
inline constexpr auto abbreviations = [] {
  using enum abbreviation::place_type;
  return make_abbreviation_rows(
      // clang-format off
      // courtesy, academic and church titles, ranks
      in_any_case(before_name,
          {"соб", "студ", "проф", "акад", "доц", "канд", "асп", "инж", "преп", "препод", "ассист",
           "зав", "замест", "зам", "пом", "секр", "нач", "дир", "корр", "чл", "св", "свв", "архим",
           "митр", "еп", "архиеп", "иер", "прот", "госп", "тов", "тт", "лейт", "кап", "подп", "ген",
           "адм", "серж", "ефр", "уполн", "мл"}),
      in_any_case(anywhere,
          {"им", "д.т.н", "к.т.н", "д.м.н", "к.м.н", "д.и.н", "к.и.н", "д.э.н", "к.э.н", "д.ю.н",
           "к.ю.н", "д.ф.н", "к.ф.н", "и.о", "вр.и.о", "ж.д", "с.х"}),

      // inside a sentence, before the words that they introduce
      in_any_case(before_name,
          {"англ", "нем", "фр", "франц", "исп", "ит", "итал", "лат", "греч", "рус", "русск", "укр",
           "польск", "яп", "т.е", "т.к", "т.н", "т.о", "т.ч", "т.ж", "напр", "прибл", "мн", "наз",
           "бывш", "быв", "урожд", "ориг", "сокр", "п.п"}),
      in_any_case(anywhere,
          {"ред", "прим", "ср", "p.s", "n.b", "p.p.s", "вкл", "включ", "соотв", "преим", "перен",
           "разг", "устар", "амер", "австр", "европ", "междунар", "нац", "регион", "пр"}),
      in_any_case(list_end, {"т.д", "т.п", "др", "проч"}),

      // references, telephone numbers, approximate figures
      in_any_case(before_number,
          {"ок", "род", "стр", "рис", "табл", "илл", "ил", "гл", "разд", "пп", "пар", "абз", "прил",
           "вып", "кн", "сб", "вл", "корп", "строен", "уч", "каб", "ауд", "комн", "оф", "под", "эт",
           "кв", "тел", "телеф", "моб", "доб", "вх", "исх", "ном", "рег", "арт", "сч", "макс",
           "миним", "изм", "оп", "соч", "псс", "сер"}),
      in_any_case(anywhere, {"ком", "п", "с", "д", "т", "л", "м", "ц", "ч", "л.с", "стб"}),

      // addresses
      in_any_case(before_name,
          {"ст", "ул", "пл", "пер", "просп", "бул", "бульв", "ш", "наб", "алл", "мкр", "мкрн",
           "пос", "пгт", "дер", "с.о", "хут", "о", "оз", "а.о"}),

      // places and states
      in_any_case(anywhere,
          {"гор", "к", "р", "г", "гг", "обл", "респ", "окр", "губ", "шт", "с.ш", "ю.ш", "в.д",
           "з.д", "юж", "вост", "зап", "спб", "мск", "u.s", "u.s.a", "u.k", "d.c"}),

      // companies and institutions
      in_any_case(before_name, {"изд"}),
      in_any_case(anywhere,
          {"ко", "inc", "ltd", "corp", "co", "bros", "llc", "plc", "корпор", "предпр", "объед",
           "ассоц", "минист", "деп", "управл", "упр", "отд", "инст", "унив", "фак", "каф", "лаб",
           "библ", "издат"}),

      // currencies, units of measurement, quantities
      in_any_case(anywhere, {"дол", "долл", "тыс", "млн", "млрд", "трлн"}),
      in_any_case(list_end,
          {"руб", "коп", "у.е", "экз", "чел", "мин", "сек", "сут", "мес", "нед", "дн", "проц",
           "упак", "кг", "км", "см", "мм", "мг", "га", "гр", "вт", "квт", "кв.м", "куб.м", "кв.км",
           "кв.см", "куб.см", "м.кв", "м.куб", "пог.м"}),

      // months, days of the week, eras
      in_any_case(anywhere,
          {"янв", "фев", "февр", "апр", "авг", "сен", "сент", "окт", "нояб", "дек", "пн", "чт",
           "пт", "вс", "в", "вв", "н.э", "н.ст", "ст.ст", "р.х"}),
      capitalised(anywhere, {"мар", "июн", "июл"})
      // clang-format on
  );
}();

}  // namespace detto::inline v0::detail::ru
