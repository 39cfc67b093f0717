from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.ui.dialogs.take_back_copies import TakeBackCopiesDialog
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.custody_desk import lent, now
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, copy: int) -> TakeBackCopiesDialog:
    sheet = TakeBackCopiesDialog(seat, copy)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    return sheet


def test_all_that_was_lent_comes_back_to_the_offices_usual_place(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    copies = lent(office)
    request = SettingRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        key="clerk_place",
        value="Két sắt 1",
    )
    office.desk.do(choose_setting, request)
    sheet = sheet_of(qtbot, seat, copies[0])
    assert sheet.place.value() == "Két sắt 1"
    sheet.copies.put(copies)
    sheet.paper.setText("Sổ mượn, trang 5")
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.forward()
    assert ended == [f"Đã nhận lại {len(copies):02} bản"]
    found = now(office, copies[-1])
    assert (found.state, found.place) == (CopyState.AT_CLERK, "Két sắt 1")


def test_place_and_paper_must_be_said(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat, lent(office)[0])
    sheet.day.line.setText("hôm qua")
    sheet.forward()
    wrong = {key for key in sheet.panel.keys() if sheet.panel.field(key).error}  # noqa: SIM118
    assert wrong == {"day", "place", "paper"}


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, lent(office)[0])) == []
