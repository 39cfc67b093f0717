"""The words that second persons gave by passphrase at an open desk: each counts once."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from bmnn_desk.domain.second_person import APPROVAL_SECONDS, Approval, PaperWord, SecondRefusal
from bmnn_desk.errors import AccountEndedError, SecondPersonRefusedError
from bmnn_desk.services.accounts import actor_of_slot
from bmnn_desk.storage.slots import prove

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from bmnn_desk.services.second_person import Proposed
    from bmnn_desk.services.work import Actor, Work
    from bmnn_desk.storage.slots import Credential


class SecondWords:
    """Approvals that this desk gave and that were not used yet; any other is none."""

    def __init__(self) -> None:
        self._given: list[Approval] = []

    def give(self, first: Actor, second: Actor, proposed: Proposed) -> Approval:
        """A word for this very request, from now on a minute."""
        word = Approval(
            verb=proposed.verb.__name__,
            request=proposed.request,
            first=first.account,
            account=second.account,
            person=second.person,
            at=time.monotonic(),
        )
        fresh = [one for one in self._given if word.at - one.at <= APPROVAL_SECONDS]
        self._given = [*fresh, word]
        return word

    def spent(self, word: Approval | PaperWord | None) -> Approval | PaperWord | None:
        """The word, which does not count a second time.

        Raises:
            SecondPersonRefusedError: this desk did not give it, or it was used.
        """
        if not isinstance(word, Approval):
            return word
        if not any(word is one for one in self._given):
            raise SecondPersonRefusedError(SecondRefusal.OTHER_ACT)
        self._given = [one for one in self._given if one is not word]
        return word


def second_slot(folder: Path, own: str, mine: Credential, other: Credential) -> str:
    """The slot of whoever stands by; both passphrases really unwrap the store's keys.

    Raises:
        WrongPassphraseError: one of the two does not.
        SecondPersonRefusedError: the first is not who sits here (`own`), or both are the same.
    """
    first, slot = (prove(folder, one).id for one in (mine, other))
    if first != own or slot == own:
        raise SecondPersonRefusedError(SecondRefusal.SAME_PERSON)
    return slot


def second_actor(work: Work, slot: str, today: date) -> Actor:
    """The account of a slot that stands by.

    Raises:
        SecondPersonRefusedError: it has ended, or is the same person's.
    """
    try:
        second = actor_of_slot(work.session, slot, today)
    except AccountEndedError:
        raise SecondPersonRefusedError(SecondRefusal.ENDED) from None
    if second.person == work.actor.person:
        raise SecondPersonRefusedError(SecondRefusal.SAME_PERSON)
    return second
