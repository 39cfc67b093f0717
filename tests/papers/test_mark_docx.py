from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from docx.shared import Mm
from lxml import etree

from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.errors import (
    DocumentDamagedError,
    MarkDoesNotFitError,
    NotADocumentError,
    PagesNeedPdfError,
)
from bmnn_desk.papers.docx_entries import stored_entry
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.prove_docx import prove_docx
from bmnn_desk.papers.word_names import MC, WP, WPS, W
from tests.papers import docx_shapes, samples, word_documents

if TYPE_CHECKING:
    from docx.document import Document

    from bmnn_desk.papers.mark import CopyMarks

MAIN = "word/document.xml"


def _root(made: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        return etree.fromstring(packed.read(MAIN))


def _boxes(made: bytes) -> list[tuple[int, ...]]:
    return [
        tuple(
            int(anchor.findtext(path, "", {"wp": WP.strip("{}")}))
            for path in ("wp:positionH/wp:posOffset", "wp:positionV/wp:posOffset")
        )
        for anchor in _root(made).iter(f"{WP}anchor")
    ]


def _both_pages(number: int) -> CopyMarks:
    return samples.copy(
        number,
        samples.number_mark(number, (150.0, 7.0)),
        samples.mark(Stamp.LEVEL_TUYET_MAT, (30.0, 62.0)),
        samples.mark(Stamp.SECRET_COPY, (20.0, 180.0), page="last", copy_number="02"),
    )


@pytest.mark.parametrize("name", docx_shapes.marking_shapes())
def test_every_shape_of_docx_is_marked_and_proved(name: str) -> None:
    source = docx_shapes.marking_shapes()[name]
    copies = [_both_pages(number) for number in (1, 2)]
    for made, copy in zip(mark_docx(source, copies), copies, strict=True):
        prove_docx(made, source, copy)


@pytest.mark.parametrize("name", docx_shapes.marking_shapes())
def test_every_other_part_stays_as_it_is_packed_and_in_its_place(name: str) -> None:
    source = docx_shapes.marking_shapes()[name]
    (made,) = mark_docx(source, [_both_pages(1)])
    with (
        zipfile.ZipFile(io.BytesIO(source)) as before,
        zipfile.ZipFile(io.BytesIO(made)) as after,
    ):
        assert after.testzip() is None
        assert before.namelist() == after.namelist()
        for old, new in zip(before.infolist(), after.infolist(), strict=True):
            assert (before.read(old) == after.read(new)) is (old.filename != MAIN)
            if old.filename != MAIN:
                assert stored_entry(source, old).packed == stored_entry(made, new).packed


def test_no_byte_of_the_text_is_touched() -> None:
    source = word_documents.docx_file()
    (made,) = mark_docx(source, [_both_pages(1)])
    old, new = _main(source), _main(made)
    head = next(at for at, byte in enumerate(old) if byte != new[at])
    tail = next(at for at, byte in enumerate(reversed(old), 1) if byte != new[-at])
    assert old[head:-tail] in new
    assert new.count(b"BMNN-") == 6


def test_a_mark_of_the_last_page_lies_by_the_size_of_the_last_section() -> None:
    source = docx_shapes.marking_shapes()["A4 then A3 across"]
    wide = samples.mark(Stamp.LEVEL_MAT, (10.0, 20.0), page="last")
    (made,) = mark_docx(source, [samples.copy(1, replace(wide, from_right=True))])
    assert _boxes(made)[0][0] == pytest.approx((420 - 10 - 20 + 0.125) * 36_000, abs=900)
    narrow = samples.mark(Stamp.LEVEL_MAT, (10.0, 20.0))
    (made,) = mark_docx(source, [samples.copy(1, replace(narrow, from_right=True))])
    assert _boxes(made)[0][0] == pytest.approx((210 - 10 - 20 + 0.125) * 36_000, abs=900)


@pytest.mark.parametrize(
    ("page", "inside"),
    [
        ("first", "<w:tbl><w:tr><w:tc><w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p></w:tc></w:tr>"
         "</w:tbl><w:p/>"),
        ("first", "<w:tbl><w:tr><w:tc><w:p><w:r><w:footnoteReference/></w:r></w:p></w:tc></w:tr>"
         "</w:tbl><w:p/>"),
        ("last", "<w:p><w:r><w:endnoteReference/></w:r></w:p><w:p/>"),
        ("last", '<w:p/><w:p><w:r><w:br w:type="page"/></w:r></w:p>'),
        ("last", "<w:p/><w:sectPr><w:bidi/></w:sectPr>"),
    ],
)  # fmt: skip
def test_where_only_the_layout_tells_the_page_a_pdf_is_wanted(page: str, inside: str) -> None:
    body = f'<w:document xmlns:w="{W.strip("{}")}"><w:body>{inside}</w:body></w:document>'.encode()
    source = word_documents.repacked(
        word_documents.docx_file(), lambda name, part: body if name == MAIN else part
    )
    with pytest.raises(PagesNeedPdfError):
        mark_docx(source, [samples.copy(1, samples.number_mark(1, page=page))])


def test_marks_of_both_pages_in_one_empty_paragraph_open_it_once() -> None:
    source = docx_shapes.marking_shapes()["one empty paragraph"]
    (made,) = mark_docx(source, [_both_pages(1)])
    (paragraph,) = _root(made).findall(f"{W}body/{W}p")
    assert len(paragraph.findall(f"{W}r")) == 3


def test_a_source_in_utf_16_comes_out_in_utf_8_with_the_same_words() -> None:
    source = docx_shapes.marking_shapes()["UTF-16"]
    (made,) = mark_docx(source, [_both_pages(1)])
    assert word_documents.LINE in _main(made).decode("utf-8")


def test_the_boxes_stand_at_their_emu() -> None:
    (made,) = mark_docx(word_documents.docx_file(), [samples.copy(1, samples.number_mark(1))])
    assert _boxes(made) == [
        (round(20.125 * 36_000), round(15.125 * 36_000)),
        (round(21.325 * 36_000), round(16.325 * 36_000)),
    ]


def test_the_same_input_gives_the_same_bytes() -> None:
    copies = [samples.copy(1), samples.copy(2)]
    source = word_documents.docx_file()
    assert mark_docx(source, copies) == mark_docx(source, copies)


def test_the_run_follows_the_properties_of_the_first_paragraph() -> None:
    (made,) = mark_docx(word_documents.docx_file(), [samples.copy(1, samples.number_mark(1))])
    first = next(_root(made).iter(f"{W}p"))
    properties = first.find(f"{W}pPr")
    at = 0 if properties is None else 1
    assert first[at].find(f"{MC}AlternateContent") is not None


def test_a_mark_of_the_last_page_is_anchored_in_the_last_paragraph() -> None:
    copy = samples.copy(1, samples.mark(Stamp.SECRET_COPY, (30, 200), page="last"))
    source = word_documents.docx_file()
    (made,) = mark_docx(source, [copy])
    prove_docx(made, source, copy)
    body = _root(made).find(f"{W}body")
    assert body is not None
    assert body.findall(f"{W}p")[-1].find(f".//{WP}anchor") is not None


def test_drawing_ids_are_unique_beside_those_of_the_document() -> None:
    def drawn(document: Document) -> None:
        run = document.paragraphs[3].add_run()._r
        inline = etree.fromstring(
            f'<w:drawing xmlns:w="{W.strip("{}")}" xmlns:wp="{WP.strip("{}")}"><wp:inline>'
            '<wp:docPr id="41" name="x"/></wp:inline></w:drawing>'
        )
        run.append(inline)

    (made,) = mark_docx(word_documents.docx_file(drawn), [samples.copy(1)])
    ids = [drawing.get("id") for drawing in _root(made).iter(f"{WP}docPr")]
    assert len(ids) == len(set(ids)) == 5
    assert {"42", "43", "44", "45", "41"} == set(ids)


def test_ignorable_namespaces_stay_declared_and_named() -> None:
    (made,) = mark_docx(
        word_documents.replaced(
            word_documents.docx_file(),
            b"<w:document ",
            b'<w:document xmlns:w77="urn:x" xmlns:mc="http://schemas.openxmlformats.org/'
            b'markup-compatibility/2006" mc:Ignorable="w77" ',
        )
        if b"mc:Ignorable" not in _main(word_documents.docx_file())
        else word_documents.docx_file(),
        [samples.copy(1)],
    )
    root = _root(made)
    for prefix in str(root.get(f"{MC}Ignorable", "")).split():
        assert prefix in root.nsmap
    assert root.get(f"{MC}Ignorable")


def test_a_root_that_has_no_drawing_namespaces_is_marked_all_the_same() -> None:
    body = (
        f'<w:document xmlns:w="{W.strip("{}")}"><w:body><w:p><w:r><w:t>một</w:t></w:r></w:p>'
        "</w:body></w:document>"
    ).encode()
    source = word_documents.repacked(
        word_documents.docx_file(), lambda name, part: body if name == MAIN else part
    )
    copy = samples.copy(1)
    (made,) = mark_docx(source, [copy])
    prove_docx(made, source, copy)


def test_the_choice_requires_the_prefix_that_is_bound() -> None:
    wps = WPS.strip("{}")
    body = (
        f'<w:document xmlns:w="{W.strip("{}")}" xmlns:shape="{wps}"><w:body><w:p/></w:body>'
        "</w:document>"
    ).encode()
    source = word_documents.repacked(
        word_documents.docx_file(), lambda name, part: body if name == MAIN else part
    )
    (made,) = mark_docx(source, [samples.copy(1)])
    for choice in _root(made).iter(f"{MC}Choice"):
        assert choice.nsmap[str(choice.get("Requires"))] == wps


@pytest.mark.parametrize("at", [(-1.0, 7.0), (10.0, -0.5)])
def test_a_mark_before_the_edge_of_the_page_is_refused(at: tuple[float, float]) -> None:
    with pytest.raises(MarkDoesNotFitError):
        mark_docx(word_documents.docx_file(), [samples.copy(1, samples.number_mark(1, at))])


@pytest.mark.parametrize(("at", "place"), [((185.0, 7.0), (180, 7)), ((10.0, 292.0), (10, 289))])
def test_a_mark_beyond_the_page_is_pulled_to_its_edge(
    at: tuple[float, float], place: tuple[int, int]
) -> None:
    (made,) = mark_docx(word_documents.docx_file(), [samples.copy(1, samples.number_mark(1, at))])
    half = 0.125 * 36_000
    assert [edge - half for edge in _boxes(made)[0]] == pytest.approx(
        [edge * 36_000 for edge in place], abs=900
    )


@pytest.mark.parametrize(("at", "page"), [((150.0, 7.0), "first"), ((170.0, 14.0), "first")])
def test_marks_that_lie_on_one_another_are_refused(at: tuple[float, float], page: str) -> None:
    copy = samples.copy(
        1, samples.number_mark(1, (150.0, 7.0)), samples.mark(Stamp.LEVEL_MAT, at, page=page)
    )
    with pytest.raises(MarkDoesNotFitError) as caught:
        mark_docx(word_documents.docx_file(), [copy])
    assert caught.value.stamp == "level_mat"


@pytest.mark.parametrize(("at", "page"), [((150.0, 15.0), "first"), ((150.0, 7.0), "last")])
def test_marks_side_by_side_or_on_other_pages_are_drawn(at: tuple[float, float], page: str) -> None:
    copy = samples.copy(
        1, samples.number_mark(1, (150.0, 7.0)), samples.mark(Stamp.LEVEL_MAT, at, page=page)
    )
    assert mark_docx(word_documents.docx_file(), [copy])


def test_a_page_smaller_than_the_mark_is_refused() -> None:
    def small(document: Document) -> None:
        document.sections[0].page_width = Mm(25)

    with pytest.raises(MarkDoesNotFitError):
        mark_docx(word_documents.docx_file(small), [samples.copy(1, samples.number_mark(1))])


def test_a_level_word_is_never_black_nor_a_round_mark_drawn() -> None:
    for mark, why in (
        (samples.mark(Stamp.LEVEL_MAT, ink=Ink.BLACK), "black"),
        (samples.mark(Stamp.LETTER_A), "envelopes"),
    ):
        with pytest.raises(ValueError, match=why):
            mark_docx(word_documents.docx_file(), [samples.copy(1, mark)])


@pytest.mark.parametrize("page", ["every", "chosen"])
def test_marks_on_other_pages_than_the_first_and_the_last_want_a_pdf(page: str) -> None:
    with pytest.raises(PagesNeedPdfError) as caught:
        mark_docx(word_documents.docx_file(), [samples.copy(1, samples.number_mark(1, page=page))])
    assert caught.value.stamp == "copy_number"


def test_junk_is_refused() -> None:
    with pytest.raises(DocumentDamagedError):
        mark_docx(b"PK\x03\x04 junk", [samples.copy(1)])
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("a.txt", "a")
    with pytest.raises(NotADocumentError):
        mark_docx(made.getvalue(), [samples.copy(1)])


def _main(source: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(source)) as packed:
        return packed.read(MAIN)
