from __future__ import annotations

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.settings.role_words import ROLE_MEANINGS, ROLE_WORDS, roles_text


def test_every_role_has_words_of_its_own_and_a_meaning() -> None:
    assert set(ROLE_WORDS) == set(ROLE_MEANINGS) == set(Role)
    assert len(set(ROLE_WORDS.values())) == len(Role)
    assert all(meaning.endswith(".") for meaning in ROLE_MEANINGS.values())


def test_roles_are_said_in_one_order() -> None:
    assert roles_text([Role.OFFICER, Role.CLERK]) == "Văn thư, Người phụ trách BMNN"
    assert roles_text(()) == ""
