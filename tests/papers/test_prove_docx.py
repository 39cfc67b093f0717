from __future__ import annotations

import copy as copying
import re
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import MarkNotProvedError
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.prove_docx import prove_docx
from bmnn_desk.papers.word_names import WP, W
from tests.papers import documents, samples, word_documents

if TYPE_CHECKING:
    from docx.document import Document

COPY = samples.copy(7)
SOURCE = word_documents.docx_file()


def _made() -> bytes:
    return mark_docx(SOURCE, [COPY])[0]


def _tampered(pattern: bytes, new: bytes) -> bytes:
    changed = word_documents.repacked(
        _made(), lambda _, part: re.sub(pattern, new, part, count=1, flags=re.DOTALL)
    )
    assert changed != word_documents.repacked(_made(), lambda _, part: part)
    return changed


def test_a_true_copy_is_proved() -> None:
    prove_docx(_made(), SOURCE, COPY)


@pytest.mark.parametrize(
    ("pattern", "new"),
    [
        (rb"<wp:posOffset>\d+", b"<wp:posOffset>5400001"),
        (rb'(<wp:extent cx=")\d+', rb"\g<1>999"),
        (rb'(relativeFrom=")page', rb"\g<1>column"),
        ("BẢN SỐ: 07".encode(), "BẢN SỐ: 08".encode()),
        ("BẢN SỐ: 07".encode(), b""),
        ("TUYỆT MẬT".encode(), "TỐI MẬT".encode()),
        (rb'(<w:color w:val=")D90000', rb"\g<1>000000"),
        (rb'<wp:docPr id="\d+"', b'<wp:docPr id="4"'),
        (rb'(<a:ln w=")\d+', rb"\g<1>90000"),
        (documents.LINE.encode(), b"khac"),
    ],
)
def test_a_tampered_copy_is_not_proved(pattern: bytes, new: bytes) -> None:
    with pytest.raises(MarkNotProvedError):
        prove_docx(_tampered(pattern, new), SOURCE, COPY)


def test_a_doubled_mark_is_not_proved() -> None:
    def double(name: str, part: bytes) -> bytes:
        if name != "word/document.xml":
            return part
        root = etree.fromstring(part)
        run = next(next(root.iter(f"{WP}anchor")).iterancestors(f"{W}r"))
        run.addnext(copying.deepcopy(run))
        return etree.tostring(root)

    with pytest.raises(MarkNotProvedError):
        prove_docx(word_documents.repacked(_made(), double), SOURCE, COPY)


def test_a_changed_or_added_part_is_not_proved() -> None:
    changed = word_documents.repacked(
        _made(), lambda name, part: part + b" " if name == "word/styles.xml" else part
    )
    added = word_documents.repacked(_made(), lambda _, part: part, {"word/more.xml": b"<a/>"})
    for made in (changed, added):
        with pytest.raises(MarkNotProvedError):
            prove_docx(made, SOURCE, COPY)


def test_the_copy_of_another_number_is_not_proved() -> None:
    with pytest.raises(MarkNotProvedError):
        prove_docx(mark_docx(SOURCE, [samples.copy(8)])[0], SOURCE, COPY)


def test_the_source_itself_is_not_proved() -> None:
    with pytest.raises(MarkNotProvedError):
        prove_docx(SOURCE, SOURCE, COPY)


def test_junk_is_not_proved() -> None:
    for junk in (b"", b"PK\x03\x04", _made()[:500]):
        with pytest.raises(MarkNotProvedError):
            prove_docx(junk, SOURCE, COPY)


def test_a_second_copy_number_in_the_text_is_not_proved() -> None:
    def add(document: Document) -> None:
        document.add_paragraph("BẢN SỐ: 01")

    source = word_documents.docx_file(add)
    with pytest.raises(MarkNotProvedError):
        prove_docx(mark_docx(source, [COPY])[0], source, COPY)


def test_every_rectangular_stamp_can_be_proved() -> None:
    for stamp in Stamp:
        if samples.stamps()[stamp].shape == "rect":
            copy = samples.copy(1, samples.mark(stamp, copy_number="01"))
            prove_docx(mark_docx(SOURCE, [copy])[0], SOURCE, copy)
