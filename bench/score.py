#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Run a program over gold data, score its output and print one table. `./dev score` calls this; see ./dev help.

Standard library only. The gold data and its scorers are not part of the project: --shared names their folder.
"""
import argparse
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

# The annotated articles used for development.
SEEDS = ["000", "001", "004"]


class Row:
    """One data set: its gold file, the options of its scorer, and the ids that are scored (default: all)."""

    def __init__(self, name, gold, scorer_options=(), only=None):
        self.name, self.gold, self.scorer_options, self.only = name, gold, list(scorer_options), only


def quotes_rows(shared):
    data = shared / "data" / "quotes"
    return [
        Row("seeds", shared / "gold" / "quotes.jsonl", ["--marked", "--kinds", "direct,mixed"], SEEDS),
        Row("polnear_marks.dev", data / "polnear_marks.dev.jsonl", ["--marked", "--kinds", "direct,mixed"]),
        Row("polnear.dev", data / "polnear.dev.jsonl"),
        Row("spkatt_de.dev", data / "spkatt_de.dev.jsonl"),
        Row("litbank.dev", data / "litbank.dev.jsonl", ["--kinds", "direct,mixed"]),
    ]


def sentences_rows(shared):
    return [Row(f.stem, f) for f in sorted((shared / "data" / "sentences").glob("*.jsonl"))]


def structure_rows(shared):
    return [Row("seeds", shared / "gold" / "structure.jsonl", only=SEEDS)]


def story_rows(shared):
    return [Row("seeds", shared / "gold" / "drift.jsonl",
                ["--docs", ",".join(SEEDS), "--relations", shared / "gold" / "relations.json"])]


def names_rows(shared):
    return [Row("polnear_names.dev", shared / "gold" / "polnear_names.dev.jsonl")]


def percent(value):
    return "-" if value is None else "%.1f" % (100 * value)


def quotes_cells(r):
    r = r["kinds"]["all"]
    cells = [("gold", r["gold"]), ("found", r["pred"])]
    cells += [(key.replace("_", " ") + " F1", percent(r[key]["f1"])) for key in ("exact", "overlap", "joint_overlap")]
    cells += [("joint trimmed " + part.upper(), percent(r["joint_trimmed"][part])) for part in ("p", "r", "f1")]
    return cells + [("speaker head", percent(r["speaker"]["head"])), ("missing", percent(r["speaker"]["missing"]))]


def sentences_cells(r):
    return [("texts", r["docs"]), ("all right", r["docs_right"])] + [(k.upper(), percent(r[k])) for k in ("p", "r", "f1")]


def structure_cells(r):
    return [("parts", r["parts"]), ("found", r["parts_told"]), ("right", r["parts_right"]),
            ("bytes right", percent(r["bytes_right"]))]


def story_cells(r):
    return [("marked links", "%d/%d" % (r["marked_links_found"], r["marked_links"])),
            ("reported links", "%d/%d" % (r["reported_links_found"], r["reported_links"])),
            ("false", r["false_links"]), ("verdicts", "%d/%d" % (r["verdicts_right"], r["verdicts"])),
            ("relations", "%d/%d" % (r["relations_right"], r["relations"])), ("parents", r["parents_told"])]


def names_cells(r):
    cells = []
    for kind in ("he", "she", "who, they, it", "description", "all"):
        cells += [(kind, "%d/%d" % (r[kind]["right"], r[kind]["told"])), ("%", percent(r[kind]["accuracy"]))]
    return [("mentions", r["all"]["mentions"])] + cells


TASKS = {
    "quotes": (quotes_rows, quotes_cells, "score_quotes.py", ["--format", "jsonl", "--jsonl"]),
    "names": (names_rows, names_cells, "score_names.py", ["--format", "jsonl", "--jsonl"]),
    "sentences": (sentences_rows, sentences_cells, "score_sentences.py", ["--unit", "sentence", "--jsonl"]),
    "structure": (structure_rows, structure_cells, "score_structure.py", ["--format", "jsonl", "--jsonl"]),
    "story": (story_rows, story_cells, "score_story.py", ["--format", "json"]),
}


def in_fitted_half(document_id):
    """Whether an article belongs to the half that rules and confidence were fitted on: by the parity of a hash."""
    return int(hashlib.md5(document_id.encode()).hexdigest(), 16) % 2 == 0


def read_lines(path, only, half=None):
    with open(path, encoding="utf-8") as lines:
        documents = [d for d in map(json.loads, filter(str.strip, lines)) if only is None or d.get("id") in only]
    return [d for d in documents if half is None or in_fitted_half(d["id"]) == (half == "fitted")]


def write_lines(path, documents):
    with open(path, "w", encoding="utf-8") as out:
        out.writelines(json.dumps(d, ensure_ascii=False) + "\n" for d in documents)


def program_input(document, data_set):
    """The fields of a line that the program may read; the others, which it would pass through, include the gold."""
    visible = {k: document[k] for k in ("id", "text", "lang") if k in document}
    rules = re.fullmatch(r"golden_rules_([a-z]{2})(_clean)?", data_set)
    return visible if rules is None else {"lang": rules[1], **visible}


def run(program, options, inputs, output):
    """Run the program and return the seconds. Exit status 1 means damaged input; its messages are then printed."""
    start = time.monotonic()
    with open(output, "wb") as out:
        result = subprocess.run([program, *options, *inputs], stdout=out, stderr=subprocess.PIPE, check=False)
    seconds = time.monotonic() - start
    if result.returncode:
        sys.stderr.write(result.stderr.decode("utf-8", "replace"))
    if result.returncode not in (0, 1):
        sys.exit("score: %s exits with status %d" % (program, result.returncode))
    return seconds


def scored(scorer, row, gold, prediction):
    command = [sys.executable, "-B", scorer, gold, prediction, *row.scorer_options, "--json"]
    result = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False)
    if result.returncode:
        sys.exit("score: %s fails on %s:\n%s" % (scorer, prediction, result.stderr))
    return json.loads(result.stdout)


def show(table):
    """Print rows of (data set, tool, cells); a cell is a pair of a column name and a value."""
    head = ["data set", "output of"] + [name for name, _ in table[0][2]]
    lines = [head] + [[name, who] + [str(value) for _, value in cells] for name, who, cells in table]
    widths = [max(map(len, column)) for column in zip(*lines)]
    for line in lines:
        left = [cell.ljust(width) for cell, width in zip(line[:2], widths[:2])]
        print("  ".join(left + [cell.rjust(width) for cell, width in zip(line[2:], widths[2:])]).rstrip())


SEPARATOR = "\x1e"


def texts_of(*paths):
    documents = [d for path in paths for d in read_lines(path, None)]
    return [d["text"] for d in documents if "text" in d]


def repair_sets(shared):
    """Data sets to damage, by name. The article that is damaged as published is excluded."""
    quotes, sentences = shared / "data" / "quotes", shared / "data" / "sentences"
    seeds = [p.read_bytes().decode("utf-8") for p in sorted((shared / "seeds").glob("*.txt"))]
    return {
        "seeds": [t for t in seeds if "\u03b2" not in t],
        "polnear.dev": texts_of(quotes / "polnear.dev.jsonl"),
        "litbank.dev": texts_of(quotes / "litbank.dev.jsonl"),
        "spkatt_de.dev": texts_of(quotes / "spkatt_de.dev.jsonl"),
        "gum_news.dev": texts_of(sentences / "gum_news.dev.jsonl"),
        "ud_de, ud_fr": texts_of(*(sentences / ("ud_%s_gsd_devtest.dev.jsonl" % c) for c in ("de", "fr"))),
        "ud_zh": texts_of(sentences / "ud_zh_gsdsimp_devtest.dev.jsonl"),
        "golden_rules": texts_of(*sorted(sentences.glob("golden_rules_*.jsonl"))),
    }


def clean_sets(shared):
    """All texts, undamaged, by file; the golden rules of all languages are one set."""
    sets = {}
    for file in sorted((shared / "data").glob("*/*.jsonl")):
        if "marks" not in file.name and "pairs" not in file.name:
            name = re.sub(r"^golden_rules.*", "golden_rules", file.name.split(".")[0])
            sets.setdefault(name, []).extend(texts_of(file))
    return sets


def repair_rows(program, task, folder, sets, *options):
    """Run the program over data sets. Returns rows of (data set, damage, cells), in order."""
    files = []
    for name, texts in sets.items():
        files.append(folder / (name + ".txt"))
        files[-1].write_bytes(SEPARATOR.join(texts).encode("utf-8", "surrogatepass"))
    result = subprocess.run([program, task, *options, *files], stdout=subprocess.PIPE, encoding="utf-8", check=True)
    rows = [line.split("\t") for line in result.stdout.splitlines()]
    return [(name, damage, [tuple(cell.split("=", 1)) for cell in cells]) for name, damage, *cells in rows]


def merged(rows):
    """Merge rows with equal data set and cells; the merged row lists all damages."""
    found = {}
    for name, damage, cells in rows:
        found.setdefault((name, tuple(cells)), []).append(damage)
    return [(name, " ".join(damages), list(cells)) for (name, cells), damages in found.items()]


def ftfy_over(packages, folder, repaired):
    """Repair each text, line by line, with ftfy.fix_encoding (R. Speer), imported from a folder of packages."""
    sys.path.insert(0, str(packages))
    import ftfy  # pylint: disable=import-error,import-outside-toplevel

    for file in folder.iterdir():
        texts = file.read_bytes().decode("utf-8", "surrogatepass").split(SEPARATOR)
        fixed = ["\n".join(map(ftfy.fix_encoding, t.split("\n"))) for t in texts]
        (repaired / file.name).write_bytes(SEPARATOR.join(fixed).encode("utf-8", "surrogatepass"))


def by_damage(rows, who):
    """One row for each double encoding: the percentage of restored characters in each data set."""
    table = {}
    for name, damage, cells in rows:
        table.setdefault(damage, {})[name] = dict(cells)["right"]
    names = list(dict.fromkeys(name for name, _, _ in rows))
    return [(damage, who, [(n, of.get(n, "")) for n in names]) for damage, of in table.items()]


def score_repair(a, peers):
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        sets = repair_sets(a.shared)
        print("Lost marks: one character for every mark from U+2010 to U+2026")
        show([(n, d, c) for n, d, c in merged(repair_rows(a.program, "lost", scratch, sets))])
        print("\nDouble encodings: percentage of the damaged characters that were restored")
        table = by_damage(repair_rows(a.program, "whole", scratch, sets), "detto")
        for name, packages in peers:
            damaged, repaired = scratch / "damaged", scratch / name
            damaged.mkdir(exist_ok=True), repaired.mkdir()
            repair_rows(a.program, "whole", scratch, sets, "--write", damaged)
            ftfy_over(packages, damaged, repaired)
            table += by_damage(repair_rows(a.program, "whole", scratch, sets, "--read", repaired), name)
        show(sorted(table, key=lambda row: [r[0] for r in table].index(row[0])))
        print("\nUndamaged texts: every repair is a false alarm, unless the text is damaged as published")
        show([(n, "detto", c) for n, _, c in repair_rows(a.program, "clean", scratch, clean_sets(a.shared))])


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("task", choices=[*TASKS, "repair"])
    ap.add_argument("--program", required=True, type=pathlib.Path)
    ap.add_argument("--shared", required=True, type=pathlib.Path)
    ap.add_argument("--peer", action="append", default=[], metavar="NAME=DIR")
    ap.add_argument("--half", choices=["fitted", "other"],
                    help="quotes: only the articles that rules were fitted on, or only the others")
    ap.add_argument("--keep", type=pathlib.Path, metavar="DIR")
    a = ap.parse_args()
    peers = []
    for peer in a.peer:
        name, equals, folder = peer.partition("=")
        if not equals or not pathlib.Path(folder).is_dir():
            ap.error("--peer requires NAME=DIR with an existing directory: " + peer)
        peers.append((name, pathlib.Path(folder)))
    if a.task == "repair":
        score_repair(a, peers)
        return
    rows, cells, scorer, options = TASKS[a.task]
    scorer = a.shared / "tools" / scorer

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
                if row.only is not None or a.half:
                    gold = scratch / row.gold.name
                    write_lines(gold, read_lines(row.gold, row.only, None if row.only else a.half))
                    if a.task == "structure":
                        write_lines(scratch / "quotes.jsonl", read_lines(row.gold.with_name("quotes.jsonl"), row.only))
                texts = scratch / "quotes.jsonl" if a.task == "structure" else gold
                documents = read_lines(texts, None)
                if a.task == "names":
                    articles = a.shared / "data" / "quotes" / "polnear.dev.jsonl"
                    documents = read_lines(articles, {d["id"] for d in documents})
                inputs = [scratch / "input.jsonl"]
                write_lines(inputs[0], [program_input(d, row.name) for d in documents])
            seconds = run(a.program, options, inputs, output)
            table.append((row.name, "detto", cells(scored(scorer, row, gold, output)) + [("seconds", "%.2f" % seconds)]))
            for name, folder in peers:
                if (folder / output.name).exists():
                    table.append((row.name, name, cells(scored(scorer, row, gold, folder / output.name)) + [("seconds", "")]))
    show(table)


if __name__ == "__main__":
    main()
