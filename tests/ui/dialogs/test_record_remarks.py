from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy_changes import ChangeKind, ShownBy
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.ui.dialogs.record_remarks import RecordRemarksDialog
from bmnn_desk.ui.tokens import Look
from tests import make
from tests import secrecy_desk as sd
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def change(office: Office) -> int:
    return sd.extended(office, make.issued(office).item)


def sheet_of(qtbot: QtBot, seat: Seat, change: int) -> RecordRemarksDialog:
    sheet = RecordRemarksDialog(seat, change)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_the_ticked_copies_bear_the_stamp_from_that_day(
    qtbot: QtBot, seat: Seat, office: Office, change: int
) -> None:
    sheet = sheet_of(qtbot, seat, change)
    every = sheet.table.ticked()
    assert len(every) == len(sd.detail(office, change).own)
    assert sheet.by.value() is MarkWay.RUBBER
    sheet.table.tick(every[0], on=False)
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.record()
    assert ended == [f"Đã ghi {len(every) - 1:02} bản đóng dấu lại"]
    old = [each.copy for each in sd.detail(office, change).own if each.remarked_on is None]
    assert old == [every[0]]
    assert sheet_of(qtbot, seat, change).table.ticked() == (every[0],)


def test_a_change_shown_by_a_paper_offers_the_paper_first(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    change = sd.extended(office, make.issued(office).item, shown=ShownBy.PAPER)
    assert sheet_of(qtbot, seat, change).by.value() is None


def test_a_part_that_is_free_has_no_stamp(qtbot: QtBot, seat: Seat, office: Office) -> None:
    change = sd.declassified(
        office,
        make.issued(office).item,
        kind=ChangeKind.DECLASSIFIED_PART,
        released="Phụ lục 2",
    )
    sheet = sheet_of(qtbot, seat, change)
    assert sheet.by.count() == 1
    sheet.record()
    assert all(each.remarked_on for each in sd.detail(office, change).own)


def test_without_a_tick_nothing_is_kept(
    qtbot: QtBot, seat: Seat, office: Office, change: int
) -> None:
    sheet = sheet_of(qtbot, seat, change)
    sheet.table.put_ticked(())
    sheet.record()
    assert "Ctrl+A" in sheet.mishap.words
    assert not any(each.remarked_on for each in sd.detail(office, change).own)


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, change: int, look: Look) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, change)) == []
