"""The cover of a register book, framed as the bound books are."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Frame, Letters
from bmnn_desk.papers.sheet import Edges, Place, Sheet
from bmnn_desk.papers.text import as_text

if TYPE_CHECKING:
    from bmnn_desk.domain.registers import CoverFacts
    from bmnn_desk.law.form import RegisterForm
    from bmnn_desk.papers.ink import Mark

_HEAD_FACTS = ("parent", "agency")
_DOTS = "." * 16
_FRAME_MM = 9.0
_STAMP_ROOM_MM = 20.0


def cover_marks(form: RegisterForm, facts: CoverFacts) -> tuple[Mark, ...]:
    """The marks of the cover; between the agency and the title there is room for the level stamp.

    A fact that is not known yet leaves dots to write on; a line of the head without its fact (no
    superior body) is left out.
    """
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
    middle = sheet.middle
    texts = {name: as_text(value, {}) for name, value in asdict(facts).items()}
    _head(sheet, middle, form, texts)
    sheet.y_mm = max(sheet.y_mm + _STAMP_ROOM_MM, form.page_height_mm * 0.4)
    sheet.text(form.title, Letters(BOLD, 28), middle)
    sheet.y_mm += 6
    for line in form.cover:
        if line.field not in _HEAD_FACTS:
            sheet.text(_filled(line.label, texts), Letters(REGULAR, 16), middle)
            sheet.y_mm += 3.5
    return (*_frames(form), *sheet.pages[0])


def _head(sheet: Sheet, place: Place, form: RegisterForm, texts: dict[str, str]) -> None:
    for line in form.cover:
        if line.field in _HEAD_FACTS and texts[line.field]:
            face = BOLD if line.field == _HEAD_FACTS[-1] else REGULAR
            sheet.text(_filled(line.label, texts).upper(), Letters(face, 15), place)
    sheet.underline(place, 0.2)


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
