from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.law.office_paper_words import OFFICE_PAPER_WORDS

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_every_pack_has_just_these_words(law: Law) -> None:
    for regime in law.regimes:
        assert set(regime.office_paper.words) == set(OFFICE_PAPER_WORDS["office_paper"])
