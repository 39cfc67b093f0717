from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copying_list import CopyingState
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.cancel_copying import cancel_copying
from bmnn_desk.services.copying_list import (
    CopyingRowsAsked,
    CopyingsAsked,
    copying_counts,
    copying_ids,
    copying_rows,
)
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.services.record_copy_steps import record_copy_steps
from tests import copying_desk as cd
from tests.services.each_copying import cancels
from tests.services.everything import other_case

if TYPE_CHECKING:
    from tests.make import Office


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
