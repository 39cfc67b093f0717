from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.ui.dialogs.archive_copies import ArchiveCopiesDialog
from bmnn_desk.ui.tokens import Look
from tests.custody_desk import now, originals
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, copy: int) -> ArchiveCopiesDialog:
    sheet = ArchiveCopiesDialog(seat, copy)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    return sheet


def test_a_copy_goes_to_the_archive_and_what_is_late_is_noted(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    copy, *_ = originals(office)
    sheet = sheet_of(qtbot, seat, copy)
    sheet.place.setText("Kho 1, giá 4")
    sheet.paper.setText("Biên bản 02/BB-SMM")
    sheet.ended_on.put(seat.today() - timedelta(days=400))
    ended: list[str] = []
    sheet.finished.connect(ended.append)
    sheet.forward()
    (said,) = ended
    assert said.startswith("Đã nộp lưu 01 bản. Có điểm cần xem lại:")
    assert "TH-12" in said
    found = now(office, copy)
    assert (found.state, found.holder) == (CopyState.ARCHIVED, "Lưu trữ cơ quan")


def test_place_paper_and_days_in_order_must_be_said(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, originals(office)[0])
    sheet.ended_on.put(seat.today() + timedelta(days=1))
    sheet.forward()
    wrong = {key for key in sheet.panel.keys() if sheet.panel.field(key).error}  # noqa: SIM118
    assert wrong == {"ended", "place", "paper"}


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, originals(office)[0])) == []
