from __future__ import annotations

from bmnn_desk.domain.change_papers import SecretFacts
from tests.papers.change_paper_samples import facts


def test_a_document_is_told_without_its_title() -> None:
    assert not {"title", "subject"} & set(SecretFacts.__slots__)


def test_no_words_of_the_office_are_printed_by_mistake() -> None:
    assert "Giám" not in repr(facts())
