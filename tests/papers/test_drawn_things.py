from __future__ import annotations

from collections import Counter
from contextlib import closing

import pikepdf
import pypdfium2
import pytest

from bmnn_desk.papers.drawn_things import DrawnThing, ThingKind, drawn_things
from bmnn_desk.papers.mark_pdf import mark_pdf
from tests.papers import documents, samples


def things_of(data: bytes) -> tuple[DrawnThing, ...]:
    with closing(pypdfium2.PdfDocument(data)) as document, closing(document[0]) as page:
        return drawn_things(page)


def drawn(content: bytes) -> tuple[DrawnThing, ...]:
    def change(opened: pikepdf.Pdf) -> None:
        opened.pages[0].Contents = opened.make_stream(content)

    return things_of(documents.changed(change))


def test_the_parts_of_our_marks_are_frames_and_texts_in_their_place() -> None:
    made = mark_pdf(documents.pdf(1), [samples.copy(7, samples.number_mark(7, (150.0, 7.0)))])[0]
    things = things_of(made)
    frames = [thing for thing in things if thing.kind is ThingKind.FRAME]
    assert len(frames) == 2
    assert frames[0].box == pytest.approx((150, 7, 180, 15), abs=0.01)
    assert frames[0].ink == (217, 0, 0, 255)
    assert [thing.order for thing in things] == sorted(thing.order for thing in things)


def test_lines_fills_and_pictures_are_told_apart() -> None:
    content = (
        b"10 10 100 50 re S 1 1 1 rg 10 100 100 50 re f "
        b"q 50 0 0 50 200 200 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"
    )
    assert Counter(thing.kind for thing in drawn(content)) == {
        ThingKind.FRAME: 1,
        ThingKind.COVER: 2,
    }


def test_a_scaled_frame_is_as_large_as_it_is_seen_with_its_line() -> None:
    (frame,) = drawn(b"2 0 0 2 0 0 cm 4 w 100 100 72 36 re S")
    assert frame.box[2] - frame.box[0] == pytest.approx((2 * 72 + 8) / 72 * 25.4)
    assert frame.box[3] - frame.box[1] == pytest.approx((2 * 36 + 8) / 72 * 25.4)


def test_forms_within_forms_are_taken_apart_and_their_matrices_add_up() -> None:
    def change(opened: pikepdf.Pdf) -> None:
        inner = opened.make_stream(b"0 0 72 36 re S")
        outer = opened.make_stream(b"1 0 0 1 72 0 cm /In Do")
        for form in (inner, outer):
            form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
            form.BBox = pikepdf.Array([0, 0, 600, 900])
        outer.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(In=inner))
        page = opened.pages[0]
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Out=outer))
        page.Contents = opened.make_stream(b"1 0 0 1 72 72 cm /Out Do")

    (frame,) = things_of(documents.changed(change))
    assert frame.box[0] == pytest.approx((144 - 0.5) / 72 * 25.4, abs=0.01)


def test_clear_fills_and_unseen_texts_neither_hide_nor_say_anything() -> None:
    def change(opened: pikepdf.Pdf) -> None:
        page = opened.pages[0]
        page.obj.Resources["/ExtGState"] = pikepdf.Dictionary(C=pikepdf.Dictionary(ca=0.3))
        font = next(iter(page.obj.Resources.Font.keys()))
        text = f"BT 3 Tr {font} 12 Tf 100 100 Td (abc) Tj ET".encode()
        page.Contents = opened.make_stream(b"/C gs 10 100 100 50 re f " + text)

    assert things_of(documents.changed(change)) == ()
