from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from tests.bundle.icon import PLACE, SIZES, packed, unpacked


def test_the_icon_of_the_program_has_every_size_windows_asks_for() -> None:
    found = unpacked(PLACE.read_bytes())
    assert tuple(found) == SIZES
    for size, png in found.items():
        picture = QImage.fromData(png)
        assert (picture.width(), picture.height()) == (size, size)
        dots = {picture.pixel(x, y) for x in range(size) for y in range(size)}
        assert len(dots) > 4, "it is blank"


def test_what_is_packed_comes_out_again() -> None:
    pictures = {16: b"small", 256: b"large"}
    assert unpacked(packed(pictures)) == pictures
    with pytest.raises(ValueError, match="2"):
        unpacked(b"\0\0\2\0\0\0")
