from __future__ import annotations

import pytest

from bmnn_desk.domain.destruction import DestructionKind, DestructionSheet, SeatRole
from bmnn_desk.law.destruction_words import COLUMNS
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder

PACKS = ("tt24-2020", "nd63-2026")


@pytest.mark.parametrize("pack", PACKS)
def test_every_pack_names_each_paper_road_seat_and_column(pack: str) -> None:
    form = Law(forms_folder()).pack(pack).sheets["destruction"]
    wanted = {
        *(f"kind_{sheet}" for sheet in DestructionSheet),
        *(f"title_{sheet}" for sheet in DestructionSheet),
        *(f"road_{kind}" for kind in DestructionKind),
        *(f"role_{role}" for role in SeatRole),
        *(f"column_{column}" for column in COLUMNS),
    }
    assert wanted <= set(form.words)
    assert form.source.strip()


def test_no_pack_cites_a_law_of_another_time() -> None:
    law = Law(forms_folder())
    old, new = (" ".join(law.pack(pack).sheets["destruction"].words.values()) for pack in PACKS)
    assert "29/2018" in old
    assert "117/2025" not in old
    assert "117/2025" in new
    assert "29/2018" not in new
