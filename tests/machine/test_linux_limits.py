from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bmnn_desk.machine.limits import Leash, Limits, resident_bytes
from tests.machine.fresh_python import environment
from tests.machine.programs import runs

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux")
# A process that limits itself and then works within C, so that no Python of it could run.
LEASHED = """
import os, sys
from bmnn_desk.machine.limits import Limits, limit_this_process
limit_this_process(Limits(memory_bytes=3 * 10**9), int(sys.argv[1]))
os.write(1, b".")
sum(range(10**15))
"""


def open_here() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def leashed(leash: Leash) -> subprocess.Popen[bytes]:
    child = subprocess.Popen(
        [sys.executable, "-c", LEASHED, str(leash.lifeline)],
        stdout=subprocess.PIPE,
        env=environment(),
        pass_fds=leash.passed,
    )
    leash.tie(child.pid, Limits())
    return child


def test_a_child_ends_when_its_leash_is_let_go_whatever_it_is_at() -> None:
    leash = Leash()
    with leashed(leash) as child:
        assert child.stdout is not None
        assert child.stdout.read(1) == b"."
        leash.let_go()
        child.wait(60)
    assert not runs(child.pid)


def test_a_child_whose_leash_was_let_go_before_it_looked_ends_too() -> None:
    leash = Leash()
    child = leashed(leash)
    leash.let_go()
    with child:
        assert child.wait(60) != 0


def test_an_untied_leash_leaves_nothing_open() -> None:
    before = open_here()
    leash = Leash()
    assert open_here() == before + 2
    leash.let_go()
    assert open_here() == before


def test_a_process_shows_what_it_occupies() -> None:
    before = resident_bytes(os.getpid())
    held = b"x" * 50_000_000
    assert resident_bytes(os.getpid()) >= before + len(held) * 0.9


def test_a_process_that_is_gone_occupies_nothing() -> None:
    with subprocess.Popen(["true"]) as child:
        child.wait(60)
    assert resident_bytes(child.pid) == 0
