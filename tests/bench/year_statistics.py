"""The figures of a year over 100,000 lines, beside one plain read of those lines."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.work import AUTHORITY, Authority, Block, Work
from bmnn_desk.services.year_statistics import YearAsked, year_figures
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.opening import create_store
from tests.bench.many_lines import many_lines
from tests.bench.result import Result
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

_LINES, _RUNS, _QUICK_RUNS = 100_000, 5, 3
_TARGET = 2.0
Made = TypeVar("Made")


def year_statistics(quick: bool) -> Result:
    """Count the year by the desk; then read every line once, columns and all, the same way.

    The medians are compared, in turn on the same store. Both walk the lines; the figures also
    look at steps of copying, moves of copies and ended terms.
    """
    ours: list[float] = []
    peers: list[float] = []
    AUTHORITY[_every_line] = Authority(roles=frozenset(Role), second=None)
    with (
        tempfile.TemporaryDirectory() as name,
        create_store(Path(name) / "store", ACCOUNT, PASSPHRASE, CHEAP) as vault,
    ):
        at = many_lines(vault, Law(forms_folder()), _LINES)
        asked = YearAsked(body=at.body, year=at.day.year)
        for _ in range(_QUICK_RUNS if quick else _RUNS):
            figures = _timed(lambda: at.desk.read(year_figures, asked), ours)
            (lines,) = _timed(lambda: at.desk.read(_every_line, asked), peers)
            if lines < _LINES or not any(each.copies for each in figures):
                raise RuntimeError(lines)
    ratio = median(ours) / median(peers)
    return Result(
        name="year_statistics",
        ratio=ratio,
        target=f"<= {_TARGET}",
        ok="ok" if ratio <= _TARGET else "short",
        peer=f"one read of every line, SQLite {sqlcipher.sqlite_version}",
        what=f"{_LINES} lines: {median(ours):.0f} ms, read {median(peers):.0f} ms",
    )


def _every_line(work: Work, asked: YearAsked, _after: int) -> Block[int]:
    """Fetch every column of every line of the body's outgoing books; how many there are."""
    volumes = (
        select(t.Volume.id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .where(t.Book.body_id == asked.body)
    )
    rows = work.session.execute(
        select(*t.Line.__table__.c, *t.OutgoingLine.__table__.c)
        .join(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
        .where(t.Line.volume_id.in_(volumes))
    ).all()
    return Block(rows=(len(rows),), next_key=None)


def _timed(work: Callable[[], Made], times: list[float]) -> Made:
    begun = perf_counter()
    made = work()
    times.append((perf_counter() - begun) * 1000)
    return made
