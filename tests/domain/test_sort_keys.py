from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk.domain.sort_keys import name_sort_key, sort_key

# Sorted once by ICU 73 with CLDR's rules of "vi", and kept: no platform's own library is asked.
BY_CLDR = (
    '"An" | (An) | 1 | 1a | 2 a | a | A | à | ả | ã | á | Á | ạ | a1 | ai | An Bình | An-Bình | '
    "An, Bình | Anh | Ă | ắc | ặc | ẵm | ăn | ằng | ẳng | âm | ầm | ẩm | ẫm | ấm | ậm | ba | Ba | "
    "BA | bà | bả | bã | bá | bạ | bàn | bản | bán | bạn đọc | bản sao | bản-sao | cá | cong | "
    "Công an | Công đoàn | Cộng hòa | da | dạ | đa | Đa | đã | đá | Đà Nẵng | Đắk Lắk | đón | "
    "đơn vị | e | é | em | ê | ếch | fax | ga | gì | hạ lưu | Hà Nội | Hải Phòng | hoa | hòa | "
    "hỏa | hóa | họa | Hòa Bình | ia | kế hoạch | la | lá | Lạng Sơn | ma | mà | mả | mã | má | "
    "mạ | mặt trận | nga | ngà | ngả | ngã | ngá | ngạ | o | ô | ổ | ộ | ơ | ở | ớ | ợ | phong | "
    "phòng | phóng | Phòng A | Phòng Á | quy | quỳ | quỷ | quỹ | quý | quỵ | sô | sổ | số | sơ | "
    "sở nội vụ | Sở Tài chính | Sở Y tế | tu | tủ | tú | tư | từ | tử | tữ | tứ | tự | u | "
    "ủy ban | Ủy ban | ủy quyền | ư | ứ | vắn | Văn phòng | văn thư | Vân | vụ | wat | y | ỷ | "
    "ý | ỵ | yêu | zê"
)
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
VOWELS = "".join(
    unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES
)
words = st.text(
    alphabet=st.one_of(
        st.sampled_from(VOWELS),
        st.sampled_from("bcdđghĐA -,.0129\u00ad\u0323\u0302ñßЖ"),
        st.characters(),
    ),
    max_size=12,
)


def mixed_up(texts: list[str]) -> list[str]:
    return sorted(texts, key=lambda text: (len(text) % 3, text[::-1]))


def test_the_order_is_that_of_cldr() -> None:
    ordered = BY_CLDR.split(" | ")
    mixed = mixed_up(ordered)
    assert sorted(mixed, key=sort_key) == ordered


@pytest.mark.parametrize(
    "ordered",
    [
        ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "o", "ô", "ơ", "p", "u", "ư", "v"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        # A later letter counts before any tone, and any tone before a capital.
        ["hòa an", "hoa Ân", "hòa ân"],
        ["An", "án", "Án", "ân"],
        ["Đinh", "đình", "Đo"],
        # One tone a syllable, wherever the mark stands: neighbours, not a tone apart.
        ["hoa", "hoà", "hòa", "hoả", "hỏa", "hoá", "hóa", "hoạ", "họa"],
        ["thuỷ", "thủy", "thuý", "thúy", "thuỵ", "thụy", "thủy lợi"],
        ["Phòng 02", "Phòng 2", "Phòng 10", "Phòng 100", "Phòng A"],
        ["Kho 9", "Kho 9 B", "Kho 10", "Kho 10 A"],
        ["", " a", "a b", "ab"],
        ["can", "cañ", "canh", "cao"],
        ["zê", "бук"],
    ],
)
def test_words_stand_as_a_reader_looks_for_them(ordered: list[str]) -> None:
    mixed = mixed_up(ordered)
    assert sorted(mixed, key=sort_key) == ordered


def test_people_stand_by_given_name_then_family_then_the_names_between() -> None:
    ordered = [
        "Ân",
        "Trần Văn Ân",
        "Lê Thị Bình",
        "Nguyễn An Bình",
        "Nguyễn Văn Bình",
        "NGUYỄN VĂN BÌNH",
        "Nguyễn Văn Cường",
        "Đặng Thị Hoa",
        "Vũ Hoa",
        "Đặng Thị Hòa",
        "Đỗ Văn Hoà",
        "Vũ Hòa",
    ]
    mixed = mixed_up(ordered)
    assert sorted(mixed, key=name_sort_key) == ordered


@pytest.mark.parametrize("name", ["", "  ", "-", "An"])
def test_a_name_of_a_word_or_none_has_its_place_too(name: str) -> None:
    assert name_sort_key(name) <= name_sort_key("Nguyễn Văn An")


@given(words, words)
def test_two_texts_are_one_only_where_they_read_the_same(one: str, other: str) -> None:
    def read(text: str) -> str:
        return " ".join(unicodedata.normalize("NFC", text).split())

    for key in (sort_key, name_sort_key):
        assert (key(one) == key(other)) == (read(one) == read(other))


@given(words)
def test_the_key_is_the_same_in_every_unicode_form(text: str) -> None:
    for key in (sort_key, name_sort_key):
        assert key(text) == key(unicodedata.normalize("NFD", text))
        assert key(text) == key(unicodedata.normalize("NFC", text))


@given(st.sampled_from(["o", "u"]), st.sampled_from("aey"), st.sampled_from(TONES[1:]), words)
def test_where_the_mark_of_a_syllable_stands_never_outweighs_a_letter(
    first: str, second: str, tone: str, rest: str
) -> None:
    old, new = f"h{first}{second}{tone} {rest}", f"h{first}{tone}{second} {rest}"
    apart = [key.split("\0")[:3] for key in map(sort_key, (old, new))]
    assert apart[0] == apart[1]


@given(st.integers(0, 10**30), st.integers(0, 10**30))
def test_digits_count_as_the_number_they_write(one: int, other: int) -> None:
    assert (sort_key(f"Tủ {one} A") < sort_key(f"Tủ {other} A")) == (one < other)


def test_a_number_longer_than_any_is_no_stumbling_block() -> None:
    assert sort_key("9" * 5000) < sort_key("1" + "0" * 5000)
    assert sort_key("٣") < sort_key("10")
