from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.next_volume import NextVolumeDialog
from bmnn_desk.ui.settings.book_words import book_entry
from tests import make
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, office: Office) -> NextVolumeDialog:
    sheet = NextVolumeDialog(seat, office.book)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_the_next_volume_is_opened_and_numbers_run_on(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    sheet = sheet_of(qtbot, seat, office)
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.forward()
    assert ended == ["Đã mở quyển 02"]
    entry = book_entry(seat, office.book)
    assert (entry.volume, entry.next_ordinal) == (2, 2)


def test_an_empty_volume_or_a_missing_day_is_refused(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, office)
    sheet.forward()
    assert sheet.mishap.words.startswith("Quyển 01 chưa có dòng nào.")
    sheet.day.put_draft_text("")
    sheet.forward()
    assert sheet.panel.field("day").error
    assert book_entry(seat, office.book).volume == 1


def test_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, office: Office) -> None:
    with dressed():
        assert linted(sheet_of(qtbot, seat, office)) == []
