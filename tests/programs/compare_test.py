# SPDX-License-Identifier: BSL-1.0
"""The output of detto-compare, and its measures compared with a computation from the output of detto-tokens."""
import itertools
import json
import math
import random
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
        self.assertEqual(list(got), ["a", "b", "score", "measures", "passages"])
        self.assertEqual(got["score"], got["measures"]["jaccard"])
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

    def test_many_files(self):
        pairs = lines_of(run("detto-compare", "--format", "json", *ARTICLES))
        self.assertEqual([(p["a"], p["b"]) for p in pairs], list(itertools.combinations(["100", "101", "102", "103"], 2)))
        self.assertEqual(pairs[0], self.compare(*ARTICLES[:2]))

    def invented_texts(self):
        """Texts that share parts with each other, some of them empty or equal."""
        rng = random.Random(3)
        words = [f"w{n}" for n in range(400)]
        texts = ["", "…", " ".join(words[:30]), " ".join(words[:30])]
        while len(texts) < 60:
            part = rng.choice(texts).split()
            begin = rng.randrange(len(part) + 1)
            texts.append(" ".join(part[begin:begin + rng.randrange(40)] + rng.choices(words, k=rng.randrange(12))))
        return [{"id": n, "text": text} for n, text in enumerate(texts)]

    def test_threshold_and_top_select_from_all_pairs(self):
        texts = self.invented_texts()
        path, query = self.file("all.jsonl", jsonl(*texts)), self.file("query.jsonl", jsonl(*texts[::7]))
        for inputs in (["--jsonl", path], ["--jsonl", path, "--query", query]):
            for ngram in ("1", "3"):
                def pairs(*options):
                    done = run("detto-compare", "--format", "json", "--ngram", ngram, *inputs, *options)
                    self.assertEqual((done.returncode, done.stderr), (0, b""))
                    return lines_of(done)

                every = pairs()
                self.assertEqual(len(every), 60 * 59 // 2 if len(inputs) == 2 else 9 * 60)
                score = lambda pair: pair["score"]
                self.assertGreater(len({score(pair) for pair in every}), 10)
                for threshold in (1.0, 0.9, 0.5, 0.25, 1 / 3, 0.01, 1e-9):
                    want = [pair for pair in every if score(pair) >= threshold]
                    self.assertEqual(pairs("--threshold", repr(threshold)), want)
                    self.assertEqual(pairs("--threshold", repr(threshold), "--jobs", "3"), want)
                best = sorted((pair for pair in every if score(pair) > 0), key=lambda pair: -score(pair))
                for top in (1, 5, 40, 10 ** 6):
                    self.assertEqual(pairs("--top", str(top)), best[:top])
                    want = [pair for pair in best if score(pair) >= 0.3][:top]
                    self.assertEqual(pairs("--top", str(top), "--threshold", "0.3"), want)

    def test_threshold_of_plain_files(self):
        [pair] = lines_of(run("detto-compare", "--format", "json", "--top", "1", *ARTICLES))
        every = lines_of(run("detto-compare", "--format", "json", *ARTICLES))
        self.assertEqual(pair, max(every, key=lambda p: p["measures"]["jaccard"]))
        done = run("detto-compare", "--threshold", "1", *ARTICLES[:2])
        self.assertEqual((done.returncode, done.stdout), (0, b""))

    def test_many_texts_take_no_comparison_of_all_pairs(self):
        texts = [{"text": " ".join(f"w{n}x{k}" for k in range(30))} for n in range(3000)] + [{"text": "w7x1 w7x2 w7x3 w7x4 w7x5 w7x6"}]
        done = run("detto-compare", "--format", "json", "--threshold", "0.05", "--jsonl", "-", stdin=jsonl(*texts))
        self.assertEqual([(p["a"], p["b"]) for p in lines_of(done)], [(7, 3000)])

    def test_text(self):
        done = run("detto-compare", *ARTICLES[:2])
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        text = done.stdout.decode("utf-8")
        with self.assertRaises(ValueError):
            json.loads(text)
        jaccard = self.compare(*ARTICLES[:2])["measures"]["jaccard"]
        for part in ("100", "101", f"{jaccard:.3f}", "jaccard", "[-bore-]{+tube+}"):
            self.assertIn(part, text)

    def test_limits(self):
        often = self.file("often.txt", "One. " * 300)
        files = [often, self.file("also.txt", "Two. " + "One. " * 200), *ARTICLES[:2]]
        done = run("detto-compare", "--format", "json", *files)
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stderr, b"detto-compare: often and also: a limit was reached, shared passages may be missing\n")
        pairs = lines_of(done)
        self.assertEqual([pair.get("limits") for pair in pairs], [["passages"]] + [None] * 5)
        self.assertEqual(list(pairs[0]), ["a", "b", "score", "measures", "passages", "limits"])
        said = b"limit reached: shared passages may be missing"
        self.assertEqual(run("detto-compare", *files).stdout.count(said), 1)
        self.assertNotIn(said, run("detto-compare", *ARTICLES).stdout)

    def test_limit_of_pairs(self):
        # Each of 2,050 empty texts equals all others: over 2 ** 22 pairs.
        texts = self.file("empty.jsonl", jsonl({"text": ""}) * 2050)
        command = ["detto-compare", "--threshold", "1", "--top", "2", "--query", texts, "--jsonl", texts]
        done = run(*command, "--format", "json")
        self.assertEqual(done.stderr, b"detto-compare: a limit was reached, pairs may be missing\n")
        self.assertEqual([pair["limits"] for pair in lines_of(done)], [["pairs"]] * 2)
        self.assertEqual(run(*command).stdout.count(b"limit reached: other pairs may be missing"), 2)

    def test_wrong_usage(self):
        for wrong in ([ARTICLES[0]], ["--ngram", "0", *ARTICLES[:2]], ["--unit", "line", *ARTICLES[:2]],
                      ["--query", ARTICLES[0], *ARTICLES[:2]], ["--jsonl", ARTICLES[0], *ARTICLES[:2]],
                      ["--ngram", "-1", *ARTICLES[:2]], ["--ngram", "many", *ARTICLES[:2]],
                      *([option, value, *ARTICLES[:2]] for option, value in
                        (("--threshold", "0"), ("--threshold", "1.1"), ("--threshold", "x"), ("--threshold", "nan"),
                         ("--threshold", "-0.5"), ("--top", "0"), ("--top", "-1"), ("--top", "x")))):
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
