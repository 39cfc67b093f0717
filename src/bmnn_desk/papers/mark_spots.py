"""Where a PDF page draws our marks, from its matrices (never from its pixels)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.mark import PT_PER_MM
from bmnn_desk.papers.page_box import inherited, page_box
from bmnn_desk.papers.place_marks import MARK_KEY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.mark import PlacedMark
    from bmnn_desk.papers.page_box import PageBox

_NEAR_MM = 0.1
_NUMBERS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnMark:
    """A mark that a page draws, in mm from the top left of the displayed page."""

    stamp: str
    left: float
    top: float
    right: float
    bottom: float


def drawn_marks(page: pikepdf.Page) -> tuple[DrawnMark, ...]:
    """Every drawing of one of our forms on a page, in drawing order."""
    resources = inherited(page.obj, "/Resources")
    forms = resources.get("/XObject") if resources is not None else None
    ours = {
        name: form
        for name, form in (forms.items() if forms is not None else ())
        if MARK_KEY in form
    }
    if not ours:
        return ()
    box = page_box(page.obj)
    found = []
    matrix, kept = pikepdf.Matrix(), []
    for instruction in pikepdf.parse_content_stream(page, "q Q cm Do"):
        operator = str(instruction.operator)
        if operator == "q":
            kept.append(matrix)
        elif operator == "Q":
            matrix = kept.pop() if kept else matrix
        elif operator == "cm":
            matrix = _matrix(tuple(instruction.operands)) @ matrix
        elif instruction.operands and str(instruction.operands[0]) in ours:
            found.append(_drawn(ours[str(instruction.operands[0])], matrix, box))
    return tuple(found)


def is_where_wanted(mark: PlacedMark, drawn: Sequence[DrawnMark]) -> bool:
    """True where exactly one of the drawn marks is this one, within 0.1 mm on each edge."""
    right, bottom = mark.x_mm + mark.shape.width_mm, mark.y_mm + mark.shape.height_mm
    same = [
        one
        for one in drawn
        if one.stamp == mark.shape.stamp.value
        and abs(one.left - mark.x_mm) <= _NEAR_MM
        and abs(one.top - mark.y_mm) <= _NEAR_MM
        and abs(one.right - right) <= _NEAR_MM
        and abs(one.bottom - bottom) <= _NEAR_MM
    ]
    return len(same) == 1


def _matrix(operands: Sequence[object]) -> pikepdf.Matrix:
    # Viewers pass over a `cm` that has not its six numbers.
    if len(operands) != _NUMBERS or not all(_is_number(value) for value in operands):
        return pikepdf.Matrix()
    return pikepdf.Matrix(*(float(str(value)) for value in operands))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float | Decimal)


def _drawn(form: pikepdf.Object, matrix: pikepdf.Matrix, box: PageBox) -> DrawnMark:
    own = pikepdf.Matrix(form["/Matrix"]) if "/Matrix" in form else pikepdf.Matrix()
    to_shown = own @ matrix @ pikepdf.Matrix(*box.to_page(0.0, 0.0)).inverse()
    x0, y0, x1, y1 = (float(value) for value in form["/BBox"].as_list())
    corners = [to_shown.transform((x, y)) for x in (x0, x1) for y in (y0, y1)]
    across = [x / PT_PER_MM for x, _ in corners]
    down = [(box.height_pt - y) / PT_PER_MM for _, y in corners]
    return DrawnMark(
        stamp=str(form[MARK_KEY]).removeprefix("/"),
        left=min(across),
        top=min(down),
        right=max(across),
        bottom=max(down),
    )
