from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from docx.shared import RGBColor

from bmnn_desk.papers.docx_package import open_package, parse_part
from bmnn_desk.papers.docx_text import bears_mark, own_text, paragraphs
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.word_names import MC, WPS, W
from tests.papers import samples, word_documents

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document
    from lxml import etree

SPACES = " ".join(
    f'xmlns:{prefix}="{name.strip("{}")}"' for prefix, name in (("w", W), ("mc", MC), ("wps", WPS))
)


def _root(change: Callable[[Document], None] | None = None, rows: int = 2) -> etree._Element:
    package = open_package(word_documents.docx_file(change, rows))
    return parse_part(package.parts[package.main])


def _texts(root: etree._Element) -> list[str]:
    return [own_text(paragraph) for paragraph in paragraphs(root)]


def _boxed(inner: str, fallback: str = "") -> etree._Element:
    return parse_part(
        f"<w:document {SPACES}><w:body><w:p><w:r><w:t>ngoài </w:t></w:r><w:r>"
        f'<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>{inner}'
        f"</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback>{fallback}</mc:Fallback>"
        "</mc:AlternateContent></w:r><w:r><w:t>hộp</w:t></w:r></w:p></w:body></w:document>".encode()
    )


def _paragraph(text: str, color: str = "") -> str:
    look = f'<w:rPr><w:color w:val="{color}"/></w:rPr>' if color else ""
    return f"<w:p><w:r>{look}<w:t>{text}</w:t></w:r></w:p>"


def _body(*inner: str) -> etree._Element:
    whole = f"<w:document {SPACES}><w:body>{''.join(inner)}</w:body></w:document>"
    return parse_part(whole.encode())


def test_paragraphs_come_in_the_order_of_the_text() -> None:
    line = f"{word_documents.LINE}; {word_documents.LINE}"
    assert _texts(_root()) == [f"1 {line}", f"2 {line}"]


def test_paragraphs_of_tables_are_read() -> None:
    def add(document: Document) -> None:
        document.add_table(1, 2).rows[0].cells[1].text = "ô hai"

    assert _texts(_root(add))[2:] == ["", "ô hai"]


def test_the_text_of_a_box_is_its_own_paragraphs_and_not_its_anchors() -> None:
    root = _boxed(_paragraph("trong"))
    assert _texts(root) == ["ngoài hộp", "trong"]


def test_the_copy_for_old_word_is_not_read_a_second_time() -> None:
    root = _boxed(_paragraph("trong"), _paragraph("cho Word cũ"))
    assert _texts(root) == ["ngoài hộp", "trong"]


def test_runs_are_joined_and_composed() -> None:
    def add(document: Document) -> None:
        paragraph = document.add_paragraph(unicodedata.normalize("NFD", "TỐI M"))
        paragraph.add_run("A")
        paragraph.add_run("\u0302\u0323T")

    assert _texts(_root(add))[-1] == "TỐI MẬT"


def test_an_empty_paragraph_and_an_empty_run_have_no_text() -> None:
    assert _texts(_body("<w:p/>", "<w:p><w:r><w:t/></w:r></w:p>")) == ["", ""]


def test_deleted_words_and_field_codes_are_no_text() -> None:
    root = _body("<w:p><w:r><w:delText>xóa</w:delText><w:instrText>PAGE</w:instrText></w:r></w:p>")
    assert _texts(root) == [""]


def test_a_plain_document_bears_no_mark() -> None:
    assert not bears_mark(_root())
    assert not bears_mark(_body())


def test_a_marked_copy_bears_a_mark_by_its_boxes() -> None:
    package = open_package(mark_docx(word_documents.docx_file(), [samples.copy(3)])[0])
    root = parse_part(package.parts[package.main])
    assert bears_mark(root)
    assert "BẢN SỐ: 03" in _texts(root)


@pytest.mark.parametrize("text", ["BẢN SỐ: 04", "x BẢN SỐ: 4 y"])
def test_a_copy_number_is_a_mark_in_any_colour(text: str) -> None:
    assert bears_mark(_body(_paragraph(text)))
    assert bears_mark(_body(_paragraph(text, "0000FF")))


@pytest.mark.parametrize("word", ["MẬT", "TỐI MẬT", "TUYỆT MẬT", "  TỐI MẬT "])
def test_a_red_level_word_on_its_own_is_a_mark(word: str) -> None:
    assert bears_mark(_body(_paragraph(word, "D90000")))


@pytest.mark.parametrize(
    "color", ["", "000000", "auto", "FFFFFF", "00FF00", "FFC800", "D9000", "D900ZZ"]
)
def test_a_level_word_that_is_not_red_is_no_mark(color: str) -> None:
    assert not bears_mark(_body(_paragraph("TỐI MẬT", color)))


@pytest.mark.parametrize("text", ["TỐI MẬT.", "tối mật", "QUY CHẾ BÍ MẬT", "BẢN SỐ: ....."])
def test_other_red_words_are_no_mark(text: str) -> None:
    assert not bears_mark(_body(_paragraph(text, "D90000")))


def test_a_colour_that_cannot_be_read_does_not_hide_a_red_one_behind_it() -> None:
    runs = "".join(
        f'<w:r><w:rPr><w:color w:val="{color}"/></w:rPr><w:t>{text}</w:t></w:r>'
        for color, text in (("ZZZZZZ", "TỐI "), ("C00000", "MẬT"))
    )
    assert bears_mark(_body(f"<w:p>{runs}</w:p>"))


def test_the_second_paragraph_is_looked_at_too() -> None:
    assert bears_mark(_body(_paragraph("một"), _paragraph("MẬT"), _paragraph("MẬT", "FF0000")))


def test_a_red_level_word_that_word_itself_would_write_is_a_mark() -> None:
    def add(document: Document) -> None:
        document.add_paragraph().add_run("TUYỆT MẬT").font.color.rgb = RGBColor(192, 0, 0)

    assert bears_mark(_root(add))


def test_a_mark_in_a_box_is_found_and_one_only_for_old_word_is_not() -> None:
    assert bears_mark(_boxed(_paragraph("MẬT", "D90000")))
    assert not bears_mark(_boxed(_paragraph("x"), _paragraph("MẬT", "D90000")))
