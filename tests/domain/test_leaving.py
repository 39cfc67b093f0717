from __future__ import annotations

from datetime import date

from bmnn_desk.domain.leaving import (
    GivenCopy,
    HeldCopy,
    KeptThing,
    LeavingFacts,
    LeavingReason,
    LeavingRecorded,
    LeavingRequest,
)
from bmnn_desk.domain.secrecy import SecrecyLevel

DAY = date(2025, 3, 10)


def test_nothing_of_a_leaving_stands_in_a_repr() -> None:
    held = HeldCopy(
        copy=1,
        reference="7/BC-SMM",
        day=DAY,
        level=SecrecyLevel.MAT,
        number=2,
        place="Tủ 2",
        since=DAY,
        is_loan=False,
    )
    given = GivenCopy(
        reference="8/BC-SMM",
        level=SecrecyLevel.MAT,
        number=None,
        day=DAY,
        to="Ngô Văn Soạn",
        place="Tủ 2",
    )
    thing = KeptThing(kind="device", name="Máy mã", place="Tủ 2")
    facts = LeavingFacts(
        person=1,
        name="Ngô Văn Soạn",
        post="Chuyên viên",
        held=1,
        copies=(held,),
        given=(given,),
        things=(thing,),
        signed_on=None,
        posts=("Chuyên viên",),
        powers=(),
        accounts=0,
    )
    request = LeavingRequest(
        request_id="1",
        day=DAY,
        body=1,
        person=1,
        reason=LeavingReason.RETIRED,
        minutes="07/BB-SMM",
    )
    said = " ".join(map(repr, (held, given, thing, facts, request)))
    for word in ("SMM", "Soạn", "Tủ", "Máy mã"):
        assert word not in said


def test_what_ended_is_told_by_counts() -> None:
    done = LeavingRecorded(leaving=1, posts=1, powers=0, accounts=2, assignments=0, warnings=())
    assert (done.posts, done.accounts) == (1, 2)
