"""Print the register of the invented office's book: the paper, and its print in the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.demo.office import new_request_id
from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.papers.register_book import RegisterBook
from bmnn_desk.services.record_register_print import (
    RegisterPrintRequest,
    record_register_print,
)
from bmnn_desk.services.register_entries import register_entries
from bmnn_desk.services.registers import VolumeAsked, volume_facts

if TYPE_CHECKING:
    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.demo.sample import Sample
    from bmnn_desk.papers.register_book import RegisterPaper


def print_register(at: DemoOffice, sample: Sample) -> RegisterPaper:
    """The whole first volume, signed by clerk and head, on the day of the last issue.

    Raises:
        DeskError: the disk or the worker refuses.
    """
    asked = VolumeAsked(body=at.body, book=at.book)
    (facts,) = at.desk.read(volume_facts, asked)
    pack = at.law.pack(facts.pack)
    given = sample.office
    paper = at.worker.do(
        jobs.DRAW_REGISTER,
        RegisterBook(
            form=pack.register("outgoing_register"),
            level_words=pack.level_words,
            cover=facts.cover,
            entries=at.desk.read(register_entries, asked),
            signers=(
                PaperSigner(field="clerk", position="", name=given["clerk"]),
                PaperSigner(field="head", position=given["head_post"], name=given["head"]),
            ),
        ),
    )
    at.desk.do(
        record_register_print,
        RegisterPrintRequest(
            request_id=new_request_id(),
            day=max(document.issued for document in sample.documents),
            body=at.body,
            book=at.book,
            volume=1,
            pages=paper.pages,
            rows=paper.rows,
        ),
    )
    return paper
