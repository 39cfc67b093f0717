from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind, TermState
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    LevelMissingError,
    NotFoundError,
    RecipientMissingError,
    WrongStageError,
)
from bmnn_desk.services.record_sender_notice import record_sender_notice
from bmnn_desk.storage import tables as t
from tests import incoming_desk
from tests import secrecy_desk as sd
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office

TOI_MAT, MAT = SecrecyLevel.TOI_MAT, SecrecyLevel.MAT


def test_the_sender_extends_and_our_copies_are_to_bear_it(office: Office) -> None:
    item = incoming_desk.entered(office).item
    assert sd.term_of(office, item).is_inferred
    change = office.desk.do(record_sender_notice, sd.sender_notice(office, item)).change
    row = sd.term_of(office, item)
    assert (row.until, row.is_inferred) == (sd.years_on(office.day, 20), False)
    found = sd.detail(office, change)
    assert found.row.by_sender
    assert (found.row.decided_by, found.row.notice_by) == ("Công an tỉnh Mẫu", None)
    assert (found.row.copies, found.stamp) == (2, Stamp.TERM_EXTENDED)
    assert prove(office.desk)


def test_its_new_level_is_ours(office: Office) -> None:
    item = incoming_desk.entered(office).item
    request = sd.sender_notice(office, item, kind=ChangeKind.RAISED, level=TOI_MAT, until=None)
    office.desk.do(record_sender_notice, request)
    row = sd.term_of(office, item)
    assert row.level is TOI_MAT
    assert row.is_inferred
    assert row.until == date(2045, 3, 2)  # the new level's years from the document's day


def test_a_known_term_goes_on_under_the_new_level(office: Office) -> None:
    item = incoming_desk.entered(office, level=TOI_MAT).item
    office.desk.do(
        record_sender_notice, sd.sender_notice(office, item, until=sd.years_on(office.day, 18))
    )
    lower = sd.sender_notice(office, item, kind=ChangeKind.LOWERED, level=MAT, until=None)
    office.desk.do(record_sender_notice, lower)
    assert sd.term_of(office, item).until == sd.years_on(office.day, 10)


def test_what_the_sender_declassified_is_no_secret_here(office: Office) -> None:
    item = incoming_desk.entered(office).item
    request = sd.sender_notice(office, item, kind=ChangeKind.DECLASSIFIED, until=None)
    office.desk.do(record_sender_notice, request)
    assert sd.term_of(office, item).state is TermState.ENDED
    assert [term.until for term in rows(office, t.ItemTerm)] == [office.day]


@pytest.mark.parametrize("level", [MAT, SecrecyLevel.MAT])
def test_the_level_goes_the_way_the_kind_says(office: Office, level: SecrecyLevel) -> None:
    item = incoming_desk.entered(office, level=TOI_MAT).item
    request = sd.sender_notice(office, item, kind=ChangeKind.RAISED, level=level)
    raised(office.desk, record_sender_notice, request, WrongStageError)


def test_what_a_notice_must_say(office: Office) -> None:
    item = incoming_desk.entered(office).item
    refusals = (
        ({"sender": " "}, RecipientMissingError),
        ({"until": None}, NotFoundError),
        ({"until": office.day - sd.ONE}, DaysOutOfOrderError),
        ({"notice_day": office.day + sd.ONE}, DaysOutOfOrderError),
        ({"kind": ChangeKind.RAISED}, LevelMissingError),
        (
            {"kind": ChangeKind.RAISED, "level": TOI_MAT, "until": office.day - sd.ONE},
            DaysOutOfOrderError,
        ),
        ({"kind": ChangeKind.LAPSING}, WrongStageError),
    )
    for changes, error in refusals:
        request = sd.sender_notice(office, item, **changes)
        raised(office.desk, record_sender_notice, request, error)


def test_what_was_determined_here_nobody_else_changes(office: Office) -> None:
    item = sd.delivered(office)
    raised(office.desk, record_sender_notice, sd.sender_notice(office, item), WrongStageError)
