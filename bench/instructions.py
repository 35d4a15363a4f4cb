# SPDX-License-Identifier: BSL-1.0
"""Prints the number of instructions of each hot path from callgrind's dumps, with ratios to the stored table.

usage: instructions.py DUMPS TABLE [--keep] [--check] --machine TEXT --date DATE

DUMPS is the folder of callgrind's output files, TABLE the stored table. --keep writes the table; --check exits with 1 if a
path needs over 3 % more instructions than in the stored table.
"""
import argparse
import pathlib
import re
import sys

LARGEST_RATIO = 1.03


def read_dumps(folder):
    """Instructions by the name that the program gave each dump, in the order of the dumps."""
    counts = {}
    files = [f for f in folder.iterdir() if re.search(r"\.\d+$", f.name)]
    for file in sorted(files, key=lambda f: int(f.suffix[1:])):
        text = file.read_text(encoding="utf-8", errors="replace")
        name = re.search(r"^desc: Trigger: Client Request: (.*)$", text, re.M)
        total = re.search(r"^(?:summary|totals): (\d+)", text, re.M)
        if name and total:
            counts[name.group(1)] = int(total.group(1))
    return counts


def read_table(path):
    """Instructions by name, from a stored table."""
    if not path.is_file():
        return {}
    rows = re.findall(r"^(\S.*?)  +([\d,]+)", path.read_text(encoding="utf-8"), re.M)
    return {name: int(count.replace(",", "")) for name, count in rows}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dumps", type=pathlib.Path)
    parser.add_argument("table", type=pathlib.Path)
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--machine", default="")
    parser.add_argument("--date", default="")
    options = parser.parse_args()

    counts, stored = read_dumps(options.dumps), read_table(options.table)
    if not counts:
        sys.exit("instructions: callgrind wrote no counts")
    width = max(map(len, counts)) + 2
    head = [f"./dev bench instructions    {options.date}", options.machine, "",
            f"{'path':{width}}{'instructions':>14}"]
    rows = [f"{name:{width}}{count:>14,}" for name, count in counts.items()]
    increased = []
    for line, (name, count) in zip(rows, counts.items()):
        ratio = count / stored[name] if stored.get(name) else None
        print(line + (f"{ratio:>9.3f} of the stored count" if ratio else ""))
        if ratio and ratio > LARGEST_RATIO:
            increased.append(f"{name}: {ratio:.3f}")
    if options.keep:
        options.table.write_text("\n".join(head + rows) + "\n", encoding="utf-8")
    for line in increased:
        print(f"more instructions than stored: {line}", file=sys.stderr)
    sys.exit(bool(options.check and increased))


if __name__ == "__main__":
    main()
