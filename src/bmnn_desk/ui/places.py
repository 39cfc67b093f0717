"""Which pages there are, and which sheets can be opened again after a lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.add_unit import AddUnitDialog
from bmnn_desk.ui.dialogs.cancel_outgoing import CancelOutgoingDialog
from bmnn_desk.ui.dialogs.determine_level import DetermineLevelDialog
from bmnn_desk.ui.dialogs.enrol_person import EnrolPersonDialog
from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.dialogs.open_book import OpenBookDialog
from bmnn_desk.ui.dialogs.print_for_signature import PrintForSignatureDialog
from bmnn_desk.ui.dialogs.propose_level import ProposeLevelDialog
from bmnn_desk.ui.dialogs.record_delegation import RecordDelegationDialog
from bmnn_desk.ui.dialogs.record_draft_prints import RecordDraftPrintsDialog
from bmnn_desk.ui.dialogs.record_signature import RecordSignatureDialog
from bmnn_desk.ui.dialogs.set_up_body import SetUpBodyDialog
from bmnn_desk.ui.nav import Place
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
    Place(key="settings", words="Cấu hình", icon="settings", keys="Ctrl+,", at_bottom=True),
)
_PAGES: Mapping[str, Callable[[Seat], Page]] = {
    "proposals": ProposalsPage,
    "outgoing": OutgoingPage,
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
}


def page_of(key: str, seat: Seat) -> Page:
    """A page by its key."""
    return _PAGES[key](seat)
