"""The text of a file as lines: what a reader of one kind of file hands to the finders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Spot

if TYPE_CHECKING:
    from bmnn_desk.domain.document import Area, LegacyEncoding, ReadSize

_MOST_WORDS = 80


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TextRun:
    """Letters set alike, NFC; `ink` is RGB 0 to 255, None where it is left to the program."""

    text: str
    font: str = ""
    size_pt: float | None = None
    bold: bool = False
    italic: bool = False
    ink: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TextLine:
    """A line of a PDF page, or a line of a DOCX paragraph (its manual breaks divide it).

    Lines of one column share `flow`, in reading order: of a two-column head or foot each column
    is a flow of its own, whether made by a table, by tabs, by text boxes or by frames. `page`
    from 1, None in a DOCX; `line` counts from 1 within the page, or paragraphs in a DOCX.
    `align` is "left", "center", "right", "both" or "" where unknown. Edges in mm from the
    displayed page's top left, None in a DOCX. `is_boxed`: a border was drawn around it; `in_grid`:
    it stands in a ruled table of two rows and two columns at least.
    """

    runs: tuple[TextRun, ...]
    flow: int
    area: Area
    page: int | None
    line: int
    align: str = ""
    left_mm: float | None = None
    top_mm: float | None = None
    right_mm: float | None = None
    bottom_mm: float | None = None
    is_boxed: bool = False
    in_grid: bool = False

    @property
    def text(self) -> str:
        """The line's letters, white space single, none at its ends."""
        return " ".join("".join(run.text for run in self.runs).split())

    @property
    def spot(self) -> Spot:
        """Where it stands, for a finding."""
        words = self.text
        if len(words) > _MOST_WORDS:
            words = words[: _MOST_WORDS - 1] + "…"
        return Spot(page=self.page, line=self.line, area=self.area, words=words)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FileText:
    """All lines of a file in reading order, and what only the file itself can tell.

    `legacy` is the old encoding that its text was in; the lines are converted already.
    `kind` is "docx" or "pdf"; `pages` None in a DOCX. `sizes` one for each section or for each
    size of page that occurs.
    """

    kind: str
    pages: int | None
    lines: tuple[TextLine, ...]
    sizes: tuple[ReadSize, ...]
    legacy: LegacyEncoding | None = None
    tracked: int = 0
    comments: int = 0
