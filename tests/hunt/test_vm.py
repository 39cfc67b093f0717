"""What the hunt with a virtual machine needs none for; the machine itself is run by hand."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.hunt import guest_boot, vm
from tests.hunt.store_acts import Promised
from tests.hunt.vm import hunt_vm

needs_linux = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs Linux")


def said() -> vm._Said:
    return vm._Said(promised=Promised(seq=1), control=Promised())


def test_where_programs_are_missing_it_has_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guest_boot, "NEEDED", {"no-such-program": "no-such-package"})
    report = hunt_vm(1, seed=1)

    assert not report.held
    assert "no-such-package" in report.figures


def test_whole_lines_of_the_console_are_heard_and_no_half_one() -> None:
    reading, writing = os.pipe()
    with (
        subprocess.Popen(["true"], stdout=subprocess.PIPE) as process,
        os.fdopen(reading, "rb") as console,
    ):
        listener = vm._Listener(process, said())
        listener._console = console.fileno()
        lines = [
            "start@kernel 6.1",
            "@go",
            '@promise {"seq": 7, "mac": "ab"}',
            '@control {"draft": 3}',
        ]
        os.write(writing, "\r\n".join([*lines, '@promise {"seq": 8']).encode())
        listener.listen(lambda: False, 0)
        heard = listener.said
        assert (heard.went, heard.kernel, heard.refused) == (True, "6.1", "")
        assert heard.promised == Promised(seq=7, mac="ab")
        assert heard.control == Promised(draft=3)
        os.write(writing, b', "mac": "cd"}\n@refused StoreDamagedError\n')
        os.close(writing)
        listener.listen(lambda: False, 9)
        assert (heard.promised.seq, heard.promises) == (8, 2)
        assert heard.refused == "@refused StoreDamagedError"


@needs_linux
def test_a_machine_that_is_halted_does_nothing_and_goes_on_or_is_gone() -> None:
    counts = "i=0; while :; do i=$((i+1)); echo $i; sleep 0.01; done"
    with subprocess.Popen(["sh", "-c", counts], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        vm._halt(process, final=False)
        state = Path(f"/proc/{process.pid}/stat").read_text("utf-8").split()[2]
        assert state == "T"
        os.kill(process.pid, signal.SIGCONT)
        time.sleep(0.05)
        vm._halt(process, final=True)
        assert process.returncode == -signal.SIGKILL


def test_the_guest_acts_a_while_longer_than_the_promises_it_is_waited_for() -> None:
    waited: list[float] = []

    class Deaf(vm._Listener):
        """Hears nothing."""

        def __init__(self) -> None:
            self.said = said()

        def listen(self, enough: object, seconds: float) -> None:  # noqa: ARG002
            waited.append(seconds)

    vm._act_on(random.Random(1), Deaf())
    assert waited[0] > waited[1] > 0
