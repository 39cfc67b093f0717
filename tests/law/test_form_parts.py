from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.form_correction import FormFault, ValueKind, toml_value
from bmnn_desk.domain.stamps import CIRCULAR_STAMPS
from bmnn_desk.errors import FormNotInRegimeError, FormUnusableError
from bmnn_desk.law.form_parts import (
    correctable,
    form_digest,
    forms_of,
    listed_form,
    present_value,
)
from tests.services.each_form import NEW, OLD, READ_ON, SOURCE, correction

if TYPE_CHECKING:
    from bmnn_desk.law.form_parts import FormValue
    from bmnn_desk.law.loader import Law

NUMBERS = [f"{number:02}" for number in range(1, 20)]


def value(law: Law, place: str, form: str = "14") -> FormValue:
    return next(each for each in correctable(law, OLD, form) if each.place == place)


@pytest.mark.parametrize("pack", [OLD, NEW])
@pytest.mark.parametrize("form", NUMBERS)
def test_every_value_of_every_form_can_be_laid_over_itself(law: Law, pack: str, form: str) -> None:
    found = correctable(law, pack, form)
    assert found
    for each in found:
        assert each.source
        assert (each.pack, each.form) == (pack, form)
        assert each.present == each.shipped
        assert not each.is_corrected
        assert bool(each.choices) is (each.kind is ValueKind.CHOICE)
    same = [
        correction(pack=pack, file=each.file, place=each.place, value=each.present)
        for each in found
    ]
    assert form_digest(law.laid_over(same).pack(pack), listed_form(law, form)) == form_digest(
        law.pack(pack), listed_form(law, form)
    )
    assert {numbers for one in same for numbers in forms_of(law, one)} == {form}


def test_a_corrected_value_has_the_source_and_the_day_of_its_correction(law: Law) -> None:
    laid = law.laid_over((correction(),))
    plain, done = value(law, "columns.3.heading"), value(laid, "columns.3.heading")
    assert (plain.confidence, plain.source_day) == (Confidence.LOW, None)
    assert (done.present, done.shipped) == ("Tên loại, trích yếu", plain.present)
    assert (done.source, done.confidence, done.source_day) == (SOURCE, Confidence.HIGH, READ_ON)
    assert done.is_corrected
    assert done.told == toml_value("Tên loại, trích yếu")
    assert value(laid, "columns.3.width_mm") == value(law, "columns.3.width_mm")


def test_the_rows_of_a_corrected_list_are_corrected_and_new_ones_were_not_shipped(law: Law) -> None:
    rows = value(law, "recall.lines", "07").present
    assert isinstance(rows, list)
    more = [*rows, {"text": "Dòng ba", "size_pt": 9.0, "bold": False, "align": "center"}]
    laid = law.laid_over((correction(file="stamps.toml", place="recall.lines", value=more),))
    third = value(laid, "recall.lines.2.text", "07")
    assert (third.present, third.shipped, third.is_corrected) == ("Dòng ba", None, True)
    assert value(laid, "recall.lines.0.text", "07").is_corrected


def test_form_19_has_the_places_and_no_other_form_has_them(law: Law) -> None:
    places = [each for each in correctable(law, OLD, "19") if ".place." in each.place]
    assert {each.part for each in places} <= {stamp.value for stamp in CIRCULAR_STAMPS}
    assert {each.place.rpartition(".")[2] for each in places} == {"page", "x_mm", "y_mm"}
    others = [each for form in NUMBERS[:-1] for each in correctable(law, OLD, form)]
    assert not [each for each in others if ".place." in each.place]


def test_a_check_is_of_what_is_printed(law: Law) -> None:
    def digests(*given: object) -> list[str]:
        pack = law.laid_over(given).pack(OLD)  # type: ignore[arg-type]
        return [form_digest(pack, form) for form in law.listed]

    shipped = digests()
    assert len(set(shipped)) == 19
    heading = digests(correction())
    assert [a != b for a, b in zip(shipped, heading, strict=True)].index(True) == 13
    assert sum(a != b for a, b in zip(shipped, heading, strict=True)) == 1
    moved = digests(correction(file="stamps.toml", place="recall.place.x_mm", value=40))
    changed = [form.number for form, a, b in zip(law.listed, shipped, moved, strict=True) if a != b]
    assert changed == ["19"]


def test_what_stands_at_a_place_is_told_or_refused(law: Law) -> None:
    assert present_value(law.laid_over((correction(),)), correction()) == "Tên loại, trích yếu"
    for wrong in (correction(place="columns.99.heading"), correction(file="none.toml")):
        with pytest.raises(FormUnusableError) as caught:
            present_value(law, wrong)
        assert caught.value.fault is FormFault.NO_SUCH_PLACE


def test_a_number_that_is_no_forms_is_refused(law: Law) -> None:
    with pytest.raises(FormNotInRegimeError):
        correctable(law, OLD, "20")
