from __future__ import annotations

from array import array
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QVBoxLayout, QWidget

from bmnn_desk.ui.icons import icon
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.column import Column, ColumnWidth
from bmnn_desk.ui.widgets.row_menu import (
    Command,
    PlaceMenu,
    RowCommands,
    RowMenu,
    button_commands,
    commands_of,
)
from bmnn_desk.ui.widgets.row_model import RowModel
from bmnn_desk.ui.widgets.row_table import RowTable
from tests.ui.dressed import dressed
from tests.ui.kept import kept, shown
from tests.ui.lint import contrast, mnemonics, names, shortcuts
from tests.ui.right_click import words_at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SHIFT = Qt.KeyboardModifier.ShiftModifier


class Numbers:
    """Rows that are their own numbers."""

    def __init__(self, count: int) -> None:
        self.count = count

    def ids(self) -> array[int]:
        return array("q", range(1, self.count + 1))

    def rows(self, ids: tuple[int, ...]) -> tuple[int, ...]:
        return ids


class Bench:
    """A table of numbers with a menu, and what was done by it."""

    def __init__(self, qtbot: QtBot, count: int = 60) -> None:
        column: Column[int] = Column(
            key="n", heading="Số", text=str, width=ColumnWidth(chars=20), priority=1
        )
        model = RowModel((column,), Numbers(count))
        model.reload()
        self.table = RowTable("Các số", model)
        self.done: list[str] = []
        self.menus = RowMenu(self.table, self.commands)
        self.table.resize(400, 300)
        shown(qtbot, self.table)
        self.table.setFocus()

    def commands(self) -> RowCommands:
        is_even = (self.table.current_id() or 0) % 2 == 0
        halve = Command(
            words="&Chia đôi…", do=lambda: self.note("halve"), keys="Ctrl+G", enabled=is_even
        )
        new = Command(words="&Mới", do=lambda: self.note("new"), keys="Ctrl+N")
        return RowCommands(opens=lambda: self.note("open"), of_row=(halve,), of_page=(new,))

    def note(self, what: str) -> None:
        self.done.append(f"{what} {self.table.current_id()}")

    @property
    def menu(self) -> QMenu:
        assert self.menus.menu is not None
        return self.menus.menu

    def click_right(self, row: int) -> None:
        at = self.table.visualRect(self.table.model().index(row, 0)).center()
        self.ask_at(at)

    def ask_at(self, at: QPoint) -> None:
        viewport = self.table.viewport()
        reason = QContextMenuEvent.Reason.Mouse
        event = QContextMenuEvent(reason, at, viewport.mapToGlobal(at))
        QApplication.sendEvent(viewport, event)

    def said(self) -> list[str]:
        return [action.text() for action in self.menu.actions()]


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_a_right_click_makes_its_row_the_current_one_before_it_asks(bench: Bench) -> None:
    bench.click_right(2)
    assert bench.table.current_id() == 3
    assert bench.said() == ["&Mở\tEnter", "&Chia đôi…\tCtrl+G", "", "Mớ&i\tCtrl+N"]
    assert [action.isEnabled() for action in bench.menu.actions()] == [True, False, True, True]
    first = bench.menu.actions()[0]
    assert bench.menu.defaultAction() is first
    assert first.font().bold()
    bench.menu.close()


@pytest.mark.parametrize(("key", "held"), [(Qt.Key.Key_Menu, None), (Qt.Key.Key_F10, SHIFT)])
def test_both_keys_open_it_on_the_current_row_and_letters_choose(
    bench: Bench, key: Qt.Key, held: Qt.KeyboardModifier | None
) -> None:
    bench.table.go_to(48)
    QTest.keyClick(bench.table, key, held or Qt.KeyboardModifier.NoModifier)
    first = bench.menu.actions()[0]
    assert bench.menu.activeAction() is first
    top = bench.table.visualRect(bench.table.currentIndex()).top()
    assert bench.menu.y() > bench.table.viewport().mapToGlobal(QPoint(0, top)).y()
    QTest.keyClick(bench.menu, Qt.Key.Key_C)
    assert bench.done == ["halve 48"]
    assert bench.menus.menu is None


def test_enter_in_it_opens_the_row(bench: Bench) -> None:
    QTest.keyClick(bench.table, Qt.Key.Key_F10, SHIFT)
    QTest.keyClick(bench.menu, Qt.Key.Key_Return)
    assert bench.done == ["open 1"]
    assert bench.table.hasFocus()


def test_where_no_row_was_clicked_only_the_others_are_there(qtbot: QtBot) -> None:
    bench = Bench(qtbot, 2)
    bench.ask_at(QPoint(50, 200))
    assert bench.said() == ["&Mới\tCtrl+N"]
    bench.menu.close()


