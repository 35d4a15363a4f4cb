// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <unicode/uchar.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

// The characters of the bytes 80 to FF in a single-byte encoding.
struct misread_page {
  std::string_view name;  // of ICU
  std::u16string_view upper;
};

// The encodings that UTF-8 is mistaken for, most likely first: if two of them yield the same
// repair, the first one is used. As in ICU's tables, undefined bytes are C1 controls or U+FFFD. A
// test compares every table with ICU.
inline constexpr misread_page misread_pages[] = {
    {"windows-1252",
     u"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·"
     u"¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"},
    {"iso-8859-1",
     u"\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E"
     u"\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D"
     u"\u009E\u009F\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãä"
     u"åæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"},
    {"iso-8859-15",
     u"\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E"
     u"\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D"
     u"\u009E\u009F\u00A0¡¢£€¥Š§š©ª«¬\u00AD®¯°±²³Žµ¶·ž¹º»ŒœŸ¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãä"
     u"åæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"},
    {"windows-1250",
     u"€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź\u00A0\u02C7˘Ł¤Ą¦§¨©Ş«¬\u00AD®Ż°±˛"
     u"ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"},
    {"iso-8859-2",
     u"\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E"
     u"\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D"
     u"\u009E\u009F\u00A0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u00ADŽŻ°ą˛ł´ľś\u02C7¸šşťź˝žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
     u"ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"},
    {"windows-1251",
     u"ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛ"
     u"МНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"},
    {"windows-1253",
     u"€\u0081‚ƒ„…†‡\u0088‰\u008A‹\u008C\u008D\u008E\u008F\u0090‘’“”•–—\u0098™\u009A›\u009C\u009D"
     u"\u009E\u009F\u00A0΅Ά£¤¥¦§¨©ª«¬\u00AD®―°±²³΄µ¶·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\uFFFDΣΤΥΦΧΨΩΪΫάέήί"
     u"ΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ\uFFFD"},
    {"iso-8859-7",
     u"\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E"
     u"\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D"
     u"\u009E\u009F\u00A0‘’£€₯¦§¨©ͺ«¬\u00AD\uFFFD―°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\uFFFDΣΤΥΦΧΨΩΪ"
     u"Ϋάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ\uFFFD"},
    {"windows-1254",
     u"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008D\u008E\u008F\u0090‘’“”•–—˜™š›œ\u009D\u009EŸ\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD"
     u"®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ"},
    {"windows-1257",
     u"€\u0081‚\u0083„…†‡\u0088‰\u008A‹\u008C¨\u02C7¸\u0090‘’“”•–—\u0098™\u009A›\u009C¯˛\u009F"
     u"\u00A0\uFFFD¢£¤\uFFFD¦§Ø©Ŗ«¬\u00AD®Æ°±²³´µ¶·ø¹ŗ»¼½¾æĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽßąįāćäåę"
     u"ēčéźėģķīļšńņóōõö÷ųłśūüżž˙"},
    {"macintosh",
     u"ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’"
     u"÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛\u02C7"},
    {"ibm-437",
     u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌"
     u"█▄▌▐▀αßΓπΣσμτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√\u207F²■\u00A0"},
    {"ibm-850",
     u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌"
     u"█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0"},
    {"ibm-866",
     u"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌"
     u"█▄▌▐▀рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00A0"},
    {"koi8-r",
     u"─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u00A0⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©юабцдефгхийклмнопярсту"
     u"жвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ"},
};

inline constexpr std::size_t misread_count = sizeof(misread_pages) / sizeof(misread_pages[0]);

// Maps characters to their bytes in each of the code pages.
class page_index {
public:
  struct entry {
    std::uint16_t leads = 0;   // pages in which its byte is a UTF-8 lead byte, one bit each
    std::uint16_t trails = 0;  // pages in which its byte is a UTF-8 continuation byte, one bit each
    std::uint8_t script = 0;   // of lower-case letters: 1 Latin, 2 Greek, 3 Cyrillic; else 0
    std::array<std::uint8_t, misread_count> bytes{};  // 0 if the page lacks the character
  };
  static_assert(misread_count <= 16);

  page_index() : entries_(1) {
    for (std::size_t page = 0; page < misread_count; ++page)
      for (std::size_t i = 0; i < misread_pages[page].upper.size(); ++i) {
        const char16_t value = misread_pages[page].upper[i];
        if (value == u'\uFFFD') continue;
        std::uint16_t& slot = slots_[slot_of(value)];
        if (slot == 0) {
          slot = static_cast<std::uint16_t>(entries_.size());
          entries_.emplace_back();
        }
        entry& one = entries_[slot];
        const std::size_t byte = 0x80 + i;
        const auto bit = static_cast<std::uint16_t>(1U << page);
        if (u_islower(value)) one.script = value < 0x370 ? 1 : value < 0x400 ? 2 : 3;
        one.bytes[page] = static_cast<std::uint8_t>(byte);
        if (byte < 0xC0) one.trails |= bit;
        if (byte >= 0xC2 && byte <= 0xF4) one.leads |= bit;
      }
  }

  // Returns the entry of a character; an entry of zeros if no page has it.
  [[nodiscard]] const entry& of(char32_t value) const noexcept {
    return entries_[slots_[slot_of(value)]];
  }

  static const page_index& get() {
    static const page_index index;
    return index;
  }

private:
  // All characters are below this limit, except two ligatures and a logo of Mac OS Roman.
  static constexpr std::size_t direct = 0x2600;

  static constexpr std::size_t slot_of(char32_t value) noexcept {
    if (value < direct) return value;
    return value == 0xF8FF   ? direct
           : value == 0xFB01 ? direct + 1
           : value == 0xFB02 ? direct + 2
                             : 0;
  }

  std::array<std::uint16_t, direct + 3> slots_{};  // indices into entries_
  std::vector<entry> entries_;
};

}  // namespace detto::inline v0::detail
