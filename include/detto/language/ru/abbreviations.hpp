// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/abbreviation_rows.hpp>
#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::ru {

// Abbreviations of Russian news, folded, without the last full stop: и т. д. is "т.д". What is cut
// short by a hyphen (г-н, д-р) takes none and needs no entry.
inline constexpr auto abbreviations = [] {
  using enum abbreviation::place_type;
  return make_abbreviation_rows(
      // clang-format off
      // courtesy, academic and church titles, ranks
      in_any_case(before_name,
          {"проф", "акад", "доц", "канд", "асп", "инж", "преп", "препод", "ассист", "зав", "замест",
           "зам", "пом", "секр", "нач", "дир", "корр", "чл", "им", "св", "свв", "архим", "митр",
           "еп", "архиеп", "иер", "прот", "госп", "тов", "тт", "лейт", "кап", "подп", "ген", "адм",
           "серж", "ефр", "ком", "уполн", "мл"}),
      in_any_case(anywhere, {"и.о", "вр.и.о", "ж.д", "с.х"}),

      // what goes on with the words behind it
      in_any_case(anywhere, {"ред", "прим", "ср"}),
      in_any_case(before_name,
          {"т.е", "т.к", "т.н", "т.о", "т.ч", "т.ж", "напр", "прибл", "мн", "наз", "бывш", "быв",
           "урожд", "ориг", "сокр", "п.п"}),
      in_any_case(anywhere,
          {"p.s", "n.b", "p.p.s", "вкл", "включ", "соотв", "преим", "перен", "разг", "устар",
           "англ", "нем", "фр", "франц", "исп", "ит", "итал", "лат", "греч", "рус", "русск", "укр",
           "польск", "яп", "амер", "австр", "европ", "междунар", "нац", "регион"}),
      in_any_case(list_end, {"т.д", "т.п", "др", "проч"}),
      in_any_case(anywhere, {"пр"}),

      // references, telephones, rough figures
      in_any_case(before_number, {"ок", "род"}),
      in_any_case(before_number,
          {"стр", "рис", "табл", "илл", "ил", "гл", "разд", "пп", "пар", "абз", "прил", "вып", "кн",
           "сб", "вл", "корп", "строен", "уч", "каб", "ауд", "комн", "оф", "под", "эт", "кв", "тел",
           "телеф", "моб", "доб", "вх", "исх", "ном", "рег", "арт", "сч", "макс", "миним", "изм",
           "оп", "соч", "псс", "сер"}),
      in_any_case(anywhere, {"п", "с", "д", "т", "л", "м", "ц", "ч", "л.с", "стб"}),
      in_any_case(before_name,
          {"ст", "ул", "пл", "пер", "просп", "бул", "бульв", "ш", "наб", "алл", "мкр", "мкрн",
           "пос", "пгт", "дер", "с.о", "хут", "о", "оз", "а.о"}),

      // places and states
      in_any_case(anywhere, {"гор", "к", "р"}),
      in_any_case(anywhere,
          {"г", "гг", "обл", "респ", "окр", "губ", "шт", "с.ш", "ю.ш", "в.д", "з.д", "сев", "юж",
           "вост", "зап", "спб", "мск", "u.s", "u.s.a", "u.k", "d.c"}),

      // companies and institutions
      in_any_case(anywhere, {"ко"}),
      in_any_case(anywhere,
          {"inc", "ltd", "corp", "co", "bros", "llc", "plc", "корпор", "предпр", "объед", "ассоц",
           "минист", "деп", "управл", "упр", "отд", "инст", "унив", "фак", "каф", "лаб", "библ",
           "изд", "издат"}),

      // money, measures, quantities
      in_any_case(list_end,
          {"руб", "коп", "дол", "долл", "у.е", "экз", "чел", "мин", "сек", "сут", "мес", "нед",
           "дн", "проц", "упак", "кг", "км", "см", "мм", "мг", "га", "гр", "вт", "квт", "кв.м",
           "куб.м", "кв.км", "кв.см", "куб.см", "м.кв", "м.куб", "пог.м"}),
      in_any_case(anywhere, {"тыс", "млн", "млрд", "трлн"}),

      // months, days, eras
      in_any_case(anywhere,
          {"янв", "фев", "февр", "апр", "авг", "сен", "сент", "окт", "нояб", "дек", "пн", "чт",
           "пт", "вс", "в", "вв", "н.э", "н.ст", "ст.ст", "р.х"}),
      capitalised(anywhere, {"мар", "июн", "июл"})
      // clang-format on
  );
}();

}  // namespace detto::inline v0::detail::ru
