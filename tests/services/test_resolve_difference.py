from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.inventory import AnswerWay, CountOutcome
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    DeskError,
    HolderMissingError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.count_copies import count_copies
from bmnn_desk.services.counted import CountPart
from bmnn_desk.services.resolve_difference import resolve_difference
from bmnn_desk.storage import tables as t
from tests.inventory_desk import begun, counts, lines, listed, missing_one, resolves, thing
from tests.services.broken import DAY
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office

Way = AnswerWay


def newest(at: Office, copy: int) -> t.CopyEvent:
    return [row for row in rows(at, t.CopyEvent) if row.copy_id == copy][-1]


def test_what_was_found_later_stays_where_it_was_expected(office: Office) -> None:
    inventory, line = missing_one(office)
    assert line.count is not None
    before = newest(office, line.id).id
    assert office.desk.do(resolve_difference, resolves(office, inventory, line.count)) == 1
    assert newest(office, line.id).id == before
    (now,) = lines(office, inventory, CountPart.DIFFERENCES)
    assert (now.way, now.reason, now.is_open) == (
        Way.FOUND_LATER,
        "Kẹp nhầm vào tập hồ sơ khác",
        False,
    )
    assert prove(office.desk) > 0


def test_what_changed_hands_without_a_record_moves_now(office: Office) -> None:
    inventory, line = missing_one(office)
    assert line.count is not None
    request = resolves(
        office,
        inventory,
        line.count,
        way=Way.HANDED_OVER,
        holder="Ngô Văn Soạn",
        person=office.drafter,
        place="Tủ phòng 3",
    )
    office.desk.do(resolve_difference, request)
    move = newest(office, line.id)
    assert (move.holder, move.place, move.person_id, move.kind, move.state) == (
        "Ngô Văn Soạn",
        "Tủ phòng 3",
        office.drafter,
        "handed_over",
        "held",
    )


def test_what_was_seen_elsewhere_moves_there(office: Office) -> None:
    inventory = begun(office)
    copy = listed(office, inventory)[0]
    seen = thing(copy, CountOutcome.ELSEWHERE, holder="Ngô Văn Soạn", place="Tủ phòng 3")
    office.desk.do(count_copies, counts(office, inventory, seen))
    (line,) = lines(office, inventory, CountPart.UNRESOLVED)
    assert line.count is not None
    office.desk.do(resolve_difference, resolves(office, inventory, line.count, way=Way.MOVED))
    assert (newest(office, copy).holder, newest(office, copy).place) == (
        "Ngô Văn Soạn",
        "Tủ phòng 3",
    )


def test_a_thing_too_many_is_explained_with_a_paper(office: Office) -> None:
    inventory = begun(office)
    extra = thing(None, CountOutcome.EXTRA, words="Công văn chưa vào sổ")
    office.desk.do(count_copies, counts(office, inventory, extra))
    (line,) = lines(office, inventory, CountPart.UNRESOLVED)
    assert line.count is not None
    explained = resolves(office, inventory, line.count, way=Way.EXPLAINED, paper="Số đến 41")
    raised(office.desk, resolve_difference, replace(explained, paper=""), ReasonMissingError)
    raised(office.desk, resolve_difference, replace(explained, way=Way.FOUND_LATER))
    office.desk.do(resolve_difference, explained)
    assert lines(office, inventory, CountPart.UNRESOLVED) == []


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"reason": " "}, ReasonMissingError),
        ({"way": Way.HANDED_OVER, "paper": ""}, ReasonMissingError),
        ({"way": Way.HANDED_OVER}, HolderMissingError),
        ({"way": Way.HANDED_OVER, "holder": "Ngô Văn Soạn"}, HolderMissingError),
        ({"way": Way.MOVED}, HolderMissingError),
        ({"way": Way.EXPLAINED}, WrongStageError),
        ({"way": Way.INCIDENT}, WrongStageError),
        ({"counts": ()}, NotFoundError),
        ({"counts": (999,)}, NotFoundError),
        ({"person": 99}, NotFoundError),
        ({"body": 9}, NotFoundError),
    ],
    ids=str,
)
def test_an_answer_without_reason_proof_or_place_is_refused(
    office: Office, changes: dict[str, Any], error: type[DeskError]
) -> None:
    inventory, line = missing_one(office)
    assert line.count is not None
    request = resolves(office, inventory, line.count)
    raised(office.desk, resolve_difference, replace(request, **changes), error)


def test_a_difference_is_resolved_once_and_not_before_it_was_seen(office: Office) -> None:
    inventory, line = missing_one(office)
    assert line.count is not None
    request = resolves(office, inventory, line.count)
    early = replace(request, day=office.day - DAY)
    raised(office.desk, resolve_difference, early, DaysOutOfOrderError)
    office.desk.do(resolve_difference, request)
    again = resolves(office, inventory, line.count)
    raised(office.desk, resolve_difference, again, WrongStageError)