def test_it_is_one_at_a_time_and_gone_when_it_hides(qtbot: QtBot, bench: Bench) -> None:
    bench.click_right(0)
    first = bench.menu
    bench.menus.open_on_current()
    assert bench.menu is first
    with qtbot.waitSignal(first.destroyed):
        first.hide()
    assert bench.menus.menu is None


def test_without_a_command_there_is_no_menu(qtbot: QtBot) -> None:
    table = ListTable("Gói", ["Tên"], wide=0)
    menus = RowMenu(table, RowCommands)
    kept(qtbot, table)
    menus.open_on_current()
    assert menus.menu is None


def test_the_lint_finds_nothing_in_it(qtbot: QtBot) -> None:
    with dressed():
        bench = Bench(qtbot)
        bench.click_right(1)
        window = bench.table.window()
        checks = (mnemonics, shortcuts, names, contrast)
        assert [said for check in checks for said in check.findings(window)] == []
        assert mnemonics.findings(bench.menu) == []
        assert bench.menu.accessibleName() == "Lệnh: Các số"
        bench.menu.close()


def test_the_icon_of_a_filled_button_can_be_seen_on_the_menu(qtbot: QtBot) -> None:
    new = Button("&Mới", ButtonLook(icon="plus", kind=ButtonKind.PRIMARY))
    stop = Button("&Hủy", ButtonLook(icon="ban", kind=ButtonKind.DANGER))
    for each in (new, stop):
        shown(qtbot, each)
    found = button_commands((new, stop))
    stop.setEnabled(False)
    tokens = current_tokens()

    assert found[0].icon is icon("plus", tokens.text)
    assert found[1].icon is icon("ban", tokens.danger)
    assert button_commands((stop,))[0].icon is icon("ban", tokens.disabled)


def test_buttons_give_their_words_key_and_state_and_hidden_ones_nothing(qtbot: QtBot) -> None:
    pressed: list[str] = []
    bar = QWidget()
    looks = {
        "&In…": ButtonLook(icon="printer", tip="Ctrl+P: in đủ phần đang chọn"),
        "&Bỏ": ButtonLook(kind=ButtonKind.DANGER, tip="Bỏ dòng đang chọn"),
        "&Ẩn": ButtonLook(),
    }
    buttons = [Button(words, look, partial(pressed.append, words)) for words, look in looks.items()]
    for button in buttons:
        button.setParent(bar)
    shown(qtbot, bar)
    for button in buttons:
        button.show()
    buttons[1].setEnabled(False)
    buttons[2].hide()

    found = button_commands(buttons)
    for command in found:
        command.do()

    assert [(each.words, each.keys, each.enabled) for each in found] == [
        ("&In…", "Ctrl+P", True),
        ("&Bỏ", "", False),
    ]
    assert pressed == ["&In…"]
    whole = commands_of(None, buttons, buttons[:1]).plus(Command(words="Lọc", do=bar.hide))
    assert [each.words for each in whole.of_row] == ["&In…", "&Bỏ"]
    assert [each.words for each in whole.of_page] == ["&In…", "Lọc"]


def test_what_others_add_stands_last_and_is_asked_for_each_time(bench: Bench) -> None:
    asked: list[int] = []

    def more() -> tuple[Command, ...]:
        asked.append(len(asked))
        return (Command(words="&Mặc định", do=lambda: bench.note("usual")),)

    bench.menus.also(more)
    said: list[str] = []
    for row in (0, 1):
        bench.click_right(row)
        last = bench.menu.actions()[-1]
        said.append(last.text())
        last.trigger()
        bench.menu.close()

    assert [each.replace("&", "") for each in said] == ["Mặc định"] * 2
    assert "&" in said[0]
    assert (asked, bench.done) == ([0, 1], ["usual 1", "usual 2"])


def test_a_place_without_rows_has_the_commands_that_need_none(qtbot: QtBot) -> None:
    done: list[str] = []
    place = QWidget()
    words, button = QLabel("Chưa có gì."), Button("Mới", ButtonLook())
    column = QVBoxLayout(place)
    for part in (words, button):
        column.addWidget(part)
    place.setAccessibleName("Chưa có gì.")
    new = Command(words="&Mới", do=lambda: done.append("new"), keys="Ctrl+N")
    drop = Command(words="&Bỏ", do=lambda: done.append("drop"))
    menus = PlaceMenu(place, lambda: RowCommands(opens=place.hide, of_row=(drop,), of_page=(new,)))
    menus.also(lambda: (Command(words="&Lọc", do=lambda: done.append("filter")),))
    shown(qtbot, place)

    for clicked in (place, words, button):
        assert words_at(place, clicked) == ["&Mới\tCtrl+N", "&Lọc"]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_F10, SHIFT)
    opened = menus.menu
    assert isinstance(opened, QMenu)
    assert opened.accessibleName() == "Lệnh: Chưa có gì."
    QTest.keyClick(opened, Qt.Key.Key_Return)
    assert done == ["new"]
    assert menus.menu is None
