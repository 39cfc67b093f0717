"""An office that has done a bit of everything: a row in every table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import OtherCase
from bmnn_desk.domain.prints import CopyPrint, CopyPrintsRequest, PrintedWhat, PrintOutcome
from bmnn_desk.domain.registers import PrintedRow
from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.services.begin_drafting import begin_drafting
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.end_draft_prints import end_draft_prints
from bmnn_desk.services.end_drafting import end_drafting
from bmnn_desk.services.form_drafts import KeepDraftRequest, keep_form_draft
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.keep_template import keep_template
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_copy_prints import record_copy_prints
from bmnn_desk.services.record_delegation import EndingRequest, record_ending
from bmnn_desk.services.record_draft_print import record_draft_print
from bmnn_desk.services.record_marks import record_marks
from bmnn_desk.services.record_register_print import RegisterPrintRequest, record_register_print
from bmnn_desk.services.return_text import return_text
from bmnn_desk.services.rewrite_text import rewrite_text
from bmnn_desk.services.save_copies import save_copies
from bmnn_desk.services.saved_searches import KeepSearchRequest, keep_search
from tests import make
from tests.authority_desk import holds
from tests.away_desk import away
from tests.backup_desk import everything_of_backups
from tests.custody_desk import everything_of_custody
from tests.destruction_desk import everything_of_destruction
from tests.handover_desk import given
from tests.inventory_desk import everything_of_counting
from tests.machine_desk import all_of as machines_and_sweeps
from tests.office_desk import everything_of_order
from tests.provision_desk import everything_of_provision
from tests.secrecy_desk import everything_of_secrecy
from tests.services import drafting
from tests.services.each_book import everything_of_books
from tests.services.each_copying import copies
from tests.services.each_export import exports
from tests.services.each_form import everything_of_forms
from tests.services.each_incoming import came_and_amiss
from tests.services.each_old_register import old_books
from tests.services.each_year import ends_a_year
from tests.services.marking import marks, saves_copy
from tests.services.people import people, signed_journal

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.outgoing import IssueRequest
    from tests.make import Office


def other_case(rule: str, **changes: str) -> OtherCase:
    given = {
        "rule": rule,
        "reason": "Theo quy chế riêng của cơ quan",
        "document_number": "07/QC-SMM",
        "responsible": "Trần Văn Giám",
    }
    return OtherCase(**{**given, **changes})


def everything(at: Office) -> None:
    """Do each verb at least once; at the end the officer signs it all."""
    unsigned(at)
    signed_journal(at)


def unsigned(at: Office) -> None:
    """All the same without the officer's signature: the journal's keys are everybody's still."""
    power = make.delegate(at)
    ended = make.delegate(at, number="06/QĐ-SMM")
    end(at, "delegation", ended)
    end(at, "authority_held", holds(at))
    at.desk.do(
        choose_setting,
        SettingRequest(
            request_id=make.request_id(),
            day=at.day,
            body=at.body,
            key="copy_order",
            value="archive_last",
        ),
    )
    _decided_otherwise(at, power)
    before_signature(at)
    item = make.signed(at).item
    first = at.desk.do(issue_outgoing, closed_file(at, item))
    at.desk.do(record_marks, marks(at, first, made=((1, b"%PDF-1.7 ban so 01"),)))
    at.desk.do(record_copy_prints, one_spoiled(at, item))
    at.desk.do(save_copies, saves_copy(at), PaperWord(person=at.deputy))
    cancelled = make.issued(at)
    at.desk.do(cancel_outgoing, make.cancel(at, cancelled.item))
    at.desk.do(record_register_print, register_print(at))
    given(at)
    away(at)
    came_and_amiss(at)
    at.desk.jot(keep_form_draft, half_filled())
    copies(at)
    exports(at)
    everything_of_backups(at)
    _the_life_of_copies(at)
    old_books(at)
    everything_of_books(at)
    everything_of_forms(at)
    ends_a_year(at)
    at.desk.do(
        keep_search,
        KeepSearchRequest(request_id=make.request_id(), day=at.day, typed="độ:mật năm:2025"),
    )
    people(at)


def _the_life_of_copies(at: Office) -> None:
    """What becomes of copies, and the office's own papers and machines."""
    everything_of_custody(at)
    everything_of_destruction(at)
    everything_of_counting(at)
    everything_of_provision(at)
    everything_of_secrecy(at)
    machines_and_sweeps(at)
    everything_of_order(at)


def closed_file(at: Office, item: int) -> IssueRequest:
    """An issue by a signed file that its owner has closed; somebody lets the office print it."""
    return make.issue(
        at,
        item,
        file=b"%PDF-1.7 vi du",
        plain=b"%PDF-1.7 vi du, mo ra",
        file_warnings=("restricted", "signed"),
        file_word="Ông Trần Văn Giám, ngày 05/02/2025",
    )


def one_spoiled(at: Office, item: int) -> CopyPrintsRequest:
    """Two whole copies printed, the second of them spoiled."""
    out, spoiled = PrintOutcome.CAME_OUT, PrintOutcome.SPOILED
    return CopyPrintsRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        item=item,
        what=PrintedWhat.WHOLE,
        prints=(
            CopyPrint(copy_number=1, outcome=out, pages=3),
            CopyPrint(copy_number=2, outcome=spoiled, pages=1, reason="Kẹt giấy"),
        ),
    )


def half_filled() -> KeepDraftRequest:
    """A new slip that somebody began to write."""
    fields = {"title": "về công tác dở dang", "copies": "4"}
    return KeepDraftRequest(form="propose_level", subject=0, fields=fields, caret="title")


def before_signature(at: Office) -> int:
    """A text that is drafted, given back, rewritten and printed; its item."""
    item = make.approved(at).item
    session = at.desk.do(begin_drafting, drafting.sits_down(at, item))
    at.desk.do(end_drafting, drafting.gets_up(at, session, item=item))
    job = at.desk.do(record_draft_print, drafting.drafts(at, item, 2))
    at.desk.do(end_draft_prints, drafting.drafts_end(at, job))
    at.desk.do(return_text, drafting.given_back(at, item))
    at.desk.do(rewrite_text, drafting.rewritten(at, item))
    at.desk.do(print_for_signature, drafting.read_print(at, item))
    at.desk.do(keep_template, drafting.template(at))
    return item


def end(at: Office, kind: str, row: int, day: date | None = None) -> int:
    """The last day of something dated is the office's day, or the one that is given."""
    return at.desk.do(
        record_ending,
        EndingRequest(
            request_id=make.request_id(),
            day=day or at.day,
            body=at.body,
            kind=kind,
            row=row,
            reason="Thôi giữ chức",
        ),
    )


def register_print(at: Office, ordinals: tuple[int, ...] = (1, 2)) -> RegisterPrintRequest:
    return RegisterPrintRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        book=at.book,
        volume=1,
        pages=2,
        rows=tuple(
            PrintedRow(sheet=1, ordinal=ordinal, part=0, top_mm=40 + 12.5 * ordinal, height_mm=12)
            for ordinal in ordinals
        ),
    )


def _decided_otherwise(at: Office, power: int) -> None:
    proposed = at.desk.do(propose_level, make.proposal(at))
    at.desk.do(
        determine_level,
        make.decision(
            at,
            proposed,
            decided_by=at.clerk,
            delegation=power,
            other_cases=(other_case("PDX-09"),),
        ),
    )
