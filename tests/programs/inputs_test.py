# SPDX-License-Identifier: BSL-1.0
"""Common behaviour of all programs: options, inputs, ids, messages, exit codes."""
import gzip
import itertools
import json
import os
import pty
import shutil
import subprocess
import time
import unittest

import harness
from harness import ARTICLES, BIN, ProgramTest, jsonl, lines_of, run

PROGRAMS = ["detto-compare", "detto-quotes", "detto-story", "detto-tokens"]
READERS = ["detto-quotes", "detto-tokens"]  # one output line for each input text


class Options(ProgramTest):
    def test_help_and_version(self):
        for program in PROGRAMS:
            with self.subTest(program):
                done = run(program, "--help")
                self.assertEqual((done.returncode, done.stderr), (0, b""))
                self.assertIn(b"Usage: " + program.encode(), done.stdout)
                done = run(program, "--version")
                self.assertEqual((done.returncode, done.stderr), (0, b""))
                self.assertRegex(done.stdout.decode(), rf"^{program} \d+\.\d+\.\d+\n$")

    def test_wrong_usage(self):
        for program in PROGRAMS:
            for wrong in ([], ["--no-such-option", "x"], ["--format", "x", "x", "x"]):
                with self.subTest(program=program, wrong=wrong):
                    done = run(program, *wrong)
                    self.assertEqual((done.returncode, done.stdout), (2, b""))
                    self.assertTrue(done.stderr.startswith(program.encode() + b": "), done.stderr)

    def test_unavailable_formats_are_wrong_usage(self):
        for program, form in (("detto-quotes", "csv"), ("detto-quotes", "html"), ("detto-compare", "html"),
                              ("detto-story", "html")):
            with self.subTest(program=program, form=form):
                done = run(program, "--format", form, ARTICLES[0], ARTICLES[1])
                self.assertEqual((done.returncode, done.stdout), (2, b""))
                self.assertIn(b"not available yet", done.stderr)


