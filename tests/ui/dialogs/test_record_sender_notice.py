from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind, TermState
from bmnn_desk.ui.dialogs.record_sender_notice import RecordSenderNoticeDialog
from bmnn_desk.ui.endings.change_source import changes_of
from bmnn_desk.ui.endings.term_source import term_of
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.tokens import Look
from tests import secrecy_desk as sd
from tests.incoming_desk import SENDER
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.endings.some_endings import received
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def item(office: Office) -> int:
    return received(office)


def sheet_of(qtbot: QtBot, seat: Seat, item: int) -> RecordSenderNoticeDialog:
    sheet = RecordSenderNoticeDialog(seat, item)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def filled(sheet: RecordSenderNoticeDialog, office: Office) -> RecordSenderNoticeDialog:
    sheet.number.setText("77/TB-CAT")
    for field in sheet.days.values():
        field.put(office.day)
    return sheet


def test_an_extension_by_the_sender_ends_at_what_was_recorded(
    qtbot: QtBot, seat: Seat, office: Office, item: int
) -> None:
    sheet = filled(sheet_of(qtbot, seat, item), office)
    assert sheet.teller.value() == SENDER
    sheet.until.put(sd.years_on(office.day, 20))
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.forward()
    (row,) = changes_of(seat, item)
    assert (row.kind, row.by_sender, row.number) == (ChangeKind.EXTENDED, True, "77/TB-CAT")
    assert row.until == sd.years_on(office.day, 20)
    words = "Đã ghi thông báo: gia hạn"
    assert ended == [LineWanted(page="endings", line=row.change, part="changes", said=words)]


def test_another_level_goes_the_way_the_kind_says(
    qtbot: QtBot, seat: Seat, office: Office, item: int
) -> None:
    sheet = filled(sheet_of(qtbot, seat, item), office)
    assert not sheet.panel.field("to").isVisible()
    assert sheet.kind.words_of(ChangeKind.LOWERED) == ""  # there is nothing under Mật
    sheet.kind.put(ChangeKind.RAISED)
    assert sheet.panel.field("to").isVisible()
    assert [sheet.to.itemText(at) for at in range(sheet.to.count())] == ["Tối mật", "Tuyệt mật"]
    sheet.forward()
    assert term_of(seat, item).level is SecrecyLevel.TOI_MAT


def test_its_end_asks_for_no_day_of_a_term(
    qtbot: QtBot, seat: Seat, office: Office, item: int
) -> None:
    sheet = filled(sheet_of(qtbot, seat, item), office)
    sheet.kind.put(ChangeKind.DECLASSIFIED)
    assert not sheet.panel.field("until").isVisible()
    sheet.forward()
    assert term_of(seat, item).state is TermState.ENDED


def test_what_is_missing_is_said_at_its_field(qtbot: QtBot, seat: Seat, item: int) -> None:
    sheet = sheet_of(qtbot, seat, item)
    sheet.teller.setText("")
    sheet.forward()
    wrong = {key for key in sheet.panel.texts() if sheet.panel.field(key).error}
    assert wrong == {"sender", "number", "notice_day", "changed_on", "until"}
    sheet.kind.put(ChangeKind.DECLASSIFIED_PART)
    sheet.forward()
    assert sheet.panel.field("released").error
    assert changes_of(seat, item) == ()


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, item: int, look: Look) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, item)) == []


def test_a_draft_brings_the_chosen_level_back(
    qtbot: QtBot, seat: Seat, office: Office, item: int
) -> None:
    sheet = filled(sheet_of(qtbot, seat, item), office)
    sheet.kind.put(ChangeKind.RAISED)
    sheet.to.put(SecrecyLevel.TUYET_MAT)
    sheet.keep_draft()
    again = sheet_of(qtbot, seat, item)
    assert (again.kind.value(), again.to.value()) == (ChangeKind.RAISED, SecrecyLevel.TUYET_MAT)


def test_a_day_that_is_not_asked_for_is_no_error(
    qtbot: QtBot, seat: Seat, office: Office, item: int
) -> None:
    sheet = filled(sheet_of(qtbot, seat, item), office)
    sheet.until.put_draft_text("99")
    sheet.kind.put(ChangeKind.DECLASSIFIED)
    sheet.forward()
    assert term_of(seat, item).state is TermState.ENDED


def test_what_an_earlier_try_has_saved_leads_to_no_line(
    qtbot: QtBot, seat: Seat, office: Office, item: int
) -> None:
    first, second = (filled(sheet_of(qtbot, seat, item), office) for _ in range(2))
    second.request_id = first.request_id
    ended: list[object] = []
    for sheet in (first, second):
        sheet.kind.put(ChangeKind.DECLASSIFIED)
        sheet.finished.connect(ended.append)
        sheet.forward()
    assert isinstance(ended[0], LineWanted)
    assert isinstance(ended[1], str)
