from __future__ import annotations

from dataclasses import fields

from bmnn_desk.domain.papers import DispatchFacts, DispatchLine
from bmnn_desk.law.template_words import TEMPLATES
from bmnn_desk.papers.templates.dispatch_values import dispatch_values
from tests.papers.templates.samples import NOTE, PACKS, dispatch, form


def test_every_field_of_the_template_has_its_value() -> None:
    needs, made = TEMPLATES[NOTE].fields, dispatch_values(form(NOTE), dispatch())
    assert set(made.texts) == set(needs[""])
    assert all(set(row) == set(needs["documents"]) for row in made.rows["documents"])


def test_a_document_is_a_row_and_the_copies_are_summed() -> None:
    for pack in PACKS:
        made = dispatch_values(form(NOTE, pack), dispatch(3))
        assert made.texts["total"] == "09 bản"
        assert made.texts["reference"] == "Số: 12/PG-STN"
        assert made.texts["place_and_day"] == "Sông Lam, ngày 05 tháng 02 năm 2026"
        assert made.rows["documents"][2] == {
            "ordinal": "3",
            "reference": "03/BC-STN",
            "type_name": "Báo cáo",
            "copies": "03",
            "copy_numbers": "02 đến 04",
            "letter": "B",
        }


def test_there_is_no_place_for_a_title_or_a_level() -> None:
    known = {field.name for kind in (DispatchFacts, DispatchLine) for field in fields(kind)}
    assert not known & {"title", "level", "subject"}
