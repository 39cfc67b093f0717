"""What the program sees of a file before it works on it."""

from __future__ import annotations

from dataclasses import dataclass

MOST_BYTES = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLook:
    """A file that may be marked.

    `kind` is "pdf" or "docx"; `pages` is None where only a layout engine could count them;
    the size is that of the first page as displayed, in mm. `warnings` are codes of what the
    marked copy will lack or what the clerk should know: "javascript", "attachments",
    "open_action", "links", "syntax", "unlocked", "protected".
    """

    kind: str
    pages: int | None
    width_mm: float
    height_mm: float
    warnings: tuple[str, ...]
