"""Type a canary into every window, and look for it wherever no word of a document may stand.

Home, settings, caches, temporary folders, folders in memory, the store itself, its backups and a
drive with a package, in six encodings; files that were deleted and are still open; and any file
that nobody can account for. Every sheet and page is typed into; every flow that reads a file that
the user chose, writes one or prints is carried to its end, and what it was asked to write, and
nothing else, lies where it was asked for. Then a conversion is killed in its midst, which leaves
plain text, and the next start wipes it.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
import time
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.numbers import fold
from bmnn_desk.machine.office_suite import find_office_suite
from tests.hunt.leak_canary import Canary, Grounds, in_private_folders, invented_canary, open_files
from tests.hunt.leak_flows import FLOWS, in_order
from tests.hunt.leak_process import LeakChild, conversion, next_start, started
from tests.hunt.report import Report
from tests.ui.leak import TCVN3, VNI, leaks, old_letters

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

# What the program, Qt and the font library write outside the store. Nothing else may be there.
_ACCOUNTED = re.compile(
    r"home/\.config/(QtProject\.conf|bmnn-desk/(desk\.ini|errors\.log))"
    r"|home/\.cache/(fontconfig/.*|mesa_shader_cache/.*|mesa_shader_cache_db/.*)"
)
_PATIENCE_SECONDS = 120.0


@dataclass(kw_only=True)
class _Hunt:
    grounds: Grounds
    canary: Canary
    looks: int = 0
    open_looked: int = 0
    open_unseen: int = 0
    fields: int = 0
    faults: list[str] = field(default_factory=list)

    def look(self, child: LeakChild, when: str) -> None:
        """Search everything while the windows stand still."""
        self.looks += 1
        self.faults += [f"{when}: {leak}" for leak in self.grounds.found(self.canary)]
        held = open_files(child.pid, self.canary)
        self.open_looked += held.looked
        self.open_unseen = max(self.open_unseen, held.unseen)
        self.faults += [f"{when}: {leak}" for leak in held.leaks]

    def do(self, child: LeakChild, verb: str, *given: object) -> Any:  # noqa: ANN401  JSON
        """Tell the windows to do something; what they cannot do is a fault of the hunt."""
        try:
            answer = child.do(verb, *given)
        except (EOFError, BrokenPipeError):
            answer = {"failed": "the windows are gone"}
        if "failed" in answer:
            self.faults.append(f"{verb} {given}: not done: {answer['failed']}")
        return answer.get("done")


def hunt_leak(
    n: int, seed: int, *, papers: bool = True, flows: Collection[str] | None = None
) -> Report:
    """Open `n` kinds of sheets, `n` pages, carry out `n` flows, all where there are no more.

    `papers` False leaves out what an office suite and the printers do, for a quick look; `flows`
    are then those that are carried out all the same.
    """
    if sys.platform != "linux":
        return Report(figures="0 windows: no /proc", faults=("not run",))
    with tempfile.TemporaryDirectory() as name:
        # Other words each time: those of another run would be taken for a leak of this one.
        words = random.SystemRandom().randrange(10**9)
        hunt = _Hunt(grounds=Grounds(base=Path(name)), canary=invented_canary(words))
        hunt.grounds.lay_out()
        with started(hunt.grounds, words) as child:
            walked, left = _walk(hunt, child, n, seed, papers=papers)
            flowed = _flows(hunt, child, _chosen(n, seed, flows, papers=papers))
            printed = _printed(hunt, child) if papers else "nothing printed"
            _control(hunt, child)
            _end(hunt, child)
        _anew(hunt, words, left)
        hunt.faults += [f"at the end: {leak}" for leak in hunt.grounds.found(hunt.canary)]
        hunt.faults += [f"not accounted for: {name}" for name in _strange(hunt.grounds)]
        killed = _killed(hunt) if papers else "nothing killed"
    figures = (
        f"seed {seed}, {walked}; {flowed}; {hunt.fields} fields typed into, "
        f"looked {hunt.looks} times, {hunt.open_looked} deleted open files "
        f"({hunt.open_unseen} processes hidden); {printed}; {killed}; {len(hunt.faults)} faults"
    )
    return Report(figures=figures, faults=tuple(hunt.faults))


def _walk(
    hunt: _Hunt, child: LeakChild, n: int, seed: int, *, papers: bool
) -> tuple[str, list[str]]:
    """What was walked through; and the sheets that want a store of their own."""
    hunt.do(child, "unlock")
    forms, pages = (_names(hunt, child, verb) for verb in ("forms", "pages"))
    chance = random.Random(seed)
    chosen, visited = (chance.sample(each, min(n, len(each))) for each in (forms, pages))
    left = _typed(hunt, child, "sheet", chosen)
    _typed(hunt, child, "page", visited)
    steps = ["search", "fail", *(["issue", "print", "convert"] if papers else [])]
    for step in (*steps, "lock", "unlock"):
        hunt.do(child, step)
        hunt.look(child, step)
    words = (
        f"{hunt.do(child, 'platform')}: {len(chosen)} of {len(forms)} sheets "
        f"({len(left)} in stores of their own), {len(visited)} of {len(pages)} pages, "
        f"{', '.join(steps)}, a lock"
    )
    return words, left


def _chosen(n: int, seed: int, flows: Collection[str] | None, *, papers: bool) -> list[str]:
    if flows is None:
        all_of_them = list(FLOWS) if papers else []
        flows = random.Random(seed).sample(all_of_them, min(n, len(all_of_them)))
    return in_order(set(flows))


def _flows(hunt: _Hunt, child: LeakChild, names: list[str]) -> str:
    """Carry flows to their ends; after each, what lies in `in` and `out` was asked for."""
    ended, known = 0, list[str]()
    for name in names:
        boxes = hunt.do(child, "flow", name)
        ended += boxes is not None
        hunt.faults += [f"flow {name}: a box stood in its way: {box}" for box in boxes or ()]
        hunt.look(child, f"flow {name}")
        known = _names(hunt, child, "written")
        beside = hunt.grounds.beside(known)
        hunt.faults += [f"flow {name}: not asked for: {each}" for each in beside]
        gone = [each for each in known if not (hunt.grounds.base / each).is_file()]
        hunt.faults += [f"flow {name}: not written: {each}" for each in gone]
    words = (hunt.canary.title, hunt.canary.body, hunt.canary.note)
    legible = len({leak.split(":")[0] for leak in leaks(hunt.grounds.base / "out", words)})
    if len(names) == len(FLOWS) and not legible:
        hunt.faults.append("control: what was written does not bear the canary")
    return (
        f"{ended} of {len(FLOWS)} flows to their ends, {len(known)} files given or asked for, "
        f"the canary legible in {legible} parts of them"
    )


def _end(hunt: _Hunt, child: LeakChild) -> None:
    """Close the program; a desk with a place for backups is backed up before."""
    before = hunt.grounds.backups()
    if before:  # so that there is something that no backup has
        hunt.do(child, "print")
    hunt.do(child, "end")
    if before and not hunt.grounds.backups() - before:
        hunt.faults.append("control: the end of the program made no backup")


def _names(hunt: _Hunt, child: LeakChild, verb: str) -> list[str]:
    told = hunt.do(child, verb)
    return [str(name) for name in told] if isinstance(told, list) else []


def _typed(hunt: _Hunt, child: LeakChild, kind: str, keys: list[str]) -> list[str]:
    """Go through sheets or pages; which could not be opened beside the others of this store."""
    left = []
    for key in keys:
        typed = hunt.do(child, kind, key)
        if typed == -1:
            left.append(key)
            continue
        hunt.fields += typed if isinstance(typed, int) else 0
        hunt.look(child, f"{kind} {key}")
    return left


def _anew(hunt: _Hunt, words: int, left: list[str]) -> None:
    """Open each of these over a store of its own."""
    for form in left:
        with started(hunt.grounds, words) as child:
            hunt.do(child, "unlock")
            if _typed(hunt, child, "sheet", [form]):
                hunt.faults.append(f"sheet {form}: not opened")
            hunt.do(child, "end")


def _control(hunt: _Hunt, child: LeakChild) -> None:
    """Put the canary there in each encoding: were it not found, nobody could trust the rest."""
    for way, data in _encoded(hunt.canary.title):
        hunt.do(child, "plant", data.hex())
        in_file = leaks(hunt.grounds.base / "tmp", hunt.canary.all)
        held = open_files(child.pid, hunt.canary)
        hunt.do(child, "dig_up")
        if not in_file or not held.leaks:
            hunt.faults.append(f"control: {way} was not found: {in_file}, {held.leaks}")


def _encoded(text: str) -> Iterator[tuple[str, bytes]]:
    yield "UTF-8 NFC", text.encode()
    yield "UTF-8 NFD", unicodedata.normalize("NFD", text).encode()
    yield "UTF-16-LE", text.encode("utf-16-le")
    yield "UTF-16-BE", text.encode("utf-16-be")
    yield "without marks", fold(text).encode()
    yield "TCVN3", old_letters(text.lower(), TCVN3).encode("latin-1")
    yield "VNI", old_letters(text, VNI).encode("latin-1")


def _strange(grounds: Grounds) -> list[str]:
    names = (
        path.relative_to(grounds.base).as_posix()
        for place in ("home", "tmp", "run")
        for path in (grounds.base / place).rglob("*")
        if path.is_file() or path.is_symlink()
    )
    return [name for name in names if not _ACCOUNTED.fullmatch(name)]


def _printed(hunt: _Hunt, child: LeakChild) -> str:
    """The printed pages bear the canary: it went through the windows indeed."""
    told = hunt.do(child, "printed")
    jobs, pages = told if isinstance(told, list) else (0, 0)
    if not pages:
        hunt.faults.append("control: no printed page bears the canary")
    return f"{jobs} jobs printed, {pages} pages with the canary"


def _killed(hunt: _Hunt) -> str:
    """Kill the program while an office suite has the text in a private folder; then start anew."""
    if find_office_suite() is None:
        return "no office suite, no conversion killed"
    with conversion(hunt.grounds, hunt.canary) as process:
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while not in_private_folders(hunt.canary) and time.monotonic() < deadline:
            time.sleep(0.02)
        process.kill()
    left = in_private_folders(hunt.canary)
    if not left:
        hunt.faults.append("control: the killed conversion left nothing, so nothing was tried")
    next_start(hunt.grounds)
    hunt.faults += [f"after the next start: {leak}" for leak in in_private_folders(hunt.canary)]
    hunt.faults += [f"after a kill: {leak}" for leak in hunt.grounds.found(hunt.canary)]
    return f"a killed conversion left {len(left)} places, the next start none"
