from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.machine.fresh_python import environment

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="how Linux hides it")
_YAMA = Path("/proc/sys/kernel/yama/ptrace_scope")
_DESCENDANTS = 1
# To be run when all is imported: Python itself may lie where nobody may go. To change the user
# hides a process too, until the next exec; that is taken back, as it is not what is tested.
DROP = """
import ctypes, os
if os.getuid() == 0:
    os.setgroups([])
    os.setresgid(65534, 65534, 65534)
    os.setresuid(65534, 65534, 65534)
    assert ctypes.CDLL(None).prctl(4, 1, 0, 0, 0) == 0
"""
# Starts a child, waits for its word, and tries to read its memory.
LOOK = f"""
import subprocess, sys
from pathlib import Path
child = subprocess.Popen([sys.executable, "-c", sys.argv[1]],
                         stdin=subprocess.PIPE, stdout=subprocess.PIPE)
{DROP}
assert child.stdout.readline()
folder = Path(f"/proc/{{child.pid}}")
(core,) = [line for line in (folder / "limits").read_text().splitlines() if "core" in line]
try:
    with (folder / "mem").open("rb"):
        print("opened", core.split()[4:6])
except PermissionError:
    print("refused", core.split()[4:6])
child.communicate(b"\\n")
"""
HIDDEN = f"""
import sys
from bmnn_desk.machine.hidden_process import hide_this_process
{DROP}
hide_this_process()
print("hidden", flush=True)
sys.stdin.readline()
"""
PLAIN = HIDDEN.replace("hide_this_process()\n", "", 1)
# The command as it is typed, stopped where it waits for a passphrase.
PROGRAM = f"""
import sys
import bmnn_desk.verify
from bmnn_desk import __main__ as program, app
{DROP}
def wait():
    print("asks", flush=True)
    sys.stdin.readline()
    return "x"
app._passphrase = wait
sys.argv[1:] = ["verify", "/nowhere"]
program.main()
"""


def seen(code: str) -> str:
    """What a program of the same user, who is not root, sees of a Python that runs the code."""
    done = subprocess.run(
        [sys.executable, "-c", LOOK, code],
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment(),
    )
    return done.stdout.strip()


def may_look() -> bool:
    """Whether this system lets a process read its own child's memory at all."""
    try:
        return int(_YAMA.read_text("ascii")) <= _DESCENDANTS
    except OSError:
        return True


def test_a_hidden_process_cannot_be_read_by_its_own_user_and_leaves_no_core() -> None:
    assert seen(HIDDEN) == "refused ['0', '0']"


@pytest.mark.skipif(not may_look(), reason="this system refuses it for every process")
def test_a_plain_process_can_be_read_so_the_refusal_is_ours() -> None:
    assert seen(PLAIN).startswith("opened")


def test_the_program_is_hidden_before_it_asks_for_a_passphrase() -> None:
    assert seen(PROGRAM) == "refused ['0', '0']"
