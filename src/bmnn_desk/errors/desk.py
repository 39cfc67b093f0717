"""Mishaps of the office's acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors.base import DeskError

if TYPE_CHECKING:
    from datetime import date


class AlreadySavedError(DeskError):
    """This very request was saved before, by act `seq`; nothing was done twice."""

    def __init__(self, seq: int, object_kind: str, object_id: int) -> None:
        super().__init__(f"already saved by act {seq}")
        self.seq = seq
        self.object_kind = object_kind
        self.object_id = object_id


class NotAllowedError(DeskError):
    """The account's roles do not cover this act."""

    def __init__(self, verb: str) -> None:
        super().__init__(verb)
        self.verb = verb


class AccountEndedError(DeskError):
    """The account's last day (`until`) has gone."""

    def __init__(self, until: date) -> None:
        super().__init__(f"until {until}")
        self.until = until


class AccountRefusedError(DeskError):
    """An account may not be as it was asked for (`trouble` is an AccountTrouble)."""

    def __init__(self, trouble: str) -> None:
        super().__init__(trouble)
        self.trouble = trouble


class LastOfficerError(DeskError):
    """Without this account nobody could keep accounts any more."""


class SecondPersonMissingError(DeskError):
    """The office asks for a second person in this act (`act` is a SecondAct)."""

    def __init__(self, act: str) -> None:
        super().__init__(act)
        self.act = act


class SecondPersonRefusedError(DeskError):
    """The second person's word does not count (`why` is a SecondRefusal)."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class NotFoundError(DeskError):
    """The record that the request names does not exist, or belongs to another body."""

    def __init__(self, kind: str, number: int) -> None:
        super().__init__(f"{kind} {number}")
        self.kind = kind
        self.number = number


class WrongStageError(DeskError):
    """The record is not at the stage this act needs: it `is_at` one and `needs` another."""

    def __init__(self, is_at: str, needs: str) -> None:
        super().__init__(f"at {is_at}, needs {needs}")
        self.is_at = is_at
        self.needs = needs


class PaperCodeMismatchError(DeskError):
    """The code on the signed paper is not the code of this slip's print."""


class AlreadyThereError(DeskError):
    """A record of this `kind` with the same number or name is there already."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class SecretPlaceError(DeskError):
    """What an entry of a secret list has as its `part` (a PlacePart) is none."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


class SecretPlaceTakenError(DeskError):
    """The decision has another text at the place of an entry."""


class SecretLevelDiffersError(DeskError):
    """The decision has another level for the Điều of an entry."""


class SavedNotAnchoredError(DeskError):
    """Act `seq` is saved, but the disk refused what comes after the commit."""

    def __init__(self, seq: int) -> None:
        super().__init__(f"act {seq} saved")
        self.seq = seq


class StoreNotFoundedError(DeskError):
    """The store was made, but its first account was never entered."""


class LevelMissingError(DeskError):
    """There is neither basis nor source to derive a level from, and none is named."""


class TermTooLongError(DeskError):
    """A term given apart must end before the level's own, which ends on `longest`."""

    def __init__(self, longest: date) -> None:
        super().__init__(f"before {longest}")
        self.longest = longest


class SymbolPatternError(DeskError):
    """The pattern of symbols has a blank that the program does not know."""


class ReasonMissingError(DeskError):
    """The act needs a reason in words."""


class RecipientMissingError(DeskError):
    """Something is to be handed over, and nobody says to whom."""


class DaysOutOfOrderError(DeskError):
    """The act's `day` lies before the day it must follow (`earliest`)."""

    def __init__(self, day: date, earliest: date) -> None:
        super().__init__(f"{day} before {earliest}")
        self.day = day
        self.earliest = earliest


class TextTooLongError(DeskError):
    """A paper's text has more than `longest` letters."""

    def __init__(self, longest: int) -> None:
        super().__init__(f"more than {longest} letters")
        self.longest = longest


class BookClosedError(DeskError):
    """There is no open volume of that register for the day."""
