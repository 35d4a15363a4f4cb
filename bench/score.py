#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Run a program over gold data, score what it prints and show one table. `./dev score` calls this; see ./dev help.

Standard library only. The gold data and its scorers are no part of the project: --shared names their folder.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

# The articles whose annotation is there to develop with.
SEEDS = ["000", "001", "004"]


class Row:
    """One data set: where its gold stands, what the program reads, and how the scorer is called."""

    def __init__(self, name, gold, scorer_options=(), only=None):
        self.name, self.gold, self.scorer_options, self.only = name, gold, list(scorer_options), only


def quotes_rows(shared):
    data = shared / "data" / "quotes"
    return [
        Row("seeds", shared / "gold" / "quotes.jsonl", ["--marked", "--kinds", "direct,mixed"], SEEDS),
        Row("polnear_marks.dev", data / "polnear_marks.dev.jsonl", ["--marked", "--kinds", "direct,mixed"]),
        Row("polnear.dev", data / "polnear.dev.jsonl"),
        Row("litbank.dev", data / "litbank.dev.jsonl", ["--kinds", "direct,mixed"]),
    ]


def sentences_rows(shared):
    return [Row(f.stem, f) for f in sorted((shared / "data" / "sentences").glob("*.jsonl"))]


def structure_rows(shared):
    return [Row("seeds", shared / "gold" / "structure.jsonl", only=SEEDS)]


def story_rows(shared):
    return [Row("seeds", shared / "gold" / "drift.jsonl",
                ["--docs", ",".join(SEEDS), "--relations", shared / "gold" / "relations.json"])]


def percent(value):
    return "-" if value is None else "%.1f" % (100 * value)


def quotes_cells(r):
    r = r["kinds"]["all"]
    cells = [("gold", r["gold"]), ("told", r["pred"])]
    for key, short in (("joint_trimmed", "joint trimmed"), ("joint", "joint")):
        cells += [("%s %s" % (short, part.upper()), percent(r[key][part])) for part in ("p", "r", "f1")]
    return cells + [("speaker head", percent(r["speaker"]["head"])), ("missing", percent(r["speaker"]["missing"]))]


def sentences_cells(r):
    return [("texts", r["docs"]), ("all right", r["docs_right"])] + [(k.upper(), percent(r[k])) for k in ("p", "r", "f1")]


def structure_cells(r):
    return [("parts", r["parts"]), ("told", r["parts_told"]), ("right", r["parts_right"]),
            ("bytes right", percent(r["bytes_right"]))]


def story_cells(r):
    return [("marked links", "%d/%d" % (r["marked_links_found"], r["marked_links"])),
            ("reported links", "%d/%d" % (r["reported_links_found"], r["reported_links"])),
            ("false", r["false_links"]), ("verdicts", "%d/%d" % (r["verdicts_right"], r["verdicts"])),
            ("relations", "%d/%d" % (r["relations_right"], r["relations"])), ("parents", r["parents_told"])]


TASKS = {
    "quotes": (quotes_rows, quotes_cells, "score_quotes.py", ["--format", "jsonl", "--jsonl"]),
    "sentences": (sentences_rows, sentences_cells, "score_sentences.py", ["--unit", "sentence", "--jsonl"]),
    "structure": (structure_rows, structure_cells, "score_structure.py", ["--format", "jsonl", "--jsonl"]),
    "story": (story_rows, story_cells, "score_story.py", ["--format", "json"]),
}


def read_lines(path, only):
    with open(path, encoding="utf-8") as lines:
        return [d for d in map(json.loads, filter(str.strip, lines)) if only is None or d.get("id") in only]


def write_lines(path, documents):
    with open(path, "w", encoding="utf-8") as out:
        out.writelines(json.dumps(d, ensure_ascii=False) + "\n" for d in documents)


def question(document, data_set):
    """What the program may know of a line: other fields pass through it, the answers among them."""
    asked = {k: document[k] for k in ("id", "text", "lang") if k in document}
    rules = re.fullmatch(r"golden_rules_([a-z]{2})(_clean)?", data_set)
    return asked if rules is None else {"lang": rules[1], **asked}


def run(program, options, inputs, output):
    """Seconds taken. Exit 1 means that some input was damaged; the program's messages are shown then, and only then."""
    start = time.monotonic()
    with open(output, "wb") as out:
        done = subprocess.run([program, *options, *inputs], stdout=out, stderr=subprocess.PIPE, check=False)
    seconds = time.monotonic() - start
    if done.returncode:
        sys.stderr.write(done.stderr.decode("utf-8", "replace"))
    if done.returncode not in (0, 1):
        sys.exit("score: %s ends with %d" % (program, done.returncode))
    return seconds


def scored(scorer, row, gold, prediction):
    command = [sys.executable, "-B", scorer, gold, prediction, *row.scorer_options, "--json"]
    result = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False)
    if result.returncode:
        sys.exit("score: %s fails on %s:\n%s" % (scorer, prediction, result.stderr))
    return json.loads(result.stdout)


def show(table):
    head = ["data set", "output of"] + [name for name, _ in table[0][2]]
    lines = [head] + [[name, who] + [str(value) for _, value in cells] for name, who, cells in table]
    widths = [max(map(len, column)) for column in zip(*lines)]
    for line in lines:
        left = [cell.ljust(width) for cell, width in zip(line[:2], widths[:2])]
        print("  ".join(left + [cell.rjust(width) for cell, width in zip(line[2:], widths[2:])]).rstrip())


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("task", choices=TASKS)
    ap.add_argument("--program", required=True, type=pathlib.Path)
    ap.add_argument("--shared", required=True, type=pathlib.Path)
    ap.add_argument("--peer", action="append", default=[], metavar="NAME=DIR")
    ap.add_argument("--keep", type=pathlib.Path, metavar="DIR")
    a = ap.parse_args()
    rows, cells, scorer, options = TASKS[a.task]
    scorer = a.shared / "tools" / scorer
    peers = []
    for peer in a.peer:
        name, equals, folder = peer.partition("=")
        if not equals or not pathlib.Path(folder).is_dir():
            ap.error("--peer wants NAME=DIR, and a folder that is there: " + peer)
        peers.append((name, pathlib.Path(folder)))

    table = []
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        keep = a.keep or scratch / "keep"
        keep.mkdir(parents=True, exist_ok=True)
        for row in rows(a.shared):
            output = keep / ("%s.%s.jsonl" % (a.task, row.name))
            gold = row.gold
            if a.task == "story":
                inputs = sorted((a.shared / "seeds").glob("*.txt"))
            else:
                if row.only is not None:
                    gold = scratch / row.gold.name
                    write_lines(gold, read_lines(row.gold, row.only))
                    if a.task == "structure":
                        write_lines(scratch / "quotes.jsonl", read_lines(row.gold.with_name("quotes.jsonl"), row.only))
                texts = scratch / "quotes.jsonl" if a.task == "structure" else gold
                inputs = [scratch / "input.jsonl"]
                write_lines(inputs[0], [question(d, row.name) for d in read_lines(texts, None)])
            seconds = run(a.program, options, inputs, output)
            table.append((row.name, "detto", cells(scored(scorer, row, gold, output)) + [("seconds", "%.2f" % seconds)]))
            for name, folder in peers:
                if (folder / output.name).exists():
                    table.append((row.name, name, cells(scored(scorer, row, gold, folder / output.name)) + [("seconds", "")]))
    show(table)


if __name__ == "__main__":
    main()
