from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.ui.dialogs.lend_copies import LendCopiesDialog
from bmnn_desk.ui.tokens import Look
from tests.custody_desk import came, now, originals
from tests.destruction_desk import proposed
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, copy: int) -> LendCopiesDialog:
    sheet = LendCopiesDialog(seat, copy)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    return sheet


def test_a_stranger_borrows_until_a_day(qtbot: QtBot, seat: Seat, office: Office) -> None:
    copy, *_ = came(office)
    sheet = sheet_of(qtbot, seat, copy)
    sheet.holder.who.put("other")
    sheet.holder.name.setText("Trần Văn A, Sở Mẫu")
    sheet.place.setText("Phòng họp 2")
    due = seat.today() + timedelta(days=4)
    sheet.due.put(due)
    sheet.paper.setText("Phiếu mượn 05")
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.forward()
    assert ended == ["Đã cho mượn 01 bản"]
    found = now(office, copy)
    assert (found.state, found.holder, found.due) == (CopyState.LENT, "Trần Văn A, Sở Mẫu", due)
    assert found.person_id is None


def test_what_waits_for_its_destruction_is_lent_only_with_a_second_key(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    copy, *_ = originals(office)
    proposed(office, copy)
    sheet = sheet_of(qtbot, seat, copy)
    sheet.place.setText("Phòng họp 2")
    sheet.due.put(seat.today())
    sheet.paper.setText("Phiếu mượn 05")
    sheet.forward()
    assert "Đang chờ tiêu hủy" in sheet.warned.banner.words
    assert now(office, copy).state == CopyState.AT_CLERK
    sheet.forward()
    assert now(office, copy).state == CopyState.LENT


def test_everything_must_be_said_and_days_be_in_order(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, came(office)[0])
    sheet.due.put(seat.today() - timedelta(days=1))
    sheet.forward()
    wrong = {key for key in sheet.panel.keys() if sheet.panel.field(key).error}  # noqa: SIM118
    assert wrong == {"place", "due", "paper"}
    assert "sớm hơn ngày mượn" in sheet.panel.field("due").error


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, came(office)[0])) == []
