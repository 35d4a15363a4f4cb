# SPDX-License-Identifier: BSL-1.0
"""Shared code of the program tests. Each test file runs as `python3 -B FILE BIN_DIR SOURCE_DIR`."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

if len(sys.argv) < 3:
    sys.exit(f"usage: {sys.argv[0]} BIN_DIR SOURCE_DIR [unittest arguments]")
BIN = pathlib.Path(sys.argv[1]).resolve()
SOURCE = pathlib.Path(sys.argv[2]).resolve()
DATA = SOURCE / "examples" / "data"
SHARED = SOURCE.parent / "shared"
ARTICLES = sorted(DATA.glob("*.txt"))

needs_shared = unittest.skipUnless((SHARED / "seeds").is_dir(), "the shared measurement data is missing")


def run(program, *arguments, stdin=b"", env=None):
    """Run a program and return the completed process; fail on a timeout or a signal."""
    done = subprocess.run([BIN / program, *arguments], input=stdin, capture_output=True, timeout=60,
                          env={**os.environ, **(env or {})})
    assert done.returncode >= 0, f"{program} was terminated by signal {-done.returncode}: {done.stderr!r}"
    return done


def lines_of(done):
    """stdout as JSON lines; every line must be UTF-8 and strict JSON."""
    def refuse(word):
        raise ValueError(f"{word} is not JSON")
    text = done.stdout.decode("utf-8")
    assert text == "" or text.endswith("\n"), "the last line is not terminated"
    return [json.loads(line, parse_constant=refuse) for line in text.split("\n")[:-1]]


def jsonl(*objects):
    return "".join(json.dumps(o, ensure_ascii=False) + "\n" for o in objects).encode("utf-8")


def spans_in(value):
    """Every object with begin, end and text inside a JSON value."""
    if isinstance(value, dict):
        if {"begin", "end", "text"} <= value.keys():
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from spans_in(part)


class ProgramTest(unittest.TestCase):
    maxDiff = 2000

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def assert_aligned(self, text, begin, end):
        """[begin, end) is inside `text` (bytes) and does not split a code point."""
        self.assertTrue(0 <= begin <= end <= len(text), (begin, end, len(text)))
        for at in (begin, end):
            if at < len(text):
                self.assertNotEqual(text[at] & 0xC0, 0x80, f"byte {at} is inside a code point")

    def assert_spans(self, text, value):
        """Each text in a JSON value equals the bytes of its span. Returns the number of spans."""
        count = 0
        for span in spans_in(value):
            self.assert_aligned(text, span["begin"], span["end"])
            self.assertEqual(span["text"], text[span["begin"]:span["end"]].decode("utf-8"), span)
            count += 1
        return count


def main():
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
