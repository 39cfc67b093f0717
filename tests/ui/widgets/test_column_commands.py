from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.widgets.column_commands import COLUMNS_KEY, column_commands
from bmnn_desk.ui.widgets.row_table import RowTable
from bmnn_desk.ui.widgets.table_look import RowHeight, TableLook
from tests.ui.widgets.letters import COLUMNS, Letter, Letters, model_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def table(qtbot: QtBot) -> RowTable[Letter]:
    table = RowTable("Sổ", model_of(Letters(count=3)))
    qtbot.addWidget(table)
    return table


def test_the_sheet_is_offered_with_its_key_where_there_is_one(table: RowTable[Letter]) -> None:
    layout = table.columns
    assert [each.words for each in column_commands(layout)] == ["&Khôi phục cột mặc định"]
    layout.has_sheet = True
    sheet, _restore = layout.commands()
    assert (sheet.words, sheet.keys) == ("&Cột và dòng…", COLUMNS_KEY)
    asked: list[None] = []
    layout.wanted.connect(lambda: asked.append(None))
    sheet.do()
    assert asked == [None]


def test_the_usual_columns_come_back_once_something_was_changed(table: RowTable[Letter]) -> None:
    layout = table.columns
    assert not layout.commands()[-1].enabled
    layout.take_look(TableLook(height=RowHeight.ROOMY, hidden=frozenset({"level"})))
    restore = layout.commands()[-1]
    assert restore.enabled
    restore.do()
    assert layout.look == TableLook()


def test_a_column_is_hidden_from_its_heading_but_never_the_last(table: RowTable[Letter]) -> None:
    layout = table.columns
    hide = column_commands(layout, "level")[0]
    assert hide.words == "Ẩ&n cột “Độ mật”"
    hide.do()
    assert layout.look.hidden == {"level"}
    others = {column.key for column in COLUMNS} - {"title"}
    layout.take_look(TableLook(hidden=frozenset(others)))
    assert not column_commands(layout, "title")[0].enabled
