# SPDX-License-Identifier: BSL-1.0
"""The programs and commands in the documentation produce the output shown on the pages.

usage: docs_test.py BIN_DIR SOURCE_DIR [PAGE...]

A page is README.md or docs/*.md. In it,

    <!-- snippet: name -->
    ```cpp
    a complete program
    ```
    ```text
    its exact output
    ```

is compiled with $CXX (or c++) and run in SOURCE_DIR; text is allowed between the two blocks. Every ```cpp block needs the
comment: `<!-- no snippet: why -->` is the way to show code that is not run. A ```console block holds commands, each on a
line that starts with `$ `, and what they print; those whose program is one of BIN_DIR are run in SOURCE_DIR, by sh.
An ellipsis, a line of `...` alone, stands for any lines.
"""
import concurrent.futures
import difflib
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

FENCE = re.compile(r"^( *)(```+)([^`]*)$")
MARK = re.compile(r"^ *<!-- *(no )?snippet: *(.*?) *-->\s*$")
COMPILE_SECONDS = 180
RUN_SECONDS = 60


class Block:
    def __init__(self, page, line, language, mark, lines):
        self.page, self.line, self.language, self.mark, self.lines = page, line, language, mark, lines

    def place(self, offset=0):
        return "%s:%d" % (self.page, self.line + offset)


def blocks(page, text):
    """The fenced blocks of a page, each with the comment directly before it."""
    found, mark, opened = [], None, None
    for number, line in enumerate(text.splitlines(), 1):
        fence = FENCE.match(line)
        if opened is not None:
            if fence and fence.group(2) == opened[0] and not fence.group(3).strip():
                found.append(opened[1])
                opened = None
            else:
                opened[1].lines.append(line[len(opened[2]):] if line.startswith(opened[2]) else line.lstrip(" "))
        elif fence:
            language = fence.group(3).strip().split(" ")[0]
            opened = (fence.group(2), Block(page, number, language, mark, []), fence.group(1))
            mark = None
        elif MARK.match(line):
            mark = MARK.match(line).groups()
        elif line.strip():
            mark = None
    if opened is not None:
        raise ValueError("%s: this block is never closed" % opened[1].place())
    return found


def matches(want, got):
    """Whether `got` equals `want`, where a line `...` matches any lines."""
    if "..." not in want:
        return want == got
    pattern = "".join("(?:.*\n)*" if line == "..." else re.escape(line) + "\n" for line in want)
    return re.fullmatch(pattern, "".join(line + "\n" for line in got)) is not None


def compare(place, want, got):
    if matches(want, got):
        return None
    diff = difflib.unified_diff(want, got, "the page", "the program", lineterm="")
    return "%s: the output differs\n%s" % (place, "\n".join("    " + line for line in diff))


def run(place, command, cwd, seconds, env=None):
    """The lines of standard output, or an error message."""
    try:
        done = subprocess.run(command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=seconds)
    except subprocess.TimeoutExpired:
        return None, "%s: still running after %d s" % (place, seconds)
    except OSError as e:
        return None, "%s: %s" % (place, e)
    if done.returncode != 0:
        return None, "%s: exit status %d\n%s" % (place, done.returncode, done.stderr.decode("utf-8", "replace"))
    try:
        return done.stdout.decode("utf-8").splitlines(), None
    except UnicodeDecodeError as e:
        return None, "%s: output is not UTF-8: %s" % (place, e)


def libraries():
    """The linker options for ICU."""
    if shutil.which("pkg-config"):
        asked = subprocess.run(["pkg-config", "--cflags", "--libs", "icu-i18n", "icu-uc"], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL)
        if asked.returncode == 0:
            return shlex.split(asked.stdout.decode())
    return ["-licui18n", "-licuuc"]


