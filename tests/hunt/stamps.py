"""Stamp generated PDF files through the worker: a right stamp or a clear refusal, never else."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from bmnn_desk import errors as e
from bmnn_desk import jobs
from bmnn_desk.domain.stamps import LEVEL_STAMPS
from bmnn_desk.machine.worker import Worker
from bmnn_desk.papers.pdf_key import NO_KEY, PdfKey
from bmnn_desk.ui.error_texts import sentence
from tests.corpus.kept_things import lost, things_of
from tests.corpus.measure import BOTH, Measured, measure
from tests.corpus.measuring import laid_out
from tests.corpus.pdf_stamping import Stamped
from tests.hunt.report import Report
from tests.hunt.strange_pdfs import strange_pdf
from tests.papers.samples import copy, mark, number_mark

if TYPE_CHECKING:
    from collections.abc import Collection

    from bmnn_desk.papers.mark import CopyMarks, PlacedMark
    from tests.hunt.strange_pdfs import Strange

# What a right file may be refused for.
_RIGHTLY = (e.MarkCoveredError,)
_DPI = 110.0
_POPPLER_EACH = 10


@dataclass(slots=True)
class _Bag:
    stamped: int = 0
    pages: int = 0
    worst_mm: float = 0.0
    refused: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def hunt_stamps(count: int, seed: int) -> Report:
    """`count` generated files; pdfium measures every page, poppler those of each tenth file."""
    bag = _Bag()
    with Worker(jobs.ALL) as worker:
        for number in range(count):
            chance = Random(f"{seed} {number}")
            strange, marks = strange_pdf(chance), random_marks(chance)
            engines = BOTH if number % _POPPLER_EACH == 0 else BOTH[:1]
            faults = _try(worker, bag, (strange, marks), engines)
            bag.faults += [f"{number} ({strange.told}): {fault}" for fault in faults]
    refused = ", ".join(f"{name} {times}" for name, times in bag.refused.most_common())
    return Report(
        figures=f"{bag.stamped} stamped ({bag.pages} pages, worst {bag.worst_mm:.3f} mm), "
        f"refused {bag.refused.total()} ({refused})",
        faults=tuple(bag.faults),
    )


def random_marks(random: Random) -> CopyMarks:
    """A copy number above a level, anywhere, on any pages."""
    level = random.choice(sorted(LEVEL_STAMPS.values()))
    return copy(
        7,
        _moved(random, number_mark(7, _spot(random, 0, 40))),
        _moved(random, mark(level, _spot(random, 60, 280))),
    )


def stamp(worker: Worker, strange: Strange, marks: CopyMarks) -> Stamped:
    """A generated file with its marks; for one that its owner locked the clerk answers.

    Raises:
        DeskError: the refusal.
    """
    key = PdfKey(may_change=True) if strange.lock == "owner" else NO_KEY
    look = worker.do(jobs.LOOK_AT_FILE, strange.data, key, False)
    made = worker.do(jobs.MAKE_PRODUCTS, "pdf", strange.data, [marks], key)
    return Stamped(made=made.copies[0], look=look, marks=marks)


def measured(source: bytes, stamped: Stamped, engines: Collection[str]) -> Measured:
    """Where the marks lie, and what is lost or changed."""
    missing = lost(*(things_of(each, is_print_only=False) for each in (source, stamped.made)))
    with tempfile.TemporaryDirectory() as place:
        plan = laid_out(Path(place), source, stamped)
        found = measure(Path(place), plan, engines, _DPI)
    return Measured(worst_mm=found.worst_mm, faults=(*missing, *found.faults))


def _try(
    worker: Worker, bag: _Bag, tried: tuple[Strange, CopyMarks], engines: Collection[str]
) -> tuple[str, ...]:
    strange, marks = tried
    try:
        stamped = stamp(worker, strange, marks)
    except e.DeskError as error:
        bag.refused[type(error).__name__] += 1
        is_right = isinstance(
            error, e.DocumentEncryptedError if strange.lock == "user" else _RIGHTLY
        )
        told = f"{type(error).__name__} {error.args}"
        return () if is_right and sentence(error).endswith(".") else (told,)
    if strange.lock == "user":
        return ("opened without its password",)
    found = measured(strange.data, stamped, engines)
    bag.stamped += 1
    bag.pages += stamped.look.pages or 0
    bag.worst_mm = max(bag.worst_mm, found.worst_mm)
    return found.faults


def _spot(random: Random, top: float, bottom: float) -> tuple[float, float]:
    return round(random.uniform(0, 180), 2), round(random.uniform(top, bottom), 2)


def _moved(random: Random, placed: PlacedMark) -> PlacedMark:
    page = random.choice(("every", "every", "first", "last", "chosen"))
    return replace(
        placed,
        page=page,
        numbers=(1,) if page == "chosen" else (),
        from_right=random.random() < 0.3,
    )
