from __future__ import annotations

from tests.papers.journal_facts import anchor_facts, authorisation_facts


def test_nothing_that_a_paper_says_stands_in_a_repr() -> None:
    said = f"{anchor_facts()!r} {authorisation_facts()!r}"
    assert not any(word in said for word in ("SỞ MẪU", "A1B2", "Giám", "7F3A"))


def test_the_paper_of_a_second_person_has_no_place_for_an_excerpt() -> None:
    fields = set(type(authorisation_facts()).__dataclass_fields__)
    assert {"object_kind", "object_id"} <= fields
    assert not fields & {"title", "reference", "subject", "level"}
