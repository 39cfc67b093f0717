from __future__ import annotations

import pytest
from lxml import etree

from bmnn_desk.papers.docx_dialect import as_usual, in_strict, is_strict
from bmnn_desk.papers.docx_mark_text import own_paragraph
from bmnn_desk.papers.docx_mark_xml import Numbers, mark_run
from bmnn_desk.papers.word_names import MC, STRICT_W, WP, WPS, A, W
from tests.papers import samples, word_documents

SPOT = (20.0, 15.0)
NUMBERS = Numbers(drawing_id=40, height=500)


@pytest.mark.parametrize(
    ("strict", "usual"),
    [
        ("wordprocessingml/main", W),
        ("drawingml/main", A),
        ("drawingml/wordprocessingDrawing", WP),
    ],
)
def test_a_strict_name_is_read_as_the_usual_one(strict: str, usual: str) -> None:
    part = f'<x xmlns="http://purl.oclc.org/ooxml/{strict}"/>'.encode()
    assert is_strict(part)
    assert etree.fromstring(as_usual(part)).tag == f"{usual}x"


def test_a_usual_part_is_left_as_it_is() -> None:
    part = word_documents.LINE.encode()
    assert as_usual(part) is part
    assert not is_strict(part)


def test_relationships_get_their_usual_kinds() -> None:
    kind = b"http://purl.oclc.org/ooxml/officeDocument/relationships/image"
    assert as_usual(kind) == (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    )


def test_a_run_for_a_strict_part_has_strict_names_and_sides_and_is_the_same_when_read() -> None:
    mark = samples.number_mark(7)
    made = in_strict(mark_run(mark, SPOT, NUMBERS))
    root = etree.fromstring(made)
    assert root.tag == f"{STRICT_W}r"
    assert {MC.strip("{}"), WPS.strip("{}")} <= set(root.nsmap.values())
    indent = next(root.iter(f"{STRICT_W}ind"))
    assert indent.get(f"{STRICT_W}left") is None
    assert indent.get(f"{STRICT_W}start") == "0"
    usual = etree.tostring(mark_run(mark, SPOT, NUMBERS), encoding="UTF-8")
    sides = usual.replace(b"w:left=", b"w:start=").replace(b"w:right=", b"w:end=")
    canonical = {
        etree.tostring(etree.fromstring(one), method="c14n") for one in (as_usual(made), sides)
    }
    assert len(canonical) == 1


def test_a_line_at_the_left_begins_at_the_start() -> None:
    root = etree.fromstring(in_strict(own_paragraph()))
    assert [side.get(f"{STRICT_W}val") for side in root.iter(f"{STRICT_W}jc")] == ["start"]
