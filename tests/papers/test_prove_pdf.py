from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.errors import GlyphMissingError, MarkNotProvedError
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.overprint_pdf import overprint_pdf
from bmnn_desk.papers.pdf_key import PdfKey
from bmnn_desk.papers.print_ready_pdf import print_ready_pdf
from bmnn_desk.papers.prove_pdf import (
    prove_copies,
    prove_overprint,
    prove_pdf,
    prove_print_ready,
)
from tests.papers import documents, rich_documents, samples, tampered

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.papers.mark import CopyMarks

COPY = samples.copy(7)
MM = 72 / 25.4


@cache
def _source() -> bytes:
    return rich_documents.rich_source()


@cache
def _made() -> bytes:
    return mark_pdf(_source(), [COPY])[0]


def _check(made: bytes, source: bytes | None = None, copy: CopyMarks = COPY) -> str:
    with pytest.raises(MarkNotProvedError) as caught:
        prove_pdf(made, source or _source(), copy)
    return caught.value.check


@pytest.mark.parametrize("name", documents.shapes())
def test_a_true_copy_is_proved(name: str) -> None:
    source = documents.shapes()[name]
    copy = samples.copy(
        7, samples.number_mark(7, (100.0, 7.0)), samples.mark(Stamp.LEVEL_MAT, page="last")
    )
    prove_pdf(mark_pdf(source, [copy])[0], source, copy)


def test_a_copy_with_notes_fields_bookmarks_and_labels_is_proved() -> None:
    prove_pdf(_made(), _source(), COPY)


def test_a_copy_saved_again_is_still_proved() -> None:
    prove_pdf(documents.changed(lambda _: None, _made()), _source(), COPY)


@pytest.mark.parametrize("size", [(200.0, 300.0), (60.0, 60.0), (300.0, 20.0)])
def test_a_page_laid_on_a_larger_sheet_is_proved_and_not_on_another_one(
    size: tuple[float, float],
) -> None:
    source = documents.changed(
        lambda opened: tampered.set_box(opened, "/MediaBox", (0.0, 0.0, *size))
    )
    copy = samples.copy(1, samples.mark(Stamp.SECRET_COPY, (30.0, 20.0), signer="Lê Thị Mẫu"))
    (made,) = mark_pdf(source, [copy])
    prove_pdf(made, source, copy)

    def shift(opened: pikepdf.Pdf) -> None:
        tampered.set_box(opened, "/CropBox", (-250.0, -300.0, 300.0, 500.0))

    assert _check(documents.changed(shift, made), source, copy) == "boxes"


def test_a_copy_under_a_password_is_proved_with_it_and_not_without() -> None:
    word = "mở"
    source, key = documents.encrypted(user=word, may_change=True), PdfKey(password=word)
    (made,) = mark_pdf(source, [COPY], key)
    prove_pdf(made, source, COPY, key)
    prove_print_ready(print_ready_pdf(source, [COPY], key), source, [COPY], key)
    prove_overprint(overprint_pdf(source, [COPY], key), source, [COPY], key)
    assert _check(made, source) == "pages"


def test_an_owners_file_is_proved_once_somebody_answers_for_it() -> None:
    source, key = documents.encrypted(user=""), PdfKey(may_change=True)
    prove_pdf(mark_pdf(source, [COPY], key)[0], source, COPY, key)


@pytest.mark.parametrize("shown", [False, True])
def test_the_print_copy_of_a_signed_file_is_proved(shown: bool) -> None:
    source = rich_documents.signed(shown=shown)
    prove_pdf(mark_pdf(source, [COPY])[0], source, COPY)


@pytest.mark.parametrize("mishap", tampered.MISHAPS, ids=lambda each: each.name)
def test_what_was_changed_after_the_stamping_is_caught_and_named(mishap: tampered.Mishap) -> None:
    made = documents.changed(mishap.change, _made())
    assert _check(made) == mishap.check


def test_a_note_that_only_says_that_the_mark_shines_through_is_caught_by_rendering() -> None:
    def clear_in_words(opened: pikepdf.Pdf) -> None:
        modes = pikepdf.Dictionary(G=pikepdf.Dictionary(BM=pikepdf.Name.Multiply))
        look = opened.pages[0].Annots[0].AP.N
        look.Resources = pikepdf.Dictionary(ExtGState=modes)

    def shine(opened: pikepdf.Pdf) -> None:
        clear_in_words(opened)
        look = opened.pages[0].Annots[0].AP.N
        look.write(b"/G gs " + look.read_bytes())

    over = documents.with_annotation((400.0, 780.0, 580.0, 840.0), "/Highlight")
    source = documents.changed(clear_in_words, over)
    (made,) = mark_pdf(source, [COPY])
    with pytest.raises(MarkNotProvedError) as caught:
        prove_pdf(made, source, COPY)
    assert (caught.value.check, caught.value.stamp, caught.value.page) == (
        "covered",
        "copy_number",
        1,
    )
    clear = documents.changed(shine, over)
    prove_pdf(mark_pdf(clear, [COPY])[0], clear, COPY)


