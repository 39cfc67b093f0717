"""How a person has the lists of a page, kept in the store from one day to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from bmnn_desk.errors import DeskError
from bmnn_desk.services.form_drafts import KeepDraftRequest, keep_form_draft
from bmnn_desk.ui.dialogs.arrange_columns import ArrangeColumnsDialog
from bmnn_desk.ui.draft_keeper import found_draft
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.widgets.column_commands import COLUMNS_KEY
from bmnn_desk.ui.widgets.column_layout import ColumnLayout
from bmnn_desk.ui.widgets.row_menu import RowMenu
from bmnn_desk.ui.widgets.shortcuts import listen_for
from bmnn_desk.ui.widgets.table_look import read_look

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.seat import Seat

_WAIT_MS = 1500


class ListLooks(QObject):
    """Every list of a page that has a name to be kept as.

    What is changed is written 1.5 s after the last change, and when the page is left, covered or
    locked. Where the account may write no draft it lasts as long as the page does.
    """

    def __init__(self, seat: Seat, key: str, page: Page) -> None:
        super().__init__(page)
        self._seat, self._page, self._form = seat, page, f"columns {key}"
        self._may = seat.may(keep_form_draft)
        self._changed = False
        self._timer = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._timer.timeout.connect(self.keep_now)
        layouts = (each for each in page.findChildren(ColumnLayout) if each.kept_as)
        self._lists = {each.kept_as: each for each in layouts}
        # A list that these roles do not show is kept on for the day when they do.
        self._kept: dict[str, str] = {}

    def begin(self) -> None:
        """Show the lists as they were left, and listen."""
        if not self._lists:
            return
        self._show_kept()
        for each in self._lists.values():
            each.changed.connect(lambda _look: self._touch())
            each.wanted.connect(lambda each=each: self._arrange(each))
            each.has_sheet = True
            menu = each.table.findChild(RowMenu)
            if menu is not None:
                menu.also(each.commands)
        listen_for({COLUMNS_KEY: self._arrange_shown}, self._page)
        self._page.installEventFilter(self)

    def keep_now(self) -> None:
        """Write what was changed since the last time."""
        self._timer.stop()
        if not (self._changed and self._may):
            return
        self._kept |= {name: each.look.written() for name, each in self._lists.items()}
        request = KeepDraftRequest(form=self._form, subject=0, fields=self._kept, caret="")
        try:
            self._seat.desk.jot(keep_form_draft, request)
        except DeskError as error:
            words = self.tr("Chưa lưu được cách bày cột, chỉ dùng đến lúc khóa. {why}")
            self._page.said.emit(words.format(why=sentence(error)))
            return
        self._changed = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A page that goes out of sight may not come back: its desk is closed next (a lock)."""
        if event.type() is QEvent.Type.Hide:
            self.keep_now()
        return super().eventFilter(watched, event)

    def _show_kept(self) -> None:
        try:
            draft = found_draft(self._seat, self._form, 0)
        except DeskError as error:
            # Nobody hears the page yet. What could not be read is not written over either.
            self._may = False
            words = self.tr("Chưa đọc được cách bày cột nên cột đang như mặc định. {why}")
            told = words.format(why=sentence(error))
            QTimer.singleShot(0, self, lambda: self._page.said.emit(told))
            return
        fields: Mapping[str, str] = {} if draft is None else draft.fields
        self._kept = dict(fields)
        for name, each in self._lists.items():
            if name in fields:
                each.show_look(read_look(fields[name]))

    def _touch(self) -> None:
        self._changed = True
        if self._page.isVisible():
            self._timer.start()
        else:
            self.keep_now()

    def _arrange(self, layout: ColumnLayout) -> None:
        self._page.sheet_wanted.emit(ArrangeColumnsDialog(layout))

    def _arrange_shown(self) -> None:
        """The list with the keys; else the first that is to be seen."""
        seen = [each for each in self._lists.values() if each.table.isVisible()]
        focused = (each for each in seen if each.table.hasFocus())
        chosen = next(focused, next(iter(seen), None))
        if chosen is None:
            self._page.said.emit(self.tr("Danh sách đang trống nên không bày cột được."))
        else:
            self._arrange(chosen)
