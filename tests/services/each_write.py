"""A request of every verb that goes through, by its name; what it is about was made before it."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bmnn_desk import services
from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.office import PostKind, Role
from bmnn_desk.domain.prints import CopyPrint, CopyPrintsRequest, PrintedWhat, PrintOutcome
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_sheet import SecretRow
from bmnn_desk.services.begin_drafting import begin_drafting
from bmnn_desk.services.change_access import AccessChange
from bmnn_desk.services.enrol_person import PersonRequest, UnitRequest, enrol_person
from bmnn_desk.services.enter_secret_list import SecretItemRequest, SecretListRequest
from bmnn_desk.services.form_drafts import DropDraftRequest
from bmnn_desk.services.found_desk import FoundingRequest
from bmnn_desk.services.import_secret_items import SecretImportRequest
from bmnn_desk.services.officer_secrets import DropSecretsRequest, RewrapRequest
from bmnn_desk.services.open_book import SeriesRequest
from bmnn_desk.services.order_rekey import RekeyOrder
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_delegation import DelegationRequest, EndingRequest
from bmnn_desk.services.record_draft_print import record_draft_print
from bmnn_desk.services.saved_searches import DropSearchRequest, KeepSearchRequest
from bmnn_desk.services.sign_journal import SignRequest
from bmnn_desk.services.work import AUTHORITY
from tests import make
from tests.authority_desk import authority
from tests.machine_desk import MACHINE_WRITES
from tests.services import drafting
from tests.services.each_away import AWAY_WRITES
from tests.services.each_backup import BACKUP_WRITES
from tests.services.each_book import BOOK_WRITES
from tests.services.each_copying import COPYING_WRITES
from tests.services.each_custody import CUSTODY_WRITES
from tests.services.each_destruction import DESTRUCTION_WRITES
from tests.services.each_export import EXPORT_WRITES
from tests.services.each_form import FORM_WRITES
from tests.services.each_incoming import INCOMING_WRITES
from tests.services.each_inventory import INVENTORY_WRITES
from tests.services.each_office import (
    changes_account,
    chooses_second,
    chooses_setting,
    closes_book,
    ends_account,
    enters_account,
    fresh_body,
    opens_body,
    opens_book,
    prints_anchor,
    reopens_book,
    signs_paper,
)
from tests.services.each_old_register import OLD_REGISTER_WRITES
from tests.services.each_order import ORDER_WRITES
from tests.services.each_secrecy import SECRECY_WRITES
from tests.services.each_transfer import TRANSFER_WRITES
from tests.services.each_year import YEAR_WRITES
from tests.services.everything import half_filled, register_print
from tests.services.marking import marks, saves_copy

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office


def entries() -> dict[str, Callable[..., Any]]:
    """Every verb and read of services, whichever module it stands in."""
    for module in pkgutil.iter_modules(services.__path__):
        importlib.import_module(f"{services.__name__}.{module.name}")
    return {
        verb.__name__: verb for verb in AUTHORITY if verb.__module__.startswith(services.__name__)
    }


def prints_copy(at: Office) -> CopyPrintsRequest:
    return CopyPrintsRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        item=make.issued(at).item,
        what=PrintedWhat.WHOLE,
        prints=(CopyPrint(copy_number=1, outcome=PrintOutcome.CAME_OUT, pages=3),),
    )


def changes_access(at: Office) -> AccessChange:
    kind, slot = AccessKind.TUYET_MAT_GIVEN, make.account(at, Role.LEADER)
    return AccessChange(request_id=make.request_id(), day=at.day, kind=kind, slot=slot)


def orders_rekey(at: Office) -> RekeyOrder:
    slot = make.account(at, Role.OFFICER)
    return RekeyOrder(request_id=make.request_id(), day=at.day, holders=frozenset({slot}))


def ends_dated(at: Office) -> EndingRequest:
    return EndingRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        kind="delegation",
        row=make.delegate(at),
        reason="Thôi giữ chức",
    )


def enrols(at: Office) -> PersonRequest:
    return PersonRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        name="Vũ Thị Thêm",
        kind=PostKind.OTHER,
        post="Chuyên viên",
    )


def imports_secret_items(at: Office) -> SecretImportRequest:
    row = SecretRow(
        sheet="Danh mục",
        row=2,
        decision="440/QĐ-TTg",
        article="2",
        clause="1",
        point="a",
        level=SecrecyLevel.MAT,
        words=make.request_id(),
    )
    number = int(row.words.rpartition("-")[2])
    return SecretImportRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        rows=(replace(row, clause=str(number)),),
    )


def fresh_person(at: Office) -> int:
    """Somebody who holds no post of authority yet."""
    return at.desk.do(enrol_person, enrols(at))


def other_article() -> str:
    """An article that the list does not have; the requests of a long run number into thousands."""
    return str(100 + int(make.request_id().rpartition("-")[2]) % 800)


EACH_WRITE: dict[str, Callable[[Office], Any]] = {
    "add_secret_item": lambda at: SecretItemRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        secret_list=1,
        item=replace(make.secret_list().items[0], article=other_article()),
    ),
    "add_unit": lambda at: UnitRequest(
        request_id=make.request_id(), day=at.day, body=at.body, name=make.request_id(), letters="PT"
    ),
    "begin_drafting": lambda at: drafting.sits_down(at, make.approved(at).item),
    "begin_series": lambda at: SeriesRequest(
        request_id=make.request_id(), day=at.day, body=fresh_body(at).body, first=40
    ),
    "cancel_outgoing": lambda at: make.cancel(at, make.issued(at).item),
    "change_access": changes_access,
    "change_account": changes_account,
    "choose_second_person": chooses_second,
    "choose_setting": chooses_setting,
    "close_book": closes_book,
    "determine_level": lambda at: make.decision(at, at.desk.do(propose_level, make.proposal(at))),
    "drop_form_draft": lambda _: DropDraftRequest(form="propose_level", subject=0),
    "drop_officer_secrets": lambda _: DropSecretsRequest(salts=()),
    "drop_search": lambda at: DropSearchRequest(request_id=make.request_id(), day=at.day, search=0),
    "end_account": ends_account,
    "end_draft_prints": lambda at: drafting.drafts_end(
        at, at.desk.do(record_draft_print, drafting.drafts(at, make.approved(at).item))
    ),
    "end_drafting": lambda at: drafting.gets_up(
        at, at.desk.do(begin_drafting, drafting.sits_down(at))
    ),
    "enrol_person": enrols,
    "enter_account": enters_account,
    "enter_secret_list": lambda at: SecretListRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        secret_list=make.secret_list(decision=f"Quyết định số {make.request_id()}"),
    ),
    **BOOK_WRITES,
    **CUSTODY_WRITES,
    **DESTRUCTION_WRITES,
    **COPYING_WRITES,
    **BACKUP_WRITES,
    **EXPORT_WRITES,
    "found_desk": lambda at: FoundingRequest(
        request_id=make.request_id(), day=at.day, person_name="Ai Đó", slot="f" * 16
    ),
    "hold_authority": lambda at: authority(at, person=fresh_person(at)),
    "import_secret_items": imports_secret_items,
    "issue_outgoing": lambda at: make.issue(at, make.signed(at).item),
    "keep_form_draft": lambda _: half_filled(),
    "keep_search": lambda at: KeepSearchRequest(
        request_id=make.request_id(), day=at.day, typed=f"số:{make.request_id()}"
    ),
    "keep_template": drafting.template,
    "note_access": lambda at: make.access(at.day, AccessKind.PASSPHRASE_CHANGED),
    "open_book": opens_book,
    "order_rekey": orders_rekey,
    "print_for_signature": lambda at: make.draft_print(at, make.approved(at).item),
    "propose_level": make.proposal,
    "record_anchor_print": prints_anchor,
    "record_authorisation": signs_paper,
    "record_copy_prints": prints_copy,
    "record_delegation": lambda at: DelegationRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        delegation=make.delegation(at, number=make.request_id()),
    ),
    "record_draft_print": lambda at: drafting.drafts(at, make.approved(at).item),
    "record_ending": ends_dated,
    "record_marks": lambda at: marks(at, make.issued(at)),
    "record_register_print": lambda at: register_print(at, ()),
    "record_signature": lambda at: make.signature(at, make.printed(at).item),
    "reopen_book": reopens_book,
    "save_copies": saves_copy,
    **FORM_WRITES,
    **INCOMING_WRITES,
    **MACHINE_WRITES,
    **OLD_REGISTER_WRITES,
    **ORDER_WRITES,
    **SECRECY_WRITES,
    **TRANSFER_WRITES,
    **AWAY_WRITES,
    **INVENTORY_WRITES,
    **YEAR_WRITES,
    "return_text": lambda at: drafting.given_back(at, make.approved(at).item),
    "rewrap_officer_secrets": lambda _: RewrapRequest(
        old_kek=bytearray(32), old_salt=bytes(16), new_kek=bytearray(32), new_salt=b"n" * 16
    ),
    "rewrite_text": lambda at: drafting.rewritten(at, make.approved(at).item),
    "set_up_body": opens_body,
    "sign_journal": lambda at: SignRequest(
        request_id=make.request_id(), day=at.day, kek=bytearray(b"k" * 32), salt=b"s" * 16
    ),
}
