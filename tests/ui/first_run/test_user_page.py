from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from bmnn_desk.entrance import SAMPLE_ACCOUNT, ticks_of
from bmnn_desk.storage.recovery import RECOVERY_NAME
from bmnn_desk.ui.first_run.user_page import UserPage
from tests.ui.first_run.pages import USER, put
from tests.ui.keys import Clerk
from tests.ui.offices import PASSPHRASE, wish

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot) -> UserPage:
    made = UserPage(ticks_of)
    qtbot.addWidget(made)
    made.show()
    return made


def ticked(page: UserPage) -> set[str]:
    return {key for key, rule in page.passphrase.rules.items() if rule.is_kept}


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
    page: UserPage, one: str, two: str, kept: set[str]
) -> None:
    page.passphrase.one.setText(one)
    page.passphrase.two.setText(two)
    assert ticked(page) == kept


def test_only_a_strong_passphrase_typed_twice_lets_on(page: UserPage, tmp_path: Path) -> None:
    put(page, USER)
    assert set(page.errors()) == {"one"}
    page.passphrase.one.setText(PASSPHRASE)
    assert set(page.errors()) == {"two"}
    page.passphrase.two.setText(PASSPHRASE)
    assert page.errors() == {}
    user = page.wish(wish(tmp_path).agency)
    assert (user.name, user.post, user.account) == ("Lê Thị Thư", "Văn thư", "van-thu")
    assert user.passphrase == PASSPHRASE


def test_the_head_of_the_office_need_not_be_typed_again(page: UserPage, tmp_path: Path) -> None:
    page.passphrase.one.setText(PASSPHRASE)
    page.passphrase.two.setText(PASSPHRASE)
    assert set(page.errors()) == {"name"}
    page._is_head.setChecked(True)
    assert page.errors() == {}
    assert not page.panel.field("name").isEnabled()
    user = page.wish(wish(tmp_path).agency)
    assert (user.name, user.post, user.is_head) == ("Trần Văn Gương", "Giám đốc", True)


@pytest.mark.parametrize("key", ["name", "post", "account"])
def test_a_tick_from_afar_takes_the_focus_and_tab_leads_to_the_passphrase(
    page: UserPage, qtbot: QtBot, key: str
) -> None:
    page.panel.focus(key)
    clerk = Clerk(qtbot)
    clerk.press(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert page._is_head.isChecked()
    assert page._is_head.hasFocus()
    clerk.press(Qt.Key.Key_Tab)
    clerk.type_into(PASSPHRASE)
    assert (page.passphrase.one.text(), page._lines["account"].text()) == (PASSPHRASE, "van-thu")


@pytest.mark.parametrize("account", ["", RECOVERY_NAME, SAMPLE_ACCOUNT, "x" * 61])
def test_an_account_has_a_short_name_that_is_free(page: UserPage, account: str) -> None:
    put(page, {**USER, "account": account})
    page.passphrase.one.setText(PASSPHRASE)
    page.passphrase.two.setText(PASSPHRASE)
    assert set(page.errors()) == {"account"}


def test_the_letters_can_be_shown_and_are_forgotten_at_the_end(page: UserPage) -> None:
    page.passphrase.one.setText(PASSPHRASE)
    page.passphrase.plain.setChecked(True)
    assert page.passphrase.one.echoMode() is QLineEdit.EchoMode.Normal
    page.passphrase.plain.setChecked(False)
    assert page.passphrase.one.echoMode() is QLineEdit.EchoMode.Password
    page.forget()
    assert (page.passphrase.one.text(), page.passphrase.two.text()) == ("", "")
