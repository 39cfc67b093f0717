"""What the letters in a mark of a DOCX must look like to be seen as this program draws them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.marks_read import MarkFault
from bmnn_desk.errors import DeskError
from bmnn_desk.papers.docx_digits import digits
from bmnn_desk.papers.docx_mark_text import FACE
from bmnn_desk.papers.docx_text import own_text, paragraphs
from bmnn_desk.papers.mark import PlacedMark
from bmnn_desk.papers.reading.docx_names import W14
from bmnn_desk.papers.stamp_layout import lay_out
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from bmnn_desk.law.stamp_shape import StampShape
    from bmnn_desk.papers.stamp_layout import LaidLine

_OFF = frozenset({"", "0", "false", "off", "none", "nil", "baseline"})
_UNSEEN = ("vanish", "webHidden", "specVanish", "outline", "shadow", "emboss", "imprint", "effect")
_OVER = ("strike", "dstrike", "highlight", "u", "bdr", "em")
_PUSHED = ("position", "spacing", "vertAlign", "smallCaps", "fitText")
_THEME = ("themeColor", "themeTint", "themeShade")
_HARMLESS = frozenset({"ligatures", "numForm", "numSpacing", "stylisticSets", "cntxtAlts"})
_FACES = ("ascii", "hAnsi")
_NEAR_TWENTIETHS = 20
_TWENTIETHS = 20
_HALVES = 2


def letters_faults(anchor: etree._Element, shape: StampShape) -> Iterator[MarkFault]:
    """What keeps the letters of a mark's text box from being seen as those of this shape."""
    lines = list(paragraphs(anchor))
    laid = _laid(shape, [own_text(line) for line in lines])
    if len(laid) != len(lines):
        yield MarkFault.SIZE
    for paragraph, line in zip(lines, laid, strict=False):
        if _is_pushed(paragraph, line):
            yield MarkFault.SIZE
        for run in paragraph.iter(f"{W}r"):
            yield from _run_faults(run, line)
    if any(_is_shaded(shading) for shading in anchor.iter(f"{W}shd")):
        yield MarkFault.COVERED


def _laid(shape: StampShape, texts: list[str]) -> tuple[LaidLine, ...]:
    """The lines as they would be laid with these texts: a long filling makes letters smaller."""
    if len(texts) != len(shape.lines):
        return ()
    whole = [
        replace(line, text=f"{{line{at}}}") if "{" in line.text else line
        for at, line in enumerate(shape.lines)
    ]
    mark = PlacedMark(
        shape=replace(shape, lines=tuple(whole)),
        blanks={f"line{at}": text for at, text in enumerate(texts)},
        ink=shape.ink,
        x_mm=0.0,
        y_mm=0.0,
        page="first",
    )
    try:
        return lay_out(mark)
    except DeskError:
        return ()


def _is_pushed(paragraph: etree._Element, line: LaidLine) -> bool:
    """True where a paragraph's own settings move its letters or cut them off."""
    indent = round(line.x * _TWENTIETHS) if line.align == "left" else 0
    wanted = {"left": indent, "start": indent}
    moved = [
        number - wanted.get(str(key).partition("}")[2], 0)
        for found in paragraph.findall(f"{W}pPr/{W}ind")
        for key, value in found.attrib.items()
        if (number := digits(str(value))) is not None
    ]
    spaced = [
        digits(found.get(f"{W}{key}")) or 0
        for found in paragraph.findall(f"{W}pPr/{W}spacing")
        for key in ("before", "after")
    ]
    return any(abs(off) > _NEAR_TWENTIETHS for off in (*moved, *spaced)) or any(
        _is_low(found, line) for found in paragraph.findall(f"{W}pPr/{W}spacing")
    )


def _is_low(spacing: etree._Element, line: LaidLine) -> bool:
    value = digits(spacing.get(f"{W}line", "240"))
    least = 240.0 if spacing.get(f"{W}lineRule", "auto") == "auto" else line.size_pt * _TWENTIETHS
    return value is None or value < least - _TWENTIETHS


def _run_faults(run: etree._Element, line: LaidLine) -> Iterator[MarkFault]:
    found = run.find(f"{W}rPr")
    if not any(str(text.text or "").strip() for text in run.iter(f"{W}t")):
        return
    if found is None:
        yield MarkFault.SIZE
        return
    sizes = {size.get(f"{W}val") for size in found.findall(f"{W}sz")}
    width = {scale.get(f"{W}val") for scale in found.findall(f"{W}w")}
    is_sized = sizes == {str(round(line.size_pt * _HALVES))} and width <= {"100", "100%"}
    if not is_sized or _any_on(found, _PUSHED):
        yield MarkFault.SIZE
    if _any_on(found, _UNSEEN) or _is_strange(found):
        yield MarkFault.FAINT
    if _any_on(found, _OVER):
        yield MarkFault.COVERED
    colour = found.find(f"{W}color")
    if colour is None or any(colour.get(f"{W}{key}") for key in _THEME):
        yield MarkFault.INK


def _any_on(properties: etree._Element, names: tuple[str, ...]) -> bool:
    return any(
        found.get(f"{W}val", "1") not in _OFF
        for name in names
        for found in properties.findall(f"{W}{name}")
    )


def _is_strange(properties: etree._Element) -> bool:
    """True for effects of newer Word, letters of another face, and looks of a style's making."""
    effects = {str(child.tag).removeprefix(W14) for child in properties.iterchildren(f"{W14}*")}
    faces = [
        fonts.get(f"{W}{key}", FACE) for fonts in properties.findall(f"{W}rFonts") for key in _FACES
    ]
    is_styled = properties.find(f"{W}rStyle") is not None
    return bool(effects - _HARMLESS) or any(face != FACE for face in faces) or is_styled


def _is_shaded(shading: etree._Element) -> bool:
    is_clear = shading.get(f"{W}val", "clear") in {"clear", "nil"}
    return (
        not is_clear
        or shading.get(f"{W}fill", "auto") != "auto"
        or bool(shading.get(f"{W}themeFill"))
    )
