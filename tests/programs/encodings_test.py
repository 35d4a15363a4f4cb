# SPDX-License-Identifier: BSL-1.0
"""Decoding of input: --encoding, byte order marks, --entities. Offsets always refer to the input bytes."""
import codecs
import html
import html.entities
import random

import harness
from harness import ARTICLES, ProgramTest, jsonl, lines_of, run, spans_in

STORY = ("“We won’t open the gate before Friday,” Mayor Ada Brandt told reporters — “not for anybody.”\n"
         "The café owner Zoë Marsh said: “It’s a disgrace.”\n")
RUSSIAN = "«Мост откроют в пятницу», сообщила мэр города. Жители ждут этого с весны.\n"
JAPANESE = "市長は「橋を金曜日に開通させる」と述べた。商店街の人々は春から待っている。\n"

# Text, Python's name of the encoding, detto's name, begin of the file.
CASES = [
    (STORY, "cp1252", "windows-1252", b""), (STORY, "cp1252", "latin1", b""), (STORY, "utf-16-le", "utf-16", b""),
    (STORY, "utf-16-be", "utf-16be", b""), (STORY, "utf-32-be", "utf-32be", b""), (STORY, "mac_roman", "macintosh", b""),
    (RUSSIAN, "cp1251", "windows-1251", b""),
    (JAPANESE, "cp932", "shift_jis", b""), (JAPANESE, "euc_jp", "euc-jp", b""), (JAPANESE, "gb18030", "gb18030", b""),
    (STORY, "utf-8", "utf-8", codecs.BOM_UTF8), (STORY, "utf-16-le", "utf-8", codecs.BOM_UTF16_LE),
    (RUSSIAN, "utf-16-be", "koi8-r", codecs.BOM_UTF16_BE), (STORY, "utf-32-le", "utf-8", codecs.BOM_UTF32_LE),
]


