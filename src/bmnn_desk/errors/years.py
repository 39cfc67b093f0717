"""Mishaps of the closing of a year."""

from __future__ import annotations

from bmnn_desk.errors.base import DeskError


class OpenListChangedError(DeskError):
    """The signed list of what is open is not the one of now, whose code is `code`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class YearClosedError(DeskError):
    """The `year` is closed already."""

    def __init__(self, year: int) -> None:
        super().__init__(year)
        self.year = year
