"""Whether an act wants a second person, and whether his word counts."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from bmnn_desk.domain.office import PostKind, Role
from bmnn_desk.domain.second_person import (
    APPROVAL_SECONDS,
    Approval,
    PaperWord,
    SecondAct,
    SecondAsked,
    SecondRefusal,
)
from bmnn_desk.errors import SecondPersonMissingError, SecondPersonRefusedError
from bmnn_desk.services.accounts import (
    AccountsAsked,
    account_entries,
    is_set_by_another,
    newest_row,
)
from bmnn_desk.services.clock import today
from bmnn_desk.services.office_facts import posts_of, settings_of
from bmnn_desk.services.work import AUTHORITY
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from bmnn_desk.domain.settings import OfficeSettings
    from bmnn_desk.services.work import ActRequest, Work

# Whoever leads or keeps the secrets may stand by; a clerk cannot for another clerk.
SECONDS = frozenset({Role.LEADER, Role.OFFICER})
_CODE_LETTERS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A verb and its request, before it is done."""

    verb: Callable[..., Any]
    request: ActRequest


def second_asked(work: Work, proposed: Proposed) -> SecondAsked | None:
    """What the office asks for in this act; None where nobody has to stand by."""
    authority = AUTHORITY.get(proposed.verb)
    if authority is None or authority.second is None:
        return None
    settings = _settings(work, proposed.request)
    asked_for: frozenset[SecondAct] = frozenset().union(
        *(one.second_person_for for one in settings)
    )
    if authority.second is SecondAct.FEWER_SECOND_PERSONS:
        # To ask less often is itself such an act: one person alone cannot switch it off.
        wanted = bool(asked_for) and _asks_less(proposed.request, asked_for, settings)
    else:
        wanted = authority.second in asked_for
    if not wanted:
        return None
    return SecondAsked(
        act=authority.second,
        on_paper=all(one.second_on_paper for one in settings),
        paper_days=min((one.second_paper_days for one in settings), default=1),
    )


def require_word(
    work: Work, proposed: Proposed, word: Approval | PaperWord | None
) -> SecondAsked | None:
    """Let an act pass whose second person's word counts, or that wants none.

    Raises:
        SecondPersonMissingError: the office asks for one, and nobody gave his word.
        SecondPersonRefusedError: the word does not count.
    """
    asked = second_asked(work, proposed)
    if asked is None:
        return None
    if word is None:
        raise SecondPersonMissingError(asked.act)
    refusal = (
        _approval_fault(work, proposed, word)
        if isinstance(word, Approval)
        else _paper_fault(work, proposed, asked, word)
    )
    if refusal is not None:
        raise SecondPersonRefusedError(refusal)
    return asked


def keep_authorisation(
    work: Work, proposed: Proposed, asked: SecondAsked, word: PaperWord
) -> t.Authorisation:
    """Write down who will sign for this act on paper, and until when; after the verb."""
    kind, number = work.session.info["about"]
    body = getattr(proposed.request, "body", None) or _bodies(work)[0]
    request = proposed.request
    return work.keep(
        t.Authorisation(
            body_id=body,
            act=asked.act.value,
            verb=proposed.verb.__name__,
            object_kind=kind,
            object_id=number,
            person_id=work.find(t.Person, word.person).id,
            due=due_on(request.day, asked.paper_days),
            code=paper_code(request.request_id, request.day),
        )
    )


def due_on(day: date, paper_days: int) -> date:
    """The last day for the paper; an act of a day still to come does not put it off."""
    return min(day, today()) + timedelta(days=paper_days)


def paper_code(request_id: str, day: date) -> str:
    """The code on an authorisation's paper, by which it is found again: XXXX-XXXX."""
    digest = hashlib.sha256(f"authorisation/{request_id}/{day.isoformat()}".encode()).hexdigest()
    letters = digest[:_CODE_LETTERS].upper()
    return f"{letters[:4]}-{letters[4:]}"


def _approval_fault(work: Work, proposed: Proposed, word: Approval) -> SecondRefusal | None:
    # As the account stands now: roles may have gone since it gave its word.
    second = newest_row(work.session, work.find(t.Account, word.account).slot)
    faults = (
        (
            word.verb != proposed.verb.__name__
            or word.request != proposed.request
            or word.first != work.actor.account,
            SecondRefusal.OTHER_ACT,
        ),
        (
            word.person == work.actor.person or second.person_id != word.person,
            SecondRefusal.SAME_PERSON,
        ),
        (
            second.until is not None and second.until < today(),
            SecondRefusal.ENDED,
        ),
        (not SECONDS & set(map(Role, second.roles)), SecondRefusal.NO_ROLE),
        (is_set_by_another(work.session, second.slot), SecondRefusal.SET_BY_ANOTHER),
        (
            not 0 <= time.monotonic() - word.at <= APPROVAL_SECONDS,
            SecondRefusal.TOO_OLD,
        ),
    )
    return next((refusal for is_so, refusal in faults if is_so), None)


def _paper_fault(
    work: Work, proposed: Proposed, asked: SecondAsked, word: PaperWord
) -> SecondRefusal | None:
    if not asked.on_paper:
        return SecondRefusal.NOT_ON_PAPER
    work.find(t.Person, word.person)
    if word.person == work.actor.person:
        return SecondRefusal.SAME_PERSON
    may_sign = paper_seconds(work, proposed.request)
    return None if word.person in may_sign else SecondRefusal.NO_ROLE


def paper_seconds(work: Work, request: ActRequest) -> frozenset[int]:
    """Who may sign on paper: heads and deputies of that day, and whoever could stand by.

    Of every body of the desk, as one that was just set up may have no head on record yet.
    """
    posts = [post for one in _bodies(work) for post in posts_of(work, one)]
    leading = {
        post.person
        for post in posts
        if post.holds_on(request.day) and (post.kind.is_head or post.kind is PostKind.DEPUTY)
    }
    accounts = account_entries(work, AccountsAsked(), 0).rows
    return frozenset(leading) | {
        entry.person
        for entry in accounts
        if SECONDS & entry.roles and entry.is_live_on(request.day)
    }


def _asks_less(
    request: ActRequest, asked_for: frozenset[SecondAct], settings: list[OfficeSettings]
) -> bool:
    acts: frozenset[SecondAct] = getattr(request, "acts", frozenset())
    on_paper: bool = getattr(request, "on_paper", False)
    days: int = getattr(request, "paper_days", 0)
    return (
        bool(asked_for - acts)
        or (on_paper and not all(one.second_on_paper for one in settings))
        or days > min(one.second_paper_days for one in settings)
    )


def _settings(work: Work, request: ActRequest) -> list[OfficeSettings]:
    """The settings of the request's body; of every body where it concerns the whole desk."""
    body = getattr(request, "body", None)
    return [settings_of(work, one) for one in ([body] if body else _bodies(work))]


def _bodies(work: Work) -> list[int]:
    return list(work.session.scalars(select(t.Body.id).order_by(t.Body.id)))
