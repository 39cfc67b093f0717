"""The verification report: proves, counts and inspects the store, and gives one paper of it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.verification import ProofPart, ProofTold, VerificationFacts
from bmnn_desk.papers.verification_paper import verification_paper
from bmnn_desk.services.inspect_store import inspect_store
from bmnn_desk.services.inspection_asked import InspectionAsked
from bmnn_desk.services.verification_counts import CountsAsked, copies_told, series_told
from bmnn_desk.services.verify_report import Proof
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.inspection.office_named import office_named
from bmnn_desk.ui.office_paper import offer_pdf, office_pdf, paper_sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.services.verify_report import VerifyReport
    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.seat import Seat

_SHEET = "verification"
_PARTS = {
    Proof.PAGES: ProofPart.PAGES,
    Proof.GUARDS: ProofPart.GUARDS,
    Proof.JOURNAL: ProofPart.JOURNAL,
    Proof.ROWS: ProofPart.ROWS,
}
_tr = partial(QCoreApplication.translate, "verification")


def print_verification(
    page: Page, seat: Seat, since: int, until: int, ended: Callable[[], object] = lambda: None
) -> None:
    """Prove the store and inspect those years beside the window, then offer the paper.

    `ended` is called once it is drawn, or will not be.
    Nothing is put on record: whoever wants the report anew asks anew.
    """

    def work() -> bytes:
        """The paper, as the store stands now."""
        facts = verification_facts(seat, since, until)
        form = seat.desk.law.on(facts.day).sheet(_SHEET)
        return office_pdf(seat, verification_paper(form, facts))

    title, name = _tr("In báo cáo xác minh"), _tr("Bao cao xac minh.pdf")
    offer_pdf(page, work, partial(paper_sheet, seat, title=title, name=name), ended)


def verification_facts(seat: Seat, since: int, until: int) -> VerificationFacts:
    """All that the report says of those years; it takes as long as proof and inspection take.

    Nothing is inspected of the days before the first law that the program knows, or still to come.

    Raises:
        DeskError: the account may not verify or inspect, or the desk could not read.
    """
    report = seat.desk.verify()
    day = seat.today()
    first = max(seat.desk.law.regimes[0].since, date(since, 1, 1))
    last = min(day, date(until, 12, 31))
    asked = InspectionAsked(body=seat.body, since=first, until=last, day=day)
    found = inspect_store(seat.desk, asked)
    counts = CountsAsked(body=seat.body, since=since, until=until)
    (copies,) = seat.desk.read(copies_told, counts)
    office = office_named(seat)
    return VerificationFacts(
        parent=office.parent,
        agency=office.agency,
        place=office.place,
        day=day,
        made_at=report.at.astimezone(),
        person=seat.person,
        leader=office.head,
        leader_position=office.head_position,
        proofs=_proofs(report),
        acts=report.acts,
        macs=report.macs_proved,
        anchored=report.anchored,
        signatures=report.checkpoints,
        signed_to=report.last_checkpoint,
        unvouched=report.unvouched,
        series=seat.desk.read(series_told, counts),
        copies=copies,
        since=first,
        until=last,
        groups=found.groups,
    )


def _proofs(report: VerifyReport) -> tuple[ProofTold, ...]:
    return tuple(
        ProofTold(
            part=_PARTS[proved.proof],
            count=proved.count,
            fault="" if proved.trouble is None else sentence(proved.trouble),
        )
        for proved in report.proofs
    )
