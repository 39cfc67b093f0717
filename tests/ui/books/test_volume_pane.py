from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.sheets import SheetEntry, SheetState
from bmnn_desk.domain.volumes import VolumeEventKind, VolumeMark
from bmnn_desk.ui.books.volume_pane import VolumePane
from tests.domain.test_volumes import DAY, PLAIN
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SHEET = SheetEntry(
    sheet=1,
    number=1,
    code="7K3M-Q2XD-9FVT-0AB5",
    state=SheetState.BOUND,
    printed_on=DAY,
    signed_on=DAY,
    bound_on=DAY,
    first_ordinal=43,
    last_ordinal=50,
    bottom_mm=120.0,
)


def pane_of(qtbot: QtBot) -> VolumePane:
    pane = VolumePane()
    kept(qtbot, pane)
    return pane


def test_a_volume_tells_its_days_and_its_newest_sheets_first(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    row = replace(
        PLAIN,
        book_closed_on=DAY,
        events={VolumeEventKind.BOUND: VolumeMark(day=DAY, sheets=5)},
        to_correct=(44, 45),
    )
    correction = replace(
        SHEET, number=2, state=SheetState.PRINTED, signed_on=None, is_correction=True
    )
    pane.show_volume(row, "Nghị định 63/2026/NĐ-CP", (SHEET, correction))
    assert pane.top.endswith(" · Đã đóng 10/03/2026")
    facts = dict(pane.facts.facts())
    assert facts["Đóng, giáp lai"] == "10/03/2026, 5 tờ"
    assert facts["Đóng sổ"] == "10/03/2026"
    assert facts["Mẫu sổ"] == "Nghị định 63/2026/NĐ-CP"
    first, second = pane.sheets.facts()
    assert first[0] == "2"
    assert first[1].startswith("đính chính dòng 43-50, in 10/03/2026, chờ ký\n")
    assert second[1] == "dòng 43-50, đóng 10/03/2026\n7K3M-Q2XD-9FVT-0AB5"
    assert "Dòng 44, 45 đã sửa sau khi in" in pane.warning.words
    one, none = replace(SHEET, last_ordinal=43), replace(SHEET, first_ordinal=None)
    pane.show_volume(row, "Nghị định 63/2026/NĐ-CP", (one, none))
    said = [words.partition(",")[0] for _number, words in pane.sheets.facts()]
    assert sorted(said) == ["chưa có dòng nào", "dòng 43"]


def test_no_volume_shows_nothing(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_volume(PLAIN, "mẫu", (SHEET,))
    pane.show_volume(None, "", ())
    assert pane.top == "Chưa chọn quyển"
    assert pane.facts.facts() == pane.sheets.facts() == ()
