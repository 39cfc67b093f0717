"""The id query of a filter by words, beside the same by LIKE on the same folded column."""

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
from bmnn_desk.domain.stages import Stage
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.outgoing_ids import OutgoingAsked, outgoing_ids
from bmnn_desk.services.work import AUTHORITY, Block, Work
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.opening import create_store
from tests.bench.many_lines import TOPICS, many_lines
from tests.bench.result import Result
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office

_LINES, _RUNS, _QUICK_RUNS = 100_000, 5, 3
_FILTERS, _MOST_HITS = 10, 1000
_TARGET = 0.1


def id_query(quick: bool) -> Result:
    """Ask for the ids of some filters, then for the same by LIKE, some times over.

    The medians are compared. Both go through the desk, with its turn and transaction, and must
    bring the same ids. LIKE reads more pages than the cache holds, so that the first filter
    after it begins cold, as the first one typed would. Of fewer lines LIKE is quick, so a smoke run
    only repeats it less often.
    """
    ours: list[float] = []
    peers: list[float] = []
    with (
        tempfile.TemporaryDirectory() as name,
        create_store(Path(name) / "store", ACCOUNT, PASSPHRASE, CHEAP) as vault,
    ):
        at = many_lines(vault, Law(forms_folder()), _LINES)
        most = _compare(at, ours, peers, _QUICK_RUNS if quick else _RUNS)
    ratio = median(ours) / median(peers)
    return Result(
        name="id_query",
        ratio=ratio,
        target=f"<= {_TARGET}",
        ok="ok" if ratio <= _TARGET else "short",
        peer=f"LIKE, SQLite {sqlcipher.sqlite_version}",
        what=f"filters with at most {most} hits among {_LINES} lines: "
        f"{median(ours):.2f} ms, LIKE {median(peers):.2f} ms",
    )


def _compare(at: Office, ours: list[float], peers: list[float], runs: int) -> int:
    AUTHORITY[_ids_by_like] = AUTHORITY[outgoing_ids]
    filters = [
        OutgoingAsked(body=at.body, book=at.book, day=at.day, stage=Stage.ISSUED, words=topic)
        for topic in TOPICS[:: len(TOPICS) // _FILTERS]
    ]
    most = 0
    for _ in range(runs):
        found = [_timed(partial(at.desk.read, outgoing_ids, each), ours) for each in filters]
        like = [_timed(partial(at.desk.read, _ids_by_like, each), peers) for each in filters]
        sizes = {len(ids) for ids in found}
        most = max(sizes)
        if found != like or not 0 < min(sizes) <= most <= _MOST_HITS:
            raise RuntimeError(sizes)
    return most


def _timed(work: Callable[[], tuple[array[int], ...]], times: list[float]) -> array[int]:
    begun = perf_counter()
    (ids,) = work()
    times.append((perf_counter() - begun) * 1000)
    return ids


def _ids_by_like(work: Work, asked: OutgoingAsked, _after: int) -> Block[array[int]]:
    """As many do it: every word somewhere in the folded text, one walk through all of it."""
    lines = (
        select(func.group_concat(t.Line.id))
        .join(t.SearchText, t.SearchText.item_id == t.Line.item_id)
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .where(t.Volume.book_id == asked.book)
    )
    for word in fold(asked.words).split():
        lines = lines.where(t.SearchText.folded.like(f"%{word}%"))
    ids = map(int, str(work.session.scalar(lines) or "").split(","))
    return Block(rows=(array("q", sorted(ids, reverse=True)),), next_key=None)


if __name__ == "__main__":
    print(id_query(quick=False))
