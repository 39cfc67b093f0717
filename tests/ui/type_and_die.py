"""A second process: types into a real sheet over a store on the disk, and waits to be killed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk import jobs
from bmnn_desk.entrance import enter, seat_facts
from bmnn_desk.machine.worker import Worker
from bmnn_desk.ui.dialogs.propose_level import ProposeLevelDialog
from bmnn_desk.ui.seat import Seat
from tests.ui.offices import DAY, PASSPHRASE
from tests.ui.printing.fake_printers import FakePrinters
from tests.ui.typed import typed

FIELD = "title"


def seat_at(folder: Path) -> Seat:
    """A seat at a store on the disk; its worker is never started."""
    desk = enter(folder, None, PASSPHRASE)
    facts = seat_facts(desk, DAY)
    return Seat(
        desk=desk,
        worker=Worker(jobs.ALL),
        printers=FakePrinters(folder.parent),
        body=facts.body,
        person=facts.person,
        post=facts.post,
        today=lambda: DAY,
    )


def main() -> None:
    folder, words = Path(sys.argv[1]), sys.argv[2]
    app = QApplication([])
    sheet = ProposeLevelDialog(seat_at(folder))
    sheet.show()
    sheet.activateWindow()
    QTest.qWaitForWindowActive(sheet)
    sheet.fields.panel.focus(FIELD)
    sheet._keeper._timer.setInterval(50)
    sheet._keeper.kept.connect(_say)
    typed(sheet.fields.panel.field(FIELD).editor, words)
    app.exec()


def _say(words: str) -> None:
    os.write(1, f"{words}\n".encode())


if __name__ == "__main__":
    main()
