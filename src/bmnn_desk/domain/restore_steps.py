"""The steps of a restoring, in their order, so that whoever waits can be told how far it is."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class RestoreStep(IntEnum):
    """Where a restoring is; the number counts from 1 and is the last of a restoring or a drill."""

    READ = 1
    COPY = 2
    PAGES = 3
    CONTENTS = 4
    JOURNAL = 5
    COMPARE = 6
    """A drill alone lays what came of it beside the open store."""


if TYPE_CHECKING:
    TellStep = Callable[[RestoreStep], object]


def untold(_step: RestoreStep) -> None:
    """Nobody waits for it."""
