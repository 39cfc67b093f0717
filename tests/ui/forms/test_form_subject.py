from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.ui.forms.form_subject import form_of, form_subject

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_a_number_leads_back_to_its_form_and_no_two_forms_share_one(law: Law) -> None:
    known = [(regime.key, form.number) for regime in law.regimes for form in law.listed]
    numbers = [form_subject(law, *each) for each in known]
    assert [form_of(law, number) for number in numbers] == known
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize("number", [0, 5, 120, 999_914, -86])
def test_a_number_of_no_form_is_refused(law: Law, number: int) -> None:
    with pytest.raises(NotFoundError):
        form_of(law, number)
