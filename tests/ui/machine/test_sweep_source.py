from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.ui.machine.sweep_source import files_now, swept_file_of
from tests import machine_desk

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_files_are_read_all_or_those_that_wait(seat: Seat, office: Office) -> None:
    machine_desk.swept(office)
    number = machine_desk.swept_file(office)
    assert len(files_now(seat)) == 2
    assert [each.id for each in files_now(seat, waiting=True)] == [number]
    assert swept_file_of(seat, number).sweep == 2
    with pytest.raises(NotFoundError):
        swept_file_of(seat, 99)
