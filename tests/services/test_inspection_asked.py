from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.inspection_asked import (
    LINES,
    block_of,
    next_key,
    office_past,
    other_cases,
)
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.work import BLOCK, Work
from tests import inspection_desk, make

if TYPE_CHECKING:
    from bmnn_desk.storage.vault import Vault
    from tests.make import Office


def test_a_period_has_both_its_days(office: Office) -> None:
    period = inspection_desk.asked(office).period
    assert period.has(date(2025, 1, 1))
    assert period.has(date(2025, 12, 31))
    assert not period.has(date(2026, 1, 1))


def test_only_a_full_block_has_a_next_one() -> None:
    assert next_key(range(LINES), 77) == 77
    assert next_key(range(LINES - 1), 77) is None
    assert LINES * 4 <= BLOCK


def test_a_read_that_finds_all_its_rows_gives_them_in_blocks() -> None:
    rows = tuple(range(BLOCK + 1))
    first = block_of(rows, 0)
    assert (first.rows, first.next_key) == (rows[:BLOCK], BLOCK)
    last = block_of(rows, BLOCK)
    assert (last.rows, last.next_key) == (rows[BLOCK:], None)
    assert block_of(rows[:BLOCK], 0).next_key is None


def test_the_past_knows_heads_and_powers(office: Office, vault: Vault) -> None:
    power = make.delegate(office)
    with vault.begin() as session:
        work = Work(session=session, law=office.desk.law, actor=office.desk.actor, keys=vault.keys)
        past = office_past(work, office.body)
        assert past.heads(office.day) == past.heads(office.day) == (office.head,)
        assert past.heads(date(2001, 1, 1)) == ()
        known = past.power(power)
        assert known is not None
        assert known.delegate == office.deputy
        assert past.power(None) is None


def test_other_cases_are_known_by_act_and_item(office: Office, vault: Vault) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    request = make.decision(
        office,
        proposed,
        decided_by=office.deputy,
        other_cases=(inspection_desk.other_case("PDX-09"),),
    )
    office.desk.do(determine_level, request)
    with vault.begin() as session:
        work = Work(session=session, law=office.desk.law, actor=office.desk.actor, keys=vault.keys)
        others = other_cases(work, office.body)
        assert others.of(item=proposed.item) == {"PDX-09"}
        (act,) = others.by_act
        assert others.of(act=act) == {"PDX-09"}
        assert others.of(item=proposed.item + 1, line=1) == frozenset()
