"""Do an act of a form: one that was saved before, or not anchored yet, is done all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from bmnn_desk.errors import AlreadySavedError, SavedNotAnchoredError
from bmnn_desk.ui.background import aside
from bmnn_desk.ui.error_texts import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.second_person import Approval, PaperWord
    from bmnn_desk.services.work import ActRequest, Work
    from bmnn_desk.ui.seat import Seat

Request = TypeVar("Request", bound="ActRequest")
Result = TypeVar("Result")


def act_once(
    seat: Seat,
    verb: Callable[[Work, Request], Result],
    request: Request,
    word: Approval | PaperWord | None = None,
) -> tuple[Result | None, str]:
    """What the act returned, None where an earlier try had done it; and what must be said.

    Raises:
        SecondPersonMissingError: the office asks for a second person, and there is no `word`.
        DeskError: nothing was written.
    """
    try:
        return aside(lambda: seat.desk.do(verb, request, word)), ""
    except AlreadySavedError:
        return None, ""
    except SavedNotAnchoredError as error:
        return None, sentence(error)
