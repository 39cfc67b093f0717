from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bmnn_desk.domain.accounts import AccountEntry, AccountTrouble
from bmnn_desk.domain.office import Role
from bmnn_desk.ui.account_words import (
    account_words,
    state_words,
    trouble_field,
    tuyet_mat_words,
    until_words,
)

DAY = date(2026, 11, 20)
ENTRY = AccountEntry(
    account=1,
    slot="ab",
    login="van-thu",
    person=1,
    name="Lê Thị Thư",
    roles=frozenset({Role.CLERK}),
    until=None,
)


@pytest.mark.parametrize(
    ("login", "until", "said"),
    [
        ("van-thu", None, "đang dùng"),
        ("van-thu", DAY, "đang dùng"),
        ("", None, "chưa có mật khẩu"),
        ("van-thu", date(2026, 11, 19), "hết hạn"),
        ("", date(2026, 11, 19), "hết hạn"),
    ],
)
def test_an_account_is_used_waits_for_a_passphrase_or_has_ended(
    login: str, until: date | None, said: str
) -> None:
    assert state_words(replace(ENTRY, login=login, until=until), DAY) == said


def test_it_is_named_by_person_and_login() -> None:
    assert account_words(ENTRY) == "Lê Thị Thư · van-thu"
    assert account_words(replace(ENTRY, login="")) == "Lê Thị Thư"


def test_its_last_day_and_what_it_opens() -> None:
    assert until_words(ENTRY) == "không hạn"
    assert until_words(replace(ENTRY, until=date(2027, 2, 5))) == "05/02/2027"
    assert tuyet_mat_words(ENTRY) == "không"
    assert tuyet_mat_words(replace(ENTRY, reads_tuyet_mat=True)) == "mở được"


def test_each_trouble_is_mended_in_its_field() -> None:
    assert {trouble: trouble_field(trouble) for trouble in AccountTrouble} == {
        AccountTrouble.NO_ROLE: "roles",
        AccountTrouble.NOT_FOR_HIGHEST: "roles",
        AccountTrouble.INSPECTOR_ALONE: "roles",
        AccountTrouble.NO_LAST_DAY: "until",
        AccountTrouble.LAST_DAY_GONE: "until",
    }
