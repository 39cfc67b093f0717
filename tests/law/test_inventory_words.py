from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.inventory import InventoryFigures
from bmnn_desk.law.inventory_words import FIGURES, INVENTORY_WORDS
from tests import make

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.law.loader import Law


@pytest.mark.parametrize("day", [make.OLD, make.NEW], ids=["2020", "2026"])
@pytest.mark.parametrize("paper", INVENTORY_WORDS)
def test_each_pack_has_every_word_of_the_papers(law: Law, day: date, paper: str) -> None:
    words = law.on(day).sheet(paper).words
    assert set(words) == set(INVENTORY_WORDS[paper])
    assert all(words.values())


def test_every_figure_of_the_minutes_is_one_of_a_round() -> None:
    assert set(FIGURES) <= set(InventoryFigures.__slots__)
