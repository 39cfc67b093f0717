"""What the data of the papers must hold to: fields that exist, sizes that fit, laws in force."""

from __future__ import annotations

from dataclasses import fields
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.registers import CoverFacts, OutgoingEntry
from bmnn_desk.papers.fonts import BOLD, REGULAR, width_of
from bmnn_desk.papers.register_layout import lanes
from tests.papers.facts import PACKS, register_form, slip_form, words_form

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

EXPIRED = ("29/2018", "26/2020", "24/2020")
DERIVED = {"keeping_note"}


@pytest.mark.parametrize("pack", PACKS)
def test_every_column_shows_a_field_of_the_entry(pack: str) -> None:
    known = {field.name for field in fields(OutgoingEntry)} | DERIVED
    assert {column.field for column in register_form(pack).columns} <= known


@pytest.mark.parametrize("pack", PACKS)
def test_every_cover_line_shows_facts_of_the_cover(pack: str) -> None:
    known = {field.name for field in fields(CoverFacts)}
    for line in register_form(pack).cover:
        named = {name for _, name, _, _ in Formatter().parse(line.label) if name}
        assert {line.field} <= named <= known


@pytest.mark.parametrize(("pack", "columns"), [(PACKS[0], 9), (PACKS[1], 10)])
def test_the_register_has_its_columns_on_a4_between_its_margins(pack: str, columns: int) -> None:
    form = register_form(pack)
    assert len(form.columns) == columns
    assert {form.page_width_mm, form.page_height_mm} == {210, 297}
    used = sum(column.width_mm for column in form.columns) + 2 * form.margin_mm
    assert abs(used - form.page_width_mm) < 0.01
    assert form.signing_row_mm >= 10


@pytest.mark.parametrize("pack", PACKS)
def test_every_register_is_on_a4_with_rows_to_sign_in_of_ten_millimetres(
    law: Law, pack: str
) -> None:
    for form in law.pack(pack).registers.values():
        assert {form.page_width_mm, form.page_height_mm} == {210, 297}
        used = sum(column.width_mm for column in form.columns) + 2 * form.margin_mm
        assert abs(used - form.page_width_mm) < 0.01, form.key
        assert form.signing_row_mm >= 10


@pytest.mark.parametrize("pack", PACKS)
def test_every_word_of_a_heading_and_every_day_and_level_fits_its_column(
    law: Law, pack: str
) -> None:
    regime = law.pack(pack)
    for form in regime.registers.values():
        for lane, column in zip(lanes(form), form.columns, strict=True):
            wide = [width_of(word, BOLD, form.heading_pt) for word in column.heading.split()]
            if "day" in column.field or column.field == "arrived_on":
                wide.append(width_of("28/12/2026", REGULAR, form.text_pt))
            if column.field == "level":
                words = regime.level_words.values()
                wide += [width_of(word, REGULAR, form.text_pt) for word in words]
            assert max(wide) <= lane.inner, (form.key, column.heading)


def test_the_new_slip_and_blocks_cite_no_expired_law_and_claim_no_reading() -> None:
    slip = slip_form("nd63-2026")
    assert slip.confidence is Confidence.UNREAD
    assert all(field.confidence is Confidence.UNREAD for field in slip.fields)
    sources, words = [slip.source, *(field.source for field in slip.fields)], list[str]()
    for key in ("recipients_block", "distribution_sheet"):
        form = words_form("nd63-2026", key)
        assert form.confidence is Confidence.UNREAD
        sources.append(form.source)
        words += form.words.values()
    assert not [text for text in words for law in EXPIRED if law in text]
    # A source may say what a value was taken over from.
    assert all("kế thừa" in text for text in sources for law in EXPIRED if law in text)
