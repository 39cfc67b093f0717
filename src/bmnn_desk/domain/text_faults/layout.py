"""Faults of the layout (VB-01…VB-03), by the limits of Nghị định 30/2020."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bmnn_desk.domain.text_faults.fault import TextFault, TextFinding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.document import ReadPart, ReadSize
    from bmnn_desk.domain.text_faults.case import TextCase
    from bmnn_desk.domain.text_measure import PartLimits, TextMeasure

_HALF_PT = 0.25
_SIDES = ("top", "bottom", "left", "right")
_CODE_END = re.compile(r"[-/]")
_STYLE = re.compile(r"[\s,_-]|bold|italic|regular")
_FOUNDRY = re.compile(r"(ps)?(mt)?$")


def layout_faults(case: TextCase) -> Iterator[TextFinding]:
    """Paper, margins, fonts, the parts' sizes and styles, the symbol, what must be left free."""
    facts, measure = case.facts, case.measure
    for size in facts.sizes:
        yield from _paper(size, measure, is_exact=facts.kind == "docx")
    if facts.sizes and all(size.width_mm > size.height_mm for size in facts.sizes):
        yield TextFinding(
            fault=TextFault.PAPER_SIZE,
            seen=_sheet(facts.sizes[0].width_mm, facts.sizes[0].height_mm),
            wanted=_sheet(*measure.page_mm),
        )
    if facts.legacy is not None:
        yield TextFinding(fault=TextFault.LEGACY_FONT, seen=facts.legacy.value)
    else:
        yield from _fonts(facts.parts, measure)
        yield from _parts(facts.parts, measure)
    yield from _symbol(case)
    if facts.level_place_free is False:
        yield TextFinding(fault=TextFault.LEVEL_PLACE_TAKEN)


def _paper(size: ReadSize, measure: TextMeasure, *, is_exact: bool) -> Iterator[TextFinding]:
    edges = sorted((size.width_mm, size.height_mm))
    wanted = sorted(measure.page_mm)
    if any(abs(a - b) > measure.tolerance_mm for a, b in zip(edges, wanted, strict=True)):
        yield TextFinding(
            fault=TextFault.PAPER_SIZE,
            seen=_sheet(size.width_mm, size.height_mm),
            wanted=_sheet(*measure.page_mm),
        )
        return
    if size.width_mm > size.height_mm:
        return  # turned for a table: its sides are not those of the text's pages
    # In a PDF the ink tells: a page number or a short last page would mislead above and below.
    sides = _SIDES if is_exact else _SIDES[2:]
    for side in sides:
        limits = measure.margins[side]
        seen = getattr(size, f"{side}_mm")
        if seen is None:
            continue
        # In a PDF a margin is where the ink begins: a wide one may only mean short lines.
        is_wide = is_exact and seen > limits.most_mm + measure.tolerance_mm
        if seen < limits.least_mm - measure.tolerance_mm or is_wide:
            yield TextFinding(
                fault=TextFault(f"margin_{side}"),
                seen=f"{seen:.0f} mm",
                wanted=f"{_span(limits.least_mm, limits.most_mm)} mm",
            )


def _fonts(parts: tuple[ReadPart, ...], measure: TextMeasure) -> Iterator[TextFinding]:
    known = {_family(font) for font in measure.fonts}
    odd = {part.font: part for part in parts if part.font and _family(part.font) not in known}
    for font, part in odd.items():
        yield TextFinding(fault=TextFault.FONT, spot=part.spot, seen=font, wanted=measure.fonts[0])


def _parts(parts: tuple[ReadPart, ...], measure: TextMeasure) -> Iterator[TextFinding]:
    for part in parts:
        limits = measure.parts.get(part.box)
        # Without a font nothing is known of its setting: the letters under a scan have none.
        if limits is not None and part.font:
            yield from _part(part, limits)


def _part(part: ReadPart, limits: PartLimits) -> Iterator[TextFinding]:
    size = part.size_pt
    if size is not None and not (limits.least_pt - _HALF_PT <= size <= limits.most_pt + _HALF_PT):
        yield TextFinding(
            fault=TextFault.PART_SIZE,
            spot=part.spot,
            seen=f"{limits.name}: {size:g}",
            wanted=_span(limits.least_pt, limits.most_pt),
        )
    is_bold = limits.bold is None or part.bold is limits.bold
    if not is_bold or (limits.italic is not None and part.italic is not limits.italic):
        yield TextFinding(fault=TextFault.PART_STYLE, spot=part.spot, seen=limits.name)


def _symbol(case: TextCase) -> Iterator[TextFinding]:
    symbol, codes = case.facts.symbol, case.measure.type_codes
    if symbol is None:
        return
    code = _CODE_END.split(symbol.text)[0].strip()
    shown = case.facts.type_name
    wanted = case.approved.type_code
    if shown is not None:
        wanted = codes.get(shown.text.casefold(), wanted)
    known = {each.casefold() for each in codes.values() if each}
    if "/" not in symbol.text:
        # A Party letter has its "CV/"; under the decree a letter has no code at all.
        known |= {each.casefold() for each in case.measure.letter_codes}
    is_right = code == wanted if wanted else code.casefold() not in known
    if not is_right:
        fault = TextFault.SYMBOL_CODE if wanted else TextFault.LETTER_CODE
        yield TextFinding(fault=fault, spot=symbol.spot, seen=symbol.text, wanted=wanted)


def _sheet(width_mm: float, height_mm: float) -> str:
    return f"{width_mm:.0f} x {height_mm:.0f} mm"


def _span(least: float, most: float) -> str:
    return f"{least:g}" if least == most else f"{least:g}-{most:g}"


def _family(font: str) -> str:
    """A font's family without a subset's tag, a style's name and white space."""
    name = font.rpartition("+")[2].casefold()
    return _FOUNDRY.sub("", _STYLE.sub("", name))
