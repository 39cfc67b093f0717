from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk.domain.paper_code import digest_code, in_fours


@given(st.text(alphabet="ABC234", min_size=1, max_size=20))
def test_groups_of_four_hold_every_letter_and_the_last_may_be_shorter(letters: str) -> None:
    groups = in_fours(letters).split("-")
    assert "".join(groups) == letters
    assert {len(group) for group in groups[:-1]} <= {4}
    assert 1 <= len(groups[-1]) <= 4


def test_a_code_is_sixty_bits_in_letters_that_nobody_mistakes() -> None:
    code = digest_code(hashlib.sha256(b"abc").digest())
    assert code == "XJ4B-NP4P-AHH6"
    assert set(code) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567-")


def test_another_digest_has_another_code() -> None:
    assert digest_code(hashlib.sha256(b"abd").digest()) != "XJ4B-NP4P-AHH6"
