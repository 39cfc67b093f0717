from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.office import DelegationKind, DelegationScope, PostKind
from bmnn_desk.ui.settings.office_words import (
    BOOK_WORDS,
    POST_CHOICES,
    POST_WORDS,
    POWER_WORDS,
    SCOPE_WORDS,
    pack_words,
)

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_every_post_power_scope_and_register_of_the_packs_has_words(law: Law) -> None:
    assert set(POST_WORDS) == set(POST_CHOICES) == set(PostKind)
    assert set(POWER_WORDS) == set(DelegationKind)
    assert set(SCOPE_WORDS) == set(DelegationScope)
    assert set(BOOK_WORDS) == set(BookKind)
    assert all(pack_words(law, regime.key) == regime.name for regime in law.regimes)
