"""Something to ask of every read, by its name; what it asks about was made by the office's desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.machine_probe import MachineLinks
from bmnn_desk.domain.marks_read import MarksRead
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stages import Stage
from bmnn_desk.services.access_marks import AccessMarksAsked
from bmnn_desk.services.accounts import AccountsAsked
from bmnn_desk.services.authorisation_facts import AuthorisationPaperAsked
from bmnn_desk.services.checkpoint_list import CheckpointsAsked
from bmnn_desk.services.compare_marks import CompareAsked
from bmnn_desk.services.connection_now import LinksAsked
from bmnn_desk.services.draft_text_facts import DraftTextAsked
from bmnn_desk.services.form_drafts import DraftsAsked
from bmnn_desk.services.journal_list import JournalAsked
from bmnn_desk.services.kept_file import FileAsked
from bmnn_desk.services.note_access import AccessAsked
from bmnn_desk.services.office_entries import DayAsked
from bmnn_desk.services.outgoing_detail import DetailAsked
from bmnn_desk.services.outgoing_rows import RowsAsked
from bmnn_desk.services.paper_facts import ItemAsked
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.services.record_anchor_print import AnchorAsked, AnchorDueAsked
from bmnn_desk.services.record_authorisation import AuthorisationsAsked
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.services.search_books import FoundAsked, SearchAsked
from bmnn_desk.services.secret_entries import EntriesAsked
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.slip_ids import SlipListAsked
from bmnn_desk.services.slip_list import SlipsAsked
from bmnn_desk.services.text_check import TextAsked
from bmnn_desk.services.today import TodayAsked
from tests import make
from tests.machine_desk import MACHINE_READS
from tests.services import drafting
from tests.services.each_away import AWAY_READS
from tests.services.each_backup import BACKUP_READS
from tests.services.each_book import BOOK_READS
from tests.services.each_copying import COPYING_READS
from tests.services.each_custody import CUSTODY_READS
from tests.services.each_destruction import DESTRUCTION_READS
from tests.services.each_export import EXPORT_READS
from tests.services.each_form import FORM_READS
from tests.services.each_incoming import INCOMING_READS
from tests.services.each_inventory import INVENTORY_READS
from tests.services.each_office import authorised
from tests.services.each_old_register import OLD_REGISTER_READS
from tests.services.each_order import ORDER_READS
from tests.services.each_secrecy import SECRECY_READS
from tests.services.each_transfer import TRANSFER_READS
from tests.services.each_year import YEAR_READS
from tests.services.marking import to_come
from tests.services.outgoing import asked as outgoing_asked

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office


def of_body(at: Office) -> BodyAsked:
    return BodyAsked(body=at.body)


def of_day(at: Office) -> DayAsked:
    return DayAsked(day=at.day)


def of_people(at: Office) -> PeopleAsked:
    return PeopleAsked(body=at.body, day=at.day)


def of_volume(at: Office) -> VolumeAsked:
    return VolumeAsked(body=at.body, book=at.book)


def of_stage(at: Office) -> Any:  # noqa: ANN401  OutgoingAsked
    make.issued(at)
    return outgoing_asked(at, Stage.ISSUED, words="tinh hinh")


def of_issued(at: Office) -> ItemAsked:
    return ItemAsked(body=at.body, item=make.issued(at).item)


def of_slip(at: Office) -> ItemAsked:
    return ItemAsked(body=at.body, item=make.approved(at).item)


def of_paper(at: Office) -> AuthorisationPaperAsked:
    body, entry = authorised(at)
    return AuthorisationPaperAsked(body=body, code=entry.code)


EACH_READ: dict[str, Callable[[Office], Any]] = {
    "access_entries": lambda _: AccessAsked(),
    "access_marks": lambda _: AccessMarksAsked(),
    "account_entries": lambda _: AccountsAsked(),
    "passphrase_is_foreign": lambda _: AccountsAsked(),
    "anchor_due": lambda at: AnchorDueAsked(body=at.body, day=at.day),
    "anchor_prints": of_body,
    "authorisation_facts": of_paper,
    "authority_held": of_people,
    "authorisations": lambda at: AuthorisationsAsked(body=at.body),
    "bodies_on": of_day,
    "books_of": of_body,
    "checkpoints": lambda _: CheckpointsAsked(),
    "connection_rules": lambda at: LinksAsked(
        body=at.body, day=at.day, links=MachineLinks(code="", adapters=())
    ),
    "compare_marks": lambda at: CompareAsked(
        body=at.body,
        day=at.day,
        read=MarksRead(kind="pdf", sha256="0" * 64, pages=1, marks=()),
        chosen=make.issued(at).item,
    ),
    **COPYING_READS,
    "delegations_on": of_people,
    "dispatch_facts": of_issued,
    "distribution_facts": of_issued,
    "draft_findings": lambda at: TextAsked(
        body=at.body, item=make.approved(at).item, day=at.day, facts=drafting.silent()
    ),
    "draft_text_facts": lambda at: DraftTextAsked(
        body=at.body, item=make.approved(at).item, day=at.day
    ),
    "due_rows": lambda at: TodayAsked(body=at.body, day=at.day),
    "drafting_log": of_body,
    "envelope_facts": of_issued,
    **BOOK_READS,
    **CUSTODY_READS,
    **DESTRUCTION_READS,
    **BACKUP_READS,
    **EXPORT_READS,
    "form_drafts": lambda _: DraftsAsked(form=None),
    "issue_check": lambda at: make.issue(at, make.signed(at).item),
    "journal_anchor": lambda _: AnchorAsked(),
    "journal_lines": lambda _: JournalAsked(),
    "journal_state": of_day,
    "kept_copies": of_issued,
    "kept_file": lambda at: FileAsked(
        body=at.body, item=make.issued(at).item, purpose="for_signature"
    ),
    "last_places": of_issued,
    "marks_check": lambda at: to_come(at, make.signed(at).item),
    "marks_used": of_issued,
    "office_settings": of_body,
    "officer_keys": lambda _: CheckpointsAsked(),
    "open_drafts": of_body,
    "outgoing_counts": of_stage,
    "outgoing_detail": lambda at: DetailAsked(body=at.body, item=make.issued(at).item, day=at.day),
    "outgoing_entries": of_volume,
    "outgoing_ids": of_stage,
    "outgoing_rows": lambda at: RowsAsked(
        body=at.body, stage=Stage.ISSUED, ids=(make.issued(at).line,), day=at.day
    ),
    "people_on": of_people,
    **FORM_READS,
    **INCOMING_READS,
    **MACHINE_READS,
    **OLD_REGISTER_READS,
    **ORDER_READS,
    **SECRECY_READS,
    **TRANSFER_READS,
    **AWAY_READS,
    **INVENTORY_READS,
    "saved_searches": of_body,
    "search_ids": lambda at: SearchAsked(body=at.body, typed="báo cáo", day=at.day),
    "search_rows": lambda at: FoundAsked(body=at.body, ids=(1,)),
    "secret_entries": lambda at: EntriesAsked(body=at.body, day=at.day),
    "slip_as_request": of_slip,
    "slip_check": lambda at: make.proposal(at, bases=(at.bases[SecrecyLevel.MAT],)),
    "newest_slip": lambda at: SlipListAsked(body=at.body),
    "slip_counts": lambda at: SlipListAsked(body=at.body),
    "slip_entries": lambda at: SlipsAsked(body=at.body),
    "slip_ids": lambda at: SlipListAsked(body=at.body),
    "slip_facts": of_slip,
    "templates_in_use": of_body,
    "units_of": of_body,
    "volume_facts": of_volume,
    "who_sits": of_day,
    **YEAR_READS,
}
