"""One search over all books: every word, places, level, day, number; and who may find what."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.search_books import (
    MOST_ROWS,
    FoundAsked,
    SearchAsked,
    search_ids,
    search_rows,
)
from tests import make
from tests.services.outgoing import other_body

if TYPE_CHECKING:
    from bmnn_desk.domain.found_line import FoundLine
    from tests.make import Office


def found(at: Office, typed: str) -> list[int]:
    (ids,) = at.desk.read(search_ids, SearchAsked(body=at.body, typed=typed, day=at.day))
    return list(ids)


def rows(at: Office, ids: list[int]) -> tuple[FoundLine, ...]:
    return at.desk.read(search_rows, FoundAsked(body=at.body, ids=tuple(ids)))


def test_every_word_must_be_there_in_any_order_and_case(office: Office) -> None:
    first = make.issued(office, title="về kế hoạch diễn tập").line
    second = make.issued(office, title="về kế hoạch tuần tra").line
    assert found(office, "KE HOACH") == [second, first]
    assert found(office, "diễn kế") == [first]
    assert found(office, '"hoạch tuần"') == [second]
    assert found(office, '"tuần hoạch"') == []
    assert found(office, "kế ho") == [second, first]
    assert found(office, "kế ho ") == []
    assert found(office, "không có") == []


def test_a_line_is_found_by_who_gets_it_and_by_that_alone(office: Office) -> None:
    line = make.issued(office).line
    assert found(office, 'nơi:"thử nghiệm"') == [line]
    assert found(office, "nơi:báo") == []
    assert found(office, "thu nghiem") == [line]


def test_level_year_day_and_number_narrow(office: Office) -> None:
    first = make.issued(office).line
    later = make.on(office, 20)
    second = make.issued(later).line
    assert found(office, "độ:mật") == [second, first]
    assert found(office, "độ:a báo cáo") == []
    assert found(office, "năm:2025") == [second, first]
    assert found(office, "năm:2024") == []
    assert found(office, f"ngày:{later.day:%d%m%Y}") == [second]
    assert found(office, "số:2") == [second]
    assert found(office, "sổ:đi số:1 báo") == [first]
    assert found(office, "sổ:đến") == []


@pytest.mark.parametrize("typed", ["", "   ", "độ:khẩn", "báo cáo năm:26"])
def test_nothing_asked_or_a_field_that_cannot_be_read_finds_nothing(
    office: Office, typed: str
) -> None:
    make.issued(office)
    assert found(office, typed) == []


def test_operators_of_the_index_are_plain_words(office: Office) -> None:
    make.issued(office)
    for typed in ("báo OR x", "NOT báo", "places : so", '" OR "', "báo^2", "NEAR(báo cáo)"):
        assert found(office, typed) == [], typed


def test_a_tuyet_mat_title_is_never_looked_into(office: Office) -> None:
    title, highest = "về con voi chín ngà", office.bases[SecrecyLevel.TUYET_MAT]
    item = make.signed(office, title=title, bases=(highest,)).item
    line = office.desk.do(issue_outgoing, make.issue(office, item, with_title=False)).line
    assert found(office, "voi") == []
    assert found(office, "độ:a") == [line]
    (row,) = rows(office, [line])
    assert (row.type_name, row.title) == ("Báo cáo", "")


def test_rows_say_where_the_line_stands(office: Office) -> None:
    issued = make.issued(office)
    (row,) = rows(office, [issued.line])
    assert (row.kind, row.book, row.volume, row.ordinal) == (
        BookKind.OUTGOING,
        office.book,
        1,
        1,
    )
    assert (row.reference, row.day, row.level) == ("01/BC-SMM", office.day, SecrecyLevel.MAT)
    assert row.stands
    office.desk.do(cancel_outgoing, make.cancel(office, issued.item))
    assert not rows(office, [issued.line])[0].stands


def test_another_bodys_lines_are_not_found(office: Office) -> None:
    line = make.issued(office).line
    elsewhere = other_body(office)
    assert found(elsewhere, "báo cáo") == []
    assert rows(elsewhere, [line]) == ()


def test_who_only_drafts_finds_his_own(office: Office) -> None:
    line = make.issued(office).line
    own = make.seated(office, make.account(office, Role.DRAFTER))
    other = make.seated(office, make.account(office, Role.DRAFTER, person=office.deputy))
    assert found(own, "báo cáo") == [line]
    assert found(other, "báo cáo") == []
    assert rows(other, [line]) == ()


def test_a_list_asks_for_no_more_rows_than_it_shows() -> None:
    with pytest.raises(ValueError, match=str(MOST_ROWS + 1)):
        FoundAsked(body=1, ids=tuple(range(MOST_ROWS + 1)))


def test_half_a_day_is_completed_by_the_day_of_asking(office: Office) -> None:
    line = make.issued(office).line
    assert office.day == date(2025, 3, 10)
    assert found(office, "ngày:10/3") == [line]
