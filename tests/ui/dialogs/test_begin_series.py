from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.begin_series import BeginSeriesDialog
from tests import make
from tests.services.ledger import entries
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat) -> BeginSeriesDialog:
    sheet = BeginSeriesDialog(seat)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_the_next_document_takes_the_number_said(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat)
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.first.put_draft_text("43")
    sheet.forward()
    assert ended == ["Văn bản kế tiếp lấy số 43"]
    make.issued(office)
    assert entries(office)[0].reference == "43/BC-SMM"


def test_no_number_and_a_series_that_began_are_told(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.first.put_draft_text("0")
    sheet.forward()
    assert "Ghi số, ví dụ: 43." in sheet.panel.field("first").error
    make.issued(office)
    sheet.first.put_draft_text("43")
    sheet.forward()
    assert "vướng quy định" in sheet.mishap.words


def test_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, office: Office) -> None:
    del office
    with dressed():
        assert linted(sheet_of(qtbot, seat)) == []
