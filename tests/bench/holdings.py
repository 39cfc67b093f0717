"""Copies in hand: the page's list, a person's, and what is due today, among very many copies."""

from __future__ import annotations

import os
import tempfile
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Signal
from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select

from bmnn_desk.domain.copy_moves import HoldingRow, KeepCopiesRequest
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.holders_list import PersonHoldingsAsked, person_holdings
from bmnn_desk.services.holdings_list import (
    HoldingRowsAsked,
    HoldingsAsked,
    holding_ids,
    holding_rows,
)
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.services.today import TodayAsked, due_rows
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.opening import create_store
from bmnn_desk.ui.immortals import keep_singletons
from bmnn_desk.ui.theme import show_theme
from bmnn_desk.ui.widgets.row_model import RowModel
from bmnn_desk.ui.widgets.row_table import RowTable
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    day_column,
    level_column,
    reference_column,
    text_column,
)
from tests import make
from tests.bench.in_turn import seconds_in_turn
from tests.bench.many_lines import many_lines
from tests.bench.result import Result
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from array import array

    from PySide6.QtGui import QPaintEvent

    from bmnn_desk.ui.widgets.column import Column
    from tests.make import Office

_COPIES, _QUICK_COPIES, _PEER_COPIES, _RUNS = 100_000, 10_000, 1_000, 7
# A document of `many_lines` has one sent copy, its original and the file's.
_COPIES_EACH = 3
_HELD = 60
_TARGET = 3.0
_WIDE_PX, _HIGH_PX = 1124, 560


class _Copies:
    """The copies of an office, read as the page reads them."""

    def __init__(self, at: Office) -> None:
        self._at = at

    def ids(self) -> array[int]:
        return self._at.desk.read(holding_ids, HoldingsAsked(body=self._at.body, day=self._at.day))[
            0
        ]

    def rows(self, ids: tuple[int, ...]) -> tuple[HoldingRow, ...]:
        return self._at.desk.read(holding_rows, HoldingRowsAsked(body=self._at.body, ids=ids))


class _Watched(RowTable[HoldingRow]):
    """A table that says when it was first seen."""

    seen = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's own name
        super().paintEvent(event)
        self.seen.emit()


def holdings_page(quick: bool) -> Result:
    """From the query of the ids to the first paint of the page's list."""
    keep_singletons()
    application = QApplication.instance() or QApplication([])
    if isinstance(application, QApplication):
        show_theme(application)
    with ExitStack() as stack:
        (many, few), counts = _offices(stack, quick)
        _shown(few)  # the first window of all also pays for fonts
        times: tuple[list[float], list[float]] = ([], [])
        for _ in range(_RUNS):
            for at, found in zip((many, few), times, strict=True):
                found.append(_shown(at))
    return _result("holdings_page", "the list shown", tuple(map(median, times)), counts)


def holdings_of_a_person(quick: bool) -> Result:
    """All that one person holds, among all copies of the office."""
    with ExitStack() as stack:
        offices, counts = _offices(stack, quick)
        works = [partial(_held, at) for at in offices]
        for work in works:
            work()
        times = seconds_in_turn(works, _RUNS * 3)
    return _result("holdings_of_a_person", f"the {_HELD} copies of a person", times, counts)


def today_page(quick: bool) -> Result:
    """All that waits on a day, part by part, as the page Việc hôm nay reads it."""
    with ExitStack() as stack:
        offices, counts = _offices(stack, quick)
        works = [partial(_due, at) for at in offices]
        for work in works:
            work()
        times = seconds_in_turn(works, _RUNS)
    return _result("today_page", "all that is due, late or missing", times, counts)


def _due(at: Office) -> None:
    if not at.desk.read(due_rows, TodayAsked(body=at.body, day=make.FAR_OFF)):
        raise RuntimeError(at.body)


def _result(name: str, what: str, times: tuple[float, ...], counts: tuple[int, ...]) -> Result:
    ours, peers = times
    many, few = counts
    return Result(
        name=name,
        ratio=ours / peers,
        target=f"<= {_TARGET:.0f}",
        ok="ok" if ours / peers <= _TARGET else "short",
        peer=f"the same of {few} copies",
        what=f"{what}, {many} copies in an encrypted store: {ours * 1000:.1f} ms, "
        f"peer {peers * 1000:.1f} ms, medians",
    )


def _offices(stack: ExitStack, quick: bool) -> tuple[list[Office], tuple[int, ...]]:
    """An office with very many copies and one with few; in each a person holds as many."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    law = Law(forms_folder())
    wanted = (_QUICK_COPIES if quick else _COPIES, _PEER_COPIES)
    found = []
    for copies in wanted:
        vault = stack.enter_context(create_store(folder / str(copies), ACCOUNT, PASSPHRASE, CHEAP))
        at = many_lines(vault, law, copies // _COPIES_EACH + 1)
        _give(at)
        found.append(at)
    return found, tuple(map(_count, found))


def _give(at: Office) -> None:
    """The drafter gets copies from all over the registers."""
    with at.desk._vault.begin() as session:
        last = session.scalar(select(func.max(t.CopyNow.copy_id))) or 0
        every = list(
            session.scalars(
                select(t.CopyNow.copy_id).where(t.CopyNow.ours).order_by(t.CopyNow.copy_id)
            )
        )
    if last < _HELD:
        raise RuntimeError(last)
    copies = tuple(every[:: max(1, len(every) // _HELD)][:_HELD])
    request = KeepCopiesRequest(
        request_id=make.request_id(),
        day=make.FAR_OFF,
        body=at.body,
        copies=copies,
        holder="Ngô Văn Soạn",
        person=at.drafter,
        place="Tủ 2, ngăn 1",
        paper="Sổ giao, trang 3",
    )
    at.desk.do(keep_copies, request)


def _held(at: Office) -> None:
    rows = at.desk.read(person_holdings, PersonHoldingsAsked(body=at.body, person=at.drafter))
    if len(rows) != _HELD:
        raise RuntimeError(len(rows))


def _count(at: Office) -> int:
    return len(_Copies(at).ids())


def _shown(at: Office) -> float:
    columns: tuple[Column[HoldingRow], ...] = (
        reference_column(lambda row: row.reference, 14),
        level_column(lambda row: row.level),
        text_column(ColumnName(key="holder", heading="Người giữ"), lambda row: row.holder, 20, 9),
        text_column(ColumnName(key="place", heading="Nơi để"), lambda row: row.place, 20, 9),
        day_column(lambda row: row.since, 4),
    )
    model: RowModel[HoldingRow] = RowModel(columns, _Copies(at), lambda _row: False)
    table = _Watched("Bản đang giữ", model)
    table.resize(_WIDE_PX, _HIGH_PX)
    loop = QEventLoop()
    table.seen.connect(loop.quit)
    begin = perf_counter()
    model.reload()
    table.show()
    loop.exec()
    taken = perf_counter() - begin
    table.close()
    table.deleteLater()
    return taken


if __name__ == "__main__":
    print(holdings_page(quick=False))
    print(holdings_of_a_person(quick=False))
    print(today_page(quick=False))
