from __future__ import annotations

import errno
import platform
import socket

import pytest

from bmnn_desk.machine import no_network
from bmnn_desk.machine.no_network import Ban, ban_network, network_filter
from tests.machine.fresh_python import said_by

KNOWN = pytest.mark.skipif(
    not (platform.system() == "Linux" and network_filter(platform.machine())),
    reason="Linux on a machine that the filter knows",
)
AFTER = "from bmnn_desk.machine.no_network import close_network\nassert close_network()\n"
MISHAP = """
import ctypes, socket, subprocess, sys
def number(call):
    try:
        call()
    except OSError as error:
        return error.errno
    return 0
"""
ALLOW, EPERM, KILL = 0x7FFF0000, 0x00050000 | errno.EPERM, 0x80000000
X86, ARM, OLD_X86 = 0xC000003E, 0xC00000B7, 0x40000003


def said_after(code: str) -> list[str]:
    """What a process of its own prints once it has closed its network."""
    return said_by(AFTER + MISHAP + code).split()


def answer(machine: str, architecture: int, call: int, first: int) -> int:
    """What the kernel's interpreter would return: the filter's steps, one by one."""
    steps, at, loaded = network_filter(machine), 0, 0
    while True:
        step = steps[at]
        at += 1
        if step.code == 0x20:
            loaded = {0: call, 4: architecture, 16: first}[step.number]
        elif step.code == 0x06:
            return step.number
        else:
            holds = loaded == step.number if step.code == 0x15 else loaded >= step.number
            at += step.holds if holds else step.fails


@KNOWN
@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6", "AF_PACKET", "AF_NETLINK", "AF_VSOCK"])
def test_every_socket_but_those_of_the_machine_is_refused(family: str) -> None:
    code = f"print(number(lambda: socket.socket(socket.{family}, socket.SOCK_RAW)))"
    assert said_after(code) == [str(errno.EPERM)]


@KNOWN
def test_sockets_of_the_machine_work() -> None:
    code = (
        "one, other = socket.socketpair()\none.send(b'x')\nprint(other.recv(1))\n"
        "print(number(lambda: socket.socket(socket.AF_UNIX)))"
    )
    assert said_after(code) == ["b'x'", "0"]


@KNOWN
def test_c_code_and_other_programs_are_refused_too() -> None:
    code = (
        "libc = ctypes.CDLL(None, use_errno=True)\n"
        "print(libc.socket(2, 1, 0), ctypes.get_errno())\n"
        "print(libc.syscall(425, 8, 0), ctypes.get_errno())\n"
        "run = [sys.executable, '-c', 'import socket; socket.socket()']\n"
        "print(subprocess.run(run, stderr=subprocess.PIPE).stderr.count(b'PermissionError'))"
    )
    assert said_after(code) == ["-1", "1", "-1", "1", "1"]


@KNOWN
def test_the_ban_cannot_be_lifted_and_may_be_set_again() -> None:
    code = "print(close_network(), number(lambda: socket.socket(socket.AF_INET)))"
    assert said_after(code) == ["True", str(errno.EPERM)]


def test_this_process_has_its_sockets_still() -> None:
    socket.socket(socket.AF_INET).close()


def test_a_machine_that_is_not_known_gets_no_filter() -> None:
    assert network_filter("riscv64") == ()
    assert network_filter("AMD64") == ()  # Windows' name: seccomp is Linux's


def test_why_it_does_not_hold_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "machine", lambda: "riscv64")
    monkeypatch.setattr(platform, "system", lambda: "Linux")
    assert ban_network() is Ban.UNKNOWN_MACHINE
    monkeypatch.setattr(platform, "system", lambda: "Windows")
    assert ban_network() is Ban.OTHER_SYSTEM
    assert not no_network.close_network()


@KNOWN
def test_a_kernel_that_takes_no_filter_is_told_from_one_that_does() -> None:
    # What the kernel cannot run it refuses: here a jump beyond the last step.
    code = (
        "from bmnn_desk.machine import no_network as n\n"
        "n.network_filter = lambda _machine: (n.Step(0x15, 9, 9, 0), n.Step(0x06, 0, 0, 0))\n"
        "print(n.ban_network(), number(lambda: socket.socket()))"
    )
    assert said_by(MISHAP + code).split() == ["refused", "0"]


@pytest.mark.parametrize(("machine", "own", "call"), [("x86_64", X86, 41), ("aarch64", ARM, 198)])
def test_the_filter_of_either_machine_decides_by_family(machine: str, own: int, call: int) -> None:
    assert answer(machine, own, call, 1) == ALLOW
    for family in (0, 2, 10, 16, 17, 40):
        assert answer(machine, own, call, family) == EPERM
    for number in (425, 426, 427):
        assert answer(machine, own, number, 1) == EPERM
    for number in (0, 1, call - 1, call + 1, 424, 428):
        assert answer(machine, own, number, 2) == ALLOW


def test_calls_of_another_table_do_not_pass() -> None:
    assert answer("x86_64", OLD_X86, 359, 2) == KILL
    assert answer("x86_64", X86, 0x40000000 + 41, 2) == EPERM
    assert answer("aarch64", 0x40000028, 281, 2) == KILL


@KNOWN
def test_what_was_refused_is_told_by_trying() -> None:
    tried = "from bmnn_desk.machine.no_network import refuses_network\nprint(refuses_network())\n"
    assert said_by(tried) == "False"
    assert said_after(tried) == ["True"]
