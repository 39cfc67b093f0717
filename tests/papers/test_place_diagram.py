from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium_c
import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.place_diagram import place_diagram
from bmnn_desk.papers.places_asked import PlacesAsked
from tests.papers.facts import PACKS
from tests.papers.read_pdf import check_golden, golden_text, page_texts

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

MM = 72 / 25.4
SCALE = 0.38
ON_COVERS = {Stamp.LETTER_A, Stamp.LETTER_B, Stamp.LETTER_C, Stamp.NAMED_PERSON_ONLY}


def asked(law: Law, pack: str) -> PlacesAsked:
    regime = law.pack(pack)
    return PlacesAsked(
        form=regime.sheet("place_diagram"),
        shapes=tuple(regime.stamps.values()),
        covers=regime.covers.marks,
        pack=regime.name,
    )


def frames(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """Left, top, width and height in mm of every path."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        (page,) = document
        high = page.get_height()
        boxes = [
            each.get_bounds() for each in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH])
        ]
        return [
            (left / MM, (high - top) / MM, (right - left) / MM, (top - bottom) / MM)
            for left, bottom, right, top in boxes
        ]


def is_near(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """The bounds of a path are a little wider than its line."""
    return all(abs(a - b) < 0.6 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("pack", PACKS)
def test_the_diagram_reads_as_it_did(law: Law, pack: str) -> None:
    check_golden(f"place_diagram_{pack}", golden_text(place_diagram(asked(law, pack))))


@pytest.mark.parametrize("pack", PACKS)
def test_every_mark_has_its_row_on_one_page(law: Law, pack: str) -> None:
    (page,) = page_texts(place_diagram(asked(law, pack)))
    text, words = " ".join(page.split()), law.pack(pack).sheet("place_diagram").words
    for number, shape in enumerate(law.pack(pack).stamps.values(), start=1):
        assert f"{number} {shape.name} " in text
        if shape.place is not None:
            place = shape.place
            assert words["place"].format(x=f"{place.x_mm:g}", y=f"{place.y_mm:g}") in text
    assert words["no_document"] in text
    assert "MẬT\n" not in page.replace("DẤU MẬT TRÊN VĂN BẢN", "")


@pytest.mark.parametrize("pack", PACKS)
def test_each_place_is_drawn_where_the_pack_has_it_and_as_large(law: Law, pack: str) -> None:
    drawn = frames(place_diagram(asked(law, pack)))
    pages = [each for each in drawn if is_near(each[2:], (210 * SCALE, 297 * SCALE))]
    assert len(pages) == 2
    first, last = sorted(pages)
    assert first[0] + first[2] < last[0]
    for shape in law.pack(pack).stamps.values():
        if shape.place is None:
            assert shape.stamp in ON_COVERS
            continue
        left, top, _, _ = first if shape.place.page == "first" else last
        wanted = (
            left + shape.place.x_mm * SCALE,
            top + shape.place.y_mm * SCALE,
            shape.width_mm * SCALE,
            shape.height_mm * SCALE,
        )
        assert any(is_near(wanted, each) for each in drawn), shape.name


@pytest.mark.parametrize("pack", PACKS)
def test_every_stamp_of_the_circular_has_a_place_on_the_page_or_on_a_cover(
    law: Law, pack: str
) -> None:
    words = law.pack(pack).sheet("place_diagram").words
    (page,) = page_texts(place_diagram(asked(law, pack)))
    text = " ".join(page.split())
    stamps = law.pack(pack).stamps
    assert {stamp for stamp in stamps if stamps[stamp].place is None} == ON_COVERS
    for stamp in ON_COVERS:
        inner = stamp is Stamp.NAMED_PERSON_ONLY
        cover = words["on_cover_inner" if inner else "on_cover_outer"]
        assert f"{stamps[stamp].name} {cover} {words['cover_place']}" in text
