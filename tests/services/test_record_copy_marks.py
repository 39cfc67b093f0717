from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.cancel_copying import cancel_copying
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.storage import tables as t
from tests import copying_desk as cd
from tests import make
from tests.services.each_copying import cancels
from tests.services.ledger import prove, raised, refused, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_both_marks_of_each_copy_are_kept_with_way_ink_and_place(office: Office) -> None:
    made = cd.copied(office)
    file = b"%PDF-1.7 ban sao so 01"
    assert office.desk.do(record_copy_marks, cd.copy_marks(office, made, made=((1, file),))) == ()
    marks = rows(office, t.MarkUse)
    assert [(mark.copy_id, mark.stamp) for mark in marks] == [
        (copy.copy, stamp) for copy in made.copies for stamp in cd.MARK_STAMPS
    ]
    assert {(mark.way, mark.ink) for mark in marks} == {(MarkWay.OVERPRINT, Ink.RED)}
    assert marks[0].pack_digest == office.desk.law.on(office.day).digest
    (kept,) = [row for row in rows(office, t.ItemContent) if row.copy_id == made.copies[0].copy]
    assert kept.purpose == "made_copy"
    assert prove(office.desk) > 0


def test_one_mark_of_the_two_is_refused(office: Office) -> None:
    asked = cd.copy_marks(office, cd.copied(office))
    halves = tuple(mark for mark in asked.marks if mark.stamp is Stamp.SECRET_COPY)
    broken = refused(office.desk, record_copy_marks, replace(asked, marks=halves))
    assert set(broken) == {"SC-07"}


def test_a_black_first_copy_is_a_warning_unless_the_office_accepts_black(office: Office) -> None:
    made = cd.copied(office)
    asked = cd.copy_marks(office, made)
    black = tuple(replace(mark, ink=Ink.BLACK) for mark in asked.marks)
    warned = office.desk.do(record_copy_marks, replace(asked, marks=black))
    assert {rule.id for rule in warned} == {"SC-08"}
    second = cd.copied(office)
    further = cd.copy_marks(office, second)
    mixed = tuple(
        replace(mark, ink=Ink.BLACK if mark.copy_number == 2 else Ink.RED) for mark in further.marks
    )
    assert office.desk.do(record_copy_marks, replace(further, marks=mixed)) == ()
    accepts = SettingRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        key="black_rule",
        value="12/QC-SMM",
    )
    office.desk.do(choose_setting, accepts)
    third = cd.copy_marks(office, cd.copied(office))
    blacks = tuple(replace(mark, ink=Ink.BLACK) for mark in third.marks)
    assert office.desk.do(record_copy_marks, replace(third, marks=blacks)) == ()


def test_a_copy_is_marked_again_only_with_a_reason(office: Office) -> None:
    asked = cd.copy_marks(office, cd.copied(office))
    office.desk.do(record_copy_marks, asked)
    again = replace(asked, request_id=make.request_id())
    raised(office.desk, record_copy_marks, again, ReasonMissingError)
    office.desk.do(record_copy_marks, replace(again, reason="Dấu nhòe"))
    assert {mark.reason for mark in rows(office, t.MarkUse)} == {"", "Dấu nhòe"}


def test_a_number_that_is_not_of_the_line_an_early_day_and_a_cancelled_line_are_refused(
    office: Office,
) -> None:
    asked = cd.copy_marks(office, cd.copied(office))
    strange = (replace(asked.marks[0], copy_number=9),)
    raised(office.desk, record_copy_marks, replace(asked, marks=strange), NotFoundError)
    early = replace(asked, day=make.on(office, -1).day)
    raised(office.desk, record_copy_marks, early, DaysOutOfOrderError)
    raised(office.desk, record_copy_marks, replace(asked, line=999), NotFoundError)
    cancel = cancels(office)
    office.desk.do(cancel_copying, cancel)
    raised(office.desk, record_copy_marks, replace(asked, line=cancel.line), WrongStageError)
