from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bmnn_desk.machine.process_start import started_at


def test_a_process_began_once_and_its_child_not_before_it() -> None:
    mine = started_at(os.getpid())
    with subprocess.Popen(["cat"], stdin=subprocess.PIPE) as child:
        begun = started_at(child.pid)
        assert begun is not None
        assert mine is not None
        assert begun >= mine == started_at(os.getpid())


def test_a_process_that_is_gone_has_no_beginning() -> None:
    with subprocess.Popen(["true"]) as child:
        child.wait()
    assert started_at(child.pid) is None


def test_a_name_with_brackets_and_blanks_does_not_mislead() -> None:
    read, write = os.pipe()
    code = "import os; open('/proc/self/comm', 'w').write(') 1 2 (x'); os.write(1, b'.'); input()"
    with subprocess.Popen(["python3", "-c", code], stdin=subprocess.PIPE, stdout=write) as child:
        os.close(write)
        assert os.read(read, 1) == b"."
        os.close(read)
        begun, mine = started_at(child.pid), started_at(os.getpid())
        assert begun is not None
        assert mine is not None
        assert begun >= mine


@pytest.mark.skipif(sys.platform == "win32", reason="there its end is told at once")
def test_a_process_that_ended_and_that_nobody_asked_for_is_gone_too() -> None:
    """Whoever was killed with its parent waits for init to ask."""
    with subprocess.Popen(["true"], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.read()  # it closed its output, so it ends now
        state = Path(f"/proc/{child.pid}/stat")
        for _ in range(500):
            if state.read_bytes().rpartition(b")")[2].split()[0] == b"Z":
                break
            time.sleep(0.01)
        assert state.exists()
        assert started_at(child.pid) is None
