"""How soon a table of very many outgoing lines is seen, beside one of a thousand."""

from __future__ import annotations

import os
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Signal
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.outgoing_list import OutgoingRow
from bmnn_desk.domain.stages import RowState, Stage
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.outgoing_ids import OutgoingAsked, outgoing_ids
from bmnn_desk.services.outgoing_rows import RowsAsked, outgoing_rows
from bmnn_desk.storage.opening import create_store
from bmnn_desk.ui.immortals import keep_singletons
from bmnn_desk.ui.theme import show_theme
from bmnn_desk.ui.widgets.column import Column, ColumnKind, ColumnWidth, StateMark
from bmnn_desk.ui.widgets.level_words import level_word
from bmnn_desk.ui.widgets.row_model import RowModel
from bmnn_desk.ui.widgets.row_table import RowTable
from tests.bench.many_lines import many_lines
from tests.bench.result import Result
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from array import array

    from PySide6.QtGui import QPaintEvent

    from tests.make import Office

_LINES, _QUICK_LINES, _PEER_LINES, _RUNS = 100_000, 10_000, 1000, 5
_TARGET = 3.0
_WIDE_PX, _HIGH_PX = 1124, 560

COLUMNS: tuple[Column[OutgoingRow], ...] = (
    Column(
        key="ordinal",
        heading="Số TT",
        text=lambda row: f"{row.ordinal:02d}",
        width=ColumnWidth(chars=6),
        kind=ColumnKind.NUMBER,
    ),
    Column(
        key="reference",
        heading="Số, ký hiệu",
        text=lambda row: row.reference,
        width=ColumnWidth(chars=14),
    ),
    Column(
        key="day",
        heading="Ngày",
        text=lambda row: "" if row.day is None else short_day(row.day),
        width=ColumnWidth(chars=10),
        kind=ColumnKind.DAY,
    ),
    Column(
        key="title",
        heading="Tên loại và trích yếu",
        text=lambda row: f"{row.type_name}: {row.title}",
        width=ColumnWidth(chars=34, stretches=True),
        quiet=lambda row: not row.title,
    ),
    Column(
        key="level",
        heading="Độ mật",
        text=lambda row: level_word(row.level),
        value=lambda row: row.level,
        width=ColumnWidth(chars=8),
        kind=ColumnKind.LEVEL,
    ),
    Column(
        key="signer", heading="Người ký", text=lambda row: row.signer, width=ColumnWidth(chars=14)
    ),
    Column(
        key="state",
        heading="Tình trạng",
        text=lambda row: row.state.value,
        value=lambda _: StateMark.DOT,
        width=ColumnWidth(chars=14),
        kind=ColumnKind.STATE,
    ),
)


@dataclass(frozen=True, slots=True)
class _Lines:
    """The issued documents of an office, read as the page reads them."""

    at: Office

    def ids(self) -> array[int]:
        asked = OutgoingAsked(
            body=self.at.body, book=self.at.book, day=self.at.day, stage=Stage.ISSUED
        )
        return self.at.desk.read(outgoing_ids, asked)[0]

    def rows(self, ids: tuple[int, ...]) -> tuple[OutgoingRow, ...]:
        asked = RowsAsked(body=self.at.body, stage=Stage.ISSUED, ids=ids, day=self.at.day)
        return self.at.desk.read(outgoing_rows, asked)


class _Watched(RowTable[OutgoingRow]):
    """A table that says when it was first seen."""

    seen = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's own name
        super().paintEvent(event)
        self.seen.emit()


def first_paint(quick: bool) -> Result:
    """From the query of the ids and show() to the first paint, a fresh model and table each."""
    count = _QUICK_LINES if quick else _LINES
    keep_singletons()
    application = QApplication.instance() or QApplication([])
    if isinstance(application, QApplication):
        show_theme(application)
    law = Law(forms_folder())
    times: tuple[list[float], list[float]] = ([], [])
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        offices = [
            many_lines(
                stack.enter_context(
                    create_store(Path(name) / str(lines), ACCOUNT, PASSPHRASE, CHEAP)
                ),
                law,
                lines,
            )
            for lines in (count, _PEER_LINES)
        ]
        _seconds(offices[1])  # the first window of all also pays for fonts
        for _ in range(_RUNS):
            for office, found in zip(offices, times, strict=True):
                found.append(_seconds(office))
    ours, peers = (median(found) for found in times)
    return Result(
        name="first_paint",
        ratio=ours / peers,
        target=f"<= {_TARGET:.0f}",
        ok="ok" if ours / peers <= _TARGET else "short",
        peer=f"the same table over {_PEER_LINES} lines",
        what=f"{count} lines in an encrypted store, ids queried, shown and painted: "
        f"{ours * 1000:.1f} ms, peer {peers * 1000:.1f} ms, medians of {_RUNS}",
    )


def _seconds(office: Office) -> float:
    model = RowModel(COLUMNS, _Lines(office), lambda row: row.state is RowState.CANCELLED)
    table = _Watched("Văn bản đi", model)
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
