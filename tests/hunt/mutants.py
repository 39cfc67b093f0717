"""Stamp damaged and hostile files through the worker: a right stamp or a clear refusal."""

from __future__ import annotations

import tempfile
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from bmnn_desk import errors as e
from bmnn_desk import jobs
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.ui.error_texts import sentence
from tests.corpus.measure import BOTH
from tests.corpus.pdf_stamping import Stamped
from tests.corpus.stamper import Stamper
from tests.hunt.docx_mark_read import wrong_in
from tests.hunt.hostile import hostile_docx, hostile_pdf
from tests.hunt.measuring_child import MeasuringChild
from tests.hunt.mutations import mutated_docx, mutated_pdf
from tests.hunt.report import Report
from tests.hunt.strange_pdfs import strange_pdf
from tests.papers import documents, word_documents
from tests.papers.samples import copy, mark, number_mark

if TYPE_CHECKING:
    from collections.abc import Collection

    from tests.hunt.mutations import Mutant

_HOSTILE = 0.1
_LONGEST_S = 30.0
_MOST_MB = 1024
_MOST_PAGES = 60
_POPPLER_EACH = 20
_NEVER = (e.MarkNotProvedError, e.WorkerDiedError, e.WorkerTimedOutError)


@dataclass(slots=True)
class _Bag:
    stamped: int = 0
    worst_mm: float = 0.0
    slowest_s: float = 0.0
    mb: float = 0.0
    refused: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def figures(self) -> str:
        refused = ", ".join(f"{name} {times}" for name, times in self.refused.most_common())
        return (
            f"{self.stamped} stamped (worst {self.worst_mm:.3f} mm), refused "
            f"{self.refused.total()} ({refused}), slowest {self.slowest_s:.1f} s, "
            f"peak {self.mb:.0f} MB"
        )


def hunt_mutants(count: int, seed: int) -> Report:
    """`count` files, DOCX and PDF by turns; nine of ten are damaged samples, one is an attack.

    What was stamped is read back by other means: pdfium for a PDF, zipfile and lxml for a DOCX.
    """
    bags = {kind: _Bag() for kind in ("docx", "pdf")}
    sources = {"docx": tuple(word_documents.docx_shapes().values()), "pdf": _pdfs(seed)}
    with (
        tempfile.TemporaryDirectory() as folder,
        Stamper(Path(folder)) as stamper,
        closing(MeasuringChild()) as child,
    ):
        for number in range(count):
            kind = ("docx", "pdf")[number % 2]
            chance = Random(f"{seed} {number}")
            source = chance.choice(sources[kind])
            mutant = _mutant(kind, chance, source)
            engines = BOTH if number % _POPPLER_EACH == 1 else BOTH[:1]
            faults = _try((stamper, child), bags[kind], mutant, engines)
            bags[kind].faults += [f"{number} {kind} ({mutant.name}): {each}" for each in faults]
        left = [file.name for file in Path(folder).iterdir()]
    faults = [fault for bag in bags.values() for fault in bag.faults]
    faults += [f"left behind: {name}" for name in left]
    said = "; ".join(f"{kind}: {bag.figures()}" for kind, bag in bags.items())
    return Report(figures=said, faults=tuple(faults))


def _mutant(kind: str, chance: Random, source: bytes) -> Mutant:
    is_hostile = chance.random() < _HOSTILE
    if kind == "docx":
        return (hostile_docx if is_hostile else mutated_docx)(chance, source)
    return hostile_pdf(chance) if is_hostile else mutated_pdf(chance, source)


def _try(
    workers: tuple[Stamper, MeasuringChild], bag: _Bag, mutant: Mutant, engines: Collection[str]
) -> list[str]:
    stamper, child = workers
    stamped: Stamped | e.DeskError
    with stamper.effort() as effort:
        try:
            stamped = _stamped(stamper, mutant.data)
        except e.DeskError as error:
            stamped = error
    bag.slowest_s, bag.mb = max(bag.slowest_s, effort.seconds), max(bag.mb, effort.mb)
    faults = [f"took {effort.seconds:.0f} s"] if effort.seconds > _LONGEST_S else []
    faults += [f"took {effort.mb:.0f} MB"] if effort.mb > _MOST_MB else []
    if isinstance(stamped, e.DeskError):
        return [*faults, *_refused(bag, stamped)]
    bag.stamped += 1
    if stamped.look.kind == "docx":
        size = stamped.look.width_mm, stamped.look.height_mm
        return [*faults, *wrong_in(mutant.data, stamped.made, stamped.marks, size)]
    if (stamped.look.pages or 0) > _MOST_PAGES:  # proved, but too long to be drawn here
        return faults
    found = child.measured(mutant.data, stamped, engines)
    bag.worst_mm = max(bag.worst_mm, found.worst_mm)
    return [*faults, *found.faults]


def _refused(bag: _Bag, error: e.DeskError) -> list[str]:
    name = type(error).__name__
    bag.refused[name] += 1
    is_wrong = isinstance(error, _NEVER) or not sentence(error).endswith(".")
    return [f"{name} {error.args}"] if is_wrong else []


def _stamped(stamper: Stamper, data: bytes) -> Stamped:
    look = stamper.worker.do(jobs.LOOK_AT_FILE, data, NO_KEY, False)
    page = "first" if look.kind == "docx" else "every"
    marks = copy(
        7,
        number_mark(7, (165.0, 7.0), page=page),
        mark(Stamp.LEVEL_TOI_MAT, (30.0, 62.0), page=page),
    )
    made = stamper.worker.do(jobs.MAKE_PRODUCTS, look.kind, data, [marks], NO_KEY)
    return Stamped(made=made.copies[0], look=look, marks=marks)


def _pdfs(seed: int) -> tuple[bytes, ...]:
    generated = (strange_pdf(Random(f"{seed} mutants {at}")) for at in range(40))
    return (
        *documents.shapes().values(),
        documents.signed(),
        documents.with_attachment(),
        documents.with_annotation((400, 300, 500, 400), "/Square"),
        documents.encrypted(user="", may_change=True),
        *(strange.data for strange in generated if strange.lock in {"none", "open"}),
    )
