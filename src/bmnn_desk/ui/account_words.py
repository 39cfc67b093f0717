"""How an account is said on screen: by its person and login name, its state, its last day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.accounts import AccountTrouble
from bmnn_desk.domain.dates import short_day

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.accounts import AccountEntry


def account_words(entry: AccountEntry) -> str:
    """An account in one line."""
    return " · ".join(filter(None, (entry.name, entry.login)))


def state_words(entry: AccountEntry, day: date) -> str:
    """Whether it can be used on a day."""
    if not entry.is_live_on(day):
        return "hết hạn"
    return "đang dùng" if entry.login else "chưa có mật khẩu"


def until_words(entry: AccountEntry) -> str:
    """Its last day."""
    return "không hạn" if entry.until is None else short_day(entry.until)


def tuyet_mat_words(entry: AccountEntry) -> str:
    """Whether it opens Tuyệt mật contents."""
    return "mở được" if entry.reads_tuyet_mat else "không"


def trouble_field(trouble: AccountTrouble) -> str:
    """The field that a refused account is to be mended in: `roles` or `until`."""
    of_days = {AccountTrouble.NO_LAST_DAY, AccountTrouble.LAST_DAY_GONE}
    return "until" if trouble in of_days else "roles"
