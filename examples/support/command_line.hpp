// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "inputs.hpp"
#include "messages.hpp"
#include "output.hpp"

#include <detto/text/find_encoding.hpp>
#include <detto/version.hpp>

#include <CLI/CLI.hpp>

#include <exception>
#include <stdexcept>
#include <string>
#include <utility>

namespace support {

/// Wrong usage that only the program itself can tell.
struct usage_error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A program's options, --help and --version among them.
class command_line : public CLI::App {
public:
  command_line(const std::string& program, const std::string& purpose)
      : CLI::App(purpose, program) {
    set_version_flag("--version", program + " " DETTO_VERSION_STRING);
    get_formatter()->column_width(34);
  }
};

/// --encoding and --entities: how bytes become text. After --jsonl, whose texts are UTF-8 by
/// definition.
inline void add_reading(command_line& app, input_options& options) {
  app.add_option(
         "--encoding", options.encoding,
         "what the texts are encoded in, or auto to find out; a byte order mark knows better")
      ->type_name("NAME")
      ->capture_default_str()
      ->excludes(app.get_option("--jsonl"))
      ->check([](const std::string& name) {
        if (name == "auto") return std::string();
        const auto known = detto::find_encoding(name);
        return known ? std::string() : known.error().what;
      });
  app.add_flag("--entities", options.entities,
               "read HTML's character references (&amp;, &#8217;) as what they stand for");
}

/// FILE..., --jsonl and the names of the fields: what every program that reads texts takes.
inline void add_inputs(command_line& app, input_options& options) {
  app.add_option("FILE", options.files, "texts to read; - is stdin; .gz and .zst are unpacked")
      ->required()
      ->type_name("");
  app.add_flag("--jsonl", options.lines,
               "each line of a FILE is {\"id\", \"text\", \"lang\"?, ...}");
  add_reading(app, options);
}

inline void add_field_names(command_line& app, field_names& names) {
  app.add_option("--id-field", names.id, "the field that holds a line's id")
      ->type_name("NAME")
      ->capture_default_str();
  app.add_option("--text-field", names.text, "the field that holds a line's text")
      ->type_name("NAME")
      ->capture_default_str();
}

inline void add_language(command_line& app, std::string& lang) {
  app.add_option("--lang", lang,
                 "the language of all texts (BCP 47); else each line's \"lang\", else en")
      ->type_name("LANG");
}

/// Parses the command line, runs `body(messages&)` and gives the exit code: 0 done, 1 some input
/// failed, 2 wrong usage.
template <class Body>
int run(command_line& app, int argc, const char* const* argv, Body&& body) {
  messages say(app.get_name());
  const auto wrong_usage = [&](const char* what) {
    say.note(what);
    say.note("--help tells what it takes");
    return 2;
  };
  try {
    app.parse(argc, argv);
    body(say);
  } catch (const CLI::Success& wanted) {  // --help, --version
    return app.exit(wanted);
  } catch (const CLI::ParseError& wrong) {
    return wrong_usage(wrong.what());
  } catch (const usage_error& wrong) {
    return wrong_usage(wrong.what());
  } catch (const output_closed&) {
    return say.exit_code();
  } catch (const std::exception& reason) {
    say.note(reason.what());
    return 1;
  }
  return say.exit_code();
}

}  // namespace support
