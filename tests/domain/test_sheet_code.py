from __future__ import annotations

import hashlib
from itertools import pairwise

import pytest

from bmnn_desk.domain.sheet_code import (
    checked_signs,
    code_prefix,
    number_of_signs,
    sheet_code,
    typed_code,
)

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODES = [sheet_code(hashlib.sha256(str(number).encode()).digest()) for number in range(300)]


def test_a_code_is_four_groups_of_four_letters_that_cannot_be_misread() -> None:
    for code in CODES:
        groups = code.split("-")
        assert [len(group) for group in groups] == [4, 4, 4, 4]
        assert set("".join(groups)) <= set(LETTERS)
    assert len(set(CODES)) == len(CODES)


def test_a_code_is_read_however_it_is_typed() -> None:
    code = CODES[7]
    for typed in (code, code.lower(), code.replace("-", " "), code.replace("-", ""), f" {code}\n"):
        assert typed_code(typed) == code


def test_letters_that_look_alike_are_taken_for_each_other() -> None:
    code = next(code for code in CODES if "0" in code and "1" in code)
    assert typed_code(code.replace("0", "O").replace("1", "l")) == code


@pytest.mark.parametrize("code", CODES[:40])
def test_a_single_wrong_letter_is_always_seen(code: str) -> None:
    for place, sign in enumerate(code):
        for other in LETTERS:
            if sign not in {"-", other}:
                assert typed_code(code[:place] + other + code[place + 1 :]) is None


def test_an_exchange_of_two_neighbours_is_nearly_always_seen() -> None:
    seen = unseen = 0
    for code in CODES:
        plain = code.replace("-", "")
        for place, (one, other) in enumerate(pairwise(plain)):
            if one != other:
                swapped = plain[:place] + other + one + plain[place + 2 :]
                seen += typed_code(swapped) is None
                unseen += typed_code(swapped) is not None
    assert seen > 100 * unseen


def test_what_is_no_code_is_none() -> None:
    for typed in ("", "Tờ số 1", CODES[0][:-1], CODES[0] + "0", "ĐĐĐĐ-ĐĐĐĐ-ĐĐĐĐ-ĐĐĐĐ"):
        assert typed_code(typed) is None


def test_of_a_scanned_square_code_the_part_that_is_a_code_counts() -> None:
    assert typed_code(f"2026;1;3;{CODES[3]};41;AB12-CD34-EF56") == CODES[3]


def test_the_prefix_of_a_code_begins_its_digest() -> None:
    for number in range(300):
        digest = hashlib.sha256(str(number).encode())
        assert digest.hexdigest().startswith(code_prefix(sheet_code(digest.digest())))
        assert len(code_prefix(sheet_code(digest.digest()))) == 18


@pytest.mark.parametrize("number", [0, 1, 31, 32, 32**4 - 1])
def test_a_number_comes_back_out_of_its_signs(number: int) -> None:
    signs = checked_signs(number, 4)
    assert number_of_signs(signs.lower(), 4) == number
    assert number_of_signs(signs, 5) is None
    assert number_of_signs(signs[:-1] + ("A" if signs[-1] != "A" else "B"), 4) is None
