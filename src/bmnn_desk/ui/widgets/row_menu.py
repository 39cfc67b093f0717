"""The menu of a list: what can be done with the current row, and what without one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import QMenu

from bmnn_desk.ui.icons import icon
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.buttons import ButtonKind
from bmnn_desk.ui.widgets.menu_letters import with_letters
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QTableView, QWidget

    from bmnn_desk.ui.widgets.buttons import Button


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Words as on a button, what is done, and the key that does the same elsewhere."""

    words: str
    do: Callable[[], object]
    icon: QIcon | None = None
    keys: str = ""
    enabled: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCommands:
    """`opens` is what Enter does with a row; `of_row` and `of_page` as their buttons stand."""

    opens: Callable[[], object] | None = None
    of_row: tuple[Command, ...] = ()
    of_page: tuple[Command, ...] = ()

    def plus(self, *of_page: Command) -> RowCommands:
        """The same, and these commands that need no row."""
        return replace(self, of_page=(*self.of_page, *of_page))


def button_commands(buttons: Iterable[Button]) -> tuple[Command, ...]:
    """The commands of buttons: what is not offered is left out, what cannot be now is idle."""
    return tuple(
        Command(
            words=button.text(),
            do=button.click,
            icon=_ink_of(button),
            keys=_keys_of(button.toolTip()),
            enabled=button.isEnabled(),
        )
        for button in buttons
        if not button.isHidden()
    )


class PlaceMenu(QObject):
    """The menu of what stands in place of an empty list: the commands that need no row.

    Opens by right click, by the Menu key and by Shift+F10; `commands()` is asked each time.
    """

    def __init__(self, place: QWidget, commands: Callable[[], RowCommands]) -> None:
        super().__init__(place)
        self._place, self._commands = place, commands
        self._also: list[Callable[[], tuple[Command, ...]]] = []
        self._menu: QMenu | None = None
        place.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        place.customContextMenuRequested.connect(self._open_at)
        keys = {"Menu": self.open_on_current, "Shift+F10": self.open_on_current}
        listen_for(keys, place)

    @property
    def menu(self) -> QMenu | None:
        """The menu that is open."""
        return self._menu

    def also(self, commands: Callable[[], tuple[Command, ...]]) -> None:
        """Offer these too, whatever the row."""
        self._also.append(commands)

    def open_on_current(self) -> None:
        """Open the menu where the keys stand, its first command chosen."""
        self._open(self._place.mapToGlobal(QPoint()), on_row=False)
        self._choose_first()

    def _open_at(self, place: QPoint) -> None:
        self._open(self._place.mapToGlobal(place), on_row=False)

    def _open(self, at: QPoint, *, on_row: bool) -> None:
        # Windows sends its own wish for a menu when the Menu key comes up again.
        if self._menu is not None:
            return
        menu = QMenu(self._place)
        menu.setAccessibleName(_tr("Lệnh: {list}").format(list=self._place.accessibleName()))
        more = (each for commands in self._also for each in commands())
        _fill(menu, self._commands().plus(*more), on_row=on_row)
        if menu.isEmpty():
            menu.deleteLater()
            return
        self._menu = menu
        menu.aboutToHide.connect(self._let_go)
        menu.popup(at)

    def _choose_first(self) -> None:
        if self._menu is not None:
            usable = (each for each in self._menu.actions() if each.isEnabled() and each.text())
            first = next(usable, None)
            if first is not None:
                self._menu.setActiveAction(first)

    def _let_go(self) -> None:
        """It is not kept: a lock hides it, and the next one says what is so then."""
        if self._menu is not None:
            self._menu.deleteLater()
            self._menu = None


class RowMenu(PlaceMenu):
    """The menu of a table.

    `commands()` is asked once the row that was clicked is the current one, and has to show first
    what that row allows: the row's own signal comes only when the keys rest. Where no row was
    clicked only the commands without one are there.
    """

    def __init__(self, table: QTableView, commands: Callable[[], RowCommands]) -> None:
        super().__init__(table, commands)
        self._table = table

    @property
    def table(self) -> QTableView:
        """The list that it is the menu of."""
        return self._table

    def open_on_current(self) -> None:
        """Open the menu under the current row, its first command chosen."""
        table, index = self._table, self._table.currentIndex()
        if index.isValid():
            table.scrollTo(index)
        below = table.visualRect(index).bottomLeft() if index.isValid() else QPoint()
        self._open(table.viewport().mapToGlobal(below), on_row=index.isValid())
        self._choose_first()

    def _open_at(self, place: QPoint) -> None:
        table, index = self._table, self._table.indexAt(place)
        table.setFocus()
        if index.isValid():
            table.setCurrentIndex(index)
        self._open(table.viewport().mapToGlobal(place), on_row=index.isValid())


def _fill(menu: QMenu, wanted: RowCommands, *, on_row: bool) -> None:
    opens = () if wanted.opens is None else (_opening(wanted.opens),)
    groups = ((*opens, *wanted.of_row) if on_row else (), wanted.of_page)
    words = iter(with_letters([each.words for group in groups for each in group]))
    for group in groups:
        if menu.actions() and group:
            menu.addSeparator()
        for command in group:
            add_command(menu, command, next(words))
    if on_row and opens:
        first = menu.actions()[0]
        menu.setDefaultAction(first)
        # A menu dressed by a stylesheet does not make it bold by itself.
        bold = menu.font()
        bold.setBold(True)
        first.setFont(bold)


def add_command(menu: QMenu, command: Command, words: str) -> None:
    """Put a command into a menu in these words, which mark its letter."""
    # Behind a tab the key is told, and not bound: the page answers to it by itself.
    action = menu.addAction(f"{words}\t{command.keys}" if command.keys else words)
    if command.icon is not None:
        action.setIcon(command.icon)
    action.setEnabled(command.enabled)
    action.triggered.connect(lambda _checked, do=command.do: do())


def _opening(opens: Callable[[], object]) -> Command:
    return Command(words=_tr("&Mở"), do=opens, keys="Enter")


def _ink_of(button: Button) -> QIcon | None:
    """The button's icon as it shows on a menu: that of a filled button is white."""
    look, tokens = button.look, current_tokens()
    if not look.icon:
        return None
    if not button.isEnabled():
        return icon(look.icon, tokens.disabled)
    return icon(look.icon, tokens.danger if look.kind is ButtonKind.DANGER else tokens.text)


def _keys_of(tip: str) -> str:
    """The key that a button's tip begins with; '' where it tells of something else."""
    head = tip.partition(":")[0]
    return head if QKeySequence(head).toString() else ""


def commands_of(
    opens: Callable[[], object] | None, of_row: Sequence[Button], of_page: Sequence[Button] = ()
) -> RowCommands:
    """The commands of a list whose buttons are about its current row, or about none."""
    return RowCommands(
        opens=opens, of_row=button_commands(of_row), of_page=button_commands(of_page)
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("row_menu", words)
