from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copying import CopyForm, CopyPaper, CopyStepKind
from bmnn_desk.domain.transfers import parcels_of
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    NotFoundError,
    WrongStageError,
)
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.services.record_copy_paper import record_copy_paper
from bmnn_desk.services.record_copy_steps import record_copy_steps
from bmnn_desk.storage import tables as t
from tests import copying_desk as cd
from tests import make
from tests.handover_desk import handed_over, transfer_book, waiting
from tests.services.everything import other_case
from tests.services.ledger import prove, raised, refused, rows

if TYPE_CHECKING:
    from bmnn_desk.domain.copying import CopyStepsRequest
    from tests.make import Office


def steps(at: Office) -> list[tuple[str, int, str]]:
    return [(row.kind, row.count, row.words) for row in rows(at, t.CopyStep)]


def test_a_copying_from_its_marks_to_the_executors_signature(office: Office) -> None:
    made = cd.copied(office)
    office.desk.do(record_copy_marks, cd.copy_marks(office, made))
    done = cd.copy_steps(
        office,
        made,
        made=3,
        destroyed=1,
        how="Xé nhỏ, có ông Soạn chứng kiến",
        signed=True,
        sealed=True,
        executor_signed=True,
        proof="Tờ số 2",
    )
    assert office.desk.do(record_copy_steps, done) == ()
    assert steps(office) == [
        ("made", 3, ""),
        ("destroyed", 1, "Xé nhỏ, có ông Soạn chứng kiến"),
        ("signed", 1, ""),
        ("sealed", 1, ""),
        ("executor_signed", 1, "Tờ số 2"),
    ]
    assert prove(office.desk) > 0


def test_more_copies_than_permitted_are_refused_until_the_surplus_is_destroyed(
    office: Office,
) -> None:
    made = cd.copied(office)
    asked = cd.copy_steps(office, made, made=3)
    assert set(refused(office.desk, record_copy_steps, asked)) == {"SC-05"}
    cases = (other_case("SC-05"),)
    assert set(refused(office.desk, record_copy_steps, replace(asked, other_cases=cases)))
    silent = replace(asked, destroyed=1)
    assert set(refused(office.desk, record_copy_steps, silent)) == {"SC-05"}
    office.desk.do(record_copy_steps, replace(silent, how="Cắt vụn"))


def test_of_fewer_copies_the_last_numbers_are_kept_as_never_made(office: Office) -> None:
    made = cd.copied(office, recipients=("Sở A", "Sở B", "Sở C"))
    office.desk.do(record_copy_steps, cd.copy_steps(office, made, made=2))
    moves = [(row.copy_id, row.state) for row in rows(office, t.CopyEvent)]
    assert moves[-1] == (made.copies[2].copy, "not_made")
    assert [state for copy, state in moves if copy == made.copies[1].copy] == ["at_clerk"]
    later = cd.copy_steps(office, made, made=None, destroyed=1, how="Bản hỏng, cắt vụn")
    office.desk.do(record_copy_steps, later)
    gone = {row.copy_id for row in rows(office, t.CopyEvent) if row.state == "not_made"}
    assert gone == {made.copies[1].copy, made.copies[2].copy}


def test_a_sao_y_is_signed_only_when_every_copy_has_both_marks(office: Office) -> None:
    made = cd.copied(office)
    signs = cd.copy_steps(office, made, made=None, signed=True)
    assert set(refused(office.desk, record_copy_steps, signs)) == {"SC-07B"}
    office.desk.do(record_copy_marks, cd.copy_marks(office, made))
    assert office.desk.do(record_copy_steps, signs) == ()


def test_copies_that_were_never_made_need_no_marks(office: Office) -> None:
    made = cd.copied(office)
    office.desk.do(record_copy_steps, cd.copy_steps(office, made, made=1))
    marks = cd.copy_marks(office, made)
    first = tuple(mark for mark in marks.marks if mark.copy_number == 1)
    office.desk.do(record_copy_marks, replace(marks, marks=first))
    signs = cd.copy_steps(office, made, made=None, signed=True)
    assert office.desk.do(record_copy_steps, signs) == ()


