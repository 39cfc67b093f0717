"""The sections of the settings: their keys, names, icons, who may see them, how they are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.services.choose_second_person import choose_second_person
from bmnn_desk.services.choose_setting import choose_setting
from bmnn_desk.services.enrol_person import enrol_person
from bmnn_desk.services.enter_account import enter_account
from bmnn_desk.services.hold_authority import hold_authority
from bmnn_desk.services.note_access import note_access
from bmnn_desk.services.open_book import open_book
from bmnn_desk.services.peers import enter_peer
from bmnn_desk.services.record_delegation import record_delegation, record_ending
from bmnn_desk.services.set_up_body import set_up_body
from bmnn_desk.ui.sample_offer import sample_offer
from bmnn_desk.ui.settings.accounts_section import AccountsSection
from bmnn_desk.ui.settings.authority_section import AuthoritySection
from bmnn_desk.ui.settings.backup_section import BackupSection
from bmnn_desk.ui.settings.body_section import BodySection
from bmnn_desk.ui.settings.books_section import BooksSection
from bmnn_desk.ui.settings.copying_section import CopyingSection
from bmnn_desk.ui.settings.drives_section import DrivesSection
from bmnn_desk.ui.settings.files_section import FilesSection
from bmnn_desk.ui.settings.licences_section import LicencesSection
from bmnn_desk.ui.settings.lock_section import LockSection
from bmnn_desk.ui.settings.marks_section import MarksSection
from bmnn_desk.ui.settings.network_section import NetworkSection
from bmnn_desk.ui.settings.number_section import NumberSection
from bmnn_desk.ui.settings.order_section import OrderSection
from bmnn_desk.ui.settings.own_account_section import OwnAccountSection
from bmnn_desk.ui.settings.people_section import PeopleSection
from bmnn_desk.ui.settings.powers_section import PowersSection
from bmnn_desk.ui.settings.printers_section import PrintersSection
from bmnn_desk.ui.settings.promises_section import PromisesSection
from bmnn_desk.ui.settings.sample_section import SampleSection
from bmnn_desk.ui.settings.second_section import SecondSection
from bmnn_desk.ui.settings.traces_section import TracesSection
from bmnn_desk.ui.settings.transfer_section import TransferSection
from bmnn_desk.ui.settings.year_section import YearSection

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.ui.settings.look_section import LookSection
    from bmnn_desk.ui.settings.office_keep import OfficeKeep
    from bmnn_desk.ui.settings.section import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A section; it is for whoever may do one of its `verbs`, for all where it has none."""

    key: str
    words: str
    icon: str
    make: Callable[[], Section]
    verbs: tuple[Callable[..., object], ...]


def sections_of(keep: OfficeKeep, look: LookSection) -> tuple[Entry, ...]:
    """What who sits here may see, in the order of the list; `look` is made already."""
    seat = keep.seat
    entries: tuple[Entry, ...] = (
        _entry("marks", _tr("Dấu"), "rubber-stamp", lambda: MarksSection(keep), choose_setting),
        _entry(
            "numbers",
            _tr("Số, bản số"),
            "list-details",
            lambda: NumberSection(keep),
            choose_setting,
        ),
        _entry("printers", _tr("Máy in"), "printer", lambda: PrintersSection(keep), choose_setting),
        _entry("lock", _tr("Khóa màn hình"), "lock", lambda: LockSection(keep), choose_setting),
        _entry(
            "files", _tr("Tệp mang vào"), "file-text", lambda: FilesSection(keep), choose_setting
        ),
        _entry("network", _tr("Mạng"), "wifi-off", lambda: NetworkSection(keep), choose_setting),
        _entry("traces", _tr("Dấu vết trên máy"), "eye-off", TracesSection),
        _entry("look", _tr("Giao diện"), "palette", lambda: look),
        _entry(
            "own_account",
            _tr("Tài khoản của tôi"),
            "user-circle",
            lambda: OwnAccountSection(seat),
            note_access,
        ),
        _entry("body", _tr("Cơ quan"), "building", lambda: BodySection(seat), set_up_body),
        _entry(
            "order", _tr("Hồ sơ cơ quan"), "clipboard", lambda: OrderSection(keep), choose_setting
        ),
        _entry("people", _tr("Người, đơn vị"), "users", lambda: PeopleSection(keep), enrol_person),
        _entry(
            "powers", _tr("Ủy quyền"), "signature", lambda: PowersSection(seat), record_delegation
        ),
        _entry(
            "authority",
            _tr("Thẩm quyền sao, chụp"),
            "copy",
            lambda: AuthoritySection(seat),
            hold_authority,
        ),
        _entry(
            "transfers",
            _tr("Chuyển giao"),
            "arrows-exchange",
            lambda: TransferSection(keep),
            choose_setting,
        ),
        _entry("copying", _tr("Sao, chụp"), "copy", lambda: CopyingSection(keep), choose_setting),
        _entry("books", _tr("Sổ, danh mục"), "address-book", lambda: BooksSection(seat), open_book),
        _entry("drives", _tr("Ổ lưu trữ di động"), "usb", lambda: DrivesSection(keep), enter_peer),
        _entry("backups", _tr("Sao lưu"), "database", lambda: BackupSection(keep), record_ending),
        _entry(
            "year", _tr("Thống kê, báo cáo"), "chart-bar", lambda: YearSection(keep), choose_setting
        ),
        _entry("accounts", _tr("Tài khoản"), "key", lambda: AccountsSection(seat), enter_account),
        _entry(
            "second_person",
            _tr("Người thứ hai"),
            "users-group",
            lambda: SecondSection(keep),
            choose_second_person,
        ),
        _entry("promises", _tr("Lời hứa, giới hạn"), "shield-check", lambda: PromisesSection(seat)),
        _entry("licences", _tr("Giấy phép"), "file-certificate", LicencesSection),
    )
    if (offer := sample_offer(seat)) is not None:
        sample = _entry("sample", _tr("Dữ liệu mẫu"), "table-import", lambda: SampleSection(offer))
        entries = (*entries, sample)
    return tuple(entry for entry in entries if not entry.verbs or seat.may(*entry.verbs))


def _entry(
    key: str, words: str, icon: str, make: Callable[[], Section], *verbs: Callable[..., object]
) -> Entry:
    return Entry(key=key, words=words, icon=icon, make=make, verbs=verbs)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Sections", words)
