"""A clerk's day at the real windows over a store on the disk, every flow watched by a beat."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.ui.dialogs.enter_incoming import EnterIncomingDialog
from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.dialogs.print_register import PrintRegisterDialog
from bmnn_desk.ui.dialogs.propose_level import ProposeLevelDialog
from bmnn_desk.ui.dialogs.search_books import SearchBooksDialog
from bmnn_desk.ui.engine import seated
from bmnn_desk.ui.issue.flow import Phase
from bmnn_desk.ui.lock_screen import LockScreen
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.unlock_window import UnlockWindow
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit
from tests import make
from tests.incoming_desk import SENDER, incoming, incoming_book
from tests.storage.stores import PASSPHRASE
from tests.ui.issue.papers import text_to

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.program import Program
    from bmnn_desk.ui.sheet import Sheet
    from tests.bench.beats import Beating
    from tests.make import Office

Laid = TypeVar("Laid", bound="Sheet")
CTRL = Qt.KeyboardModifier.ControlModifier
SENT = tuple(
    Recipient(name=name) for name in ("Sở Thử Nghiệm", "Công an tỉnh Mẫu", "Sở Phỏng Đoán")
)
COPIES = 5
_CAME = 30
_STEPS = 4
_STEP_MS, _MOST_S, _REST_MS = 10, 300.0, 300
_SOUGHT, _KEY_MS = "cau phao", 60


@dataclass(frozen=True, slots=True, kw_only=True)
class ClerkAtWork:
    """The program on its store, and the office of that store, whose desk comes with the window."""

    program: Program
    beating: Beating
    office: Office

    def unlock(self, folder: Path) -> None:
        """From the passphrase to the first page, and from there to the lock."""
        self.program.start(folder)
        line = self._passphrase(UnlockWindow)
        with self.beating.watching("unlock"):
            line.setText(PASSPHRASE)
            _press(line, Qt.Key.Key_Return)
            _until(lambda: isinstance(self.program.window, MainWindow))
            _rest()
        self.lock()

    def sit_down(self, folder: Path) -> None:
        """The main window over the office's own desk, as the program shows one it has opened."""
        entered = seated(folder, self.office.desk, self.office.day)
        # As one that the program opened, it is closed by the lock.
        self.program._desks._desks.append(self.office.desk)
        with self.beating.watching("main window"):
            self.program._sit_down(entered)
            _rest()

    def open_pages(self) -> None:
        """Each page when it is made, and when one comes back to it."""
        main = self._main
        keys = [place.key for place in main._places]
        for turn in ("made", "again"):
            for key in keys:
                with self.beating.watching(f"page {key} {turn}"):
                    main._go(key)
                    _rest()

    def write_slip(self) -> None:
        """Fill in a slip and write it; back on its page."""
        with self.beating.watching("slip"):
            self._main._go("proposals")
            _rest()
            _press(self._main.page, Qt.Key.Key_N, CTRL)
            sheet = self._sheet(ProposeLevelDialog)
            fields = sheet.fields
            fields.type.setText("Báo cáo")
            fields.title.setPlainText("về tình hình mẫu")
            fields.drafter.setCurrentIndex(fields.drafter.count() - 1)
            fields.bases.put((self.office.bases[SecrecyLevel.MAT],))
            fields.recipients.put(SENT)
            fields.may_copy.put(answer=False)
            _rest()
            _press(sheet, Qt.Key.Key_Return, CTRL)
            self._is_over()

    def enter_incoming(self) -> None:
        """Enter a document that came; back on its page."""
        at = self.office
        for _line in range(_CAME):
            at.desk.do(enter_incoming, incoming(at))
        with self.beating.watching("incoming"):
            self._main._go("incoming")
            _rest()
            _press(self._main.page, Qt.Key.Key_N, CTRL)
            sheet = self._sheet(EnterIncomingDialog)
            sheet.fields.put_texts(
                {
                    "sender": SENDER,
                    "reference": "118/CAT-PA03",
                    "document_day": "02/03/2026",
                    "type": "Công văn",
                    "title": "về việc bịa đặt",
                    "level": "C · Mật",
                    "copy_numbers": "03, 04",
                    "may_copy": "Không được phép",
                }
            )
            _rest()
            _press(sheet, Qt.Key.Key_S, CTRL)
            self._is_over()

    def issue(self, kind: str) -> None:
        """Issue a signed file to its last print: number, five copies, how they came out."""
        at = self.office
        item = make.approved(at, recipients=SENT, copies=COPIES).item
        file = text_to(kind, tuple(each.name for each in SENT))
        at.desk.do(print_for_signature, make.draft_print(at, item, file=file))
        at.desk.do(record_signature, make.signature(at, item))
        with self.beating.watching(f"issue {kind}"):
            sheet = IssueOutgoingDialog(self._main._seat, item)
            self._main.open_sheet(sheet)
            _until(lambda: not sheet.info.file.is_reading)
            _until(lambda: sheet.check.printer.box.count() > 1)
            for _step in range(_STEPS):
                _rest()
                sheet.forward()
            _until(lambda: sheet.flow.phase in {Phase.ASKING, Phase.DONE})
            sheet.forward()
            _until(lambda: sheet.flow.phase is Phase.DONE)
            sheet.forward()
            self._is_over()

    def print_register(self) -> None:
        """Make the sheets of what came, look at them, print them."""
        with self.beating.watching("print register"):
            sheet = PrintRegisterDialog(self._main._seat, incoming_book(self.office))
            self._main.open_sheet(sheet)
            _until(lambda: sheet.paper is not None and sheet.printer.box.count() > 1)
            _rest()
            sheet.go_on()
            _until(lambda: not sheet.busy_reason())
            sheet.close_sheet()
            self._is_over()

    def search(self) -> None:
        """Type words that many lines have, key by key."""
        with self.beating.watching("search"):
            self._main._search()
            sheet = self._sheet(SearchBooksDialog)
            for letter in _SOUGHT:
                sheet.box.insert(letter)
                QTest.qWait(_KEY_MS)
            _rest()
            sheet.close_sheet()
            self._is_over()

    def count_year(self) -> None:
        """The year's figures until they are shown."""
        with self.beating.watching("statistics"):
            self._main._go("today")
            self._main._go("statistics")
            QTest.qWait(_REST_MS * 5)

    def lock(self) -> None:
        """Put the desk away, until a passphrase may be typed."""
        with self.beating.watching("lock"):
            self.program.lock("bấm khóa")
            self._passphrase(LockScreen)

    @property
    def _main(self) -> MainWindow:
        window = self.program.window
        if not isinstance(window, MainWindow):
            raise TypeError(window)
        return window

    def _sheet(self, kind: type[Laid]) -> Laid:
        _until(lambda: isinstance(self._main.sheet, kind))
        sheet = self._main.sheet
        if not isinstance(sheet, kind):
            raise TypeError(sheet)
        return sheet

    def _is_over(self) -> None:
        _until(lambda: self._main.sheet is None)
        _rest()

    def _passphrase(self, kind: type[QWidget]) -> PassphraseEdit:
        _until(lambda: isinstance(self.program.window, kind))
        window = self.program.window
        if window is None:
            raise TypeError(window)
        lines = window.findChildren(PassphraseEdit)
        _until(lambda: not lines[0].isReadOnly())
        _rest()
        return lines[0]


def _press(
    widget: QWidget,
    key: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    focus = QApplication.focusWidget()
    QTest.keyClick(focus or widget, key, held)
    QTest.qWait(1)


def _rest() -> None:
    """What was begun is shown; timers that wait for the clerk run out."""
    QTest.qWait(_REST_MS)


def _until(condition: Callable[[], bool]) -> None:
    until = perf_counter() + _MOST_S
    while not condition():
        if perf_counter() > until:
            raise TimeoutError
        QTest.qWait(_STEP_MS)
