"""What the data of the papers must hold to: fields that exist, sizes that fit, laws in force."""

from dataclasses import fields
from string import Formatter

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.registers import CoverFacts, OutgoingEntry
from tests.papers.facts import PACKS, register_form, slip_form, words_form

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


def test_the_new_slip_and_blocks_cite_no_expired_law_and_claim_no_reading() -> None:
    slip = slip_form("nd63-2026")
    assert slip.confidence is Confidence.UNREAD
    assert all(field.confidence is Confidence.UNREAD for field in slip.fields)
    sources = [slip.source, *(field.source for field in slip.fields)]
    for key in ("recipients_block", "distribution_sheet"):
        form = words_form("nd63-2026", key)
        assert form.confidence is Confidence.UNREAD
        sources += [form.source, *form.words.values()]
    assert not [text for text in sources for law in EXPIRED if law in text]
