"""Figures are drawn into a PDF in their blanks, whatever way its page is stored."""

from __future__ import annotations

import io
import subprocess
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name

from bmnn_desk.errors import (
    AlreadyMarkedError,
    DocumentSignedError,
    MarkNotProvedError,
    NumberAlreadyThereError,
    NumberDoesNotFitError,
)
from bmnn_desk.papers.fill_number_pdf import _prove, fill_number_pdf
from bmnn_desk.papers.find_number_places import find_number_places
from bmnn_desk.papers.number_words import number_words
from bmnn_desk.papers.pdf_text import opened_page, opened_text, spots_of
from bmnn_desk.papers.reading.read_document import read_document
from tests.needs import needs_poppler, needs_qpdf
from tests.papers import documents, number_documents

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.number_place import NumberPlaces

DAY = date(2025, 2, 5)
NEAR = 0.3


def places_of(pdf: bytes) -> NumberPlaces:
    found = find_number_places(pdf)
    assert found is not None
    return found


@needs_poppler
@pytest.mark.parametrize("name", number_documents.turned_drafts())
def test_the_figures_stand_in_their_gaps_and_read_back(name: str) -> None:
    source = number_documents.turned_drafts()[name]
    made = fill_number_pdf(source, places_of(source), 7, DAY)
    facts = read_document(made)
    assert (facts.number, facts.day) == (7, DAY)
    assert facts.symbol is not None
    assert facts.symbol.text == "BC-SM"
    words = number_documents.words_by_poppler(made)
    below = number_documents.words_by_poppler(source)
    for text, left, right in (("07", "Số", "/BC"), ("05", "ngày", "tháng")):
        before, after = (number_documents.word_at(below, one) for one in (left, right))
        word = number_documents.word_at(words, text)
        assert (word[1] + word[3]) / 2 == pytest.approx((before[3] + after[1]) / 2, abs=NEAR)
        assert (word[2], word[4]) == pytest.approx((before[2], before[4]), abs=NEAR)


@needs_poppler
def test_all_other_words_of_the_page_stay_where_they_are() -> None:
    source = number_documents.pdf_draft()
    made = fill_number_pdf(source, places_of(source), 7, DAY)
    below = number_documents.words_by_poppler(source)
    above = number_documents.words_by_poppler(made)
    assert [word for word in above if word[0] not in {"07", "05", "02"}] == below


def test_only_the_first_page_changes() -> None:
    source = documents.changed(
        lambda opened: opened.pages.append(opened.pages[0]), number_documents.pdf_draft()
    )
    made = fill_number_pdf(source, places_of(source), 7, DAY)
    with pikepdf.open(io.BytesIO(source)) as old, pikepdf.open(io.BytesIO(made)) as new:
        assert len(new.pages) == 2
        assert new.pages[1].Contents.read_bytes() == old.pages[1].Contents.read_bytes()
        assert "/XObject" not in new.pages[1].Resources


@needs_poppler
@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"0.5 0 0 0.5 100 100 cm q 2 0 0 2 -200 -200 cm\n", b"\n"),
        (b"", b"\nQ Q Q\n0.3 0 0 0.3 0 0 cm\n"),
        (b"", b"\nq BT 1 0 0 1 50 50 Tm\n"),
    ],
)
def test_a_page_that_leaves_its_state_changed_moves_no_figure(before: bytes, after: bytes) -> None:
    def change(opened: pikepdf.Pdf) -> None:
        page = opened.pages[0].obj
        page.Contents = opened.make_stream(before + page.Contents.read_bytes() + after)

    plain = number_documents.pdf_draft()
    places = places_of(plain)
    made = fill_number_pdf(documents.changed(change, plain), places, 7, DAY)
    usual = fill_number_pdf(plain, places, 7, DAY)
    assert _figures(made) == _figures(usual)


