"""`python -m bmnn_desk` from its first line: what holds before anything else is loaded."""

from __future__ import annotations

import errno
import platform
import socket
import subprocess
import sys

import pytest

from bmnn_desk.machine.no_network import network_filter
from bmnn_desk.machine.worker_program import WORKER_ARGUMENT
from bmnn_desk.selftest.paint_argument import PAINT_ARGUMENT
from tests.machine.fresh_python import environment, said_by

KNOWN = pytest.mark.skipif(
    not (platform.system() == "Linux" and network_filter(platform.machine())),
    reason="Linux on a machine that the filter knows",
)
# Stands where the program goes on: what is so by then, and what a socket gets.
LOOK = """
import os, socket, sys, threading

def said(*_given, **named):
    try:
        socket.socket()
        got = 0
    except OSError as error:
        got = error.errno
    threads = len(os.listdir("/proc/self/task"))
    loaded = [name for name in ("PySide6", "sqlcipher3", "pikepdf") if name in sys.modules]
    print(got, named.get("ban"), threads, loaded, os.environ.get("CUPS_SERVER"))
    return 0
"""
BEGIN = """
from bmnn_desk import __main__ as program
sys.argv[1:] = {arguments}
sys.exit(program.main())
"""
AS_APP = f"{LOOK}\nimport bmnn_desk.app\nbmnn_desk.app.main = said\n{BEGIN}"
UNKNOWN = "import platform\nplatform.machine = lambda: 'riscv64'\n"


@KNOWN
@pytest.mark.parametrize("arguments", [[], ["demo", "--out", "x"], ["verify", "--law"]])
def test_the_network_is_closed_before_any_thread_and_before_qt(arguments: list[str]) -> None:
    said = said_by(AS_APP.format(arguments=arguments))
    assert said.startswith(f"{errno.EPERM} holds 1 [] /")
    assert said.endswith("run/cups/cups.sock")


@KNOWN
@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("bmnn_desk.demo.window_child", ["--demo-window", "look"]),
        ("bmnn_desk.selftest.window_child", [PAINT_ARGUMENT]),
    ],
)
def test_the_windows_that_it_starts_have_none_either(module: str, arguments: list[str]) -> None:
    code = (
        "import sys, types\n"
        f"{LOOK}\n"
        f"child = types.ModuleType({module!r})\n"
        "child.main = said\n"
        f"sys.modules[{module!r}] = child\n"
        f"{BEGIN.format(arguments=arguments)}"
    )
    assert said_by(code).startswith(f"{errno.EPERM} None 1 [] /")


@KNOWN
def test_a_command_without_the_filter_says_so_once_and_does_its_work() -> None:
    code = f"import sys\n{UNKNOWN}{BEGIN.format(arguments=['verify', '--law'])}"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("Rào chặn mạng") == 1
    assert "tường lửa" in done.stderr
    assert "rules: " in done.stdout


def test_the_worker_closes_its_own() -> None:
    code = (
        "import sys\nfrom bmnn_desk import __main__ as program\n"
        "program.ban_network = lambda: print('asked')\nprogram.serve = lambda: print('served')\n"
        f"sys.argv[1:] = [{WORKER_ARGUMENT!r}]\nprogram.main()"
    )
    assert said_by(code) == "served"


def test_a_test_that_calls_the_command_keeps_its_sockets() -> None:
    socket.socket().close()
