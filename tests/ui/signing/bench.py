"""A clerk before the window for texts to be signed: real desk, real worker, real widgets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.ui.dialogs.print_for_signature import PrintForSignatureDialog
from tests.papers import documents as pdfs
from tests.ui.kept import shown
from tests.ui.keys import Clerk
from tests.ui.printing.fake_printers import FakePrinters
from tests.ui.signing.texts import approved_for, on_disk, text

if TYPE_CHECKING:
    from pathlib import Path

    import pikepdf
    from PySide6.QtCore import Qt
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.outgoing_list import PrintEntry
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.signing.sign_flow import Phase
    from tests.make import Office

LEAST = (1093, 574)
_MS = 30_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What a test of the window needs; `folder` is where the drafter's files lie."""

    qtbot: QtBot
    seat: Seat
    at: Office
    folder: Path

    @property
    def printers(self) -> FakePrinters:
        """The printers at the border."""
        assert isinstance(self.seat.printers, FakePrinters)
        return self.seat.printers

    def opened(self, item: int) -> PrintForSignatureDialog:
        """The window at its least size."""
        sheet = PrintForSignatureDialog(self.seat, item)
        sheet.resize(*LEAST)
        shown(self.qtbot, sheet)
        sheet.focus_first()
        return sheet

    def brought(self, name: str) -> PrintForSignatureDialog:
        """The window with an invented document read against the slip behind it."""
        document = text(name)
        sheet = self.opened(approved_for(self.at, document))
        self.choose(sheet, on_disk(document, self.folder))
        return sheet

    def choose(self, sheet: PrintForSignatureDialog, path: Path) -> None:
        """The clerk has chosen this file, and it was read or refused."""
        sheet.check.file.take(path)
        self.wait_until_read(sheet)

    def wait_until_read(self, sheet: PrintForSignatureDialog) -> None:
        """Wait for the file being read."""
        self.qtbot.waitUntil(lambda: not sheet.check.file.is_reading, timeout=_MS)

    def wait_for(self, sheet: PrintForSignatureDialog, phase: Phase) -> None:
        """Wait until the prints are so far."""
        self.qtbot.waitUntil(lambda: sheet.flow.phase is phase, timeout=_MS)

    def mend(self, sheet: PrintForSignatureDialog) -> None:
        """The drafter agrees, and the program mends what it offers to."""
        sheet.check.mend.agreed.setChecked(True)
        sheet.check.mend.mend.click()
        self.qtbot.waitUntil(lambda: not sheet.busy_reason(), timeout=_MS)
        self.wait_until_read(sheet)

    def give_back(self, sheet: PrintForSignatureDialog) -> None:
        """Record the return and wait for its paper."""
        sheet.give_back()
        sheet.forward()
        self.qtbot.waitUntil(lambda: sheet.giving_back.has_paper, timeout=_MS)

    def scan(self) -> Path:
        """Two pages without a letter."""
        path = self.folder / "scan.pdf"
        path.write_bytes(pdfs.changed(_twice, text("drawn_scan").data))
        return path

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        """Press a key where the focus is."""
        Clerk(self.qtbot).press(key, modifiers)

    def prints(self, sheet: PrintForSignatureDialog) -> list[tuple[str, int]]:
        """What is on record: of what, how many."""
        asked = DetailAsked(body=self.at.body, item=sheet.subject, day=self.at.day)
        (detail,) = self.at.desk.read(outgoing_detail, asked)
        found: tuple[PrintEntry, ...] = detail.prints
        return [(one.what, one.prints) for one in found]


def _twice(opened: pikepdf.Pdf) -> None:
    opened.pages.append(opened.pages[0])


def blocking(sheet: PrintForSignatureDialog) -> set[str]:
    """The rules that still stop the print."""
    return {rule.id for rule in sheet.check.rules.still_blocking()}


def results(sheet: PrintForSignatureDialog) -> list[object]:
    """What the window tells when it is done, filled as it does."""
    told: list[object] = []
    sheet.finished.connect(told.append)
    return told
