from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.destruction import DestructionKind
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import CopyAwayError, DaysOutOfOrderError, NotFoundError, WrongStageError
from bmnn_desk.services.destruction_copies import (
    copies_to_destroy,
    lines_stand,
    require_unproposed,
)
from tests.custody_desk import lent, now, originals
from tests.destruction_desk import destroyed, proposed, surplus
from tests.make import on
from tests.services.at_work import working

if TYPE_CHECKING:
    from tests.make import Office


def test_each_road_begins_where_it_begins(office: Office) -> None:
    away, kept, spoiled = lent(office), originals(office), surplus(office)
    roads = {
        DestructionKind.DECIDED: (kept, spoiled),
        DestructionKind.AT_ONCE: (spoiled,),
        DestructionKind.EMERGENCY: (away, kept, spoiled),
    }
    with working(office) as work:
        for kind, may in roads.items():
            for copies in (away, kept, spoiled):
                if copies in may:
                    found = copies_to_destroy(work, office.body, copies, office.day, kind)
                    assert [row.copy_id for row in found] == sorted(copies)
                else:
                    with pytest.raises((WrongStageError, CopyAwayError)):
                        copies_to_destroy(work, office.body, copies, office.day, kind)


def test_a_copy_is_there_is_the_bodys_and_the_day_is_not_before_its_last_move(
    office: Office,
) -> None:
    copies, kind = originals(office), DestructionKind.DECIDED
    with working(office) as work:
        for body, asked in ((office.body, ()), (office.body, (999,)), (999, copies)):
            with pytest.raises(NotFoundError):
                copies_to_destroy(work, body, asked, office.day, kind)
        with pytest.raises(DaysOutOfOrderError):
            copies_to_destroy(work, office.body, copies, on(office, -1).day, kind)


def test_what_is_proposed_is_known_until_it_ends(office: Office) -> None:
    copies = originals(office)
    with working(office) as work:
        require_unproposed(work, copies)
    proposed(office, *copies)
    with working(office) as work, pytest.raises(WrongStageError):
        require_unproposed(work, copies)


def test_who_had_it_and_where_it_lay_stays_in_its_last_move(office: Office) -> None:
    copies = originals(office)
    before = now(office, copies[0])
    destroyed(office, *copies)
    after = now(office, copies[0])
    assert (after.holder, after.place) == (before.holder, before.place)
    assert (after.state, after.day) == (CopyState.DESTROYED, office.day)
    with working(office) as work:
        assert lines_stand(work, office.body, copies)
        assert not lines_stand(work, office.body, [*copies, 999])
