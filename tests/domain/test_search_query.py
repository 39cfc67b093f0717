"""What is read of a search that somebody typed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.search_query import SearchQuery, search_query
from bmnn_desk.domain.secrecy import SecrecyLevel

TODAY = date(2026, 11, 22)


def query(typed: str) -> SearchQuery:
    return search_query(typed, TODAY)


def test_words_lose_their_accents_and_the_last_may_be_half_typed() -> None:
    found = query("Báo cáo QUÝ")
    assert found.phrases == (("bao",), ("cao",), ("quy",))
    assert found.is_open
    assert not query("Báo cáo ").is_open


def test_what_is_quoted_stands_together_and_is_whole() -> None:
    found = query('kế hoạch "công an tỉnh"')
    assert found.phrases == (("ke",), ("hoach",), ("cong", "an", "tinh"))
    assert not found.is_open
    assert query('"công an').phrases == (("cong", "an"),)


def test_a_reference_is_words_side_by_side() -> None:
    assert query("118/CAT-PA03").phrases == (("118", "cat", "pa03"),)


@pytest.mark.parametrize(
    ("typed", "level"),
    [
        ("độ:mật", SecrecyLevel.MAT),
        ("do:mat", SecrecyLevel.MAT),
        ('độ:"tối mật"', SecrecyLevel.TOI_MAT),
        ("độ:b", SecrecyLevel.TOI_MAT),
        ('Độ:"Tuyệt mật"', SecrecyLevel.TUYET_MAT),
        ("do:A", SecrecyLevel.TUYET_MAT),
    ],
)
def test_a_level_by_its_word_or_letter(typed: str, level: SecrecyLevel) -> None:
    assert query(typed).levels == {level}
    assert query(typed).phrases == ()


def test_two_levels_are_either() -> None:
    assert query("độ:a độ:b").levels == {SecrecyLevel.TUYET_MAT, SecrecyLevel.TOI_MAT}


def test_a_year_is_its_first_and_last_day() -> None:
    found = query("năm:2026")
    assert (found.since, found.until) == (date(2026, 1, 1), date(2026, 12, 31))


def test_days_narrow_each_other() -> None:
    found = query("năm:2026 từ:5/2 đến:hn")
    assert (found.since, found.until) == (date(2026, 2, 5), TODAY)
    assert query("ngày:05022026").since == query("ngày:05022026").until == date(2026, 2, 5)


def test_book_and_number_are_one_field_without_accents() -> None:
    assert query("sổ:đến").books == {BookKind.INCOMING}
    assert query('so:"sao chụp"').books == {BookKind.COPY}
    assert query("số:41 so:7").numbers == {41, 7}
    assert query('sổ:"chuyển giao"').books == {BookKind.TRANSFER}


def test_places_are_apart_from_words() -> None:
    found = query('nơi:"công an" nơi:sở')
    assert found.places == (("cong", "an"), ("so",))
    assert found.phrases == ()
    assert not found.is_open


@pytest.mark.parametrize(
    ("typed", "field", "value"),
    [
        ("độ:khẩn", "độ", "khẩn"),
        ("năm:26", "năm", "26"),
        ("ngày:31022026", "ngày", "31022026"),
        ("sổ:lưu", "sổ", "lưu"),
        ("số:9999999999", "số", "9999999999"),
        ('nơi:"…"', "nơi", "…"),
        ('từ:""', "từ", ""),
    ],
)
def test_a_field_that_cannot_be_read_is_told_as_it_was_typed(
    typed: str, field: str, value: str
) -> None:
    (problem,) = query(typed).problems
    assert (problem.field, problem.typed) == (field, value)


def test_a_word_before_a_colon_that_is_no_field_is_looked_for() -> None:
    assert query("về:mẫu").phrases == (("ve",), ("mau",))
    assert not query("về:mẫu").problems


def test_nothing_typed_asks_for_nothing() -> None:
    assert query("").is_empty
    assert query('  "" … ').is_empty
    assert not query("độ:mật").is_empty


def test_a_pasted_page_is_cut_to_what_an_index_takes() -> None:
    assert len(query("chữ " * 5000).phrases) == 40


@given(st.text(max_size=80))
def test_whatever_is_typed_can_be_read(typed: str) -> None:
    found = query(typed)
    assert all(word.isalnum() for phrase in found.phrases for word in phrase)
