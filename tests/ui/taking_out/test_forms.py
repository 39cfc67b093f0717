from __future__ import annotations

from bmnn_desk.domain.office import Role
from bmnn_desk.services.work import AUTHORITY
from bmnn_desk.ui.taking_out.forms import AWAY_FORMS, AWAY_VERBS


def test_each_form_does_the_act_of_its_name_which_is_the_clerks() -> None:
    assert set(AWAY_FORMS) == set(AWAY_VERBS)
    for form, sheet in AWAY_FORMS.items():
        assert getattr(sheet, "form", "") == form == AWAY_VERBS[form].__name__
        assert AUTHORITY[AWAY_VERBS[form]].roles == {Role.CLERK}
