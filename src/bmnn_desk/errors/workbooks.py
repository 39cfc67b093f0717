"""Mishaps of tables that are brought: a workbook (XLSX) or a CSV file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors.base import DeskError

if TYPE_CHECKING:
    from datetime import date


class NotAWorkbookError(DeskError):
    """The bytes are neither an XLSX workbook nor a text with separated columns."""


class WorkbookDamagedError(DeskError):
    """The table is damaged: it cannot be read whole."""


class WorkbookTooBigError(DeskError):
    """The table, or what it unpacks to, is over the limit."""


class OldExcelFormatError(DeskError):
    """A .xls or .xlsb: the program does not read it."""


class WorkbookPasswordError(DeskError):
    """A workbook under a password; Excel alone can take it off."""


class OldRegisterThereError(DeskError):
    """The very same file was brought in on `day`, and was not taken back."""

    def __init__(self, day: date) -> None:
        super().__init__(f"brought in on {day}")
        self.day = day


class OldRegisterEmptyError(DeskError):
    """No book of the old register has a line: there is nothing to bring in."""


class OldRegisterTakenBackError(DeskError):
    """The old register was taken back on `day`: it is not listed or inspected any more."""

    def __init__(self, day: date) -> None:
        super().__init__(f"taken back on {day}")
        self.day = day
