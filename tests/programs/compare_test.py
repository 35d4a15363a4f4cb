# SPDX-License-Identifier: BSL-1.0
"""The output of detto-compare, and its measures compared with a computation from the output of detto-tokens."""
import itertools
import json
import math
import re
import unicodedata

import harness
from harness import ARTICLES, DATA, SHARED, ProgramTest, jsonl, lines_of, needs_shared, run

MEASURES = ["jaccard", "containment_a", "containment_b", "dice", "cosine"]

# Unicode's property Default_Ignorable_Code_Point, which NFKC_Casefold removes and Python's casefold does not.
IGNORABLE = re.compile("[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
                       "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
                       "\U000e0000-\U000e0fff]")


def fold(word):
    """Unicode's toNFKC_Casefold: fold and compose until nothing changes."""
    while True:
        done = unicodedata.normalize("NFKC", IGNORABLE.sub("", unicodedata.normalize("NFKC", word).casefold()))
        if done == word:
            return done
        word = done


def grams(tokens, n):
    if 0 < len(tokens) < n:
        return {tuple(tokens)}
    return {tuple(tokens[i:i + n]) for i in range(len(tokens) - n + 1)}


def measures(a, b):
    if not a or not b:
        return dict.fromkeys(MEASURES, 1.0 if len(a) == len(b) else 0.0)
    both = len(a & b)
    return {"jaccard": both / len(a | b), "containment_a": both / len(a), "containment_b": both / len(b),
            "dice": 2 * both / (len(a) + len(b)), "cosine": both / math.sqrt(len(a) * len(b))}


def word_grams(path, n):
    text = path.read_bytes()
    [line] = lines_of(run("detto-tokens", path))
    return grams([fold(text[b:e].decode("utf-8")) for (b, e), kind in zip(line["spans"], line["kinds"])
                  if kind in ("word", "number")], n)


