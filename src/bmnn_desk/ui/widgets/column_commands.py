"""What can be done with a table's columns and rows, as commands of a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.ui.widgets.row_menu import Command

if TYPE_CHECKING:
    from bmnn_desk.ui.widgets.column_layout import ColumnLayout

COLUMNS_KEY = "F12"


def column_commands(layout: ColumnLayout, over: str | None = None) -> tuple[Command, ...]:
    """The commands of a table; with the key of a column also that which hides it."""
    look = layout.look
    restore = Command(
        words=_tr("&Khôi phục cột mặc định"),
        do=lambda: layout.take_look(layout.look.usual()),
        enabled=not look.is_usual,
    )
    sheet = Command(words=_tr("&Cột và dòng…"), do=layout.wanted.emit, keys=COLUMNS_KEY)
    commands = [sheet, restore] if layout.has_sheet else [restore]
    if over is not None:
        heading = layout.headings[over].replace("&", "&&")
        hide = Command(
            words=_tr("Ẩ&n cột “{heading}”").format(heading=heading),
            do=lambda: layout.take_look(layout.look.shown_or_not(over, shown=False)),
            enabled=bool(set(layout.keys) - look.out_of_sight(layout.keys) - {over}),
        )
        commands.insert(0, hide)
    return tuple(commands)


def _tr(words: str) -> str:
    return QCoreApplication.translate("column_commands", words)
