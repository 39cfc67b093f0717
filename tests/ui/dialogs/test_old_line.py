from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.dialogs.old_line import OldLineDialog
from bmnn_desk.ui.tokens import Look
from tests.domain import old_lines
from tests.inspection.in_store import brought_in
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.inspection.results import old, unsure
from tests.ui.kept import shown
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.inspection_report import InspectionFinding
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def brought(office: Office, level: SecrecyLevel = SecrecyLevel.MAT) -> int:
    register = old_lines.register(
        outgoing=tuple(
            old_lines.outgoing(row=row, reference=f"{row}/BC-XYZ", level=level)
            for row in range(2, 9)
        )
    )
    return brought_in(office, register, b"so cu")


def cells_of(sheet: OldLineDialog) -> dict[str, str]:
    return {row[0]: row[1] for row in sheet.cells.texts()}


def card(qtbot: QtBot, seat: Seat, *findings: InspectionFinding) -> OldLineDialog:
    sheet = OldLineDialog(seat, findings, "Sổ cũ 2023.xlsx")
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    qtbot.waitUntil(lambda: sheet.cells.rowCount() > 0 or "Đang đọc" not in sheet.told.words)
    return sheet


def test_the_row_stands_as_in_its_file_beside_what_it_breaks(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    found = old(brought(office), 5, detail="3-5")
    sheet = card(qtbot, seat, found, unsure(ref=found.ref, imported=True))
    facts = cells_of(sheet)
    assert facts["Số, ký hiệu"] == "5/BC-XYZ"
    assert "(để trống)" in facts.values()
    first, second = sheet.broken.remarks()
    assert first.words.startswith("PDX-02: Căn cứ còn thiếu")
    assert first.hint == "Luật bịa, phần một · 3-5"
    assert second.hint.startswith("(chưa đối chiếu)")
    assert "chỉ đọc" in sheet.about
    assert "Sổ đi cũ, dòng 5" in sheet.about


def test_nothing_of_it_can_be_written_and_esc_goes_back(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = card(qtbot, seat, old(brought(office), 5))
    sheet.focus_first()
    assert sheet.cells.hasFocus()
    QTest.keyClick(sheet.cells, Qt.Key.Key_F2)
    assert sheet.cells.state() is not sheet.cells.State.EditingState
    with qtbot.waitSignal(sheet.finished) as left:
        QTest.keyClick(sheet.cells, Qt.Key.Key_Escape)
    assert left.args == [None]


def test_a_title_of_the_highest_level_is_hidden_from_who_may_not_read_it(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = brought(office, SecrecyLevel.TUYET_MAT)
    sheet = card(qtbot, seat_of(seat, office, Role.INSPECTOR), old(number, 5))
    assert cells_of(sheet)["Trích yếu"] == "(để trống)"


def test_a_row_that_is_not_there_says_so(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number = brought(office)
    sheet = card(qtbot, seat, old(number, 99))
    qtbot.waitUntil(lambda: "không còn" in sheet.told.words)
    gone = card(qtbot, seat, old(number + 9, 5, book=OldBook.SLIPS))
    qtbot.waitUntil(lambda: "Đang đọc" not in gone.told.words)
    assert gone.told.isVisible()


@pytest.mark.parametrize("dress", [(Look.LIGHT, 10), (Look.DARK, 12)])
def test_the_card_has_no_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, office: Office, dress: tuple[Look, int]
) -> None:
    found = old(brought(office), 5)
    with dressed(*dress):
        assert linted(card(qtbot, seat, found)) == []
