"""The worker's own side: it loads once, then does one job after another until nobody asks."""

from __future__ import annotations

import importlib
import os
import signal
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bmnn_desk.errors import DeskError
from bmnn_desk.machine.frames import read_frames, write_frames
from bmnn_desk.machine.limits import limit_this_process
from bmnn_desk.machine.messages import Done, Ready, Refused, Request, Setup
from bmnn_desk.machine.no_network import close_network
from bmnn_desk.machine.wire import packed, unpacked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType
    from typing import BinaryIO

OUT_OF_MEMORY = 77
_PACKAGES = ("bmnn_desk.papers", "bmnn_desk.machine")
_MOST_REQUEST_BYTES = 400 * 1024 * 1024
_INPUT, _OUTPUT, _ERRORS = 0, 1, 2


class _Pipes(NamedTuple):
    requests: BinaryIO
    answers: BinaryIO


def serve(packages: Sequence[str] = _PACKAGES) -> None:
    """Do the jobs that come in by the standard input; return when it is closed.

    Only functions of `packages` are called. A mishap of theirs is an answer; anything else
    that they raise ends this process, and says nothing but its kind and its place.
    """
    pipes = _own_pipes()
    try:
        setup = unpacked(read_frames(pipes.requests, _MOST_REQUEST_BYTES))
        if not isinstance(setup, Setup):
            raise TypeError(type(setup))
        write_frames(pipes.answers, packed(_set_up(setup, packages)))
        while (frames := _next_request(pipes.requests)) is not None:
            write_frames(pipes.answers, packed(_answer(frames, packages)))
            del frames
    except MemoryError:
        os._exit(OUT_OF_MEMORY)


def _set_up(setup: Setup, packages: Sequence[str]) -> Ready:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the parent
    limit_this_process(setup.limits, setup.lifeline)
    has_no_network = close_network()
    for module in setup.modules:
        _loaded(module, packages)
    return Ready(has_no_network=has_no_network)


def _next_request(requests: BinaryIO) -> tuple[bytes, ...] | None:
    try:
        return read_frames(requests, _MOST_REQUEST_BYTES)
    except EOFError:
        return None


def _answer(frames: tuple[bytes, ...], packages: Sequence[str]) -> Done | Refused:
    request = unpacked(frames)
    if not isinstance(request, Request):
        raise TypeError(type(request))
    function = getattr(_loaded(request.module, packages), request.function)
    try:
        return Done(value=function(*request.args, **request.kwargs))
    except DeskError as error:
        return Refused(error=error)


def _loaded(module: str, packages: Sequence[str]) -> object:
    if not any(module == package or module.startswith(f"{package}.") for package in packages):
        raise ImportError(module)
    return importlib.import_module(module)


def _own_pipes() -> _Pipes:
    """Take the standard streams, so that no library writes into them, or to a terminal."""
    requests, answers, errors = (os.dup(number) for number in (_INPUT, _OUTPUT, _ERRORS))
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (_INPUT, _OUTPUT, _ERRORS):
        os.dup2(nothing, number)
    os.close(nothing)

    def say_where(kind: type[BaseException], _: BaseException, trace: TracebackType | None) -> None:
        """Tell the parent the error's class and its last place, never its words."""
        places = [f"{Path(at.filename).name}:{at.lineno}" for at in traceback.extract_tb(trace)]
        os.write(errors, f"worker: {kind.__name__} {' '.join(places[-1:])}\n".encode())

    sys.excepthook = say_where
    return _Pipes(os.fdopen(requests, "rb"), os.fdopen(answers, "wb"))
