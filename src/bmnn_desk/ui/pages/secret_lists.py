"""Danh mục: the decisions of the secret lists, how each stands, its entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.services.delist_entries import delist_entries
from bmnn_desk.services.enter_secret_list import add_secret_item, enter_secret_list
from bmnn_desk.services.import_secret_items import import_secret_items
from bmnn_desk.services.record_delegation import record_ending
from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.dialogs.add_secret_item import AddSecretItemDialog
from bmnn_desk.ui.dialogs.delist_secret_item import DelistSecretItemDialog
from bmnn_desk.ui.dialogs.end_listed import EndSecretListDialog
from bmnn_desk.ui.dialogs.import_secret_items import ImportSecretItemsDialog
from bmnn_desk.ui.dialogs.withdraw_secret_item import WithdrawSecretItemDialog
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.pages.listing import usual_commands
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.secret_list.shelf import ShelfRow, shelf_of
from bmnn_desk.ui.settings.list_place import ListPlace, NoneYet
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.widgets.active_filters import ActiveFilters, typed_filter
from bmnn_desk.ui.widgets.button_row import button_row
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.filter_edit import FilterEdit
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.level_words import level_chip_words
from bmnn_desk.ui.widgets.row_menu import PlaceMenu, RowCommands, RowMenu, commands_of
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.secret_list import SecretEntry
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat

_LEAST_FILTER_PX, _MOST_FILTER_PX = 170, 330
# How a decision stands is told at length: the field must still be read beside it.
_MOST_SHARE = 0.26
_ITEMS, _STATE = 4, 5


class SecretListsPage(Page):
    """Decisions above, the entries of the current one below.

    Enter or Ctrl+N adds an entry, Delete withdraws the current one.
    """

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._all: tuple[ShelfRow, ...] = ()
        self._shown: tuple[ShelfRow, ...] = ()
        self._found: tuple[SecretEntry, ...] = ()
        tr = self.tr
        plus = ButtonLook(icon="plus", kind=ButtonKind.PRIMARY, tip="Ctrl+N")
        self.add = Button(tr("&Thêm mục…"), plus, self.add_item)
        table = ButtonLook(icon="table-import", tip="Ctrl+U")
        self.bring = Button(tr("Nhập bản&g tính…"), table, self.bring_items)
        end = ButtonLook(icon="calendar", tip="Ctrl+G")
        self.end = Button(tr("Ghi ngày &hết hiệu lực…"), end, self.end_list)
        drop = ButtonLook(icon="ban", kind=ButtonKind.DANGER, tip="Delete")
        self.withdraw = Button(tr("&Rút mục…"), drop, self.withdraw_item)
        gone = ButtonLook(icon="file-off", tip="Ctrl+B")
        self.delist = Button(tr("Mục đã &bỏ…"), gone, self.delist_item)
        self.filter = FilterEdit(tr("Lọc (Ctrl+F)"))
        self.lists = ListTable(
            tr("Quyết định danh mục"),
            [
                tr("Quyết định"),
                tr("Ngày"),
                tr("Lĩnh vực"),
                tr("Áp dụng từ"),
                tr("Số mục"),
                tr("Tình trạng"),
            ],
            wide=2,
            fills=True,
            share=_MOST_SHARE,
        )
        self.lists.put_right((_ITEMS,))
        self.entries = ListTable(
            tr("Các mục của quyết định đang chọn"),
            [tr("Điều"), tr("Khoản"), tr("Điểm"), tr("Độ mật"), tr("Nội dung")],
            wide=4,
            fills=True,
        )
        none = NoneYet(icon="address-book", words=tr("Chưa có quyết định nào."), offers=self.add)
        self.place_of_lists = ListPlace(self.lists, none)
        self.narrowing = ActiveFilters(self._clear)
        self.place_of_entries = ListPlace(self.entries, self._no_entries(None))
        self._lay()
        self._connect()

    def refresh(self) -> None:
        """Read the entries beside the window: a store may have thousands."""
        desk, body, day = self._seat.desk, self._seat.body, self._seat.today()

        def work() -> tuple[SecretEntry, ...]:
            """Every entry of every decision."""
            return tuple(desk.read(secret_entries, EntriesAsked(body=body, day=day)))

        in_background(self, work, self._show, self._failed)

    def focus_first(self) -> None:
        """Into the decisions; into the filter where it leaves none."""
        (self.lists if self._shown or not self.filter.value() else self.filter).setFocus()

    def current(self) -> ShelfRow | None:
        """The decision that is chosen."""
        row = self.lists.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def add_item(self) -> None:
        """Add entries, of the current decision first of all."""
        if not self._seat.may(add_secret_item, enter_secret_list):
            return
        row = self.current()
        subject = 0 if row is None else row.secret_list
        self.sheet_wanted.emit(AddSecretItemDialog(self._seat, subject, row))

    def bring_items(self) -> None:
        """Bring in entries from a table."""
        if self._seat.may(import_secret_items):
            self.sheet_wanted.emit(ImportSecretItemsDialog(self._seat))

    def end_list(self) -> None:
        """Record the last day of the current decision."""
        row = self.current()
        if not self._seat.may(record_ending):
            return
        if row is None or not row.secret_list:
            self.said.emit(self.tr("Chọn một quyết định đã nhập mục trước."))
            return
        self.sheet_wanted.emit(EndSecretListDialog(self._seat, row.secret_list))

    def withdraw_item(self) -> None:
        """Withdraw the current entry, which was mistyped."""
        entry = self._entry_for(record_ending)
        if entry is not None:
            self.sheet_wanted.emit(WithdrawSecretItemDialog(self._seat, entry.id))

    def delist_item(self) -> None:
        """Record that the current entry stands in no list any more."""
        entry = self._entry_for(delist_entries)
        if entry is not None:
            self.sheet_wanted.emit(DelistSecretItemDialog(self._seat, entry.id))

    def _entry_for(self, verb: Callable[..., object]) -> SecretEntry | None:
        """The current entry, where the account may do this with it."""
        if not self._seat.may(verb):
            return None
        row = self.entries.currentRow()
        if 0 <= row < len(self._found):
            return self._found[row]
        self.said.emit(self.tr("Chọn một mục ở bảng dưới trước."))
        return None

    def _show(self, entries: tuple[SecretEntry, ...]) -> None:
        self._all = shelf_of(entries, self._seat.desk.law.secret_lists)
        entered = sum(bool(row.secret_list) for row in self._all)
        words = self.tr("{lists} quyết định đã nhập, {entries} mục")
        self.subtitled.emit(words.format(lists=entered, entries=len(entries)))
        self._filter()

    def _filter(self) -> None:
        before = self.current()
        typed, today = self.filter.value(), self._seat.today()
        self._shown = tuple(row for row in self._all if not typed or row.is_found_by(typed))
        self.lists.show_rows([row.texts(today) for row in self._shown])
        self.lists.show_marks(_STATE, [row.mark(today) for row in self._shown])
        if before is not None:
            same = [at for at, row in enumerate(self._shown) if row.is_the_same(before)]
            if same:
                self.lists.setCurrentCell(same[0], 0)
        self._show_current()
        active = typed_filter(self.filter, self._filter)
        self.narrowing.show_filters(active)
        if active:
            self.place_of_lists.say_not_found(self.narrowing.words, self._clear)
        else:
            self.place_of_lists.say_none()

    def _clear(self) -> None:
        self.filter.clear()
        self._filter()
        self.focus_first()

    def _of_decision(self) -> RowCommands:
        return self._menu_of(self.end)

    def _of_entry(self) -> RowCommands:
        return self._menu_of(self.withdraw, self.delist)

    def _menu_of(self, *of_row: Button) -> RowCommands:
        usual = usual_commands(self, None, self.filter.take_keys)
        return commands_of(None, of_row, (self.add, self.bring)).plus(*usual)

    def _show_current(self) -> None:
        row = self.current()
        self._found = () if row is None else row.entries_found_by(self.filter.value())
        self.entries.show_rows([_texts(entry) for entry in self._found])
        for button in (self.withdraw, self.delist):
            button.setEnabled(bool(self._found))
        self.end.setEnabled(row is not None and bool(row.secret_list))
        self.place_of_entries.put_none(self._no_entries(row))

    def _no_entries(self, row: ShelfRow | None) -> NoneYet:
        """What stands under a decision of which nothing was entered yet."""
        if row is None:
            return NoneYet(icon="address-book", words=self.tr("Chưa chọn quyết định nào ở trên."))
        words = self.tr("Chương trình biết quyết định này nhưng chưa có mục nào.")
        how = self.tr("Bấm Thêm mục để gõ theo bản giấy, hoặc Nhập bảng tính.")
        if row.slot:
            words = self.tr("Danh mục của lĩnh vực này không công bố.")
            how = self.tr("Cơ quan gõ số, ngày và các mục theo bản giấy được cấp: bấm Thêm mục.")
        said = f"{words} {how}" if self._seat.may(add_secret_item, enter_secret_list) else words
        return NoneYet(icon="address-book", words=said, offers=self.add)

    def _failed(self, error: DeskError) -> None:
        self.said.emit(sentence(error))

    def _connect(self) -> None:
        RowMenu(self.lists, self._of_decision)
        RowMenu(self.entries, self._of_entry)
        PlaceMenu(self.place_of_lists.empty, self._of_decision)
        PlaceMenu(self.place_of_entries.empty, self._of_entry)
        self.narrowing.left.connect(self.focus_first)
        self.lists.currentCellChanged.connect(lambda *_cells: self._show_current())
        self.lists.cellActivated.connect(lambda *_cell: self.add_item())
        self.filter.asked.connect(lambda _words: self._filter())
        self.filter.list_wanted.connect(self.lists.setFocus)
        seat = self._seat
        self.add.setVisible(seat.may(add_secret_item, enter_secret_list))
        self.bring.setVisible(seat.may(import_secret_items))
        for button in (self.end, self.withdraw):
            button.setVisible(seat.may(record_ending))
        self.delist.setVisible(seat.may(delist_entries))
        keys = {
            "Ctrl+N": self.add_item,
            "Ctrl+U": self.bring_items,
            "Ctrl+G": self.end_list,
            "Ctrl+B": self.delist_item,
            "Del": self.withdraw_item,
            "Ctrl+F": self.filter.take_keys,
            "F5": self.refresh,
        }
        listen_for(keys, self)

    def _lay(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.filter.setMinimumWidth(_LEAST_FILTER_PX)
        self.filter.setMaximumWidth(_MOST_FILTER_PX)
        row.addWidget(button_row(self.add, self.bring, self.withdraw, self.delist, self.end))
        row.addStretch(1)
        row.addWidget(self.filter, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 8)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.narrowing)
        column.addWidget(self.place_of_lists, 3)
        column.addWidget(self.place_of_entries, 2)
        column.addWidget(label(self._keys(), TextPart.HINT))

    def _keys(self) -> str:
        """The keys of what this role may do."""
        tr, seat, keys = self.tr, self._seat, []
        if seat.may(add_secret_item, enter_secret_list):
            keys.append(tr("Ctrl+N thêm"))
        if seat.may(import_secret_items):
            keys.append(tr("Ctrl+U nhập"))
        if seat.may(record_ending):
            keys += [tr("Ctrl+G hết hiệu lực"), tr("Delete rút mục")]
        if seat.may(delist_entries):
            keys.append(tr("Ctrl+B mục đã bỏ"))
        return " · ".join((*keys, tr("Ctrl+F lọc")))


def _texts(entry: SecretEntry) -> tuple[str, ...]:
    item = entry.item
    return item.article, item.clause, item.point, level_chip_words(item.level), item.words
