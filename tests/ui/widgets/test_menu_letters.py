from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk.ui.widgets.menu_letters import with_letters
from tests.ui.lint.mnemonics import _letters

WORDS = st.text(alphabet="&aáăbcđeêghikzZ 1…", max_size=12)


def test_a_letter_that_stands_is_kept_and_the_others_get_a_free_one() -> None:
    assert with_letters(["Mở", "&Mới…", "Đọc lại"]) == ["Mở", "&Mới…", "Đọc &lại"]


def test_the_first_of_two_same_letters_keeps_it() -> None:
    assert with_letters(["&In sổ…", "&In bì"]) == ["&In sổ…", "In &bì"]


def test_an_accented_letter_and_z_are_never_marked() -> None:
    assert with_letters(["&Đổi", "&Zi"]) == ["Đổ&i", "Zi"]


def test_a_drawn_ampersand_stays_one() -> None:
    assert with_letters(["A && &B"]) == ["A && &B"]


@given(st.lists(WORDS, max_size=8))
def test_no_letter_twice_none_that_cannot_be_pressed_and_the_words_as_they_were(
    words: list[str],
) -> None:
    clean = [each.replace("&", "") for each in words]
    made = with_letters(clean)
    letters = [letter.upper() for each in made for letter in _letters(each)]
    assert len(set(letters)) == len(letters)
    assert all(letter.isascii() and letter.isalnum() and letter != "Z" for letter in letters)
    assert [each.replace("&", "") for each in made] == clean
