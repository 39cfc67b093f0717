"""Pages as poppler draws them."""

from __future__ import annotations

import io
import subprocess
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST_S = 120


def poppler_page(file: Path, index: int, dpi: float) -> Image.Image | None:
    """A page as displayed, None where poppler draws none.

    Raises:
        subprocess.TimeoutExpired: it takes over two minutes.
    """
    number = str(index + 1)
    command = ["pdftoppm", "-cropbox", "-r", str(dpi), "-f", number, "-l", number, str(file)]
    ppm = subprocess.run(command, capture_output=True, check=False, timeout=_LONGEST_S).stdout
    if not ppm:
        return None
    with Image.open(io.BytesIO(ppm)) as picture:
        return picture.convert("RGB")
