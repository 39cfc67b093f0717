"""A document that must come back, in haste: marks added at the issue, from key to record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.incoming import Urgency
from bmnn_desk.domain.mark_pages import PageKind
from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.services.marks_used import marks_used
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.paper_facts import ItemAsked
from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.issue.flow import Phase
from bmnn_desk.ui.outgoing.reprint import read_matter, recorded_marks
from tests import make
from tests.papers.read_pdf import page_texts
from tests.ui.issue.papers import choose, text_file
from tests.ui.kept import shown
from tests.ui.printing.fake_printers import FakePrinters

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.marks import MarkMade
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier
_MARKS, _CHECK = 2, 3


def forward(sheet: IssueOutgoingDialog) -> None:
    QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)


@pytest.fixture
def sheet(qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path) -> IssueOutgoingDialog:
    """A signed PDF at step 3, all marks of the office printed in red."""
    choose(office, level_way="print", copy_number_way="print", prints_red="yes")
    path = tmp_path / "da-ky.pdf"
    path.write_bytes(text_file("pdf"))
    made = IssueOutgoingDialog(seat, make.signed(office).item)
    made.resize(1093, 574)
    shown(qtbot, made)
    qtbot.waitUntil(lambda: made.check.printer.box.count() > 1)
    made.info.file.take(path)
    qtbot.waitUntil(lambda: made.matter.file is not None, timeout=30_000)
    forward(made)
    forward(made)
    made.marks._reason.setText("in số lượng lớn")
    return made


def to_the_end(qtbot: QtBot, sheet: IssueOutgoingDialog) -> None:
    while sheet._steps.currentIndex() < _CHECK:
        forward(sheet)
    forward(sheet)
    over = {Phase.ASKING, Phase.PAUSED, Phase.DONE}
    qtbot.waitUntil(lambda: sheet.flow.phase in over, timeout=60_000)


def marks_of(seat: Seat, item: int) -> dict[Stamp, MarkMade]:
    first, *_ = seat.desk.read(marks_used, ItemAsked(body=seat.body, item=item))
    return {mark.stamp: mark for mark in first.marks}


def reference_of(seat: Seat, item: int) -> str:
    asked = DetailAsked(body=seat.body, item=item, day=seat.today())
    (detail,) = seat.desk.read(outgoing_detail, asked)
    return detail.reference


def test_a_recall_without_its_day_takes_no_number(seat: Seat, sheet: IssueOutgoingDialog) -> None:
    sheet.marks.extras.recall.setChecked(True)
    forward(sheet)
    assert sheet._steps.currentIndex() == _CHECK
    forward(sheet)

    assert sheet._steps.currentIndex() == _MARKS
    assert sheet.marks.extras.return_day.line.hasFocus()
    assert reference_of(seat, sheet.subject) == ""


def test_a_page_number_that_is_not_there_takes_no_number(
    seat: Seat, sheet: IssueOutgoingDialog
) -> None:
    sheet.marks.place.pages.kind.put(PageKind.CHOSEN)
    sheet.marks.place.pages.numbers.setText("7")
    forward(sheet)
    forward(sheet)

    assert sheet._steps.currentIndex() == _MARKS
    assert sheet.marks.place.pages.numbers.hasFocus()
    assert reference_of(seat, sheet.subject) == ""


def test_added_marks_are_recorded_printed_and_drawn_again(
    qtbot: QtBot, seat: Seat, sheet: IssueOutgoingDialog
) -> None:
    assert isinstance(seat.printers, FakePrinters)
    back = seat.today().replace(year=seat.today().year + 1)
    sheet.marks.extras.urgency.put(Urgency.AT_ONCE)
    sheet.marks.extras.recall.setChecked(True)
    sheet.marks.extras.return_day.put(back)
    sheet.marks.marks.row(Stamp.RECALL).way.put(MarkWay.PRINT)
    to_the_end(qtbot, sheet)

    assert sheet.check.mishap.words == ""
    made = marks_of(seat, sheet.subject)
    assert made[Stamp.RECALL].until == back
    assert made[Stamp.RECALL].way is MarkWay.PRINT
    assert made[Stamp.AT_ONCE].way is MarkWay.RUBBER
    sheets = [page_texts(print_.job.pdf) for print_ in seat.printers.prints]
    assert "Dấu Hỏa tốc" in " ".join(sheets[0][0].split())  # the phiếu phân bản
    assert "Dấu Tài liệu thu hồi" not in sheets[0][0]
    assert f"Thời hạn: {back:%d/%m/%Y}" in "".join(sheets[1])
    again = recorded_marks(read_matter(seat, sheet.subject), 1)
    assert again == next(copy for copy in sheet.matter.drawn() if copy.number == 1)


def test_the_next_document_of_the_type_begins_with_the_same_places(
    qtbot: QtBot, seat: Seat, office: Office, sheet: IssueOutgoingDialog
) -> None:
    sheet.marks.frame.setFocus()
    QTest.keyClick(sheet.marks.frame, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    to_the_end(qtbot, sheet)
    again = IssueOutgoingDialog(seat, make.signed(office).item)
    shown(qtbot, again)

    assert again.matter.place(Stamp.COPY_NUMBER) == (160.0, 7.0)
