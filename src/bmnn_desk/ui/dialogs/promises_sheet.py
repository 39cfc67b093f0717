"""What the program promises of its store and what it does not, to be read, copied and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout

from bmnn_desk.papers.promises_paper import promises_paper
from bmnn_desk.services.office_entries import DayAsked, bodies_on
from bmnn_desk.ui.office_paper import offer_pdf, office_pdf, paper_sheet, plain_saved
from bmnn_desk.ui.promises import shipped_promises
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.buttons import ButtonLook
from bmnn_desk.ui.widgets.card import Card, let_scroll
from bmnn_desk.ui.widgets.fitted import Fitted
from bmnn_desk.ui.widgets.form_area import FORM_EM
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.shortcuts import listen_for
from bmnn_desk.ui.widgets.told_text import told_card, told_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QWidget

    from bmnn_desk.ui.seat import Seat


class PromisesSheet(Sheet):
    """A card for each promise and each limit of them all; Tab goes from card to card."""

    form = "promises"
    reopens = False

    def __init__(self, seat: Seat) -> None:
        self._published = shipped_promises()
        super().__init__(self._published.words.title)
        self._seat, self._is_drawing = seat, False
        self.texts: list[QLabel] = []
        self._build()
        self.show_subtitle(self.tr("Tab sang mục sau; Ctrl+A, Ctrl+C chép một mục"))
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        look = ButtonLook(icon="printer", tip=self.tr("Ctrl+P"))
        self.print = self.offer(self.tr("&In để lưu…"), look, self.print_all)
        listen_for({"Ctrl+P": self.print_all}, self)

    def focus_first(self) -> None:
        """Into the first card; Page Down goes on from there."""
        self.texts[0].setFocus()

    def print_all(self) -> None:
        """Draw the paper beside the window and show it; nothing is put on record."""
        if self._is_drawing:
            return
        self._show_drawing(is_drawing=True)
        title = self.tr("In lời hứa và giới hạn")
        offer_pdf(
            self,
            self._drawn,
            lambda pdf: paper_sheet(
                self._seat, pdf, title=title, name="Loi hua va gioi han.pdf", saved=plain_saved()
            ),
            lambda: self._show_drawing(is_drawing=False),
        )

    def _show_drawing(self, *, is_drawing: bool) -> None:
        # The button stays on, with the focus.
        self._is_drawing = is_drawing
        self.show_hint(self.tr("Đang dựng trang…") if is_drawing else "")

    def _drawn(self) -> bytes:
        """Outside the main thread."""
        seat, day = self._seat, self._seat.today()
        offices = {each.body: each for each in seat.desk.read(bodies_on, DayAsked(day=day))}
        return office_pdf(seat, promises_paper(self._published, offices[seat.body], day))

    def _build(self) -> None:
        inner = Fitted()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        words = self._published.words
        column.addWidget(self._card(told_text(words.title, (("", words.about_read),))))
        for each in self._published.promises:
            heading = f"{each.id}. {each.name}"
            text = told_text(heading, self._published.read_of(each))
            column.addWidget(self._card(text, heading))
        column.addWidget(label(words.limits, TextPart.SECTION))
        for limit in self._published.limits:
            text = told_text(limit.name, (("", limit.text),))
            column.addWidget(self._card(text, limit.name))
        column.addStretch(1)
        self.body.addWidget(_Cards(inner), 1)

    def _card(self, text: QLabel, heading: str = "") -> Card:
        self.texts.append(text)
        return told_card(text, heading)


class _Cards(QScrollArea):
    """Tab brings the card that is read into sight with its heading; one too high, from its top."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._inner = inner
        self._measure()
        let_scroll(self, inner)

    def changeEvent(self, event: QEvent) -> None:
        """The cards keep their width in letters where these are made larger or smaller."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        self._inner.setMaximumWidth(self.fontMetrics().averageCharWidth() * FORM_EM)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Qt itself would show the middle of what is too high."""
        moved = super().focusNextPrevChild(forward)
        text = QApplication.focusWidget()
        card = None if text is None else text.parentWidget()
        if moved and isinstance(card, Card):
            if card.height() > self.viewport().height():
                self.verticalScrollBar().setValue(card.y())
            else:
                self.ensureWidgetVisible(card, 0, 0)
        return moved
