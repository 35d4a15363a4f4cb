// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "file_ids.hpp"
#include "inputs.hpp"
#include "messages.hpp"
#include "output.hpp"

#include <detto/encoding/find_encoding.hpp>
#include <detto/version.hpp>

#include <CLI/CLI.hpp>

#include <cstddef>
#include <exception>
#include <stdexcept>
#include <string>
#include <utility>

namespace support {

/// Thrown for invalid usage that the option parser cannot detect.
struct usage_error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The options of a program, including --help and --version.
class command_line : public CLI::App {
public:
  command_line(const std::string& program, const std::string& purpose)
      : CLI::App(purpose, program) {
    set_version_flag("--version", program + " " DETTO_VERSION_STRING);
    get_formatter()->column_width(34);
  }
};

/// Adds --encoding, --entities, --max-text, --jobs and the rule of the ids. Call after --jsonl is added, which excludes --encoding: JSON is
/// UTF-8 (RFC 8259).
inline void add_reading(command_line& app, input_options& options) {
  app.add_option("--encoding", options.encoding,
                 "encoding of the texts, or auto to detect it; a byte order mark takes precedence")
      ->type_name("NAME")
      ->capture_default_str()
      ->excludes(app.get_option("--jsonl"))
      ->check([](const std::string& name) {
        if (name == "auto") return std::string();
        const auto known = detto::find_encoding(name);
        return known ? std::string() : known.error().what;
      });
  app.footer(file_id_rule);
  app.add_flag("--entities", options.entities,
               "replace HTML character references (&amp;, &#8217;) by their characters");
  app.add_option("--max-text", options.max_text,
                 "skip texts and JSON lines of more BYTES, after decompression; K, M and G are "
                 "powers of 1024")
      ->transform(CLI::AsSizeValue(false).description(""))
      ->check(CLI::Range(std::size_t{1}, std::size_t{1} << 60).description(""))
      ->type_name("BYTES")
      ->default_str("1G");
  app.add_option("--jobs", options.jobs,
                 "number of threads that process texts; the output is the same for any number; 0: "
                 "one for each core")
      ->check(CLI::Range(0, 256).description(""))
      ->type_name("N")
      ->capture_default_str();
}

/// Adds FILE..., --jsonl, --encoding and --entities.
inline void add_inputs(command_line& app, input_options& options) {
  app.add_option("FILE", options.files,
                 "texts to read; - is stdin; .gz and .zst files are decompressed")
      ->required()
      ->type_name("");
  app.add_flag("--jsonl", options.lines,
               "each line of a FILE is a JSON object {\"id\", \"text\", \"lang\"?, ...}");
  add_reading(app, options);
}

inline void add_field_names(command_line& app, field_names& names) {
  app.add_option("--id-field", names.id,
                 "name of the JSON field with the id; meta.uid is the field uid of the object meta")
      ->type_name("NAME")
      ->capture_default_str();
  app.add_option("--text-field", names.text,
                 "name of the JSON field with the text, or a path as for --id-field")
      ->type_name("NAME")
      ->capture_default_str();
}

inline void add_language(command_line& app, std::string& lang) {
  app.add_option("--lang", lang,
                 "language of all texts (BCP 47); default: the \"lang\" of each line, else en")
      ->type_name("LANG");
}

/// Parses the command line, runs `body(messages&)` and returns the exit code: 0 for success, 1 if an
/// input failed, 2 for invalid usage.
template <class Body>
int run(command_line& app, int argc, const char* const* argv, Body&& body) {
  messages log(app.get_name());
  const auto invalid_usage = [&](const char* reason) {
    log.write(reason);
    log.write("see --help");
    return 2;
  };
  try {
    app.parse(argc, argv);
    body(log);
    log.report_counts();
  } catch (const CLI::Success& request) {  // --help, --version
    return app.exit(request);
  } catch (const CLI::ParseError& error) {
    return invalid_usage(error.what());
  } catch (const usage_error& error) {
    return invalid_usage(error.what());
  } catch (const output_closed&) {
    return log.exit_code();
  } catch (const std::exception& error) {
    log.write(error.what());
    log.report_counts();
    return 1;
  }
  return log.exit_code();
}

}  // namespace support
