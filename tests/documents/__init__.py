"""Invented office documents, each with what must be read from it and the slip behind it.

NAME.docx or NAME.pdf is the document, NAME.toml what it means, written by hand from the meaning.
`python -m tests.documents.write` writes both anew from tests/documents/write/papers.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class InventedDocument:
    """A document; `expected` is its TOML: about, facts, approved."""

    name: str
    kind: str
    data: bytes
    expected: dict[str, Any]

    @property
    def facts(self) -> dict[str, Any]:
        facts: dict[str, Any] = self.expected["facts"]
        return facts


def documents() -> tuple[InventedDocument, ...]:
    """All of them, by name."""
    return tuple(_read(path) for path in sorted(FOLDER.glob("*.toml")))


def _read(path: Path) -> InventedDocument:
    (file,) = (one for one in FOLDER.glob(f"{path.stem}.*") if one.suffix in {".docx", ".pdf"})
    return InventedDocument(
        name=path.stem,
        kind=file.suffix.removeprefix("."),
        data=file.read_bytes(),
        expected=tomllib.loads(path.read_text("utf-8")),
    )
