"""`python -m tests.licences write`, `check`, or `bundle FOLDER`.

`write` makes resources/licences from the lock, the installed packages and tests/licences/hand.toml;
`check` says where they differ from it; `bundle` says which files of a built folder belong to no
part of the list, and of which libraries of the list it holds no file.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bmnn_desk.ui.licences import shipped_parts
from tests.licences.bundle import without_file, without_licence
from tests.licences.check import differences
from tests.licences.written import write


def main(given: list[str] | None = None) -> int:
    """Run one of them; 1 where there is something to mend."""
    parser = argparse.ArgumentParser(prog="python -m tests.licences")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("write")
    commands.add_parser("check")
    commands.add_parser("bundle").add_argument("folder", type=Path)
    asked = parser.parse_args(given)
    if asked.command == "write":
        print(f"{write()} files in resources/licences")
        return 0
    if asked.command == "check":
        faults = differences()
    else:
        faults = without_licence(asked.folder, shipped_parts())
        absent = without_file(asked.folder, shipped_parts())
        faults += [f"no file of it: {name}" for name in absent]
    print("\n".join([*faults, f"{len(faults)} to mend"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
