from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import OtherCase
from bmnn_desk.domain.rules.office_order import stamp_set_is_whole, step_has_its_stamps
from bmnn_desk.domain.stamp_inventory import StampFound, StampSize
from bmnn_desk.domain.stamps import CIRCULAR_STAMPS, MarkWay, Stamp
from bmnn_desk.errors import DaysOutOfOrderError, DeskError, NotFoundError, ReasonMissingError
from bmnn_desk.services.marks_check import marks_check
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.services.record_marks import record_marks
from bmnn_desk.services.stamp_inventory import (
    record_stamps,
    stamp_inventory,
    stamp_set_case,
    stamp_step_case,
    stamps_kept_by,
)
from bmnn_desk.storage import tables as t
from tests import make
from tests.office_desk import looked_at, stamps
from tests.services.at_work import working
from tests.services.ledger import raised, refused, rows
from tests.services.marking import level_mark, mark, marks, to_come

if TYPE_CHECKING:
    from bmnn_desk.domain.stamp_inventory import StampEntry
    from tests.make import Office

MAT = StampFound(stamp=Stamp.LEVEL_MAT, held=True, size=StampSize(width_mm=20, height_mm=8))


def inventory(at: Office) -> tuple[StampEntry, ...]:
    return at.desk.read(stamp_inventory, PeopleAsked(body=at.body, day=at.day))


def is_whole(at: Office) -> bool:
    with working(at) as work:
        return stamp_set_is_whole(stamp_set_case(work, at.body, at.day))


@pytest.mark.finding(23)
@pytest.mark.finding(24)
@pytest.mark.finding(63)
def test_eighteen_are_listed_before_anybody_looked_and_the_set_is_not_whole(
    office: Office,
) -> None:
    entries = inventory(office)
    assert [entry.stamp for entry in entries] == list(CIRCULAR_STAMPS)
    assert len(entries) == 18
    assert {(entry.seen_on, entry.held, entry.fits) for entry in entries} == {(None, False, None)}
    assert not is_whole(office)


def test_the_set_is_whole_when_each_was_measured_and_fits(office: Office) -> None:
    looked_at(office)
    assert is_whole(office)
    assert {entry.keeper_name for entry in inventory(office)} == {"Ngô Văn Soạn"}


@pytest.mark.finding(64)
@pytest.mark.parametrize(
    ("width", "fits"), [(20.0, True), (21.0, True), (19.0, True), (21.1, False), (18.9, False)]
)
def test_a_stamp_fits_within_the_tolerance_of_the_pack(
    office: Office, width: float, fits: bool
) -> None:
    looked_at(office)
    size = StampSize(width_mm=width, height_mm=8)
    looked_at(office, replace(MAT, size=size))
    assert inventory(office)[0].fits is fits
    assert is_whole(office) is fits


def test_one_that_was_not_measured_is_there_but_does_not_fit(office: Office) -> None:
    looked_at(office)
    looked_at(office, replace(MAT, size=None))
    assert (inventory(office)[0].held, inventory(office)[0].fits) == (True, None)
    assert not is_whole(office)


def test_the_newest_look_holds_and_what_is_gone_has_no_size_nor_keeper(office: Office) -> None:
    looked_at(office)
    lost = replace(MAT, held=False, keeper=office.drafter, place="Tủ 2")
    looked_at(office, lost)
    entry = inventory(office)[0]
    assert (entry.held, entry.size, entry.keeper, entry.place) == (False, None, None, "")
    with working(office) as work:
        kept = {row.stamp for row in stamps_kept_by(work, office.body, office.drafter)}
    assert kept == set(CIRCULAR_STAMPS) - {Stamp.LEVEL_MAT}


def step_is_right(at: Office, *stamps: Stamp, days: int = 0) -> bool:
    """Whether the step has its stamps that puts these on by hand, so many days later."""
    made = tuple(mark(1, stamp=stamp, way=MarkWay.RUBBER) for stamp in stamps)
    with working(at) as work:
        return step_has_its_stamps(
            stamp_step_case(work, at.body, made, at.day + timedelta(days=days))
        )


def test_a_step_lacks_only_what_was_looked_for_in_vain(office: Office) -> None:
    wanted = (Stamp.LEVEL_MAT, Stamp.COPY_NUMBER)
    assert step_is_right(office, *wanted)
    looked_at(office, replace(MAT, held=False))
    assert not step_is_right(office, *wanted)
    assert step_is_right(office, Stamp.COPY_NUMBER)
    assert step_is_right(office, *wanted, days=-1)


def test_a_mark_that_the_program_draws_needs_no_stamp(office: Office) -> None:
    looked_at(office, replace(MAT, held=False))
    drawn = (mark(1, stamp=Stamp.LEVEL_MAT),)
    with working(office) as work:
        assert step_has_its_stamps(stamp_step_case(work, office.body, drawn, office.day))


@pytest.mark.finding(24)
def test_a_mark_by_a_stamp_that_the_office_has_not_is_refused(office: Office) -> None:
    looked_at(office, replace(MAT, held=False))
    asked = marks(office, make.issued(office), marks=(level_mark(1),))
    assert list(refused(office.desk, record_marks, asked)) == ["CFG-05B"]
    check = to_come(office, make.signed(office).item, marks=(level_mark(1),))
    assert "CFG-05B" in {rule.id for rule in office.desk.read(marks_check, check)}
    other = OtherCase(
        rule="CFG-05B", reason="Mượn dấu", document_number="3/CV", responsible="Trần Giám"
    )
    broken = office.desk.do(record_marks, replace(asked, other_cases=(other,)))
    assert "CFG-05B" in {rule.id for rule in broken}


@pytest.mark.parametrize(
    ("found", "error"),
    [
        (replace(MAT, stamp=Stamp.URGENT), NotFoundError),
        (replace(MAT, keeper=99), NotFoundError),
        (replace(MAT, size=StampSize(width_mm=0, height_mm=8)), ReasonMissingError),
        (replace(MAT, size=StampSize(width_mm=20, height_mm=900)), ReasonMissingError),
    ],
)
def test_what_cannot_be_is_refused(
    office: Office, found: StampFound, error: type[DeskError]
) -> None:
    raised(office.desk, record_stamps, stamps(office, found), error)
    raised(office.desk, record_stamps, stamps(office, MAT, MAT), NotFoundError)
    nothing = replace(stamps(office), found=())
    raised(office.desk, record_stamps, nothing, ReasonMissingError)
    assert rows(office, t.StampSeen) == []


def test_days_stand_in_their_order(office: Office) -> None:
    looked_at(office, MAT)
    before = stamps(office, MAT, day=office.day - timedelta(days=1))
    raised(office.desk, record_stamps, before, DaysOutOfOrderError)
    ahead = replace(MAT, specimen_on=office.day + timedelta(days=1))
    raised(office.desk, record_stamps, stamps(office, ahead), DaysOutOfOrderError)


def test_stamps_of_the_new_law_say_that_their_specimens_were_not_read(new_office: Office) -> None:
    assert not any(entry.confidence.is_sourced for entry in inventory(new_office))
