from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.incoming_list import IncomingPart
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.record_irregularity import record_irregularity
from tests.incoming_desk import amiss, entered, incoming_book
from tests.services.incoming import counts, ids

if TYPE_CHECKING:
    from tests.make import Office


def test_the_newest_line_comes_first(office: Office) -> None:
    lines = [entered(office).line for _ in range(3)]
    assert ids(office) == lines[::-1]
    assert ids(office, book=incoming_book(office)) == lines[::-1]


@pytest.mark.parametrize(
    "words", ["118/CAT", "tinh hinh", "bịa đ", "cong an", "kho so", "03 tinh", "báo cáo"]
)
def test_words_are_found_without_marks_in_what_the_line_says(office: Office, words: str) -> None:
    entered(office, sender="Sở Khác", title="về việc khác", recipients=("Nơi khác",), type_name="A")
    entered(office, sender="Sở Khác", title="về việc khác", recipients=("Nơi khác",), type_name="A")
    wanted = entered(office, reference="118/CAT-PA03", recipients=("Kho số 9",)).line
    assert ids(office, words=words) == [wanted]


def test_a_tuyet_mat_title_is_never_looked_into(office: Office) -> None:
    entered(office, level=SecrecyLevel.TUYET_MAT, title="về con cá")
    assert ids(office, words="con cá") == []


def test_levels_and_parts_narrow_the_list_and_are_counted(office: Office) -> None:
    secret = entered(office, level=SecrecyLevel.TOI_MAT).line
    due = entered(office, recall_stamped=True, recall_on=office.day + timedelta(days=3)).line
    wrong = entered(office).line
    office.desk.do(record_irregularity, amiss(office, wrong))
    office.desk.do(record_irregularity, amiss(office, wrong, words="Mất một trang"))
    assert ids(office, levels=frozenset({SecrecyLevel.TOI_MAT})) == [secret]
    assert ids(office, part=IncomingPart.TO_RETURN) == [due]
    assert ids(office, part=IncomingPart.IRREGULAR) == [wrong]
    found = counts(office)
    assert found.by_part == {
        IncomingPart.ALL: 3,
        IncomingPart.TO_RETURN: 1,
        IncomingPart.IRREGULAR: 1,
    }
    assert found.by_level == {
        SecrecyLevel.MAT: 2,
        SecrecyLevel.TOI_MAT: 1,
        SecrecyLevel.TUYET_MAT: 0,
    }
    assert counts(office, part=IncomingPart.TO_RETURN).by_level[SecrecyLevel.TOI_MAT] == 0


def test_another_book_or_body_has_none_of_these_lines(office: Office) -> None:
    entered(office)
    assert ids(office, body=office.body + 1) == []
    assert ids(office, book=office.book) == []
    with pytest.raises(NotFoundError):
        ids(office, book=999)
