"""`python -m tests.bundle [FOLDER] [--quick] [--twice] [--root]`: builds the program and tries it.

Built in FOLDER (kept; a temporary one otherwise), it is weighed, searched for what must not be in
it, and started with an empty environment: `--selftest`, an old store on a copy, the demonstration,
a first window under Xvfb; `--quick` leaves it at the first of these. `--twice` builds again and
compares; `--root` does the trying in a bare root without network as well. One line a check; 1
where one fails.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.ui.licences import shipped_parts
from tests.bundle import contents
from tests.bundle.build import build
from tests.bundle.tried import Finding, in_bare_root, in_empty_environment
from tests.licences.bundle import without_file, without_licence
from tests.licences.system import not_as_written
from tests.test_build_installer import spec

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, look, try; 1 where anything is amiss."""
    parser = argparse.ArgumentParser(prog="python -m tests.bundle", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--twice", action="store_true")
    parser.add_argument("--root", action="store_true")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="bundle-") as name:
        folder = Path(name) if given.folder is None else given.folder.absolute()
        is_sound = True
        for finding in _findings(folder, given):
            print(finding.line, flush=True)
            is_sound = is_sound and finding.holds
    return 0 if is_sound else 1


def _findings(folder: Path, given: argparse.Namespace) -> Iterator[Finding]:
    built = build(folder / "one")
    yield from look(built)
    yield from of_this_machine(built, is_quick=given.quick)
    yield from in_empty_environment(built, folder / "empty", is_quick=given.quick)
    if given.root:
        yield from in_bare_root(built, folder / "root")
    if given.twice:
        other = build(folder / "two")
        differs = contents.differing(contents.listed(built), contents.listed(other))
        yield Finding("built twice, files that differ", not differs, ", ".join(differs) or "none")


def look(built: Path) -> Iterator[Finding]:
    """What can be seen without starting it."""
    size = contents.size_of(built)
    told = f"{size / 1e6:.1f} MB in {len(contents.listed(built))} files"
    yield Finding("size", size <= contents.MOST_BYTES, told)
    left = contents.left_in(built, spec()["is_left_out"])
    yield Finding("left out and there", not left, ", ".join(left) or "none")
    strange = without_licence(built, shipped_parts())
    yield Finding("of no part with a licence", not strange, ", ".join(strange[:5]) or "none")
    telling = contents.telling(built, contents.own_places())
    yield Finding("paths of this machine", not telling, ", ".join(telling[:5]) or "none")


def of_this_machine(built: Path, *, is_quick: bool) -> Iterator[Finding]:
    """A release is built where its list was written; a smoke run may be on another system."""
    for what, told in (
        ("listed and of no file", without_file(built, shipped_parts())),
        ("other versions than listed", not_as_written()),
    ):
        yield Finding(what, is_quick or not told, ", ".join(told) or "none")


if __name__ == "__main__":
    sys.exit(main())
