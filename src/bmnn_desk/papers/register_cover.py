"""The cover of a register book, framed as the bound books are."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import Ink
from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Frame, Letters
from bmnn_desk.papers.mark import PlacedMark
from bmnn_desk.papers.sheet import Edges, Sheet
from bmnn_desk.papers.text import as_text

if TYPE_CHECKING:
    from bmnn_desk.domain.registers import CoverFacts
    from bmnn_desk.law.form import RegisterForm
    from bmnn_desk.law.stamp_shape import StampShape
    from bmnn_desk.papers.ink import Mark

HEAD_FACTS = ("parent", "agency")
_DOTS = "." * 16
_FRAME_MM = 9.0
_STAMP_ROOM_MM = 20.0
_TITLE_AT = 0.4


def cover_marks(form: RegisterForm, facts: CoverFacts) -> tuple[Mark, ...]:
    """The marks of the cover; between the agency and the title there is room for the level stamp.

    A fact that is not known yet leaves dots to write on; a line of the head without its fact (no
    superior body) is left out.
    """
    sheet = _headed(form, facts)
    middle = sheet.middle
    sheet.y_mm = _title_mm(form, sheet.y_mm)
    sheet.text(form.title, Letters(BOLD, 28), middle)
    sheet.y_mm += 6
    for field, text in cover_texts(form, facts):
        if field not in HEAD_FACTS:
            sheet.text(text, Letters(REGULAR, 16), middle)
            sheet.y_mm += 3.5
    return (*_frames(form), *sheet.pages[0])


def cover_texts(form: RegisterForm, facts: CoverFacts) -> tuple[tuple[str, str], ...]:
    """The lines of the cover with the fact that each begins with, filled; see `cover_marks`."""
    texts = _texts(facts)
    return tuple(
        (line.field, _filled(line.label, texts))
        for line in form.cover
        if texts[line.field] or line.field not in HEAD_FACTS
    )


def cover_stamp(form: RegisterForm, facts: CoverFacts, shape: StampShape) -> PlacedMark:
    """The book's level mark in its place: halfway between the agency and the title, in red."""
    sheet = _headed(form, facts)
    middle_mm = (sheet.y_mm + _title_mm(form, sheet.y_mm)) / 2
    return PlacedMark(
        shape=shape,
        blanks={},
        ink=Ink.RED,
        x_mm=(form.page_width_mm - shape.width_mm) / 2,
        y_mm=middle_mm - shape.height_mm / 2,
        page="first",
    )


def _headed(form: RegisterForm, facts: CoverFacts) -> Sheet:
    inset = form.margin_mm + _FRAME_MM
    sheet = Sheet(
        Edges(
            width_mm=form.page_width_mm,
            height_mm=form.page_height_mm,
            top_mm=inset + 4,
            bottom_mm=inset,
            left_mm=inset + 8,
            right_mm=inset + 8,
        )
    )
    place = sheet.middle
    for field, text in cover_texts(form, facts):
        if field in HEAD_FACTS:
            face = BOLD if field == HEAD_FACTS[-1] else REGULAR
            sheet.text(text.upper(), Letters(face, 15), place)
    sheet.underline(place, 0.2)
    return sheet


def _title_mm(form: RegisterForm, head_mm: float) -> float:
    return max(head_mm + _STAMP_ROOM_MM, form.page_height_mm * _TITLE_AT)


def _texts(facts: CoverFacts) -> dict[str, str]:
    return {name: as_text(value, {}) for name, value in asdict(facts).items()}


def _filled(label: str, texts: dict[str, str]) -> str:
    return label.format_map({name: text or _DOTS for name, text in texts.items()})


def _frames(form: RegisterForm) -> tuple[Mark, ...]:
    return tuple(
        Frame(
            x_mm=inset,
            y_mm=inset,
            width_mm=form.page_width_mm - 2 * inset,
            height_mm=form.page_height_mm - 2 * inset,
            width_pt=width,
        )
        for inset, width in ((form.margin_mm, 2.4), (form.margin_mm + 2, 0.6))
    )
