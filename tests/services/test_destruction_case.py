from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.ending_cases import DestructionCouncil, DestructionPaper
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.destruction_case import destruction_case, highest_level
from bmnn_desk.storage import tables as t
from tests.custody_desk import originals
from tests.destruction_desk import all_copies, destroyed, emergency, with_file
from tests.services.at_work import working

if TYPE_CHECKING:
    from bmnn_desk.domain.ending_cases import DestructionCase
    from tests.make import Office


def case_of(at: Office, number: int) -> DestructionCase:
    with working(at) as work:
        end = work.session.scalars(
            select(t.DestructionEnd).where(t.DestructionEnd.destruction_id == number)
        ).one()
        row = work.find(t.Destruction, number)
        return destruction_case(work, row, end, at.day + timedelta(days=3))


def test_a_decided_one_has_its_post_council_and_papers(office: Office) -> None:
    found = case_of(office, destroyed(office).destruction)
    assert found.post is not None
    assert found.council == DestructionCouncil(chaired_by_leadership=True, has_keeper=True)
    assert found.papers == frozenset(DestructionPaper)
    assert (found.decided_on, found.destroyed_on) == (office.day, office.day)
    assert found.day == office.day + timedelta(days=3)
    assert (found.is_emergency, found.lines_kept) == (False, True)


def test_an_emergency_has_neither(office: Office) -> None:
    found = case_of(office, emergency(office))
    assert (found.post, found.council, found.decided_on) == (None, None, None)
    assert found.papers == frozenset()
    assert (found.is_emergency, found.reported_on) == (True, None)


def test_the_level_is_the_highest_of_all(office: Office) -> None:
    low = originals(office)
    top = all_copies(office, with_file(office, bases=(office.bases[SecrecyLevel.TUYET_MAT],)))
    with working(office) as work:
        assert highest_level(work, low) is not SecrecyLevel.TUYET_MAT
        assert highest_level(work, (*low, *top)) is SecrecyLevel.TUYET_MAT
