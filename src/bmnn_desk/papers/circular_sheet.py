"""What the circular's papers 01 and 17 have in common: title, signatures, code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.fonts import BOLD, ITALIC, REGULAR
from bmnn_desk.papers.ink import Frame, Letters
from bmnn_desk.papers.page_foot import coded_foot, numbered_pdf
from bmnn_desk.papers.sheet import Place, Sheet
from bmnn_desk.papers.signature_block import SignatureStyle, signature_block, signature_cell
from bmnn_desk.papers.slip_lines import set_item
from bmnn_desk.papers.slip_text import Choice, SlipItem, SlipLine
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SIZE_PT = 12.0
TEXT = Letters(REGULAR, SIZE_PT)
STRONG = Letters(BOLD, SIZE_PT)
_TITLE = Letters(BOLD, SIZE_PT + 2)
_PAD_MM = 2.5
_GAP_MM = 1.2
_FILL_SHARE = 0.62
SIGNED = SignatureStyle(size_pt=SIZE_PT, room_mm=20)


def set_title(sheet: Sheet, words: Mapping[str, str], addressee: str) -> None:
    """Title, subtitle and Kính gửi, in the middle."""
    sheet.y_mm += 6
    sheet.text(words["title"], _TITLE, sheet.middle)
    sheet.text(words["subtitle"], STRONG, sheet.middle)
    sheet.y_mm += 3
    said = clean(addressee) or "." * 60
    sheet.text(words["to"].format(addressee=said), TEXT, sheet.middle)
    sheet.y_mm += 3


def plain_item(label: str, *texts: str) -> SlipItem:
    """A label and what it says, a line a text; dots where it says nothing."""
    lines = tuple(SlipLine(text=clean(text)) for text in texts if text.strip())
    return SlipItem(label=label, lines=lines or (SlipLine(),))


def tick_item(label: str, choices: Iterable[tuple[str, bool]]) -> SlipItem:
    """A label and tick boxes: a word each, and whether it is ticked."""
    made = tuple(Choice(word=word, ticked=ticked) for word, ticked in choices)
    return SlipItem(label=label, lines=(SlipLine(choices=made),))


def set_decision(
    sheet: Sheet, words: Mapping[str, str], heading: str, items: Iterable[SlipItem]
) -> None:
    """A framed box, whole on one page: what is decided by hand left, day and signature right."""
    items = tuple(items)
    probe = Sheet(sheet.edges)
    _decision(probe, words, heading, items)
    sheet.keep(probe.y_mm - sheet.edges.top_mm)
    sheet.y_mm += _PAD_MM
    top, whole = sheet.y_mm, sheet.whole
    _decision(sheet, words, heading, items)
    high = sheet.y_mm - top
    sheet.put(
        Frame(x_mm=whole.left_mm, y_mm=top, width_mm=whole.width_mm, height_mm=high, width_pt=0.8)
    )


def coded_pdf(sheet: Sheet, words: Mapping[str, str], code: str) -> bytes:
    """The finished paper; without a code its foot has the page's number alone."""
    if code:
        return sheet.pdf(
            words["title"], lambda page, pages: coded_foot(sheet, words, code, (page, pages))
        )
    return numbered_pdf(sheet, words)


def _decision(
    sheet: Sheet, words: Mapping[str, str], heading: str, items: tuple[SlipItem, ...]
) -> None:
    whole, top = sheet.whole, sheet.y_mm + _PAD_MM
    wide = whole.width_mm * _FILL_SHARE
    fill = Place(left_mm=whole.left_mm + _PAD_MM, width_mm=wide - _PAD_MM)
    sheet.y_mm = top
    sheet.text(heading, STRONG, fill)
    for item in items:
        sheet.y_mm += _GAP_MM
        set_item(sheet, item, SIZE_PT, fill, face=REGULAR)
    filled = sheet.y_mm
    sheet.y_mm = top
    left = whole.left_mm + wide + _PAD_MM
    place = Place(left_mm=left, width_mm=whole.left_mm + whole.width_mm - left - 1, anchor=0.5)
    sheet.line(words["sign_day"], Letters(ITALIC, SIZE_PT - 0.5), place)
    cell = signature_cell(words, "signer_heading")
    signature_block(sheet, [(cell, None)], SIGNED, place)
    sheet.y_mm = max(filled, sheet.y_mm) + _PAD_MM
