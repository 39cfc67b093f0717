"""The windows with a canary in every field, in a process whose files are looked through.

`python -m tests.hunt.leak_child BASE STORE SEED`; a command is a JSON list, the answer JSON too.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk import jobs
from bmnn_desk.errors import AlreadyThereError, DeskError
from bmnn_desk.machine.worker import Worker
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.storage import opening
from bmnn_desk.ui import start
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.dialogs.search_books import SearchBooksDialog
from bmnn_desk.ui.export import copies_folder
from bmnn_desk.ui.issue.flow import Phase
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.proposal.slip_print import slip_pdf
from bmnn_desk.ui.reopening import REOPENED
from bmnn_desk.ui.setup import Setup
from tests import make
from tests.hunt import leak_stage as stages
from tests.hunt.leak_canary import Canary, invented_canary
from tests.hunt.leak_flows import FLOWS
from tests.hunt.leak_store import bear_canary, made_store, text_with
from tests.papers.read_pdf import page_texts
from tests.ui import issue_and_end
from tests.ui.offices import CHEAP
from tests.ui.printing.fake_printers import FakePrinters
from tests.ui.subjects import subject_of

_ESC_MS = 300


class _Windows:
    def __init__(self, base: Path, store: Path, canary: Canary) -> None:
        self._base, self._canary = base, canary
        self._planted: list[Any] = []
        self._printers = FakePrinters(base / "printer")
        founded, self._item = made_store(base, store, canary)
        setup = Setup(
            require_place=lambda _folder: None,
            today=lambda: founded.day,
            worker=lambda: Worker(jobs.ALL),
            printers=lambda _worker: self._printers,
        )
        self._app, self._program = start.prepared(setup)
        self._signed = base / "in" / canary.file / f"{canary.file}.docx"
        self._stage = stages.Stage(
            program=self._program,
            base=base,
            store=store,
            canary=canary,
            founded=founded,
            read={self._signed},
        )
        # What asks in a box is answered as a clerk in a hurry would.
        self._escape = QTimer(interval=_ESC_MS)
        self._escape.timeout.connect(_press_escape)
        self._program.start(store)

    def platform(self) -> str:
        """On what the windows are shown."""
        return QGuiApplication.platformName()

    def unlock(self) -> None:
        """Type the passphrase, and sit down."""
        stages.unlock(self._program)

    def forms(self) -> list[str]:
        """Every sheet that there is."""
        return list(REOPENED)

    def pages(self) -> list[str]:
        """Every page that this account has."""
        return [place.key for place in self._stage.window._places]

    def flow(self, name: str) -> list[str]:
        """Carry a flow to its end; the boxes that stood in its way."""
        stage = self._stage
        stage.boxes.clear()
        stages.settle()
        if not isinstance(self._program.window, MainWindow):
            self.unlock()  # it was left alone for as long as the office lets a desk stand open
        with stage.in_a_hurry():
            FLOWS[name](stage)
        return stage.boxes

    def written(self) -> list[str]:
        """Every file that was given to the program or asked of it, below the grounds."""
        known = (*self._stage.read, *self._stage.written)
        return [path.relative_to(self._base).as_posix() for path in known]

    def sheet(self, form: str) -> int:
        """Open a sheet, type into all of it, try its act, leave; how many fields took words.

        -1 where what it is about is there already, as one inventory a place is.
        """
        window = self._stage.window
        try:
            subject = subject_of(self._stage.office, form)
        except AlreadyThereError:
            return -1
        sheet = REOPENED[form](window._seat, subject)
        gone: list[object] = []
        sheet.finished.connect(gone.append)
        window.open_sheet(sheet)
        stages.settle()
        fields = stages.type_into(sheet, self._canary)
        sheet.keep_draft()
        self._escape.start()
        try:
            QTest.keySequence(QApplication.focusWidget() or window, "Ctrl+Return")
            stages.settle()
            stages.until(lambda: bool(gone) or not sheet.busy_reason())
        finally:
            self._escape.stop()
        if not gone:
            sheet.close_sheet()
        stages.settle()
        return fields

    def page(self, key: str) -> int:
        """Show a page and type into it; how many fields took words."""
        window = self._stage.window
        window.show_page(key)
        fields = stages.type_into(window.page, self._canary)
        stages.settle()
        window.page.come()
        return fields

    def search(self) -> None:
        """Look for the canary in every book, and copy it."""
        sheet = self._stage.lay(SearchBooksDialog(self._stage.seat))
        stages.type_into(sheet, self._canary)
        stages.settle()
        sheet.close_sheet()
        QGuiApplication.clipboard().setText(self._canary.title)

    def issue(self) -> str:
        """Issue the signed text from its file, by the file dialog, to the printed copies."""
        window = self._stage.window
        sheet = IssueOutgoingDialog(window._seat, self._item)
        window.open_sheet(sheet)
        issue_and_end._issue(sheet, self._signed)
        reference = sheet.matter.detail.reference
        sheet.forward()
        stages.until(lambda: sheet.flow.phase is Phase.DONE)
        sheet.forward()
        return reference

    def print(self) -> None:
        """Look at a slip and print it."""
        seat = self._stage.seat
        slip = make.proposal(self._stage.office, title=self._canary.title)
        item = seat.desk.do(propose_level, slip).item
        sheet = self._stage.lay(PrintPaperDialog(seat, "In phiếu", slip_pdf(seat, item), None))
        stages.until(lambda: bool(sheet.printer.name()))
        sheet.print_now()
        stages.until(sheet.good.isVisible)
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
                self._stage.seat.worker.do(jobs.CONVERT_DOCX, text_with(self._canary), 200.0)
            )
        except DeskError:
            return 0

    def lock(self) -> None:
        """Lock by key, with a half-typed sheet open, and wait until the desk is put away."""
        sheet = REOPENED["propose_level"](self._stage.seat, 0)
        self._stage.window.open_sheet(sheet)
        stages.type_into(sheet, self._canary)
        stages.lock(self._program)

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
        """End the program as its window's own button does: a desk with a place is backed up."""
        self._escape.start()
        self._program._ask_to_end()
        stages.until(lambda: self._program._has_ended)
        self._escape.stop()
        finish_background()


def _press_escape() -> None:
    over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if over is not None:
        QTest.keyClick(over, Qt.Key.Key_Escape)


def _at_the_edge() -> None:
    """The grounds lie among temporary files, where no store and no secret file may: let them."""
    copies_folder.refusal = lambda _folder, _around: None  # type: ignore[attr-defined,assignment]
    opening.calibrated_cost = lambda: CHEAP  # type: ignore[attr-defined]


def main() -> None:
    """Do what the standard input says until it ends."""
    # What Qt says goes to the standard error; the answers have the standard output to themselves.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    base, store, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    canary = invented_canary(seed)
    _at_the_edge()
    bear_canary(canary)
    windows = _Windows(base, store, canary)
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
