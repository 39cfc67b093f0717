"""The hunt for sockets works: its reading of strace, its control, a command; windows by hand."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.hunt import net
from tests.hunt.net import CONTROL, CONTROL_FAMILIES, environment, hunt_net
from tests.hunt.net_child import seccomp_of_all
from tests.hunt.net_trace import OWN, Traced, read_calls, traced
from tests.needs import needs_strace

if TYPE_CHECKING:
    from pathlib import Path

LOG = """\
socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 5
connect(5, {sa_family=AF_UNIX, sun_path="/run/cups/cups.sock"}, 110) = -1 ENOENT (No such file)
socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = -1 EPERM (Operation not permitted)
socket(AF_INET6, SOCK_DGRAM, IPPROTO_UDP) = 7
sendto(7, "x", 1, 0, {sa_family=AF_INET6, sin6_port=htons(53)}, 28) = 1
execve("/usr/lib/libreoffice/program/soffice.bin", ["soffice.bin"], 0x7f /* 9 vars */) = 0
execve("/opt/python", ["python"], 0x7f /* 9 vars */) = -1 ENOENT (No such file or directory)
socketpair(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0, [11, 12]) = 0
io_uring_setup(8, {flags=0}) = -1 EPERM (Operation not permitted)
+++ exited with 0 +++"""


def test_every_call_is_counted_by_its_family_and_its_outcome() -> None:
    seen = read_calls(LOG.splitlines())
    assert seen.opened == Counter({OWN: 2, "AF_INET6": 1})
    assert seen.refused == Counter({"AF_INET": 1})
    assert seen.spoken_to == Counter({OWN: 1, "AF_INET6": 1})
    assert seen.programs == Counter({"soffice.bin": 1})
    assert seen.rings == 0


@pytest.mark.parametrize(
    ("line", "opened", "rings"),
    [
        ("socket(0x2b /* AF_??? */, SOCK_STREAM, 0) = 3", {"0x2b": 1}, 0),
        ("socket(AF_INET, SOCK_STREAM, 0 <unfinished ...>) = ?", {"AF_INET": 1}, 0),
        ("io_uring_setup(8, {flags=0}) = 5", {}, 1),
    ],
)
def test_what_is_not_known_to_have_failed_counts_as_given(
    line: str, opened: dict[str, int], rings: int
) -> None:
    seen = read_calls([line])
    assert (dict(seen.opened), seen.rings) == (opened, rings)


def test_a_call_that_cannot_be_read_does_not_go_unseen() -> None:
    with pytest.raises(ValueError, match="unfinished"):
        read_calls(["socket(AF_INET, SOCK_STREAM <unfinished ...>"])


@needs_strace
def test_networks_that_a_program_opens_are_seen(tmp_path: Path) -> None:
    seen = traced([sys.executable, "-c", CONTROL], environment(tmp_path))
    assert seen.code == 0, seen.complaints
    assert seen.opened == Counter({OWN: 1, **dict.fromkeys(CONTROL_FAMILIES, 1)})
    assert len(seen.strange) == len(CONTROL_FAMILIES)


@needs_strace
def test_a_command_of_the_program_asks_for_none(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bmnn_desk", "verify", "--law"]
    seen = traced(command, environment(tmp_path))
    assert seen.code == 0, seen.complaints
    assert seen.strange == []


@needs_strace
def test_one_that_is_tried_in_the_program_is_seen_and_refused(tmp_path: Path) -> None:
    """The control of the control: what the filter refuses is not hidden from who looks."""
    code = (
        "import socket, sys\n"
        "from bmnn_desk import __main__ as program, app\n"
        "def tries(**_):\n"
        "    try:\n        socket.socket()\n"
        "    except PermissionError:\n        return 0\n"
        "    return 1\n"
        "app.main = tries\nsys.argv[1:] = []\nsys.exit(program.main())"
    )
    seen = traced([sys.executable, "-c", code], environment(tmp_path))
    assert seen.code == 0, seen.complaints
    assert (seen.refused, seen.opened) == (Counter({"AF_INET": 1}), Counter())
    assert seen.strange == ["tried AF_INET 1 times"]


def test_without_its_programs_it_has_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    report = hunt_net(1, seed=1)
    assert not report.held
    assert "strace" in report.figures


def test_a_program_that_uses_a_network_is_a_fault(tmp_path: Path) -> None:
    hunt = net._Hunt(around=tmp_path, seed=1, environment={}, screen={})
    seen = Traced(code=0, said="", complaints="", processes=2, opened=Counter({"AF_INET": 3}))
    net._judge(hunt, "demo", seen)
    assert hunt.faults == ["demo: opened AF_INET 3 times"]
    assert hunt.opened == Counter({"AF_INET": 3})


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
def test_threads_without_a_filter_are_told_apart() -> None:
    assert set().union(*seccomp_of_all().values()) <= {0, 1, 2}
