"""The words of the specimen sheet and of covers stand in every pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.law.mark_words import MARK_WORDS
from tests.papers.facts import PACKS

if TYPE_CHECKING:
    from bmnn_desk.law.cover_form import CoverForm
    from bmnn_desk.law.loader import Law
    from bmnn_desk.law.specimen_form import SpecimenForm


@pytest.mark.parametrize("pack", PACKS)
def test_both_papers_have_their_words_and_none_is_empty(law: Law, pack: str) -> None:
    regime = law.pack(pack)
    forms: dict[str, SpecimenForm | CoverForm] = {
        "specimen_sheet": regime.specimen,
        "covers": regime.covers,
    }
    for key, form in forms.items():
        assert set(form.words) == set(MARK_WORDS[key])
        assert all(word.strip() for word in form.words.values())


def test_each_confidence_has_its_word() -> None:
    said = {key for key in MARK_WORDS["specimen_sheet"] if key.startswith("confidence_")}
    assert said == {f"confidence_{each.value}" for each in Confidence}