class BadInput(ProgramTest):
    def check(self, program, arguments, message, ids, stdin=b""):
        with self.subTest(program=program, message=message):
            done = run(program, *arguments, stdin=stdin)
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertRegex(done.stderr.decode(), message)
            self.assertEqual([d["id"] for d in lines_of(done)], ids)

    def test_files(self):
        good = ARTICLES[0]
        latin = self.file("latin.txt", b"Eine gute Zeile.\nDas sagte Frau M\xfcller, Caf\xe9.\n")
        for program in READERS:
            self.check(program, [self.folder / "none.txt", good], r"none\.txt: No such file", ["100"])
            self.check(program, [self.folder, good], r": is a directory\n", ["100"])
            self.check(program, [latin, good],
                       r"latin\.txt:2: not UTF-8: 2 ill-formed parts, the first at byte 33", ["latin", "100"])

    def test_one_of_many_fails(self):
        for program in ("detto-story", "detto-quotes", "detto-tokens"):
            with self.subTest(program):
                done = run(program, ARTICLES[0], "no-such-file", ARTICLES[1])
                self.assertEqual(done.returncode, 1)
                self.assertIn(b"no-such-file: No such file", done.stderr)
                self.assertNotEqual(done.stdout, b"")

    def test_lines(self):
        ok = {"text": "“Yes,” she said."}
        cases = [
            (b'{"id": 1, "text": "x"', r":7: broken JSON: "),
            (b'{"id": 1, "text": "x"} 5', r":7: broken JSON: "),
            (b'{"id": 1, "text": "a\nb"}'.replace(b"\n", b"\x01"), r":7: broken JSON: "),
            (b'["text"]', r":7: not a JSON object\n"),
            (b'{"id": 1}', r':7: no field "text"\n'),
            (b'{"id": 1, "text": null}', r':7: field "text" is not a string\n'),
            (b"[" * 100000, r":7: broken JSON: "),
            *((b'{"n": %s, "text": "x"}' % n, r":7: broken JSON: ") for n in
              (b"01e400", b"1e400x", b"1.e400", b"-", b"1e400 1", b"+1e400", b".1e400", b"1e+", b"0x1e400", b"1e400.1")),
        ]
        for program in READERS:
            for bad, message in cases:
                lines = [jsonl(ok)] * 6 + [bad + b"\n"] + [jsonl(ok)]
                self.check(program, ["--jsonl", "-"], "standard input" + message, [0, 1, 2, 3, 4, 5, 7],
                           stdin=b"".join(lines))

    def test_empty_input_is_no_error(self):
        for program in PROGRAMS:
            for arguments in ([], ["--format", "json"]) if program in ("detto-compare", "detto-story") else ([],):
                empty, other = self.file("empty.txt", b""), self.file("other.txt", b"")
                done = run(program, *arguments, empty, other)
                self.assertEqual((done.returncode, done.stderr), (0, b""), program)
        for program in READERS:
            done = run(program, self.file("empty.txt", b""), self.file("empty.gz", gzip.compress(b"")))
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            self.assertEqual(len(lines_of(done)), 2)
            for blank in (b"", b"\n", b" \t\r\n\n"):
                done = run(program, "--jsonl", "-", stdin=blank)
                self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b""))
            done = run(program, "--jsonl", "-", stdin=b'\n{"text": "a"}\r\n\r\n \n{"text": "b"}\n\n')
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            self.assertEqual([d["id"] for d in lines_of(done)], [1, 4])

    def test_lines_with_ill_formed_text(self):
        for program in READERS:
            self.check(program, ["--jsonl", "-"], r"standard input:1: not UTF-8: 1 ill-formed part, ", ["a\ufffd"],
                       stdin=b'{"id": "a\xff", "text": "b"}\n')
            self.check(program, ["--jsonl", "-"], r"standard input:1: 2 lone surrogate escapes", [0],
                       stdin=b'{"text": "\\udc00 \\ud83d\\ude00 \\\\ud800 \\ud800"}\n')

    def test_every_program_reports_missing_files(self):
        for program in PROGRAMS:
            with self.subTest(program):
                done = run(program, "no-such-file", ARTICLES[0])
                self.assertEqual(done.returncode, 1)
                self.assertIn(b"no-such-file: No such file", done.stderr)

    def test_damaged_text_is_output_as_valid_json(self):
        text = b'\xe2\x80\x9cWe will w\xe2\x80in,\xff\xe2\x80\x9d the Caf\xe9 owner said.\x00\xed\xa0\x80\n'
        for program in READERS:
            self.check(program, [self.file("bad.txt", text)], r"bad\.txt:1: not UTF-8", ["bad"])
        done = run("detto-story", "--format", "json", self.file("bad.txt", text), ARTICLES[0])
        self.assertEqual(done.returncode, 1)
        self.assertEqual([d["id"] for d in lines_of(done)[0]["documents"]], ["bad", "100"])

    def test_strange_texts(self):
        texts = ["", " ", "\n\n", "\x00", "\u202e“\u2066”", "“" * 5000, "\u0301" * 20000, "a" * 100000, "said " * 5000,
                 "“a”, she said. " * 300, '"' * 4001, "‘" * 2000 + "’" * 2000]
        for program in READERS:
            done = run(program, "--jsonl", "-", stdin=jsonl(*({"text": t} for t in texts)))
            self.assertEqual(done.returncode, 0, done.stderr)
            for note in done.stderr.splitlines():  # work is bounded, and a reached bound is reported
                self.assertTrue(note.endswith(b": a limit was reached, quotations may be missing"), note)
            self.assertEqual([d["id"] for d in lines_of(done)], list(range(len(texts))))