class Encodings(ProgramTest):
    def tokens(self, path, *options):
        done = run("detto-tokens", *options, path)
        self.assertEqual(done.returncode, 0, done.stderr)
        [line] = lines_of(done)
        return line["spans"], line["kinds"], done.stderr.decode()

    def words(self, text):
        """The tokens of a UTF-8 text as strings, with their kinds."""
        data = text.encode()
        spans, kinds, _ = self.tokens(self.file("plain.txt", data))
        return [data[b:e].decode() for b, e in spans], kinds

    def test_spans_are_bytes_of_the_file(self):
        for text, python, name, mark in CASES:
            with self.subTest(encoding=python, name=name):
                data = mark + text.encode(python)
                spans, kinds, _ = self.tokens(self.file("given.txt", data), "--encoding", name)
                self.assertEqual(([data[b:e].decode(python) for b, e in spans], kinds), self.words(text))

    def test_texts_are_the_characters_of_their_bytes(self):
        for python, name in (("cp1252", "windows-1252"), ("utf-16-be", "utf-16be")):
            data = STORY.encode(python)
            given, plain = self.file("given.txt", data), self.file("given.utf8.txt", STORY)
            [got] = lines_of(run("detto-quotes", "--encoding", name, given))
            [want] = lines_of(run("detto-quotes", plain))
            spans = list(spans_in(got["quotes"]))
            self.assertEqual([s["text"] for s in spans], [s["text"] for s in spans_in(want["quotes"])])
            self.assertGreater(len(spans), 5)
            for span in spans:
                self.assertEqual(data[span["begin"]:span["end"]].decode(python), span["text"])
            for part in got["segments"]:
                self.assertEqual(len(data[part["begin"]:part["end"]].decode(python).split("\n")), 1)

    def test_story_and_compare_map_to_the_input(self):
        given, plain = self.file("a_x.txt", STORY.encode("utf-16")), self.file("b_x.txt", STORY)
        data = given.read_bytes()
        [report] = lines_of(run("detto-story", "--format", "json", given, plain))
        found = 0
        for utterance in report["utterances"]:
            for one in utterance["occurrences"]:
                piece = (data[one["begin"]:one["end"]].decode("utf-16-le") if one["doc"] == "a" else
                         STORY.encode()[one["begin"]:one["end"]].decode())
                self.assertEqual(piece, one["text"])
                found += one["doc"] == "a"
        self.assertGreater(found, 1)
        [pair] = lines_of(run("detto-compare", "--format", "json", given, plain))
        self.assertEqual(pair["measures"]["jaccard"], 1)
        [passage] = pair["passages"]
        (a, b), (c, d) = passage["a"], passage["b"]
        self.assertEqual(data[a:b].decode("utf-16-le"), STORY.encode()[c:d].decode())

    def test_valid_utf8_is_read_equally_with_all_options(self):
        for program in ("detto-tokens", "detto-quotes"):
            plain = run(program, ARTICLES[0])
            for options in (["--encoding", "utf-8"], ["--encoding", "UTF8"], ["--encoding", "auto"]):
                done = run(program, *options, ARTICLES[0])
                self.assertEqual((done.returncode, done.stdout, done.stderr), (0, plain.stdout, b""))

    def test_auto_detects_and_reports_the_encoding(self):
        for text, python, name in ((STORY, "cp1252", "windows-1252"), (RUSSIAN, "cp1251", "windows-1251"),
                                   (JAPANESE, "euc_jp", "EUC-JP")):
            data = text.encode(python)
            spans, kinds, note = self.tokens(self.file("given.txt", data), "--encoding", "auto")
            self.assertEqual(([data[b:e].decode(python) for b, e in spans], kinds), self.words(text))
            self.assertRegex(note, rf"given\.txt: read as {name} \(statistics, confidence 0\.\d\d\)\n$")
        page = b"<meta charset=iso-8859-4>\n<p>\xb9\xba</p>\n"
        self.assertIn("read as ISO-8859-4 (markup)", self.tokens(self.file("page.html", page), "--encoding", "auto")[2])

    def test_a_mark_is_reported_only_if_it_changes_the_encoding(self):
        self.assertEqual(self.tokens(self.file("a.txt", codecs.BOM_UTF8 + b"Hello."))[2], "")
        note = self.tokens(self.file("a.txt", "Hello.".encode("utf-16")))[2]
        self.assertIn("a.txt: read as UTF-16LE (byte order mark)", note)

    def test_ill_formed_bytes_are_reported(self):
        for name, data, message in (
                ("shift_jis", b"One.\n\x82\xa0 \x82 two.\n",
                 "bad.txt:2: not Shift_JIS: 1 ill-formed part, the first at byte 8; read as U+FFFD"),
                ("utf-16le", "One.\nTwo".encode("utf-16-le") + b"\x00\xd8\x41",
                 "bad.txt:2: not UTF-16LE: 2 ill-formed parts, the first at byte 16; read as U+FFFD")):
            done = run("detto-tokens", "--encoding", name, self.file("bad.txt", data))
            self.assertEqual(done.returncode, 1)
            self.assertIn(message, done.stderr.decode())
            self.assertEqual(len(lines_of(done)), 1)

    def test_a_file_with_only_a_mark_is_an_empty_text(self):
        for mark in (codecs.BOM_UTF8, codecs.BOM_UTF16_BE):
            spans, kinds, _ = self.tokens(self.file("mark.txt", mark))
            self.assertEqual((spans, kinds), ([], []))

    def test_wrong_usage(self):
        for program in ("detto-tokens", "detto-quotes", "detto-story", "detto-compare"):
            done = run(program, "--encoding", "windows-1225", ARTICLES[0], ARTICLES[1])
            self.assertEqual((done.returncode, done.stdout), (2, b""))
            self.assertIn(b'unknown encoding "windows-1225", did you mean windows-1255?', done.stderr)
            done = run(program, "--encoding", "latin1", "--jsonl", ARTICLES[0])
            self.assertEqual((done.returncode, done.stdout), (2, b""))
            self.assertIn(b"--jsonl excludes --encoding", done.stderr)

    def test_any_bytes_in_any_encoding(self):
        rng = random.Random(1)
        for name in ("auto", "utf-16", "utf-32be", "gb18030", "iso-2022-jp", "big5", "windows-1253", "koi8-u"):
            data = bytes(rng.randrange(256) for _ in range(2001))
            done = run("detto-tokens", "--encoding", name, self.file("bytes", data))
            self.assertIn(done.returncode, (0, 1))
            [line] = lines_of(done)
            for begin, end in line["spans"]:
                self.assertTrue(0 <= begin < end <= len(data))


