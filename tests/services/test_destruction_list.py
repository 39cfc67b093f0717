from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.destruction import DestructionKind, DestructionState
from bmnn_desk.domain.ending_cases import DestructionPaper
from bmnn_desk.services.cancel_destruction import cancel_destruction
from bmnn_desk.services.destroy_at_once import destroy_at_once
from bmnn_desk.services.destruction_list import (
    DestructionPart,
    DestructionRowsAsked,
    DestructionsAsked,
    destruction_ids,
    destruction_rows,
)
from bmnn_desk.services.report_emergency import report_emergency
from tests.destruction_desk import (
    at_once,
    cancels,
    decided,
    destroyed,
    emergency,
    proposed,
    reports,
    surplus,
)
from tests.services.statements import asked_of

if TYPE_CHECKING:
    from bmnn_desk.domain.destruction import DestructionRow
    from tests.make import Office


def ids(at: Office, part: DestructionPart = DestructionPart.ALL, words: str = "") -> list[int]:
    asked = DestructionsAsked(body=at.body, part=part, words=words)
    (found,) = at.desk.read(destruction_ids, asked)
    return list(found)


def rows_of(at: Office, *numbers: int) -> tuple[DestructionRow, ...]:
    return at.desk.read(destruction_rows, DestructionRowsAsked(body=at.body, ids=numbers))


def test_each_road_stands_there_as_it_is_the_newest_first(office: Office) -> None:
    done = destroyed(office).destruction
    spoiled = office.desk.do(destroy_at_once, at_once(office, *surplus(office))).destruction
    fire, waiting, given_up = emergency(office), decided(office), proposed(office)
    office.desk.do(cancel_destruction, cancels(office, given_up))
    assert ids(office) == [given_up, waiting, fire, spoiled, done]
    assert ids(office, DestructionPart.OPEN) == [waiting]
    assert ids(office, DestructionPart.UNREPORTED) == [fire]
    found = rows_of(office, done, spoiled, fire, waiting, given_up, 999)
    assert [(row.kind, row.state) for row in found] == [
        (DestructionKind.DECIDED, DestructionState.DESTROYED),
        (DestructionKind.AT_ONCE, DestructionState.DESTROYED),
        (DestructionKind.EMERGENCY, DestructionState.DESTROYED),
        (DestructionKind.DECIDED, DestructionState.PROPOSED),
        (DestructionKind.DECIDED, DestructionState.CANCELLED),
    ]
    assert [paper.kind for paper in found[0].papers] == list(DestructionPaper)
    assert [row.has_council for row in found] == [True, False, False, True, False]
    assert [row.ended_on is None for row in found] == [False, False, False, True, False]
    office.desk.do(report_emergency, reports(office, fire))
    assert ids(office, DestructionPart.UNREPORTED) == []
    assert rows_of(office, fire)[0].reported_on == office.day


def test_many_destructions_ask_no_more_of_the_store_than_one(office: Office) -> None:
    first, *more = (emergency(office), decided(office), proposed(office))
    with asked_of(office) as alone:
        rows_of(office, first)
    with asked_of(office) as together:
        rows_of(office, first, *more)
    assert len(together) == len(alone)


def test_words_are_found_in_reason_proposer_and_papers(office: Office) -> None:
    waiting, fire = decided(office), emergency(office)
    assert ids(office, words="het gia tri") == [waiting]
    assert ids(office, words="chay tru so") == [fire]
    assert ids(office, words="02/TH") == [waiting]
    assert ids(office, words="ngo van soan") == [fire, waiting]
    assert ids(office, words="khong co") == []


def test_no_more_rows_are_asked_for_than_a_block_has() -> None:
    with pytest.raises(ValueError, match="501"):
        DestructionRowsAsked(body=1, ids=tuple(range(501)))
