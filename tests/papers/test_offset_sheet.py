from __future__ import annotations

import pytest

from bmnn_desk.papers.offset_sheet import offset_sheet_pdf
from tests.papers.dark_ink import dark_box
from tests.papers.facts import PACKS, register_form, words_form
from tests.papers.read_pdf import check_golden, golden_text, page_texts

ARM_MM = 8.0


def printed(pack: str = PACKS[0]) -> bytes:
    return offset_sheet_pdf(register_form(pack), words_form(pack, "book_pages"))


@pytest.mark.parametrize("pack", PACKS)
def test_the_test_sheet_reads_as_it_did(pack: str) -> None:
    check_golden(f"offset_sheet_{pack}", golden_text(printed(pack)))


def test_it_is_one_sheet_of_the_forms_size_with_its_margin_in_words() -> None:
    form = register_form(PACKS[0])
    (text,) = page_texts(printed())
    assert f"đúng {form.margin_mm:g} mm" in " ".join(text.split())
    assert f"đúng {form.signing_row_mm:g} mm" in " ".join(text.split())


def test_the_crosses_stand_at_the_corners_of_the_registers_table() -> None:
    form = register_form(PACKS[0])
    box = dark_box(printed())
    assert box is not None
    reach = form.margin_mm - ARM_MM
    wanted = (reach, reach, form.page_width_mm - reach, form.page_height_mm - reach)
    assert box == pytest.approx(wanted, abs=0.2)


def test_it_is_drawn_the_same_every_time() -> None:
    assert printed() == printed()
