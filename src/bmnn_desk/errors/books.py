"""Mishaps of volumes and printed sheets."""

from __future__ import annotations

from bmnn_desk.errors.base import DeskError


class VolumeEmptyError(DeskError):
    """The last volume (`volume`) has no line yet: the next one would begin with nothing before."""

    def __init__(self, volume: int) -> None:
        super().__init__(volume)
        self.volume = volume


class SheetCountError(DeskError):
    """The page `says` another number of sheets than were `printed`."""

    def __init__(self, says: int, printed: int) -> None:
        super().__init__(f"{says} of {printed}")
        self.says = says
        self.printed = printed


class NumberTakenError(DeskError):
    """The book has lines already: it cannot begin at `number` any more."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number
