"""The pane beside a list: what is current, its level and title over all that is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import scrolled
from bmnn_desk.ui.widgets.fitted import Fitted
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.level_label import LevelLabel

if TYPE_CHECKING:
    from bmnn_desk.domain.secrecy import SecrecyLevel

_WIDE_PX, _ABOVE_PX = 345, 4


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PaneHead:
    """The line on top, its level, the title under it, and what is to be done first."""

    top: str
    level: SecrecyLevel | None = None
    title: str = ""
    warning: str = ""


def reading_area(*parts: QWidget, above_px: int = _ABOVE_PX) -> QScrollArea:
    """Parts to be read under one another, in a pane or in one of its tabs."""
    inner = Fitted()
    within = QVBoxLayout(inner)
    within.setContentsMargins(0, above_px, 4, 0)
    within.setSpacing(10)
    for part in parts:
        within.addWidget(part)
    within.addStretch(1)
    return scrolled(inner)


class SidePane(QWidget):
    """`hide_asked()` when its button is pressed; a title is cut after so many letters."""

    hide_asked = Signal()

    def __init__(self, most_letters: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(_WIDE_PX)
        self._most_letters = most_letters
        self._top = label("", TextPart.SECTION, wraps=True)
        self._level = LevelLabel()
        self._title = label("", TextPart.BODY, wraps=True)
        self.warning = Banner(BannerKind.WARN)
        look = ButtonLook(
            icon="layout-sidebar-right", kind=ButtonKind.PLAIN, tip=self.tr("Ẩn chi tiết (F4)")
        )
        self.hide_button = Button("", look, self.hide_asked.emit)
        self._lay()

    @property
    def top(self) -> str:
        """The line on top."""
        return self._top.text()

    @property
    def title(self) -> str:
        """The line under it, cut where it is long."""
        return self._title.text()

    def show_head(self, head: PaneHead) -> None:
        """Show what is current; the tip has the whole of a long title."""
        self._top.setText(head.top)
        self._level.show_level(head.level)
        is_long = len(head.title) > self._most_letters
        cut = f"{head.title[: self._most_letters].rstrip()}…" if is_long else head.title
        self._title.setText(cut)
        self._title.setToolTip(head.title if is_long else "")
        self._title.setVisible(bool(head.title))
        self.warning.say(head.warning)

    def focus_first(self) -> None:
        """Onto the button that hides it: all the rest is read."""
        self.hide_button.setFocus()

    def put_body(self, body: QWidget) -> None:
        """Give the room under the head to a widget; where it hides, the head stays on top."""
        self._column.addWidget(body, 1)
        self._column.addStretch(0)

    def _lay(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(10)
        # A number with its office's symbols and its copy may need a second line.
        across.addWidget(self._top, 1)
        across.addWidget(self._level, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(self.hide_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 10, 16, 12)
        self._column.setSpacing(8)
        self._column.addLayout(across)
        self._column.addWidget(self._title)
        self._column.addWidget(self.warning)