class Ids(ProgramTest):
    def ids(self, *names):
        """The ids of the files with these names, by name."""
        for name in names:
            (self.folder / name).parent.mkdir(exist_ok=True)
        paths = [self.file(name, "Hello.\n") for name in names]
        return [d["id"] for d in lines_of(run("detto-tokens", *paths))]

    def test_ids_of_files(self):
        self.assertEqual(self.ids("b_1.txt", "_x.txt", "plain", ".x"), ["b", "_x.txt", "plain", ".x"])
        for names in (["2023-06-18_ap.txt", "2023-06-18_reuters.txt"], ["a", "a.txt", "a_1.txt"]):
            self.assertEqual(self.ids(*names, "b_1.txt"), [*names, "b"])
            self.assertEqual(self.ids("b_1.txt", *reversed(names)), ["b", *reversed(names)])
        path = self.folder / "a.txt"
        more = self.folder / "more" / "a.txt"
        self.assertEqual(self.ids("a.txt", "more/a.txt", "a_1.txt", "b.txt"), [str(path), str(more), "a_1.txt", "b"])
        self.assertEqual(self.ids("a.txt", "a.txt"), [str(path), f"{path}#2"])

    def test_ids_do_not_depend_on_what_can_be_read(self):
        done = run("detto-tokens", self.file("a_1.txt", "x"), self.folder / "a_2.txt")
        self.assertEqual([d["id"] for d in lines_of(done)], ["a_1.txt"])

    def test_help_states_the_rule(self):
        for program in PROGRAMS:
            self.assertIn(b"up to the first _ or .", run(program, "--help").stdout, program)

    def test_ids_keep_their_type(self):
        raw = ['"7"', "7", "7.0", "1e3", "true", "[1, 2]", '{"k":"v"}', '"\\u00e9"', "9223372036854775808",
               "123456789012345678901234567890", "-1e400"]
        text = "".join('{"id": %s, "text": "x"}\n' % r for r in raw).encode()
        for program in READERS:
            done = run(program, "--jsonl", "-", stdin=text)
            for r, line in zip(raw, done.stdout.decode().splitlines()):
                self.assertIn('"id": ' + r + ",", line)

    def test_lines_without_one_are_numbered(self):
        done = run("detto-tokens", "--jsonl", "-", stdin=jsonl({"text": "a"}, {"id": "x", "text": "b"}, {"text": "c"}))
        self.assertEqual([d["id"] for d in lines_of(done)], [0, "x", 2])