def _figures(pdf: bytes) -> list[number_documents.Word]:
    return [
        word for word in number_documents.words_by_poppler(pdf) if word[0] in {"07", "05", "02"}
    ]


def test_an_annotation_over_the_blank_does_not_hide_the_figures() -> None:
    source = number_documents.pdf_draft()
    places = places_of(source)
    left, top = (places.number.x_mm - 1) * 72 / 25.4, 841.89 - 36 * 72 / 25.4
    rect = (left, top - 3, left + 25, top + 12)

    def change(opened: pikepdf.Pdf) -> None:
        look = _look(opened, b"1 1 1 rg 0 0 25 15 re f")
        note = Dictionary(
            Type=Name.Annot, Subtype=Name.Stamp, Rect=Array(rect), F=4, AP=Dictionary(N=look)
        )
        opened.pages[0].Annots = Array([opened.make_indirect(note)])

    covered = documents.changed(change, source)
    made = fill_number_pdf(covered, places, 11, DAY)
    assert _ink_around(covered, places) is False
    assert _ink_around(made, places) is True


def _look(opened: pikepdf.Pdf, drawn: bytes) -> pikepdf.Stream:
    look = opened.make_stream(drawn)
    look.Type, look.Subtype, look.BBox = Name.XObject, Name.Form, Array([0, 0, 25, 15])
    return look


def test_a_note_that_does_not_print_leaves_no_ink_on_the_page() -> None:
    def change(opened: pikepdf.Pdf) -> None:
        look = _look(opened, b"0 g 0 0 25 15 re f")
        note = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Text,
            Rect=Array([200, 200, 225, 215]),
            F=0,
            AP=Dictionary(N=look),
        )
        opened.pages[0].Annots = Array([opened.make_indirect(note)])

    plain = number_documents.pdf_draft()
    noted = documents.changed(change, plain)
    places = places_of(plain)
    assert _pixels(noted) != _pixels(plain)
    assert _pixels(fill_number_pdf(noted, places, 7, DAY)) == _pixels(
        fill_number_pdf(plain, places, 7, DAY)
    )


def _pixels(pdf: bytes) -> bytes:
    with (
        closing(pypdfium2.PdfDocument(pdf)) as document,
        closing(document[0]) as page,
        closing(page.render(grayscale=True)) as bitmap,
    ):
        return bytes(bitmap.buffer)


def test_what_acts_by_itself_is_not_in_the_filled_file() -> None:
    def change(opened: pikepdf.Pdf) -> None:
        script = opened.make_indirect(
            Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
        )
        opened.Root.OpenAction = script
        opened.Root.Names = Dictionary(
            JavaScript=Dictionary(Names=Array([pikepdf.String("a"), script]))
        )
        opened.attachments["kèm.txt"] = b"CANARY"

    plain = number_documents.pdf_draft()
    made = fill_number_pdf(documents.changed(change, plain), places_of(plain), 7, DAY)
    with pikepdf.open(io.BytesIO(made)) as opened:
        assert "/OpenAction" not in opened.Root
        assert {"/JavaScript", "/EmbeddedFiles"}.isdisjoint(opened.Root.Names.keys())
        kinds = [
            str(thing.get("/S"))
            for thing in opened.objects
            if isinstance(thing, pikepdf.Dictionary) and "/S" in thing
        ]
        assert "/JavaScript" not in kinds
        assert not opened.attachments
    assert b"CANARY" not in made


def _ink_around(pdf: bytes, places: NumberPlaces) -> bool:
    """True where there is ink in the blank of the number, annotations drawn as a viewer does."""
    number = places.number
    with closing(pypdfium2.PdfDocument(pdf)) as document, closing(document[0]) as page:
        crop = (number.x_mm, 297 - number.y_mm, 210 - number.x_mm - number.width_mm, 32)
        bitmap = page.render(
            scale=4,
            crop=tuple(edge * 72 / 25.4 for edge in crop),
            grayscale=True,
            may_draw_forms=True,
        )
        return min(bytes(bitmap.buffer)) < 100


