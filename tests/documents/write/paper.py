"""An invented paper: what is typed, how it is set, and what must be read from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from tests.documents.write.toml_text import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class To:
    """A line of nơi nhận as typed ("\\n" where it is broken) and its meaning.

    `full` is the slip's own name where the line's is short; `members` make it a group.
    """

    typed: str
    name: str
    numbers: tuple[int, ...] = ()
    copies: int = 0
    full: str = ""
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A holder of the archive line."""

    name: str
    kind: str = ""
    numbers: tuple[int, ...] = ()
    copies: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """The nơi nhận block: lines, archive line, what stands below, and what all that means.

    `held` None: who holds the archive copies is no expectation of this paper (a drafter's code
    stands among them). `archive_at` puts the archive line before that recipient.
    """

    lines: tuple[To, ...]
    archive: str = ""
    held: tuple[Held, ...] | None = ()
    after: tuple[str, ...] = ()
    totals: tuple[int, ...] = ()
    drafter: str = ""
    drafter_unit: str = ""
    initials: str = ""
    sentence: str = "none"
    sentence_text: str = ""
    placeholders: int = 0
    heading: str = "Nơi nhận:"
    dash: str = "- "
    archive_at: int | None = None
    is_expected: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """The signature block: its lines, what they mean, and words above the name."""

    lines: tuple[str, ...]
    capacity: str
    position: str
    name: str
    authority: str = ""
    above: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A typed level word; `place`: head, line, cell, box, header, footer or watermark."""

    typed: str
    level: str
    place: str
    area: str
    ink: str = "000000"
    bordered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a paper is set: margins top, bottom, left, right and sheet in mm, sizes in pt."""

    head: str = "table"
    foot: str = "table"
    margins: tuple[float, float, float, float] = (20, 20, 30, 20)
    sheet: tuple[float, float] = (210, 297)
    font: str = "Times New Roman"
    size: float = 14
    rule: str = "underscores"
    quirks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper. `breaks` are the rules that its text breaks beside the slip that approved it.

    `copies` is the approved number; `slip` replaces values that the slip has otherwise than the
    text. `in_the_way` stands where the level stamp wants its place.
    """

    name: str
    about: str
    kind: str
    agency: tuple[str, ...]
    number_line: str
    symbol: str
    date_line: str
    place: str
    body: str
    foot: Foot
    sign: Sign
    copies: int
    parent: tuple[str, ...] = ()
    number: int | None = None
    day: date | None = None
    type_name: str = ""
    type_code: str = ""
    title: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    level: str = "MAT"
    levels: tuple[Level, ...] = ()
    copy_numbers: tuple[str, ...] = ()
    tracked: int = 0
    comments: int = 0
    breaks: tuple[str, ...] = ()
    slip: Mapping[str, Value] = field(default_factory=dict)
    in_the_way: tuple[str, ...] = ()
    is_party: bool = False
    annex: str = ""
    look: Look = field(default_factory=Look)
