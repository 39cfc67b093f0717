"""The steps of long works on a whole store, so that whoever waits can be told how far they are."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class RestoreStep(IntEnum):
    """Where a restoring is, counted from 1; the last is a drill's alone."""

    READ = 1
    COPY = 2
    PAGES = 3
    CONTENTS = 4
    JOURNAL = 5
    COMPARE = 6


class RekeyStep(IntEnum):
    """Where the giving of new keys is, counted from 1."""

    OPEN = 1
    COPY = 2
    CONTENTS = 3
    PAGES = 4
    SWAP = 5


class UpgradeStep(IntEnum):
    """Where the upgrade of a store of an earlier schema is, counted from 1."""

    COPY = 1
    CHANGE = 2
    PROVE = 3


if TYPE_CHECKING:
    TellStep = Callable[[RestoreStep], object]
    TellRekey = Callable[[RekeyStep], object]
    TellUpgrade = Callable[[UpgradeStep], object]


def untold(_step: object) -> None:
    """Nobody waits for it."""
