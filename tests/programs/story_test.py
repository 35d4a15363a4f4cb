# SPDX-License-Identifier: BSL-1.0
"""The output of detto-story."""
import itertools
import os
import resource
import signal
import subprocess

import harness
from harness import ARTICLES, BIN, SHARED, ProgramTest, jsonl, lines_of, needs_shared, run

RELATIONS = {"version", "shared-source", "independent"}
VERDICTS = {"verbatim", "punctuation-only", "truncated", "altered"}


class StoryTest(ProgramTest):
    def trace(self, *arguments, code=0, **more):
        done = run("detto-story", "--format", "json", *arguments, **more)
        self.assertEqual(done.returncode, code, done.stderr)
        [story] = lines_of(done)
        return story

    def check(self, texts, story):
        """Check the members of a story; `texts` maps ids to bytes."""
        self.assertEqual(list(story), ["documents", "pairs", "stories", "nodes", "derivation", "utterances"])
        ids = [doc["id"] for doc in story["documents"]]
        self.assertEqual(ids, list(texts))
        for doc in story["documents"]:
            self.assertEqual(list(doc), ["id", "headline", "words", "quotes"])
            self.assertGreater(doc["words"], 0)
        self.assertEqual([(pair["a"], pair["b"]) for pair in story["pairs"]], list(itertools.combinations(ids, 2)))
        for pair in story["pairs"]:
            self.assertEqual(list(pair), ["a", "b", "jaccard", "containment_a", "containment_b", "relation"])
            self.assertIn(pair["relation"], RELATIONS)
            self.assertTrue(0 <= pair["jaccard"] <= min(pair["containment_a"], pair["containment_b"]) <= 1)
        self.assertEqual(sorted(map(str, itertools.chain(*story["stories"]))), sorted(map(str, ids)))
        nodes = {node["id"] for node in story["nodes"]}
        self.assertEqual({node["id"] for node in story["nodes"] if node["observed"]}, set(ids))
        for arrow in story["derivation"]:
            self.assertEqual(list(arrow), ["from", "to", "weight"])
            self.assertLessEqual({arrow["from"], arrow["to"]}, nodes)
            self.assertNotEqual(arrow["from"], arrow["to"])
        for utterance in story["utterances"]:
            self.assertEqual(list(utterance), ["speaker", "occurrences", "changes"])
            self.check_utterance(texts, utterance)

    def check_utterance(self, texts, utterance):
        occurrences = utterance["occurrences"]
        self.assertGreater(len(occurrences), 0)
        for one in occurrences:
            self.assertEqual(list(one), ["doc", "begin", "end", "text", "marked"])
            self.assert_spans(texts[one["doc"]], one)
            self.assertLess(one["begin"], one["end"])
        pairs = set()
        for change in utterance["changes"]:
            self.assertEqual(list(change), ["from", "to", "from_doc", "to_doc", "verdict", "edits", "critical"])
            self.assertEqual(occurrences[change["from"]]["doc"], change["from_doc"])
            self.assertEqual(occurrences[change["to"]]["doc"], change["to_doc"])
            self.assertIn(change["verdict"], VERDICTS)
            pairs.add(frozenset((change["from"], change["to"])))
            for edit in change["edits"]:
                self.assertEqual(len(edit), 2)
                self.assertNotEqual(edit[0], edit[1])
            if change["verdict"] == "verbatim":
                self.assertEqual((change["edits"], change["critical"]), ([], []))
        # One change for every pair in different documents, and no others.
        self.assertEqual(len(pairs), len(utterance["changes"]))
        self.assertEqual(pairs, {frozenset((i, k)) for (i, x), (k, y) in
                                 itertools.combinations(enumerate(occurrences), 2) if x["doc"] != y["doc"]})