class Fields(ProgramTest):
    def test_pass_through(self):
        line = (b'{"url": "http://\\u0041/\\n", "id": "x", "n": 1.50, "deep": {"b": [1,  2, {"text": "t"}], "a": null},'
                b' "spans": 5, "quotes": 6, "lang": "en", "text": "Hello."}\n')
        for program, own in (("detto-tokens", "spans"), ("detto-quotes", "quotes")):
            with self.subTest(program):
                done = run(program, "--jsonl", "-", stdin=line)
                out = done.stdout
                for raw in (b'"url": "http://\\u0041/\\n"', b'"n": 1.50', b'"lang": "en"',
                            b'"deep": {"b": [1,  2, {"text": "t"}], "a": null}'):
                    self.assertIn(raw, out)
                [got] = lines_of(done)
                self.assertNotIn("text", got)
                self.assertIsInstance(got[own], list)
                self.assertEqual(out.count(b'"%s": ' % own.encode()), 1)
                self.assertTrue(out.startswith(b'{"id": "x"'), out)

    def test_numbers_pass_through_as_written(self):
        numbers = [b"1e400", b"-1E+400", b"123456789012345678901234567890", b"-99999999999999999999.50", b"0.1e-4000",
                   b"[1e999, {\"a\": 18446744073709551616}]", b"\"\\\"1e400\"", b"1.0", b"-0", b"0"]
        given = b"".join(b'{"text": "One.", "n": %s, "spans": 1e400}\n' % n for n in numbers)
        done = run("detto-tokens", "--jsonl", "-", stdin=given)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        lines = done.stdout.splitlines()
        self.assertEqual(len(lines), len(numbers))
        for n, line in zip(numbers, lines):
            self.assertTrue(line.endswith(b'"n": ' + n + b"}"), line)
            self.assertEqual(line.count(b'"spans"'), 1)

    def test_custom_field_names(self):
        line = jsonl({"id": "no", "key": 5, "body": "One two.", "text": "other"})
        done = run("detto-tokens", "--jsonl", "--id-field", "key", "--text-field", "body", "-", stdin=line)
        [got] = lines_of(done)
        self.assertEqual((got["id"], got["key"], got["text"], len(got["spans"])), (5, 5, "other", 3))
        self.assertNotIn("body", got)


    def test_names_with_dots_are_paths(self):
        def read(line, *options):
            done = run("detto-tokens", "--jsonl", *options, "-", stdin=line if isinstance(line, bytes) else jsonl(line))
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            return done.stdout, lines_of(done)[0]

        raw, got = read(b'{"meta": {"uid": 1e400, "x": {"uid": 2}}, "doc": {"body": "One two.", "by": "A"}, "text": 5}\n',
                        "--id-field", "meta.uid", "--text-field", "doc.body")
        self.assertTrue(raw.startswith(b'{"id": 1e400, '), raw)
        self.assertEqual((len(got["spans"]), got["doc"], got["text"]), (3, {"body": "One two.", "by": "A"}, 5))
        self.assertEqual(read({"a": {"b": {"c": "x"}}, "text": "One."}, "--id-field", "a.b.c")[1]["id"], "x")
        # The name of a field is preferred, and the last of several fields with one name counts.
        self.assertEqual(read({"a.b": 1, "a": {"b": 2}, "text": "One."}, "--id-field", "a.b")[1]["id"], 1)
        self.assertEqual(read(b'{"a": {"b": 1}, "a": {"b": 2, "b": "\\u0033"}, "text": ""}\n', "--id-field", "a.b")[1]["id"], "3")
        self.assertEqual(read({"a": {"b.c": 4}, "text": "One."}, "--id-field", "a.b.c")[1]["id"], 4)
        for missing in ({"a": 1}, {"a": {"c": 1}}, {"a": None}, {"b": 1}, {"a": {"b": None}}):
            self.assertEqual(read({**missing, "text": "One."}, "--id-field", "a.b")[1]["id"], 0)
        done = run("detto-tokens", "--jsonl", "--text-field", "doc.body", "-", stdin=jsonl({"doc": {"text": "x"}}))
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertIn(b'standard input:1: no field "doc.body"', done.stderr)

    def test_lines_without_the_option_get_a_hint(self):
        lines = jsonl({"text": "One."}, {"text": "Two."})
        hinted = [self.file("a.jsonl", "Plain.\n"), self.file("b.ndjson.gz", gzip.compress(lines)), self.file("c.txt", lines),
                  self.file("d.txt", b"\n" + jsonl({"text": "One."})), self.file("e.txt", lines + b"{\n")]
        for path in hinted:
            done = run("detto-tokens", path)
            self.assertEqual((done.returncode, len(lines_of(done))), (0, 1))
            self.assertIn(path.name.encode() + b": read as one plain text; --jsonl", done.stderr)
        self.assertEqual(run("detto-quotes", *hinted).stderr.count(b"--jsonl"), 1)
        for plain in (b"", b"{", b"{}x\n", b"{one}\n{two}\n", jsonl({}) + b"Two.\n", b"One.\n" + lines, b"[1]\n"):
            self.assertEqual(run("detto-tokens", self.file("f.txt", plain)).stderr, b"", plain)


