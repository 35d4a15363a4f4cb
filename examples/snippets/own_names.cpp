// SPDX-License-Identifier: BSL-1.0
// A custom name source, for nicknames that no article resolves.
#include <detto/quote/attribute_quotes.hpp>

#include <cstdio>
#include <optional>
#include <string_view>

// Any callable from a mention to an optional name is a name source: a table, a database, a file.
std::optional<detto::known_name> nicknames(std::string_view mention) {
  if (mention.ends_with("Falcon")) return detto::known_name{"Helka Orrin"};
  if (mention.ends_with("Link"))
    return detto::known_name{"Karrow Link Corp.", detto::speaker_type::organisation};
  return std::nullopt;
}

int main() {
  constexpr std::string_view text = "“We want the records,” the Falcon said on Friday.\n\n"
                                    "The Link said it had nothing to hide. “They will have them by "
                                    "noon,” Odile Marchetti said.\n";

  const detto::attribution found =
      detto::attribute_quotes(text, detto::text_options<>{}.with_names(nicknames));
  for (const detto::quotation& q : found.quotes)
    if (q.who)
      std::printf("%s: %.*s\n", q.who->canonical.c_str(), static_cast<int>(q.text.size()),
                  q.text.data());
}
