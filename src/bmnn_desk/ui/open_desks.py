"""Every desk that is open, so that none stays open behind a window that went away."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.desk import Desk
    from bmnn_desk.ui.engine import Entered


class Closes(Protocol):
    """What is open and can be closed; a second time does nothing."""

    def close(self) -> None:
        """Let go of it."""


Held = TypeVar("Held", bound=Closes)


class OpenDesks:
    """Desks are opened in the background and closed by the program."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._desks: list[Desk] = []
        self._others: list[Closes] = []

    def opening(self, make: Callable[[], Entered]) -> Callable[[], Entered]:
        """The same work, and its desk is known here before anybody gets it."""

        def work() -> Entered:
            """Open the desk and keep it, whichever thread this is."""
            made = make()
            with self._lock:
                self._desks.append(made.desk)
            return made

        return work

    def holding(self, make: Callable[[], Held]) -> Callable[[], Held]:
        """As `opening`, for what lies beside a store, as one that was restored."""

        def work() -> Held:
            """Make it and keep it, whichever thread this is."""
            made = make()
            with self._lock:
                self._others.append(made)
            return made

        return work

    def let_go(self, other: Closes) -> None:
        """Close what lies beside a store; a second call does nothing."""
        with self._lock:
            if other not in self._others:
                return
            self._others.remove(other)
        other.close()

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
        while self._others:
            self.let_go(self._others[-1])
        while self._desks:
            self.close(self._desks[-1])
