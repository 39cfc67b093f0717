from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, WrongStageError
from bmnn_desk.services.away_copies import (
    copies_now,
    levels_now,
    move_before,
    require_copies,
    require_kept,
)
from bmnn_desk.storage import tables as t
from tests.away_desk import copies_of, delivered, kept, later, out, sent
from tests.services.at_work import working

if TYPE_CHECKING:
    from tests.make import Office


def test_a_copy_says_where_it_is_kept_or_that_it_is_out(office: Office) -> None:
    item = delivered(office)
    (original,) = copies_of(office, item, CopyKind.ORIGINAL)
    given, _ = sent(office, item)
    with working(office) as work:
        now = copies_now(work, office.body, (original, given, 999))
        assert set(now) == {original, given}
        assert (now[original].is_kept, now[original].is_out) == (True, False)
        assert (now[given].is_kept, now[given].is_out) == (False, True)
        assert now[given].level is SecrecyLevel.MAT
        assert levels_now(work, [item]) == {item: SecrecyLevel.MAT}


def test_what_is_asked_for_is_there_once_and_no_day_goes_backwards(office: Office) -> None:
    copies = kept(office)
    with working(office) as work:
        assert tuple(require_kept(work, office.body, copies, office.day)) == copies
        for wrong in ((), (copies[0], copies[0]), (999,)):
            with pytest.raises(NotFoundError):
                require_copies(work, office.body, wrong, office.day)
        with pytest.raises(DaysOutOfOrderError):
            require_copies(work, office.body, copies, later(office, -1))


def test_what_is_away_is_not_kept(office: Office) -> None:
    copies = kept(office)
    out(office, *copies)
    with working(office) as work, pytest.raises(WrongStageError):
        require_kept(work, office.body, copies, office.day)


def test_a_move_knows_the_one_before_it(office: Office) -> None:
    (copy, _) = kept(office)
    out(office, copy)
    with working(office) as work:
        event = copies_now(work, office.body, (copy,))[copy].event
        assert event.kind == "taken_out"
        first = move_before(work, event)
        assert (first.kind, first.copy_id) == ("issued", copy)
        with pytest.raises(NotFoundError):
            move_before(work, first)
        assert isinstance(first, t.CopyEvent)
