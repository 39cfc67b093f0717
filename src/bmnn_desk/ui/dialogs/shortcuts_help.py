"""The sheet of keys on Ctrl+F1: every key, to be searched without accents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.ui.keymap import KEYMAP
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.buttons import ButtonLook
from bmnn_desk.ui.widgets.filter_edit import FilterEdit
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.ui.keymap import KeyLine


class ShortcutsHelp(Sheet):
    """Esc closes; a filter that finds nothing says so.

    `promises` makes the sheet of what the program promises and what not, which a button opens.
    """

    form = "shortcuts_help"

    def __init__(self, promises: Callable[[], Sheet]) -> None:
        super().__init__(self.tr("Phím tắt"))
        self.show_subtitle(self.tr("Mọi việc đều làm được bằng bàn phím"))
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        self.filter = FilterEdit(self.tr("Tìm phím hoặc việc (gõ không dấu)"))
        self.table = ListTable(
            self.tr("Phím tắt"),
            [self.tr("Phím"), self.tr("Việc"), self.tr("Ở đâu")],
            wide=2,
            fills=True,
        )
        self.none = label("", TextPart.MUTED, wraps=True)
        self.promises = self.offer(
            self.tr("Lời hứa và giới &hạn…"),
            ButtonLook(icon="shield-check"),
            lambda: self.sheet_wanted.emit(promises()),
        )
        self.body.addWidget(self.filter)
        self.body.addWidget(self.none)
        self.body.addWidget(self.table, 1)
        self.filter.asked.connect(self.show_words)
        self.filter.list_wanted.connect(self.table.setFocus)
        self.show_words("")
        self.table.keep_widths()

    def focus_first(self) -> None:
        """Into the filter."""
        self.filter.setFocus()

    def show_words(self, typed: str) -> None:
        """Show the keys with these words."""
        words = search_words(typed)
        lines = [line for line in KEYMAP if words.are_in(fold(_whole(line)))]
        self.table.show_rows([(line.key, line.what, line.where) for line in lines])
        said = self.tr("Không có phím nào cho «{typed}». Thử bớt từ.")
        self.none.setText("" if lines else said.format(typed=typed))
        self.none.setVisible(not lines)


def _whole(line: KeyLine) -> str:
    return f"{line.key} {line.what} {line.where}"
