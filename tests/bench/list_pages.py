"""Every long list in its real window: opened, sorted, filtered; of very many rows and of few.

`lists` is the bench; `python -m tests.bench.list_pages [LIST...]` tells each ratio.
"""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from time import thread_time
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk import jobs
from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.stages import Stage
from bmnn_desk.domain.transfer_list import TransferView
from bmnn_desk.domain.transfers import parcels_of
from bmnn_desk.law.loader import Law
from bmnn_desk.machine.worker import Worker
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.extend_term import extend_term
from bmnn_desk.services.recall_copies import recall_copies
from bmnn_desk.storage.opening import create_store
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.immortals import keep_singletons
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.theme import show_theme
from bmnn_desk.ui.widgets.row_order import RowOrder
from tests import make
from tests.away_desk import call, copies_of, out
from tests.bench.many_lines import many_lines
from tests.bench.many_more import many_more
from tests.bench.result import Result
from tests.copying_desk import copied, to_copy
from tests.destruction_desk import proposed
from tests.handover_desk import handed_over, transfer_book, waiting
from tests.incoming_desk import entered
from tests.secrecy_desk import delivered, extension
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE
from tests.ui import office as offices

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from bmnn_desk.storage.vault import Vault
    from bmnn_desk.ui.widgets.filter_edit import FilterEdit
    from bmnn_desk.ui.widgets.row_model import RowModel
    from tests.make import Office

_ROWS, _QUICK_ROWS, _FEW = 100_000, 5_000, 1_000
_RUNS = 5
_TARGET = 3.0
_WIDE_PX, _HIGH_PX = 1366, 768
# A document has one sent copy, its original and the file's.
_COPIES_EACH = 3
_OF_THE_PATTERN = 10
_ELSEWHERE = "settings"
_WORDS = ("kiem dinh dap tran", "dien tap kho luong")


@dataclass(frozen=True, slots=True, kw_only=True)
class _List:
    """A list of a page: how it comes to show, its model, and the line that filters it."""

    page: str
    model: Callable[[Any], RowModel[Any]]
    show: Callable[[Any], object] = lambda _page: None
    line: Callable[[Any], FilterEdit] | None = None
    words: tuple[str, str] = _WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """What was done with which list, and how long it took, in ms of the window's thread."""

    what: str
    many: float
    few: float

    @property
    def times(self) -> float:
        """How many times as long very many rows take as few."""
        return self.many / self.few

    def __str__(self) -> str:
        return f"{self.what:34} {self.times:6.2f}   {self.many:8.1f} ms, peer {self.few:8.1f} ms"


def _part(page: str, key: str, words: tuple[str, str] = _WORDS) -> _List:
    return _List(
        page=page,
        model=lambda shown: shown.views[key].model,
        show=lambda shown: shown.show_part(key),
        line=lambda shown: shown.filter,
        words=words,
    )


def _view(view: TransferView) -> _List:
    return _List(
        page="transfers",
        model=lambda shown: shown.lists._models[view],
        show=lambda shown: shown.show_view(view),
    )


_OF_DOCUMENTS: Mapping[str, _List] = {
    "proposals": _List(
        page="proposals", model=lambda shown: shown.model, line=lambda shown: shown.filter
    ),
    "outgoing": _List(
        page="outgoing",
        model=lambda shown: shown.lists._model(),
        show=lambda shown: shown.show_stage(Stage.ISSUED),
        line=lambda shown: shown.filters.line,
    ),
    "waiting copies": _view(TransferView.WAITING),
    "terms": _part("endings", "terms"),
}
_OF_COPIES = {key: _part("holdings", key) for key in ("copies", "holders", "places")}
_OF_INCOMING = {
    "incoming": _List(
        page="incoming",
        model=lambda shown: shown.model,
        line=lambda shown: shown.filters.line,
        words=("so77", "so88"),
    ),
}
_OF_COPYING = {
    "copying": _List(
        page="copying",
        model=lambda shown: shown.model,
        line=lambda shown: shown.filter,
        words=("so77", "so88"),
    ),
}
_NUMBERS = ("0277", "0288")
_OF_LIVES = {
    "changes": _part("endings", "changes", _NUMBERS),
    "destructions": _part("endings", "destructions"),
    "trips": _part("holdings", "trips", _NUMBERS),
    "recalls": _part("holdings", "recalls", _NUMBERS),
}
_OF_TRANSFERS = {
    "transfer rounds": _view(TransferView.ROUNDS),
    "transfer lines": _view(TransferView.LINES),
    "open transfer lines": _view(TransferView.OPEN),
}


def lists(quick: bool) -> Result:
    """The worst ratio of all that is done with any of the lists."""
    found = list(ratios(quick))
    worst = max(found, key=lambda each: each.times)
    short = sorted(
        (each for each in found if each.times > _TARGET), key=lambda each: each.times, reverse=True
    )
    return Result(
        name="lists",
        ratio=worst.times,
        target=f"<= {_TARGET:.0f}",
        ok="short" if short else "ok",
        peer=f"the same of {_FEW} rows",
        what=f"{len(found)} times a list of {_QUICK_ROWS if quick else _ROWS} rows was opened, "
        f"sorted or filtered; worst {worst}"
        + "".join(f"; {each.what} {each.times:.1f}" for each in short[1:]),
    )


