from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.ui.code_way import CodeWay
from tests.ui.first_run.halves_given import A, B
from tests.ui.kept import shown
from tests.ui.keys import Clerk
from tests.ui.offices import PASSPHRASE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def way(qtbot: QtBot) -> CodeWay:
    made = CodeWay()
    shown(qtbot, made)
    made.focus_first()
    return made


def test_halves_and_a_new_passphrase_are_typed_line_after_line(way: CodeWay, qtbot: QtBot) -> None:
    entered: list[bool] = []
    way.entered.connect(lambda: entered.append(True))
    clerk = Clerk(qtbot)
    for text in (A, B, PASSPHRASE, PASSPHRASE):
        clerk.type_into(text)
        clerk.press(Qt.Key.Key_Return)
    clerk.wait_until(lambda: entered == [True])
    assert not way.show_errors()
    assert (way.a.value(), way.b.value(), way.new.value()) == (A, B, PASSPHRASE)


def test_the_second_half_may_be_missing_and_nothing_else(way: CodeWay) -> None:
    assert way.show_errors()
    assert way.a.hasFocus()
    assert way.panel.field("a").error
    way.a.setText(A)
    assert way.show_errors()
    assert way.new.one.hasFocus()
    way.new.one.setText(PASSPHRASE)
    way.new.two.setText(PASSPHRASE)
    assert not way.show_errors()
    assert not way.panel.summary.isVisible()


def test_a_refused_code_is_told_under_it_and_all_stays(way: CodeWay) -> None:
    way.a.setText(A)
    way.new.one.setText(PASSPHRASE)
    way.refuse("Mã khôi phục chưa đúng.")
    assert "Mã khôi phục chưa đúng." in way.panel.field("a").error
    assert way.a.selectedText() == A
    assert way.new.value() == PASSPHRASE


def test_while_it_is_tried_nothing_changes_and_at_the_end_it_is_forgotten(
    way: CodeWay, qtbot: QtBot
) -> None:
    way.a.setText(A)
    way.set_read_only(on=True)
    qtbot.keyClick(way.a, Qt.Key.Key_X)
    assert way.a.text() == A
    way.set_read_only(on=False)
    way.forget()
    assert (way.a.text(), way.b.text(), way.new.value()) == ("", "", "")
