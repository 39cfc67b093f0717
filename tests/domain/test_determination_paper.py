from __future__ import annotations

from tests.papers.circular_facts import determination_facts


def test_what_the_paper_says_never_shows_in_a_repr() -> None:
    facts = determination_facts()
    assert facts.secret not in repr(facts)
    assert facts.reason not in repr(facts)
