from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from docx.shared import RGBColor

from bmnn_desk.domain.marks_read import MarkFault
from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.papers.docx_package import open_package, parse_part
from bmnn_desk.papers.docx_words_alone import docx_words_alone
from tests.papers import documents

if TYPE_CHECKING:
    from docx.document import Document
    from lxml import etree


def root(words: str, *, red: bool = False) -> etree._Element:
    def type_it(document: Document) -> None:
        run = document.paragraphs[0].insert_paragraph_before("").add_run(words)
        run.font.color.rgb = RGBColor(0xD9 if red else 0, 0, 0)

    package = open_package(documents.docx_file(type_it))
    return parse_part(package.parts[package.main])


def test_a_typed_number_is_told() -> None:
    (found,) = docx_words_alone(root("Kính gửi, BẢN SỐ: 12"), ())
    assert (found.stamp, found.copy_number, found.ink) == (Stamp.COPY_NUMBER, 12, None)
    assert (found.box, found.faults) == (None, frozenset({MarkFault.BORDERS}))


@pytest.mark.parametrize(
    ("words", "red", "stamps"),
    [
        ("TỐI MẬT", True, [Stamp.LEVEL_TOI_MAT]),
        ("TỐI MẬT", False, []),
        ("Văn bản TỐI MẬT của cơ quan", True, []),
    ],
)
def test_a_level_word_counts_where_it_stands_alone_in_red(
    words: str, red: bool, stamps: list[Stamp]
) -> None:
    found = list(docx_words_alone(root(words, red=red), ()))
    assert [mark.stamp for mark in found] == stamps
    assert all(mark.ink is Ink.RED for mark in found)


def test_what_belongs_to_a_drawing_that_was_read_is_not_told_again() -> None:
    document = root("BẢN SỐ: 12")
    assert list(docx_words_alone(document, [document])) == []
