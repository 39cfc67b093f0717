"""A framed mark on an A4 page, to vary."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.ui.issue.framed_mark import FramedMark

_NUMBER = FramedMark(
    stamp=Stamp.COPY_NUMBER,
    name="BẢN SỐ",
    x_mm=100.0,
    y_mm=50.0,
    width_mm=30.0,
    height_mm=8.0,
    page=0,
    page_mm=(210.0, 297.0),
    drawn=True,
)


def framed(**changes: Any) -> FramedMark:  # noqa: ANN401
    return replace(_NUMBER, **changes)


def level(**changes: Any) -> FramedMark:  # noqa: ANN401
    mat = framed(stamp=Stamp.LEVEL_MAT, name="MẬT", x_mm=30.0, y_mm=62.0, width_mm=20.0)
    return replace(mat, **changes)
