from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.transfers.every_button import EveryButton
from bmnn_desk.ui.transfers.tick_table import TickTable
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def table(qtbot: QtBot) -> TickTable:
    made = TickTable("Các dòng", ("Tên",), wide=0)
    kept(qtbot, made)
    made.show_ticks({7: ("Một",), 9: ("Hai",)})
    return made


def test_it_tells_whether_it_ticks_or_unticks(qtbot: QtBot, table: TickTable) -> None:
    button = EveryButton(table)
    kept(qtbot, button)
    assert (button.text(), button.toolTip()) == ("&Chọn tất cả", "Ctrl+A")
    button.click()
    assert table.ticked() == (7, 9)
    assert (button.text(), button.toolTip()) == ("Bỏ &chọn tất cả", "")
    button.click()
    assert table.ticked() == ()
    assert button.text() == "&Chọn tất cả"


def test_with_one_row_unticked_it_ticks_again(qtbot: QtBot, table: TickTable) -> None:
    button = EveryButton(table)
    kept(qtbot, button)
    table.tick_all()
    table.tick(7, on=False)
    assert button.text() == "&Chọn tất cả"
    button.click()
    assert table.ticked() == (7, 9)


def test_its_letter_can_be_given_up(qtbot: QtBot, table: TickTable) -> None:
    button = EveryButton(table)
    kept(qtbot, button)
    button.give_letter_up()
    assert button.text() == "Chọn tất cả"
    button.click()
    assert button.text() == "Bỏ chọn tất cả"
