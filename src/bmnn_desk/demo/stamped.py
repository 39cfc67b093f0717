"""The papers of stamping that are no copy: specimens, covers; and each copy's marks read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.papers.covers_asked import CoversAsked
from bmnn_desk.papers.marks_beside import compared
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.papers.specimen_asked import SpecimenAsked
from bmnn_desk.services.compare_marks import CompareAsked, compare_marks
from bmnn_desk.services.cover_facts import envelope_facts
from bmnn_desk.services.paper_facts import ItemAsked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bmnn_desk.demo.issue import IssuedDocument
    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.domain.marks_read import FileCompared
    from bmnn_desk.law.regime import Regime

_ENVELOPE = "c5"


def specimens(at: DemoOffice, regime: Regime) -> bytes:
    """Every mark of the pack at its true size, to lay the rubber stamps beside."""
    asked = SpecimenAsked(
        form=regime.specimen, shapes=tuple(regime.stamps.values()), pack=regime.name
    )
    return at.worker.do(jobs.DRAW_SPECIMEN, asked)


def envelopes(at: DemoOffice, regime: Regime, done: IssuedDocument) -> bytes:
    """The covers of every recipient, on envelopes C5; their marks are left to the rubber."""
    asked = CoversAsked(
        form=regime.covers,
        stamps=regime.stamps,
        level_words=regime.level_words,
        covers=at.desk.read(envelope_facts, ItemAsked(body=at.body, item=done.issued.item)),
        size=regime.covers.envelopes[_ENVELOPE],
    )
    return at.worker.do(jobs.DRAW_COVERS, asked)


def read_back(at: DemoOffice, day: date, done: IssuedDocument) -> Iterator[FileCompared]:
    """What the register says of each made copy, told by the marks that are read in it."""
    for made in done.products.copies:
        read = at.worker.do(jobs.READ_MARKS, made, NO_KEY)
        asked = CompareAsked(body=at.body, day=day, read=read)
        (found,) = at.desk.read(compare_marks, asked)
        yield compared(at.law.on(day), read, found)
