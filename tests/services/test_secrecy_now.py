from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.change_level import change_level
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.secrecy_now import (
    determined_term,
    ended_by,
    level_of,
    newest_term,
    registered_line,
    require_secret,
    require_term,
    secrets_now,
)
from tests import incoming_desk, make
from tests import secrecy_desk as sd
from tests.services.at_work import working

if TYPE_CHECKING:
    from bmnn_desk.services.secrecy_now import SecretNow
    from tests.make import Office


def now(at: Office, item: int) -> SecretNow:
    with working(at) as work:
        return secrets_now(work, (item,), at.day)[item]


def test_what_was_determined_here_has_its_day_and_term(office: Office) -> None:
    found = now(office, make.issued(office).item)
    assert (found.is_own, found.is_inferred, found.ended) == (True, False, None)
    assert (found.determined_on, found.until) == (office.day, sd.years_on(office.day, 10))
    assert found.earliest == office.day


def test_what_every_list_asks_of_an_item_is_made_once() -> None:
    """A page that is due asks for the line seven times; its aliases took half of its time."""
    for made in (registered_line, newest_term, determined_term, ended_by):
        assert made() is made()


def test_a_change_moves_the_earliest_day_on(office: Office) -> None:
    item = sd.delivered(office)
    sd.extended(office, item, day=office.day + sd.ONE)
    found = now(office, item)
    assert (found.earliest, found.is_extended) == (office.day + sd.ONE, True)
    assert found.determined_on == office.day


def test_a_number_given_anew_is_the_line_that_stands(office: Office) -> None:
    item = make.signed(office).item
    office.desk.do(issue_outgoing, make.issue(office, item))
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    with working(office) as work:
        assert secrets_now(work, (item,), office.day) == {}
    line = office.desk.do(issue_outgoing, make.issue(office, item)).line
    assert now(office, item).line == line


def test_what_came_in_sealed_has_no_end_that_anybody_knows(office: Office) -> None:
    item = office.desk.do(enter_incoming, incoming_desk.sealed(office)).item
    found = now(office, item)
    assert found.until is None
    with pytest.raises(NotFoundError):
        require_term(found)


def test_a_level_is_that_of_the_day(office: Office) -> None:
    item = sd.delivered(office)
    later = make.on(office, 3)
    later.desk.do(change_level, sd.level_change(later, item))
    with working(office) as work:
        assert level_of(work, item, office.day) is SecrecyLevel.MAT
        assert level_of(work, item, later.day) is SecrecyLevel.TOI_MAT
        assert level_of(work, item, office.day - sd.ONE) is SecrecyLevel.MAT
        with pytest.raises(NotFoundError):
            level_of(work, 99, office.day)


def test_before_its_first_day_a_level_is_the_first_one_of_that_document(office: Office) -> None:
    sd.delivered(office)
    later = make.on(office, 3)
    item = sd.delivered(later, bases=(office.bases[SecrecyLevel.TOI_MAT],))
    with working(office) as work:
        assert level_of(work, item, office.day) is SecrecyLevel.TOI_MAT


def test_only_a_secret_of_the_right_side_passes(office: Office) -> None:
    own, came = sd.delivered(office), incoming_desk.entered(office).item
    with working(office) as work:
        assert require_secret(work, office.body, own, office.day, own=True).item == own
        assert require_secret(work, office.body, came, office.day, own=None).item == came
        for item, is_own in ((own, False), (came, True)):
            with pytest.raises(WrongStageError):
                require_secret(work, office.body, item, office.day, own=is_own)
    sd.declassified(office, own)
    assert now(office, own).ended is ChangeKind.DECLASSIFIED
    with working(office) as work, pytest.raises(WrongStageError):
        require_secret(work, office.body, own, office.day, own=True)
