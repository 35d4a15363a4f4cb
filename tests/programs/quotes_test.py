# SPDX-License-Identifier: BSL-1.0
"""The output of detto-quotes."""
import json
import unittest

import harness
from harness import ARTICLES, DATA, SHARED, ProgramTest, jsonl, lines_of, needs_shared, run

KINDS = {"direct", "mixed", "indirect"}
TYPES = {"person", "organisation", "group", "document", "anonymous", "unknown"}
RULES = {"adjacent", "leading", "enclosing", "inferred", "continued", "colon", "credit", "opened", "clause", "phrase",
         "before", "around", "source"}
REASONS = {"term", "title", "nickname", "unknown"}
PARTS = {"headline", "byline", "dateline", "caption", "credit", "contributor", "source", "furniture", "date", "body"}


class QuotesTest(ProgramTest):
    def check(self, text, line):
        """Check the members of a line and its spans in `text` (bytes). Returns the number of spans."""
        self.assertEqual(set(line) - {"id", "lang"}, {"quotes", "language", "unattributed", "segments", "repairs"})
        count = self.assert_spans(text, line)
        utterance = 0
        for quote in line["quotes"]:
            self.assertEqual(list(quote), ["kind", "begin", "end", "text", "marked", "speaker", "cue", "addressee",
                                           "negated", "asserted", "utterance", "confidence", "evidence"])
            self.assertIn(quote["kind"], KINDS)
            self.assertIsInstance(quote["negated"], bool)
            self.assertIsInstance(quote["asserted"], bool)
            self.assertIn(quote["evidence"], RULES)
            self.assertTrue(0 <= quote["confidence"] <= 1)
            self.assertLessEqual(quote["utterance"], utterance + 1)
            utterance = max(utterance, quote["utterance"])
            self.assertEqual(bool(quote["marked"]), quote["kind"] != "indirect", quote)
            for stretch in quote["marked"]:
                self.assertEqual(list(stretch), ["begin", "end", "text"])
                self.assertTrue(quote["begin"] <= stretch["begin"] <= stretch["end"] <= quote["end"])
            if quote["speaker"]:
                self.assertEqual(list(quote["speaker"]), ["text", "begin", "end", "canonical", "type"])
                self.assertIn(quote["speaker"]["type"], TYPES)
                self.assertNotEqual(quote["speaker"]["canonical"], "")
            if quote["cue"]:
                self.assertEqual(list(quote["cue"]), ["text", "begin", "end", "class"])
            if quote["addressee"]:
                self.assertEqual(list(quote["addressee"]), ["text", "begin", "end"])
        begins = [quote["begin"] for quote in line["quotes"]]
        self.assertEqual(begins, sorted(begins))
        for stretch in line["unattributed"]:
            self.assertEqual(list(stretch), ["begin", "end", "text", "reason"])
            self.assertIn(stretch["reason"], REASONS)
        for one in line["repairs"]:
            self.assertEqual(list(one), ["begin", "end", "from", "to", "confidence"])
            self.assertEqual(text[one["begin"]:one["end"]].decode("utf-8"), one["from"])
            self.assertTrue(0 <= one["confidence"] <= 1)
        # The segments are in order and cover everything except white space.
        done = 0
        for part in line["segments"]:
            self.assertEqual(list(part), ["begin", "end", "type"])
            self.assertIn(part["type"], PARTS)
            self.assertLess(part["begin"], part["end"])
            self.assert_aligned(text, part["begin"], part["end"])
            self.assertEqual(text[done:part["begin"]].decode("utf-8").strip(), "")
            done = part["end"]
        self.assertEqual(text[done:].decode("utf-8").strip(), "")
        return count

    def read(self, path):
        [line] = lines_of(run("detto-quotes", path))
        return path.read_bytes(), line

    def quotation(self, line, words):
        """The quotation that contains `words`."""
        found = [quote for quote in line["quotes"] if words in quote["text"]]
        self.assertEqual(len(found), 1, words)
        return found[0]

    def assert_quotation(self, line, words, speaker, kind):
        quote = self.quotation(line, words)
        self.assertIsNotNone(quote["speaker"], words)
        self.assertEqual((quote["speaker"]["canonical"], quote["kind"]), (speaker, kind), words)
        return quote

    def parts(self, text, line, kind):
        return [text[p["begin"]:p["end"]].decode("utf-8") for p in line["segments"] if p["type"] == kind]


