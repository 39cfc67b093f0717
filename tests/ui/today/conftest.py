"""An office whose store lies on the disk, for the tests of what is told of backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.on_disk import OnDisk, office_on_disk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.seat import Seat


@pytest.fixture
def on_disk(tmp_path: Path, law: Law, seat: Seat) -> Iterator[OnDisk]:
    with office_on_disk(tmp_path / "kho", law, seat) as made:
        yield made
