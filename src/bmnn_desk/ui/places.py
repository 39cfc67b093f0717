"""Which pages there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.book_shelf import book_shelf
from bmnn_desk.services.copying_list import copying_ids
from bmnn_desk.services.form_states import form_states
from bmnn_desk.services.holdings_list import holding_ids
from bmnn_desk.services.incoming_ids import incoming_ids
from bmnn_desk.services.inspection_rows import inspection_rows
from bmnn_desk.services.journal_list import journal_lines
from bmnn_desk.services.own_papers import own_papers
from bmnn_desk.services.term_list import term_ids
from bmnn_desk.services.today import due_rows
from bmnn_desk.services.transfer_lines import transfer_counts
from bmnn_desk.services.year_statistics import year_figures
from bmnn_desk.ui.giving_way import give_way
from bmnn_desk.ui.list_looks import ListLooks
from bmnn_desk.ui.nav import Place
from bmnn_desk.ui.pages.books import BooksPage
from bmnn_desk.ui.pages.copying import CopyingPage
from bmnn_desk.ui.pages.endings import EndingsPage
from bmnn_desk.ui.pages.forms import FormsPage
from bmnn_desk.ui.pages.holdings import HoldingsPage
from bmnn_desk.ui.pages.incoming import IncomingPage
from bmnn_desk.ui.pages.inspection import InspectionPage
from bmnn_desk.ui.pages.journal import JournalPage
from bmnn_desk.ui.pages.office import OfficePage
from bmnn_desk.ui.pages.outgoing import OutgoingPage
from bmnn_desk.ui.pages.proposals import ProposalsPage
from bmnn_desk.ui.pages.secret_lists import SecretListsPage
from bmnn_desk.ui.pages.settings import SettingsPage
from bmnn_desk.ui.pages.statistics import StatisticsPage
from bmnn_desk.ui.pages.today import TodayPage
from bmnn_desk.ui.pages.transfers import TransfersPage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.seat import Seat

PLACES = (
    Place(key="today", words="Việc hôm nay", icon="home", digit=1, reads=due_rows),
    Place(key="proposals", words="Đề xuất độ mật", icon="file-certificate", digit=2),
    Place(key="outgoing", words="Văn bản đi", icon="send", digit=3),
    Place(key="incoming", words="Văn bản đến", icon="inbox", digit=4, reads=incoming_ids),
    Place(
        key="transfers",
        words="Chuyển giao",
        icon="arrows-exchange",
        digit=5,
        reads=transfer_counts,
    ),
    Place(key="copying", words="Sao, chụp", icon="copy", digit=6, reads=copying_ids),
    Place(key="holdings", words="Bản đang giữ", icon="stack-2", keys="Ctrl+;", reads=holding_ids),
    Place(
        key="endings",
        words="Giải mật, tiêu hủy",
        icon="lock-open",
        digit=7,
        reads=term_ids,
    ),
    Place(key="books", words="Sổ", icon="list-details", keys="Ctrl+O", reads=book_shelf),
    Place(
        key="statistics",
        words="Thống kê, báo cáo",
        icon="chart-bar",
        digit=8,
        reads=year_figures,
    ),
    Place(
        key="inspection",
        words="Tự kiểm tra",
        icon="clipboard-check",
        digit=9,
        reads=inspection_rows,
    ),
    Place(
        key="office",
        words="Hồ sơ cơ quan",
        icon="building",
        keys="Ctrl+/",
        reads=own_papers,
    ),
    Place(
        key="secret_lists", words="Danh mục", icon="clipboard-list", keys="Ctrl+I", at_bottom=True
    ),
    Place(
        key="journal",
        words="Nhật ký",
        icon="history",
        keys="Ctrl+J",
        at_bottom=True,
        reads=journal_lines,
    ),
    Place(
        key="forms",
        words="Mẫu biểu",
        icon="template",
        keys="Ctrl+.",
        at_bottom=True,
        reads=form_states,
    ),
    Place(key="settings", words="Cấu hình", icon="settings", keys="Ctrl+,", at_bottom=True),
)
_PAGES: Mapping[str, Callable[[Seat, QWidget | None], Page]] = {
    "today": TodayPage,
    "proposals": ProposalsPage,
    "outgoing": OutgoingPage,
    "office": OfficePage,
    "incoming": IncomingPage,
    "transfers": TransfersPage,
    "copying": CopyingPage,
    "holdings": HoldingsPage,
    "endings": EndingsPage,
    "books": BooksPage,
    "statistics": StatisticsPage,
    "inspection": InspectionPage,
    "secret_lists": SecretListsPage,
    "journal": JournalPage,
    "forms": FormsPage,
    "settings": SettingsPage,
}


def places_for(seat: Seat) -> tuple[Place, ...]:
    """The pages that the account at this seat has."""
    return tuple(place for place in PLACES if place.reads is None or seat.may_read(place.reads))


def page_of(key: str, seat: Seat, parent: QWidget | None = None) -> Page:
    """A page by its key, its lists as who sits here left them.

    One made in the place where it will stand is dressed for it once.
    """
    page = _PAGES[key](seat, parent)
    give_way()
    ListLooks(seat, key, page).begin()
    return page