class Quotes(QuotesTest):
    def test_articles(self):
        done = run("detto-quotes", *ARTICLES)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        lines = lines_of(done)
        self.assertEqual([line["id"] for line in lines], ["100", "101", "102", "103"])
        for path, line in zip(ARTICLES, lines):
            self.assertEqual(list(line), ["id", "quotes", "language", "unattributed", "segments", "repairs"])
            self.assertGreater(self.check(path.read_bytes(), line), 40)
            self.assertEqual(line["language"], "en")
        for line in (lines[0], lines[1], lines[3]):
            self.assertEqual(line["repairs"], [])

    def test_wire_story(self):
        text, line = self.read(DATA / "100_northernwire.txt")
        quote = self.assert_quotation(line, "We did not come here", "Helka Orrin", "direct")
        self.assertEqual((quote["text"], quote["cue"]["text"]), ("“We did not come here to decide who was to blame,”", "told"))
        self.assertEqual(quote["addressee"]["text"], "reporters")
        self.assertEqual(quote["marked"][0]["text"], "We did not come here to decide who was to blame,")
        more = self.assert_quotation(line, "We came to let 40,000", "Helka Orrin", "direct")
        self.assertEqual(more["utterance"], quote["utterance"])
        self.assert_quotation(line, "as a first step", "Dorian Messel", "mixed")
        self.assert_quotation(line, "never opened", "Tobiah Renn", "mixed")
        self.assert_quotation(line, "must carry the full cost", "Dorian Messel", "direct")
        self.assert_quotation(line, "may have to carry", "Helka Orrin", "mixed")
        self.assert_quotation(line, "You get to know", "Milo Ferenz", "direct")
        self.assert_quotation(line, "If the lining has held", "Sunniva Aldous", "direct")

    def test_nested_and_reopened(self):
        _, line = self.read(DATA / "100_northernwire.txt")
        nested = self.assert_quotation(line, "What they told me was", "Tobiah Renn", "direct")
        self.assertEqual(len(nested["marked"]), 1)
        self.assertIn("‘We will look at it in the spring.’ Well, it is spring.", nested["marked"][0]["text"])
        again = self.assert_quotation(line, "head on a plate", "Tobiah Renn", "direct")
        self.assertEqual(again["utterance"], nested["utterance"])

    def test_unclosed(self):
        _, line = self.read(DATA / "101_coastdaily.txt")
        quote = self.quotation(line, "we still hold the spanner.")
        self.assertTrue(quote["text"].endswith("spanner."))
        after = self.assert_quotation(line, "12 days are enough", "Sunniva Aldous", "direct")
        self.assertNotEqual(after["utterance"], quote["utterance"])

    def test_damaged_marks(self):
        text, line = self.read(DATA / "102_harborpost.txt")
        stray = "в".encode("utf-8")
        self.assertEqual(len(line["repairs"]), text.count(stray))
        self.assertEqual({one["from"] for one in line["repairs"]}, {"в"})
        self.assertEqual({one["to"] for one in line["repairs"]}, {"“", "”", "’", "—"})
        self.assert_quotation(line, "must carry the full cost", "Dorian Messel", "direct")
        quote = self.assert_quotation(line, "It went in", "Tobiah Renn", "direct")
        self.assertEqual(quote["text"], "вIt went in and it came out,в")
        self.assertEqual(quote["marked"][0]["text"], "It went in and it came out,")

    def test_another_agency(self):
        _, line = self.read(DATA / "103_meridian.txt")
        self.assert_quotation(line, "Nobody leaves this room", "Dorian Messel", "direct")
        self.assertEqual(self.quotation(line, "At one point the minister")["speaker"]["type"], "anonymous")
        self.assert_quotation(line, "I visit every Thursday", "Odile Marchetti-Voss", "direct")
        self.assert_quotation(line, "knew, or did not want to know", "Ottoline Bray", "mixed")
        tide, statement = self.quotation(line, "I trust the tide"), self.quotation(line, "It comes when it says")
        self.assertEqual(tide["utterance"], statement["utterance"])
        self.assertEqual([(stretch["text"], stretch["reason"]) for stretch in line["unattributed"]], [("‘frank’", "term")])

    # Speakers after a role or an organisation.

    def test_name_after_a_role(self):
        _, line = self.read(DATA / "100_northernwire.txt")
        self.assert_quotation(line, "they promised in 2021", "Gerrit Salo", "direct")
        _, line = self.read(DATA / "102_harborpost.txt")
        self.assert_quotation(line, "We did not come here", "Helka Orrin", "direct")

    def test_organisation_before_a_pronoun(self):
        _, line = self.read(DATA / "100_northernwire.txt")
        self.assert_quotation(line, "No report of a failed valve", "Karrow Link Corp.", "direct")

    def test_segments(self):
        text, line = self.read(DATA / "100_northernwire.txt")
        self.assertIn("Skip to main content", " ".join(self.parts(text, line, "furniture")))
        self.assertIn("Recommended Videos", " ".join(self.parts(text, line, "furniture")))
        self.assertEqual(self.parts(text, line, "headline"),
                         ["Ministers agree to reopen Karrow Tunnel after fire that stranded thousands"])
        self.assertIn("PORT ELSBETH, Norrland (NW) —", self.parts(text, line, "dateline"))
        self.assertTrue(self.parts(text, line, "byline")[0].startswith("By WREN CASTELLANE"))
        self.assertIn("Ines Halloway/Pool Photo via NW", self.parts(text, line, "credit")[0])
        self.assertIn("contributed to this report", self.parts(text, line, "contributor")[0])

    def test_aliases(self):
        names = self.file("names.tsv", "# who is who\niron helka\tHelka Orrin\nThe Link\tKarrow Link Corp.\torganisation\n")
        text = "“We want the records,” Iron Helka said on Friday.\n\nThe Link said it had nothing to hide.\n"
        path = self.file("x.txt", text)
        done = run("detto-quotes", "--aliases", names, path)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        [line] = lines_of(done)
        self.assert_quotation(line, "We want the records", "Helka Orrin", "direct")
        quote = self.assert_quotation(line, "nothing to hide", "Karrow Link Corp.", "indirect")
        self.assertEqual(quote["speaker"]["type"], "organisation")
        bad = self.file("bad.tsv", "only one field\na\tb\tking\n\nIron Helka\tHelka Orrin\n")
        done = run("detto-quotes", "--aliases", bad, path)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"bad.tsv:1: ", done.stderr)
        self.assertIn(b"bad.tsv:2: a type is person, ", done.stderr)
        self.assert_quotation(lines_of(done)[0], "We want the records", "Helka Orrin", "direct")
        done = run("detto-quotes", "--aliases", self.folder / "none", path)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(len(lines_of(done)), 1)

    def test_summary_of_speakers(self):
        path = DATA / "100_northernwire.txt"
        _, line = self.read(path)
        [summary] = lines_of(run("detto-quotes", "--summary", "speakers", path))
        self.assertEqual(list(summary), ["id", "speakers"])
        for total in summary["speakers"]:
            self.assertEqual(list(total), ["canonical", "type", "quotes", "utterances", "words"])
            own = [q for q in line["quotes"] if (q["speaker"] or {"canonical": None})["canonical"] == total["canonical"]]
            self.assertEqual(total["quotes"], len(own))
            self.assertEqual(total["utterances"], len({q["utterance"] for q in own}))
        self.assertEqual(sum(t["quotes"] for t in summary["speakers"]), len(line["quotes"]))
        text = run("detto-quotes", "--summary", "speakers", "--format", "text", path).stdout.decode("utf-8")
        self.assertRegex(text, r"Tobiah Renn +\d+ quotations")
        self.assertEqual(run("detto-quotes", "--summary", "words", path).returncode, 2)

    def test_text(self):
        done = run("detto-quotes", "--format", "text", *ARTICLES)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        text = done.stdout.decode("utf-8")
        self.assertNotIn("\x1b", text)
        for part in ("100", "Helka Orrin  (told reporters)", "“We did not come here to decide who was to blame,”"):
            self.assertIn(part, text)
        self.assertLessEqual(max(map(len, text.splitlines())), 100)

    def test_details_of_the_text_output(self):
        text = "Headline\n\n“We wait,” Ann Smith said.\n\n“Nobody knows why.”\n\nThe ‘long’ wait.\n"
        path = self.file("x.txt", text)
        shown = run("detto-quotes", "--format", "text", "--details", path)
        self.assertEqual((shown.returncode, shown.stderr), (0, b""))
        lines = shown.stdout.decode("utf-8").splitlines()
        [line] = lines_of(run("detto-quotes", path))
        numbers = [text[:text.index(q["text"])].count("\n\n") + 1 for q in line["quotes"]]
        self.assertEqual(numbers, [2, 3])
        for number, quote in zip(numbers, line["quotes"]):
            at = lines.index("    " + quote["text"])
            self.assertEqual(lines[at + 1], f"      paragraph {number}, bytes {quote['begin']}-{quote['end']}, "
                                            f"confidence {quote['confidence']:.2f}")
        [term] = line["unattributed"]
        self.assertIn(f"      paragraph 4, bytes {term['begin']}-{term['end']}", lines)
        # Without the option, the same lines without the details.
        plain = run("detto-quotes", "--format", "text", path).stdout.decode("utf-8").splitlines()
        self.assertEqual(plain, [part for part in lines if not part.startswith("      paragraph ")])
        for wrong in (["--details"], ["--details", "--format", "text", "--summary", "speakers"]):
            done = run("detto-quotes", *wrong, path)
            self.assertEqual((done.returncode, done.stdout), (2, b""))

    def test_quotation_without_a_speaker(self):
        text = run("detto-quotes", "--format", "text", "--lang", "nl", self.file("x.txt", "„Wir bleiben hier“\n"))
        self.assertIn("\n  no speaker found\n    „Wir bleiben hier“\n", text.stdout.decode("utf-8"))

    def test_text_output_is_repaired(self):
        text = run("detto-quotes", "--format", "text", DATA / "102_harborpost.txt").stdout.decode("utf-8")
        self.assertIn("“That’s all I ask of a train.”", text)

    def test_text_output_has_no_control_characters(self):
        path = self.file("x.txt", "“Look \x1b[31mred\u202e and \x07\u009b5m bell,” Ann Smith said.\n")
        text = run("detto-quotes", "--format", "text", path).stdout.decode("utf-8")
        self.assertIn("red", text)
        self.assertFalse(set(text) & set("\x1b\x07\u202e\u009b"))

    def test_language(self):
        line = jsonl({"id": 1, "lang": "tlh", "text": "„Gut“, sagte sie."}, {"id": 2, "lang": "tlh", "text": "x"})
        done = run("detto-quotes", "--jsonl", "-", stdin=line)
        self.assertEqual((done.returncode, done.stderr.count(b"no speech data for")), (0, 1))
        done = run("detto-quotes", "--lang", "en", "--jsonl", "-", stdin=line)
        self.assertEqual((done.returncode, done.stderr), (0, b""))

    def test_language_without_speech_data(self):
        text = "„Wir warten“, sagte Marta Holm.\n\n“Nein,” said Erik Lund.\n"
        given = jsonl({"id": 1, "lang": "tlh", "text": text}, {"id": 2, "lang": "en", "text": text},
                      {"id": 3, "lang": "nl-BE", "text": text}, {"id": 4, "lang": "tlh", "text": ""})
        done = run("detto-quotes", "--jsonl", "-", stdin=given)
        self.assertEqual(done.returncode, 0)
        # One note per language, not per text.
        self.assertEqual(done.stderr.count(b"no speech data for"), 2, done.stderr)
        self.assertEqual(len(done.stderr.splitlines()), 2)
        unknown, english, dutch, empty = lines_of(done)
        self.assertEqual([line["language"] for line in (unknown, english, dutch, empty)], [None, "en", None, None])
        self.assertEqual(empty["quotes"], [])
        self.assertIn("Erik Lund", [(q["speaker"] or {"canonical": None})["canonical"] for q in english["quotes"]])
        for line in (unknown, dutch):
            self.check(text.encode("utf-8"), line)
            self.assertEqual([q["text"] for q in line["quotes"]], ["„Wir warten“", "“Nein,”"])
            self.assertEqual([q["utterance"] for q in line["quotes"]], [0, 1])
            self.assertEqual(line["unattributed"], [])
            for quote in line["quotes"]:
                self.assertEqual((quote["kind"], quote["speaker"], quote["cue"], quote["addressee"], quote["confidence"]),
                                 ("direct", None, None, None, 0))
        shown = run("detto-quotes", "--lang", "tlh", "--format", "text", self.file("x.txt", text)).stdout.decode("utf-8")
        self.assertEqual(shown.count("no speaker found"), 2, shown)
        self.assertNotIn("Holm  (", shown)
        # --lang overrides the field of the line; the field is passed through unchanged.
        done = run("detto-quotes", "--lang", "en", "--jsonl", "-", stdin=given)
        self.assertEqual((done.stderr, {line["language"] for line in lines_of(done)}), (b"", {"en"}))
        self.assertEqual([line["lang"] for line in lines_of(done)], ["tlh", "en", "nl-BE", "tlh"])


class Shared(QuotesTest):
    """Offsets are correct for every text."""

    @needs_shared
    def test_seeds(self):
        paths = sorted((SHARED / "seeds").glob("*.txt"))
        for path, line in zip(paths, lines_of(run("detto-quotes", *paths))):
            self.assertGreater(self.check(path.read_bytes(), line), 10)

    @needs_shared
    def test_collected_news(self):
        for path in sorted((SHARED / "data" / "quotes").glob("*.jsonl")):
            lines = path.read_bytes().splitlines(keepends=True)
            done = run("detto-quotes", "--jsonl", path)
            self.assertEqual(done.returncode, 0, done.stderr)
            out = lines_of(done)
            self.assertEqual(len(out), len(lines))
            for given, line in zip(lines, out):
                given = json.loads(given)
                self.assertEqual(line["id"], given["id"])
                passed = set(given) - {"text", "quotes", "language", "unattributed", "segments", "repairs"}
                self.assertLessEqual(passed, set(line))
                own = {k: v for k, v in line.items() if k not in passed or k == "id"}
                self.check(given["text"].encode("utf-8"), own)


if __name__ == "__main__":
    harness.main()
