"""A register to be printed, and what comes of it. No engine is loaded here."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from bmnn_desk.domain.register_parts import RegisterPart

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bmnn_desk.domain.register_parts import (
        ClosingFacts,
        Continuation,
        GroupHead,
        OpeningFacts,
        SheetHeading,
    )
    from bmnn_desk.domain.registers import CoverFacts, Entry, PaperSigner, PrintedRow
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import RegisterForm, WordsForm
    from bmnn_desk.law.stamp_shape import StampShape

WHOLE = (RegisterPart.COVER, RegisterPart.LINES, RegisterPart.SIGNATURES)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RegisterBook:
    """What is to be printed: the form, its cover, its lines in order, who signs at the end.

    `entries` are those to be printed: all of a volume, or only the new ones. With
    `continue_from` they go onto the next free lines of that sheet, which gets nothing else, and
    then onto new sheets; without it the first sheet has the number `first_sheet`. `sheets` is
    the number of sheets that the volume is to have; None: those of this print where it begins
    with sheet 1 and has a block of signatures or a closing page, otherwise no number of all is
    printed. `words` is the pack's sheet "book_pages": OPENING, CLOSING, a heading and sheets
    without a number of all need it. `cover_stamp` is drawn in red on the cover (COVER) or alone
    (COVER_MARK); None keeps its place free for the rubber stamp.
    """

    form: RegisterForm
    level_words: Mapping[SecrecyLevel, str]
    cover: CoverFacts
    entries: tuple[Entry, ...]
    signers: tuple[PaperSigner, ...]
    parts: tuple[RegisterPart, ...] = WHOLE
    first_sheet: int = 1
    continue_from: Continuation | None = None
    sheets: int | None = None
    words: WordsForm | None = None
    cover_stamp: StampShape | None = None
    opening: OpeningFacts | None = None
    closing: ClosingFacts | None = None
    heading: SheetHeading | None = None
    groups: tuple[GroupHead, ...] = ()

    def rows(self) -> Iterator[Entry | GroupHead]:
        """The entries in their order, the names of groups between them."""
        index_of = attrgetter("index")
        heads = groupby(sorted(self.groups, key=index_of), key=index_of)
        names = {index: tuple(group) for index, group in heads}
        for index, entry in enumerate(self.entries):
            yield from names.get(index, ())
            yield entry
        yield from names.get(len(self.entries), ())


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RegisterPaper:
    """The printed book: `pages` of the PDF, and where each line stands.

    A row's `sheet` is the page number printed on it; the cover is not counted.
    """

    pdf: bytes
    pages: int
    rows: tuple[PrintedRow, ...]
