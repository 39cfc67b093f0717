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
    wrong is plain and has a right one.
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
        if not (pairs or is_astray or "attachments" in said):
            return source
        for page, sheet in pairs:
            for key, box in zip(_BOXES, _boxes(sheet), strict=True):
                if len(box) == _SIDES:
                    page[key] = list(box)
        for each in before.pages:
            _unpin(each.obj)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)
            before.save(drawn)
    return drawn.getvalue()


def _boxes(page: pikepdf.Object) -> tuple[tuple[float, ...], ...]:
    return tuple(_numbers(inherited(page, key)) for key in _BOXES)


def _numbers(box: Any) -> tuple[float, ...]:  # noqa: ANN401  whatever stands in a broken file
    sides: list[Any] = [*box.as_list()] if isinstance(box, pikepdf.Array) else []
    return tuple(round(float(side), 3) for side in sides if _is_number(side))


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
