"""A paragraph of the help: the same one is shown in the window and printed in the manuals."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is: it decides how it looks and how it reads aloud."""

    LEAD = "lead"
    HEADING = "heading"
    STEP = "step"
    POINT = "point"
    NOTE = "note"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpBlock:
    """One paragraph; `link` is the key of the page that it leads to, "" for none.

    `strong` is a word before it that stands out.
    """

    kind: BlockKind
    text: str
    link: str = ""
    strong: str = ""

    @property
    def said(self) -> str:
        """All of it, as it is read."""
        return f"{self.strong} {self.text}".strip()
