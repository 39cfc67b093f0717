from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.destruction import DestructionSheet, sheets_of
from bmnn_desk.services.destroy_at_once import destroy_at_once
from bmnn_desk.ui.destruction.destruction_source import detail_of
from bmnn_desk.ui.dialogs.destruction_papers import DestructionPapersDialog, next_sheet
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.tokens import Look
from tests.destruction_desk import at_once, decided, destroyed, emergency, proposed, surplus
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, destruction: int) -> DestructionPapersDialog:
    sheet = DestructionPapersDialog(seat, destruction)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_the_paper_that_comes_next_is_chosen_and_laid_out(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, proposed(office))
    assert sheet.which.value() is DestructionSheet.COUNCIL_DECISION
    with qtbot.waitSignal(sheet.sheet_wanted, timeout=60_000) as wanted:
        sheet.forward()
    paper = wanted.args[0]
    assert isinstance(paper, PrintPaperDialog)
    kept(qtbot, paper)


def test_each_road_and_state_has_its_next_paper(seat: Seat, office: Office) -> None:
    spoiled = office.desk.do(destroy_at_once, at_once(office, *surplus(office))).destruction
    for number, sheet in (
        (decided(office), DestructionSheet.DESTRUCTION_MINUTES),
        (destroyed(office).destruction, DestructionSheet.DESTRUCTION_MINUTES),
        (emergency(office), DestructionSheet.LIST),
        (spoiled, DestructionSheet.DESTRUCTION_MINUTES),
    ):
        row = detail_of(seat, number).row
        assert next_sheet(row) is sheet
        assert sheet in sheets_of(row)


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, proposed(office))) == []
