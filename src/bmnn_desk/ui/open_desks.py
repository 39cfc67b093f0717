"""Every desk that is open, so that none stays open behind a window that went away."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.desk import Desk
    from bmnn_desk.ui.engine import Entered


class OpenDesks:
    """Desks are opened in the background and closed by the program."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._desks: list[Desk] = []

    def opening(self, make: Callable[[], Entered]) -> Callable[[], Entered]:
        """The same work, and its desk is known here before anybody gets it."""

        def work() -> Entered:
            """Open the desk and keep it, whichever thread this is."""
            made = make()
            with self._lock:
                self._desks.append(made.desk)
            return made

        return work

    def close(self, desk: Desk) -> None:
        """Close one; a second call does nothing.

        Raises:
            DeskError: the last checkpoint failed; its keys are wiped all the same.
        """
        with self._lock:
            if desk not in self._desks:
                return
            self._desks.remove(desk)
        desk.close()

    def close_all(self) -> None:
        """Close what is left, at the end of the program."""
        while self._desks:
            self.close(self._desks[-1])
