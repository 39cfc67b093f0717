"""The windows as a person uses them, offscreen, in a process whose memory is looked through.

`python -m tests.hunt.memory_typed FOLDER MASK`, told as `memory_child.py` is.
"""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk import jobs
from bmnn_desk.machine.worker import Worker
from bmnn_desk.ui.immortals import keep_singletons
from bmnn_desk.ui.lock_screen import LockScreen
from bmnn_desk.ui.program import Program
from bmnn_desk.ui.setup import Setup
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit
from tests.hunt.memory_scan import Scanner
from tests.ui.offices import DAY
from tests.ui.printing.fake_printers import FakePrinters
from tests.ui.stand_in_window import StandInWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.ui.left import Left
    from bmnn_desk.ui.main_window import MainWindow
    from bmnn_desk.ui.seat import Seat

_PATIENCE_MS = 60_000
_WHILE_MS = 50


class _Typist:
    def __init__(self, folder: Path, mask: int) -> None:
        self._mask = mask
        self._scanner = Scanner(mask)
        keep_singletons()
        self._app = QApplication([])
        self._app.setQuitOnLastWindowClosed(False)
        self._program = Program(
            Setup(
                settled=folder.parent / "settled",
                home=folder.parent / "home",
                require_place=lambda _folder: None,
                today=lambda: DAY,
                worker=lambda: Worker(jobs.ALL),
                printers=lambda _worker: FakePrinters(folder.parent),
                main_window=_stand_in,
            )
        )
        self._program.start(folder)

    def type(self, masked_letters: list[str]) -> None:
        """Type letter by letter, so that the whole stands nowhere but in the line."""
        line = self._line()
        _wait(lambda: not line.isReadOnly())
        line.clear()
        for hidden in masked_letters:
            letter = bytes(byte ^ self._mask for byte in bytes.fromhex(hidden)).decode("utf-8")
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                pressed = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(line, pressed)
        QTest.qWait(_WHILE_MS)

    def enter(self) -> None:
        """Open the store with what was typed, and sit down."""
        QTest.keyClick(self._line(), Qt.Key.Key_Return)
        _wait(lambda: isinstance(self._program.window, StandInWindow))
        self._rest()

    def lock(self) -> None:
        """Lock by key, and wait until the desk is put away."""
        cast("StandInWindow", self._program.window).lock_asked.emit()
        _wait(lambda: isinstance(self._program.window, LockScreen))
        line = self._line()
        _wait(lambda: not line.isReadOnly())
        self._rest()

    def copies(self, wanted: dict[str, str]) -> dict[str, int]:
        """Look for masked secrets."""
        return self._scanner.copies({name: bytes.fromhex(one) for name, one in wanted.items()})

    def end(self) -> None:
        """Close the program."""
        self._program.end()

    def _line(self) -> PassphraseEdit:
        window = self._program.window
        assert window is not None
        line = window.findChild(PassphraseEdit)
        assert isinstance(line, PassphraseEdit)
        return line

    def _rest(self) -> None:
        QTest.qWait(_WHILE_MS)
        gc.collect()
        QTest.qWait(_WHILE_MS)


def _stand_in(seat: Seat, left: Left | None) -> MainWindow:
    return cast("MainWindow", StandInWindow(seat, left))


def _wait(is_so: Callable[[], bool]) -> None:
    for _ in range(_PATIENCE_MS // _WHILE_MS):
        if is_so():
            return
        QTest.qWait(_WHILE_MS)
    raise TimeoutError


def main() -> None:
    """Do what the standard input says until it ends."""
    typist = _Typist(Path(sys.argv[1]), int(sys.argv[2]))
    for line in sys.stdin:
        verb, *given = json.loads(line)
        print(json.dumps(getattr(typist, verb)(*given)), flush=True)


if __name__ == "__main__":
    main()
