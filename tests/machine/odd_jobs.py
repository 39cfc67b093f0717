"""What a worker may be asked in tests: functions that behave badly, and some that look around."""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import socket
import stat
import subprocess
import sys
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, NoReturn

from bmnn_desk.errors import LawDataError, RulesBrokenError, TrackedChangesError
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder

if TYPE_CHECKING:
    from bmnn_desk.domain.marks import MarkRequest

KEPT: list[bytes] = []
_MIB = 1024 * 1024
_SET_DUMPABLE = 4


def give_back(value: object) -> object:
    return value


def pid() -> int:
    return os.getpid()


def sleep() -> None:
    Event().wait()


def work_on_and_on() -> int:
    """Within C, without ever giving Python's lock away."""
    return sum(range(10**15))


def report_and_work_on(pipe: str) -> int:
    Path(pipe).write_text(str(os.getpid()), "ascii")
    return work_on_and_on()


def die() -> NoReturn:
    os._exit(3)


def crash() -> None:
    os.abort()


def be_killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def take(mib: int) -> int:
    return len(bytes(mib * _MIB))


def take_and_keep(mib: int) -> int:
    KEPT.append(b"x" * (mib * _MIB))
    return os.getpid()


def fail_with(text: str) -> NoReturn:
    raise ValueError(text)


def say(text: str) -> None:
    """Write to every standard stream, as a careless library would."""
    for number in (1, 2):
        os.write(number, text.encode())
    sys.stdout.write(text)
    sys.stderr.write(text)


def refuse_changes(count: int) -> NoReturn:
    raise TrackedChangesError(count)


def refuse_law() -> NoReturn:
    file = "a.toml"
    raise LawDataError(file, "khóa", "missing")


def refuse_by_rules() -> NoReturn:
    raise RulesBrokenError(tuple(Law(forms_folder()).regimes[0].rules.values())[:2])


def return_a_function() -> object:
    return os.system


def marks_kind(request: MarkRequest) -> str:
    return type(request).__name__


def socket_mishap(family: int) -> str:
    try:
        socket.socket(socket.AddressFamily(family)).close()
    except OSError as error:
        return type(error).__name__
    return ""


def socket_mishap_of_a_child() -> str:
    code = "import socket; socket.socket()"
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    return done.stderr.splitlines()[-1]


def open_files() -> tuple[str, ...]:
    """What each open number is: "null", "pipe" or another kind."""
    found = []
    for number in range(256):
        try:
            about = os.fstat(number)
        except OSError:
            continue
        is_null = about.st_rdev == Path(os.devnull).stat().st_rdev
        found.append("null" if is_null else "pipe" if stat.S_ISFIFO(about.st_mode) else "")
    return tuple(found)


def surroundings() -> tuple[str, ...]:
    """What the process sees of its start: names of the environment, arguments, folder."""
    return (*sorted(os.environ), *sys.argv[1:], str(Path.cwd()))


def loaded(module: str) -> bool:
    return module in sys.modules


def bounds() -> dict[str, int]:
    libc = ctypes.CDLL(None)
    return {
        "memory": resource.getrlimit(resource.RLIMIT_AS)[0],
        "core": resource.getrlimit(resource.RLIMIT_CORE)[1],
        "nice": os.nice(0),
        "dumpable": libc.prctl(3, 0, 0, 0, 0),
    }


def let_me_be_read(seen: bytes) -> int:
    """Lift the ban on reading this process's memory, and keep what came."""
    KEPT.append(seen)
    ctypes.CDLL(None).prctl(_SET_DUMPABLE, 1, 0, 0, 0)
    return os.getpid()
