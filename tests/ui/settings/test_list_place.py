from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.ui.settings.list_place import ListPlace, NoneYet
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Bench(QWidget):
    """A button that adds a row, over the place of the list."""

    def __init__(self, qtbot: QtBot, *, offered: bool = True) -> None:
        super().__init__()
        self.table = ListTable("Ổ", ["Tên"], wide=0)
        self.add = Button("&Ghi ổ…", ButtonLook(), lambda: self.table.show_rows([("một",)]))
        column = QVBoxLayout(self)
        column.addWidget(self.add)
        self.add.setVisible(offered)
        self.place = ListPlace(
            self.table, NoneYet(icon="usb", words="Chưa ghi ổ nào.", offers=self.add)
        )
        column.addWidget(self.place)
        shown(qtbot, self)


def test_an_empty_list_says_so_and_offers_what_adds_to_it(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    empty = bench.place.empty
    assert (empty.words, empty.button.text()) == ("Chưa ghi ổ nào.", "Ghi ổ…")
    assert not bench.table.isVisible()
    empty.button.click()
    assert bench.table.isVisible()
    assert not empty.isVisible()
    bench.table.show_rows([])
    assert empty.isVisible()


def test_who_may_not_add_is_offered_nothing(qtbot: QtBot) -> None:
    bench = Bench(qtbot, offered=False)
    assert bench.place.empty.isVisible()
    assert not bench.place.empty.button.isVisible()


def test_narrowed_to_nothing_it_says_what_was_looked_for(qtbot: QtBot) -> None:
    bench, cleared = Bench(qtbot), list[int]()
    bench.place.say_not_found(("«abc»",), lambda: cleared.append(1))
    assert "«abc»" in bench.place.empty.words
    bench.place.empty.button.click()
    assert cleared == [1]
    bench.table.show_rows([("một",)])
    bench.table.show_rows([])
    assert bench.place.empty.words == "Chưa ghi ổ nào."


def test_another_sentence_may_stand_there_with_a_button_or_none(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    empty = bench.place.empty
    bench.place.put_none(NoneYet(icon="usb", words="Chưa chọn ổ."))
    assert (empty.words, empty.button.isVisible()) == ("Chưa chọn ổ.", False)
    bench.place.put_none(NoneYet(icon="usb", words="Ổ chưa có gì.", offers=bench.add))
    bench.table.show_rows([("một",)])
    bench.table.show_rows([])
    assert (empty.words, empty.button.text()) == ("Ổ chưa có gì.", "Ghi ổ…")
