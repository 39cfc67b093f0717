from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.ui.dialogs.bring_back import BringBackDialog
from bmnn_desk.ui.dialogs.record_trip_loss import RecordTripLossDialog
from bmnn_desk.ui.dialogs.report_trip import ReportTripDialog
from bmnn_desk.ui.dialogs.take_out import TakeOutDialog
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.taking_out.trip_part import trip_part
from bmnn_desk.ui.tokens import Look
from tests.away_desk import back, out
from tests.ui.dressed import dressed, linted
from tests.ui.kept import kept
from tests.ui.seats import seat_of
from tests.ui.taking_out.parts import page_of, sheets_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def press(page: QWidget, keys: str) -> None:
    page._by_key(keys)  # type: ignore[attr-defined]


def test_each_key_opens_its_sheet_for_the_current_row(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = out(office)
    page = page_of(qtbot, seat, trip_part(seat))
    asked = sheets_of(page)
    for keys in ("Ctrl+N", "Ctrl+B", "Ctrl+M", "Ctrl+R"):
        press(page, keys)
    office.desk.do(bring_back, back(office, number))
    page.refresh()
    for keys in ("Ctrl+B", "Ctrl+M", "Ctrl+R"):
        press(page, keys)
    for sheet in asked:
        kept(qtbot, sheet)  # type: ignore[arg-type]
    kinds = [type(sheet) for sheet in asked]
    assert kinds == [TakeOutDialog, BringBackDialog, RecordTripLossDialog, ReportTripDialog]


@pytest.mark.parametrize("keys", ["Ctrl+P", "Ctrl+T"])
def test_its_slips_are_drawn_and_offered_to_be_printed(
    qtbot: QtBot, seat: Seat, office: Office, keys: str
) -> None:
    number = out(office)
    office.desk.do(bring_back, back(office, number))
    page = page_of(qtbot, seat, trip_part(seat))
    asked = sheets_of(page)
    with qtbot.waitSignal(page.sheet_wanted, timeout=30_000):
        press(page, keys)
    (sheet,) = asked
    assert isinstance(sheet, PrintPaperDialog)
    kept(qtbot, sheet)


def test_an_empty_list_offers_the_first_one(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat, trip_part(seat))
    assert page.view.empty.button.isVisibleTo(page)
    asked = sheets_of(page)
    page.view.empty.button.click()
    (sheet,) = asked
    kept(qtbot, sheet)  # type: ignore[arg-type]
    assert isinstance(sheet, TakeOutDialog)


def test_who_only_looks_on_has_the_list_and_no_acts(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    out(office)
    looking = seat_of(seat, office, Role.INSPECTOR)
    page = page_of(qtbot, looking, trip_part(looking))
    assert page.view.model.rowCount() == 1
    assert page.view.acts == ()


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_list_passes(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    number = out(office)
    out(office)
    office.desk.do(bring_back, back(office, number))
    with dressed(look):
        assert linted(page_of(qtbot, seat, trip_part(seat))) == []
