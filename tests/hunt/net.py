"""Start the program in every way under strace: no socket but those of this machine is asked for.

Runs: a control that opens networks and must be seen; the whole program in its windows, walked
through; the same with one socket of a network asked for in its midst, which must be seen and
refused; the demonstration; the proof of a store. Then, without any network (unshare -n), the
suite is collected and a part of it run.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bmnn_desk.machine.office_suite import find_office_suite
from tests.hunt.net_child import BACKUPS
from tests.hunt.net_trace import OWN, Traced, traced
from tests.hunt.own_screen import own_screen
from tests.hunt.report import Report

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROOT = Path(__file__).parents[2]
_STORE = "kho-du-lieu-mau"
_SUITE = {"soffice", "soffice.bin", "oosplash", "libreoffice"}
_BACKUPS_MADE = 2  # at the lock into the one place, at the end into the other too
_FILTERED = 2  # the mode of seccomp
CONTROL = """
import socket
for family, kind in ((socket.AF_INET, socket.SOCK_STREAM), (socket.AF_INET6, socket.SOCK_DGRAM),
                     (socket.AF_NETLINK, socket.SOCK_RAW), (socket.AF_UNIX, socket.SOCK_STREAM)):
    socket.socket(family, kind).close()
"""
CONTROL_FAMILIES = ("AF_INET", "AF_INET6", "AF_NETLINK")
# The worker's process, what asks the machine, printers, an opening: what a network could be in.
_PART = ("tests/machine", "tests/errors", "tests/ui/printing", "tests/ui/test_opener.py")


@dataclass(kw_only=True)
class _Hunt:
    around: Path
    seed: int
    environment: dict[str, str]
    screen: dict[str, str]
    passphrase: str = ""
    opened: Counter[str] = field(default_factory=Counter)
    programs: Counter[str] = field(default_factory=Counter)
    processes: int = 0
    faults: list[str] = field(default_factory=list)


def hunt_net(n: int, seed: int) -> Report:
    """Walk `n` steps at random through the windows, after every page was visited."""
    missing = [name for name in ("strace", "unshare") if shutil.which(name) is None]
    if sys.platform != "linux" or missing:
        return Report(figures=f"0 runs: {', '.join(missing) or 'no Linux'}", faults=("not run",))
    with tempfile.TemporaryDirectory() as name, own_screen() as screen:
        around = Path(name)
        hunt = _Hunt(around=around, seed=seed, environment=environment(around), screen=screen)
        _control(hunt)
        _demo(hunt)
        walked = _windows(hunt, n)
        tried = _barrier(hunt)
        _verify(hunt)
        suite = _without_network(hunt)
    families = ", ".join(f"{family} {count}" for family, count in sorted(hunt.opened.items()))
    programs = ", ".join(f"{name} {count}" for name, count in sorted(hunt.programs.items()))
    figures = (
        f"seed {seed}, {hunt.processes} threads and processes traced; sockets of the program: "
        f"{families}; programs started: {programs}; {walked}; {tried}; "
        f"control: {', '.join(CONTROL_FAMILIES)} seen; {suite}; {len(hunt.faults)} faults"
    )
    return Report(figures=figures, faults=tuple(hunt.faults))


def environment(around: Path) -> dict[str, str]:
    """A home of its own, and nothing of this machine's user but where Python lies."""
    for name in ("home", "tmp"):
        (around / name).mkdir(parents=True, exist_ok=True)
    return {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "HOME": str(around / "home"),
        "TMPDIR": str(around / "tmp"),
        "PYTHONPATH": os.pathsep.join([str(_ROOT / "src"), str(_ROOT)]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }


def _control(hunt: _Hunt) -> None:
    seen = traced([sys.executable, "-c", CONTROL], hunt.environment)
    missed = [family for family in CONTROL_FAMILIES if not seen.opened[family]]
    hunt.faults += [f"control: {family} was opened and not seen" for family in missed]


def _demo(hunt: _Hunt) -> None:
    out = hunt.around / "demo"
    seen = _program(hunt, "demo", ["demo", "--out", str(out)])
    told = [line for line in seen.said.splitlines() if line.startswith("Mật khẩu của kho mẫu")]
    hunt.passphrase = told[0].rsplit(" ", 1)[1]


def _verify(hunt: _Hunt) -> None:
    store = str(hunt.around / "demo" / _STORE)
    _program(hunt, "verify", ["verify", store], said=f"{hunt.passphrase}\n")


def _windows(hunt: _Hunt, steps: int) -> str:
    seen = _program_of_walk(hunt, steps)
    told = _walk(hunt, "windows", steps, seen)
    # The screen and the printers are asked by sockets: without one, nothing was looked at.
    if not seen.opened[OWN]:
        hunt.faults.append(f"windows: not one {OWN} was seen")
    if find_office_suite() is not None and not _SUITE & set(seen.programs):
        hunt.faults.append("windows: the office suite was not started")
    made = len(list((hunt.around / f"walk-{steps}" / BACKUPS).rglob("*.bmnnbak")))
    if made < _BACKUPS_MADE:
        hunt.faults.append(f"windows: {made} backups made by a lock and by the end")
    bare = [mode for modes in told["seccomp"].values() for mode in modes if mode != _FILTERED]
    threads = sum(map(len, told["seccomp"].values()))
    if bare or len(told["seccomp"]) < 2:
        hunt.faults.append(f"windows: {len(bare)} of {threads} threads without a filter")
    return (
        f"windows ({told['platform']}): {len(told['pages'])} pages shown, "
        f"{len(told['sheets'])} kinds of sheets, {told['locks']} locks, {steps} random steps, "
        f"{made} backups, "
        f"{threads} threads of {len(told['seccomp'])} processes all under the filter"
    )


def _barrier(hunt: _Hunt) -> str:
    """In the program's own process a socket of a network is refused, and the refusal is seen."""
    seen = _program_of_walk(hunt, 0, "--try")
    _walk(hunt, "barrier", 0, seen, tried=True)
    if seen.refused != Counter({"AF_INET": 1}) or "AF_INET" in seen.opened:
        hunt.faults.append(f"barrier: refused {dict(seen.refused)}, opened {dict(seen.opened)}")
    return f"one AF_INET tried in its midst: {seen.refused['AF_INET']} refused"


def _program_of_walk(hunt: _Hunt, steps: int, *more: str) -> Traced:
    # A copy each time: a walk writes.
    store = hunt.around / f"walk-{steps}" / _STORE
    shutil.copytree(hunt.around / "demo" / _STORE, store)
    command = [sys.executable, "-m", "tests.hunt.net_child", str(store), str(hunt.seed), str(steps)]
    # The demonstration would open a window there, and wait for somebody to close it.
    return traced(
        [*command, *more], {**hunt.environment, **hunt.screen}, said=f"{hunt.passphrase}\n"
    )


def _walk(hunt: _Hunt, name: str, steps: int, seen: Traced, *, tried: bool = False) -> Any:  # noqa: ANN401
    if seen.code or not seen.said.startswith("{"):
        raise RuntimeError(name, steps, seen.complaints[-2000:])
    if not tried:
        _judge(hunt, name, seen)
    return json.loads(seen.said)


def _program(hunt: _Hunt, name: str, arguments: Sequence[str], said: str = "") -> Traced:
    command = [sys.executable, "-m", "bmnn_desk", *arguments]
    seen = traced(command, hunt.environment, said=said)
    if seen.code:
        raise RuntimeError(name, seen.complaints[-2000:])
    _judge(hunt, name, seen)
    return seen


def _judge(hunt: _Hunt, name: str, seen: Traced) -> None:
    hunt.opened += seen.opened
    hunt.programs += seen.programs
    hunt.processes += seen.processes
    hunt.faults += [f"{name}: {strange}" for strange in seen.strange]


def _without_network(hunt: _Hunt) -> str:
    """Collect the whole suite and run a part of it where there is no network at all."""
    collected = _pytest(hunt, "--collect-only")
    part = _pytest(hunt, *_PART)
    return f"without a network: {collected}; of {', '.join(_PART)} {part}"


def _pytest(hunt: _Hunt, *arguments: str) -> str:
    # As who one is: tests of hidden processes become somebody else, whom a root's map leaves out.
    mapped = () if os.geteuid() == 0 else ("--map-current-user",)
    command = ["unshare", "-n", *mapped, sys.executable, "-m", "pytest", "-q", "-n0", "-p",
               "no:cacheprovider", *arguments]  # fmt: skip
    run = subprocess.run(
        command, env=hunt.environment, cwd=_ROOT, capture_output=True, encoding="utf-8",
        check=False,
    )  # fmt: skip
    last = (run.stdout.strip() or "nothing").splitlines()[-1].strip("= ")
    if run.returncode:
        hunt.faults.append(f"without a network: {' '.join(arguments)}: {last}")
    return last
