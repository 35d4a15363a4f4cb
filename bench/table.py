#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Format the results of a benchmark program as a table of speeds and of ratios to a peer in the same run. `./dev bench`
calls this; see ./dev help.

Standard library only. The median of the repetitions counts. Machines differ and times are noisy, so a run is compared
with the kept table by its ratios only.
"""
import argparse
import json
import pathlib
import re
import statistics
import sys

# For each program, its peers and the rows that are compared with each, in the order of the table. Other rows follow, with
# their times only.
PEERS = {
    "tokens": {
        "icu": ["words", "words_avx512", "words_avx2", "words_portable", "blocks_avx512", "blocks_avx2", "blocks_portable",
                "segments", "strict_words", "folded_words", "fold", "is_utf8", "is_utf8_portable", "stringzilla_words"],
        "icu_sentences": ["sentences", "strict_sentences", "stringzilla_sentences"],
        "icu_graphemes": ["graphemes", "stringzilla_graphemes"],
    },
    "word": {
        "icu": ["words", "words_avx512", "words_avx2", "words_portable", "blocks_avx512", "blocks_avx2", "blocks_portable",
                "segments", "strict_words"],
    },
    "decode": {"icu": ["icu_offsets", "decode_text", "detect_encoding"]},
    "repair": {"icu": ["find_repairs"]},
    "ngram": {
        "set_of_joined_strings": ["features_of_tokens", "counted_features_of_tokens", "each_feature_of_tokens",
                                  "features_of_text", "features_of_text_one_by_one"],
    },
    "verify": {"search_exhaustively": ["verify_verbatim", "verify_altered", "verify_unrelated"]},
    "similarity": {
        "set_intersection_of_std": ["intersection_size"],
        "jaccard_of_unordered_sets": ["jaccard_of_sets", "jaccard_of_bags"],
        "cosine_of_unordered_maps": ["cosine_of_bags"],
        "minhash_by_64_bit_hashes": ["minhash"],
        "all_pairs_compared": ["similar_pairs"],
    },
    "quote": {
        "words_alone": ["make_document", "find_parts", "find_marked", "attribute_document", "attribute_text"],
    },
}
NANOSECONDS = {"ns": 1, "us": 1e3, "ms": 1e6, "s": 1e9}


class Measured:
    """One row for one text: the time in nanoseconds, and the bytes per second if the program counts them."""

    def __init__(self, time, rate):
        self.time, self.rate = time, rate

    def __str__(self):
        return short(self.rate / 1e6) if self.rate else self.time_alone()

    def time_alone(self):
        unit = next(u for u in ("s", "ms", "us", "ns") if self.time >= NANOSECONDS[u] or u == "ns")
        return short(self.time / NANOSECONDS[unit]) + " " + unit


def short(value):
    """At least three significant digits, so that ratios near one can be compared."""
    return "%.0f" % value if value >= 100 else "%.1f" % value if value >= 10 else "%.2f" % value


def read_run(path):
    """{(row, text): Measured} from Google Benchmark's JSON. Names are `row/text`; the text may be an argument, or empty."""
    with open(path, encoding="utf-8") as file:
        entries = json.load(file)["benchmarks"]
    # Restore the order of the program, which random interleaving changes.
    entries.sort(key=lambda e: (e.get("family_index", 0), e.get("per_family_instance_index", 0)))
    repeated = {}
    for entry in entries:
        if entry.get("run_type", "iteration") == "iteration" and not entry.get("error_occurred"):
            repeated.setdefault(entry["name"], []).append(entry)
    run = {}
    for name, repetitions in repeated.items():
        row, _, text = re.sub(r"/(iterations|repeats):\d+|/(manual|real)_time\b", "", name).partition("/")
        clock = "real_time" if re.search(r"/(manual|real)_time\b", name) else "cpu_time"
        times = [e[clock] * NANOSECONDS[e["time_unit"]] for e in repetitions]
        rates = [e["bytes_per_second"] for e in repetitions if "bytes_per_second" in e]
        run[row, text] = Measured(statistics.median(times), statistics.median(rates) if rates else None)
    return run


def ratios(run, peers):
    """{(row, text): the speed divided by the speed of the peer on that text}."""
    return {(row, text): run[peer, text].time / measured.time
            for peer, rows in peers.items() for (row, text), measured in run.items()
            if row in rows and (peer, text) in run}


