from __future__ import annotations

from bmnn_desk.services.work import AUTHORITY
from bmnn_desk.ui.inventory.forms import INVENTORY_FORMS, INVENTORY_VERBS
from bmnn_desk.ui.life_sheets import LIFE_SHEETS, LIFE_VERBS


def test_every_form_is_taken_in_with_its_act() -> None:
    assert set(INVENTORY_FORMS) == set(INVENTORY_VERBS)
    assert set(INVENTORY_VERBS.values()) <= set(AUTHORITY)
    assert INVENTORY_FORMS.items() <= LIFE_SHEETS.items()
    assert INVENTORY_VERBS.items() <= LIFE_VERBS.items()
    assert {getattr(sheet, "form", "") for sheet in INVENTORY_FORMS.values()} == set(
        INVENTORY_FORMS
    )
