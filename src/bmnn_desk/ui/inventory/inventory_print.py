"""The papers of a round: the list to count by, and its minutes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk import jobs
from bmnn_desk.papers.inventory_papers import inventory_minutes_paper
from bmnn_desk.services.counted import CountPart
from bmnn_desk.services.inventories import InventoriesAsked
from bmnn_desk.services.inventory_paper import inventory_paper
from bmnn_desk.ui.inventory.inventory_source import line_ids, lines_of
from bmnn_desk.ui.office_paper import offer_paper, offer_pdf, paper_sheet

if TYPE_CHECKING:
    from bmnn_desk.domain.inventory import InventoryPaperFacts
    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.ui.listed.seated_page import SeatedPage
    from bmnn_desk.ui.seat import Seat


def facts_of(seat: Seat, inventory: int, part: CountPart) -> InventoryPaperFacts:
    """The head of a round's papers with the lines of a part; for the lane.

    Raises:
        NotFoundError: the body has no such round.
    """
    asked = InventoriesAsked(body=seat.body, ids=(inventory,))
    (facts,) = seat.desk.read(inventory_paper, asked)
    rows = tuple(lines_of(seat, inventory, line_ids(seat, inventory, part)))
    return replace(facts, rows=rows)


def counting_list(seat: Seat, inventory: int) -> bytes:
    """The list of what is not counted yet, or of all once nothing is left; for the lane.

    Raises:
        DeskError: the round is gone, or the worker failed.
    """
    facts = facts_of(seat, inventory, CountPart.UNCOUNTED)
    if not facts.rows:
        facts = facts_of(seat, inventory, CountPart.ALL)
        facts = replace(facts, rows=tuple(row for row in facts.rows if row.expected))
    regime = seat.desk.law.on(facts.row.day)
    levels = dict(regime.level_words)
    return seat.worker.do(jobs.DRAW_COUNTING_LIST, regime.sheet("counting_list"), facts, levels)


def minutes(seat: Seat, inventory: int) -> OfficePaper:
    """The minutes with every difference; for the lane.

    Raises:
        NotFoundError: the body has no such round.
    """
    facts = facts_of(seat, inventory, CountPart.DIFFERENCES)
    return inventory_minutes_paper(seat.desk.law.on(facts.day).sheet("inventory_minutes"), facts)


def print_list(page: SeatedPage, inventory: int) -> None:
    """Draw the list beside the window, then open the sheet that prints it."""
    seat, title = page.seat, _tr("In phiếu kiểm kê")
    sheet_of = partial(paper_sheet, seat, title=title, name="Phieu kiem ke.pdf")
    offer_pdf(page, lambda: counting_list(seat, inventory), sheet_of)


def print_minutes(page: SeatedPage, inventory: int) -> None:
    """Offer the minutes to be printed or saved."""
    offer_paper(
        page,
        page.seat,
        lambda: minutes(page.seat, inventory),
        title=_tr("In biên bản kiểm kê"),
        name="Bien ban kiem ke.pdf",
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("inventory_print", words)
