#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compare the confidence of attributions with the share that is right. `./dev score confidence` calls this.

Prints, for the articles of PolNeAR that the confidence tables were not fitted on, the share of right attributions
(content by overlap, and speaker) by rule and kind, a reliability table, and the Brier score. With --fit, prints the
shares by rule for the other half, from which the tables are made. Standard library only.
"""
import argparse
import collections
import importlib.util
import json
import pathlib
import subprocess
import sys

from score import in_fitted_half


def scorer(shared):
    spec = importlib.util.spec_from_file_location("score_quotes", shared / "tools" / "score_quotes.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(score, document, quotes):
    """Yields each quotation that counts, and whether it is right."""
    text = score.Text(document["text"])
    gold, found = score.prepare(document["quotes"], text), score.prepare(quotes, text)
    gold_of = {j: i for i, j in score.match_overlap(gold, found, 0.8).items()}
    ignored = [g["c"] for g in gold if g.get("ignore")]
    for j, q in enumerate(found):
        match = gold[gold_of[j]] if j in gold_of else None
        begin, end = q["c"]
        inside = any(2 * (min(e, end) - max(b, begin)) >= end - begin for b, e in ignored)
        if (match is not None and match.get("ignore")) or (match is None and inside):
            continue
        yield q, match is not None and score.speaker_ok(match, q)


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("task", choices=["confidence"])
    ap.add_argument("--program", required=True, type=pathlib.Path)
    ap.add_argument("--shared", required=True, type=pathlib.Path)
    ap.add_argument("--fit", action="store_true", help="the half that the tables are fitted on")
    a = ap.parse_args()
    score = scorer(a.shared)
    with open(a.shared / "data" / "quotes" / "polnear.dev.jsonl", encoding="utf-8") as lines:
        documents = [d for d in map(json.loads, lines) if in_fitted_half(d["id"]) == a.fit]
    texts = "".join(json.dumps({"id": d["id"], "text": d["text"]}) + "\n" for d in documents)
    out = subprocess.run([a.program, "--format", "jsonl", "--jsonl", "-"], input=texts.encode(), check=True,
                         stdout=subprocess.PIPE).stdout
    quotes = {d["id"]: d["quotes"] for d in map(json.loads, out.decode("utf-8").splitlines())}

    rules, bins, error, count = collections.Counter(), collections.defaultdict(list), 0.0, 0
    for document in documents:
        for q, right in judged(score, document, quotes[document["id"]]):
            rules[q["evidence"], q["kind"], right] += 1
            bins[min(9, int(10 * q["confidence"]))].append((q["confidence"], right))
            error += (q["confidence"] - right) ** 2
            count += 1
    print("%-10s %-9s %6s %6s" % ("rule", "kind", "found", "right"))
    for rule, kind in sorted({key[:2] for key in rules}):
        found = rules[rule, kind, True] + rules[rule, kind, False]
        print("%-10s %-9s %6d %6.3f" % (rule, kind, found, rules[rule, kind, True] / found))
    print("\n%-10s %6s %10s %6s" % ("confidence", "found", "mean", "right"))
    for low, pairs in sorted(bins.items()):
        print("%.1f to %.1f %6d %10.3f %6.3f" % (low / 10, (low + 1) / 10, len(pairs),
                                               sum(c for c, _ in pairs) / len(pairs),
                                               sum(r for _, r in pairs) / len(pairs)))
    print("\nBrier score %.3f over %d attributions in %d articles" % (error / max(1, count), count, len(documents)))


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:
        sys.stderr.close()
