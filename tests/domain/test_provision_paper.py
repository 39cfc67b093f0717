from __future__ import annotations

from bmnn_desk.domain.provision_paper import AskerKind
from tests.papers.circular_facts import provision_facts


def test_a_foreign_body_is_both_foreign_and_a_body() -> None:
    assert {kind for kind in AskerKind if kind.is_foreign} == {
        AskerKind.FOREIGN_BODY,
        AskerKind.FOREIGN_PERSON,
    }
    assert {kind for kind in AskerKind if kind.is_body} == {
        AskerKind.BODY,
        AskerKind.FOREIGN_BODY,
    }


def test_what_is_asked_for_never_shows_in_a_repr() -> None:
    facts = provision_facts()
    assert facts.secret not in repr(facts)
    assert facts.identity_number not in repr(facts)
