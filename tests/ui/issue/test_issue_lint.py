from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.issue.flow import Phase
from bmnn_desk.ui.theme import show_theme
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.wheel_guard import guard_wheel
from tests import make
from tests.ui.issue.papers import choose, text_file
from tests.ui.kept import shown
from tests.ui.lint.lint_window import lint

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

LEAST, WIDE = QSize(1093, 574), QSize(1366, 768)
STEPS = ("info", "copies", "marks", "check")
PLACES = [(LEAST, Look.LIGHT), (WIDE, Look.LIGHT), (LEAST, Look.DARK)]
NAMES = ["least, light", "wide, light", "least, dark"]


@pytest.fixture(autouse=True)
def _undressed(qapp: QApplication) -> Iterator[None]:
    face, palette = qapp.font(), qapp.palette()
    guard = guard_wheel(qapp)
    yield
    qapp.removeEventFilter(guard)
    guard.deleteLater()
    show_theme(qapp)
    qapp.setStyleSheet("")
    qapp.setFont(face)
    qapp.setPalette(palette)


def dressed(look: Look = Look.LIGHT) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    show_theme(app, look)


def opened(
    qtbot: QtBot, seat: Seat, item: int, *, size: QSize, path: Path | None
) -> IssueOutgoingDialog:
    sheet = IssueOutgoingDialog(seat, item)
    sheet.resize(size)
    shown(qtbot, sheet)
    qtbot.waitUntil(lambda: sheet.check.printer.box.count() > 1)
    if path is not None:
        sheet.info.file.take(path)
        qtbot.waitUntil(lambda: sheet.matter.file is not None, timeout=30_000)
    return sheet


def findings(qtbot: QtBot, sheet: IssueOutgoingDialog, steps: range = range(4)) -> list[str]:
    """What the lint says of each step, with the step's name."""
    found = []
    for step in steps:
        sheet.go(step)
        if STEPS[step] == "marks":
            qtbot.waitUntil(lambda: sheet.marks.pane.pages is not None, timeout=30_000)
        qtbot.wait(100)  # until what changed its words was laid out anew
        found += [f"{STEPS[step]}: {said}" for said in lint(sheet)]
    return found


@pytest.mark.parametrize(("size", "look"), PLACES, ids=NAMES)
def test_the_four_steps_without_a_file(
    qtbot: QtBot, seat: Seat, office: Office, size: QSize, look: Look
) -> None:
    dressed(look)
    sheet = opened(qtbot, seat, make.signed(office).item, size=size, path=None)
    assert findings(qtbot, sheet) == []


def test_the_four_steps_with_a_file_that_says_something_else(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    dressed()
    path = tmp_path / "da-ky.pdf"
    path.write_bytes(text_file("pdf"))
    sheet = opened(qtbot, seat, make.signed(office).item, size=LEAST, path=path)
    assert findings(qtbot, sheet) == []


def test_errors_under_their_fields_and_a_block_with_its_sentence(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    dressed()
    sheet = opened(qtbot, seat, make.approved(office).item, size=LEAST, path=None)
    sheet.go(3)
    assert sheet.check.findings.still_blocking()
    assert findings(qtbot, sheet, range(3, 4)) == []
    sheet.info.unit.clear()
    sheet.info.day.line.setText("31022025")
    sheet.forward()
    qtbot.wait(20)
    assert sheet.info.form.summary.isVisible()
    assert findings(qtbot, sheet, range(1)) == []


def test_the_question_after_the_prints(qtbot: QtBot, seat: Seat, office: Office) -> None:
    dressed(Look.DARK)
    choose(office, copy_number_way="overprint", black_rule="12/QĐ-SMM")
    sheet = opened(qtbot, seat, make.signed(office).item, size=LEAST, path=None)
    for _ in range(4):
        sheet.forward()
    qtbot.waitUntil(lambda: sheet.flow.phase is Phase.ASKING, timeout=30_000)
    for tick, _ in sheet.check.outcome._rows.values():
        tick.setChecked(False)
    qtbot.wait(20)
    assert lint(sheet) == []
