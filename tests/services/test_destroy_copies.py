from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.destruction import DestructionPlace, SeatRole
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import (
    CopyAwayError,
    DaysOutOfOrderError,
    DestructionUnseenError,
    WrongStageError,
)
from bmnn_desk.services.destroy_copies import destroy_copies
from bmnn_desk.services.lend_copies import lend_copies
from bmnn_desk.services.record_destruction_papers import record_destruction_papers
from bmnn_desk.storage import tables as t
from tests.authority_desk import holds
from tests.custody_desk import lends, now, originals
from tests.destruction_desk import (
    DONE,
    all_copies,
    council,
    decided,
    destroyed,
    destroys,
    papers,
    proposed,
    with_file,
)
from tests.remembered import empty_vault, office_in
from tests.services.everything import other_case
from tests.services.ledger import raised, refused, rows

if TYPE_CHECKING:
    from bmnn_desk.domain.destruction import DestroyCopiesRequest
    from bmnn_desk.law.loader import Law
    from tests.make import Office


def blocks(at: Office, request: DestroyCopiesRequest) -> set[str]:
    return set(refused(at.desk, destroy_copies, request))


def test_with_all_papers_the_copies_are_no_more_and_their_lines_stay(office: Office) -> None:
    copies = originals(office)
    lines = len(rows(office, t.Line))
    done = destroyed(office, *copies)
    assert (done.copies, done.contents, done.warnings) == (len(copies), 0, ())
    found = now(office, copies[0])
    assert (found.state, found.ours) == (CopyState.DESTROYED, False)
    assert len(rows(office, t.Line)) == lines
    (end,) = rows(office, t.DestructionEnd)
    assert end.decided_by == "Giám đốc Sở Mẫu Mực, Trần Văn Giám"
    assert (end.lines_kept, end.witnesses) == (True, list(DONE.witnesses))


def test_what_was_destroyed_never_moves_again(office: Office) -> None:
    copies = originals(office)
    destroyed(office, *copies)
    raised(office.desk, lend_copies, lends(office, *copies), WrongStageError)
    with pytest.raises(WrongStageError):
        proposed(office, *copies)


@pytest.mark.finding(87)
def test_without_decision_council_or_papers_it_is_blocked_by_its_rule(office: Office) -> None:
    number = proposed(office)
    assert blocks(office, destroys(office, number, holder=None)) == {"TH-10", "TH-10B", "TH-10D"}
    assert blocks(office, destroys(office, number)) == {"TH-10B", "TH-10D"}
    office.desk.do(record_destruction_papers, papers(office, number))
    assert blocks(office, destroys(office, number, minutes="")) == {"TH-10D"}
    late = destroys(office, number, decided_on=office.day + timedelta(days=1))
    assert blocks(office, late) == {"TH-10"}
    assert office.desk.do(destroy_copies, destroys(office, number)).warnings == ()


def test_the_chair_is_of_the_leadership_and_the_keeper_sits_in_it(office: Office) -> None:
    number = decided(office)
    chair, keeper, member = council(office)
    lower = replace(chair, person=office.drafter)
    for seats in ((lower, keeper), (chair, member), (replace(chair, role=SeatRole.MEMBER), keeper)):
        office.desk.do(record_destruction_papers, papers(office, number, papers=(), seats=seats))
        assert blocks(office, destroys(office, number)) == {"TH-10B"}
    office.desk.do(record_destruction_papers, papers(office, number, papers=()))
    assert office.desk.do(destroy_copies, destroys(office, number)).copies


def test_a_post_that_may_not_permit_toi_mat_decides_nothing(office: Office) -> None:
    lower = next(
        code
        for code, post in office.desk.law.on(office.day).authority.items()
        if post.highest is SecrecyLevel.MAT and not post.needs_ground
    )
    number = decided(office)
    asked = destroys(office, number, holder=holds(office, post=lower))
    assert blocks(office, asked) == {"TH-10"}


def test_another_case_lets_it_pass_and_is_on_record(office: Office) -> None:
    cases = tuple(map(other_case, ("TH-10", "TH-10B", "TH-10D")))
    asked = destroys(office, proposed(office), holder=None, other_cases=cases)
    done = office.desk.do(destroy_copies, asked)
    assert {rule.id for rule in done.warnings} == {"TH-10", "TH-10B", "TH-10D"}
    assert {row.rule for row in rows(office, t.OtherCase)} == {"TH-10", "TH-10B", "TH-10D"}


@pytest.mark.parametrize("missing", ["place", "method", "witnesses"])
def test_where_how_and_who_saw_it_are_wanted(office: Office, missing: str) -> None:
    done = DestructionPlace(
        place=" " if missing == "place" else DONE.place,
        method=" " if missing == "method" else DONE.method,
        witnesses=("",) if missing == "witnesses" else DONE.witnesses,
    )
    asked = destroys(office, decided(office), done=done)
    raised(office.desk, destroy_copies, asked, DestructionUnseenError)


def test_it_ends_once_and_not_before_it_was_proposed(office: Office) -> None:
    number = decided(office)
    early = destroys(office, number, day=office.day - timedelta(days=1))
    raised(office.desk, destroy_copies, early, DaysOutOfOrderError)
    office.desk.do(destroy_copies, destroys(office, number))
    raised(office.desk, destroy_copies, destroys(office, number), WrongStageError)


def test_a_copy_that_was_lent_meanwhile_comes_back_first(office: Office) -> None:
    copies = originals(office)
    number = decided(office, *copies)
    office.desk.do(lend_copies, lends(office, *copies))
    error = raised(office.desk, destroy_copies, destroys(office, number), CopyAwayError)
    assert isinstance(error, CopyAwayError)
    assert (error.number, error.is_at) == ("03", "lent")


def test_from_2026_only_tuyet_mat_must_have_its_council(law: Law) -> None:
    at = office_in(empty_vault(), law, date(2026, 4, 1))
    asked = destroys(at, proposed(at), holder=None)
    done = at.desk.do(destroy_copies, asked)
    assert {rule.id for rule in done.warnings} == {"TH-10", "TH-10D"}


def test_the_kept_files_go_when_the_office_says_so_and_no_copy_is_left(office: Office) -> None:
    item = with_file(office)
    kept = {row.content_id for row in rows(office, t.ItemContent) if row.item_id == item}
    first, second, *others = all_copies(office, item)
    assert destroyed(office, first).contents == 0, "other copies still live"
    assert destroyed(office, second, *others[:-1], wipe=False).contents == 0
    assert destroyed(office, others[-1]).contents == len(kept) > 0
    assert {row.content_id for row in rows(office, t.ContentEnd)} == kept
