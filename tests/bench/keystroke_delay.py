"""How late a key is handled while all lines of the register are read beside the window."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.registers import VolumeAsked, outgoing_entries
from bmnn_desk.storage.opening import create_store
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.collector import spare_what_stays
from bmnn_desk.ui.immortals import keep_singletons
from tests.bench.many_lines import many_lines
from tests.bench.result import Result
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.registers import OutgoingEntry
    from tests.make import Office

_LINES, _QUICK_LINES = 100_000, 10_000
_EVERY_S = 0.020
_LIMIT_MS = 50.0
_IDLE_MS = 3000
_TURNS = 3
_TICK_MS = 4  # oftener, and the ticks themselves would keep the reader waiting


@dataclass(slots=True)
class _Typing:
    """Keys fall due every 20 ms by the clock, whether the window has time for them or not."""

    begin: float = field(default_factory=perf_counter)
    posted: int = 0
    late_ms: list[float] = field(default_factory=list)

    def due(self) -> int:
        """How many keys more are due by now."""
        return int((perf_counter() - self.begin) / _EVERY_S) - self.posted

    def handled(self) -> None:
        """The next key was handled now: how long after it fell due?"""
        due_at = self.begin + (len(self.late_ms) + 1) * _EVERY_S
        self.late_ms.append((perf_counter() - due_at) * 1000)

    @property
    def worst(self) -> float:
        """The latest of all, in ms."""
        return max(self.late_ms)

    def __str__(self) -> str:
        ordered = sorted(self.late_ms)
        usual = ordered[int(0.99 * (len(ordered) - 1))]
        return f"{self.worst:.1f} ms (99 %: {usual:.1f} ms) of {len(ordered)} keys"


class _Field(QLineEdit):
    """A field that says when a key has been handled."""

    def __init__(self) -> None:
        super().__init__()
        self.typing = _Typing()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's own name
        super().keyPressEvent(event)
        self.typing.handled()


def keystroke_delay(quick: bool) -> Result:
    """The worst delay of a key while a thread reads every line, over the 50 ms allowed."""
    count = _QUICK_LINES if quick else _LINES
    keep_singletons()
    application = QCoreApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as name:
        vault = create_store(Path(name) / "store", ACCOUNT, PASSPHRASE, CHEAP)
        with vault:
            at = many_lines(vault, Law(forms_folder()), count)
            spare_what_stays()  # as the program does when its first page is shown
            idle = _type_while(partial(QTimer.singleShot, _IDLE_MS))
            turns = [_type_while(partial(_read, at, count, application)) for _ in range(_TURNS)]
    application.processEvents()
    worst = max(typing.worst for typing in turns)
    return Result(
        name="keystroke_delay",
        ratio=worst / _LIMIT_MS,
        target="<= 1",
        ok="ok" if worst <= _LIMIT_MS else "short",
        peer=f"the limit of {_LIMIT_MS:.0f} ms; idle {idle}",
        what=f"a key every {_EVERY_S * 1000:.0f} ms while {count} lines are read, {_TURNS} times, "
        f"at worst handled after {'; '.join(map(str, turns))}",
    )


def _type_while(start: Callable[[Callable[[], None]], None]) -> _Typing:
    """Type into a shown field from the start of something until it calls what it was given."""
    shown, loop, timer = _Field(), QEventLoop(), QTimer()
    shown.show()
    shown.setFocus()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(partial(_post, shown))
    shown.typing = _Typing()
    timer.start(_TICK_MS)
    start(loop.quit)
    loop.exec()
    _post(shown)  # what fell due while the last of it kept the window waiting
    QCoreApplication.sendPostedEvents(shown)
    timer.stop()
    shown.close()
    return shown.typing


def _post(field_: _Field) -> None:
    for _ in range(field_.typing.due()):
        field_.typing.posted += 1
        none = Qt.KeyboardModifier.NoModifier
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, none, "a")
        QCoreApplication.postEvent(field_, key)


def _read(at: Office, count: int, at_window: QObject, quit_loop: Callable[[], None]) -> None:
    """Read all lines through the window's one door."""
    asked = VolumeAsked(body=at.body, book=at.book)

    def came(made: tuple[OutgoingEntry, ...]) -> None:
        quit_loop()
        if len(made) < count:
            raise AssertionError  # what was not read delays nothing

    def failed(error: Exception) -> None:
        quit_loop()
        raise error

    in_background(at_window, partial(at.desk.read, outgoing_entries, asked), came, failed)