def test_what_is_typed_already_leaves_the_very_bytes() -> None:
    filled = number_documents.pdf_draft("Số: 07/BC-SM", "Mẫu Sơn, ngày 05 tháng 02 năm 2025")
    assert fill_number_pdf(filled, places_of(filled), 7, DAY) == filled
    with pytest.raises(NumberAlreadyThereError):
        fill_number_pdf(filled, places_of(filled), 9, DAY)


def test_a_filled_file_is_not_filled_with_another_number() -> None:
    source = number_documents.pdf_draft()
    made = fill_number_pdf(source, places_of(source), 7, DAY)
    assert fill_number_pdf(made, places_of(made), 7, DAY) == made
    with pytest.raises(NumberAlreadyThereError):
        fill_number_pdf(made, places_of(made), 7, date(2025, 2, 6))


def test_figures_over_dots_are_proved_by_their_own_letters() -> None:
    source = number_documents.pdf_draft("Số: ......./BC-SM", "Mẫu, ngày ..... tháng ..... năm 2025")
    made = fill_number_pdf(source, places_of(source), 7, DAY)
    assert made != source
    assert read_document(made).number in {7, None}


def test_a_number_that_does_not_fit_is_refused() -> None:
    source = number_documents.pdf_draft()
    with pytest.raises(NumberDoesNotFitError):
        fill_number_pdf(source, places_of(source), 123_456, DAY)
    wide = places_of(source)
    beyond = replace(wide, number=replace(wide.number, x_mm=208.0))
    with pytest.raises(NumberDoesNotFitError):
        fill_number_pdf(source, beyond, 7, DAY)


def test_a_file_that_does_not_show_the_figures_is_not_proved() -> None:
    source = number_documents.pdf_draft()
    words = number_words(places_of(source), 7, DAY, (210, 297))
    moved = [replace(one, x_mm=one.x_mm + 0.5) for one in words]
    made = fill_number_pdf(source, places_of(source), 7, DAY)
    _prove(made, words)
    for pdf, wanted in ((source, words), (made, moved)):
        with pytest.raises(MarkNotProvedError):
            _prove(pdf, wanted)


def test_a_signed_or_marked_file_is_not_touched() -> None:
    places = places_of(number_documents.pdf_draft())
    with pytest.raises(DocumentSignedError):
        fill_number_pdf(documents.signed(), places, 7, DAY)
    with pytest.raises(AlreadyMarkedError):
        fill_number_pdf(documents.with_text("BẢN SỐ: 01"), places, 7, DAY)


def test_a_content_that_restores_too_much_is_not_moved_by_its_number() -> None:
    def move(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        page.contents_coalesce()
        page.Contents = pdf.make_stream(b"1 0 0 1 9 -9 cm Q\n" + page.Contents.read_bytes())

    source = documents.changed(move, number_documents.pdf_draft())
    made = fill_number_pdf(source, places_of(source), 7, DAY)
    found = []
    for pdf in (source, made):
        with opened_text(pdf) as document, opened_page(document, 0) as read:
            found.append([(spot.left, spot.top) for spot in spots_of(read, "ngày")])
    assert found[0]
    assert found[0] == found[1]


def test_the_same_input_gives_the_same_bytes() -> None:
    source = number_documents.pdf_draft()
    places = places_of(source)
    assert fill_number_pdf(source, places, 7, DAY) == fill_number_pdf(source, places, 7, DAY)


@needs_qpdf
def test_qpdf_finds_nothing_wrong_with_the_file(tmp_path: Path) -> None:
    source = number_documents.turned_drafts()["rotated 90"]
    file = tmp_path / "made.pdf"
    file.write_bytes(fill_number_pdf(source, places_of(source), 7, DAY))
    said = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, check=False)
    assert said.returncode == 0, said.stdout
