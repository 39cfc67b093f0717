"""The words of a year's papers stand in every pack, and are no law that was read."""

from __future__ import annotations

import pytest

from bmnn_desk.domain.statistics import CAME, FigureKind
from bmnn_desk.domain.year_close import OpenPointKind
from bmnn_desk.law.year_words import YEAR_WORDS
from tests.papers.facts import PACKS, words_form


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("key", sorted(YEAR_WORDS))
def test_each_paper_has_its_words_and_says_that_they_are_ours(pack: str, key: str) -> None:
    form = words_form(pack, key)
    assert set(form.words) == set(YEAR_WORDS[key])
    assert all(word.strip() for word in form.words.values())
    assert not form.confidence.is_sourced


def test_every_figure_and_every_origin_has_its_word() -> None:
    words = set(YEAR_WORDS["year_report"])
    assert {f"kind_{kind.value}" for kind in FigureKind} == {
        word for word in words if word.startswith("kind_")
    }
    assert {f"origin_{kind.value}" for kind in CAME} == {
        word for word in words if word.startswith("origin_")
    }


def test_every_open_point_has_its_word() -> None:
    assert {f"point_{kind.value}" for kind in OpenPointKind} == {
        word for word in YEAR_WORDS["year_exceptions"] if word.startswith("point_")
    }
