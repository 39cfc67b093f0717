from __future__ import annotations

from typing import Any

import pytest

from bmnn_desk.domain.form_correction import FormFault, ValueKind, toml_value
from bmnn_desk.errors import FormUnusableError
from bmnn_desk.law.corrected_data import lay_over, matches, value_at, values_of
from tests.services.each_form import correction


def data() -> dict[str, Any]:
    return {"title": "SỔ", "columns": [{"heading": "A", "width_mm": 13, "signing": False}]}


def test_values_are_put_in_their_order() -> None:
    laid = data()
    lay_over(
        laid,
        [
            correction(place="columns.0.heading", value="B"),
            correction(place="columns.0.width_mm", value=21.5),
            correction(place="columns.0.heading", value="C"),
            correction(place="columns.0.signing", value=True),
        ],
    )
    assert laid["columns"] == [{"heading": "C", "width_mm": 21.5, "signing": True}]


def test_a_list_of_rows_is_put_whole_and_then_its_rows_may_be_corrected() -> None:
    laid = data()
    rows = [*laid["columns"], {"heading": "B", "width_mm": 10, "signing": False}]
    lay_over(
        laid,
        [
            correction(place="columns", value=rows),
            correction(place="columns.1.heading", value="Thêm"),
        ],
    )
    assert [row["heading"] for row in laid["columns"]] == ["A", "Thêm"]


@pytest.mark.parametrize(
    ("place", "value", "fault"),
    [
        ("columns.1.heading", "B", FormFault.NO_SUCH_PLACE),
        ("columns.00.heading", "B", FormFault.NO_SUCH_PLACE),
        ("columns.-1.heading", "B", FormFault.NO_SUCH_PLACE),
        ("columns.0.field", "B", FormFault.NO_SUCH_PLACE),
        ("columns.0.source", "B", FormFault.NO_SUCH_PLACE),
        ("key", "B", FormFault.NO_SUCH_PLACE),
        ("", "B", FormFault.NO_SUCH_PLACE),
        ("columns.0.heading", 7, FormFault.WRONG_KIND),
        ("columns.0.width_mm", "7", FormFault.WRONG_KIND),
        ("columns.0.width_mm", True, FormFault.WRONG_KIND),
        ("columns.0.signing", 1, FormFault.WRONG_KIND),
        ("columns", "B", FormFault.WRONG_KIND),
    ],
)
def test_another_place_or_another_kind_is_refused(
    place: str, value: object, fault: FormFault
) -> None:
    with pytest.raises(FormUnusableError) as caught:
        lay_over(data(), [correction(place=place, value=value)])
    assert (caught.value.place, caught.value.fault) == (place, fault)


def test_a_value_that_toml_cannot_read_is_refused() -> None:
    one = correction(place="title", value="x")
    with pytest.raises(FormUnusableError) as caught:
        lay_over(data(), [type(one)(pack=one.pack, file=one.file, place=one.place, value="SỔ")])
    assert caught.value.fault is FormFault.UNREADABLE


def test_a_choice_is_one_of_its_words() -> None:
    stamps = {"recall": {"shape": "rect"}}
    one = correction(file="stamps.toml", place="recall.shape", value="circle")
    lay_over(stamps, [one])
    assert stamps["recall"]["shape"] == "circle"
    with pytest.raises(FormUnusableError) as caught:
        lay_over(stamps, [correction(file="stamps.toml", place="recall.shape", value="star")])
    assert caught.value.fault is FormFault.WRONG_KIND


def test_rules_and_their_texts_are_no_value_of_a_form() -> None:
    places = {
        pattern
        for file in ("stamps.toml", "m14_x.toml", "rules.toml")
        for pattern in values_of(file)
    }
    told = {part for pattern in places for part in pattern}
    assert not told & {"source", "confidence", "ink", "field", "severity", "basis", "form", "name"}
    assert set(values_of("rules.toml").values()) == {ValueKind.TEXT}


def test_a_place_is_walked_by_keys_and_numbers() -> None:
    assert value_at(data(), ["columns", "0", "heading"]) == "A"
    assert matches(("columns", "*", "heading"), ["columns", "0", "heading"])
    assert not matches(("columns", "*"), ["columns", "0", "heading"])
    for wrong in (["columns", "x"], ["title", "0"], ["columns", "3"]):
        with pytest.raises(LookupError):
            value_at(data(), wrong)
    assert toml_value(value_at(data(), ["columns", "0", "signing"])) == "false"
