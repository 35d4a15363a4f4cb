# SPDX-License-Identifier: BSL-1.0
"""The output of detto-tokens."""
import unicodedata

import harness
from harness import ARTICLES, DATA, SHARED, ProgramTest, jsonl, lines_of, needs_shared, run

KINDS = {"word", "number", "punctuation", "symbol", "other"}


def pieces(text, line):
    return [text[begin:end].decode("utf-8", "replace") for begin, end in line["spans"]]


class Tokens(ProgramTest):
    def cut(self, text, *options):
        [line] = lines_of(run("detto-tokens", "--jsonl", *options, "-", stdin=jsonl({"text": text})))
        return pieces(text.encode("utf-8"), line), line["kinds"]

    def check(self, text, line, unit):
        """Check the members of a line and that its spans are in order and inside the text."""
        self.assertEqual(line["unit"], unit)
        self.assertEqual(len(line["spans"]), len(line["kinds"]))
        done = 0
        for begin, end in line["spans"]:
            self.assertLess(begin, end)
            self.assertLessEqual(done, begin)
            self.assert_aligned(text, begin, end)
            done = end

    def test_words_of_the_articles(self):
        lines = lines_of(run("detto-tokens", *ARTICLES))
        self.assertEqual([d["id"] for d in lines], ["100", "101", "102", "103"])
        for path, line in zip(ARTICLES, lines):
            text = path.read_bytes()
            self.assertEqual(list(line), ["id", "unit", "spans", "kinds"])
            self.check(text, line, "word")
            self.assertLessEqual(set(line["kinds"]), KINDS)
            # The spans cover all segments except white space.
            done = 0
            for begin, end in line["spans"] + [[len(text), len(text)]]:
                self.assertEqual(text[done:begin].decode("utf-8").strip(), "")
                done = end

    def test_kinds(self):
        words, kinds = self.cut("“No. 7’s 3,000 crowns”—$5 & 66º \U0001F642 a_b\x00")
        self.assertEqual(words[:6], ["“", "No", ".", "7", "’", "s"])
        for word, kind in (("“", "punctuation"), ("No", "word"), ("3,000", "number"), ("—", "punctuation"),
                           ("$", "symbol"), ("5", "number"), ("&", "punctuation"), ("\U0001F642", "symbol"),
                           ("a_b", "word"), ("\x00", "other")):
            self.assertEqual(kinds[words.index(word)], kind, word)

    def test_sentences(self):
        text = "  Capt. Renn met Dr. Aldous at 6 p.m. on Tuesday. “Will it hold?” he asked.\n\nHeadline without a stop\n\nIt did. "
        self.assertEqual(self.cut(text, "--unit", "sentence")[0],
                         ["Capt. Renn met Dr. Aldous at 6 p.m. on Tuesday.", "“Will it hold?” he asked.",
                          "Headline without a stop", "It did."])

    def test_sentences_of_other_languages(self):
        text = "Wir sahen Dr. Renn am 12. Juni am Tor, z. B. mittags. Er ging."
        self.assertEqual(self.cut(text, "--unit", "sentence", "--lang", "de-AT")[0],
                         ["Wir sahen Dr. Renn am 12. Juni am Tor, z. B. mittags.", "Er ging."])

    def test_custom_abbreviations(self):
        own = self.folder / "own.txt"
        own.write_text("# of the house\n\nHbm.\nz. H.\nBerth.\tbefore-number\r\n", "utf-8")
        text = "Capt. Renn met Hbm. Orin, z. H. Marsh, at Berth. 5. He left Berth. Nobody saw it."
        self.assertEqual(self.cut(text, "--unit", "sentence", "--abbreviations", str(own))[0],
                         ["Capt. Renn met Hbm. Orin, z. H. Marsh, at Berth. 5.", "He left Berth.", "Nobody saw it."])

        own.write_bytes(b"Hbm.\nBerth.\tsomewhere\n . .\n\xff.\n")
        done = run("detto-tokens", "--unit", "sentence", "--abbreviations", own, *ARTICLES[:1])
        self.assertEqual((done.returncode, len(lines_of(done))), (1, 1))
        for line, reason in ((2, b"a place is before-name"), (3, b"a line is an abbreviation"), (4, b"not UTF-8")):
            self.assertIn(b"own.txt:%d: %b" % (line, reason), done.stderr)
        done = run("detto-tokens", "--abbreviations", self.folder / "none", *ARTICLES[:1])
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"none", done.stderr)

    def test_paragraphs(self):
        self.assertEqual(self.cut("  One.\n\n\n Two, \n\t\nThree.", "--unit", "paragraph")[0], ["One.", "Two,", "Three."])

    def test_graphemes(self):
        text = "e\u0301a \U0001F468\u200D\U0001F469\u200D\U0001F467\r\n"
        self.assertEqual(self.cut(text, "--unit", "grapheme")[0],
                         ["e\u0301", "a", " ", "\U0001F468\u200D\U0001F469\u200D\U0001F467", "\r\n"])

    def test_units_of_the_articles(self):
        for unit in ("sentence", "paragraph", "grapheme"):
            for path, line in zip(ARTICLES, lines_of(run("detto-tokens", "--unit", unit, *ARTICLES))):
                text = path.read_bytes()
                self.check(text, line, unit)
                if unit == "grapheme":
                    self.assertEqual(b"".join(text[b:e] for b, e in line["spans"]), text)
                else:
                    for piece in pieces(text, line):
                        self.assertEqual(piece, piece.strip())
                    whole = "".join("".join(pieces(text, line)).split())
                    self.assertEqual(whole, "".join(text.decode("utf-8").split()))

    def test_repair(self):
        path = DATA / "102_harborpost.txt"
        text = path.read_bytes()
        [raw] = lines_of(run("detto-tokens", path))
        [repaired] = lines_of(run("detto-tokens", "--repair", path))
        stray = "в".encode("utf-8")
        alone = [kind for (b, e), kind in zip(repaired["spans"], repaired["kinds"]) if text[b:e] == stray]
        self.assertEqual(set(alone), {"punctuation"})
        # An opening mark and a word in the repaired text are one word in the original text.
        self.assertIn("вWe", pieces(text, raw))
        self.assertNotIn("вWe", pieces(text, repaired))
        self.check(text, repaired, "word")

    def test_ill_formed_text(self):
        text = b"a \xff\xfe b \xe2\x80 c\xed\xa0\x80"
        [line] = lines_of(run("detto-tokens", self.file("x.txt", text)))
        self.assertEqual(b"".join(text[b:e] for b, e in line["spans"]), text.replace(b" ", b""))


class Shared(ProgramTest):
    @needs_shared
    def test_seeds(self):
        for path in sorted((SHARED / "seeds").glob("*.txt")):
            text = path.read_bytes()
            for unit in ("word", "sentence", "paragraph", "grapheme"):
                [line] = lines_of(run("detto-tokens", "--unit", unit, path))
                done = 0
                for begin, end in line["spans"]:
                    self.assert_aligned(text, begin, end)
                    between = text[done:begin].decode("utf-8")
                    self.assertTrue(all(c.isspace() or unicodedata.category(c) == "Cc" for c in between), between)
                    done = end


if __name__ == "__main__":
    harness.main()
