"""The words of the two papers stand in every pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.law.self_inspection_words import SELF_INSPECTION_WORDS

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_every_pack_has_all_of_them(law: Law) -> None:
    for regime in law.regimes:
        for key, words in SELF_INSPECTION_WORDS.items():
            assert set(regime.sheet(key).words) == set(words)
