"""A search of all books: beside LIKE on the same words, and beside the same store without a key."""

from __future__ import annotations

import tempfile
from array import array
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import func, select

from bmnn_desk.domain.numbers import fold
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.search_books import SearchAsked, search_ids
from bmnn_desk.services.work import AUTHORITY, Block, Work
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.opening import create_store
from tests.bench.many_lines import TOPICS, many_lines
from tests.bench.plain_store import plain_store
from tests.bench.result import Result
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office

_LINES, _RUNS, _QUICK_RUNS = 100_000, 5, 3
_SEARCHES = 10
_LIKE_TARGET, _PLAIN_TARGET = 1 / 15, 1.2


def book_search(quick: bool) -> Result:
    """Search by words of some topics, then the same by LIKE over every line's folded words.

    The medians are compared; both go through the desk and must find the same lines. LIKE reads
    more pages than the cache holds: the first search after it begins cold.
    """
    ours: list[float] = []
    peers: list[float] = []
    AUTHORITY[_ids_by_like] = AUTHORITY[search_ids]
    with (
        tempfile.TemporaryDirectory() as name,
        create_store(Path(name) / "store", ACCOUNT, PASSPHRASE, CHEAP) as vault,
    ):
        at = many_lines(vault, Law(forms_folder()), _LINES)
        for _ in range(_QUICK_RUNS if quick else _RUNS):
            found = [_timed(partial(at.desk.read, search_ids, each), ours) for each in _asked(at)]
            like = [_timed(partial(at.desk.read, _ids_by_like, each), peers) for each in _asked(at)]
            if found != like or not all(found):
                raise RuntimeError([*map(len, found)])
    ratio = median(ours) / median(peers)
    return Result(
        name="book_search",
        ratio=ratio,
        target=f"<= {_LIKE_TARGET:.3f}",
        ok="ok" if ratio <= _LIKE_TARGET else "short",
        peer=f"LIKE, SQLite {sqlcipher.sqlite_version}",
        what=f"all books, {_LINES} lines: {median(ours):.2f} ms, LIKE {median(peers):.2f} ms",
    )


def sealed_search(quick: bool) -> Result:
    """The same searches on the encrypted store and on one without a key, in turn."""
    ours: list[float] = []
    peers: list[float] = []
    law = Law(forms_folder())
    with (
        tempfile.TemporaryDirectory() as name,
        create_store(Path(name) / "sealed", ACCOUNT, PASSPHRASE, CHEAP) as sealed,
        plain_store(Path(name) / "plain") as plain,
    ):
        desks = [many_lines(vault, law, _LINES) for vault in (sealed, plain)]
        for at in desks:
            for asked in _asked(at):
                at.desk.read(search_ids, asked)
        for _ in range(_QUICK_RUNS if quick else _RUNS):
            for at, times in zip(desks, (ours, peers), strict=True):
                for asked in _asked(at):
                    _timed(partial(at.desk.read, search_ids, asked), times)
    ratio = median(ours) / median(peers)
    return Result(
        name="sealed_search",
        ratio=ratio,
        target=f"<= {_PLAIN_TARGET}",
        ok="ok" if ratio <= _PLAIN_TARGET else "short",
        peer=f"SQLite {sqlcipher.sqlite_version} without a key, same pragmas",
        what=f"all books, {_LINES} lines: {median(ours):.2f} ms, peer {median(peers):.2f} ms",
    )


def _asked(at: Office) -> list[SearchAsked]:
    topics = TOPICS[:: len(TOPICS) // _SEARCHES]
    return [SearchAsked(body=at.body, typed=f'"{topic}"', day=at.day) for topic in topics]


def _timed(work: Callable[[], tuple[array[int], ...]], times: list[float]) -> array[int]:
    begun = perf_counter()
    (ids,) = work()
    times.append((perf_counter() - begun) * 1000)
    return ids


def _ids_by_like(work: Work, asked: SearchAsked, _after: int) -> Block[array[int]]:
    """As many do it: the phrase somewhere in the folded words, one walk through all of them."""
    words = fold(asked.typed.strip('"'))
    lines = (
        select(func.group_concat(t.Line.id))
        .join(t.LineText, t.LineText.line_id == t.Line.id)
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .where(t.Book.body_id == asked.body, t.LineText.words.like(f"%{words}%"))
    )
    ids = map(int, str(work.session.scalar(lines) or "").split(","))
    return Block(rows=(array("q", sorted(ids, reverse=True)),), next_key=None)
