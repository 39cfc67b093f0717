from __future__ import annotations

import pytest

from bmnn_desk.domain.leaving import LeavingReason
from bmnn_desk.domain.own_papers import OwnPaperKind
from bmnn_desk.law.loader import Law
from bmnn_desk.law.people_words import DUTIES, PEOPLE_WORDS, STAMP_COLUMNS
from bmnn_desk.paths import forms_folder

PACKS = ("tt24-2020", "nd63-2026")


@pytest.mark.parametrize("pack", PACKS)
def test_every_pack_names_each_paper_and_each_reason(pack: str) -> None:
    sheets = Law(forms_folder()).pack(pack).sheets
    assert set(sheets["office_file"].words) == {f"kind_{kind}" for kind in OwnPaperKind}
    for sheet in ("leaving_commitment", "leaving_minutes"):
        assert {f"reason_{reason}" for reason in LeavingReason} <= set(sheets[sheet].words)
    assert set(DUTIES) <= set(sheets["commitment"].words)
    assert set(STAMP_COLUMNS) <= set(sheets["stamp_file"].words)


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("sheet", sorted(PEOPLE_WORDS))
def test_each_sheet_says_where_it_comes_from(pack: str, sheet: str) -> None:
    form = Law(forms_folder()).pack(pack).sheets[sheet]
    assert form.source.strip()


def test_no_sheet_cites_a_law_of_another_time() -> None:
    law = Law(forms_folder())
    old, new = (law.pack(pack) for pack in PACKS)
    for sheet in PEOPLE_WORDS:
        assert "117/2025" not in " ".join(old.sheets[sheet].words.values())
        assert "29/2018" not in " ".join(new.sheets[sheet].words.values())
