"""A second process: a whole issue through the windows over a store on the disk, then the end."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from bmnn_desk import jobs
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.law.loader import Law
from bmnn_desk.machine.worker import Worker
from bmnn_desk.paths import forms_folder
from bmnn_desk.storage.opening import create_store
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.issue.flow import Phase
from bmnn_desk.ui.main_window import MainWindow
from tests import make
from tests.ui import office
from tests.ui.issue.papers import choose
from tests.ui.offices import CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

STEP_MS, MOST_STEPS = 20, 4000


def main() -> None:
    store, signed, out = (Path(each) for each in sys.argv[1:4])
    title, recipient = sys.argv[4:6]
    app = QApplication([])
    app.setApplicationName("bmnn-desk")
    vault = create_store(store, "van-thu", PASSPHRASE, CHEAP)
    at = make.office(vault, Law(forms_folder()))
    choose(at, copy_number_way="overprint", black_rule="12/QĐ-SMM")
    sent = (Recipient(name=recipient), Recipient(name="Công an tỉnh Mẫu"))
    item = make.signed(at, title=title, recipients=sent).item
    with Worker(jobs.ALL) as worker:
        window = MainWindow(office.seat(at, worker, out))
        window.resize(1366, 768)
        window.show()
        sheet = IssueOutgoingDialog(window._seat, item)
        window.open_sheet(sheet)
        _issue(sheet, signed)
        _say(sheet.matter.detail.reference)
        sheet.forward()
        sheet.forward()
        _say(window.status._said.toolTip())
        window.keep_drafts()
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        finish_background()
    at.desk.close()


def _issue(sheet: IssueOutgoingDialog, signed: Path) -> None:
    _until(lambda: sheet.check.printer.box.count() > 1)
    QTimer.singleShot(0, lambda: _choose(signed))
    sheet.info.file.choose.click()
    _until(lambda: sheet.matter.file is not None and not sheet.info.file.is_reading)
    sheet.info.note.setText(sheet.matter.detail.title)
    sheet.keep_draft()
    for _ in range(4):
        QTest.qWait(50)
        sheet.forward()
    _until(lambda: sheet.flow.phase is Phase.ASKING)


def _choose(path: Path) -> None:
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QFileDialog):
        dialog.setDirectory(str(path.parent))
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        if isinstance(line, QLineEdit):
            line.setText(str(path))
        dialog.accept()


def _until(condition: Callable[[], bool]) -> None:
    for _ in range(MOST_STEPS):
        if condition():
            return
        QTest.qWait(STEP_MS)
    raise TimeoutError


def _say(words: str) -> None:
    os.write(1, f"{words}\n".encode())


if __name__ == "__main__":
    main()
