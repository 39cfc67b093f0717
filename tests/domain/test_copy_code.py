from __future__ import annotations

import pytest

from bmnn_desk.domain.copy_code import copy_code, copy_of_code


@pytest.mark.parametrize("number", [1, 2, 31, 32, 4096, 99_999, 32**7 - 1])
def test_a_code_leads_back_to_its_row(number: int) -> None:
    code = copy_code(number)
    assert len(code) == 9
    assert copy_of_code(code) == number
    assert copy_of_code(code.lower().replace("-", "")) == number


def test_neighbours_look_unlike_and_every_code_is_its_own() -> None:
    codes = [copy_code(number) for number in range(1, 2000)]
    assert len(set(codes)) == len(codes)
    assert codes[0][:4] != codes[1][:4]


def test_a_single_wrong_sign_is_always_seen() -> None:
    code = copy_code(4711).replace("-", "")
    for place, sign in enumerate(code):
        other = "7" if sign != "7" else "9"
        assert copy_of_code(code[:place] + other + code[place + 1 :]) is None


@pytest.mark.parametrize("typed", ["", "01/BC-SMM", "00000000", "ABCDEFGH1", "8934567890123"])
def test_what_is_no_code_is_none(typed: str) -> None:
    assert copy_of_code(typed) is None


@pytest.mark.parametrize("number", [0, -1, 32**7])
def test_no_row_has_such_a_number(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        copy_code(number)
