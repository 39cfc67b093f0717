"""A short form whose act may want a second person: his word is fetched, then it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.errors import SecondPersonMissingError
from bmnn_desk.ui.dialogs.second_person import and_paper, with_second
from bmnn_desk.ui.dialogs.small_sheet import SmallSheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.second_person import Approval, PaperWord
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.dialogs.second_person import Wanted


class SecondedSheet(SmallSheet):
    """A form calls `begin_act` where another calls `begin`; `word` is what the second one gave."""

    word: Approval | PaperWord | None = None

    def begin_act(self, wanted: Callable[[], Wanted], done: Callable[[Any], str]) -> None:
        """Open the draft; `wanted` is the verb and request as typed now.

        `done` gets what the verb returned and gives the words for the toast.
        """
        self._wanted, self._done = wanted, done
        self.begin(self._act_with_word)

    def refuse(self, error: DeskError) -> None:
        """Where a second person is asked for, his word is fetched, and it goes on with it."""
        if isinstance(error, SecondPersonMissingError):
            wanted = self._wanted()
            with_second(self, self.seat, wanted.verb, wanted.request, self._go_on)
            return
        self.word = None
        super().refuse(error)

    def end(self, words: str) -> None:
        """Say too where the paper is that the second person still has to sign."""
        super().end(and_paper(words, self.word))

    def _act_with_word(self) -> str:
        """Do the act with the second one's word; the words for the toast."""
        wanted = self._wanted()
        return self._done(self.seat.desk.do(wanted.verb, wanted.request, self.word))

    def _go_on(self, word: Approval | PaperWord) -> None:
        self.word = word
        self.forward()
