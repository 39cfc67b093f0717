from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk.domain.letters import WITHOUT_BAR
from bmnn_desk.domain.numbers import fold, reference_of, symbol_of

VIETNAMESE = st.text(
    alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyAĐƠƯ àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợ0123"
)


@pytest.mark.parametrize(
    ("pattern", "type_code", "unit", "symbol"),
    [
        ("{type}-{body}", "BC", "VP", "BC-SNV"),
        ("{type}-{body}", "", "VP", "SNV"),
        ("{body}-{unit}", "BC", "VP", "SNV-VP"),
        ("{type}/{body}-{unit}", "QĐ", "VP", "QĐ/SNV-VP"),
        ("{type}-{body}-{unit}", "BC", "", "BC-SNV"),
        ("{body}-{type}-{unit}", "", "VP", "SNV-VP"),
        ("{type}-{body}-{unit}", "", "", "SNV"),
    ],
)
def test_a_symbol_has_no_stray_hyphen(pattern: str, type_code: str, unit: str, symbol: str) -> None:
    assert symbol_of(pattern, type_code=type_code, body="SNV", unit=unit) == symbol


@pytest.mark.parametrize(("number", "shown"), [(1, "01"), (9, "09"), (10, "10"), (1284, "1284")])
def test_numbers_below_ten_have_a_zero_before_them(number: int, shown: str) -> None:
    assert reference_of(number, "BC-SNV") == f"{shown}/BC-SNV"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đến", "den"),
        ("ĐẶNG THÙY TRÂM", "dang thuy tram"),
        ("Nguyễn Ưng Hoàng", "nguyen ung hoang"),
        ("05/BC-SNV", "05/bc-snv"),
        ("", ""),
    ],
)
def test_search_forgets_marks_and_case(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


def test_old_and_new_tone_places_are_one() -> None:
    assert fold("hoà bình") == fold("hòa bình")


@given(VIETNAMESE)
def test_folding_twice_is_folding_once_and_leaves_ascii(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert folded.isascii()


@given(st.text())
def test_any_text_folds_alike_however_it_is_composed(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


def folded_letter_by_letter(text: str) -> str:
    """What folding means, however it is made fast."""
    plain = unicodedata.normalize("NFD", text.translate(WITHOUT_BAR))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


@given(st.text() | VIETNAMESE | VIETNAMESE.map(lambda text: unicodedata.normalize("NFD", text)))
def test_every_text_is_folded_letter_by_letter(text: str) -> None:
    assert fold(text) == folded_letter_by_letter(text)


def test_every_mark_and_ascii_letter_is_folded_so() -> None:
    for code in (*range(0x250), *range(0x300, 0x370), *range(0x1E00, 0x1F00)):
        text = f"A{chr(code)}b"
        assert fold(text) == folded_letter_by_letter(text)
