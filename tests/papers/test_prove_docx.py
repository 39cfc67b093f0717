from __future__ import annotations

import copy as copying
import io
import re
import zipfile
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import MarkNotProvedError
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.prove_docx import prove_docx, proved_docx
from bmnn_desk.papers.word_names import WP, W
from tests.papers import documents, samples, word_documents

if TYPE_CHECKING:
    from collections.abc import Callable

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


@pytest.mark.parametrize(
    ("pattern", "new"),
    [
        (rb"(<wp:positionV .*?<wp:posOffset>)(\d)", rb"\g<1>9\g<2>"),
        (rb'behindDoc="0"', b'behindDoc="1"'),
        (rb"<wp:wrapNone/>", b'<wp:wrapSquare wrapText="bothSides"/>'),
        (rb'(<w:vanish w:val=")0', rb"\g<1>1"),
        (rb'(<w:sz w:val=")26', rb"\g<1>13"),
        (rb'(<a:srgbClr val=")D90000', rb"\g<1>FFFFFF"),
        (rb"<a:noFill/>", b'<a:solidFill><a:srgbClr val="D90000"/></a:solidFill>'),
        (rb'(<wps:bodyPr rot=")0', rb"\g<1>5400000"),
        (rb'(name="BMNN-)copy', rb"\g<1>kopy"),
        (rb"<w:r [^>]*>(?=<w:rPr><w:noProof/>)", rb"\g<0><w:br/>"),
        (rb"</w:p>(?=<w:sectPr)", rb"<w:r><w:br/></w:r></w:p>"),
        (rb"<w:sectPr", rb'<w:p/><w:sectPr'),
        (rb'w:w="11906"', b'w:w="12240"'),
    ],
)  # fmt: skip
def test_whatever_hides_or_changes_a_mark_or_its_surroundings_is_found(
    pattern: bytes, new: bytes
) -> None:
    with pytest.raises(MarkNotProvedError):
        prove_docx(_tampered(pattern, new), SOURCE, COPY)


def _moved(change: Callable[[etree._Element], None], source: bytes = SOURCE) -> bytes:
    """A made copy whose document was changed as a tree."""

    def main(name: str, part: bytes) -> bytes:
        if name != "word/document.xml":
            return part
        root = etree.fromstring(part)
        change(root)
        return etree.tostring(root, encoding="UTF-8", xml_declaration=True)

    return word_documents.repacked(mark_docx(source, [COPY])[0], main)


def _first_run(root: etree._Element) -> etree._Element:
    return next(next(root.iter(f"{WP}anchor")).iterancestors(f"{W}r"))


def test_a_file_written_anew_with_the_same_words_is_proved() -> None:
    prove_docx(_moved(lambda _: None), SOURCE, COPY)
    tables = word_documents.docx_shapes()["table first"]
    prove_docx(_moved(lambda _: None, tables), tables, COPY)


def test_a_mark_that_went_to_another_paragraph_is_found_though_its_place_reads_the_same() -> None:
    def away(root: etree._Element) -> None:
        root.findall(f".//{W}body/{W}p")[5].append(_first_run(root))

    def behind(root: etree._Element) -> None:
        run = _first_run(root)
        paragraph = run.getparent()
        assert paragraph is not None
        paragraph.append(run)

    def into_a_cell(root: etree._Element) -> None:
        next(root.iter(f"{W}tc"))[-1].append(_first_run(root))

    tables = word_documents.docx_shapes()["table first"]
    for change, source in ((away, SOURCE), (behind, SOURCE), (into_a_cell, tables)):
        with pytest.raises(MarkNotProvedError):
            prove_docx(_moved(change, source), source, COPY)


def test_a_mark_that_is_taken_out_is_missing() -> None:
    def out(root: etree._Element) -> None:
        run = _first_run(root)
        paragraph = run.getparent()
        assert paragraph is not None
        paragraph.remove(run)

    with pytest.raises(MarkNotProvedError) as caught:
        prove_docx(_moved(out), SOURCE, COPY)
    assert caught.value.check == "missing"


def test_parts_in_another_order_or_under_another_name_are_not_proved() -> None:
    made = _made()
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        parts = [(name, packed.read(name)) for name in packed.namelist()]
    for changed in (parts[::-1], [*parts[:-1], ("docProps/other.jpeg", parts[-1][1])], parts[:-1]):
        again = io.BytesIO()
        with zipfile.ZipFile(again, "w") as packed:
            for name, part in changed:
                packed.writestr(name, part)
        with pytest.raises(MarkNotProvedError):
            prove_docx(again.getvalue(), SOURCE, COPY)


def test_many_copies_are_proved_at_once_and_one_wrong_among_them_is_found() -> None:
    copies = [samples.copy(number) for number in range(1, 6)]
    made = list(mark_docx(SOURCE, copies))
    assert list(proved_docx(made, SOURCE, copies)) == made
    with pytest.raises(ValueError, match="longer"):
        list(proved_docx(made[:-1], SOURCE, copies))
    made[3] = made[4]
    with pytest.raises(MarkNotProvedError):
        list(proved_docx(made, SOURCE, copies))


def test_the_same_mark_on_both_pages_is_proved_and_one_of_them_missing_is_found() -> None:
    both = samples.copy(
        4, *(samples.mark(Stamp.LEVEL_MAT, (30.0, 62.0), page=page) for page in ("first", "last"))
    )
    (made,) = mark_docx(SOURCE, [both])
    prove_docx(made, SOURCE, both)
    (one,) = mark_docx(SOURCE, [samples.copy(4, both.marks[0])])
    with pytest.raises(MarkNotProvedError):
        prove_docx(one, SOURCE, both)


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
