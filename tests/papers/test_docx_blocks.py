from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.section import WD_ORIENTATION

from bmnn_desk.papers.docx_blocks import (
    add_item,
    plain_table,
    ruled_table,
    same_bytes,
    set_page,
    set_up,
)
from bmnn_desk.papers.sheet import Edges
from bmnn_desk.papers.slip_text import Choice, SlipItem, SlipLine
from tests.papers.facts import PACKS, slip_form


def test_no_time_of_making_is_left_in_the_archive() -> None:
    document = Document()
    set_up(document, slip_form(PACKS[0]))
    with ZipFile(BytesIO(same_bytes(document))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None


def test_an_item_has_label_boxes_and_the_lines_below() -> None:
    document = Document()
    choices = (Choice(word="Mật", ticked=True), Choice(word="Tối mật"))
    lines = (SlipLine(choices=choices), SlipLine(text="dưới", is_quoted=True))
    add_item(document, SlipItem(label="1. Nhãn:", lines=lines), 12, 165)
    first, below = document.paragraphs
    assert first.text.split() == ["1.", "Nhãn:", "\u2611", "Mật", "\u2610", "Tối", "mật"]
    assert (below.text, below.runs[0].italic) == ("dưới", True)


def test_an_empty_item_has_dots_and_a_blank_one_none() -> None:
    document = Document()
    for line in (SlipLine(), SlipLine(is_blank=True)):
        add_item(document, SlipItem(label="1. Nhãn:", lines=(line,)), 12, 165)
    assert ["...." in paragraph.text for paragraph in document.paragraphs] == [True, False]


def test_a_table_keeps_the_widths_it_was_given() -> None:
    table = plain_table(Document(), (50, 100))
    widths = [cell.width for cell in table.rows[0].cells]
    assert [round(width.mm) for width in widths if width] == [50, 100]


def test_a_ruled_table_has_its_rows_and_the_widths_in_each() -> None:
    table = ruled_table(Document(), 2, (60, 35))
    widths = [[round(cell.width.mm) for cell in row.cells if cell.width] for row in table.rows]
    assert widths == [[60, 35], [60, 35]]
    assert table.style is not None
    assert table.style.name == "Table Grid"


@pytest.mark.parametrize(
    ("width_mm", "height_mm", "lies"),
    [(210, 297, WD_ORIENTATION.PORTRAIT), (297, 210, WD_ORIENTATION.LANDSCAPE)],
)
def test_a_page_has_its_size_its_margins_and_lies_as_it_is_wide(
    width_mm: float, height_mm: float, lies: WD_ORIENTATION
) -> None:
    document = Document()
    margins = {"top_mm": 20.0, "bottom_mm": 15.0, "left_mm": 30.0, "right_mm": 10.0}
    set_page(document, Edges(width_mm=width_mm, height_mm=height_mm, **margins))
    section = document.sections[0]
    lengths = (
        section.page_width,
        section.page_height,
        section.top_margin,
        section.bottom_margin,
        section.left_margin,
        section.right_margin,
    )
    said = [round(length.mm) for length in lengths if length is not None]
    assert said == [width_mm, height_mm, 20, 15, 30, 10]
    assert section.orientation == lies
