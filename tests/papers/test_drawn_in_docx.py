from __future__ import annotations

from dataclasses import replace

from lxml import etree

from bmnn_desk.papers.docx_mark_text import own_paragraph
from bmnn_desk.papers.docx_package import open_package, parse_part
from bmnn_desk.papers.drawn_in_docx import count_of_boxes, drawn_runs, is_own_paragraph
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.word_names import W
from tests.papers import samples, word_documents

SPOT = (20.0, 15.0)
MARK = samples.number_mark(7, SPOT)


def made(source: bytes) -> etree._Element:
    package = open_package(mark_docx(source, [samples.copy(7, MARK)])[0])
    return parse_part(package.parts[package.main])


def test_a_mark_is_found_at_its_spot_with_its_text_and_nowhere_else() -> None:
    root = made(word_documents.docx_file())
    (run,) = drawn_runs(root, MARK, SPOT)
    assert run.tag == f"{W}r"
    assert count_of_boxes(root) == 2
    assert drawn_runs(root, MARK, (20.001, 15.0)) == []
    assert drawn_runs(root, samples.number_mark(8, SPOT), SPOT) == []
    assert drawn_runs(root, replace(MARK, shape=replace(MARK.shape, borders=1)), SPOT) == []


def test_a_document_without_marks_has_no_boxes() -> None:
    package = open_package(word_documents.docx_file())
    root = parse_part(package.parts[package.main])
    assert count_of_boxes(root) == 0
    assert drawn_runs(root, MARK, SPOT) == []


def test_the_paragraph_that_was_brought_is_known_once_it_is_empty() -> None:
    root = made(word_documents.docx_shapes()["table first"])
    brought = next(root.iter(f"{W}p"))
    assert not is_own_paragraph(brought)
    for run in brought.findall(f"{W}r"):
        brought.remove(run)
    assert is_own_paragraph(brought)
    assert is_own_paragraph(own_paragraph())
    assert not is_own_paragraph(etree.Element(f"{W}p"))
