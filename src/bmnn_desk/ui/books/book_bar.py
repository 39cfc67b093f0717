"""The buttons of the page of books."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bmnn_desk.domain.books import BookKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.flow_layout import FlowLayout
from bmnn_desk.ui.widgets.row_menu import RowCommands, commands_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.volumes import ShelfEntry
    from bmnn_desk.ui.books.rights import BookRights


_GAP_PX = 4
_OF_PAGE = ("open", "check", "stock")
_Act: TypeAlias = "tuple[str, str, ButtonLook, bool]"


class BookBar(QWidget):
    """`asked(act)` by the button pressed; what the account may not do is not there."""

    asked = Signal(str)

    def __init__(self, may: BookRights, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may = may
        self.buttons: dict[str, Button] = {}
        row = FlowLayout(self)
        for group in self._groups():
            if self.buttons and any(is_shown for *_, is_shown in group):
                row.addWidget(_gap())
            for act, words, look, is_shown in group:
                button = Button(words, look, partial(self.asked.emit, act))
                self.buttons[act] = button
                row.addWidget(button)
                button.setVisible(is_shown)
        self.show_volume(None)

    def commands(self, opens: Callable[[], object]) -> RowCommands:
        """The same commands for the menu of the list."""
        of_row = [button for act, button in self.buttons.items() if act not in _OF_PAGE]
        return commands_of(opens, of_row, [self.buttons[act] for act in _OF_PAGE])

    def show_volume(self, row: ShelfEntry | None) -> None:
        """Let be pressed what can be done with the current volume."""
        there = row is not None
        is_open = row is not None and row.book_closed_on is None
        printed = row is not None and not row.hand_written
        can = {
            "print": printed,
            "sheets": row is not None and row.printed > 0,
            "pages": there,
            "correct": is_open and row is not None and row.lines > 0,
            "volume": is_open and row is not None and row.is_last and row.lines > 0,
            "start": is_open and row is not None and _is_fresh(row),
            "series": is_open and row is not None and _is_fresh_outgoing(row),
            "close": is_open,
            "reopen": there and not is_open,
        }
        for act, may in can.items():
            self.buttons[act].setEnabled(may)
        self.buttons["start"].setVisible(self._may.start and can["start"])
        self.buttons["series"].setVisible(self._may.series and can["series"])
        self.buttons["close"].setVisible(self._may.close and (is_open or not there))
        self.buttons["reopen"].setVisible(self._may.reopen and there and not is_open)

    def _groups(self) -> tuple[tuple[_Act, ...], ...]:
        """Of books, of paper, of what was done with it: short, for they stand in two rows."""
        may = self._may
        paper = ButtonLook(icon="printer", kind=ButtonKind.PRIMARY, tip="Ctrl+P")
        start = ButtonLook(icon="corner-up-left")
        books = (
            ("open", self.tr("Mở &sổ…"), ButtonLook(icon="plus", tip="Ctrl+N"), may.open),
            ("volume", self.tr("&Quyển mới…"), ButtonLook(icon="file-plus"), may.next_volume),
            ("close", self.tr("Đón&g sổ…"), ButtonLook(icon="lock"), may.close),
            ("reopen", self.tr("Mở &lại sổ…"), ButtonLook(icon="lock-open"), may.reopen),
            ("start", self.tr("Số thứ tự &bắt đầu…"), start, may.start),
            ("series", self.tr("Số &văn bản bắt đầu…"), start, may.series),
            ("stock", self.tr("Tồn đầ&u kỳ…"), ButtonLook(icon="database"), may.stock),
        )
        prints = (
            ("print", self.tr("&In sổ…"), paper, may.print),
            (
                "check",
                self.tr("Đối chiếu &mã…"),
                ButtonLook(icon="checklist", tip="Ctrl+M"),
                may.check,
            ),
        )
        signed = ButtonLook(icon="signature", tip="Ctrl+G")
        ends = ButtonLook(icon="stack-2", tip="Ctrl+T")
        records = (
            ("sheets", self.tr("Ghi ký &tờ…"), signed, may.sign_sheets),
            ("pages", self.tr("Ghi ký quyể&n…"), ends, may.sign_pages),
            ("correct", self.tr("Đính &chính…"), ButtonLook(icon="pencil", tip="F2"), may.correct),
        )
        return books, prints, records


def _gap() -> QWidget:
    """What keeps two groups apart."""
    room = QWidget()
    room.setFixedSize(_GAP_PX, 1)
    return room


def _is_fresh(row: ShelfEntry) -> bool:
    """The book has no line, in this or an earlier volume, and begins at its first number."""
    return row.volume == 1 and row.is_last and not row.lines and row.next_ordinal == 1


def _is_fresh_outgoing(row: ShelfEntry) -> bool:
    """No document was numbered through it."""
    return row.kind == BookKind.OUTGOING and row.volume == 1 and row.is_last and not row.lines
