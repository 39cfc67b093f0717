"""Choose one of a destruction's papers, to be looked at, printed or saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bmnn_desk.domain.destruction import DestructionKind, DestructionSheet, sheets_of
from bmnn_desk.domain.ending_cases import DestructionPaper
from bmnn_desk.papers.destruction_papers import destruction_paper
from bmnn_desk.ui.destruction.destruction_source import detail_of
from bmnn_desk.ui.destruction.destruction_words import SHEET_WORDS, about_words
from bmnn_desk.ui.office_paper import offer_paper
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.domain.destruction import DestructionRow
    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.ui.seat import Seat


class DestructionPapersDialog(Sheet):
    """Of the destruction `subject`; the paper that comes next is chosen to begin with."""

    reopens = False

    def __init__(self, seat: Seat, subject: int) -> None:
        super().__init__(self.tr("Giấy tiêu hủy"))
        self.subject, self._seat = subject, seat
        self._detail = detail_of(seat, subject)
        row = self._detail.row
        self.level.show_level(row.level)
        self.show_subtitle(about_words(row))
        self.which: ChoiceBox[DestructionSheet] = ChoiceBox(
            (sheet, SHEET_WORDS[sheet]) for sheet in sheets_of(row)
        )
        self.which.put(next_sheet(row))
        self.panel = FormPanel(self)
        card = Card(self.tr("Lập giấy từ những gì đã ghi"))
        hint = self.tr("Số và ngày chưa ghi thì để trống trên giấy để viết tay.")
        look = FieldLook(words=self.tr("&Giấy"), hint=hint)
        card.body.addWidget(self.panel.add("which", look, self.which))
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.leave.setText(self.tr("Đó&ng"))
        self.leave.show_icon("x")
        primary = ButtonLook(icon="printer", kind=ButtonKind.PRIMARY, tip=self.tr("Ctrl+Enter"))
        self.make = self.offer(self.tr("&Lập giấy…"), primary, self.forward)
        listen_for({"Ctrl+Return": self.forward}, self)

    def focus_first(self) -> None:
        """Into the choice."""
        self.which.setFocus()

    def forward(self) -> None:
        """Lay the paper out and open the sheet that prints or saves it."""
        sheet = self.which.value()
        if sheet is not None:
            title, name = SHEET_WORDS[sheet], f"tieu-huy-{self.subject}-{sheet.value}.pdf"
            offer_paper(self, self._seat, partial(self._paper, sheet), title=title, name=name)

    def _paper(self, sheet: DestructionSheet) -> OfficePaper:
        """By the words of the regime of its day."""
        row = self._detail.row
        law = self._seat.desk.law.on(row.ended_on or row.day)
        return destruction_paper(law.sheets["destruction"], sheet, self._detail, law.level_words)


def next_sheet(row: DestructionRow) -> DestructionSheet:
    """The first paper that is not on record; the last where all are."""
    if row.kind is DestructionKind.AT_ONCE:
        # Nobody asks for a list of what is spoiled or surplus.
        return DestructionSheet.DESTRUCTION_MINUTES
    there = {paper.kind for paper in row.papers}
    for sheet in sheets_of(row):
        if sheet is DestructionSheet.PROPOSAL:
            continue
        if sheet is DestructionSheet.EMERGENCY_REPORT:
            return sheet
        if DestructionPaper(sheet.value) not in there:
            return sheet
    return DestructionSheet.DESTRUCTION_MINUTES