class Compare(ProgramTest):
    def assert_measures(self, got, want):
        self.assertEqual(list(got), MEASURES)
        for name in MEASURES:
            self.assertAlmostEqual(got[name], want[name], places=12, msg=name)

    def compare(self, a, b, *options):
        [line] = lines_of(run("detto-compare", "--format", "json", *options, a, b))
        return line

    def check_words(self, paths, sizes):
        for n in sizes:
            made = {path: word_grams(path, n) for path in paths}
            for a, b in itertools.combinations(paths, 2):
                got = self.compare(a, b, "--ngram", str(n))
                self.assert_measures(got["measures"], measures(made[a], made[b]))

    def test_measures_of_words(self):
        self.check_words(ARTICLES, (1, 3, 5))
        a = self.file("a.txt", "ﬁre straße Ⅷ ＡＢＣ co\u00adop zero\u200dwidth É İstanbul ς x\ufe0f")
        b = self.file("b.txt", "FIRE STRASSE viii abc coop zerowidth e\u0301 i\u0307stanbul Σ x")
        self.check_words([a, b], (1, 2, 5, 50))
        self.assertEqual(self.compare(a, b, "--ngram", "2")["measures"]["jaccard"], 1)

    def test_measures_of_characters(self):
        a, b = (fold(path.read_text("utf-8")) for path in ARTICLES[:2])
        got = self.compare(*ARTICLES[:2], "--unit", "char", "--ngram", "9")
        self.assert_measures(got["measures"], measures(grams(a, 9), grams(b, 9)))

    def test_default_is_five_words(self):
        self.assertEqual(self.compare(*ARTICLES[:2]),
                         self.compare(*ARTICLES[:2], "--unit", "word", "--ngram", "5"))

    def check_passages(self, got, a, b, least=1):
        self.assertEqual(list(got)[:4], ["a", "b", "measures", "passages"])
        self.assertGreaterEqual(len(got["passages"]), least)
        for passage in got["passages"]:
            self.assertEqual(list(passage), ["a", "b", "words", "identity"])
            for text, side in ((a, "a"), (b, "b")):
                begin, end = passage[side]
                self.assertLess(begin, end)
                self.assert_aligned(text, begin, end)
            self.assertTrue(0 < passage["identity"] <= 1)
            self.assertGreater(passage["words"], 0)
            if passage["identity"] == 1 and "в".encode() not in a + b:
                same = [re.findall(r"\w+", fold(t[p[0]:p[1]].decode("utf-8")))
                        for t, p in ((a, passage["a"]), (b, passage["b"]))]
                self.assertEqual(*same)

    def test_passages(self):
        a, b = (path.read_bytes() for path in ARTICLES[:2])
        got = self.compare(*ARTICLES[:2])
        self.assertEqual((got["a"], got["b"]), ("100", "101"))
        self.check_passages(got, a, b, least=3)
        report = "reached our control room".encode()
        self.assertTrue(any(p["a"][0] <= a.index(report) < p["a"][1] for p in got["passages"]))

    def test_repair(self):
        wire, lossy = DATA / "100_northernwire.txt", DATA / "102_harborpost.txt"
        raw, repaired = self.compare(wire, lossy), self.compare(wire, lossy, "--repair")
        self.assertGreater(repaired["measures"]["jaccard"], raw["measures"]["jaccard"])
        self.check_passages(repaired, wire.read_bytes(), lossy.read_bytes(), least=3)
        self.check_passages(raw, wire.read_bytes(), lossy.read_bytes(), least=3)

    def test_a_text_and_itself(self):
        for text in ("x", "Three little words.", "…"):
            a, b = self.file("a.txt", text), self.file("b.txt", text)
            self.assert_measures(self.compare(a, b)["measures"], dict.fromkeys(MEASURES, 1.0))
        a, b = self.file("c.txt", "one"), self.file("d.txt", "…")
        got = self.compare(a, b)
        self.assert_measures(got["measures"], dict.fromkeys(MEASURES, 0.0))
        self.assertEqual(got["passages"], [])

    def test_all_pairs(self):
        texts = [{"id": path.stem[:3] if path != ARTICLES[2] else 2, "text": path.read_text("utf-8"), "x": 1}
                 for path in ARTICLES]
        path = self.file("all.jsonl", jsonl(*texts))
        pairs = lines_of(run("detto-compare", "--format", "json", "--jsonl", path))
        self.assertEqual([(p["a"], p["b"]) for p in pairs],
                         list(itertools.combinations(["100", "101", 2, "103"], 2)))
        alone = self.compare(*ARTICLES[:2])
        self.assertEqual(pairs[0], alone)
        query = self.file("query.jsonl", jsonl({"id": "q", "text": texts[3]["text"]}, {"text": "Nothing shared."}))
        pairs = lines_of(run("detto-compare", "--format", "json", "--jsonl", path, "--query", query))
        self.assertEqual([(p["a"], p["b"]) for p in pairs],
                         [(q, d) for q in ("q", 1) for d in ("100", "101", 2, "103")])
        self.assertEqual(pairs[3]["measures"]["jaccard"], 1)

    def test_text(self):
        done = run("detto-compare", *ARTICLES[:2])
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        text = done.stdout.decode("utf-8")
        with self.assertRaises(ValueError):
            json.loads(text)
        jaccard = self.compare(*ARTICLES[:2])["measures"]["jaccard"]
        for part in ("100", "101", f"{jaccard:.3f}", "jaccard", "[-bore-]{+tube+}"):
            self.assertIn(part, text)

    def test_wrong_usage(self):
        for wrong in ([ARTICLES[0]], ARTICLES[:3], ["--ngram", "0", *ARTICLES[:2]], ["--unit", "line", *ARTICLES[:2]],
                      ["--query", ARTICLES[0], *ARTICLES[:2]], ["--jsonl", ARTICLES[0], *ARTICLES[:2]],
                      ["--ngram", "-1", *ARTICLES[:2]], ["--ngram", "many", *ARTICLES[:2]]):
            done = run("detto-compare", *wrong)
            self.assertEqual((done.returncode, done.stdout), (2, b""), wrong)

    def test_bad_lines(self):
        path = self.file("bad.jsonl", jsonl({"text": "a b"}) + b"{\n" + jsonl({"text": "b c"}))
        done = run("detto-compare", "--format", "json", "--jsonl", path)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"bad.jsonl:2: broken JSON", done.stderr)
        self.assertEqual([(p["a"], p["b"]) for p in lines_of(done)], [(0, 2)])
        done = run("detto-compare", "--format", "json", ARTICLES[0], self.folder / "none")
        self.assertEqual((done.returncode, done.stdout), (1, b""))

    @needs_shared
    def test_measures_of_the_seeds(self):
        self.check_words(sorted((SHARED / "seeds").glob("*.txt")), (5,))


if __name__ == "__main__":
    harness.main()
