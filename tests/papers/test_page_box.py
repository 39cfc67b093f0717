from __future__ import annotations

import io
from contextlib import closing
from decimal import Decimal

import pikepdf
import pypdfium2
import pytest

from bmnn_desk.errors import DocumentDamagedError, DocumentTurnError
from bmnn_desk.papers.page_box import PageBox, inherited, page_box
from tests.needs import needs_poppler
from tests.papers import documents, render

A4_MM = (210, 297)


def _box(source: bytes) -> PageBox:
    with pikepdf.open(io.BytesIO(source)) as opened:
        return page_box(opened.pages[0].obj)


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("plain", A4_MM),
        ("rotated 90", A4_MM[::-1]),
        ("rotated -90", A4_MM[::-1]),
        ("rotated 450", A4_MM[::-1]),
        ("rotated 180", A4_MM),
        ("cropped", (495 * 25.4 / 72, 730 * 25.4 / 72)),
        ("cropped and rotated", (730 * 25.4 / 72, 495 * 25.4 / 72)),
        ("cropped too large", A4_MM),
        ("negative origin", A4_MM),
        ("inverted box", A4_MM),
        ("user unit", A4_MM),
        ("inherited", (782 * 25.4 / 72, 555 * 25.4 / 72)),
    ],
)
def test_the_size_is_that_of_the_displayed_page(name: str, size: tuple[float, float]) -> None:
    assert _box(documents.shapes()[name]).size_mm == pytest.approx(size, abs=0.01)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_displayed_corners_are_the_corners_of_the_box(rotation: int) -> None:
    box = PageBox(box=(10.0, 20.0, 110.0, 220.0), rotation=rotation, unit=2.0)
    matrix = pikepdf.Matrix(*box.to_page(0.0, 0.0))
    corners = {
        tuple(round(value, 6) for value in matrix.transform((x, y)))
        for x in (0.0, box.width_pt)
        for y in (0.0, box.height_pt)
    }
    assert corners == {(10, 20), (110, 20), (10, 220), (110, 220)}


def _with(**keys: object) -> bytes:
    def change(opened: pikepdf.Pdf) -> None:
        for key, value in keys.items():
            opened.pages[0].obj[f"/{key}"] = value

    return documents.changed(change)


@pytest.mark.parametrize(
    "crop", [[2000, 2000, 2100, 2100], [595.276, 0, 700, 841], [100, 100, 100, 100]]
)
def test_a_page_of_which_nothing_is_to_be_seen_is_damage(crop: list[float]) -> None:
    with pytest.raises(DocumentDamagedError):
        _box(_with(CropBox=pikepdf.Array(crop)))


@pytest.mark.parametrize(
    "keys",
    [
        {"CropBox": pikepdf.Array([0, 0, 0, 0])},
        {"CropBox": pikepdf.Array([1, 2, 3])},
        {"CropBox": pikepdf.Name.X},
        {"UserUnit": 0},
        {"UserUnit": -1},
        {"UserUnit": pikepdf.Name.X},
    ],
)
def test_what_is_no_box_or_unit_counts_as_missing(keys: dict[str, object]) -> None:
    box = _box(_with(**keys))
    assert (box.rotation, box.unit) == (0, 1.0)
    assert box.size_mm == pytest.approx(A4_MM, abs=0.01)


def test_a_sheet_without_extent_is_of_letter_size_as_viewers_show_it() -> None:
    letter = (215.9, 279.4)
    assert _box(_with(MediaBox=pikepdf.Array([0, 0, 0, 0]))).size_mm == pytest.approx(letter)


@pytest.mark.parametrize(
    ("turn", "rotation"),
    [(45, 0), (-45, 0), (Decimal("89.9"), 0), (360, 0), (-270, 90), (810, 90), (-90, 270)],
)
def test_a_turn_is_taken_as_viewers_take_it(turn: object, rotation: int) -> None:
    assert _box(_with(Rotate=turn)).rotation == rotation


@needs_poppler
@pytest.mark.parametrize("turn", [45, -45, 0, 90, 180, 270, -90, 450, 360, 810])
def test_both_viewers_show_the_page_turned_as_the_box_says(turn: int) -> None:
    wide, high = _box(source := _with(Rotate=turn)).size_mm
    with closing(pypdfium2.PdfDocument(source)) as shown:
        across, up = shown.get_page_size(0)
    assert (across > up) == (wide > high) == render.is_wide_by_poppler(source, 0)


@pytest.mark.parametrize(
    "turn",
    [
        100,
        -100,
        135,
        Decimal("90.0"),
        91,
        pikepdf.String("-270a"),
        pikepdf.Name.X,
        True,
        pikepdf.Array([90]),
    ],
)
def test_a_turn_that_viewers_take_in_different_ways_is_refused(turn: object) -> None:
    with pytest.raises(DocumentTurnError):
        _box(_with(Rotate=turn))


def test_a_ring_of_parents_ends_the_search() -> None:
    with pikepdf.new() as pdf:
        page = pdf.make_indirect(pikepdf.Dictionary())
        page["/Parent"] = page
        assert inherited(page, "/Rotate") is None
