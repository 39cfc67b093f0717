"""Prints the list of copies that somebody holds, for his signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.papers.holdings_paper import holdings_paper
from bmnn_desk.services.holdings_paper import HoldingsPaperAsked, holdings_paper_facts
from bmnn_desk.ui.listed.part import PartAct
from bmnn_desk.ui.office_paper import offer_paper

if TYPE_CHECKING:
    from bmnn_desk.domain.copy_moves import HolderRow
    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.ui.listed.seated_page import SeatedPage
    from bmnn_desk.ui.seat import Seat


def print_act() -> PartAct[HolderRow]:
    """The act of the list of holders."""
    return PartAct(
        words=_tr("&In danh sách"),
        icon="printer",
        keys="Ctrl+P",
        verbs=(holdings_paper_facts,),
        do=_print,
        # Asked for without a name, the list would be that of every copy.
        suits=lambda row: bool(row.holder),
    )


def list_of(seat: Seat, row: HolderRow) -> OfficePaper:
    """What somebody holds, as the registers have it now.

    Raises:
        DeskError: no regime is known for today, or the desk could not read it.
    """
    day = seat.today()
    asked = HoldingsPaperAsked(body=seat.body, day=day, holder=row.holder, person=row.person)
    (facts,) = seat.desk.read(holdings_paper_facts, asked)
    regime = seat.desk.law.on(day)
    return holdings_paper(regime.sheet("holdings_list"), facts, regime.level_words)


def _print(page: SeatedPage, row: HolderRow | None) -> None:
    if row is None:
        return

    def compose() -> OfficePaper:
        """Read and compose it."""
        return list_of(page.seat, row)

    title = _tr("In danh sách tài liệu đang giữ")
    offer_paper(page, page.seat, compose, title=title, name="danh-sach-dang-giu.pdf")


def _tr(words: str) -> str:
    return QCoreApplication.translate("print_holdings", words)
