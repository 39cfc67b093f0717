"""The pane beside the list: all that the current slip says, and what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.ui.proposal.slip_columns import about
from bmnn_desk.ui.proposal.slip_facts_rows import decision_rows, facts_rows
from bmnn_desk.ui.proposal.slip_words import state_words
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import scrolled
from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.fitted import Fitted
from bmnn_desk.ui.widgets.labels import TextPart, label, rule
from bmnn_desk.ui.widgets.level_label import LevelLabel

if TYPE_CHECKING:
    from bmnn_desk.domain.papers import SlipFacts
    from bmnn_desk.domain.slip_list import SlipEntry

WIDE_PX = 345
_MOST_LETTERS = 200


class SlipPane(QWidget):
    """`hide_asked()` when its button is pressed."""

    hide_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDE_PX)
        self._state = label("", TextPart.SECTION)
        self._level = LevelLabel()
        self._about = label("", TextPart.BODY, wraps=True)
        self._note = Banner(BannerKind.WARN)
        self._decided, self._facts, self._rule = FactsList(), FactsList(), rule()
        self._lay()
        self.show_slip(None, None)

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """What is said of the slip."""
        return (*self._decided.facts(), *self._facts.facts())

    def show_slip(self, entry: SlipEntry | None, facts: SlipFacts | None) -> None:
        """Show a slip, or that there is none."""
        self._level.show_level(None if entry is None else entry.level)
        self._state.setText(
            self.tr("Chưa chọn phiếu") if entry is None else state_words(entry.state)
        )
        words = "" if entry is None else about(entry)
        cut = f"{words[:_MOST_LETTERS].rstrip()}…" if len(words) > _MOST_LETTERS else words
        self._about.setText(cut)
        self._about.setToolTip("" if cut == words else words)
        self._about.setVisible(bool(words))
        self._note.say(self._note_words(entry))
        decided = [] if entry is None else decision_rows(entry)
        self._decided.show_facts(decided)
        self._decided.setVisible(bool(self._decided.facts()))
        self._rule.setVisible(bool(self._decided.facts()))
        known = entry is not None and facts is not None
        self._facts.show_facts(facts_rows(facts, entry) if known else [])  # type: ignore[arg-type]

    def _note_words(self, entry: SlipEntry | None) -> str:
        if entry is None or entry.state is not SlipState.SENT_BACK:
            return ""
        return self.tr("Phiếu bị trả lại. Bấm Ctrl+D để lập lại từ phiếu này và sửa.")

    def _lay(self) -> None:
        look = ButtonLook(
            icon="layout-sidebar-right", kind=ButtonKind.PLAIN, tip=self.tr("Ẩn chi tiết (F4)")
        )
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._state)
        top.addWidget(self._level)
        top.addStretch(1)
        top.addWidget(Button("", look, self.hide_asked.emit))
        inner = Fitted()
        within = QVBoxLayout(inner)
        within.setContentsMargins(0, 4, 4, 0)
        within.setSpacing(10)
        for widget in (self._decided, self._rule, self._facts):
            within.addWidget(widget)
        within.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._about)
        column.addWidget(self._note)
        column.addWidget(scrolled(inner), 1)