def check_snippet(code, output, scratch, source_dir, libs):
    name = re.sub(r"\W+", "_", "%s_%d" % (code.page, code.line))
    source, program = scratch / (name + ".cpp"), scratch / name
    source.write_text("#line %d \"%s\"\n%s\n" % (code.line + 1, code.page, "\n".join(code.lines)), encoding="utf-8")
    command = shlex.split(os.environ.get("CXX") or "c++") + [
        "-std=c++20", "-I", str(source_dir / "include"), str(source), "-o", str(program)] + libs
    _, failure = run(code.place(), command, source_dir, COMPILE_SECONDS)
    if failure:
        return failure
    got, failure = run(code.place(), [str(program)], source_dir, RUN_SECONDS)
    return failure or compare(output.place(), output.lines, got)


def commands(block):
    """The commands of a console block: line offset, command, expected output."""
    found = []
    for offset, line in enumerate(block.lines, 1):
        if line.startswith("$ "):
            found.append((offset, line[2:], []))
        elif found:
            found[-1][2].append(line)
        elif line.strip():
            raise ValueError("%s: output before the first command" % block.place(offset))
    return found


def check_command(place, command, want, bin_dir, source_dir):
    env = dict(os.environ, PATH="%s%s%s" % (bin_dir, os.pathsep, os.environ.get("PATH", "")), NO_COLOR="1")
    got, failure = run(place, ["sh", "-c", command], source_dir, RUN_SECONDS, env)
    return failure or compare(place, want, got)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    # ctest of a relative path may run elsewhere
    bin_dir, source_dir = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    pages = [pathlib.Path(p).resolve() for p in sys.argv[3:]] or \
        [source_dir / "README.md"] + sorted((source_dir / "docs").glob("*.md"))
    failures, skipped, jobs = [], [], []
    libs = libraries()
    with tempfile.TemporaryDirectory(prefix="detto_docs_") as folder, \
            concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        scratch = pathlib.Path(folder)
        for page in pages:
            if not page.exists():
                continue  # README is optional; the count below shows whether it was read
            name = str(page.relative_to(source_dir)) if page.is_relative_to(source_dir) else str(page)
            try:
                found = blocks(name, page.read_text(encoding="utf-8"))
                for i, block in enumerate(found):
                    if block.language in ("cpp", "c++"):
                        if block.mark is None:
                            failures.append("%s: no `snippet:` or `no snippet:` comment before it" % block.place())
                        elif block.mark[0]:
                            skipped.append("%s: not run: %s" % (block.place(), block.mark[1]))
                        elif i + 1 == len(found) or found[i + 1].language != "text":
                            failures.append("%s: no text block with its output follows" % block.place())
                        else:
                            jobs.append(("%s snippet %s" % (block.place(), block.mark[1]), pool.submit(
                                check_snippet, block, found[i + 1], scratch, source_dir, libs)))
                    elif block.language == "console":
                        for offset, command, want in commands(block):
                            program = command.split(" ")[0]
                            place = block.place(offset)
                            if not program.startswith("detto-"):
                                skipped.append("%s: not run: `%s` is no program of detto" % (place, command))
                            elif not (bin_dir / program).exists():
                                failures.append("%s: no program %s in %s" % (place, program, bin_dir))
                            else:
                                jobs.append(("%s $ %s" % (place, command), pool.submit(
                                    check_command, place, command, want, bin_dir, source_dir)))
                    elif block.mark is not None:
                        failures.append("%s: `snippet:` before a block that is not cpp" % block.place())
            except (ValueError, UnicodeDecodeError) as e:
                failures.append(str(e))
        for title, job in jobs:
            failure = job.result()
            print("%s  %s" % ("FAIL" if failure else "ok  ", title), flush=True)
            if failure:
                failures.append(failure)
    for line in skipped:
        print("skip  " + line)
    for failure in failures:
        print("\n" + failure, file=sys.stderr)
    print("%d run, %d not run, %d failures" % (len(jobs), len(skipped), len(failures)))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
