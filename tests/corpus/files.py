"""The files of a folder, by what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_KINDS = {
    ".pdf": "pdf",
    ".doc": "docx",
    ".docm": "docx",
    ".docx": "docx",
    ".dotm": "docx",
    ".dotx": "docx",
}
_PDF_HEAD = b"%PDF-"


def files_in(folder: Path, kind: str) -> list[Path]:
    """All files of a kind ("pdf" or "docx") below a folder, sorted by their path."""
    return sorted(file for file in folder.rglob("*") if file.is_file() and kind_of(file) == kind)


def kind_of(file: Path) -> str:
    """What a file is: "pdf", "docx" or nothing of both; by its name, or without one its head."""
    if file.suffix:
        return _KINDS.get(file.suffix.lower(), "")
    with file.open("rb") as opened:
        return "pdf" if opened.read(len(_PDF_HEAD)) == _PDF_HEAD else ""