class Packed(ProgramTest):
    def test_gzip(self):
        plain = run("detto-tokens", ARTICLES[0]).stdout
        text = ARTICLES[0].read_bytes()
        halves = gzip.compress(text[:1000]) + gzip.compress(text[1000:])
        path = self.file("100_x.txt.gz", halves)
        self.assertEqual(run("detto-tokens", path).stdout, plain)
        piped = run("detto-tokens", "-", stdin=halves)
        self.assertEqual(lines_of(piped)[0]["spans"], json.loads(plain)["spans"])

    def test_gzip_lines(self):
        lines = gzip.compress(jsonl(*({"text": f"word {n}"} for n in range(3000))))
        self.assertEqual(len(lines_of(run("detto-tokens", "--jsonl", "-", stdin=lines))), 3000)

    def test_truncated_gzip(self):
        cut = gzip.compress(ARTICLES[0].read_bytes())[:-20]
        done = run("detto-tokens", self.file("cut.gz", cut), ARTICLES[1])
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"cut.gz: the compressed data is truncated", done.stderr)
        self.assertEqual([d["id"] for d in lines_of(done)], ["101"])

    def test_damaged_gzip(self):
        bad = bytearray(gzip.compress(ARTICLES[0].read_bytes()))
        bad[60:80] = bytes(20)
        done = run("detto-tokens", self.file("bad.gz", bytes(bad)))
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertRegex(done.stderr.decode(), r"bad\.gz: the (gzip data is damaged|compressed data is truncated)")

    @unittest.skipUnless(shutil.which("zstd"), "no zstd to pack with")
    def test_zstd(self):
        packed = subprocess.run(["zstd", "-qc", ARTICLES[0]], capture_output=True, check=True).stdout
        path = self.file("100_x.txt.zst", packed)
        self.assertEqual(run("detto-tokens", path).stdout, run("detto-tokens", ARTICLES[0]).stdout)
        done = run("detto-tokens", self.file("cut.zst", packed[:-9]))
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertIn(b"cut.zst: the compressed data is truncated", done.stderr)