class Entities(ProgramTest):
    def test_spans_are_bytes_of_the_file(self):
        data = "&ldquo;Caf&eacute; &amp; Bar,&rdquo; she said.\n".encode()
        done = run("detto-tokens", "--entities", self.file("page.txt", data))
        [line] = lines_of(done)
        self.assertEqual([data[b:e].decode() for b, e in line["spans"]],
                         ["&ldquo;", "Caf&eacute;", "&amp;", "Bar", ",", "&rdquo;", "she", "said", "."])
        [line] = lines_of(run("detto-quotes", "--entities", self.file("page.txt", data)))
        [quote] = line["quotes"]
        self.assertEqual(quote["text"], "“Café & Bar,”")
        self.assertEqual(data[quote["begin"]:quote["end"]], b"&ldquo;Caf&eacute; &amp; Bar,&rdquo;")

    def test_entities_in_utf16(self):
        data = "«&eacute;té»".encode("utf-16")
        [line] = lines_of(run("detto-tokens", "--entities", self.file("page.txt", data)))
        self.assertEqual([data[b:e].decode("utf-16-le") for b, e in line["spans"]], ["«", "&eacute;té", "»"])

    def test_entities_in_json_lines(self):
        text = "A &lt;b&gt; &#8217;"
        done = run("detto-tokens", "--entities", "--jsonl", "-", stdin=jsonl({"text": text}))
        [line] = lines_of(done)
        self.assertEqual([text[b:e] for b, e in line["spans"]], ["A", "&lt;", "b", "&gt;", "&#8217;"])

    def test_are_not_resolved_by_default(self):
        [line] = lines_of(run("detto-tokens", self.file("page.txt", b"&lt;")))
        self.assertEqual(line["spans"], [[0, 1], [1, 3], [3, 4]])

    def test_equal_python_html_unescape(self):
        rng = random.Random(2)
        names = sorted(html.entities.html5)

        def piece():
            kind = rng.randrange(6)
            if kind < 2:
                name = rng.choice(names)
                return "&" + (name if kind else name[:rng.randint(1, len(name))])
            if kind == 2:  # without references that Python removes and HTML keeps
                return "&#%d%s" % (rng.choice([0, 128, 153, 0xD800, 0x110000, 0x1F600, rng.randrange(160, 0xD7FF)]),
                                   rng.choice(["", ";"]))
            if kind == 3:
                return "&#%s%X;" % (rng.choice("xX"), rng.randrange(160, 0xD7FF))
            return rng.choice(["&", "&&", "&#", "&#x", "&;", ";", "é", "a", "in ", "it;", "copy", " = "])

        texts = ["".join(piece() for _ in range(60)) for _ in range(300)]
        for unit in ("word", "grapheme"):
            options = ["--unit", unit, "--jsonl", "-"]
            got = run("detto-tokens", "--entities", *options, stdin=jsonl(*({"text": t} for t in texts)))
            want = run("detto-tokens", *options, stdin=jsonl(*({"text": html.unescape(t)} for t in texts)))
            for text, mine, theirs in zip(texts, lines_of(got), lines_of(want)):
                self.assertEqual(mine["kinds"], theirs["kinds"], text)
                for begin, end in mine["spans"]:
                    self.assert_aligned(text.encode(), begin, end)


if __name__ == "__main__":
    harness.main()
