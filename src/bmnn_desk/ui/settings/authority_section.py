"""Who may permit copying (sao, chụp): people of the office in posts of the closed list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.services.hold_authority import authority_held
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.ui.dialogs.end_authority import EndAuthorityDialog
from bmnn_desk.ui.dialogs.hold_authority import HoldAuthorityDialog
from bmnn_desk.ui.settings.list_place import NoneYet
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.widgets.button_row import button_row
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.level_words import level_word

if TYPE_CHECKING:
    from bmnn_desk.domain.authority import AuthorityEntry
    from bmnn_desk.ui.seat import Seat


class AuthoritySection(Section):
    """A list with the button that adds to it, and the one that ends its current row."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._shown: tuple[AuthorityEntry, ...] = ()
        self.held = ListTable(
            self.tr("Người được cho phép sao, chụp"),
            [
                self.tr("Họ và tên"),
                self.tr("Chức vụ in trên sổ"),
                self.tr("Chức vụ trong quy định"),
                self.tr("Đến độ"),
                self.tr("Hết ngày"),
            ],
            wide=2,
        )
        look = ButtonLook(icon="plus")
        self.add = Button(self.tr("&Ghi thẩm quyền…"), look, self._add)
        self.end = Button(self.tr("&Kết thúc…"), ButtonLook(icon="ban"), self._end_current)
        card = self.card(self.tr("Thẩm quyền sao, chụp"), button_row(self.end, self.add))
        none = NoneYet(
            icon="copy", words=self.tr("Chưa ghi ai được cho phép sao, chụp."), offers=self.add
        )
        card.body.addWidget(self.listed(self.held, none, (self.end,)))
        words = self.tr(
            "Chỉ người có chức vụ ghi ở đây mới được cho phép sao, chụp. Cấp phó cho phép theo "
            "văn bản ghi ở mục Ủy quyền."
        )
        card.body.addWidget(label(words, TextPart.HINT, wraps=True))
        self.held.currentCellChanged.connect(lambda *_cells: self._let_press())
        self.body.addWidget(card)
        self.body.addStretch(1)

    def show_now(self) -> None:
        """Read who holds a post today."""
        seat = self._seat
        asked = PeopleAsked(body=seat.body, day=seat.today())
        self._shown = tuple(seat.desk.read(authority_held, asked))
        self.held.show_rows([self._row(entry) for entry in self._shown])
        self._let_press()

    def _row(self, entry: AuthorityEntry) -> tuple[str, ...]:
        level = self.tr("không còn") if entry.highest is None else level_word(entry.highest)
        words = entry.words or self.tr("chức vụ không có trong quy định hiện nay")
        if entry.words and not entry.is_sourced:
            words = self.tr("Chưa đối chiếu: {post}").format(post=entry.words)
        until = self.tr("chưa biết") if entry.until is None else short_day(entry.until)
        return entry.name, entry.title, words, level, until

    def _current(self) -> AuthorityEntry | None:
        row = self.held.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _let_press(self) -> None:
        self.end.setEnabled(self._current() is not None)

    def _add(self) -> None:
        self.sheet_wanted.emit(HoldAuthorityDialog(self._seat, 0))

    def _end_current(self) -> None:
        entry = self._current()
        if entry is not None:
            self.sheet_wanted.emit(EndAuthorityDialog(self._seat, entry.held))
