from __future__ import annotations

import io
from contextlib import closing
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from pikepdf import Name

from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.errors import (
    DocumentDamagedError,
    DocumentEncryptedError,
    DocumentRestrictedError,
    DocumentTurnError,
    MarkCoveredError,
    MarkDoesNotFitError,
)
from bmnn_desk.papers.look_at_file import look_at_file
from bmnn_desk.papers.mark import CopyMarks
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.prove_pdf import prove_pdf
from tests.needs import needs_poppler
from tests.papers import documents, render, samples


def _pages(pdf: bytes) -> list[str]:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        found = []
        for index in range(len(document)):
            with closing(document[index]) as page, closing(page.get_textpage()) as text:
                found.append(text.get_text_range())
        return found


def test_each_copy_is_a_file_with_its_own_number() -> None:
    made = mark_pdf(documents.pdf(), [samples.copy(number) for number in (1, 2, 50)])
    for number, pdf in zip(("01", "02", "50"), made, strict=True):
        first, second = _pages(pdf)
        assert first.count(f"BẢN SỐ: {number}") == 1
        assert "BẢN SỐ" not in second


def test_a_copy_does_not_depend_on_the_copies_made_before_it() -> None:
    copies = [samples.copy(1), samples.copy(2, samples.mark(Stamp.RECALL, page="last"))]
    second = mark_pdf(documents.pdf(), copies)[1]
    first, last = _pages(second)
    assert "BẢN SỐ" not in first
    assert "TÀI LIỆU THU HỒI" in last


def test_the_same_input_gives_the_same_bytes() -> None:
    copies = [samples.copy(1), samples.copy(2)]
    assert mark_pdf(documents.pdf(), copies) == mark_pdf(documents.pdf(), copies)


def test_a_copy_without_marks_is_the_source() -> None:
    source = documents.pdf()
    (made,) = mark_pdf(source, [CopyMarks(number=1, marks=())])
    assert _pages(made) == _pages(source)


def test_no_copies_make_no_files() -> None:
    assert mark_pdf(documents.pdf(), []) == ()


@pytest.mark.parametrize("at", [(-1.0, 10.0), (10.0, -0.5)])
def test_a_mark_before_the_edge_of_the_page_is_refused(at: tuple[float, float]) -> None:
    with pytest.raises(MarkDoesNotFitError) as caught:
        mark_pdf(documents.pdf(), [samples.copy(1, samples.number_mark(1, at))])
    assert caught.value.stamp == "copy_number"


@pytest.mark.parametrize(
    ("name", "left"), [("rotated 90", 260.0), ("plain", 180.0), ("cropped", 144.625)]
)
def test_a_mark_beyond_the_edge_of_the_page_as_displayed_is_pulled_to_it(
    name: str, left: float
) -> None:
    copy = samples.copy(1, samples.number_mark(1, (260.0, 10.0)))
    (made,) = mark_pdf(documents.shapes()[name], [copy])
    box = render.red_box_by_pdfium(made, 0)
    assert box == pytest.approx((left, 10, left + 30, 18), abs=0.35)


def _turned(turn: int) -> bytes:
    def change(opened: pikepdf.Pdf) -> None:
        for page in opened.pages:
            page.Rotate = turn

    return documents.changed(change)


@needs_poppler
@pytest.mark.parametrize("turn", [45, -89])
def test_a_turn_that_viewers_overlook_is_overlooked(turn: int) -> None:
    (made,) = mark_pdf(_turned(turn), [samples.copy(1, samples.number_mark(1))])
    for box in (render.red_box_by_pdfium(made, 0), render.red_box_by_poppler(made, 0)):
        assert box == pytest.approx((20, 15, 50, 23), abs=0.35)


@pytest.mark.parametrize("turn", [100, -135])
def test_a_turn_that_viewers_take_in_different_ways_is_refused(turn: int) -> None:
    with pytest.raises(DocumentTurnError):
        look_at_file(_turned(turn))
    with pytest.raises(DocumentTurnError):
        mark_pdf(_turned(turn), [samples.copy(1)])


@needs_poppler
def test_chosen_pages_bear_the_mark_measured_from_their_right_edge() -> None:
    mark = replace(
        samples.number_mark(1, (12.0, 15.0)), page="chosen", numbers=(3, 1), from_right=True
    )
    (made,) = mark_pdf(documents.mixed(), [samples.copy(1, mark)])
    for index, left in ((0, 210 - 42), (2, 297 - 42)):
        wanted = pytest.approx((left, 15, left + 30, 23), abs=0.35)
        assert render.red_box_by_pdfium(made, index) == wanted
        assert render.red_box_by_poppler(made, index) == wanted
    assert all(render.red_box_by_pdfium(made, index) is None for index in (1, 3, 4))


