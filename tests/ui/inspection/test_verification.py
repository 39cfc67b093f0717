from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.verification import ProofPart
from bmnn_desk.ui.inspection.inspection_scope import InspectionScope
from bmnn_desk.ui.inspection.verification import print_verification, verification_facts
from bmnn_desk.ui.listed.seated_page import SeatedPage
from bmnn_desk.ui.print_paper import PrintPaperDialog
from tests import make

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_it_proves_counts_and_inspects(seat: Seat, office: Office) -> None:
    make.issued(office)
    year = seat.today().year

    facts = verification_facts(seat, year, year)

    assert facts.holds
    assert {proof.part for proof in facts.proofs} == set(ProofPart)
    assert facts.acts > 0
    assert facts.macs == facts.acts
    assert {told.book: told.lines for told in facts.series}[BookKind.OUTGOING] == 1
    assert facts.copies.held > 0
    assert facts.person == seat.person
    assert facts.agency


def test_it_inspects_the_days_that_the_page_of_inspections_does(seat: Seat) -> None:
    asked = InspectionScope().asked(seat, ())
    facts = verification_facts(seat, asked.since.year, asked.until.year)
    assert (facts.since, facts.until) == (asked.since, asked.until)


def test_the_paper_comes_over_the_page(qtbot: QtBot, seat: Seat) -> None:
    page = SeatedPage(seat)
    qtbot.addWidget(page)

    with qtbot.waitSignal(page.sheet_wanted, timeout=20_000) as sheet:
        print_verification(page, seat, seat.today().year, seat.today().year)

    assert isinstance(sheet.args[0], PrintPaperDialog)
