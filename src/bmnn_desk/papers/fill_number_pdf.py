"""Draws số and ngày into the first page of a PDF that will be printed and signed."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.errors import DocumentSignedError, MarkNotProvedError
from bmnn_desk.papers.flatten_pdf import flatten
from bmnn_desk.papers.lettered_line import page_letters
from bmnn_desk.papers.look_at_pdf import look_at_pdf
from bmnn_desk.papers.number_words import NUMBER, number_words, width_mm
from bmnn_desk.papers.open_pdf import opened_pdf, parser_faults
from bmnn_desk.papers.overprint_number import drawn_page
from bmnn_desk.papers.page_box import page_box
from bmnn_desk.papers.page_slot import (
    drawn_over,
    free_name,
    own_resources,
    slot_of,
    whole_content,
)
from bmnn_desk.papers.pdf_objects import drop_active
from bmnn_desk.papers.pdf_text import opened_page, opened_text
from bmnn_desk.papers.reading.pdf_frame import frame_of
from bmnn_desk.papers.save_pdf import saved

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from bmnn_desk.domain.number_place import NumberPlaces
    from bmnn_desk.papers.ink import Words
    from bmnn_desk.papers.lettered_line import LineLetter
    from bmnn_desk.papers.page_slot import Slot

_OFF_MM = 0.3
_NAME = "/BMNumber"


def fill_number_pdf(source: bytes, places: NumberPlaces, number: int, day: date) -> bytes:
    """The PDF with number and day in their blanks; the same bytes where all is typed already.

    Annotations of the pages that print become part of them, for viewers paint those over what
    is drawn; the others go, so that a note to the drafter is not printed. Scripts, attached
    files and opening actions are dropped. What is made is read back by another engine.

    Raises:
        NumberAlreadyThereError: another number or day stands there already.
        NumberDoesNotFitError: a text is wider than its blank, or lies outside the page.
        MarkNotProvedError: the made file does not show them in their places.
        DocumentSignedError: it is signed already.
        DeskError: any refusal of `look_at_pdf`.
    """
    if "signed" in look_at_pdf(source).warnings:
        raise DocumentSignedError
    with opened_pdf(source) as pdf, parser_faults():
        box = page_box(pdf.pages[0].obj)
        words = number_words(places, number, day, box.size_mm)
        if not words:
            return source
        drop_active(pdf)
        if "/Annots" in pdf.pages[0].obj:
            flatten(pdf)
        # Foreign objects stay bound to the file they come from: it is open until the save.
        with pikepdf.open(io.BytesIO(drawn_page(box.size_mm, words))) as drawn:
            form = pdf.copy_foreign(drawn.pages[0].as_form_xobject())
            _put(pdf, slot_of(pdf.pages[0], box), form)
            made = saved(pdf, compress=False)
    _prove(made, words)
    return made


def _put(pdf: pikepdf.Pdf, slot: Slot, form: pikepdf.Object) -> None:
    """Draw a form as large as the displayed page over a page."""
    resources, forms = own_resources(slot)
    name = _added(forms, form)
    numbers = " ".join(f"{value:.6f}" for value in slot.box.to_page(0.0, 0.0))
    drawing = f"q {numbers} cm {name} Do Q\n".encode("ascii")
    whole = "" if slot.sound else _added(forms, whole_content(pdf, slot))
    resources["/XObject"] = forms
    slot.page["/Contents"] = drawn_over(slot, drawing, whole, pdf.make_stream)
    slot.page["/Resources"] = resources


def _added(forms: pikepdf.Object, form: pikepdf.Object) -> str:
    name = free_name(forms, _NAME)
    forms[name] = form
    return name


def _prove(made: bytes, words: Sequence[Words]) -> None:
    with opened_pdf(made) as pdf, parser_faults():
        frame = frame_of(page_box(pdf.pages[0].obj))
    with opened_text(made) as document, opened_page(document, 0) as read:
        letters = [letter for letter in page_letters(read, frame) if letter.sign.isdecimal()]
    if not all(_is_shown(letters, one) for one in words):
        raise MarkNotProvedError(NUMBER)


def _is_shown(letters: Iterable[LineLetter], words: Words) -> bool:
    half = width_mm(words) / 2
    left, right = words.x_mm - half, words.x_mm + half
    found = [
        letter
        for letter in sorted(letters, key=lambda one: one.left)
        if abs(letter.base - words.y_mm) <= _OFF_MM
        and left <= (letter.left + letter.right) / 2 <= right
    ]
    return (
        "".join(letter.sign for letter in found) == words.text
        and abs(found[0].left - left) <= _OFF_MM
        and abs(found[-1].right - right) <= _OFF_MM
    )
