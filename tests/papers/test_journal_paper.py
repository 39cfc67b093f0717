from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.papers.ink import Words
from bmnn_desk.papers.journal_paper import TEXT, begin_paper
from tests.papers.facts import PACKS, words_form
from tests.papers.journal_facts import anchor_facts, authorisation_facts

if TYPE_CHECKING:
    from bmnn_desk.domain.journal_papers import AnchorSheetFacts, AuthorisationFacts

PAPERS = [("anchor_sheet", anchor_facts()), ("second_person", authorisation_facts())]


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize(("paper", "facts"), PAPERS)
def test_a_paper_begins_with_its_head_and_its_title(
    pack: str, paper: str, facts: AnchorSheetFacts | AuthorisationFacts
) -> None:
    words = words_form(pack, paper).words
    sheet = begin_paper(words, facts)
    marks = [mark for mark in sheet.pages[0] if isinstance(mark, Words)]
    assert [mark.text for mark in marks[:2]] == [facts.parent, facts.agency]
    title = marks[-1]
    assert (title.text, title.anchor) == (words["title"], 0.5)
    assert title.letters.size_pt > TEXT.size_pt
    assert title.y_mm < sheet.y_mm
