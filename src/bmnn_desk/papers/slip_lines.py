"""Sets the items of a slip: a label, what follows it, and the lines below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from bmnn_desk.papers.fonts import BOLD, ITALIC, REGULAR
from bmnn_desk.papers.ink import Letters, Words
from bmnn_desk.papers.sheet import BEHIND_BOX_MM, Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bmnn_desk.papers.sheet import Sheet
    from bmnn_desk.papers.slip_text import Choice, SlipItem, SlipLine

_GAP_MM = 0.9
_INDENT_MM = 5.0
_BETWEEN_CHOICES_MM = 5.0


def set_items(sheet: Sheet, items: Iterable[SlipItem], size_pt: float) -> None:
    """Set items one below the other; a page ends between lines."""
    for item in items:
        set_item(sheet, item, size_pt, sheet.whole)
        sheet.y_mm += _GAP_MM


def set_item(
    sheet: Sheet, item: SlipItem, size_pt: float, place: Place, *, face: str = BOLD
) -> None:
    """Set one item."""
    label, plain = Letters(face, size_pt), Letters(REGULAR, size_pt)
    sheet.keep(plain.lead_mm * 2 if len(item.lines) > 1 else plain.lead_mm)
    lines = sheet.wrap(item.label, label, place.width_mm)
    for text in lines[:-1]:
        sheet.line(text, label, place)
    used = sheet.width_mm(lines[-1], label) + sheet.width_mm(" ", plain)
    _behind(sheet, (lines[-1], label, used), item.first, place)
    below = Place(left_mm=place.left_mm + _INDENT_MM, width_mm=place.width_mm - _INDENT_MM)
    for line in item.lines[1:]:
        letters = Letters(ITALIC, size_pt - 1.5) if line.is_quoted else plain
        sheet.text(line.text, letters, below)


def _behind(sheet: Sheet, label: tuple[str, Letters, float], first: SlipLine, place: Place) -> None:
    text, letters, used = label
    plain = Letters(REGULAR, letters.size_pt)
    sheet.put(
        Words(text=text, letters=letters, x_mm=place.left_mm, y_mm=sheet.baseline_mm(letters))
    )
    rest = Place(left_mm=place.left_mm + used, width_mm=place.width_mm - used)
    if first.choices:
        _choices(sheet, first.choices, plain, rest)
        return
    if not first.text:
        dots = "" if first.is_blank else _dots(sheet, plain, rest.width_mm)
        sheet.line(dots, plain, rest)
        return
    lines = sheet.breaker(plain).wrap_after(first.text, rest.width_mm * mm, place.width_mm * mm)
    sheet.line(lines[0], plain, rest)
    for line in lines[1:]:
        sheet.line(line, plain, place)


def _dots(sheet: Sheet, letters: Letters, width_mm: float) -> str:
    return "." * int(max(width_mm, 0) / sheet.width_mm(".", letters))


def _choices(sheet: Sheet, choices: tuple[Choice, ...], letters: Letters, place: Place) -> None:
    begin = x_mm = place.left_mm + 1.5
    box = sheet.box_mm(letters)
    for choice in choices:
        wide = box + BEHIND_BOX_MM + sheet.width_mm(choice.word, letters)
        if x_mm > begin and x_mm + wide > place.left_mm + place.width_mm:
            sheet.y_mm += letters.lead_mm + _GAP_MM
            x_mm = begin
        sheet.tick_box(x_mm, letters, choice.word, ticked=choice.ticked)
        x_mm += wide + _BETWEEN_CHOICES_MM
    sheet.y_mm += letters.lead_mm
