"""Mishaps of printing. A printer's name is for the sentence on screen; no log line has it."""

from __future__ import annotations

from bmnn_desk.errors.base import DeskError


class PrinterMissingError(DeskError):
    """The chosen printer is not there (any more), or none was chosen; nothing was printed."""

    def __init__(self, printer: str) -> None:
        super().__init__()
        self.printer = printer


class ColourNotPrintedError(DeskError):
    """Red was asked for and the printer prints grey, or is set to; nothing was printed."""

    def __init__(self, printer: str) -> None:
        super().__init__()
        self.printer = printer


class PrintFailedError(DeskError):
    """The job broke at `page` (from 1): pages before it may have come out."""

    def __init__(self, printer: str, page: int) -> None:
        super().__init__(page)
        self.printer = printer
        self.page = page


class PaperEdgeError(DeskError):
    """Ink of `page` (from 1) would reach `mm` past what the printer can print on this paper.

    The printer's own offset is counted in; `mm` is rounded up. Nothing was printed.
    """

    def __init__(self, printer: str, page: int, mm: int) -> None:
        super().__init__(page, mm)
        self.printer = printer
        self.page = page
        self.mm = mm
