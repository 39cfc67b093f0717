from __future__ import annotations

import tomllib
from typing import Any

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.paths import forms_folder
from bmnn_desk.ui.inspection.finding_words import (
    BOOK_WORDS,
    CONFIDENCE_WORDS,
    RECORD_WORDS,
    basis_words,
    book_words,
    looked_at_words,
    nothing_found_words,
    result_words,
    severity_mark,
    severity_words,
    unseen_words,
)
from bmnn_desk.ui.widgets.column import StateMark
from tests.ui.inspection.results import finding, mixed, old, result, unsure


def test_every_book_and_confidence_has_its_words() -> None:
    assert set(BOOK_WORDS) == {*OldBook, None}
    assert set(CONFIDENCE_WORDS) == set(Confidence)


def test_what_is_no_law_that_was_read_says_so() -> None:
    assert basis_words(finding()) == "Luật bịa, phần một"
    assert basis_words(unsure()) == "(chưa đối chiếu) Luật bịa, phần một"
    for confidence, words in CONFIDENCE_WORDS.items():
        assert ("chưa đối chiếu" in words) == (not confidence.is_sourced)


@pytest.mark.parametrize("regime", ["nd63-2026", "tt24-2020"])
def test_the_screen_calls_a_finding_as_the_paper_does(regime: str) -> None:
    words = tomllib.loads((forms_folder() / regime / "inspection_report.toml").read_text("utf-8"))
    assert severity_words(finding()) == found_word(words, "severity_block")
    assert severity_words(unsure()) == found_word(words, "severity_warn")


def found_word(words: dict[str, Any], key: str) -> object:
    """The word of a key, in whichever table it stands."""
    tables = (words, *(each for each in words.values() if isinstance(each, dict)))
    return next(table[key] for table in tables if key in table)


def test_a_block_a_reminder_and_an_other_case_differ_in_word_and_shape() -> None:
    shown = [
        (severity_words(each), severity_mark(each))
        for each in (finding(), unsure(), finding(excused=True))
    ]
    assert shown == [
        ("Vi phạm", StateMark.SQUARE),
        ("Cần lưu ý", StateMark.TRIANGLE),
        ("Trường hợp khác", StateMark.RING),
    ]


def test_where_a_record_stands_is_said_shortly() -> None:
    volume = RecordRef(kind=RecordKind.BOOK, number=2, volume=1)
    assert [
        book_words(each)
        for each in (
            finding(),
            old(4, 13, book=OldBook.SLIPS),
            finding(ref=volume),
            finding(book=None, ref=RecordRef(kind=RecordKind.YEAR, number=2025)),
            finding(book=None, ref=RecordRef(kind=RecordKind.OFFICE, number=0)),
        )
    ] == ["Sổ đi", "Phiếu đề xuất cũ, dòng 13", "Sổ đi, quyển", "Năm", "Cơ quan"]


def test_what_stands_in_no_book_is_called_by_its_kind() -> None:
    assert set(RECORD_WORDS) == set(RecordKind)
    copy = finding(book=None, ref=RecordRef(kind=RecordKind.COPY, number=7), label="01/BC-SMM (01)")
    assert book_words(copy) == "Bản tài liệu"


def test_where_no_line_was_looked_at_it_is_said_once_and_shortly() -> None:
    words = result_words(result((unsure(),), {OldBook.OUTGOING: 0}), 1)
    assert words == "1 lỗi, từ 01/01/2024 đến 10/03/2025; các sổ không có dòng nào"


def test_the_result_says_what_was_looked_at() -> None:
    assert result_words(mixed(), 7) == (
        "7 lỗi trong 2.398 dòng đã xem, từ 01/01/2024 đến 10/03/2025 "
        "(Sổ đi 1.200, Phiếu đề xuất 1.198)"
    )
    assert result_words(mixed(), 2).startswith("2/7 lỗi trong")


@pytest.mark.parametrize("books", [{OldBook.OUTGOING: 3}, {}])
def test_nothing_found_never_says_that_all_is_well(books: dict[OldBook, int]) -> None:
    empty = result((), books or {OldBook.OUTGOING: 0})
    words = nothing_found_words(empty)
    assert "10/03/2025" in words
    assert not any(praise in words.lower() for praise in ("không có lỗi", "đúng quy định", "tốt"))
    if books:
        assert words.startswith("Chưa tìm thấy lỗi nào trong 3 dòng")
        assert "Sổ đi 3" in words
        assert words.endswith(unseen_words())
    else:
        assert words.startswith("Không có gì để xem")
        assert looked_at_words(empty) == "không có dòng nào"
