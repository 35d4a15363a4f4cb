# SPDX-License-Identifier: BSL-1.0
"""The benchmark table, with invented numbers."""
import json
import subprocess
import sys

from harness import SOURCE, ProgramTest, main


def entry(name, time, rate=None, unit="ms", family=0, **more):
    found = {"name": name, "run_type": "iteration", "cpu_time": time, "real_time": time * 3, "time_unit": unit,
             "family_index": family, **more}
    return found if rate is None else {**found, "bytes_per_second": rate}


def a_run(words=2.0):
    return [entry("words/english", words, 500e6, family=1), entry("icu/thai", 10.0, 50e6, family=2),
            entry("icu/english", 20.0, 50e6, family=0), entry("icu/english", 99.0, 10e6, family=0),
            entry("icu/english", 10.0, 100e6, family=0), entry("words/thai", 8.0, 62.5e6, family=3),
            {**entry("words/english_median", 1.0), "run_type": "aggregate"}, entry("words_of_one_line", 41.0, unit="ns", family=4)]


class TableTest(ProgramTest):
    def table(self, entries, *options, name="tokens"):
        run = self.file("run.json", json.dumps({"context": {}, "benchmarks": entries}))
        return subprocess.run([sys.executable, "-B", SOURCE / "bench" / "table.py", name, run, *options],
                              capture_output=True, text=True, timeout=60)

    def cells(self, done, row):
        found = [line.split() for line in done.stdout.splitlines() if line.split()[:1] == [row]]
        self.assertEqual(len(found), 1, done.stdout)
        return found[0][1:]

    def test_shows_speeds_and_ratios_to_the_median_of_the_peer(self):
        done = self.table(a_run())
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.cells(done, "icu"), ["50.0", "50.0"])
        self.assertEqual(self.cells(done, "words"), ["500", "(10.0)", "62.5", "(1.25)"])
        self.assertEqual(self.cells(done, "words_of_one_line"), ["41.0", "ns", "-"])
        self.assertIn("beside icu  ", done.stdout)

    def test_uses_the_clock_of_the_row(self):
        done = self.table([entry("first_word/manual_time", 2.0, unit="us"), entry("first_call/iterations:1", 5.0, unit="us")])
        self.assertEqual(self.cells(done, "first_word")[:2], ["6.00", "us"])
        self.assertEqual(self.cells(done, "first_call")[:2], ["5.00", "us"])

    def test_reads_arguments_as_texts_and_times_without_rates(self):
        done = self.table([entry("all_pairs_compared/500", 8.0), entry("all_pairs_compared/2000", 80.0, family=1),
                           entry("similar_pairs/500", 4.0, family=2)], name="similarity")
        self.assertEqual(self.cells(done, "similar_pairs"), ["4.00", "ms", "(2.00)", "-"])

    def test_marks_regressions_from_the_kept_table(self):
        kept = self.folder / "docs" / "tokens.txt"
        first = self.table(a_run(), "--kept", kept, "--keep", "--command", "./dev bench tokens", "--date", "2026-01-02")
        self.assertEqual(first.returncode, 0, first.stderr)
        self.assertEqual(kept.read_text("utf-8"), first.stdout)
        self.assertIn("command  ./dev bench tokens\n", first.stdout)
        self.assertEqual(self.table(a_run(2.3), "--kept", kept, "--check").returncode, 0, "13 % is within the tolerance")
        slower = self.table(a_run(2.4), "--kept", kept, "--check")
        self.assertEqual(slower.returncode, 1)
        self.assertEqual(self.cells(slower, "words")[1], "(8.33!)")
        self.assertIn("fell: words/english: 8.33 times as fast as its peer, was 10.0", slower.stdout)
        self.assertEqual(self.table(a_run(2.4), "--kept", kept).returncode, 0, "only --check fails")
        self.assertEqual(self.table(a_run(2.4), "--kept", kept, "--check", "--fall", "20").returncode, 0)
        self.assertEqual(self.table(a_run(1.0), "--kept", kept, "--check").returncode, 0, "faster is not a regression")
        # Marks in a kept table are ignored.
        kept.write_text(slower.stdout, "utf-8")
        self.assertEqual(self.table(a_run(2.5), "--kept", kept, "--check").returncode, 0)

    def test_compares_only_common_rows(self):
        kept = self.folder / "tokens.txt"
        self.table(a_run() + [entry("stringzilla_words/thai", 1.0, 1e9, family=5)], "--kept", kept, "--keep")
        done = self.table(a_run() + [entry("segments/thai", 99.0, 1e6, family=5)], "--kept", kept, "--check")
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_reports_missing_data(self):
        self.assertIn("no measurement", self.table([]).stderr)
        done = self.table(a_run(), "--check", "--kept", self.folder / "none.txt")
        self.assertEqual(done.returncode, 1)
        self.assertIn("no table is kept", done.stderr)
        self.assertEqual(self.table(a_run(), "--check").returncode, 2)


if __name__ == "__main__":
    main()
