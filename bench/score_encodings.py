#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Encode texts, let detto-tokens detect the encodings, and count the texts that are decoded correctly. `./dev score
encodings` calls this; see ./dev help.

Standard library only. The texts are not part of the project: --shared names their folder. --folder DIR uses encoded
texts in the layout of chardet's tests: DIR/ENCODING/FILE or DIR/ENCODING-LANGUAGE/FILE. --peer chardet=DIR scores that
Python package, installed in DIR, in place of the program.
"""
import argparse
import codecs
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

WESTERN = ["windows-1252", "iso8859-15", "mac_roman", "utf-16-le"]
CENTRAL = ["windows-1250", "iso8859-2", "utf-16-le"]
# Encodings in common use for each language.
ENCODINGS = {
    "en": WESTERN, "de": WESTERN, "fr": WESTERN, "es": WESTERN, "it": WESTERN, "nl": WESTERN, "da": WESTERN,
    "pl": CENTRAL, "sk": CENTRAL,
    "ru": ["windows-1251", "koi8-r", "iso8859-5", "cp866", "mac_cyrillic", "utf-16-le"],
    "bg": ["windows-1251", "iso8859-5", "utf-16-le"],
    "el": ["windows-1253", "iso8859-7", "utf-16-le"],
    "ar": ["windows-1256", "iso8859-6", "utf-16-le"],
    "ja": ["cp932", "euc_jp", "iso2022_jp", "utf-16-le", "utf-16-be"],
    "zh": ["gb18030", "utf-16-le", "utf-16-be", "utf-32-le"],
}
# Lower-case labels that Python does not know, or that denote another encoding in Python.
PYTHON = {"macintosh": "mac_roman", "x-mac-cyrillic": "mac_cyrillic", "shift_jis": "cp932", "euc-kr": "cp949",
          "gbk": "gb18030", "gb2312": "gb18030", "big5": "big5hkscs", "windows-874": "cp874", "tis-620": "cp874",
          "ibm866": "cp866", "iso-8859-1": "windows-1252", "iso-8859-8-i": "iso8859-8", "utf-8-sig": "utf-8"}


def codec_of(name):
    """The name of Python's codec for an encoding, or None."""
    try:
        return codecs.lookup(PYTHON.get(name.lower(), name)).name
    except LookupError:
        return None


def texts_of(shared):
    """Texts by language, up to 60 of each data set."""
    data, found = shared / "data", collections.defaultdict(list)
    sets = [("en", data / "quotes" / "polnear.dev.jsonl"), ("de", data / "quotes" / "spkatt_de.dev.jsonl")]
    sets += [(re.match(r"(ud|golden_rules)_([a-z]{2})", f.stem)[2], f)
             for f in sorted((data / "sentences").glob("*_??*.jsonl")) if f.stem.startswith(("ud_", "golden_rules_"))]
    for language, path in sets:
        with open(path, encoding="utf-8") as lines:
            found[language] += [json.loads(line)["text"] for line, _ in zip(lines, range(60))]
    found["en"] += [f.read_text(encoding="utf-8") for f in sorted((shared / "seeds").glob("*.txt"))]
    return found


def made_samples(shared):
    """Yield (row, length, bytes, codec) for each text in each encoding that can represent it."""
    for language, texts in sorted(texts_of(shared).items()):
        for codec in ENCODINGS.get(language, []):
            for text in texts:
                line = max(text.split("\n"), key=len)[:80]
                for length, piece in (("whole", text), ("200", text[:200]), ("line", line)):
                    try:
                        encoded = piece.encode(codec)
                    except UnicodeEncodeError:
                        continue
                    if not encoded.isascii() or codec.startswith("iso2022"):
                        yield "%s %s" % (language, codec), length, encoded, codec


def folder_samples(folder):
    for place in sorted(p for p in folder.iterdir() if p.is_dir()):
        codec = codec_of(place.name) or codec_of(place.name.rpartition("-")[0])
        for path in sorted(place.iterdir()):
            if codec:
                yield place.name, "whole", path.read_bytes(), codec


def found_encodings(program, paths):
    """The detected encoding of each path, from the program's messages."""
    found = dict.fromkeys(map(str, paths), "UTF-8")
    for start in range(0, len(paths), 500):
        command = [program, "--encoding", "auto", *paths[start:start + 500]]
        result = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        for line in result.stderr.decode("utf-8", "replace").splitlines():
            message = re.fullmatch(r"detto-tokens: (.*): read as (\S+) \(.*\)", line)
            if message:
                found[message[1]] = message[2]
    return found


def characters(data, codec):
    return data.decode(codec, "replace").lstrip("\ufeff") if codec else None


def found_by_peer(folder, samples):
    """The encoding of each sample as detected by chardet."""
    sys.path.insert(0, str(folder))
    import chardet  # pylint: disable=import-outside-toplevel
    return [chardet.detect(data)["encoding"] or "none" for _, _, data, _ in samples]


def found_by_program(program, samples):
    with tempfile.TemporaryDirectory(prefix="detto_encodings_") as folder:
        paths = [pathlib.Path(folder, "%06d" % n) for n in range(len(samples))]
        for path, (_, _, data, _) in zip(paths, samples):
            path.write_bytes(data)
        found = found_encodings(program, paths)
    return [found[str(path)] for path in paths]


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("task", choices=["encodings"])
    ap.add_argument("--program", required=True, type=pathlib.Path)
    ap.add_argument("--shared", required=True, type=pathlib.Path)
    ap.add_argument("--folder", type=pathlib.Path)
    ap.add_argument("--peer", metavar="chardet=DIR")
    a = ap.parse_args()
    samples = list(folder_samples(a.folder) if a.folder else made_samples(a.shared))
    if a.peer:
        found = found_by_peer(pathlib.Path(a.peer.removeprefix("chardet=")), samples)
    else:
        found = found_by_program(a.program, samples)
    total, right, confusions = collections.Counter(), collections.Counter(), collections.Counter()
    for name, (row, length, data, codec) in zip(found, samples):
        same = characters(data, codec) == characters(data, codec_of(name))
        for key in (row, length), ("all", length):
            total[key] += 1
            right[key] += same
        if not same:
            confusions[row, name] += 1
    lengths = [n for n in ("whole", "200", "line") if total["all", n]]
    rows = sorted({row for row, _ in total} - {"all"}) + ["all"]
    print("%-26s%s  taken for" % ("texts", "".join("%14s" % n for n in lengths)))
    for row in rows:
        cells = ["%d/%d" % (right[row, n], total[row, n]) for n in lengths]
        if row == "all":
            cells = ["%.3f" % (right[row, n] / total[row, n]) for n in lengths]
        wrong = ", ".join("%s %d" % (name, n) for (r, name), n in confusions.most_common() if r == row)
        print(("%-26s%s  %s" % (row, "".join("%14s" % c for c in cells), wrong)).rstrip())


if __name__ == "__main__":
    sys.exit(main())
