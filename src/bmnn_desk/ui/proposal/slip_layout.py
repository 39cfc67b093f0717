"""Where the fields of a slip stand: cards one under the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from bmnn_desk.ui.proposal.slip_form import MORE_KEYS
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import Card

if TYPE_CHECKING:
    from PySide6.QtWidgets import QCheckBox

    from bmnn_desk.ui.proposal.slip_form import SlipForm

_TEXT = (
    (("type", 2), ("unit", 3), ("drafter", 3)),
    (("position", 2), ("title", 6)),
)
_MORE = (
    (("level", 2), ("addressee", 3), ("issue_form", 3)),
    (("day", 2), ("term_until", 3), ("recall_on", 3)),
    (("reason", 8),),
)


class SlipLayout(QWidget):
    """The form's left part; `show_more` opens what is seldom needed."""

    def __init__(self, form: SlipForm, checked: QCheckBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        look = ButtonLook(icon="chevron-down", kind=ButtonKind.LINK)
        words = self.tr("Mục khác: lý do, thời hạn riêng, thu hồi, hình thức phát hành")
        self._opener = Button(words, look, lambda: self.show_more(self._more.isHidden()))
        self._more = QWidget()
        self._more.setLayout(_grid(form, _MORE))
        self._more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for card in (self._text(), self._basis(checked), self._sent(), self._rest()):
            column.addWidget(card)
        column.addStretch(1)

    def show_more(self, shown: bool) -> None:
        """Open or shut the fields that are seldom needed."""
        self._more.setVisible(shown)
        self._opener.show_icon("chevron-up" if shown else "chevron-down")

    def shows_more(self) -> bool:
        """True while these are open."""
        return not self._more.isHidden()

    def bring(self, key: str) -> None:
        """Open what hides a field."""
        if key in MORE_KEYS:
            self.show_more(shown=True)

    def _text(self) -> Card:
        card = Card()
        card.body.addLayout(_grid(self._form, _TEXT))
        return card

    def _basis(self, checked: QCheckBox) -> Card:
        card = Card()
        card.body.addWidget(self._form.panel.field("bases"))
        card.body.addWidget(checked)
        card.body.addWidget(self._form.panel.field("sources"))
        return card

    def _sent(self) -> Card:
        card = Card()
        card.body.addWidget(self._form.panel.field("recipients"))
        card.body.addWidget(self._form.panel.field("may_copy"))
        return card

    def _rest(self) -> Card:
        card = Card()
        card.body.addWidget(self._opener, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self._more)
        return card


def _grid(form: SlipForm, rows: tuple[tuple[tuple[str, int], ...], ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(9)
    for row, fields in enumerate(rows):
        at = 0
        for key, span in fields:
            grid.addWidget(form.panel.field(key), row, at, 1, span)
            at += span
    for column in range(8):
        grid.setColumnStretch(column, 1)
    return grid
