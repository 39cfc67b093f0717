"""The tests' own folder as one in which the office's files may lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.export import copies_folder
from bmnn_desk.ui.export.copies_folder import serial_of
from tests.ui.export.test_copies_folder import around

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pytest

    from bmnn_desk.domain.drives import ListedDrive


def let_lie_here(patch: pytest.MonkeyPatch) -> None:
    """The machine's temporary folder, where tests write, is refused by the real check."""

    def serial(folder: Path, drives: Sequence[ListedDrive], _around: object = None) -> str:
        return serial_of(folder, drives, around(folder))

    patch.setattr(copies_folder, "serial_of", serial)
