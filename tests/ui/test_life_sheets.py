"""Every sheet of a secret's life that comes back has its act, and its form is its key."""

from __future__ import annotations

from bmnn_desk.services.work import AUTHORITY
from bmnn_desk.ui.life_sheets import LIFE_SHEETS, LIFE_VERBS


def test_each_sheet_has_its_verb_and_its_own_key() -> None:
    assert set(LIFE_SHEETS) == set(LIFE_VERBS)
    assert set(LIFE_VERBS.values()) <= set(AUTHORITY)
    assert {getattr(sheet, "form", "") for sheet in LIFE_SHEETS.values()} == set(LIFE_SHEETS)
