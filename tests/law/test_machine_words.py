from __future__ import annotations

import pytest

from bmnn_desk.domain.machine_probe import AdapterKind
from bmnn_desk.domain.machines import MachineFactKind
from bmnn_desk.law.machine_words import MACHINE_WORDS, REMOVAL_STEPS
from tests.papers.facts import PACKS, words_form

KEY = "machine_card"


@pytest.mark.parametrize("pack", PACKS)
def test_the_card_has_its_words_in_every_pack_with_their_source(pack: str) -> None:
    form = words_form(pack, KEY)
    assert set(form.words) == set(MACHINE_WORDS[KEY])
    assert all(word.strip() for word in form.words.values())
    assert "do chương trình đặt" in form.source


def test_every_kind_and_step_has_its_word() -> None:
    words = set(MACHINE_WORDS[KEY])
    assert {f"adapter_{kind}" for kind in AdapterKind} <= words
    assert {f"fact_{kind}" for kind in MachineFactKind} <= words
    assert set(REMOVAL_STEPS) <= words
    assert len(set(REMOVAL_STEPS)) == len(REMOVAL_STEPS)
