"""Pages as poppler draws them."""

from __future__ import annotations

import io
import subprocess
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path

    from tests.corpus.changes import Pixels

_LONGEST_S = 120


def poppler_page(
    file: Path, index: int, dpi: float, window: Pixels | None = None
) -> Image.Image | None:
    """A page as displayed, or a window of it in pixels; None where poppler draws none.

    Raises:
        subprocess.TimeoutExpired: it takes over two minutes.
    """
    number = str(index + 1)
    command = ["pdftoppm", "-cropbox", "-r", str(dpi), "-f", number, "-l", number]
    if window is not None:
        left, top, right, bottom = window
        sides = {"-x": left, "-y": top, "-W": right - left, "-H": bottom - top}
        command += [str(word) for pair in sides.items() for word in pair]
    command.append(str(file))
    ppm = subprocess.run(command, capture_output=True, check=False, timeout=_LONGEST_S).stdout
    if not ppm:
        return None
    with Image.open(io.BytesIO(ppm)) as picture:
        # Of a page that it cannot find it draws one dot.
        return None if picture.size == (1, 1) else picture.convert("RGB")
