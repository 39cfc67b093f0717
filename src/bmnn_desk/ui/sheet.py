"""A form that fills the window: header, body, footer with what one can do (ux a)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.ui.draft_keeper import DraftKeeper
from bmnn_desk.ui.giving_way import building
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.labels import ElidedLabel, TextPart, label
from bmnn_desk.ui.widgets.level_label import LevelLabel
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Callable


class _Whole(type(QWidget)):  # type: ignore[misc]
    """Whoever makes a sheet gives way to the window until all of it is made."""

    def __call__(cls, *args: object, **named: object) -> object:
        """Make one."""
        with building():
            return super().__call__(*args, **named)


class Sheet(QWidget, metaclass=_Whole):
    """Put the form into `body`, buttons into the footer by `offer`.

    `finished(result)` when it is done, or with None when it was left; `form` and `subject` are
    the draft's key. `said(words)` is for the toast; `sheet_wanted(sheet)` lays another over it.
    """

    finished = Signal(object)
    said = Signal(str)
    sheet_wanted = Signal(object)
    form = ""
    subject = 0
    reopens = True

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = title
        self._subtitle = ElidedLabel(TextPart.HINT)
        self.level = LevelLabel()
        self._state = label("", TextPart.HINT)
        self._foot_hint = label("", TextPart.HINT, wraps=True)
        self._told_unkept = ""
        self._asked_at: QWidget | None = None
        self.body = QVBoxLayout()
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(10)
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = column
        column.addWidget(self._header())
        column.addLayout(self.body, 1)
        column.addWidget(self._footer())
        self.leave = self.offer(
            self.tr("Lưu nháp và đón&g"),
            ButtonLook(icon="device-floppy"),
            self.close_sheet,
            left=True,
        )
        listen_for({"Esc": self.close_sheet}, self)

    @property
    def about(self) -> str:
        """What it does and to what, in one line."""
        return ": ".join(filter(None, (self._title, self.subtitle)))

    @property
    def subtitle(self) -> str:
        """What it is about, whole."""
        return self._subtitle.toolTip()

    def show_subtitle(self, words: str) -> None:
        """Say what it is about, under the title."""
        self._subtitle.show_text(words)

    def show_state(self, words: str) -> None:
        """Say how the draft stands, at the top right."""
        self._state.setText(words)

    def show_hint(self, words: str) -> None:
        """Say something beside the footer's buttons."""
        self._foot_hint.setText(words)

    def offer(
        self, words: str, look: ButtonLook, do: Callable[[], object], *, left: bool = False
    ) -> Button:
        """Add a button to the footer: at the left, or before the end at the right."""
        button = Button(words, look, do)
        (self._left if left else self._right).addWidget(button)
        return button

    def keep_draft(self) -> None:
        """Save what was typed; a sheet without a draft has nothing to save."""

    def busy_reason(self) -> str:
        """Why the sheet may not be closed now; empty where it may."""
        return ""

    def close_sheet(self) -> None:
        """Leave it; what was typed stays as a draft."""
        if reason := self.busy_reason():
            self.said.emit(reason)
            return
        self.keep_draft()
        if words := self.unkept_words():
            self.said.emit(words)
        else:
            self.finished.emit(None)

    @property
    def unkept(self) -> str:
        """Why what was typed is in no draft; empty where it is, or nothing was typed."""
        keepers = self.findChildren(DraftKeeper)
        return next(filter(None, (keeper.trouble for keeper in keepers)), "")

    def unkept_words(self) -> str:
        """What leaving would lose; told once, then empty: whoever leaves again means it."""
        why, told = self.unkept, self._told_unkept
        self._told_unkept = why
        if not why or why == told:
            return ""
        return self.tr("{why} Đóng lần nữa thì mất phần vừa gõ.").format(why=why)

    def focus_first(self) -> None:
        """Put the focus where typing begins."""
        self.setFocus()

    def come_back_to(self, asked_at: QWidget) -> None:
        """Another sheet is asked for from this widget: the focus returns to it afterwards."""
        self._asked_at = asked_at

    def focus_again(self) -> None:
        """The sheet that lay over this one is gone: back to where it was asked for, or begin."""
        asked_at, self._asked_at = self._asked_at, None
        if asked_at is None:
            self.focus_first()
        else:
            asked_at.setFocus()

    def _header(self) -> QWidget:
        header = QWidget()
        header.setObjectName("header")
        header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        words = QVBoxLayout()
        words.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(label(self._title, TextPart.TITLE))
        top.addWidget(self.level, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addStretch(1)
        top.addWidget(self._state)
        words.addLayout(top)
        words.addWidget(self._subtitle)
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 8, 16, 8)
        row.addLayout(words, 1)
        return header

    def _footer(self) -> QWidget:
        footer = QWidget()
        footer.setObjectName("footer")
        footer.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(footer)
        row.setContentsMargins(16, 9, 16, 9)
        row.setSpacing(8)
        row.addLayout(self._left)
        row.addWidget(self._foot_hint, 1)
        row.addLayout(self._right)
        self._left.setSpacing(8)
        self._right.setSpacing(8)
        return footer
