"""Which pages there are, and which sheets can be opened again after a lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.close_book import close_book
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.enrol_person import add_unit, enrol_person
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.journal_list import journal_lines
from bmnn_desk.services.open_book import open_book
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_authorisation import record_authorisation
from bmnn_desk.services.record_delegation import record_delegation
from bmnn_desk.services.record_draft_print import record_draft_print
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.services.reopen_book import reopen_book
from bmnn_desk.services.set_up_body import set_up_body
from bmnn_desk.ui.dialogs.add_unit import AddUnitDialog
from bmnn_desk.ui.dialogs.cancel_outgoing import CancelOutgoingDialog
from bmnn_desk.ui.dialogs.close_book import CloseBookDialog
from bmnn_desk.ui.dialogs.determine_level import DetermineLevelDialog
from bmnn_desk.ui.dialogs.enrol_person import EnrolPersonDialog
from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.dialogs.open_book import OpenBookDialog
from bmnn_desk.ui.dialogs.print_for_signature import PrintForSignatureDialog
from bmnn_desk.ui.dialogs.propose_level import ProposeLevelDialog
from bmnn_desk.ui.dialogs.record_authorisation import RecordAuthorisationDialog
from bmnn_desk.ui.dialogs.record_delegation import RecordDelegationDialog
from bmnn_desk.ui.dialogs.record_draft_prints import RecordDraftPrintsDialog
from bmnn_desk.ui.dialogs.record_signature import RecordSignatureDialog
from bmnn_desk.ui.dialogs.reopen_book import ReopenBookDialog
from bmnn_desk.ui.dialogs.set_up_body import SetUpBodyDialog
from bmnn_desk.ui.nav import Place
from bmnn_desk.ui.pages.journal import JournalPage
from bmnn_desk.ui.pages.outgoing import OutgoingPage
from bmnn_desk.ui.pages.proposals import ProposalsPage
from bmnn_desk.ui.pages.settings import SettingsPage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

PLACES = (
    Place(key="proposals", words="Đề xuất độ mật", icon="file-certificate", digit=2),
    Place(key="outgoing", words="Văn bản đi", icon="send", digit=3),
    Place(
        key="journal",
        words="Nhật ký",
        icon="history",
        keys="Ctrl+J",
        at_bottom=True,
        reads=journal_lines,
    ),
    Place(key="settings", words="Cấu hình", icon="settings", keys="Ctrl+,", at_bottom=True),
)
_PAGES: Mapping[str, Callable[[Seat], Page]] = {
    "proposals": ProposalsPage,
    "outgoing": OutgoingPage,
    "journal": JournalPage,
    "settings": SettingsPage,
}
REOPENED: Mapping[str, Callable[[Seat, int], Sheet]] = {
    "propose_level": ProposeLevelDialog,
    "determine_level": DetermineLevelDialog,
    "print_for_signature": PrintForSignatureDialog,
    "record_signature": RecordSignatureDialog,
    "issue_outgoing": IssueOutgoingDialog,
    "cancel_outgoing": CancelOutgoingDialog,
    "record_draft_prints": RecordDraftPrintsDialog,
    "add_unit": AddUnitDialog,
    "enrol_person": EnrolPersonDialog,
    "set_up_body": SetUpBodyDialog,
    "open_book": OpenBookDialog,
    "record_delegation": RecordDelegationDialog,
    "record_authorisation": RecordAuthorisationDialog,
    "close_book": CloseBookDialog,
    "reopen_book": ReopenBookDialog,
}

FORM_VERBS: Mapping[str, Callable[..., object]] = {
    "propose_level": propose_level,
    "determine_level": determine_level,
    "print_for_signature": print_for_signature,
    "record_signature": record_signature,
    "issue_outgoing": issue_outgoing,
    "cancel_outgoing": cancel_outgoing,
    "record_draft_prints": record_draft_print,
    "add_unit": add_unit,
    "enrol_person": enrol_person,
    "set_up_body": set_up_body,
    "open_book": open_book,
    "record_delegation": record_delegation,
    "record_authorisation": record_authorisation,
    "close_book": close_book,
    "reopen_book": reopen_book,
}


def places_for(seat: Seat) -> tuple[Place, ...]:
    """The pages that the account at this seat has."""
    return tuple(place for place in PLACES if place.reads is None or seat.may_read(place.reads))


def reopened(seat: Seat, form: str, subject: int) -> Sheet | None:
    """The sheet that stood open before a lock; None where the account may not do its act now."""
    return REOPENED[form](seat, subject) if seat.may(FORM_VERBS[form]) else None


def page_of(key: str, seat: Seat) -> Page:
    """A page by its key."""
    return _PAGES[key](seat)
