from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import func, select

from bmnn_desk.domain.journal_anchor import AnchorOccasion, JournalAnchor, matches
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import JournalBrokenError, NotAllowedError, NotFoundError
from bmnn_desk.services import record_anchor_print as printing
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_anchor_print import (
    AnchorAsked,
    AnchorDueAsked,
    anchor_due,
    anchor_prints,
    journal_anchor,
    record_anchor_print,
)
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.each_office import closed, prints_anchor
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from bmnn_desk.domain.journal_anchor import AnchorEntry
    from tests.make import Office


def anchor(at: Office, seq: int | None = None) -> JournalAnchor:
    (found,) = at.desk.read(journal_anchor, AnchorAsked(seq=seq))
    return found


def listed(at: Office, body: int | None = None) -> tuple[AnchorEntry, ...]:
    return at.desk.read(anchor_prints, BodyAsked(body=body or at.body))


def is_due(at: Office, day: date, body: int | None = None) -> bool:
    (found,) = at.desk.read(anchor_due, AnchorDueAsked(body=body or at.body, day=day))
    return found


def test_the_head_is_the_last_act_and_its_letters_match_it(office: Office) -> None:
    make.issued(office)
    with office.desk._vault.begin() as session:
        seq = session.scalar(select(func.max(t.Act.seq))) or 0
        act = session.get_one(t.Act, seq)
        expected = JournalAnchor(seq=seq, mac=act.mac)
    assert anchor(office) == expected
    assert matches(anchor(office).facts.letters, expected.mac)


def test_the_act_of_an_older_paper_is_found_again(office: Office) -> None:
    before = anchor(office)
    make.issued(office)
    assert anchor(office, before.seq) == before
    assert anchor(office) != before


@pytest.mark.parametrize("seq", [0, -1, 9999])
def test_an_act_that_is_not_there_has_no_anchor(office: Office, seq: int) -> None:
    with pytest.raises(NotFoundError):
        anchor(office, seq)


def test_a_print_is_kept_with_its_occasion_and_proved(office: Office) -> None:
    closed(office)
    head = anchor(office)
    request = prints_anchor(office, occasion=AnchorOccasion.BOOK_CLOSED, book=office.book)
    office.desk.do(record_anchor_print, request)
    (kept,) = rows(office, t.AnchorPrint)
    assert (kept.body_id, kept.seq, kept.mac, kept.occasion, kept.book_id, kept.day) == (
        office.body,
        head.seq,
        head.mac,
        "book_closed",
        office.book,
        office.day,
    )
    assert prove(office.desk) > 0


def test_the_prints_are_listed_newest_first_over_blocks(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "BLOCK", 2)
    heads = []
    for occasion in (*AnchorOccasion, AnchorOccasion.MONTH):
        heads.append(anchor(office))
        book = office.book if occasion is AnchorOccasion.BOOK_CLOSED else None
        office.desk.do(record_anchor_print, prints_anchor(office, occasion=occasion, book=book))
    found = listed(office)
    assert [entry.seq for entry in found] == [head.seq for head in reversed(heads)]
    assert [entry.letters for entry in found] == [head.facts.letters for head in reversed(heads)]
    assert [entry.occasion for entry in found] == [AnchorOccasion.MONTH, *[*AnchorOccasion][::-1]]
    assert [entry.book for entry in found] == [None, None, office.book, None]
    assert {entry.day for entry in found} == {office.day}
    assert listed(office, body=9) == ()


@pytest.mark.parametrize("changes", [{"mac": bytes(32)}, {"seq": 3}, {"seq": 0}, {"seq": 9999}])
def test_what_is_no_act_of_this_journal_is_not_recorded(
    office: Office, changes: dict[str, Any]
) -> None:
    request = prints_anchor(office, **changes)
    error = raised(office.desk, record_anchor_print, request, JournalBrokenError)
    assert isinstance(error, JournalBrokenError)
    assert error.seq == request.seq


@pytest.mark.parametrize(
    "changes",
    [{"body": 9}, {"book": 9}, {"occasion": AnchorOccasion.BOOK_CLOSED}],
)
def test_body_and_closed_book_must_be_there(office: Office, changes: dict[str, Any]) -> None:
    raised(office.desk, record_anchor_print, prints_anchor(office, **changes), NotFoundError)


@pytest.mark.parametrize("role", [Role.DRAFTER, Role.LEADER, Role.INSPECTOR])
def test_only_clerk_and_officer_record_a_print(office: Office, role: Role) -> None:
    request = prints_anchor(office)
    sitting = make.seated(office, make.account(office, role))
    raised(sitting.desk, record_anchor_print, request, NotAllowedError)


def test_nothing_is_due_in_the_month_the_store_was_founded(office: Office) -> None:
    for day in (date(2025, 3, 1), office.day, date(2025, 3, 31)):
        assert not is_due(office, day)


def test_it_falls_due_with_the_first_act_of_the_next_month(office: Office) -> None:
    later = make.on(office, 25)
    assert later.day == date(2025, 4, 4)
    assert not is_due(office, later.day)
    later.desk.do(propose_level, make.proposal(later))
    assert not is_due(office, date(2025, 4, 3))
    assert is_due(office, later.day)
    assert is_due(office, date(2025, 4, 30))


@pytest.mark.parametrize("occasion", AnchorOccasion)
def test_any_anchor_of_this_month_reaches_over_the_month_before(
    office: Office, occasion: AnchorOccasion
) -> None:
    later = make.on(office, 25)
    later.desk.do(propose_level, make.proposal(later))
    book = office.book if occasion is AnchorOccasion.BOOK_CLOSED else None
    later.desk.do(record_anchor_print, prints_anchor(later, occasion=occasion, book=book))
    assert not is_due(office, later.day)
    assert is_due(office, later.day, body=9)


def test_an_anchor_of_the_month_before_does_not_do_and_each_month_wants_its_own(
    office: Office,
) -> None:
    office.desk.do(record_anchor_print, prints_anchor(office))
    for days in (25, 56):
        later = make.on(office, days)
        later.desk.do(propose_level, make.proposal(later))
        assert is_due(office, later.day)
        later.desk.do(record_anchor_print, prints_anchor(later, occasion=AnchorOccasion.MONTH))
        assert not is_due(office, later.day)
