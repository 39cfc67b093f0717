"""Cells to sign in, side by side: heading, note, room, position, name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.law.form import SignatureCell
from bmnn_desk.papers.fonts import BOLD, ITALIC, REGULAR
from bmnn_desk.papers.ink import Letters, Words
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.domain.registers import PaperSigner
    from bmnn_desk.papers.sheet import Place, Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureStyle:
    """Size of the letters in pt, and the room to sign in mm."""

    size_pt: float
    room_mm: float


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    letters: Letters


@dataclass(frozen=True, slots=True)
class _Cell:
    above: tuple[_Line, ...]
    below: tuple[_Line, ...]


def signature_cell(words: Mapping[str, str], key: str) -> SignatureCell:
    """The cell of a paper whose words hold its heading under `key` and its note."""
    return SignatureCell(field=key, heading=words[key], note=words[f"{key}_note"])


def signature_block(
    sheet: Sheet,
    cells: Sequence[tuple[SignatureCell, PaperSigner | None]],
    style: SignatureStyle,
    place: Place | None = None,
) -> None:
    """Set cells side by side, kept together: on a new page where there is no room for them.

    A cell without a signer, or a signer without a name, stays open to be written by hand.
    """
    whole = place or sheet.whole
    width = whole.width_mm / len(cells)
    made = [_cell(sheet, cell, signer, width - 4, style.size_pt) for cell, signer in cells]
    above = max(_height(cell.above) for cell in made)
    below = max(_height(cell.below) for cell in made)
    sheet.keep(above + style.room_mm + below)
    top = sheet.y_mm
    for index, cell in enumerate(made):
        middle = whole.left_mm + (index + 0.5) * width
        _set(sheet, cell.above, middle, top)
        _set(sheet, cell.below, middle, top + above + style.room_mm)
    sheet.y_mm = top + above + style.room_mm + below


def block_height_mm(
    sheet: Sheet,
    cells: Sequence[tuple[SignatureCell, PaperSigner | None]],
    style: SignatureStyle,
    place: Place | None = None,
) -> float:
    """The height that `signature_block` would take."""
    width = (place or sheet.whole).width_mm / len(cells)
    made = [_cell(sheet, cell, signer, width - 4, style.size_pt) for cell, signer in cells]
    above = max(_height(cell.above) for cell in made)
    return above + style.room_mm + max(_height(cell.below) for cell in made)


def _cell(
    sheet: Sheet, cell: SignatureCell, signer: PaperSigner | None, width_mm: float, size: float
) -> _Cell:
    bold, plain, italic = Letters(BOLD, size), Letters(REGULAR, size), Letters(ITALIC, size)
    above = [_Line(line, bold) for line in _lines(sheet, cell.heading, bold, width_mm)]
    above += [_Line(line, italic) for line in _lines(sheet, cell.note, italic, width_mm)]
    below: list[_Line] = []
    for text, letters in ((signer.position, plain), (signer.name, bold)) if signer else ():
        if text:
            lines = _lines(sheet, clean(text), letters, width_mm)
            below += [_Line(line, letters) for line in lines]
    return _Cell(tuple(above), tuple(below))


def _lines(sheet: Sheet, text: str, letters: Letters, width_mm: float) -> tuple[str, ...]:
    """As they break; of like length where a single word would stand alone on the last."""
    lines = sheet.wrap(text, letters, width_mm)
    return lines if " " in lines[-1] else sheet.balanced(text, letters, width_mm)


def _height(lines: tuple[_Line, ...]) -> float:
    return sum(line.letters.lead_mm for line in lines)


def _set(sheet: Sheet, lines: tuple[_Line, ...], middle_mm: float, top_mm: float) -> None:
    sheet.y_mm = top_mm
    for line in lines:
        sheet.put(
            Words(
                text=line.text,
                letters=line.letters,
                x_mm=middle_mm,
                y_mm=sheet.baseline_mm(line.letters),
                anchor=0.5,
            )
        )
        sheet.y_mm += line.letters.lead_mm
