from __future__ import annotations

import pytest

from bmnn_desk.law.holdings_words import COLUMNS, HOLDINGS_WORDS
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder


@pytest.mark.parametrize("pack", ["tt24-2020", "nd63-2026"])
def test_every_pack_heads_each_column_and_says_where_the_sheet_comes_from(pack: str) -> None:
    for key in HOLDINGS_WORDS:
        form = Law(forms_folder()).pack(pack).sheets[key]
        assert all(form.words[f"column_{column}"] for column in COLUMNS)
        assert form.source.strip()