@pytest.mark.parametrize(
    ("form", "paper", "rule"),
    [
        (CopyForm.EXTRACT, CopyPaper.EXTRACT_SHEET, "SC-09B"),
        (CopyForm.PHOTOGRAPH, CopyPaper.PHOTOGRAPH_RECORD, "SC-10"),
    ],
)
def test_an_extract_or_a_photograph_is_signed_on_its_paper(
    office: Office, form: CopyForm, paper: CopyPaper, rule: str
) -> None:
    made = cd.copied(office, form=form, extract="Đoạn mẫu.")
    signs = cd.copy_steps(office, made, made=None, signed=True)
    assert set(refused(office.desk, record_copy_steps, signs)) == {rule}
    office.desk.do(record_copy_paper, cd.copy_paper(office, made, paper=CopyPaper.GUIDE))
    assert set(refused(office.desk, record_copy_steps, signs)) == {rule}
    office.desk.do(record_copy_paper, cd.copy_paper(office, made, paper=paper))
    assert office.desk.do(record_copy_steps, signs) == ()


def test_an_executor_who_signs_before_the_seal_is_on_is_a_warning(office: Office) -> None:
    made = cd.copied(office)
    ends = cd.copy_steps(office, made, executor_signed=True)
    assert {rule.id for rule in office.desk.do(record_copy_steps, ends)} == {"SC-13"}


def test_a_step_is_recorded_once_and_not_before_the_line(office: Office) -> None:
    made = cd.copied(office)
    asked = cd.copy_steps(office, made)
    early = replace(asked, day=make.on(office, -1).day)
    raised(office.desk, record_copy_steps, early, DaysOutOfOrderError)
    raised(office.desk, record_copy_steps, replace(asked, line=999), NotFoundError)
    office.desk.do(record_copy_steps, asked)
    again = replace(asked, request_id=make.request_id())
    raised(office.desk, record_copy_steps, again, AlreadyThereError)
    assert [kind for kind, _, _ in steps(office)] == [CopyStepKind.MADE.value]


def extracted(at: Office) -> CopyStepsRequest:
    """An extract that is signed and sealed; its executor signs, its level is not stamped."""
    made = cd.copied(at, form=CopyForm.EXTRACT, extract="Đoạn mẫu.")
    at.desk.do(record_copy_paper, cd.copy_paper(at, made, paper=CopyPaper.EXTRACT_SHEET))
    return cd.copy_steps(at, made, signed=True, sealed=True, executor_signed=True)


def test_an_extract_gets_the_level_stamp_of_its_source_or_another_case(office: Office) -> None:
    ends = extracted(office)
    assert set(refused(office.desk, record_copy_steps, ends)) == {"SC-09C"}
    assert office.desk.do(record_copy_steps, replace(ends, level_stamped=True)) == ()
    assert CopyStepKind.LEVEL_STAMPED.value in {kind for kind, _, _ in steps(office)}
    excused = replace(extracted(office), other_cases=(other_case("SC-09C"),))
    assert [rule.id for rule in office.desk.do(record_copy_steps, excused)] == ["SC-09C"]


def test_since_2026_an_extract_without_its_level_stamp_is_a_warning(new_office: Office) -> None:
    ends = extracted(new_office)
    assert [rule.id for rule in new_office.desk.do(record_copy_steps, ends)] == ["SC-09C"]


def test_what_was_handed_on_cannot_be_told_as_never_made(office: Office) -> None:
    made = cd.copied(office)
    last = made.copies[-1].copy
    parcels = parcels_of(row for row in waiting(office) if row.id == last)
    handed_over(office, transfer_book(office), parcels=parcels)
    raised(office.desk, record_copy_steps, cd.copy_steps(office, made, made=1), WrongStageError)
    office.desk.do(record_copy_steps, cd.copy_steps(office, made))


def test_a_copy_is_told_as_never_made_once(office: Office) -> None:
    made = cd.copied(office, recipients=("Sở A", "Sở B", "Sở C"))
    office.desk.do(record_copy_steps, cd.copy_steps(office, made, made=2))
    later = cd.copy_steps(office, made, made=None, destroyed=1, how="Cắt vụn")
    office.desk.do(record_copy_steps, later)
    gone = [row.copy_id for row in rows(office, t.CopyEvent) if row.state == "not_made"]
    assert gone == [made.copies[2].copy, made.copies[1].copy]


def test_less_than_nothing_cannot_be_destroyed(office: Office) -> None:
    made = cd.copied(office)
    asked = cd.copy_steps(office, made, made=1, destroyed=-1, how="Cắt vụn")
    assert set(refused(office.desk, record_copy_steps, asked)) == {"SC-05"}
