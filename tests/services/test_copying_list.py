from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copying import CopyForm, CopyPaper
from bmnn_desk.domain.copying_list import CopyingState, next_state
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.cancel_copying import cancel_copying
from bmnn_desk.services.copying_detail import CopyingAsked, copying_detail
from bmnn_desk.services.copying_list import (
    CopyingRowsAsked,
    CopyingsAsked,
    copying_counts,
    copying_ids,
    copying_rows,
)
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.services.record_copy_paper import record_copy_paper
from bmnn_desk.services.record_copy_steps import record_copy_steps
from tests import copying_desk as cd
from tests import make
from tests.services.each_copying import cancels
from tests.services.everything import other_case

if TYPE_CHECKING:
    from bmnn_desk.domain.copying_list import CopyingDetail
    from tests.make import Office

STEPS = ("signed", "sealed", "executor_signed")
# Which copies of two get which of the two marks.
MARKED: dict[str, tuple[tuple[int, int], ...]] = {
    "none": (),
    "one mark of each": ((1, 0), (2, 0)),
    "the first copy": ((1, 0), (1, 1)),
    "all": ((1, 0), (1, 1), (2, 0), (2, 1)),
}


def asked(at: Office, **changes: object) -> CopyingsAsked:
    return replace(CopyingsAsked(body=at.body, day=at.day), **changes)  # type: ignore[arg-type]


def ids(at: Office, **changes: object) -> list[int]:
    (found,) = at.desk.read(copying_ids, asked(at, **changes))
    return list(found)


def test_unsigned_unsealed_and_unconfirmed_copyings_are_found_by_their_state(
    office: Office,
) -> None:
    waiting = cd.copied(office).line
    signed, sealed = cd.copied(office), cd.copied(office)
    for made, done in ((signed, False), (sealed, True)):
        office.desk.do(record_copy_marks, cd.copy_marks(office, made))
        office.desk.do(record_copy_steps, cd.copy_steps(office, made, signed=True, sealed=done))
    cancelled = office.desk.do(cancel_copying, cancels(office))
    by_state = {state: ids(office, states=frozenset({state})) for state in CopyingState}
    assert by_state == {
        CopyingState.TO_SIGN: [waiting],
        CopyingState.TO_SEAL: [signed.line],
        CopyingState.TO_COUNT: [],
        CopyingState.TO_CONFIRM: [sealed.line],
        CopyingState.TO_MARK: [],
        CopyingState.DONE: [],
        CopyingState.CANCELLED: [cancelled],
    }
    (counts,) = office.desk.read(copying_counts, asked(office))
    assert {state: len(found) for state, found in by_state.items()} == dict(counts.by_state)
    assert ids(office) == [cancelled, sealed.line, signed.line, waiting]


def test_words_level_and_book_narrow_the_list_but_never_by_a_tuyet_mat_title(
    office: Office,
) -> None:
    plain = cd.copied(office, source=cd.to_copy(office, title="về công tác đê điều").copy).line
    top = cd.copied(
        office, source=cd.top_secret(office).copy, other_cases=(other_case("SC-02"),)
    ).line
    assert ids(office, words="de dieu") == [plain]
    assert ids(office, words="tinh hinh mau") == []
    assert ids(office, levels=frozenset({SecrecyLevel.TUYET_MAT})) == [top]
    assert ids(office, book=cd.copy_book(office)) == [top, plain]


def test_rows_say_what_a_line_is_about_and_there_are_none_of_another_body(
    office: Office,
) -> None:
    made = cd.copied(office)
    request = CopyingRowsAsked(body=office.body, day=office.day, ids=(made.line,))
    (row,) = office.desk.read(copying_rows, request)
    assert (row.id, row.ordinal, row.quantity) == (made.line, 1, 2)
    assert row.executor == "Ngô Văn Soạn"
    with pytest.raises(NotFoundError):
        office.desk.read(copying_rows, replace(request, body=office.body + 1))


