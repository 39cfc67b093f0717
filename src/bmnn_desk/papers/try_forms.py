"""Draws every stamp and register of a pack on trial, before a correction of it is kept."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.form_correction import FormFault
from bmnn_desk.domain.registers import ENTRIES, CoverFacts, PaperSigner
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import BlankTooLongError, FormUnusableError, GlyphMissingError
from bmnn_desk.papers.draw_stamp import series_pdf
from bmnn_desk.papers.fonts import BOLD, REGULAR, lacks_letter, width_of
from bmnn_desk.papers.mark import PT_PER_MM, PlacedMark
from bmnn_desk.papers.register_book import RegisterBook
from bmnn_desk.papers.register_layout import PAD
from bmnn_desk.papers.register_pdf import register_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.registers import Entry
    from bmnn_desk.law.form import RegisterForm
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.law.stamp_shape import StampShape


def try_forms(regime: Regime) -> str:
    """Draw what a pack has of the forms; its digest comes back, to be told to the verb.

    Raises:
        FormUnusableError: a stamp has no room for its words, a heading no room in its column, or
            the faces lack a letter.
    """
    for shape in regime.stamps.values():
        _try_stamp(regime.key, shape)
    for form in regime.registers.values():
        _try_register(regime, form)
    for sheet in regime.sheets.values():
        for key, word in sheet.words.items():
            if _is_strange(word):
                raise FormUnusableError(regime.key, f"words.{key}", FormFault.LETTER)
    return regime.digest


def _try_stamp(pack: str, shape: StampShape) -> None:
    try:
        series_pdf(
            [PlacedMark(shape=shape, blanks={}, ink=shape.ink, x_mm=0, y_mm=0, page="first")]
        )
    except BlankTooLongError:
        raise FormUnusableError(pack, shape.stamp.value, FormFault.NO_ROOM) from None
    except GlyphMissingError:
        raise FormUnusableError(pack, shape.stamp.value, FormFault.LETTER) from None


def _try_register(regime: Regime, form: RegisterForm) -> None:
    for place, text in _texts(form):
        if _is_strange(text):
            raise FormUnusableError(regime.key, place, FormFault.LETTER)
    for index, column in enumerate(form.columns):
        # A heading is broken between words: one that is wider than its column would be cut.
        room = column.width_mm * PT_PER_MM - 2 * PAD
        widest = max(width_of(word, BOLD, form.heading_pt) for word in column.heading.split())
        if widest > room:
            raise FormUnusableError(regime.key, f"columns.{index}.heading", FormFault.NO_ROOM)
    paper = register_pdf(_book(regime, form))
    if not paper.rows:
        raise FormUnusableError(regime.key, "page_height_mm", FormFault.NO_ROOM)


def _book(regime: Regime, form: RegisterForm) -> RegisterBook:
    cover = CoverFacts(
        parent="1",
        agency="1",
        year=regime.since.year,
        since=regime.since,
        until=regime.since,
        first_number=1,
        last_number=1,
        volume=1,
    )
    return RegisterBook(
        form=form,
        level_words=regime.level_words,
        cover=cover,
        entries=(_entry(regime, form.key),),
        signers=tuple(
            PaperSigner(field=cell.field, position="1", name="1") for cell in form.signatures
        ),
    )


def _entry(regime: Regime, key: str) -> Entry:
    """A line whose cells say next to nothing."""
    kinds: dict[str, Any] = {
        "int": 1,
        "str": "1",
        "date": regime.since,
        "date | None": regime.since,
        "SecrecyLevel": SecrecyLevel.MAT,
        "tuple[str, ...]": ("1",),
    }
    return ENTRIES[key](**{field.name: kinds[str(field.type)] for field in fields(ENTRIES[key])})


def _texts(form: RegisterForm) -> Iterator[tuple[str, str]]:
    yield "title", form.title
    yield "page_label", form.page_label
    for index, line in enumerate(form.cover):
        yield f"cover.{index}.label", line.label
    for index, column in enumerate(form.columns):
        yield f"columns.{index}.heading", column.heading
    for index, cell in enumerate(form.signatures):
        yield f"signatures.{index}.heading", cell.heading
        yield f"signatures.{index}.note", cell.note


def _is_strange(text: str) -> bool:
    plain = " ".join(text.split())
    return any(lacks_letter(plain, face) for face in (REGULAR, BOLD))
