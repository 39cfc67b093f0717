from __future__ import annotations

import string

import pytest

from bmnn_desk.errors import WeakPassphraseError, WrongPassphraseError
from bmnn_desk.storage.recovery import (
    CHARACTERS,
    LENGTH,
    joined,
    new_recovery_code,
    new_recovery_halves,
    require_code,
    tidy_code,
)


def test_a_code_is_six_groups_of_four_of_thirty_one_characters() -> None:
    groups = new_recovery_code().split("-")
    assert [len(group) for group in groups] == [4] * 6
    assert len(CHARACTERS) == len(set(CHARACTERS)) == 31
    assert set("".join(groups)) <= set(CHARACTERS)


def test_no_two_codes_are_alike_and_every_character_comes_up() -> None:
    codes = {new_recovery_code() for _ in range(300)}
    assert len(codes) == 300
    assert set("".join(codes)) - {"-"} == set(CHARACTERS)


def test_every_letter_and_digit_that_can_be_typed_means_one_of_the_code() -> None:
    for typed in string.ascii_letters + string.digits:
        assert tidy_code(typed) in CHARACTERS, typed


@pytest.mark.parametrize(
    "typed",
    [
        "7K3M-90QA-BCDE-FGHJ-1122-XY34",
        "7k3m 90qa bcde fghj 1122 xy34",
        "  7K3M.9OQA.BCDE/FGHJ_il2z,XY34 ",
        "\uff17K\uff13M90QABCDEFGHJ1122XY34",
    ],
)
def test_case_signs_spaces_and_misread_characters_are_forgiven(typed: str) -> None:
    assert tidy_code(typed) == "7K3M90QABCDEFGHJ1122XY34"
    assert len(tidy_code(typed)) == LENGTH


def test_a_letter_lost_to_an_input_method_is_not_made_up() -> None:
    assert tidy_code("7K3Đ") == "7K3"


@pytest.mark.parametrize(
    "code",
    ["", "A", "đđđđ-ạ?", "7K3M-90QA-BCDE-FGHJ-1122-XY3", "7K3M-90QA-BCDE-FGHJ-1122-XY345"],
)
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(WeakPassphraseError) as refused:
        require_code(code)
    assert refused.value.least == LENGTH


def test_each_fresh_code_passes_and_so_does_one_typed_carelessly() -> None:
    for _ in range(50):
        require_code(new_recovery_code())
    require_code(" 7k3m 9Oqa bcde fghj il2z xy34")


def test_two_halves_give_a_code_in_either_order_and_typed_carelessly() -> None:
    halves = new_recovery_halves()
    code = joined(halves.a, halves.b)
    require_code(code)
    require_code(halves.a)
    assert code.count("-") == 5
    assert code not in {halves.a, halves.b}
    assert joined(halves.b.lower().replace("-", " "), f" {halves.a} ") == code
    assert halves.a not in repr(halves)


def test_a_half_is_the_sum_modulo_31_of_each_place() -> None:
    assert joined("0123-4567-89AB-CDEF-GHJK-MNPQ", "0" * LENGTH) == "0123-4567-89AB-CDEF-GHJK-MNPQ"
    assert joined("Y" * LENGTH, "1" * LENGTH) == "0000-0000-0000-0000-0000-0000"
    assert joined("B" * LENGTH, "Y" * LENGTH) == "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA"


def test_one_half_leaves_every_code_possible() -> None:
    half = new_recovery_halves().a
    codes = {joined(half, character * LENGTH)[0] for character in CHARACTERS}
    assert codes == set(CHARACTERS)


@pytest.mark.parametrize("typed", ["", "7K3M", "đ" * LENGTH, "7K3M-90QA-BCDE-FGHJ-1122-XY345"])
def test_what_cannot_be_a_half_is_a_wrong_one(typed: str) -> None:
    half = new_recovery_halves().a
    for a, b in ((typed, half), (half, typed)):
        with pytest.raises(WrongPassphraseError):
            joined(a, b)
