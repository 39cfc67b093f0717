from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copies import CopyOrder
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.choose_setting import choose_setting
from bmnn_desk.services.office_facts import (
    authorities_of,
    delegation,
    delegations_of,
    delegations_on,
    earlier,
    head_persons,
    head_post,
    name_on,
    settings_of,
)
from bmnn_desk.services.work import Work
from bmnn_desk.storage import tables as t
from tests import make
from tests.authority_desk import holds
from tests.services.broken import DAY, decide_with_two_heads
from tests.services.everything import end
from tests.services.ledger import rows
from tests.services.test_choose_setting import setting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.make import Office


@contextmanager
def working(at: Office) -> Iterator[Work]:
    vault = at.desk._vault
    with vault.begin() as session:
        yield Work(session=session, law=at.desk.law, actor=at.desk.actor, keys=vault.keys)


def test_before_its_first_name_a_body_bears_that_name(office: Office) -> None:
    with working(office) as work:
        assert name_on(work, office.body, date(1990, 1, 1)).name == "SỞ MẪU MỰC"
        with pytest.raises(NotFoundError):
            name_on(work, 9, office.day)


def test_a_head_is_head_on_his_last_day_and_not_after(office: Office) -> None:
    end(office, "post_held", 1)
    with working(office) as work:
        assert head_persons(work, office.body, office.day) == (office.head,)
        assert head_persons(work, office.body, office.day + DAY) == ()
        assert head_persons(work, office.body, date(2025, 1, 1)) == ()


def test_of_two_heads_neither_is_addressed(office: Office) -> None:
    decide_with_two_heads(office)
    with working(office) as work:
        assert head_post(work, office.body, office.day) is None
        head = head_post(work, office.body, office.day - DAY)
        assert head is not None
        assert head.title == "Giám đốc"


def test_a_power_ends_on_the_earlier_of_two_days(office: Office) -> None:
    number = make.delegate(office)
    end(replace(office, day=date(2025, 6, 30)), "delegation", number)
    with working(office) as work:
        found = delegation(work, office.body, number)
        assert found is not None
        assert found.until == date(2025, 6, 30)
        assert delegation(work, office.body, None) is None
        with pytest.raises(NotFoundError):
            delegation(work, 9, number)


def test_settings_are_todays_or_those_of_an_act(office: Office) -> None:
    make.approved(office)
    act = rows(office, t.Slip)[0].act_seq
    office.desk.do(choose_setting, setting(office, "copy_order", "archive_first"))
    with working(office) as work:
        assert settings_of(work, office.body).copy_order is CopyOrder.ARCHIVE_FIRST
        assert settings_of(work, office.body, act).copy_order is CopyOrder.ARCHIVE_LAST
        assert settings_of(work, 9).copy_order is CopyOrder.ARCHIVE_LAST


def test_no_last_day_is_later_than_any() -> None:
    assert earlier(None, None) is None
    assert earlier(None, date(2025, 1, 1)) == date(2025, 1, 1)
    assert earlier(date(2025, 1, 2), date(2025, 1, 1)) == date(2025, 1, 1)


def test_all_powers_of_a_body_are_told_with_their_last_day_and_one_days_apart(
    office: Office,
) -> None:
    make.delegate(office)
    make.delegate(office, number="09/QĐ-SMM", since=date(2025, 6, 1))
    end(office, "delegation", 1)
    with working(office) as work:
        powers = delegations_of(work, office.body)
        today = delegations_on(work, office.body, office.day)
    assert [(power.number, power.until) for power in powers] == [
        ("05/QĐ-SMM", office.day),
        ("09/QĐ-SMM", date(2025, 12, 31)),
    ]
    assert [power.number for power in today] == ["05/QĐ-SMM"]


def test_a_post_of_the_matrix_is_held_up_to_its_last_day(office: Office) -> None:
    held = holds(office)
    (row,) = (each for each in rows(office, t.AuthorityHeld) if each.id == held)
    end(office, "authority_held", held)
    with working(office) as work:
        found = [
            authorities_of(work, office.body, row.person_id, office.day + timedelta(days=days))
            for days in (0, 1)
        ]
        assert authorities_of(work, office.body, row.person_id + 1000, office.day) == ()
    assert found == [(row.post,), ()]
