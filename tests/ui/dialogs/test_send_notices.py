from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.dialogs.send_notices import SendNoticesDialog
from bmnn_desk.ui.tokens import Look
from tests import make
from tests import secrecy_desk as sd
from tests.papers.read_pdf import page_texts
from tests.services.statements import asked_of
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def change(office: Office) -> int:
    return sd.extended(office, sd.delivered(office))


def sheet_of(qtbot: QtBot, seat: Seat, change: int) -> SendNoticesDialog:
    sheet = SendNoticesDialog(seat, change)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def told(office: Office, change: int) -> list[str]:
    return [each.notice for each in sd.holders(office, change)]


def test_one_number_goes_to_all_who_were_not_told(
    qtbot: QtBot, seat: Seat, office: Office, change: int
) -> None:
    sheet = sheet_of(qtbot, seat, change)
    assert len(sheet.table.ticked()) == 2
    sheet.number.setText("15/TB-SMM")
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.record()
    assert ended == ["Đã ghi 02 thông báo"]
    assert told(office, change) == ["15/TB-SMM", "15/TB-SMM"]
    assert sheet_of(qtbot, seat, change).table.ticked() == ()


def test_each_holder_has_a_number_of_his_own_and_sees_it_first(
    qtbot: QtBot, seat: Seat, office: Office, change: int
) -> None:
    sheet = sheet_of(qtbot, seat, change)
    sheet.number.setText("09/TB-SMM")
    sheet.each.put(value=True)
    assert [texts[4] for texts in sheet.table.texts()] == ["09/TB-SMM", "10/TB-SMM"]
    first = sheet.table.ticked()[0]
    sheet.table.tick(first, on=False)
    assert [texts[4] for texts in sheet.table.texts()] == ["", "09/TB-SMM"]
    sheet.table.toggle_all()
    sheet.record()
    assert told(office, change) == ["09/TB-SMM", "10/TB-SMM"]


def test_a_number_that_cannot_run_on_is_told(qtbot: QtBot, seat: Seat, change: int) -> None:
    sheet = sheet_of(qtbot, seat, change)
    sheet.record()
    assert sheet.panel.field("number").error
    sheet.each.put(value=True)
    sheet.number.setText("TB-SMM")
    sheet.record()
    assert "kế tiếp" in sheet.panel.field("number").error


def test_another_holder_may_be_told_alone(
    qtbot: QtBot, seat: Seat, office: Office, change: int
) -> None:
    sheet = sheet_of(qtbot, seat, change)
    sheet.table.put_ticked(())
    sheet.number.setText("15/TB-SMM")
    sheet.record()
    assert "Ctrl+A" in sheet.mishap.words
    sheet.other.setText("Bộ Chỉ huy quân sự tỉnh")
    sheet.record()
    assert [each.name for each in sd.holders(office, change)][-1] == "Bộ Chỉ huy quân sự tỉnh"
    assert told(office, change) == ["", "", "15/TB-SMM"]


def test_where_every_copy_is_at_the_clerks_nobody_is_to_be_told(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, sd.extended(office, make.issued(office).item))
    assert sheet.table.texts() == []
    assert "không có nơi giữ nào" in sheet._foot_hint.text()


def test_a_day_before_the_change_or_to_come_is_refused(
    qtbot: QtBot, seat: Seat, office: Office, change: int
) -> None:
    sheet = sheet_of(qtbot, seat, change)
    sheet.number.setText("15/TB-SMM")
    for day in ("09/03/2025", "11/03/2025", "", "hôm nào"):
        sheet.day.line.setText(day)
        sheet.record()
        assert sheet.panel.field("day").error, day
    assert told(office, change) == ["", ""]


def test_a_draft_comes_back_with_its_ticks(qtbot: QtBot, seat: Seat, change: int) -> None:
    sheet = sheet_of(qtbot, seat, change)
    first, _second = sheet.table.ticked()
    sheet.table.put_ticked((first,))
    sheet.number.setText("15/TB")
    sheet.keep_draft()
    again = sheet_of(qtbot, seat, change)
    assert again.table.ticked() == (first,)
    assert [texts[4] for texts in again.table.texts()] == ["15/TB", ""]


def printed(qtbot: QtBot, sheet: SendNoticesDialog) -> list[str]:
    with qtbot.waitSignal(sheet.sheet_wanted, timeout=30_000) as came:
        sheet.print_notices()
    assert came.args
    (paper,) = came.args
    kept(qtbot, paper)
    return [" ".join(page.split()) for page in page_texts(paper._pdf)]


def test_the_notices_are_printed_one_for_all_or_one_for_each(
    qtbot: QtBot, seat: Seat, office: Office, change: int
) -> None:
    sheet = sheet_of(qtbot, seat, change)
    first, second = (each.name for each in sd.holders(office, change))
    (page,) = printed(qtbot, sheet)
    assert all(told in page for told in (first, second, "Số: ........", "21/QĐ-SMM"))
    sheet.number.setText("09/TB-SMM")
    sheet.each.put(value=True)
    sheet.other.setText("Bộ Chỉ huy quân sự tỉnh")
    one, other, third = printed(qtbot, sheet)
    assert ("09/TB-SMM" in one, first in one, second in one) == (True, True, False)
    assert ("10/TB-SMM" in other, second in other) == (True, True)
    assert ("11/TB-SMM" in third, "Bộ Chỉ huy quân sự tỉnh" in third) == (True, True)
    assert told(office, change) == ["", ""]


def test_what_the_notices_say_is_read_once_for_all_of_them(
    qtbot: QtBot, seat: Seat, office: Office, change: int
) -> None:
    sheet = sheet_of(qtbot, seat, change)
    with asked_of(office) as asked:
        assert len(printed(qtbot, sheet)) == 1
    once = len(asked)
    sheet.number.setText("09/TB-SMM")
    sheet.each.put(value=True)
    with asked_of(office) as asked:
        assert len(printed(qtbot, sheet)) == 2
    assert len(asked) == once


def test_the_other_holder_alone_has_a_notice_too(qtbot: QtBot, seat: Seat, change: int) -> None:
    sheet = sheet_of(qtbot, seat, change)
    sheet.table.put_ticked(())
    sheet.print_notices()
    assert "Ctrl+A" in sheet.mishap.words
    sheet.other.setText("Bộ Chỉ huy quân sự tỉnh")
    (page,) = printed(qtbot, sheet)
    assert "Bộ Chỉ huy quân sự tỉnh" in page


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, change: int, look: Look) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, change)) == []
