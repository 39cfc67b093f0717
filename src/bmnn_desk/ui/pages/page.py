"""What every page of the main window can do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """A page; `sheet_wanted(sheet)` opens a form over it, `said(words)` is for the toast.

    `subtitled(words)` is the line under the page's title in the header; `line_wanted(wanted)`
    goes to a line on another page (`LineWanted`); `waiting(count)` is what waits there.
    """

    sheet_wanted = Signal(object)
    said = Signal(str)
    subtitled = Signal(str)
    line_wanted = Signal(object)
    waiting = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def refresh(self) -> None:
        """Read the page's rows again; called when it is shown and after each sheet."""

    def focus_first(self) -> None:
        """Put the focus where work begins."""
        self.setFocus()

    def place(self) -> str:
        """Where the page stands, by keys and numbers alone; empty where it keeps none."""
        return ""

    def go_to_place(self, place: str) -> None:
        """Go back to what `place` gave before a lock; a place that is gone is passed over."""

    def choose_book(self, book: int) -> None:
        """Show a book of the page, where it shows one at a time."""

    def choose_part(self, part: str) -> None:
        """Show a list of the page, where it has several and one of that name."""

    def go_to_row(self, part: str, row: int) -> None:
        """Show a list of the page, and in it a row by its own number."""
        self.choose_part(part)
        self.go_to_line(row)

    def come(self) -> None:
        """Somebody comes by the page's key or name, and not back to where he was."""

    def look_again(self) -> None:
        """The machine stands otherwise: on a network or off it, or a backup was made."""

    def go_to_line(self, line: int) -> None:
        """Show a line of the page's book, in whatever list it stands; one that is gone is not."""
