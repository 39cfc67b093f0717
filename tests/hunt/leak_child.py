"""The windows with a canary in every field, in a process whose files are looked through.

`python -m tests.hunt.leak_child BASE STORE SEED`; a command is a JSON list, the answer JSON too.
"""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from bmnn_desk import jobs
from bmnn_desk.errors import AlreadyThereError, DeskError
from bmnn_desk.machine.worker import Worker
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.ui import start
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.dialogs.search_books import SearchBooksDialog
from bmnn_desk.ui.issue.flow import Phase
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.proposal.slip_print import slip_pdf
from bmnn_desk.ui.reopening import REOPENED
from bmnn_desk.ui.setup import Setup
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit
from tests import make
from tests.hunt.leak_canary import Canary, invented_canary
from tests.hunt.leak_store import made_store, text_with
from tests.papers.read_pdf import page_texts
from tests.ui import issue_and_end
from tests.ui.offices import PASSPHRASE
from tests.ui.printing.fake_printers import FakePrinters
from tests.ui.subjects import subject_of
from tests.ui.typed import typed

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE_MS, _WHILE_MS = 120_000, 20
_ESC_MS = 300


class _Windows:
    def __init__(self, base: Path, store: Path, canary: Canary) -> None:
        self._base, self._canary = base, canary
        self._planted: list[Any] = []
        self._printers = FakePrinters(base / "out")
        self._office, self._item = made_store(base, store, canary)
        setup = Setup(
            require_place=lambda _folder: None,
            today=lambda: self._office.day,
            worker=lambda: Worker(jobs.ALL),
            printers=lambda _worker: self._printers,
        )
        self._app, self._program = start.prepared(setup)
        # What asks in a box is answered as a clerk in a hurry would.
        self._escape = QTimer(interval=_ESC_MS)
        self._escape.timeout.connect(_press_escape)
        self._program.start(store)

    def platform(self) -> str:
        """On what the windows are shown."""
        return QGuiApplication.platformName()

    def unlock(self) -> None:
        """Type the passphrase, and sit down."""
        _until(lambda: self._line() is not None)
        line = self._line()
        assert line is not None
        line.setText(PASSPHRASE)
        QTest.keyClick(line, Qt.Key.Key_Return)
        _until(lambda: isinstance(self._program.window, MainWindow))
        self._office = make.at_desk(self._office, self._window()._seat.desk)
        self._settle()

    def forms(self) -> list[str]:
        """Every sheet that there is."""
        return list(REOPENED)

    def pages(self) -> list[str]:
        """Every page that this account has."""
        return [place.key for place in self._window()._places]

    def sheet(self, form: str) -> int:
        """Open a sheet, type into all of it, try its act, leave; how many fields took words.

        -1 where what it is about is there already, as one inventory a place is.
        """
        window = self._window()
        try:
            subject = subject_of(self._office, form)
        except AlreadyThereError:
            return -1
        sheet = REOPENED[form](window._seat, subject)
        gone: list[object] = []
        sheet.finished.connect(gone.append)
        window.open_sheet(sheet)
        self._settle()
        fields = self._type_into(sheet)
        sheet.keep_draft()
        self._escape.start()
        try:
            QTest.keySequence(QApplication.focusWidget() or window, "Ctrl+Return")
            self._settle()
            _until(lambda: bool(gone) or not sheet.busy_reason())
        finally:
            self._escape.stop()
        if not gone:
            sheet.close_sheet()
        self._settle()
        return fields

    def page(self, key: str) -> int:
        """Show a page and type into it; how many fields took words."""
        window = self._window()
        window.show_page(key)
        fields = self._type_into(window.page)
        self._settle()
        window.page.come()
        return fields

    def search(self) -> None:
        """Look for the canary in every book, and copy it."""
        window = self._window()
        sheet = SearchBooksDialog(window._seat)
        window.open_sheet(sheet)
        self._type_into(sheet)
        self._settle()
        sheet.close_sheet()
        QGuiApplication.clipboard().setText(self._canary.title)

    def issue(self) -> str:
        """Issue the signed text from its file, by the file dialog, to the printed copies."""
        window = self._window()
        signed = self._base / "in" / self._canary.file / f"{self._canary.file}.docx"
        sheet = IssueOutgoingDialog(window._seat, self._item)
        window.open_sheet(sheet)
        issue_and_end._issue(sheet, signed)
        reference = sheet.matter.detail.reference
        sheet.forward()
        _until(lambda: sheet.flow.phase is Phase.DONE)
        sheet.forward()
        return reference

    def print(self) -> None:
        """Look at a slip and print it."""
        window = self._window()
        slip = make.proposal(self._office, title=self._canary.title)
        item = self._office.desk.do(propose_level, slip).item
        sheet = PrintPaperDialog(window._seat, "In phiếu", slip_pdf(window._seat, item), None)
        window.open_sheet(sheet)
        _until(lambda: bool(sheet.printer.name()))
        sheet.print_now()
        _until(sheet.good.isVisible)
        sheet.close_sheet()

    def printed(self) -> list[int]:
        """How many jobs came out, and how many of their pages bear the canary."""
        jobs_done = self._printers.prints
        word = self._canary.title.split()[-1]
        pages = [text for each in jobs_done for text in page_texts(each.job.pdf)]
        return [len(jobs_done), sum(word in text for text in pages)]

    def fail(self) -> None:
        """Let a bug with the canary in it come to the crash box."""
        error = ValueError(self._canary.title)
        try:
            raise error
        except ValueError:
            sys.excepthook(ValueError, error, error.__traceback__)
        self._escape.start()
        QTest.qWait(3 * _ESC_MS)
        self._escape.stop()

    def convert(self) -> int:
        """Have a text laid out by the machine's office suite; how large the pages are, in bytes."""
        try:
            return len(
                self._window()._seat.worker.do(jobs.CONVERT_DOCX, text_with(self._canary), 200.0)
            )
        except DeskError:
            return 0

    def lock(self) -> None:
        """Lock by key, with a half-typed sheet open, and wait until the desk is put away."""
        window = self._window()
        sheet = REOPENED["propose_level"](window._seat, 0)
        window.open_sheet(sheet)
        self._type_into(sheet)
        window.lock_asked.emit()
        _until(lambda: not isinstance(self._program.window, MainWindow))
        _until(lambda: self._line() is not None)

    def plant(self, spelt: str) -> None:
        """Hold bytes in a file, and in one that is deleted and open."""
        data = bytes.fromhex(spelt)
        path = self._base / "tmp" / "trong"
        path.write_bytes(b"\x00" + data)
        gone = (self._base / "tmp" / "xoa").open("w+b")
        gone.write(data)
        gone.flush()
        (self._base / "tmp" / "xoa").unlink()
        self._planted.append(gone)

    def dig_up(self) -> None:
        """Take both away."""
        (self._base / "tmp" / "trong").unlink()
        while self._planted:
            self._planted.pop().close()

    def end(self) -> None:
        """End the program as its window's own button does."""
        self._program.end()
        finish_background()

    def _window(self) -> MainWindow:
        window = self._program.window
        assert isinstance(window, MainWindow)
        return window

    def _line(self) -> PassphraseEdit | None:
        window = self._program.window
        line = None if window is None else window.findChild(PassphraseEdit)
        ready = isinstance(line, PassphraseEdit) and line.isVisible() and not line.isReadOnly()
        return line if ready and isinstance(line, PassphraseEdit) else None

    def _type_into(self, part: QWidget) -> int:
        """Type into every field that takes words, one text after the other; how many those are."""
        count = 0
        for field in part.findChildren(QWidget):
            if not isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit):
                continue
            if field.isReadOnly() or not (field.isEnabled() and field.isVisibleTo(part)):
                continue
            words = self._canary.all[count % len(self._canary.all)]
            field.setFocus()
            typed(field, unicodedata.normalize(("NFC", "NFD")[count % 2], words))
            count += 1
        return count

    def _settle(self) -> None:
        QTest.qWait(2 * _WHILE_MS)
        finish_background()
        QTest.qWait(2 * _WHILE_MS)


def _press_escape() -> None:
    over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if over is not None:
        QTest.keyClick(over, Qt.Key.Key_Escape)


def _until(is_so: Callable[[], bool]) -> None:
    for _ in range(_PATIENCE_MS // _WHILE_MS):
        if is_so():
            return
        QTest.qWait(_WHILE_MS)
    raise TimeoutError


def main() -> None:
    """Do what the standard input says until it ends."""
    # What Qt says goes to the standard error; the answers have the standard output to themselves.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    base, store, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    windows = _Windows(base, store, invented_canary(seed))
    for line in sys.stdin:
        verb, *given = json.loads(line)
        try:
            answer = {"done": getattr(windows, verb)(*given)}
        except Exception as error:  # noqa: BLE001  the parent is told of whatever it was
            answer = {"failed": f"{type(error).__name__}: {error}"}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
