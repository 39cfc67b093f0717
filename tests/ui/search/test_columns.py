"""What the list of found lines says of each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.found_line import FoundLine
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.search.columns import (
    SHORT_BOOK_WORDS,
    found_columns,
    is_cancelled,
    reference_words,
)
from bmnn_desk.ui.widgets.title_words import title_words

LINE = FoundLine(
    line=7,
    item=3,
    kind=BookKind.OUTGOING,
    book=1,
    volume=1,
    ordinal=12,
    number="",
    day=date(2026, 3, 10),
    reference="05/BC-SMM",
    type_name="Báo cáo",
    title="về tình hình mẫu",
    level=SecrecyLevel.MAT,
    whose=("Sở Thử Nghiệm (bản số 02)", "Công an tỉnh Mẫu (bản số 03)"),
    stands=True,
)


def test_a_row_reads_as_the_book_has_it() -> None:
    said = {column.key: column.text(LINE) for column in found_columns()}
    assert said == {
        "book": "Sổ đi",
        "ordinal": "12",
        "day": "10/03/2026",
        "reference": "05/BC-SMM",
        "title": "Báo cáo về tình hình mẫu",
        "level": "Mật",
        "whose": "Sở Thử Nghiệm (bản số 02) · Công an tỉnh Mẫu (bản số 03)",
    }


def test_every_book_has_its_word() -> None:
    assert set(SHORT_BOOK_WORDS) == set(BookKind)


def test_what_came_in_shows_its_arrival_number() -> None:
    arrived = replace(LINE, kind=BookKind.INCOMING, number="41")
    assert reference_words(arrived) == "đến 41 · 05/BC-SMM"
    assert reference_words(replace(arrived, reference="")) == "đến 41"


def test_a_title_that_may_not_be_read_is_said_not_to_be_there() -> None:
    hidden = replace(LINE, title="", level=SecrecyLevel.TUYET_MAT)
    assert title_words(hidden) == "Báo cáo (không ghi trích yếu)"
    assert title_words(replace(LINE, title="")) == "Báo cáo"
    assert title_words(replace(LINE, type_name="")) == "về tình hình mẫu"


def test_a_line_that_does_not_stand_is_struck() -> None:
    assert not is_cancelled(LINE)
    assert is_cancelled(replace(LINE, stands=False))
