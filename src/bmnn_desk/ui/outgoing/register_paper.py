"""The register's sheets as a PDF, by the form its book is bound to. For the lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.papers.register_book import RegisterBook
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.services.registers import VolumeAsked, outgoing_entries, volume_facts

if TYPE_CHECKING:
    from bmnn_desk.papers.register_book import RegisterPaper
    from bmnn_desk.ui.seat import Seat


def register_paper(seat: Seat, book: int) -> RegisterPaper:
    """Every line of the book's first volume with its cover; the head of today signs.

    Raises:
        DeskError: the book is gone, or the worker failed.
    """
    asked = VolumeAsked(body=seat.body, book=book)
    (facts,) = seat.desk.read(volume_facts, asked)
    pack = seat.desk.law.pack(facts.pack)
    return seat.worker.do(
        jobs.DRAW_REGISTER,
        RegisterBook(
            form=pack.register("outgoing_register"),
            level_words=pack.level_words,
            cover=facts.cover,
            entries=seat.desk.read(outgoing_entries, asked),
            signers=_signers(seat),
        ),
    )


def _signers(seat: Seat) -> tuple[PaperSigner, ...]:
    people = seat.desk.read(people_on, PeopleAsked(body=seat.body, day=seat.today()))
    head = next((entry for entry in people if entry.kind.is_head), None)
    clerk = PaperSigner(field="clerk", position="", name=seat.person)
    if head is None:
        return (clerk,)
    return (clerk, PaperSigner(field="head", position=head.post, name=head.name))
