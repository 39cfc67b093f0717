from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bmnn_desk.domain.authorisations import AuthorisationEntry
from bmnn_desk.domain.second_person import SecondAct

DUE = date(2026, 3, 15)
ENTRY = AuthorisationEntry(
    authorisation=1,
    act=SecondAct.REOPEN_BOOK,
    verb="reopen_book",
    object_kind="book",
    object_id=1,
    person="Trần Văn Giám",
    done_on=date(2026, 3, 10),
    due=DUE,
    code="AB12-CD34",
    signed_on=None,
)


def test_a_paper_is_overdue_the_day_after_its_last_day() -> None:
    assert not ENTRY.is_overdue_on(DUE)
    assert ENTRY.is_overdue_on(DUE + timedelta(days=1))


def test_one_that_came_back_is_never_overdue() -> None:
    signed = replace(ENTRY, signed_on=DUE + timedelta(days=30))
    assert not signed.is_overdue_on(DUE + timedelta(days=90))


def test_nobodys_name_is_in_a_repr() -> None:
    assert "Giám" not in repr(ENTRY)
