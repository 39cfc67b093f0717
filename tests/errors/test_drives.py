"""A mishap of a drive carries its numbers and nothing else."""

from __future__ import annotations

from bmnn_desk import errors as e
from bmnn_desk.errors import drives


def test_a_drive_is_named_by_its_serial_alone() -> None:
    assert vars(e.DriveNotListedError("USBSER001")) == {"serial": "USBSER001"}


def test_numbers_are_fields() -> None:
    assert vars(e.SeveralDrivesError(2)) == {"count": 2}
    assert vars(e.DriveFullError(12)) == {"needed": 12}


def test_every_class_of_this_file_is_offered_by_the_package() -> None:
    own = {
        name
        for name, kind in vars(drives).items()
        if getattr(kind, "__module__", "") == drives.__name__
    }
    assert len(own) > 15
    assert own <= set(e.__all__)
