# SPDX-License-Identifier: BSL-1.0
"""Hostile input: texts that are larger than allowed, and messages without end."""
import gzip
import os
import shutil
import subprocess
import unittest

import harness
from harness import ARTICLES, BIN, ProgramTest, jsonl, lines_of, run

PROGRAMS = ["detto-compare", "detto-quotes", "detto-story", "detto-tokens"]


class Messages(ProgramTest):
    def test_further_messages_of_one_kind_are_counted(self):
        lines = b"x\n" * 50000 + b'{"text": "\xff"}\n' * 30 + b"{}\n" * 10 + jsonl({"id": "last", "text": "One."})
        done = run("detto-tokens", "--jsonl", self.file("bad.jsonl.gz", gzip.compress(lines)))
        self.assertEqual((done.returncode, lines_of(done)[-1]["id"]), (1, "last"))
        told = done.stderr.decode().splitlines()
        self.assertEqual(len(told), 10 + 10 + 10 + 2, told)
        self.assertRegex(told[-2], r'^detto-tokens: 49990 more messages like ".*bad\.jsonl\.gz:1: broken JSON: ')
        self.assertRegex(told[-1], r'^detto-tokens: 20 more messages like ".*bad\.jsonl\.gz:50001: not UTF-8: ')

    def test_every_file_that_failed_is_named(self):
        missing = [f"missing-{n}" for n in range(30)]
        told = run("detto-tokens", *missing).stderr.decode().splitlines()
        self.assertEqual(told, [f"detto-tokens: {name}: No such file or directory" for name in missing])

    def test_undecodable_files(self):
        files = [self.file(f"{n}.txt", b"x" * n + b"\xff") for n in range(11)]
        done = run("detto-quotes", *files)
        self.assertEqual((done.returncode, len(lines_of(done))), (1, 11))
        told = done.stderr.decode().splitlines()
        self.assertEqual(len(told), 11)
        self.assertIn("1 more message like", told[-1])

    def test_line_ends_without_end(self):
        done = run("detto-tokens", "--jsonl", self.file("ends.gz", gzip.compress(b"\n" * 5_000_000)))
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b""))


class MaxText(ProgramTest):
    def test_texts(self):
        text = self.file("long.txt", b"a " * 512)
        for program in ("detto-quotes", "detto-story", "detto-tokens"):
            for enough in ("1024", "1K", "1kb", "1M"):
                done = run(program, "--max-text", enough, text)
                self.assertEqual((done.returncode, done.stderr), (0, b""))
            done = run(program, "--max-text", "1023", text, self.file("b.txt", "Short."))
            self.assertEqual(done.returncode, 1)
            self.assertIn(b"long.txt: longer than 1023 bytes", done.stderr)
            self.assertIn(b"b", done.stdout)
        done = run("detto-compare", "--max-text", "1023", text, ARTICLES[0])
        self.assertEqual((done.returncode, done.stdout), (1, b""))

    def test_lines(self):
        short, long = jsonl({"id": "s", "text": "a"}), jsonl({"text": "a" * 2000})
        larger = jsonl({"text": "a" * 200_000})
        for program in ("detto-quotes", "detto-tokens"):
            for jobs in ("1", "3"):
                done = run(program, "--max-text", "1K", "--jobs", jobs, "--jsonl",
                           self.file("a.jsonl", short + b"\n" + long + short + larger + long + jsonl({"text": "last"}) + larger[:-1]),
                           self.file("b.jsonl", short))
                self.assertEqual((done.returncode, [d["id"] for d in lines_of(done)]), (1, ["s", "s", 6, "s"]))
                told = b"longer than 1024 bytes, skipped; --max-text allows longer texts"
                self.assertRegex(done.stderr, b"".join(rb".*a\.jsonl:%d: %b\n" % (line, told) for line in (3, 5, 6, 8)))
                self.assertEqual(len(done.stderr.splitlines()), 4)
        # Every position of the line end in the pieces that are read.
        for size in range(65530, 65545):
            done = run("detto-tokens", "--max-text", "1K", "--jsonl", "-", stdin=b"a" * size + b"\n" + short)
            self.assertEqual((done.returncode, len(lines_of(done))), (1, 1), size)
        for least, code in ((len(short) - 1, 0), (len(short) - 2, 1)):
            done = run("detto-tokens", "--max-text", str(least), "--jsonl", "-", stdin=short)
            self.assertEqual(done.returncode, code)

    def test_skipped_lines_need_no_memory(self):
        # 200 MB in one line, without as much memory here: that of the parent counts as that of the child.
        line = gzip.compress(b"a" * 1_000_000) * 200
        path = self.file("long.gz", line + gzip.compress(b"\n" + jsonl({"id": "last", "text": "One."})))
        with open(self.folder / "out", "wb") as out:
            process = subprocess.Popen([BIN / "detto-tokens", "--max-text", "1M", "--jsonl", path], stdout=out, stderr=out)
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        said = (self.folder / "out").read_text()
        self.assertEqual(process.returncode, 1)
        self.assertIn("long.gz:1: longer than 1048576 bytes", said)
        self.assertIn('"id": "last"', said)
        self.assertLess(used.ru_maxrss, 150_000)  # KiB; sanitizers have memory of their own

    def check_packed(self, path):
        for options in ([], ["--jsonl"], ["--jobs", "2"]):
            done = run("detto-tokens", "--max-text", "64K", *options, path, ARTICLES[0])
            self.assertEqual(done.returncode, 1)
            self.assertRegex(done.stderr, rb"large\.\w+(:1)?: longer than 65536 bytes")

    def test_gzip(self):
        self.check_packed(self.file("large.gz", gzip.compress(bytes(50_000_000), 1)))

    @unittest.skipUnless(shutil.which("zstd"), "no zstd to pack with")
    def test_zstd(self):
        packed = subprocess.run(["zstd", "-qc"], input=bytes(50_000_000), capture_output=True, check=True).stdout
        self.check_packed(self.file("large.zst", packed))

    def test_reading_stops_at_the_limit(self):
        for options in ([], ["--jobs", "2"]):
            with subprocess.Popen([BIN / "detto-tokens", "--max-text", "1M", *options, "-"], stdin=subprocess.PIPE,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
                with self.assertRaises(BrokenPipeError):
                    for _ in range(10000):
                        process.stdin.write(b"a" * 65536)
                try:
                    process.stdin.close()
                except BrokenPipeError:
                    pass
                self.assertEqual(process.stdout.read(), b"")
                self.assertIn(b"standard input", process.stderr.read())
                self.assertEqual(process.wait(timeout=10), 1)

    def test_wrong_usage(self):
        for program in PROGRAMS:
            for wrong in ("0", "-1", "many", "1X"):
                done = run(program, "--max-text", wrong, *ARTICLES[:2])
                self.assertEqual((done.returncode, done.stdout), (2, b""), wrong)


if __name__ == "__main__":
    harness.main()
