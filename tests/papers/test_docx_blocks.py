from io import BytesIO
from zipfile import ZipFile

from docx import Document

from bmnn_desk.papers.docx_blocks import add_item, plain_table, same_bytes, set_up
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
