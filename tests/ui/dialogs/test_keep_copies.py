from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.ui.custody.holder_fields import CLERK
from bmnn_desk.ui.dialogs.keep_copies import KeepCopiesDialog
from bmnn_desk.ui.tokens import Look
from tests.custody_desk import now, originals
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, copy: int) -> KeepCopiesDialog:
    sheet = KeepCopiesDialog(seat, copy)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    return sheet


def test_a_person_keeps_the_ticked_copies(qtbot: QtBot, seat: Seat, office: Office) -> None:
    first, second, *_ = originals(office)
    sheet = sheet_of(qtbot, seat, first)
    sheet.copies.table.tick(second, on=True)
    sheet.holder.who.put(f"person:{office.drafter}")
    sheet.place.setText("Tủ 2, ngăn 1")
    sheet.paper.setText("Sổ giao, trang 3")
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.forward()
    assert ended == ["Đã ghi người giữ, nơi để của 02 bản"]
    for copy in (first, second):
        found = now(office, copy)
        assert (found.state, found.holder) == (CopyState.HELD, "Ngô Văn Soạn")
        assert (found.person_id, found.place) == (office.drafter, "Tủ 2, ngăn 1")


def test_the_clerk_keeps_them_without_a_signature(qtbot: QtBot, seat: Seat, office: Office) -> None:
    copy, *_ = originals(office)
    sheet = sheet_of(qtbot, seat, copy)
    assert sheet.holder.who.value() == CLERK
    sheet.place.setText("Két sắt 1")
    sheet.forward()
    found = now(office, copy)
    assert (found.state, found.holder, found.place) == (CopyState.AT_CLERK, "Văn thư", "Két sắt 1")


def test_place_and_signature_must_be_said(qtbot: QtBot, seat: Seat, office: Office) -> None:
    copy, *_ = originals(office)
    sheet = sheet_of(qtbot, seat, copy)
    sheet.holder.who.put("other")
    sheet.copies.table.tick(copy, on=False)
    sheet.forward()
    wrong = {key for key in sheet.panel.keys() if sheet.panel.field(key).error}  # noqa: SIM118
    assert wrong == {"copies", "name", "place", "paper"}


def test_what_was_typed_is_there_again(qtbot: QtBot, seat: Seat, office: Office) -> None:
    copy, *_ = originals(office)
    sheet = sheet_of(qtbot, seat, copy)
    sheet.holder.who.put("other")
    sheet.holder.name.setText("Sở Mẫu")
    sheet.place.setText("Tủ 9")
    sheet.keep_draft()
    again = sheet_of(qtbot, seat, copy)
    assert (again.holder.holder(), again.place.value()) == ("Sở Mẫu", "Tủ 9")


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, originals(office)[0])) == []
