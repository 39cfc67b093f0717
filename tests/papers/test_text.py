import unicodedata
from datetime import date

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.papers.text import (
    as_text,
    clean,
    column_value,
    long_day,
    two_digits,
    unended,
)
from tests.papers.facts import LEVELS, entry

WORDS = {"long_day": "{place}, ngày {day} tháng {month} năm {year}"}


def test_decomposed_letters_come_out_composed() -> None:
    assert clean(unicodedata.normalize("NFD", "Tuyệt mật Ưởng")) == "Tuyệt mật Ưởng"


def test_control_and_direction_characters_are_dropped_and_line_ends_kept() -> None:
    assert clean("a\x00b\u202ec\u200bd\te\r\nf\u2028g\rh\ud800") == "abcd e\nf\ng\nh"


@pytest.mark.parametrize("text", [" hết hạn ", "hết hạn.", "hết hạn; ", "hết hạn ...", "hết hạn"])
def test_a_text_within_a_sentence_has_no_end_of_its_own(text: str) -> None:
    assert unended(text) == "hết hạn"


def test_numbers_below_ten_have_a_leading_zero() -> None:
    assert [two_digits(number) for number in (1, 9, 10, 245)] == ["01", "09", "10", "245"]


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 2, 5), "Sông Lam, ngày 05 tháng 02 năm 2026"),
        (date(2026, 3, 5), "Sông Lam, ngày 05 tháng 3 năm 2026"),
        (date(2026, 1, 15), "Sông Lam, ngày 15 tháng 01 năm 2026"),
        (date(2026, 12, 31), "Sông Lam, ngày 31 tháng 12 năm 2026"),
    ],
)
def test_only_days_below_ten_and_months_one_and_two_have_a_zero(day: date, text: str) -> None:
    assert long_day("Sông Lam", day, WORDS) == text


def test_a_place_with_braces_is_not_a_template() -> None:
    assert long_day("{year}", date(2026, 3, 1), WORDS).startswith("{year}, ngày 01")


def test_each_kind_of_value_has_its_text() -> None:
    values = (SecrecyLevel.TUYET_MAT, date(2026, 3, 4), 7, ("a", 2), "x", None)
    texts = [as_text(value, LEVELS) for value in values]
    assert texts == ["Tuyệt mật", "04/03/2026", "07", "a\n02", "x", ""]


def test_a_value_of_an_unknown_type_is_a_bug() -> None:
    with pytest.raises(TypeError, match="float"):
        as_text(1.5, LEVELS)


def test_the_unit_that_keeps_the_copy_stands_before_the_note() -> None:
    both = entry(keeping_unit="Văn thư", note="Hủy số")
    assert column_value(both, "keeping_note") == ("Văn thư", "Hủy số")
    assert column_value(entry(keeping_unit="", note="Hủy số"), "keeping_note") == ("Hủy số",)
    assert column_value(both, "copies") == both.copies