def test_a_chosen_page_that_is_not_there_is_refused() -> None:
    mark = replace(samples.number_mark(1), page="chosen", numbers=(3,))
    with pytest.raises(MarkDoesNotFitError):
        mark_pdf(documents.pdf(2), [samples.copy(1, mark)])


def test_a_level_word_is_never_black() -> None:
    black = samples.mark(Stamp.LEVEL_MAT, ink=Ink.BLACK)
    with pytest.raises(ValueError, match="black"):
        mark_pdf(documents.pdf(), [samples.copy(1, black)])


def test_a_file_under_a_password_is_refused() -> None:
    with pytest.raises(DocumentEncryptedError):
        mark_pdf(documents.encrypted(user="mở"), [samples.copy(1)])
    with pytest.raises(DocumentRestrictedError):
        mark_pdf(documents.encrypted(user=""), [samples.copy(1)])


def test_junk_is_refused() -> None:
    with pytest.raises(DocumentDamagedError):
        mark_pdf(b"%PDF-1.7 junk", [samples.copy(1)])


@pytest.mark.parametrize(
    "source",
    [
        documents.with_action(S=Name.JavaScript, JS="app.alert(1)"),
        documents.with_attachment(),
        documents.with_annotation((10, 10, 50, 50), "/FileAttachment"),
    ],
)
def test_what_acts_by_itself_is_not_in_the_copy(source: bytes) -> None:
    assert look_at_file(source).warnings
    copy = samples.copy(1, samples.mark(Stamp.RECALL))
    (made,) = mark_pdf(source, [copy])
    assert look_at_file(made).warnings == ()
    prove_pdf(made, source, copy)


def test_a_link_within_the_document_stays() -> None:
    def link(opened: pikepdf.Pdf) -> None:
        note = pikepdf.Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=pikepdf.Array([60, 400, 200, 420]),
            A=pikepdf.Dictionary(S=Name.GoTo, D=pikepdf.Array([opened.pages[1].obj, Name.Fit])),
        )
        opened.pages[0].Annots = pikepdf.Array([opened.make_indirect(note)])

    (made,) = mark_pdf(documents.changed(link), [samples.copy(1)])
    with pikepdf.open(io.BytesIO(made)) as opened:
        assert str(opened.pages[0].Annots[0].A.S) == "/GoTo"


@pytest.mark.parametrize("flags", [4, 0, 36])
def test_a_mark_that_an_annotation_would_hide_is_refused_by_stamp_and_page(flags: int) -> None:
    def turn(opened: pikepdf.Pdf) -> None:
        opened.pages[0].Annots[0].F = flags

    source = documents.with_annotation((400.0, 780.0, 560.0, 830.0), "/Square")
    copy = samples.copy(1, samples.number_mark(1, (150.0, 7.0)))
    with pytest.raises(MarkCoveredError) as caught:
        mark_pdf(documents.changed(turn, source), [copy])
    assert (caught.value.stamp, caught.value.page) == ("copy_number", 1)


def test_an_annotation_elsewhere_stays_an_annotation() -> None:
    source = documents.with_annotation((60.0, 100.0, 160.0, 130.0), "/Square")
    (made,) = mark_pdf(source, [samples.copy(1)])
    with pikepdf.open(io.BytesIO(made)) as opened:
        assert len(opened.pages[0].Annots) == 1


def test_the_stored_content_of_the_pages_is_untouched() -> None:
    source = documents.pdf()
    (made,) = mark_pdf(source, [samples.copy(1)])
    with pikepdf.open(io.BytesIO(source)) as before, pikepdf.open(io.BytesIO(made)) as after:
        _, middle, _ = after.pages[0].Contents.as_list()
        assert middle.read_raw_bytes() == before.pages[0].Contents.read_raw_bytes()
        assert after.pages[1].Contents.read_raw_bytes() == before.pages[1].Contents.read_raw_bytes()


def test_marks_on_every_page_share_their_streams() -> None:
    copy = samples.copy(1, samples.number_mark(1, page="every"))
    small, large = (mark_pdf(documents.pdf(pages), [copy])[0] for pages in (2, 42))
    grown = len(large) - len(small) - (len(documents.pdf(42)) - len(documents.pdf(2)))
    assert grown < 40 * 400
    prove_pdf(large, documents.pdf(42), copy)
