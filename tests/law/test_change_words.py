from __future__ import annotations

import pytest

from bmnn_desk.law.change_words import CHANGE_WORDS, TOLD_KINDS
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder

PACKS = ("tt24-2020", "nd63-2026")


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("sheet", sorted(CHANGE_WORDS))
def test_each_sheet_says_where_it_comes_from(pack: str, sheet: str) -> None:
    form = Law(forms_folder()).pack(pack).sheet(sheet)
    assert form.source.strip()


def test_no_sheet_cites_a_law_of_another_time() -> None:
    law = Law(forms_folder())
    old, new = (law.pack(pack) for pack in PACKS)
    for sheet in CHANGE_WORDS:
        assert "117/2025" not in " ".join(old.sheet(sheet).words.values())
        told = " ".join(new.sheet(sheet).words.values())
        assert "29/2018" not in told
        assert "26/2020" not in told


@pytest.mark.parametrize("pack", PACKS)
def test_every_change_that_is_told_has_its_title(pack: str) -> None:
    packs = Law(forms_folder()).pack(pack)
    for sheet in ("change_decision", "change_notice"):
        assert {f"title_{kind}" for kind in TOLD_KINDS} <= set(packs.sheet(sheet).words)
