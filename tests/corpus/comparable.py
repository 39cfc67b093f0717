"""The source of a stamped file as it must look but for the marks."""

from __future__ import annotations

import io
import warnings
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pikepdf

from bmnn_desk.papers.open_pdf import PDF_FAULTS
from bmnn_desk.papers.page_box import inherited
from bmnn_desk.papers.rescue_pdf import rescued

if TYPE_CHECKING:
    from collections.abc import Collection

_NUMBERS = (int, float, Decimal)
_SIDES = 4
_BOXES = ("/MediaBox", "/CropBox")


def comparable(source: bytes, made: bytes, said: Collection[str]) -> bytes:
    """The source itself, but for what the program changes by its own word.

    Pins of attached files are gone, and pages that were given other boxes (a larger sheet, or
    the part of a crop that lies on the page at all) have these. A sealed file whose table was
    wrong is plain and has a right one. A layer that a content leaves open ends with it: poppler
    would hide the annotations too, pdfium does not.
    """
    try:
        return _redrawn(source, made, said)
    except PDF_FAULTS:  # qpdf cannot open it: pdfium put it together again
        again = rescued(source)
        return source if again is None else _redrawn(again, made, said)


def _redrawn(source: bytes, made: bytes, said: Collection[str]) -> bytes:
    drawn = io.BytesIO()
    with (
        pikepdf.open(io.BytesIO(source), suppress_warnings=True) as before,
        pikepdf.open(io.BytesIO(made), suppress_warnings=True) as after,
    ):
        pairs = [
            (page.obj, sheet.obj)
            for page, sheet in zip(before.pages, after.pages, strict=False)
            if _boxes(sheet.obj) != _boxes(page.obj)
        ]
        # Poppler takes apart what is sealed otherwise once it has looked for the objects itself.
        is_astray = before.is_encrypted and "syntax" in said
        layers = _open_layers(before)
        if not (pairs or is_astray or layers or "attachments" in said):
            return source
        for held, count in layers:
            held.contents_add(b"\nEMC" * count)
        for page, sheet in pairs:
            for key, box in zip(_BOXES, _boxes(sheet), strict=True):
                if len(box) == _SIDES:  # to the last digit: pdfium draws thin bars on whole dots
                    page[key] = [*_listed(inherited(sheet, key))]
        for each in before.pages:
            _unpin(each.obj)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)
            before.save(drawn)
    return drawn.getvalue()


def _open_layers(pdf: pikepdf.Pdf) -> list[tuple[pikepdf.Page, int]]:
    """The pages whose marked content is left open, and how often, where there are layers."""
    if "/OCProperties" not in pdf.Root:
        return []
    left = [(page, _left_open(page)) for page in pdf.pages]
    return [(page, count) for page, count in left if count]


def _left_open(page: pikepdf.Page) -> int:
    count = 0
    for each in pikepdf.parse_content_stream(page, "BMC BDC EMC"):
        count = max(count - 1, 0) if str(each.operator) == "EMC" else count + 1
    return count


def _boxes(page: pikepdf.Object) -> tuple[tuple[float, ...], ...]:
    return tuple(_numbers(inherited(page, key)) for key in _BOXES)


def _numbers(box: object) -> tuple[float, ...]:
    return tuple(round(float(side), 3) for side in _listed(box) if _is_number(side))


def _listed(box: object) -> list[Any]:  # whatever stands in a broken file
    return [*box.as_list()] if isinstance(box, pikepdf.Array) else []


def _is_number(side: Any) -> bool:  # noqa: ANN401
    return isinstance(side, _NUMBERS)


def _unpin(page: pikepdf.Object) -> None:
    held = page.get("/Annots")
    if isinstance(held, pikepdf.Array):
        page["/Annots"] = pikepdf.Array(
            each
            for each in held.as_list()
            if not isinstance(each, pikepdf.Dictionary)
            or each.get("/Subtype") != pikepdf.Name.FileAttachment
        )
