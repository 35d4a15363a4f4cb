# SPDX-License-Identifier: BSL-1.0
"""The structure of include/detto conforms to docs/rooms.json.

Checks that every include between rooms points to a lower floor and to no other room's detail/, that no name is declared in
two rooms, that headers are short, and that the table in docs/architecture.md is the one made from the data.

usage: structure_test.py PROGRAMS SOURCE    as ctest runs it
       structure_test.py --write SOURCE     writes the table into docs/architecture.md
"""
import json
import pathlib
import re
import sys

LONGEST_HEADER = 500  # lines
GENERATED = {"encoding/detail/html_entities.hpp"}
# Word tables have no length limit.
TABLES = re.compile(r"language/[a-z]{2}/")
BEGIN, END = "<!-- rooms: made from docs/rooms.json -->", "<!-- end of rooms -->"

# Overload sets and members of the language that several rooms extend on purpose.
SHARED_NAMES = {
    "name",  # name(enumerator) for each public enumeration
    "jaccard",  # exact on sets and bags, estimated on signatures
    "shared_passages",  # tokens in align/shared_passages.hpp, text in align/shared_passages_text.hpp
}


def table(rooms):
    """The rooms as a Markdown table."""
    lines = ["| floor | room | input | output |", "|---|---|---|---|"]
    for r in rooms:
        lines.append(f"| {r['floor']} | [{r['room']}/]({r['room']}.md) | {r['input']} | {r['output']} |")
    return "\n".join(lines)


def with_table(page, rooms):
    """The page with the table inserted between its markers."""
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    return f"{before}{BEGIN}\n{table(rooms)}\n{END}{after}"


def include_errors(include, rooms):
    """Includes that do not point to a lower floor."""
    floor = {r["room"]: r["floor"] for r in rooms}
    for header in sorted(include.rglob("*.hpp")):
        path = header.relative_to(include).as_posix()
        if "/" not in path:
            continue
        room = path.split("/")[0]
        if room not in floor:
            yield f"{path}: {room}/ is not in docs/rooms.json"
            continue
        for included in re.findall(r'#\s*include\s*[<"]detto/([^>"]+)', header.read_text(encoding="utf-8")):
            to = included.split("/")[0] if "/" in included else None
            if to == room:
                continue
            if to is None:
                if included != "version.hpp":
                    yield f"{path}: includes {included}, a page for callers"
            elif floor.get(to, 99) >= floor[room]:
                yield f"{path}: includes {included}, which is on no lower floor"
            elif "/detail/" in included:
                yield f"{path}: includes {included}, another room's detail"


DECLARED = re.compile(
    r"^(?:inline |constexpr |consteval |static |\[\[[^\]]*\]\] ?|extern )*"
    r"(?:(?:class|struct|concept|enum class|enum) (?P<type>\w+)(?=[ ;:{])"
    r"|using (?P<alias>\w+) ="
    r"|(?:[\w:<>,\*&\[\] ]+[ \*&])?(?P<entity>\w+)(?=\(|\[\]| = |\{|;)(?!::))")
KEYWORDS = {"if", "for", "while", "return", "requires", "template", "namespace", "operator", "sizeof", "static_assert",
            "public", "private", "else", "alignas", "__attribute__"}


def declared_names(header):
    """Names that a header declares in detto or detto::detail, with the namespace."""
    space = ""
    for line in header.read_text(encoding="utf-8").splitlines():
        opened = re.match(r"namespace (detto::inline v\d+)?(::)?([\w:]*) ?\{", line)
        if opened:
            space = opened.group(3)
            continue
        if line.startswith("}  // namespace"):
            space = "" if line.endswith("detail") or "detail::" in line else None
            continue
        if not line or line[0] in " }#/)" or space is None or line.split()[0] in KEYWORDS or line.startswith("template"):
            continue
        found = DECLARED.match(line)
        if not found:
            continue
        name = found.group("type") or found.group("alias") or found.group("entity")
        if name and name not in KEYWORDS and "<" not in line.split(name)[0].split("(")[0][-1:]:
            yield name, space


def collisions(include):
    """Names declared in two rooms."""
    where = {}
    for header in sorted(include.rglob("*.hpp")):
        path = header.relative_to(include).as_posix()
        if "/" not in path or TABLES.match(path):
            continue
        for name, _ in declared_names(header):
            where.setdefault(name, {}).setdefault(path.split("/")[0], path)
    for name, rooms in sorted(where.items()):
        if len(rooms) > 1 and name not in SHARED_NAMES:
            yield f"{name} is declared in {' and '.join(sorted(rooms.values()))}"


def long_headers(include):
    """Headers that exceed the length limit."""
    for header in sorted(include.rglob("*.hpp")):
        path = header.relative_to(include).as_posix()
        lines = header.read_text(encoding="utf-8").count("\n")
        if lines > LONGEST_HEADER and path not in GENERATED and not TABLES.match(path):
            yield f"{path} has {lines} lines"


def main():
    source = pathlib.Path(sys.argv[2])
    rooms = json.loads((source / "docs/rooms.json").read_text(encoding="utf-8"))
    page = source / "docs/architecture.md"
    text = page.read_text(encoding="utf-8")
    if sys.argv[1] == "--write":
        page.write_text(with_table(text, rooms), encoding="utf-8")
        return
    include = source / "include/detto"
    errors = [*include_errors(include, rooms), *collisions(include), *long_headers(include)]
    for room in rooms:
        if not (include / room["room"]).is_dir():
            errors.append(f"docs/rooms.json has {room['room']}/, include/detto has not")
        if not (source / f"docs/{room['room']}.md").is_file():
            errors.append(f"docs/{room['room']}.md is missing")
    if with_table(text, rooms) != text:
        errors.append("the table in docs/architecture.md is old: structure_test.py --write .")
    for error in errors:
        print(error)
    sys.exit(bool(errors))


if __name__ == "__main__":
    main()
