from __future__ import annotations

from bmnn_desk.services.work import AUTHORITY
from bmnn_desk.ui.destruction.forms import DESTRUCTION_FORMS, DESTRUCTION_VERBS
from bmnn_desk.ui.reopening import FORM_VERBS, REOPENED


def test_each_form_opens_again_by_its_key_and_does_its_verb() -> None:
    assert set(DESTRUCTION_FORMS) == set(DESTRUCTION_VERBS)
    for form, sheet in DESTRUCTION_FORMS.items():
        assert getattr(sheet, "form", "") == form
        assert REOPENED[form] is sheet
        assert FORM_VERBS[form] is DESTRUCTION_VERBS[form]
        assert DESTRUCTION_VERBS[form] in AUTHORITY
