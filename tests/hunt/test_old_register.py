"""The hunt itself works: a small register in the fast suite, 25,000 rows by hand."""

from __future__ import annotations

import pytest

from bmnn_desk.domain.document import LegacyEncoding
from bmnn_desk.domain.old_register import CellFault
from bmnn_desk.papers.reading.legacy_text import to_unicode
from tests.hunt import old_register_rows as rows
from tests.hunt.old_register import hunt_old_register
from tests.hunt.old_register_cells import BODIES, PEOPLE, TEXTS
from tests.papers.reading.legacy_typed import typed


@pytest.mark.parametrize("seed", [1, 2])
def test_just_the_40_planted_faults_are_named_and_the_rest_is_in_place(seed: int) -> None:
    report = hunt_old_register(1_200, seed)
    assert report.faults == ()
    assert "40 of 40 faults planted, 40 named" in report.figures


def test_every_kind_of_fault_is_planted_and_cells_are_merged() -> None:
    made = [rows.made_register(400, seed) for seed in range(12)]
    kinds = {fault for each in made for _, _, _, fault in each.named}
    assert kinds == {
        CellFault.MISSING,
        CellFault.NO_DATE,
        CellFault.NO_LEVEL,
        CellFault.NO_NUMBER,
        CellFault.NO_ANSWER,
        CellFault.CELL_ERROR,
    }
    assert sum(each.merged for each in made) > 10


@pytest.mark.parametrize("encoding", LegacyEncoding)
def test_every_invented_word_can_be_typed_for_an_old_font(encoding: LegacyEncoding) -> None:
    for word in (*BODIES, *PEOPLE, *(each for words in TEXTS.values() for each in words)):
        assert to_unicode(typed(word, encoding), encoding) == word
