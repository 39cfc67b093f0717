"""Mishaps of custody have no words of the office, and are offered by the package."""

from __future__ import annotations

import pytest

from bmnn_desk import errors as e
from bmnn_desk.errors import custody


@pytest.mark.parametrize("kind", [e.HolderMissingError, e.SignedPaperMissingError])
def test_it_carries_nothing(kind: type[e.DeskError]) -> None:
    assert vars(kind()) == {}


def test_every_class_of_this_file_is_offered_by_the_package() -> None:
    own = {
        name
        for name, kind in vars(custody).items()
        if getattr(kind, "__module__", "") == custody.__name__
    }
    assert own
    assert own <= set(e.__all__)