def aligned(lines):
    widths = [max(map(len, column)) for column in zip(*lines)]
    return ["  ".join([line[0].ljust(widths[0])] + [c.rjust(w) for c, w in zip(line[1:], widths[1:])]).rstrip()
            for line in lines]


def blocks(run, peers, fallen=()):
    """The lines of the table: one block for each peer, and one for rows without a peer."""
    by_ratio = ratios(run, peers)
    shown = set()
    for peer, rows in peers.items():
        texts = list(dict.fromkeys(text for row, text in run if row == peer))
        if not texts:
            continue
        lines = [["beside " + peer] + [text or "-" for text in texts]]
        for row in [peer] + rows:
            if not any((row, text) in run for text in texts):
                continue
            shown.update((row, text) for text in texts)
            cells = [str(run.get((row, text), "-")) for text in texts]
            for i, text in enumerate(texts):
                if (row, text) in by_ratio:
                    cells[i] += " (%s%s)" % (short(by_ratio[row, text]), "!" if (row, text) in fallen else "")
            lines.append([row] + cells)
        yield from aligned(lines) + [""]
    rest = [["/".join(filter(None, key)), m.time_alone(), short(m.rate / 1e6) if m.rate else "-"]
            for key, m in run.items() if key not in shown]
    if rest:
        yield from aligned([["alone", "time", "MB/s"]] + rest) + [""]


def read_kept(lines):
    """{(row, text): ratio} of a table written by `blocks`."""
    kept, texts = {}, []
    for line in lines:
        cells = re.split(r"\s{2,}", line.strip())
        if line.startswith("beside "):
            texts = ["" if t == "-" else t for t in cells[1:]]
        elif not line.strip() or line.startswith("alone"):
            texts = []
        else:
            for text, cell in zip(texts, cells[1:]):
                found = re.search(r"\(([\d.]+)!?\)$", cell)
                if found:
                    kept[cells[0], text] = float(found[1])
    return kept


def fallen_ratios(now, kept, share):
    """The rows of both runs whose ratio fell by more than `share`: {(row, text): (kept ratio, ratio)}."""
    return {key: (kept[key], ratio) for key, ratio in now.items() if key in kept and ratio < kept[key] * (1 - share)}


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("name", help="name of the benchmark program: tokens for tokens_bench.cpp")
    ap.add_argument("run", type=pathlib.Path, help="JSON output of the program")
    ap.add_argument("--kept", type=pathlib.Path, metavar="FILE", help="the kept table: read for comparison, written by --keep")
    ap.add_argument("--keep", action="store_true", help="write this table to the --kept file")
    ap.add_argument("--check", action="store_true", help="exit with status 1 if a ratio fell")
    ap.add_argument("--fall", type=float, default=15, metavar="PERCENT", help="tolerance for the fall of a ratio; default %(default)s")
    ap.add_argument("--command", default="", help="printed in the table")
    ap.add_argument("--machine", default="", help="printed in the table")
    ap.add_argument("--date", default="", help="printed in the table")
    a = ap.parse_args()
    if (a.keep or a.check) and not a.kept:
        ap.error("--keep and --check require --kept FILE")
    if not 0 <= a.fall < 100:
        ap.error("--fall must be at least 0 and less than 100")

    run, peers = read_run(a.run), PEERS.get(a.name, {})
    if not run:
        sys.exit("table: no measurement in %s" % a.run)
    kept = {}
    if a.kept and a.kept.exists():
        kept = read_kept(a.kept.read_text(encoding="utf-8").splitlines())
    elif a.check:
        sys.exit("table: no table is kept in %s; use --keep to create one" % a.kept)
    fallen = fallen_ratios(ratios(run, peers), kept, a.fall / 100)
    head = ["%-9s%s" % pair for pair in (("command", a.command), ("machine", a.machine), ("date", a.date)) if pair[1]]
    head += ["MB/s, or the time where no bytes are counted; in brackets how many times as fast as the peer in the same run.", ""]
    print("\n".join(head + list(blocks(run, peers, fallen))).rstrip())
    for (row, text), (before, now) in fallen.items():
        print("fell: %s: %s times as fast as its peer, was %s" % ("/".join(filter(None, (row, text))), short(now), short(before)))
    if a.keep:
        a.kept.parent.mkdir(parents=True, exist_ok=True)
        a.kept.write_text("\n".join(head + list(blocks(run, peers))).rstrip() + "\n", encoding="utf-8")
    return 1 if a.check and fallen else 0


if __name__ == "__main__":
    sys.exit(main())
