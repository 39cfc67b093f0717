"""Mishaps of tables that are brought: a workbook (XLSX) or a CSV file."""

from __future__ import annotations

from bmnn_desk.errors.base import DeskError


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
