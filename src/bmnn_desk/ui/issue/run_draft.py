"""What is kept of a run of prints while it is not answered for: a lock or a crash loses nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.services.form_drafts import KeepDraftRequest, keep_form_draft
from bmnn_desk.ui.draft_keeper import drop_draft, found_draft
from bmnn_desk.ui.issue.print_plan import Paper, PrintPart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat

# The form of the window that prints copies again: it takes up what an issue left.
RUN_FORM = "print_copies"
_BETWEEN, _WITHIN = ";", ","


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RunState:
    """`sent` went to the printer and is not answered for, `left` is to be printed after it.

    `stop` is the copy and its page where the run broke, as far as is known. `again` are copies
    printed before, `reason` says why they are printed again; `printer` is its name.
    """

    sent: tuple[PrintPart, ...] = ()
    left: tuple[PrintPart, ...] = ()
    stop: tuple[int, int] | None = None
    again: frozenset[int] = frozenset()
    reason: str = ""
    printer: str = ""

    @property
    def is_over(self) -> bool:
        """True where there is nothing to remember."""
        return not self.sent and not self.left


class RunDraft:
    """The draft of one run: `form` and `subject` name it, as they name any draft."""

    def __init__(self, seat: Seat, form: str, subject: int) -> None:
        self._seat, self._form, self._subject = seat, form, subject

    def keep(self, state: RunState) -> None:
        """Keep what is known now; of a run that is over nothing.

        Raises:
            DeskError: it was not written.
        """
        if state.is_over:
            drop_draft(self._seat, self._form, self._subject)
            return
        request = KeepDraftRequest(
            form=self._form, subject=self._subject, fields=texts_of(state), caret=""
        )
        self._seat.desk.jot(keep_form_draft, request)

    def found(self) -> RunState | None:
        """What was kept; None where nothing was."""
        mine = found_draft(self._seat, self._form, self._subject)
        return None if mine is None else state_of(mine.fields)


def texts_of(state: RunState) -> dict[str, str]:
    """A state as a draft keeps it."""
    return {
        "sent": _BETWEEN.join(map(_text, state.sent)),
        "left": _BETWEEN.join(map(_text, state.left)),
        "stop": "" if state.stop is None else _WITHIN.join(map(str, state.stop)),
        "again": _WITHIN.join(map(str, sorted(state.again))),
        "reason": state.reason,
        "printer": state.printer,
    }


def state_of(texts: Mapping[str, str]) -> RunState:
    """A state as a draft kept it."""
    copy, _, page = texts["stop"].partition(_WITHIN)
    return RunState(
        sent=tuple(map(_part, filter(None, texts["sent"].split(_BETWEEN)))),
        left=tuple(map(_part, filter(None, texts["left"].split(_BETWEEN)))),
        stop=(int(copy), int(page)) if copy else None,
        again=frozenset(map(int, filter(None, texts["again"].split(_WITHIN)))),
        reason=texts["reason"],
        printer=texts["printer"],
    )


def _text(part: PrintPart) -> str:
    red = "red" if part.red else ""
    fields = (part.what, str(part.copy), red, part.paper, str(part.first), str(part.pages))
    return _WITHIN.join(fields)


def _part(text: str) -> PrintPart:
    what, copy, red, paper, first, pages = text.split(_WITHIN)
    return PrintPart(
        what=PrintedWhat(what),
        copy=int(copy),
        red=bool(red),
        paper=Paper(paper),
        first=int(first),
        pages=int(pages),
    )