@pytest.mark.parametrize(
    ("turn", "check"),
    [
        (tampered.moved(0.5 * MM, 0.0), "place"),
        (tampered.moved(0.0, -0.5 * MM), "place"),
        (tampered.moved(0.4, 0.0), "place"),
        (tampered.scaled(1.02), "size"),
        (tampered.scaled(0.98), "size"),
    ],
)
def test_a_mark_half_a_millimetre_off_or_two_percent_larger_is_caught_on_the_last_of_many_pages(
    turn: Callable[[bytes], bytes], check: str
) -> None:
    copy = samples.copy(7, samples.number_mark(7, (150.0, 7.0), page="every"))
    source = documents.pdf(5)
    (made,) = mark_pdf(source, [copy])
    with pytest.raises(MarkNotProvedError) as caught:
        prove_pdf(documents.changed(tampered.tail(turn, page=4), made), source, copy)
    assert (caught.value.check, caught.value.stamp, caught.value.page) == (check, "copy_number", 5)


def test_a_mark_within_a_tenth_of_a_millimetre_is_proved() -> None:
    prove_pdf(documents.changed(tampered.tail(tampered.moved(0.2, 0.0)), _made()), _source(), COPY)


def test_the_number_of_another_copy_is_caught() -> None:
    (made,) = mark_pdf(_source(), [samples.copy(8)])
    assert _check(made) == "text"


def test_a_mark_whose_blank_is_not_the_copys_number_is_caught() -> None:
    wrong = samples.copy(7, samples.number_mark(8))
    assert _check(mark_pdf(_source(), [wrong])[0], copy=wrong) == "copy_numbers"


def test_a_second_copy_number_in_the_text_is_caught() -> None:
    source = documents.with_text("BẢN SỐ: 12")
    assert _check(mark_pdf(source, [COPY])[0], source) == "copy_numbers"


def test_a_document_received_keeps_the_number_that_it_came_with() -> None:
    source = documents.with_text("BẢN SỐ: 12")
    copy = samples.copy(1, samples.mark(Stamp.SECRET_COPY_NUMBER, copy_number="01"))
    prove_pdf(mark_pdf(source, [copy])[0], source, copy)


def test_another_level_than_the_wanted_one_is_caught() -> None:
    (made,) = mark_pdf(_source(), [samples.copy(1, samples.mark(Stamp.LEVEL_TOI_MAT))])
    wanted = samples.copy(1, samples.mark(Stamp.LEVEL_TUYET_MAT))
    assert _check(made, copy=wanted) == "size"


def test_a_black_mark_where_red_was_wanted_is_caught() -> None:
    black, red = (
        samples.copy(7, samples.mark(Stamp.COPY_NUMBER, ink=ink, copy_number="07"))
        for ink in (Ink.BLACK, Ink.RED)
    )
    assert _check(mark_pdf(_source(), [black])[0], copy=red) == "ink"


def test_junk_is_not_proved() -> None:
    for junk in (b"", b"%PDF-1.7 junk", _made()[:3000]):
        assert _check(junk) == "pages"


def test_a_copy_of_another_source_is_not_proved() -> None:
    assert _check(_made(), documents.changed(lambda _: None)) != ""


def test_black_level_words_of_the_text_do_not_disturb_the_proof() -> None:
    source = documents.with_text("QUY CHẾ BẢO VỆ BÍ MẬT")
    copy = samples.copy(1, samples.mark(Stamp.LEVEL_MAT))
    prove_pdf(mark_pdf(source, [copy])[0], source, copy)


def test_letters_with_marks_apart_are_proved_as_composed_ones() -> None:
    name = "Le\u0302 Thi\u0323 Ma\u0302\u0303u"
    copy = samples.copy(1, samples.mark(Stamp.SECRET_COPY, (30.0, 200.0), signer=name))
    source = documents.pdf(1)
    prove_pdf(mark_pdf(source, [copy])[0], source, copy)


@pytest.mark.parametrize("stamp", Stamp)
def test_every_stamp_can_be_proved_filled_and_empty(stamp: Stamp) -> None:
    source = documents.pdf(1)
    for mark in (
        samples.mark(stamp, copy_number="01", from_day="12/03/2026", signer="Lê Thị Mẫu"),
        samples.mark(stamp, copy_number="01"),
    ):
        copy = samples.copy(1, mark)
        prove_pdf(mark_pdf(source, [copy])[0], source, copy)


def test_copies_are_proved_each_by_its_own_marks() -> None:
    source, copies = documents.pdf(2), [samples.copy(7), samples.copy(8)]
    made = mark_pdf(source, copies)
    prove_copies(made, source, copies)
    for others in (made[::-1], made[:1]):
        with pytest.raises(MarkNotProvedError):
            prove_copies(others, source, copies)


def test_a_letter_that_the_stamps_face_lacks_refuses_the_file_and_makes_nothing() -> None:
    copy = samples.copy(1, samples.mark(Stamp.SECRET_COPY, (30.0, 200.0), signer="Lê 漢"))
    with pytest.raises(GlyphMissingError):
        mark_pdf(documents.pdf(1), [copy])
    with pytest.raises(GlyphMissingError):
        mark_docx(documents.docx_file(), [copy])
