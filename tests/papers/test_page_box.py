from __future__ import annotations

import io

import pikepdf
import pytest

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.page_box import PageBox, inherited, page_box
from tests.papers import documents

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


def test_a_crop_outside_the_sheet_is_overlooked() -> None:
    def crop(opened: pikepdf.Pdf) -> None:
        opened.pages[0].obj["/CropBox"] = pikepdf.Array([2000, 2000, 2100, 2100])

    assert _box(documents.changed(crop)).size_mm == pytest.approx(A4_MM, abs=0.01)


def test_a_rotation_that_is_no_number_is_damage() -> None:
    def spoil(opened: pikepdf.Pdf) -> None:
        opened.pages[0].obj["/Rotate"] = pikepdf.String("ngang")

    with pytest.raises(DocumentDamagedError):
        _box(documents.changed(spoil))


def test_a_ring_of_parents_ends_the_search() -> None:
    with pikepdf.new() as pdf:
        page = pdf.make_indirect(pikepdf.Dictionary())
        page["/Parent"] = page
        assert inherited(page, "/Rotate") is None
