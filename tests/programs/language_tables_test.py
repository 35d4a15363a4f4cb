# SPDX-License-Identifier: BSL-1.0
"""All words of the language tables are folded, including non-ASCII words, which cannot be checked at compile time.

usage: language_tables_test.py BIN_DIR SOURCE_DIR
"""
import pathlib
import re
import sys
import unicodedata

WORD = re.compile(r'"([^"\\]*)"')


def fold(word):
    """NFKC case folding, without the removal of ignorable characters."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", word).casefold())


def main():
    folder = pathlib.Path(sys.argv[2]) / "include" / "detto" / "language"
    words, wrong = 0, 0
    for header in sorted(folder.glob("*/*.hpp")):
        for number, line in enumerate(header.read_text(encoding="utf-8").splitlines(), 1):
            for word in WORD.findall(line.split("//")[0]):
                words += 1
                if fold(word) != word:
                    wrong += 1
                    print("%s:%d: %s, folded %s" % (header.relative_to(folder), number, word, fold(word)))
    print("%d words, %d not folded" % (words, wrong))
    return 1 if wrong or words < 5000 else 0


if __name__ == "__main__":
    sys.exit(main())