def done_with(at: Office, made: int | None, steps: tuple[str, ...], marks: str) -> None:
    """A copying of two copies with these steps and marks, as a desk since 2026 lets it be."""
    of = cd.copied(at)
    whole = cd.copy_marks(at, of)
    wanted = [
        mark
        for number, place in MARKED[marks]
        for mark in whole.marks[2 * (number - 1) + place : 2 * (number - 1) + place + 1]
    ]
    if wanted:
        at.desk.do(record_copy_marks, replace(whole, marks=tuple(wanted)))
    if made is not None or steps:
        changes = dict.fromkeys(steps, True)
        at.desk.do(record_copy_steps, cd.copy_steps(at, of, made=made, **changes))


def told(at: Office, line: int) -> CopyingDetail:
    (detail,) = at.desk.read(copying_detail, CopyingAsked(body=at.body, line=line, day=at.day))
    return detail


def looked_at(detail: CopyingDetail) -> CopyingState:
    """The state from the copies and steps that the pane shows, without a word of SQL."""
    lacking = any(
        len({stamp for stamp, _ in copy.marks}) < 2 and copy.state != CopyState.NOT_MADE
        for copy in detail.copies
    )
    return next_state(
        frozenset(step.kind for step in detail.steps),
        has_seal=detail.has_seal,
        is_cancelled=bool(detail.cancelled),
        is_unmarked=detail.row.form.bears_marks and lacking,
    )


def test_list_counts_and_pane_agree_on_every_copying_of_steps_and_marks(
    new_office: Office,
) -> None:
    some = [each for count in range(4) for each in combinations(STEPS, count)]
    for made, steps, marks in product((None, 1, 2), some, MARKED):
        done_with(new_office, made, steps, marks)
    lines = ids(new_office)
    by_state = {state: ids(new_office, states=frozenset({state})) for state in CopyingState}
    (counts,) = new_office.desk.read(copying_counts, asked(new_office))
    assert {state: len(found) for state, found in by_state.items()} == dict(counts.by_state)
    listed = {line: state for state, found in by_state.items() for line in found}
    details = {line: told(new_office, line) for line in lines}
    assert listed == {line: looked_at(detail) for line, detail in details.items()}
    assert listed == {line: detail.row.state for line, detail in details.items()}
    assert (len(lines), len(listed)) == (96, 96)
    # Counted 1 or 2, all steps: not made ones need no marks, all others both.
    assert len(by_state[CopyingState.DONE]) == 3
    assert len(by_state[CopyingState.TO_MARK]) == 5


@pytest.mark.parametrize(
    ("form", "paper"),
    [
        (CopyForm.EXTRACT, CopyPaper.EXTRACT_SHEET),
        (CopyForm.PHOTOGRAPH, CopyPaper.PHOTOGRAPH_RECORD),
    ],
)
def test_an_extract_and_a_photograph_wait_for_no_copy_marks(
    office: Office, form: CopyForm, paper: CopyPaper
) -> None:
    made = cd.copied(office, form=form, extract="Đoạn mẫu.")
    office.desk.do(record_copy_paper, cd.copy_paper(office, made, paper=paper))
    is_extract = form is CopyForm.EXTRACT
    done = dict.fromkeys(STEPS, True)
    steps = cd.copy_steps(office, made, level_stamped=is_extract, **done)
    office.desk.do(record_copy_steps, steps)
    assert ids(office, states=frozenset({CopyingState.DONE})) == [made.line]


def test_marks_that_come_last_end_the_copying(new_office: Office) -> None:
    at = new_office
    made = cd.copied(at)
    steps = cd.copy_steps(at, made, request_id=make.request_id(), **dict.fromkeys(STEPS, True))
    assert [rule.id for rule in at.desk.do(record_copy_steps, steps)] == ["SC-07B"]
    assert told(at, made.line).row.state is CopyingState.TO_MARK
    at.desk.do(record_copy_marks, cd.copy_marks(at, made))
    assert told(at, made.line).row.state is CopyingState.DONE