class Story(StoryTest):
    @classmethod
    def setUpClass(cls):
        cls.texts = {path.stem[:3]: path.read_bytes() for path in ARTICLES}
        done = run("detto-story", "--format", "json", *ARTICLES)
        assert (done.returncode, done.stderr) == (0, b""), done.stderr
        [cls.story] = lines_of(done)

    def change(self, words, from_doc, to_doc):
        """The change from `from_doc` to `to_doc` of the utterance whose text in `from_doc` contains `words`."""
        found = []
        for utterance in self.story["utterances"]:
            for change in utterance["changes"]:
                ends = [utterance["occurrences"][change[side]] for side in ("from", "to")]
                if {e["doc"] for e in ends} == {from_doc, to_doc}:
                    old = next(e for e in ends if e["doc"] == from_doc)
                    if words in old["text"]:
                        found.append((utterance, change))
        self.assertEqual(len(found), 1, words)
        return found[0]

    def test_shape(self):
        self.check(self.texts, self.story)

    def test_documents(self):
        headlines = {doc["id"]: doc["headline"] for doc in self.story["documents"]}
        self.assertEqual(headlines["100"], "Ministers agree to reopen Karrow Tunnel after fire that stranded thousands")
        self.assertEqual(headlines["103"], "Karrow Tunnel to open in May after ‘frank’ talks between Norrland and Tavia")

    def test_stories(self):
        together = [sorted(story) for story in self.story["stories"] if "100" in story]
        self.assertEqual(together, [["100", "101", "102"]])
        relation = {(p["a"], p["b"]): p["relation"] for p in self.story["pairs"]}
        self.assertEqual(relation[("100", "101")], "version")
        self.assertEqual(relation[("100", "102")], "version")
        for other in ("100", "101", "102"):
            self.assertNotEqual(relation[(other, "103")], "version")
        for arrow in self.story["derivation"]:
            self.assertNotIn("103", (arrow["from"], arrow["to"]))

    def test_changes_of_a_quotation(self):
        utterance, change = self.change("We came to let", "100", "101")
        self.assertEqual((utterance["speaker"], change["verdict"]), ("Helka Orrin", "altered"))
        self.assertIn("number", change["critical"])
        self.assertIn(sorted(("40,000", "14,000")), [sorted(edit) for edit in change["edits"]])
        _, change = self.change("We did not come here", "100", "101")
        self.assertIn("negation", change["critical"])
        _, change = self.change("must carry the full cost", "100", "101")
        self.assertEqual(change["verdict"], "altered")
        self.assertIn("modality", change["critical"])

    def test_unchanged_quotations(self):
        for words in ("We came to let", "must carry the full cost", "No report of a failed valve"):
            utterance, change = self.change(words, "100", "102")
            self.assertIn(change["verdict"], ("verbatim", "punctuation-only"), words)
            self.assertEqual(change["critical"], [])

    def test_marked_occurrences_are_inside_the_marks(self):
        stray = "в"
        for utterance in self.story["utterances"]:
            for one in utterance["occurrences"]:
                if one["marked"]:
                    self.assertNotIn(one["text"][0], "“”\"" + stray)
                    self.assertNotIn(one["text"][-1], "“”\"" + stray)

    def test_lines(self):
        given = jsonl(*({"id": int(name), "text": text.decode("utf-8"), "more": 1} for name, text in self.texts.items()))
        story = self.trace("--jsonl", "-", stdin=given)
        self.check({int(name): text for name, text in self.texts.items()}, story)
        self.assertEqual(len(story["utterances"]), len(self.story["utterances"]))

    def test_output_file(self):
        path = self.folder / "story.json"
        done = run("detto-story", "--format", "json", "-o", path, *ARTICLES)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b""))
        self.assertEqual(path.read_bytes(), run("detto-story", "--format", "json", *ARTICLES).stdout)
        done = run("detto-story", "-o", self.folder / "none" / "x", *ARTICLES)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"No such file", done.stderr)

    def test_output_file_is_replaced_as_a_whole(self):
        path = self.file("keep.txt", "old")
        path.chmod(0o640)
        done = run("detto-story", "-o", path, self.folder / "missing.txt")
        self.assertEqual((done.returncode, done.stdout, path.read_bytes()), (1, b"", b"old"))
        link = self.folder / "link.txt"
        link.symlink_to("keep.txt")
        done = run("detto-story", "-o", link, self.folder / "missing.txt", *ARTICLES)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(path.read_bytes(), run("detto-story", *ARTICLES).stdout)
        self.assertTrue(link.is_symlink())
        self.assertEqual(path.stat().st_mode & 0o777, 0o640)
        umask = os.umask(0o027)
        self.addCleanup(os.umask, umask)
        self.assertEqual(run("detto-story", "-o", self.folder / "new.txt", *ARTICLES).returncode, 0)
        self.assertEqual((self.folder / "new.txt").stat().st_mode & 0o777, 0o640)
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["keep.txt", "link.txt", "new.txt"])

    def test_failed_write_keeps_the_output_file(self):
        path = self.file("keep.txt", "old")
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
        done = subprocess.run([BIN / "detto-story", "-o", path, *ARTICLES], capture_output=True, timeout=60,
                              preexec_fn=lambda: (signal.signal(signal.SIGXFSZ, signal.SIG_IGN), limit()))
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertIn(b"keep.txt: File too large", done.stderr)
        self.assertEqual([(p.name, p.read_bytes()) for p in self.folder.iterdir()], [("keep.txt", b"old")])

    def test_output_to_devices_and_pipes(self):
        want = run("detto-story", *ARTICLES).stdout
        self.assertEqual(run("detto-story", "-o", "/dev/stdout", *ARTICLES).stdout, want)
        self.assertEqual(run("detto-story", "-o", "/dev/null", *ARTICLES).returncode, 0)
        with open(self.file("log.txt", "before\n"), "ab") as log:
            subprocess.run([BIN / "detto-story", "-o", "/dev/stdout", *ARTICLES], stdout=log, check=True, timeout=60)
        self.assertTrue((self.folder / "log.txt").read_bytes().endswith(want))
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
            self.assertEqual(run("detto-story", "-o", pipe, *ARTICLES).returncode, 0)
            self.assertEqual(reader.stdout.read(), want)

    def test_text(self):
        done = run("detto-story", *ARTICLES)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        text = done.stdout.decode("utf-8")
        self.assertLessEqual(max(map(len, text.splitlines())), 100)
        self.assertNotIn("\x1b", text)
        for part in ("Helka Orrin", "40,000", "[-40,000-]{+14,000+}", "Dorian Messel", "altered", "number", "negation"):
            self.assertIn(part, text)

    def test_one_article(self):
        path = ARTICLES[0]
        self.check({"100": path.read_bytes()}, self.trace(path))

    def test_the_same_article_twice(self):
        again = self.file("again.txt", self.texts["100"])
        story = self.trace(ARTICLES[0], again)
        self.check({"100": self.texts["100"], "again": self.texts["100"]}, story)
        [pair] = story["pairs"]
        self.assertEqual((pair["jaccard"], pair["relation"]), (1, "version"))
        self.assertEqual({c["verdict"] for u in story["utterances"] for c in u["changes"]}, {"verbatim"})

    def test_missing_input(self):
        done = run("detto-story", "--format", "json", self.folder / "none")
        self.assertEqual(done.returncode, 1)

    def test_output_is_deterministic(self):
        self.assertEqual(self.trace(*ARTICLES), self.story)


class Shared(StoryTest):
    @needs_shared
    def test_seeds(self):
        paths = sorted((SHARED / "seeds").glob("*.txt"))
        texts = {path.name[:3]: path.read_bytes() for path in paths}
        story = self.trace(*paths)
        self.check(texts, story)
        self.assertEqual([sorted(s) for s in story["stories"] if "000" in s], [["000", "001", "002", "003"]])


if __name__ == "__main__":
    harness.main()
