"""Turns a DOCX into pages with the installed office suite; it is plaintext for these seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import OfficeSuiteFailedError, OfficeSuiteMissingError
from bmnn_desk.machine.libreoffice import libreoffice_pdf, remove_pipe
from bmnn_desk.machine.office_suite import SuiteKind, find_office_suite
from bmnn_desk.machine.private_folder import private_folder, sweep_private_folders
from bmnn_desk.machine.word import word_pdf

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_ROOM_BYTES = 100 * 1024 * 1024
_TAIL = 1024


def docx_to_pdf(data: bytes, seconds: float, places: Sequence[Path] | None = None) -> bytes:
    """The pages of a DOCX as Word or LibreOffice lays them out, as PDF.

    The DOCX must have passed `look_at_docx`. It stands as a plain file in a private folder,
    wiped when this returns; what a killed process left behind is wiped first. `places` are
    LibreOffice's programs to try, where not those of the machine.

    Raises:
        OfficeSuiteMissingError: neither suite is installed.
        OfficeSuiteFailedError: it makes no PDF, or is not done after `seconds`.
        DiskFullError, FolderNotWritableError: no place for the private folder, or it could
            not be wiped.
    """
    suite = find_office_suite(places)
    if suite is None:
        raise OfficeSuiteMissingError
    sweep_conversions()
    with private_folder(room_bytes=_ROOM_BYTES + 4 * len(data)) as folder:
        try:
            if suite.kind is SuiteKind.WORD:
                made = word_pdf(data, folder, seconds)
            else:
                made = libreoffice_pdf(suite.program, data, folder, seconds)
        except OSError:
            raise OfficeSuiteFailedError from None  # the place ran full
    if not made.startswith(b"%PDF-") or b"%%EOF" not in made[-_TAIL:]:
        raise OfficeSuiteFailedError
    return made


def sweep_conversions() -> int:
    """Wipe what conversions of killed processes left behind; for the start of the program.

    Returns:
        How many there were.
    """
    swept = sweep_private_folders()
    for folder in swept:
        remove_pipe(folder)
    return len(swept)
