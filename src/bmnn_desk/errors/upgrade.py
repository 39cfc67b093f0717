"""Mishaps of a store and a program of different versions, and of its upgrade."""

from __future__ import annotations

from bmnn_desk.errors.base import DeskError


class StoreTooNewError(DeskError):
    """The store was written by a newer program (`found` > `known`)."""

    def __init__(self, found: str, known: str) -> None:
        super().__init__(f"store at {found}, program knows {known}")
        self.found = found
        self.known = known


class UpgradeRoomError(DeskError):
    """An upgrade takes `needed` MiB of the store's disk, and `free` are left; nothing was begun."""

    def __init__(self, needed: int, free: int) -> None:
        super().__init__(f"{needed} MiB wanted, {free} free")
        self.needed = needed
        self.free = free


class UpgradeUndoneError(DeskError):
    """An upgrade would have lost or changed what a `table` had: it was taken back."""

    def __init__(self, table: str) -> None:
        super().__init__(table)
        self.table = table