def ratios(quick: bool, names: Collection[str] = ()) -> Iterator[Ratio]:
    """Every list, or these alone, opened, sorted by each column that it offers, and filtered."""
    many = _QUICK_ROWS if quick else _ROWS
    keep_singletons()
    application = QApplication.instance() or QApplication([])
    if isinstance(application, QApplication):
        show_theme(application)
    with Worker(jobs.ALL) as worker:
        for make, wanted in (
            (_documents, _OF_DOCUMENTS),
            (_copies, _OF_COPIES),
            (_incoming, _OF_INCOMING),
            (_copying, _OF_COPYING),
            (_transfers, _OF_TRANSFERS),
            (_lives, _OF_LIVES),
        ):
            asked = {name: each for name, each in wanted.items() if not names or name in names}
            if not asked:
                continue
            with _windows(worker, make, (many, _FEW)) as windows:
                for name, each in asked.items():
                    yield from _compared(name, each, windows)


def _documents(vault: Vault, law: Law, rows: int) -> Office:
    return many_lines(vault, law, rows)


def _copies(vault: Vault, law: Law, rows: int) -> Office:
    return many_lines(vault, law, rows // _COPIES_EACH + 1)


def _incoming(vault: Vault, law: Law, rows: int) -> Office:
    at = many_lines(vault, law, _OF_THE_PATTERN)
    entered(at)  # which begins the number series
    many_more(vault, partial(entered, at), rows)
    return at


def _copying(vault: Vault, law: Law, rows: int) -> Office:
    at = many_lines(vault, law, _OF_THE_PATTERN)
    source = to_copy(at).copy
    copied(at, source=source)  # which opens the book
    many_more(vault, partial(copied, at, source=source), rows)
    return at


def _transfers(vault: Vault, law: Law, rows: int) -> Office:
    at = many_lines(vault, law, _OF_THE_PATTERN)
    book = transfer_book(at)
    parcel = parcels_of(waiting(at, newest=1))
    many_more(vault, partial(handed_over, at, book, parcels=parcel), rows)
    return at


def _lives(vault: Vault, law: Law, rows: int) -> Office:
    at = many_lines(vault, law, _OF_THE_PATTERN)
    transfer_book(at)  # whose rounds the documents go with
    many_more(vault, partial(_lived, at), rows)
    return at


def _lived(at: Office) -> None:
    """A document that became nearly all that one can: its term, its copies, its end."""
    # One line in each book: what is written again has ordinals of its own by them.
    item = delivered(at, recipients=make.proposal(at).recipients[:1], copies=_COPIES_EACH)
    at.desk.do(extend_term, extension(at, item))
    at.desk.do(recall_copies, call(at, item))
    out(at, *copies_of(at, item, CopyKind.FILE))
    proposed(at, *copies_of(at, item, CopyKind.ORIGINAL))


@contextmanager
def _windows(
    worker: Worker, make: Callable[[Vault, Law, int], Office], sizes: tuple[int, int]
) -> Iterator[tuple[MainWindow, ...]]:
    """A window over an office with very many rows, and one over an office with few."""
    law = Law(forms_folder())
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        shown = []
        for rows in sizes:
            store = create_store(folder / str(rows), ACCOUNT, PASSPHRASE, CHEAP)
            at = make(stack.enter_context(store), law, rows)
            window = MainWindow(offices.seat(at, worker, folder))
            stack.callback(_close, window)
            window.resize(_WIDE_PX, _HIGH_PX)
            window.show()
            shown.append(window)
        yield tuple(shown)


def _close(window: MainWindow) -> None:
    window.hide()
    window.deleteLater()
    finish_background()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _compared(name: str, of: _List, windows: tuple[MainWindow, ...]) -> list[Ratio]:
    for window in windows:
        window.show_page(of.page)
        of.show(window.page)
        if not of.model(window.page).rowCount():
            raise RuntimeError(name)
    found = [_ratio(f"{name}: open", windows, partial(_open, of))]
    for window in windows:
        window.show_page(of.page)
    model = of.model(windows[0].page)
    for place, column in enumerate(model.columns):
        if model.sorts(place):
            act = partial(_sort, of, place)
            found.append(_ratio(f"{name}: sort by {column.key}", windows, act))
    for window in windows:
        of.model(window.page).order_by(None)
    if of.line is not None:
        found.append(_ratio(f"{name}: filter", windows, partial(_filter, of)))
    return found


def _ratio(
    what: str, windows: tuple[MainWindow, ...], act: Callable[[MainWindow, int], None]
) -> Ratio:
    """The medians of some turns; in each the two windows follow one another."""
    times: tuple[list[float], ...] = tuple([] for _ in windows)
    for turn in range(_RUNS):
        for window, found in zip(windows, times, strict=True):
            if what.endswith(": open"):
                window.show_page(_ELSEWHERE)
            QApplication.processEvents()
            # What else the machine does falls on neither: the store answers in this same thread.
            begun = thread_time()
            act(window, turn)
            QApplication.processEvents()
            found.append((thread_time() - begun) * 1000)
    many, few = map(median, times)
    return Ratio(what=what, many=many, few=few)


def _open(of: _List, window: MainWindow, _turn: int) -> None:
    window.show_page(of.page)


def _sort(of: _List, place: int, window: MainWindow, turn: int) -> None:
    model = of.model(window.page)
    model.order_by(RowOrder(column=model.columns[place], descending=turn % 2 == 1))


def _filter(of: _List, window: MainWindow, turn: int) -> None:
    if of.line is not None:
        line = of.line(window.page)
        line.put_draft_text(of.words[turn % 2])
        QTest.keyClick(line, Qt.Key.Key_Return)  # asks at once, and so once


if __name__ == "__main__":
    for each in ratios(quick=False, names=frozenset(sys.argv[1:])):
        print(each, flush=True)
