"""One topic of a printed manual: headings, numbered steps, points, what it leads to."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from bmnn_desk.domain.help_block import BlockKind
from bmnn_desk.papers.drawable import drawable
from bmnn_desk.papers.fonts import BOLD, ITALIC, REGULAR
from bmnn_desk.papers.ink import Letters, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bmnn_desk.domain.help_block import HelpBlock
    from bmnn_desk.domain.printed_manual import ManualSection, ManualWords
    from bmnn_desk.papers.sheet import Sheet

_TITLE, _HEADING = Letters(BOLD, 14), Letters(BOLD, 11.5)
_TEXT, _LEAD, _NOTE = Letters(REGULAR, 11), Letters(ITALIC, 11), Letters(ITALIC, 9.5)
_HANG_MM, _BULLET = 7.0, "\u2022"
_GAP_MM, _BEFORE_MM = 1.2, 6.0
# A title or a heading takes at least so many lines of what follows along.
_FOLLOWING = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hung:
    """How a paragraph is set: `in_mm` in, its label before it, `strong` at its beginning."""

    letters: Letters
    in_mm: float = 0.0
    label: str = ""
    strong: str = ""


def set_section(
    sheet: Sheet, section: ManualSection, words: ManualWords, known: Mapping[str, int]
) -> int:
    """Set a topic and give the page on which it begins, from 1.

    `known` are the pages of the topics as they are known so far, for what it leads to.
    """
    sheet.y_mm += _BEFORE_MM
    # With its lead of two lines, the first heading, and what that takes along.
    sheet.keep(_TITLE.lead_mm + 2 * _HEADING.lead_mm + 2 * _FOLLOWING * _TEXT.lead_mm)
    page = len(sheet.pages)
    sheet.text(drawable(section.title), _TITLE, sheet.whole)
    sheet.y_mm += _GAP_MM
    ordinal = 0
    blocks = [block for block in section.blocks if block.kind is not BlockKind.LINK]
    if len(blocks) < len(section.blocks) and blocks[-1].kind is BlockKind.HEADING:
        blocks.pop()  # the heading of the links: on paper they are one sentence
    for at, block in enumerate(blocks):
        ordinal = ordinal + 1 if block.kind is BlockKind.STEP else 0
        sheet.keep(_together_mm(sheet, blocks[at:]))
        _set(sheet, block, ordinal)
    if seen := "; ".join(_led_to(section, words, known)):
        _hanging(sheet, f"{seen}.", _Hung(letters=_TEXT, strong=words.see))
    return page


def _led_to(section: ManualSection, words: ManualWords, known: Mapping[str, int]) -> Iterator[str]:
    """The topics of this manual by title and page; what is not in it, the window shows."""
    for block in section.blocks:
        if block.kind is BlockKind.LINK and (not known or block.link in known):
            yield words.on_page.format(title=block.text, page=known.get(block.link, 0))


def _together_mm(sheet: Sheet, blocks: Sequence[HelpBlock]) -> float:
    """How high the first block is with what may not be parted from it; 0 where it stands alone.

    A rule without its basis on the same page reads as if it had none.
    """
    if blocks[0].kind is BlockKind.HEADING and len(blocks) > 1:
        return _HEADING.lead_mm + 3 * _GAP_MM + _together_mm(sheet, blocks[1:])
    if blocks[0].kind is not BlockKind.POINT:
        return 0.0
    notes = takewhile(lambda each: each.kind is BlockKind.NOTE, blocks[1:])
    return sum(_height_mm(sheet, each) for each in (blocks[0], *notes))


def _height_mm(sheet: Sheet, block: HelpBlock) -> float:
    """How high a point or a note is, at most."""
    letters = _NOTE if block.kind is BlockKind.NOTE else _TEXT
    lines = sheet.wrap(drawable(block.said), letters, sheet.whole.width_mm - _HANG_MM)
    return len(lines) * letters.lead_mm + _GAP_MM


def _set(sheet: Sheet, block: HelpBlock, ordinal: int) -> None:
    text, strong = drawable(block.text).replace("`", ""), drawable(block.strong)
    match block.kind:
        case BlockKind.HEADING:
            sheet.y_mm += 1.5 * _GAP_MM
            sheet.keep(_HEADING.lead_mm + _FOLLOWING * _TEXT.lead_mm)
            sheet.text(text, _HEADING, sheet.whole)
            sheet.y_mm += _GAP_MM
        case BlockKind.STEP:
            _hanging(sheet, text, _Hung(letters=_TEXT, in_mm=_HANG_MM, label=f"{ordinal}."))
        case BlockKind.POINT:
            hung = _Hung(letters=_TEXT, in_mm=_HANG_MM, label=_BULLET, strong=strong)
            _hanging(sheet, text, hung)
        case BlockKind.NOTE:
            _hanging(sheet, text, _Hung(letters=_NOTE, in_mm=_HANG_MM, strong=strong))
        case _:
            _hanging(sheet, text, _Hung(letters=_LEAD))


def _hanging(sheet: Sheet, text: str, hung: _Hung) -> None:
    """Set a paragraph; a page ends neither behind its first line nor before its last one."""
    letters = hung.letters
    left = sheet.whole.left_mm + hung.in_mm
    width = sheet.whole.width_mm - hung.in_mm
    heads, begin = _heads(sheet, hung, left)
    lines = sheet.breaker(letters).wrap_after(text, (left + width - begin) * mm, width * mm)
    for at, line in enumerate(lines):
        is_edge = len(lines) > 1 and at in {0, len(lines) - 2}
        sheet.keep(letters.lead_mm * (2 if is_edge else 1))
        y_mm = sheet.baseline_mm(letters)
        for head, face, x_mm in heads:
            sheet.put(Words(text=head, letters=face, x_mm=x_mm, y_mm=y_mm))
        heads = []
        sheet.put(Words(text=line, letters=letters, x_mm=left if at else begin, y_mm=y_mm))
        sheet.y_mm += letters.lead_mm
    sheet.y_mm += _GAP_MM


def _heads(
    sheet: Sheet, hung: _Hung, left_mm: float
) -> tuple[list[tuple[str, Letters, float]], float]:
    """What stands before the text on its first line, and where the text begins there."""
    bold = Letters(BOLD, hung.letters.size_pt)
    heads: list[tuple[str, Letters, float]] = []
    begin = left_mm
    if hung.label:
        heads.append((hung.label, hung.letters, left_mm - hung.in_mm))
    if hung.strong:
        heads.append((hung.strong, bold, begin))
        begin += sheet.width_mm(hung.strong, bold) + sheet.width_mm(" ", hung.letters)
    return heads, begin
