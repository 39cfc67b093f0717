"""Reads resources/manuals.toml, and binds the topics of the help into manuals to print. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.printed_manual import (
    ManualChapter,
    ManualSection,
    ManualWords,
    PrintedManual,
)
from bmnn_desk.errors import LawDataError, ShippedFileError
from bmnn_desk.law.strict import LawFile
from bmnn_desk.paths import resources_folder
from bmnn_desk.ui.changes import shipped_changes
from bmnn_desk.ui.help.library import help_library
from bmnn_desk.ui.help.manual import shipped_manual

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.help.manual import ManualTopic

NAME = "manuals.toml"
_CHOSEN = ("groups", "topics")


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualBook:
    """A manual: whom it is for (`about`), its file's name, the keys of its topics."""

    key: str
    title: str
    about: str
    file: str
    topics: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualBooks:
    """The manuals in their order, and the words that stand in each."""

    words: ManualWords
    edition: str
    books: tuple[ManualBook, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _BookRow:
    key: str
    title: str
    about: str
    file: str


@cache
def shipped_books() -> ManualBooks:
    """The manuals as shipped.

    Raises:
        ShippedFileError: a file is missing or is not as it was shipped.
    """
    return read_books(resources_folder() / NAME, shipped_manual())


def read_books(path: Path, topics: tuple[ManualTopic, ...]) -> ManualBooks:
    """The manuals of a file: each topic is in one of them at least.

    Raises:
        ShippedFileError: which file, which key, and why.
    """
    try:
        return _books(LawFile(path), topics)
    except LawDataError as error:
        raise ShippedFileError(error.file, error.key, error.why) from None


def printed_manual(book: ManualBook, law: Law) -> PrintedManual:
    """A manual as its drawing wants it: the pages that the window shows, a chapter a group.

    Raises:
        ShippedFileError: a file of the manual is missing or is not as it was shipped.
    """
    books, newest = shipped_books(), shipped_changes()[0]
    pages = (page for page in help_library(law).pages if page.key in book.topics)
    return PrintedManual(
        title=book.title,
        about=book.about,
        edition=books.edition.format(version=newest.version, day=short_day(newest.day)),
        chapters=tuple(
            ManualChapter(
                title=group,
                sections=tuple(
                    ManualSection(key=page.key, title=page.title, blocks=page.blocks)
                    for page in of_group
                ),
            )
            for group, of_group in groupby(pages, key=lambda page: page.group)
        ),
        words=books.words,
    )


def _books(file: LawFile, topics: tuple[ManualTopic, ...]) -> ManualBooks:
    file.only(frozenset({"words", "edition", "books"}))
    rows = file.rows("books", file.take("books"))
    books = tuple(_book(file, f"books.{at}", row, topics) for at, row in enumerate(rows, start=1))
    left = [topic.key for topic in topics if not any(topic.key in book.topics for book in books)]
    at = "books"
    if left:
        raise file.wrong(at, f"{left[0]} is in no book")
    if len({book.key for book in books}) < len(books):
        raise file.wrong(at, "a key stands twice")
    return ManualBooks(
        words=file.build(ManualWords, "words", file.take("words")),
        edition=file.word("edition", file.take("edition")),
        books=books,
    )


def _book(file: LawFile, at: str, data: object, topics: tuple[ManualTopic, ...]) -> ManualBook:
    table = dict(file.table(at, data))
    groups, alone = (_names(file, f"{at}.{key}", table.pop(key, None)) for key in _CHOSEN)
    known = {topic.key for topic in topics} | {topic.group for topic in topics}
    if strange := sorted((groups | alone) - known):
        raise file.wrong(at, f"{strange[0]} is no topic and no group")
    row = file.build(_BookRow, at, table)
    return ManualBook(
        key=row.key,
        title=row.title,
        about=row.about,
        file=row.file,
        topics=frozenset(topic.key for topic in topics if topic.group in groups) | alone,
    )


def _names(file: LawFile, at: str, data: object) -> frozenset[str]:
    return frozenset(file.word(at, each) for each in file.rows(at, data))
