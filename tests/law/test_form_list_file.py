from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.stamps import CIRCULAR_STAMPS
from bmnn_desk.errors import LawDataError
from bmnn_desk.law.form_list_file import NAME, read_form_list
from bmnn_desk.law.strict import LawFile
from bmnn_desk.paths import forms_folder
from tests.law.spoilt import copied, spoil

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.law.loader import Law

SHIPPED = read_form_list(LawFile(forms_folder() / NAME))
SPOILT = {
    "an unknown key": ("places = false", "place = false", "forms.01.place"),
    "a number of one figure": ("[forms.01]", "[forms.1]", "forms.1"),
    "no stamp": ('stamps = ["declassified"]', 'stamps = ["declasified"]', "forms.05.stamps"),
    "no text": ("sheets = []", "sheets = [1]", "forms.02.sheets[0]"),
    "no day": ("places = false", "places = false\nchecked_on = 1", "forms.01.checked_on"),
    "another file": ('key = "form_list"', 'key = "forms"', "key"),
    "an unknown table": ("[forms.01]", "[others]\n[forms.01]", "others"),
}


def test_all_19_forms_are_there_in_order() -> None:
    assert [form.number for form in SHIPPED] == [f"{number:02}" for number in range(1, 20)]


def test_each_stamp_of_the_circular_is_of_just_one_form() -> None:
    stamps = [stamp for form in SHIPPED for stamp in form.stamps]
    assert len(stamps) == len(set(stamps)) == len(CIRCULAR_STAMPS) == 18
    assert set(stamps) == set(CIRCULAR_STAMPS)


def test_a_form_names_the_stamps_and_the_register_that_bear_its_number(law: Law) -> None:
    old = law.pack("tt24-2020")
    for form in SHIPPED:
        assert {old.stamps[stamp].form for stamp in form.stamps} <= {f"Mẫu số {form.number}"}
        assert {old.registers[key].number for key in form.registers} <= {form.number}


def test_every_register_and_paper_that_a_form_names_is_in_every_pack(law: Law) -> None:
    for form in SHIPPED:
        for regime in law.regimes:
            assert set(form.registers) <= set(regime.registers), form.number
            assert set(form.sheets) <= set(regime.sheets), form.number


def test_nobody_has_laid_a_shipped_form_beside_its_official_sheet() -> None:
    assert {form.checked_on for form in SHIPPED} == {None}


def test_the_day_of_a_check_is_read(tmp_path: Path) -> None:
    forms = copied(tmp_path)
    spoil(forms, NAME, "places = false", "places = false\nchecked_on = 2026-11-22")
    assert read_form_list(LawFile(forms / NAME))[0].checked_on == date(2026, 11, 22)


@pytest.mark.parametrize("name", SPOILT)
def test_what_is_spoilt_is_named(name: str, tmp_path: Path) -> None:
    old, new, key = SPOILT[name]
    forms = copied(tmp_path)
    spoil(forms, NAME, old, new)
    with pytest.raises(LawDataError) as caught:
        read_form_list(LawFile(forms / NAME))
    assert caught.value.file == f"forms/{NAME}"
    assert caught.value.key == key