class Pipes(ProgramTest):
    def test_line_by_line(self):
        for program, jobs in itertools.product(READERS, ("1", "2", "5")):
            command = [BIN / program, "--jobs", jobs, "--jsonl", "-"]
            with self.subTest(program=program, jobs=jobs), subprocess.Popen(
                    command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
                for n in range(30):
                    process.stdin.write(jsonl({"id": n, "text": "“Fine,” he said."}))
                    process.stdin.flush()
                    self.assertEqual(json.loads(process.stdout.readline())["id"], n)  # hangs if output is buffered
                process.stdin.close()
                self.assertEqual(process.wait(timeout=10), 0)

    def test_closed_output_pipe(self):
        for program, jobs in itertools.product(READERS, ("1", "3")):
            command = [BIN / program, "--jobs", jobs, "--jsonl", "-"]
            with self.subTest(program=program, jobs=jobs), subprocess.Popen(
                    command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
                process.stdout.close()
                try:
                    process.stdin.write(jsonl(*({"text": "Hello."} for _ in range(1000))))
                    process.stdin.close()
                except BrokenPipeError:
                    pass
                self.assertEqual(process.stderr.read(), b"")
                self.assertEqual(process.wait(timeout=10), 0)

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full")
    def test_full_disk(self):
        for program, arguments in (("detto-tokens", [ARTICLES[0]]), ("detto-quotes", [ARTICLES[0]]),
                                   ("detto-compare", ARTICLES[:2]), ("detto-story", ARTICLES)):
            with self.subTest(program), open("/dev/full", "wb") as full:
                done = subprocess.run([BIN / program, *arguments], stdout=full, stderr=subprocess.PIPE, timeout=60)
                self.assertEqual(done.returncode, 1)
                self.assertIn(b"No space left", done.stderr)


class Jobs(ProgramTest):
    """Output and messages are the same for any number of threads."""

    def check(self, program, *arguments):
        one = run(program, "--jobs", "1", *arguments)
        self.assertEqual(run(program, *arguments).stdout, one.stdout)
        for jobs in ("2", "3", "16", "0"):
            many = run(program, "--jobs", jobs, *arguments)
            self.assertEqual((many.returncode, many.stderr), (one.returncode, one.stderr), (program, jobs))
            self.assertEqual(many.stdout, one.stdout, (program, jobs))
        return one

    def test_files(self):
        files = [*ARTICLES[:2], "no-such-file", self.file("bad.txt", b"One.\xff\n"), *ARTICLES[2:]]
        for program in ("detto-tokens", "detto-quotes", "detto-story"):
            self.assertEqual(self.check(program, *files).returncode, 1)
        self.check("detto-compare", *ARTICLES[:2])

    def test_lines(self):
        article = ARTICLES[0].read_text("utf-8")
        lines = []
        for n in range(120):
            # Texts of very different lengths, so that they are finished in another order.
            text = article if n % 20 == 0 else article[n * 10:n * 13]
            lines.append(jsonl({"id": n, "text": text, "lang": f"x-{n % 30}" if n % 3 else "en"}))
            if n % 7 == 0:
                lines.append(b"{\n" if n % 2 else b'{"text": "\xff"}\n')
        path = self.file("many.jsonl", b"".join(lines))
        for program in READERS:
            done = self.check(program, "--jsonl", path)
            self.assertEqual(done.returncode, 1)
            self.assertEqual([d["id"] for d in lines_of(done) if "lang" in d], list(range(120)))
            self.assertIn(b"more messages like", done.stderr)
        few = self.file("few.jsonl", b"".join(lines[::8]))
        self.check("detto-story", "--format", "json", "--jsonl", few)
        self.check("detto-compare", "--format", "json", "--jsonl", few)

    def test_wrong_usage(self):
        for program in PROGRAMS:
            for wrong in ("-1", "many", "1000000"):
                done = run(program, "--jobs", wrong, *ARTICLES[:2])
                self.assertEqual((done.returncode, done.stdout), (2, b""))


class Terminals(ProgramTest):
    """Colour is used only on terminals without NO_COLOR."""

    def on_terminal(self, *arguments, **env):
        leader, follower = pty.openpty()
        clean = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
        process = subprocess.Popen(arguments, stdout=follower, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
                                   env={**clean, **env})
        os.close(follower)
        seen = b""
        while True:
            try:
                piece = os.read(leader, 65536)
            except OSError:  # Linux reports the end of a terminal as an error
                break
            if not piece:
                break
            seen += piece
        os.close(leader)
        process.wait(timeout=10)
        return seen

    def test_colour(self):
        for command in ([BIN / "detto-story", *ARTICLES], [BIN / "detto-compare", *ARTICLES[:2]],
                        [BIN / "detto-quotes", "--format", "text", ARTICLES[0]]):
            with self.subTest(command[0].name):
                self.assertIn(b"\x1b[", self.on_terminal(*command))
                self.assertNotIn(b"\x1b", self.on_terminal(*command, NO_COLOR="1"))
                self.assertNotIn(b"\x1b", run(command[0].name, *command[1:]).stdout)

    def progress(self, *arguments):
        """What detto-tokens writes to a terminal as stderr, and how long it runs."""
        leader, follower = pty.openpty()
        start = time.monotonic()
        with subprocess.Popen([BIN / "detto-tokens", *arguments], stdout=subprocess.DEVNULL, stderr=follower) as process:
            os.close(follower)
            seen = b""
            try:
                while piece := os.read(leader, 65536):
                    seen += piece
            except OSError:
                pass
            os.close(leader)
            self.assertEqual(process.wait(timeout=10), 0)
        return seen, time.monotonic() - start

    def test_progress(self):
        seen, _ = self.progress(*ARTICLES)
        self.assertIn(b"1 of 4 texts, now " + bytes(ARTICLES[0]), seen)
        path = self.file("many.jsonl", jsonl(*({"text": "One. Two. Three. " * 50} for _ in range(2000))))
        for jobs in ("1", "3"):
            seen, seconds = self.progress("--jobs", jobs, "--jsonl", path)
            self.assertRegex(seen, rb"\r\x1b\[K\d\.\d of 1\.7 MB, \d+ texts, now .*many\.jsonl")
            self.assertLessEqual(seen.count(b"now"), seconds * 10 + 1)
            self.assertTrue(seen.endswith(b"\r\x1b[K"), seen[-100:])
        self.assertRegex(self.progress("--jsonl", path, "/dev/null")[0], rb"\[K\d\.\d MB, \d+ texts")

    def test_progress_is_only_for_terminals(self):
        self.assertEqual(run("detto-tokens", *ARTICLES).stderr, b"")


if __name__ == "__main__":
    harness.main()
