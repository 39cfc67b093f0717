"""Where the ink of a page lies, as pdfium renders it, in mm."""

from __future__ import annotations

from contextlib import closing

import pypdfium2

Box = tuple[float, float, float, float]
_DARK = bytes(1 if value < 128 else 0 for value in range(256))


def dark_box(pdf: bytes, dpi: int = 300) -> Box | None:
    """Left, top, right, bottom of all ink on the first page, None where it is bare."""
    with (
        closing(pypdfium2.PdfDocument(pdf)) as document,
        closing(document[0]) as page,
        closing(page.render(scale=dpi / 72, grayscale=True)) as bitmap,
    ):
        dark = bytes(bitmap.buffer).translate(_DARK)
        width, stride = bitmap.width, bitmap.stride
    rows = [dark[start : start + width] for start in range(0, len(dark), stride)]
    inked = [at for at, row in enumerate(rows) if 1 in row]
    if not inked:
        return None
    mm = 25.4 / dpi
    left = min(rows[at].index(1) for at in inked)
    right = max(rows[at].rindex(1) for at in inked) + 1
    return left * mm, inked[0] * mm, right * mm, (inked[-1] + 1) * mm
