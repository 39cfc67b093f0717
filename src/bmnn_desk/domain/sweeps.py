"""A sweep (quét tệp): files on this PC and on listed sticks that look secret and stand nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel


class SecretSign(StrEnum):
    """Why a file looks secret: its words, or that its very bytes are kept by the store."""

    LEVEL_WORD = "level_word"
    COPY_NUMBER = "copy_number"
    COPY_SENTENCE = "copy_sentence"
    SAME_BYTES = "same_bytes"


class SweptFate(StrEnum):
    """How the registers know a file that looks secret.

    `KEPT`: its bytes are those of a file of the store; `REGISTERED`: its number and symbol stand
    in a register; `ANSWERED`: the same file was entered or explained before. Nothing is owed for
    these. `OF_DESTROYED`: its bytes are those of a content that was destroyed. `UNREGISTERED`:
    no register knows it.
    """

    KEPT = "kept"
    REGISTERED = "registered"
    ANSWERED = "answered"
    OF_DESTROYED = "of_destroyed"
    UNREGISTERED = "unregistered"

    @property
    def wants_answer(self) -> bool:
        """True where somebody must say what becomes of the file."""
        return self in {SweptFate.OF_DESTROYED, SweptFate.UNREGISTERED}


class SweptAnswerKind(StrEnum):
    """What became of a file that was found."""

    ENTERED = "entered"
    DESTROYED = "destroyed"
    EXPLAINED = "explained"


class UnreadCause(StrEnum):
    """Why a file or folder was not looked into."""

    NO_RIGHT = "no_right"
    GONE = "gone"
    TOO_BIG = "too_big"
    LOCKED = "locked"
    TOO_SLOW = "too_slow"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SecretSigns:
    """What the words of a file say. `was_read` is False where its words cannot be read here.

    `reference` is the number and symbol as written ("12/BC-SNV"), "" without a number.
    """

    was_read: bool
    signs: tuple[SecretSign, ...] = ()
    level: SecrecyLevel | None = None
    reference: str = ""
    document_day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FoundFile:
    """A file that looks secret, as it lay there; `changed_on` is the day it was last written."""

    folder: str
    name: str
    sha256: str
    size: int
    changed_on: date
    signs: tuple[SecretSign, ...]
    level: SecrecyLevel | None = None
    reference: str = ""
    document_day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnreadFile:
    """A file or folder that could not be looked into, and why."""

    folder: str
    name: str
    cause: UnreadCause


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SweepOutcome:
    """What a sweep saw.

    `files` counts those looked at; `not_opened` those of them whose words cannot be read here
    and of which only the bytes were compared. `unread_count` counts all that could not be read,
    `unread` names the first of them.
    """

    files: int
    not_opened: int
    found: tuple[FoundFile, ...]
    unread: tuple[UnreadFile, ...]
    unread_count: int
    was_stopped: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SweptEntry:
    """A file of the list: where it lay, how the registers knew it, what became of it.

    `name` is None where it is not for this account to read: a file's name says its title.
    `answer` None is not answered. `asks` is False where nothing is owed, where it was answered,
    or where a later sweep saw the same file in the same place.
    """

    id: int
    sweep: int
    day: date
    folder: str
    name: str | None
    sha256: str
    size: int
    changed_on: date
    signs: tuple[SecretSign, ...]
    level: SecrecyLevel | None
    reference: str
    fate: SweptFate
    line: int | None
    answer: SweptAnswerKind | None
    answered_on: date | None
    answer_words: str | None
    asks: bool

    @property
    def label(self) -> str:
        """Its place in the sweeps: told where its name may not be."""
        return f"{self.sweep}/{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SweepEntry:
    """A sweep of the list: when, by whom, where, what it saw."""

    id: int
    day: date
    person: str
    folders: tuple[str, ...]
    drives: tuple[str, ...]
    files: int
    not_opened: int
    unread: tuple[UnreadFile, ...]
    unread_count: int
    was_stopped: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SweptFileCase:
    """A file that looks secret (TK-03B): whether a register knows it, or somebody answered."""

    is_known: bool
    is_answered: bool
