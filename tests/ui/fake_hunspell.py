"""A hunspell for tests: speaks the real one's protocol over pipes, with a dictionary of a few words."""

from __future__ import annotations

import sys
from pathlib import Path

SCRIPT = """#!{python}
import os, sys
folder = os.path.dirname(os.path.abspath(__file__))
suggestions = {{"recieve": "relieve, receive", "Teh": "Te, The", "wrod": "word",
               "schol’s": "school's"}}
own = os.path.join(folder, "own.txt")
remembered = open(own).read().split() if os.path.exists(own) else []
unknown = [word for word in [*suggestions, "Blorp"] if word not in remembered]
arguments = sys.argv[1:]
if arguments == ["-D"]:
    print("SEARCH PATH:\\n.::" + folder, file=sys.stderr)
    print("AVAILABLE DICTIONARIES (path is not mandatory for -d option):", file=sys.stderr)
    print(folder + "/de_DE\\n" + folder + "/en_US\\nLOADED DICTIONARY:\\nnone", file=sys.stderr)
    sys.exit(1)
mode, *rest = arguments
assert rest == ["-d", "en_US", "-i", "UTF-8"], rest
lines = sys.stdin.read().splitlines()
if mode == "-l":
    print("\\n".join(line for line in lines if line in unknown))
    sys.exit()
assert mode == "-a", mode
print("@(#) International Ispell Version 3.2.06 (but really a test's)")
for line in lines:
    if line[:1] in "*#":
        if line[:1] == "*":
            open(own, "a").write(line[1:] + "\\n")
        continue
    word = line.removeprefix("^")
    if word in suggestions and word in unknown:
        print(f"& {{word}} {{len(suggestions[word].split(','))}} 1: {{suggestions[word]}}")
    elif word in unknown:
        print(f"# {{word}} 1")
    else:
        print("*")
    print()
"""


def put_into(folder: Path) -> Path:
    """Put the program into a folder, to be the only one on the path; the file with the words it was to remember."""
    folder.mkdir(exist_ok=True)
    program = folder / "hunspell"
    program.write_text(SCRIPT.format(python=sys.executable))
    program.chmod(0o755)
    return folder / "own.txt"
