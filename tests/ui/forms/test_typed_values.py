from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.forms.typed_values import TypedValues
from tests.ui.forms.over import PACK, REGISTER, correction, typed_over, value_at

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

HEADING, WIDTH = "columns.1.heading", "columns.1.width_mm"


def test_what_is_typed_becomes_a_correction_and_typed_back_it_is_none(law: Law) -> None:
    typed, value = typed_over(law, "14"), value_at(law, "14", HEADING)
    typed.put(value, "Ký hiệu")
    assert typed.corrections() == (correction(HEADING, '"Ký hiệu"'),)
    assert (REGISTER, HEADING) in typed
    assert typed.text(value) == "Ký hiệu"
    typed.put(value, "Số, ký hiệu")
    assert not typed
    assert typed.text(value) == "Số, ký hiệu"


def test_the_last_typed_value_lies_on_top(law: Law) -> None:
    typed = typed_over(law, "14")
    typed.put(value_at(law, "14", HEADING), "A")
    typed.put(value_at(law, "14", WIDTH), "26")
    typed.put(value_at(law, "14", HEADING), "B")
    assert [each.place for each in typed.corrections()] == [WIDTH, HEADING]


def test_what_is_no_number_stays_and_is_complained_of(law: Law) -> None:
    typed, width = typed_over(law, "14"), value_at(law, "14", WIDTH)
    typed.put(width, "hai bảy")
    assert typed.corrections() == ()
    at = typed.unreadable()
    assert at == (REGISTER, WIDTH)
    assert "22,5" in typed.complaint(at)
    borders = value_at(law, "02", "level_mat.borders")
    other = typed_over(law, "02")
    other.put(borders, "1,5")
    assert "số nguyên" in other.complaint(other.unreadable() or ("", ""))
    assert typed.drop(at)
    assert not typed.drop(at)
    assert not typed


def test_a_refusal_is_about_the_value_at_its_place_or_around_it(law: Law) -> None:
    typed = typed_over(law, "02")
    typed.put(value_at(law, "02", "level_mat.width_mm"), "6")
    assert typed.at_fault("level_mat") == ("stamps.toml", "level_mat.width_mm")
    assert typed.at_fault("level_mat.width_mm") == ("stamps.toml", "level_mat.width_mm")
    assert typed.at_fault("level_toi_mat.width_mm") is None


def test_a_draft_brings_back_what_was_typed_but_not_what_was_kept_since(law: Law) -> None:
    typed = typed_over(law, "14")
    typed.put(value_at(law, "14", HEADING), "Ký hiệu")
    typed.put(value_at(law, "14", WIDTH), "26")
    again = TypedValues(PACK)
    again.put_texts(typed.texts())
    assert again.corrections() == (), "not before the values are known"
    heading = correction(HEADING, '"Ký hiệu"')
    kept_since = typed_over(law.laid_over((heading,)), "14")
    again.take(kept_since.values, kept_since.base)
    assert [each.place for each in again.corrections()] == [WIDTH]
    again.forget(again.corrections())
    assert not again
