from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy_changes import TermState
from bmnn_desk.ui.dialogs import record_expiry
from bmnn_desk.ui.dialogs.record_expiry import RecordExpiryDialog
from bmnn_desk.ui.endings.term_source import term_of
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def later(seat: Seat, office: Office) -> Seat:
    """The same seat when the terms of ten years are over."""
    return replace(seat, today=lambda: office.day.replace(year=office.day.year + 11))


def sheet_of(qtbot: QtBot, seat: Seat, item: int = 0) -> RecordExpiryDialog:
    sheet = RecordExpiryDialog(seat, item)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_those_ticked_are_secret_no_more(qtbot: QtBot, later: Seat, office: Office) -> None:
    first, second = make.issued(office).item, make.issued(office).item
    sheet = sheet_of(qtbot, later, second)
    assert sheet.table.ticked() == (second,)
    assert len(sheet.table.texts()) == 2
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.record()
    assert ended == ["Đã ghi 01 văn bản hết thời hạn"]
    assert term_of(later, second).state is TermState.ENDED
    assert term_of(later, first).state is TermState.EXPIRED


def test_without_a_tick_or_a_day_nothing_is_kept(qtbot: QtBot, later: Seat, office: Office) -> None:
    item = make.issued(office).item
    sheet = sheet_of(qtbot, later)
    sheet.record()
    assert "Ctrl+A" in sheet.mishap.words
    sheet.table.toggle_all()
    for day in ("", "32/1"):
        sheet.day.line.setText(day)
        sheet.record()
        assert sheet.panel.field("day").error
    assert term_of(later, item).state is TermState.EXPIRED


def test_a_draft_comes_back_with_its_ticks(qtbot: QtBot, later: Seat, office: Office) -> None:
    item = make.issued(office).item
    sheet = sheet_of(qtbot, later)
    sheet.table.toggle_all()
    sheet.keep_draft()
    assert sheet_of(qtbot, later).table.ticked() == (item,)


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(
    qtbot: QtBot, later: Seat, office: Office, look: Look
) -> None:
    make.issued(office)
    with dressed(look):
        assert linted(sheet_of(qtbot, later)) == []


def test_a_day_to_come_is_refused(qtbot: QtBot, later: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, later, make.issued(office).item)
    sheet.day.put(later.today() + timedelta(days=1))
    sheet.record()
    assert "chưa tới" in sheet.panel.field("day").error


def test_the_item_asked_for_is_there_however_many_there_are(
    qtbot: QtBot, later: Seat, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = make.issued(office).item, make.issued(office).item
    monkeypatch.setattr(record_expiry, "_MOST_ROWS", 1)
    assert len(sheet_of(qtbot, later).table.texts()) == 1
    assert sheet_of(qtbot, later, first).table.ticked() == (first,)
    assert sheet_of(qtbot, later, second).table.ticked() == (second,)
