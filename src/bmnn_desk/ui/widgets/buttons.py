"""Buttons of the four kinds, with their icon, name and tip."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bmnn_desk.ui.giving_way import give_way
from bmnn_desk.ui.icons import icon
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.press_button import PressButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

_ICON_PX = 18
_AHEAD = "arrow-right"
# Right inside the border of desk.qss, 2 px wide.
_RING_PX, _RING_IN = 2, 3.0
_ROUND_PX, _CHIP_ROUND_PX = 3.0, 11.0


class ButtonKind(StrEnum):
    """How weighty a button is; a screen has one primary."""

    PRIMARY = "primary"
    NORMAL = "normal"
    DANGER = "danger"
    PLAIN = "plain"
    LINK = "link"
    CHIP = "chip"
    STEP = "step"


@dataclass(frozen=True, slots=True, kw_only=True)
class ButtonLook:
    """An icon's name and the kind; `tip` is also the name of a button without words.

    `trailing` puts the icon behind the words, where an arrow ahead always stands.
    """

    icon: str = ""
    kind: ButtonKind = ButtonKind.NORMAL
    tip: str = ""
    trailing: bool = False


class Button(PressButton):
    """A push button whose icon follows the colours; Enter presses it too."""

    def __init__(
        self, words: str, look: ButtonLook, pressed: Callable[[], object] | None = None
    ) -> None:
        super().__init__(words)
        self._look = look
        self.setProperty("kind", look.kind.value)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if look.tip:
            self.setToolTip(look.tip)
        if not words:
            self.setAccessibleName(look.tip)
        if pressed is not None:
            self.clicked.connect(lambda _checked: pressed())
        self.show_icon(look.icon)
        give_way()

    @property
    def look(self) -> ButtonLook:
        """How it looks; its icon is that shown now."""
        return self._look

    def show_icon(self, name: str) -> None:
        """Show another icon."""
        self._look = replace(self._look, icon=name)
        is_behind = self._look.trailing or name == _AHEAD
        way = Qt.LayoutDirection.RightToLeft if is_behind else Qt.LayoutDirection.LeftToRight
        self.setLayoutDirection(way)
        if name:
            self.setIcon(icon(name, self._colour()))
            self.setIconSize(QSize(_ICON_PX, _ICON_PX))

    def show_kind(self, kind: ButtonKind) -> None:
        """Make it weightier or lighter."""
        self._look = replace(self._look, kind=kind)
        self.setProperty("kind", kind.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show_icon(self._look.icon)

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon anew when colours or the button's state change."""
        super().changeEvent(event)
        changed = {QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.EnabledChange}
        if event.type() in changed and self._look.icon:
            self.setIcon(icon(self._look.icon, self._colour()))

    def checkStateSet(self) -> None:
        """A checked chip or step has the primary colour, and its icon the text's."""
        super().checkStateSet()
        if self._look.icon:
            self.setIcon(icon(self._look.icon, self._colour()))

    def nextCheckState(self) -> None:
        """The same when it is pressed."""
        super().nextCheckState()
        if self._look.icon:
            self.setIcon(icon(self._look.icon, self._colour()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a light ring inside the dark border of a filled button that has the focus.

        No one colour stands out both from the primary colour and from the page beside it.
        """
        super().paintEvent(event)
        if not (self.hasFocus() and self._is_filled()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current_tokens().primary_text), _RING_PX))
        inside = QRectF(self.rect()).adjusted(_RING_IN, _RING_IN, -_RING_IN, -_RING_IN)
        round_px = _CHIP_ROUND_PX if self._look.kind is ButtonKind.CHIP else _ROUND_PX
        painter.drawRoundedRect(inside, round_px, round_px)
        painter.end()

    def _is_filled(self) -> bool:
        if self._look.kind is ButtonKind.PRIMARY:
            return self.isEnabled()
        return self.isChecked() and self._look.kind in {ButtonKind.CHIP, ButtonKind.STEP}

    def _colour(self) -> str:
        tokens = current_tokens()
        if not self.isEnabled():
            return tokens.disabled
        if self._is_filled():
            return tokens.primary_text
        return {
            ButtonKind.DANGER: tokens.danger,
            ButtonKind.LINK: tokens.primary,
            ButtonKind.STEP: tokens.muted,
        }.get(self._look.kind, tokens.text)
