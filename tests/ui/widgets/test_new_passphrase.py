from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from bmnn_desk.entrance import ticks_of
from bmnn_desk.ui.widgets.banner import Banner
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.new_passphrase import NewPassphrase, first_words, other_words
from tests.ui.kept import shown
from tests.ui.keys import Clerk
from tests.ui.offices import PASSPHRASE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def new(qtbot: QtBot) -> NewPassphrase:
    made = NewPassphrase(FormPanel(), ticks_of)
    shown(qtbot, made)
    made.one.setFocus()
    return made


def ticked(new: NewPassphrase) -> set[str]:
    return {key for key, rule in new.rules.items() if rule.is_kept}


@pytest.mark.parametrize(
    ("one", "two", "kept"),
    [
        ("", "", set()),
        ("ngựa ô", "", {"is_varied", "is_uncommon"}),
        ("123456789012", "123456789012", {"is_long", "is_uncommon", "is_same"}),
        ("Mật khẩu 2026!!", "khác", {"is_long", "is_varied"}),
        (PASSPHRASE, PASSPHRASE, {"is_long", "is_varied", "is_uncommon", "is_same"}),
    ],
)
def test_each_rule_is_ticked_while_it_is_typed(
    new: NewPassphrase, one: str, two: str, kept: set[str]
) -> None:
    new.one.setText(one)
    new.two.setText(two)
    assert ticked(new) == kept


def test_enter_leads_from_line_to_line_and_then_out(new: NewPassphrase, qtbot: QtBot) -> None:
    left: list[bool] = []
    new.entered.connect(lambda: left.append(True))
    clerk = Clerk(qtbot)
    for _ in range(2):
        clerk.type_into(PASSPHRASE)
        clerk.press(Qt.Key.Key_Return)
    assert left == [True]
    assert new.value() == PASSPHRASE
    assert new.errors() == {}


def test_a_weak_one_and_two_that_differ_are_told_under_their_lines(new: NewPassphrase) -> None:
    new.one.setText("ngắn")
    new.two.setText("ngắn")
    assert set(new.errors()) == {"one"}
    new.one.setText(PASSPHRASE)
    assert set(new.errors()) == {"two"}


def test_the_letters_can_be_shown_and_are_forgotten(new: NewPassphrase) -> None:
    new.one.setText(PASSPHRASE)
    new.plain.setChecked(True)
    assert new.one.echoMode() is new.two.echoMode() is QLineEdit.EchoMode.Normal
    new.plain.setChecked(False)
    assert new.one.echoMode() is QLineEdit.EchoMode.Password
    new.forget()
    assert (new.one.text(), new.two.text()) == ("", "")


def test_nothing_of_it_is_in_a_draft(qtbot: QtBot) -> None:
    panel = FormPanel()
    made = NewPassphrase(panel, ticks_of)
    qtbot.addWidget(made)
    made.one.setText(PASSPHRASE)
    assert panel.texts() == {"one": "", "two": ""}


def test_caps_lock_is_told(new: NewPassphrase) -> None:
    QTest.sendKeyEvent(
        QTest.KeyAction.Click, new.one, Qt.Key.Key_A, "A", Qt.KeyboardModifier.NoModifier
    )
    said = [banner.words for banner in new.findChildren(Banner) if banner.isVisible()]
    assert said == ["Đang bật Caps Lock. Bộ gõ tiếng Việt nên tắt khi nhập mật khẩu."]


def test_the_words_beside_another_passphrase_have_letters_of_their_own() -> None:
    for words in (first_words(), other_words()):
        marked = [text[text.index("&") + 1].upper() for text in (words.one, words.two, words.plain)]
        assert len(set(marked)) == 3
