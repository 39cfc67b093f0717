"""A sheet about an account: its work may want a second person, and is repeated with his word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bmnn_desk.errors import (
    AlreadySavedError,
    SavedNotAnchoredError,
    SecondPersonMissingError,
)
from bmnn_desk.ui.dialogs.key_sheet import KeySheet
from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet, Wanted, and_paper, lay_second
from bmnn_desk.ui.error_texts import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.second_person import Approval, PaperWord
    from bmnn_desk.errors import DeskError
    from bmnn_desk.services.work import ActRequest


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Task:
    """What a sheet's button does: `work(word)` touches no widget; `said` is for the toast.

    `verb` and `request` are the office's act in it where it may want a second person.
    """

    work: Callable[[Approval | PaperWord | None], object]
    said: str
    verb: Callable[..., Any] | None = None
    request: ActRequest | None = None


class AccountSheet(KeySheet):
    """`task()` says what is to be done with what was typed."""

    _task: Task | None = None

    def task(self) -> Task:
        """What is to be done; nothing is wrong with what was typed."""
        raise NotImplementedError

    def go(self) -> None:
        """Do it without anybody's word; who is asked for then is the office's choice."""
        self._task = self.task()
        self._do(self._task, None)

    def refuse(self, error: DeskError) -> None:
        """Ask for the second person; an act that stands ends the sheet; else say why."""
        task = self._task
        if isinstance(error, AlreadySavedError | SavedNotAnchoredError):
            self.finish(sentence(error))
        elif (
            isinstance(error, SecondPersonMissingError)
            and task is not None
            and task.verb is not None
            and task.request is not None
        ):
            wanted = Wanted(verb=task.verb, request=task.request, mine=self.mine.value())
            second = SecondPersonSheet(self.seat, wanted)
            lay_second(self, second, lambda word: self._do(task, word))
        else:
            super().refuse(error)

    def finish(self, result: object) -> None:
        """It is done: what was to be done, with the passphrases in it, is let go of."""
        self._task = None
        super().finish(result)

    def _do(self, task: Task, word: Approval | PaperWord | None) -> None:
        said = and_paper(task.said, word)
        self.start(lambda: task.work(word), lambda _made: self.finish(said))
