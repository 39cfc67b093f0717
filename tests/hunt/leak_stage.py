"""The clerk's hands for whole flows through the windows: files chosen, papers printed, words typed.

A flow reads below `in` and writes below `out`, each by the program's own file dialog; what it was
asked to write it names in `written`. Whatever else comes to lie there is a leak, as anywhere.
"""

from __future__ import annotations

import unicodedata
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.key_sheet import MINE
from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit
from tests import make
from tests.ui import issue_and_end
from tests.ui.offices import PASSPHRASE
from tests.ui.typed import typed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from bmnn_desk.ui.print_paper import PrintPaperDialog
    from bmnn_desk.ui.program import Program
    from bmnn_desk.ui.seat import Seat
    from tests.hunt.leak_canary import Canary

Shown = TypeVar("Shown", bound=Sheet)
_PATIENCE_MS, WHILE_MS = 120_000, 20
_BOX_MS = 3000


@dataclass(kw_only=True)
class Stage:
    """The running program over `store`, whose office knows the desk of its last sitting down."""

    program: Program
    base: Path
    store: Path
    canary: Canary
    founded: make.Office
    read: set[Path] = field(default_factory=set)
    written: list[Path] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)

    @property
    def window(self) -> MainWindow:
        """The desk's window."""
        window = self.program.window
        assert isinstance(window, MainWindow)
        return window

    @property
    def seat(self) -> Seat:
        """Who sits there."""
        return self.window._seat

    @property
    def office(self) -> make.Office:
        """The office at the desk that is open now."""
        return make.at_desk(self.founded, self.seat.desk)

    def given(self, name: str, data: bytes) -> Path:
        """A file that lies there for the program to read, the canary in the path to it."""
        path = self.base / "in" / self.canary.file / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        self.read.add(path)
        return path

    def asked(self, ending: str) -> Path:
        """Where the program is asked to write a file, the canary in its name."""
        number = len(self.written) + 1
        path = self.base / "out" / f"{self.canary.file} {number}{ending}"
        self.written.append(path)
        return path

    def asked_folder(self) -> Path:
        """A folder that the program is asked to write files into; they are named afterwards."""
        path = self.base / "out" / f"{self.canary.file} {len(self.written) + 1}"
        path.mkdir(parents=True)
        return path

    def takes(self, folder: Path) -> tuple[Path, ...]:
        """The files there are those that were asked for."""
        found = tuple(sorted(folder.iterdir()))
        self.written += found
        return found

    def lay(self, sheet: Shown) -> Shown:
        """Lay a sheet over the window."""
        self.window.open_sheet(sheet)
        settle()
        return sheet

    def came(self, kind: type[Shown]) -> Shown:
        """Wait for a sheet of this kind on top."""
        until(lambda: isinstance(self.window.sheet, kind))
        sheet = self.window.sheet
        assert isinstance(sheet, kind)
        settle()
        return sheet

    def gone(self, sheet: Sheet) -> None:
        """Wait until a sheet is done with."""
        until(lambda: sheet not in self.window._sheets)
        settle()

    def clear(self) -> None:
        """Leave all sheets."""
        while (sheet := self.window.sheet) is not None:
            until(partial(_is_free, sheet))
            sheet.close_sheet()
            settle()

    @contextmanager
    def choosing(self, *paths: Path) -> Iterator[None]:
        """Answer the file dialogs that come, one after the other."""
        left = list(paths)

        def look() -> None:
            """Answer the one that is open."""
            if left and isinstance(QApplication.activeModalWidget(), QFileDialog):
                issue_and_end._choose(left.pop(0))

        timer = QTimer(interval=WHILE_MS)
        timer.timeout.connect(look)
        timer.start()
        try:
            yield
        finally:
            timer.stop()
        assert not left, "no dialog asked for a file"

    def print_out(self, paper: PrintPaperDialog, *, saves: bool = False) -> None:
        """Print a paper, save it by the dialog where it offers that, and say that it is good."""
        until(lambda: bool(paper.printer.name()))
        paper.print_now()
        until(paper.good.isVisible)
        if saves:
            path = self.asked(".pdf")
            with self.choosing(path):
                paper.save_button.click()
            until(path.is_file)
            settle()
        paper.keep_print()
        self.gone(paper)

    def signs_later(self) -> None:
        """The second person will sign on paper."""
        sheet = self.came(SecondPersonSheet)
        agree_on_paper(sheet)
        self.gone(sheet)

    @contextmanager
    def in_a_hurry(self) -> Iterator[None]:
        """Close a box that nobody awaits, and remember what it said: it would stand for ever."""
        seen: list[QWidget] = []

        def look() -> None:
            """The same twice running is one that nobody awaits."""
            over = QApplication.activeModalWidget()
            if over is not None and over in seen:
                self.boxes.append(over.windowTitle() or type(over).__name__)
                QTest.keyClick(over, Qt.Key.Key_Escape)
            seen[:] = [] if over is None else [over]

        timer = QTimer(interval=_BOX_MS)
        timer.timeout.connect(look)
        timer.start()
        try:
            yield
        finally:
            timer.stop()


def _is_free(sheet: Sheet) -> bool:
    return not sheet.busy_reason()


def agree_on_paper(sheet: SecondPersonSheet) -> None:
    """Let the first in the list sign for it later."""
    sheet.way.put(False)
    sheet._show_way()
    if sheet.asks(MINE):
        sheet.mine.setText(PASSPHRASE)
    sheet.forward()


def type_into(part: QWidget, canary: Canary) -> int:
    """Type into every field that takes words, one text after the other; how many those are."""
    count = 0
    for each in part.findChildren(QWidget):
        if not isinstance(each, QLineEdit | QPlainTextEdit | QTextEdit):
            continue
        if each.isReadOnly() or not (each.isEnabled() and each.isVisibleTo(part)):
            continue
        words = canary.all[count % len(canary.all)]
        each.setFocus()
        typed(each, unicodedata.normalize(("NFC", "NFD")[count % 2], words))
        count += 1
    return count


def open_line(window: QWidget | None) -> PassphraseEdit | None:
    """The line for a passphrase, once one may type into it."""
    line = None if window is None else window.findChild(PassphraseEdit)
    ready = isinstance(line, PassphraseEdit) and line.isVisible() and not line.isReadOnly()
    return line if ready and isinstance(line, PassphraseEdit) else None


def unlock(program: Program, passphrase: str = PASSPHRASE) -> None:
    """Type the passphrase, and sit down."""
    until(lambda: open_line(program.window) is not None)
    line = open_line(program.window)
    assert line is not None
    line.setText(passphrase)
    QTest.keyClick(line, Qt.Key.Key_Return)
    until(lambda: isinstance(program.window, MainWindow))
    settle()


def lock(program: Program) -> None:
    """Lock by key, and wait until the desk is put away, backed up and closed."""
    window = program.window
    assert isinstance(window, MainWindow)
    window.lock_asked.emit()
    until(lambda: not isinstance(program.window, MainWindow))
    until(lambda: open_line(program.window) is not None)


def settle() -> None:
    """Let everything that is under way come to its end."""
    QTest.qWait(2 * WHILE_MS)
    finish_background()
    QTest.qWait(2 * WHILE_MS)


def until(is_so: Callable[[], bool]) -> None:
    """Wait for it.

    Raises:
        TimeoutError: it did not come.
    """
    for _ in range(_PATIENCE_MS // WHILE_MS):
        if is_so():
            return
        QTest.qWait(WHILE_MS)
    raise TimeoutError
