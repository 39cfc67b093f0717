"""The built program tried as somebody would who has nothing but it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bundle.bare import can_make_root, ended, in_emptiness, in_root
from tests.bundle.shown import NothingShownError, seconds_until_shown
from tests.storage.stores import PASSPHRASE, contents

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterator, Mapping

    from tests.bundle.bare import Started

OLDEST = Path(__file__).parents[1] / "stores" / "0001"
_REGISTER = "so-dang-ky-di.pdf"
_WINDOWS = "man-hinh-*.png"
_FEWEST_WINDOWS = 6


@dataclass(frozen=True, slots=True)
class Finding:
    """A thing that was looked at, whether it holds, and what was seen."""

    what: str
    holds: bool
    told: str

    @property
    def line(self) -> str:
        """As it is printed."""
        return f"{'ok' if self.holds else 'FAILS':<6}{self.what}: {self.told}"


def in_empty_environment(built: Path, around: Path, *, is_quick: bool) -> Iterator[Finding]:
    """`--selftest`, the oldest store, the demonstration and the first window, env -i."""
    program = built / "bmnn-desk"
    yield _said("--selftest", ended(in_emptiness(program, ["--selftest"], around)))
    if is_quick:
        return
    before = contents(OLDEST)
    asked = ["--selftest", "--store", str(OLDEST)]
    done = ended(in_emptiness(program, asked, around), f"{PASSPHRASE}\n")
    yield _said("the first schema's store", done)
    yield Finding("that store's own files", contents(OLDEST) == before, "as they were")
    out = around / "out"
    yield _demo(ended(in_emptiness(program, ["demo", "--out", str(out)], around)), out)
    yield _window(lambda screen: in_emptiness(program, [], around, screen))


def in_bare_root(built: Path, around: Path) -> Iterator[Finding]:
    """The same in a bare root without network."""
    if not can_make_root():
        yield Finding("bare root", False, "it takes Linux, root's rights and unshare")
        return
    yield _said("in a bare root, --selftest", ended(in_root(built, ["--selftest"], around)))
    asked = in_root(built, ["--selftest", "--store", "/store"], around, {"STORE": str(OLDEST)})
    yield _said("the first schema's store", ended(asked, f"{PASSPHRASE}\n"))
    out = around / "out"
    out.mkdir()
    yield _demo(ended(in_root(built, ["demo", "--out", "/out"], around, {"OUT": str(out)})), out)
    yield _window(lambda screen: in_root(built, [], around, screen))


def _window(started: Callable[[Mapping[str, str]], Started]) -> Finding:
    what = "first window under Xvfb"
    try:
        seconds = seconds_until_shown(started)
    except NothingShownError as error:
        return Finding(what, False, str(error))
    return Finding(what, True, f"{seconds:.1f} s")


def _said(what: str, done: subprocess.CompletedProcess[str]) -> Finding:
    lines = (done.stdout + done.stderr).strip().splitlines() or [""]
    failing = [line for line in lines if line.startswith(("HỎNG", "CHƯA THỬ"))]
    told = lines[-1] if done.returncode == 0 else "\n      ".join([*failing, *lines[-3:]])
    return Finding(what, done.returncode == 0 and not failing, told)


def _demo(done: subprocess.CompletedProcess[str], out: Path) -> Finding:
    """What is made must be there, the windows' pictures too, whatever the program says."""
    windows = len(list(out.glob(_WINDOWS)))
    is_there = (out / _REGISTER).is_file() and windows >= _FEWEST_WINDOWS
    holds = done.returncode == 0 and is_there and not done.stderr
    told = f"{len(list(out.iterdir()))} files, {windows} windows" if out.is_dir() else "nothing"
    return Finding("the demonstration", holds, told if holds else f"{told} {done.stderr[-400:]}")
