"""A paper as blocks to set: what the writers of DOCX and ODF share."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Letters set alike; `ink` is RRGGBB, "" for the program's own."""

    text: str
    size: float = 14
    bold: bool = False
    italic: bool = False
    underline: bool = False
    ink: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Para:
    """A paragraph; lengths in mm, spacing in pt.

    `tabs` are (place in mm, "center" or "left"). `role` names what a writer may dress up: date,
    number, recipient …
    """

    runs: tuple[Run, ...] = ()
    align: str = "left"
    first: float = 0
    left: float = 0
    before: float = 0
    after: float = 0
    tabs: tuple[tuple[float, str], ...] = ()
    bullet: bool = False
    bordered: bool = False
    new_page: bool = False
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of cells, each of paragraphs; `widths` in mm."""

    widths: tuple[float, ...]
    rows: tuple[tuple[tuple[Para, ...], ...], ...]
    bordered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Float:
    """A text box or frame; `at` is x, y, width, height in mm, y from the page or the paragraph."""

    paras: tuple[Para, ...]
    at: tuple[float, float, float, float]
    is_frame: bool = False
    bordered: bool = False
    from_page: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Floats:
    """Floats hung on one empty paragraph, which leaves `room` mm for them."""

    floats: tuple[Float, ...]
    room: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Two columns of a section of its own."""

    left: tuple[Para, ...]
    right: tuple[Para, ...]


Block = Para | Table | Floats | Columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """All blocks of a paper, and what stands at the top and foot of its pages."""

    blocks: tuple[Block, ...]
    header: tuple[Para, ...] = ()
    footer: tuple[Para, ...] = ()
    watermark: str = ""
    watermark_ink: str = "C0C0C0"


def para(text: str, *, size: float = 14, bold: bool = False, italic: bool = False) -> Para:
    return Para(runs=(Run(text=text, size=size, bold=bold, italic=italic),))
