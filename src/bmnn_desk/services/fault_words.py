"""A finding in words: where it stands and what is wrong, by the regime's text_faults.toml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Area

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.document import Spot
    from bmnn_desk.domain.text_faults.fault import TextFinding

_MOST_LETTERS = 30
_AREAS = {
    Area.HEADER: "at_header",
    Area.FOOTER: "at_footer",
    Area.NOTE: "at_note",
    Area.WATERMARK: "at_watermark",
    Area.TEXT_BOX: "at_text_box",
}


def fault_words(words: Mapping[str, str], finding: TextFinding) -> str:
    """The sentence of a finding, its place before it."""
    fault = words[finding.fault.value].format(seen=finding.seen, wanted=finding.wanted)
    spot = finding.spot
    if spot is None:
        return words["anywhere"].format(fault=fault)
    place = _place(spot)
    if place == "at_paragraph" and spot.words and finding.seen not in {spot.words, ""}:
        return words[place].format(line=spot.line, fault=fault)
    shown = spot.words if len(spot.words) <= _MOST_LETTERS else f"{spot.words[:_MOST_LETTERS]}…"
    key = "at_words" if place == "at_paragraph" and shown else place
    return words[key].format(page=spot.page, line=spot.line, words=shown, fault=fault)


def _place(spot: Spot) -> str:
    if spot.area in _AREAS:
        return _AREAS[spot.area]
    return "at_paragraph" if spot.page is None else "at_page"
