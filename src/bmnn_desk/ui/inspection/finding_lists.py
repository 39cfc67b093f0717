"""The two lists of the page: the rules that are broken, and under them the cases of one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.ui.inspection.columns import case_columns, group_columns
from bmnn_desk.ui.inspection.found_cases import FoundCases
from bmnn_desk.ui.outgoing.empty_state import EmptyState
from bmnn_desk.ui.widgets.labels import ElidedLabel, TextPart
from bmnn_desk.ui.widgets.row_menu import Command, PlaceMenu, RowCommands, RowMenu
from bmnn_desk.ui.widgets.row_model import RowModel
from bmnn_desk.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bmnn_desk.domain.inspection_report import InspectionFinding
    from bmnn_desk.ui.inspection.found_cases import Case, GroupRow, Prepared, Wanted

_GROUPS_STRETCH, _CASES_STRETCH = 5, 4
_LEAST_LIST_PX = 120


class FindingLists(QWidget):
    """`moved()` once the keys rest on another row, `opened(finding)` by Enter on a case."""

    moved = Signal()
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = FoundCases()
        self._groups: RowModel[GroupRow] = RowModel(group_columns(), self.found.group_source())
        self._cases: RowModel[Case] = RowModel(case_columns(), self.found.case_source())
        self.groups = RowTable(self.tr("Các quy tắc có lỗi"), self._groups)
        self.cases = RowTable(self.tr("Các trường hợp của quy tắc đang chọn"), self._cases)
        self.groups.columns.kept_as, self.cases.columns.kept_as = "rules", "cases"
        self.cases_title = ElidedLabel(TextPart.STRONG)
        self.empty = EmptyState()
        self._stack = QStackedWidget()
        self._opened: int | None = None
        self._lay()
        self.groups.current_changed.connect(self._follow)
        self.groups.opened.connect(self._into_cases)
        self.cases.current_changed.connect(lambda _key: self.moved.emit())
        self.cases.opened.connect(self._open)

    @property
    def shown(self) -> int:
        """How many rules are shown."""
        return self._groups.rowCount()

    def hold(self, made: Prepared | None) -> None:
        """Take another result, or none; `narrow` shows it."""
        if made is None:
            self._opened = None
        self.found.hold(made)

    def narrow(self, wanted: Wanted) -> None:
        """Show what is wanted, the current rule and case as far as they are still there."""
        self.found.narrow(wanted)
        self._groups.reload()
        self._follow(self.groups.current_id())

    def say_empty(self, icon: str, words: str, offer: str, do: Callable[[], object]) -> None:
        """Say in place of the lists why they are not there."""
        self.empty.say(icon, words, offer, do)
        self._stack.setCurrentWidget(self.empty)

    def say_not_found(self, active: Sequence[str], clear: Callable[[], object]) -> None:
        """Say in place of the lists that they are narrowed to nothing."""
        self.empty.say_not_found(active, clear)
        self._stack.setCurrentWidget(self.empty)

    def give_menus(self, of_page: Callable[[], tuple[Command, ...]]) -> None:
        """Give both lists the menu of a row, with these commands that need none."""
        for table in (self.groups, self.cases):
            RowMenu(table, partial(_commands_of, table, of_page))
        PlaceMenu(self.empty, lambda: RowCommands(of_page=of_page()))

    def group(self) -> GroupRow | None:
        """The current rule."""
        return self.found.group_row(self.groups.current_id()) if self.shown else None

    def finding(self) -> InspectionFinding | None:
        """The current case of it."""
        case = self.found.case(self.cases.current_id()) if self._cases.rowCount() else None
        return None if case is None else case.finding

    def focus_first(self) -> None:
        """Onto the case that was opened last; into the rules, or onto what is offered for them."""
        opened, self._opened = self._opened, None
        if opened is not None and self.cases.isVisibleTo(self) and self.cases.go_to(opened):
            self.cases.setFocus()
        elif self.shown:
            self.groups.setFocus()
        elif self.empty.button.isVisibleTo(self):
            self.empty.button.setFocus()

    def _follow(self, key: int | None) -> None:
        """Show the cases of the current rule."""
        row = self.found.group_row(key)
        self.found.group = -1 if row is None else row.key
        self._cases.reload()
        if row is not None:
            self._stack.setCurrentIndex(0)
            words = self.tr("{rule}: {count} trường hợp")
            title = words.format(rule=row.group.rule, count=dotted(row.count))
            self.cases_title.show_text(title)
        self.moved.emit()

    def _into_cases(self, key: int) -> None:
        if key != self.found.group:
            self._follow(key)
        self.cases.setFocus()

    def _open(self, key: int) -> None:
        case = self.found.case(key)
        if case is not None:
            self._opened = key
            self.opened.emit(case.finding)

    def _lay(self) -> None:
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.groups, _GROUPS_STRETCH)
        column.addWidget(self.cases_title)
        column.addWidget(self.cases, _CASES_STRETCH)
        for table in (self.groups, self.cases):
            table.setMinimumHeight(_LEAST_LIST_PX)
        self._stack.addWidget(both)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)


def _commands_of(table: RowTable[Any], of_page: Callable[[], tuple[Command, ...]]) -> RowCommands:
    """Enter, and the page's own; the current row is asked for when it is opened."""
    return RowCommands(opens=lambda: table.opened.emit(table.current_id()), of_page=of_page())
