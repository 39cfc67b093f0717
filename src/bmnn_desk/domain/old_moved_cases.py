"""Makes cases of an old register's hand-overs and copying: each beside its document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.old_book_cases import CIPHER, NETWORK
from bmnn_desk.domain.old_cases import OldCopyingCase, OldTransferCase
from bmnn_desk.domain.old_outgoing_cases import columns_kept
from bmnn_desk.domain.old_posts import is_police, names_no_post, old_post_may_permit
from bmnn_desk.domain.old_recipients import RecipientsReader, told_copies, told_numbers
from bmnn_desk.domain.old_register import OldBook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from bmnn_desk.domain.authority import AuthorityPost
    from bmnn_desk.domain.channels import Channel
    from bmnn_desk.domain.old_register import (
        OldCopying,
        OldIncoming,
        OldOutgoing,
        OldRegister,
        OldTransfer,
    )
    from bmnn_desk.domain.secrecy import SecrecyLevel

Line = TypeVar("Line")

_CHANNELS = (
    (CIPHER, "cipher"),
    (re.compile(r"\bkt ?1\b"), "kt1"),
    (re.compile(r"he thong quan ly van ban dien tu"), "system"),
    (NETWORK, "network"),
    (re.compile(r"truc tiep|(?:tan|giao|trao) tay|\btai \w|noi bo|van thu"), "direct"),
    (re.compile(r"giao lien|quan buu|lien lac"), "courier"),
    (re.compile(r"buu (?:chinh|dien|ta|pham)|chuyen phat"), "post"),
)
_NEARLY_ALL = 0.9
_FORM = re.compile(r"sao y|sao luc|trich sao|\bchup\b")
_AFTER = re.compile(r"\s*[,;(]|\s+(?:ngay|bs|ban so)\b")
_NUMBER_WORD = re.compile(r"^\W*so\b\s*:?")
_ZEROS = re.compile(r"(?<!\w)0+(?=\d)")


class _References:
    """The documents of both books by reference: which of them one of that day is."""

    def __init__(self, register: OldRegister) -> None:
        self._out: dict[str, list[OldOutgoing]] = {}
        self._in: dict[str, list[OldIncoming]] = {}
        self._reader = RecipientsReader()
        for line in register.outgoing:
            self._out.setdefault(reference_key(line.reference), []).append(line)
        for came in register.incoming:
            self._in.setdefault(reference_key(came.reference), []).append(came)

    def sent(self, key: str, day: date | None) -> OldOutgoing | None:
        """The outgoing document that is nearest to the day: what is handed over is new."""
        found = self._out.get(key, [])
        if day is None:
            return next(iter(found), None)
        return min(found, key=lambda line: abs(((line.day or day) - day).days), default=None)

    def only(self, key: str) -> OldOutgoing | OldIncoming | None:
        """The document of that reference, where the books have no other."""
        found = (*self._out.get(key, ()), *self._in.get(key, ()))
        return found[0] if len(found) == 1 else None

    def made(self, line: OldOutgoing) -> int:
        """How many copies a document has by all that is said of them, 0 where nothing is."""
        block = self._reader.read(line.recipients)
        return max(line.copies or 0, block.total or 0, *block.numbers, 0)

    def outgoing(self, key: str, day: date | None) -> OldOutgoing | None:
        """The last outgoing document that is not after the day."""
        found = self._out.get(key, ())
        return _latest(found, [line.day for line in found], day)

    def incoming(self, key: str, day: date | None) -> OldIncoming | None:
        """The last one that came not after the day."""
        found = self._in.get(key, ())
        return _latest(found, [line.arrived for line in found], day)

    def may_copy(self, key: str, day: date | None) -> bool | None:
        """False only where each document of that reference forbids it."""
        own, came = self.outgoing(key, day), self.incoming(key, day)
        said: set[bool | None] = set() if came is None else {came.may_copy}
        if own is not None:
            said |= {own.may_copy} if own.may_copy is not None else self._written(own)
        return said.pop() if len(said) == 1 else None

    def _written(self, line: OldOutgoing) -> frozenset[bool]:
        return self._reader.read(line.recipients).may_copy


def _latest(found: Sequence[Line], days: Sequence[date | None], day: date | None) -> Line | None:
    """The last of those not after the day; the first where all are after it."""
    before = [one for one, of in zip(found, days, strict=True) if not (of and day and of > day)]
    return before[-1] if before else next(iter(found), None)


def reference_key(reference: str) -> str:
    """A reference without spaces, marks, case and leading zeros, up to its day or bản số."""
    plain = _AFTER.split(fold(reference), maxsplit=1)[0]
    return _ZEROS.sub("", "".join(_NUMBER_WORD.sub("", plain).split()))


def transfer_cases(
    register: OldRegister, channels_on: Callable[[date | None], Mapping[str, Channel]]
) -> Iterator[OldTransferCase]:
    """A case for each hand-over; the levels of the channels are those of its day's regime."""
    references = _References(register)
    asks = columns_kept(register.transfers, ("signed",), share=0.5)
    known = OldBook.OUTGOING in register.books
    for line in register.transfers:
        key = reference_key(line.reference)
        sent = references.sent(key, line.day)
        came = references.incoming(key, line.day)
        level = line.level or (None if sent is None else sent.level)
        registered = None if sent is None else sent.registered or sent.day
        if came is not None and registered and line.day and registered > line.day:
            registered = None
        channel = channels_on(line.day).get(_channel(line.channel))
        said = bool(line.channel.strip(" -"))
        yield OldTransferCase(
            line=line,
            asks=asks,
            is_registered=not known or sent is not None or came is not None,
            registered=registered,
            has_copy=sent is None or came is not None or _has_copy(line, references.made(sent)),
            is_listed=not said or (channel is not None and channel.sends),
            takes_level=channel is None or level is None or channel.takes(level),
        )


def _has_copy(line: OldTransfer, made: int) -> bool:
    return not made or max(told_numbers(line.copy_numbers), default=0) <= made


def _channel(text: str) -> str:
    plain = fold(text)
    return next((code for words, code in _CHANNELS if words.search(plain)), "")


def copying_cases(
    register: OldRegister, posts_on: Callable[[date | None], Mapping[str, AuthorityPost]]
) -> Iterator[OldCopyingCase]:
    """A case for each copying; the posts are those of its day's regime."""
    references = _References(register)
    asks = columns_kept(register.copying, ("executor", "is_signed"))
    asks |= columns_kept(register.copying, ("recipients",), share=_NEARLY_ALL)
    known = {OldBook.OUTGOING, OldBook.INCOMING} <= register.books
    police = _office_is_police(register)
    true_copies: set[str] = set()
    for line in register.copying:
        key, form = reference_key(line.reference), fold(line.form)
        sent = references.outgoing(key, line.day)
        came = references.incoming(key, line.day)
        level = _level(line, sent, came, references.only(key))
        of_its_time = any(_stood(one, line.day) for one in (sent, came))
        said = bool(line.permitted_by.strip(" -"))
        judged = said and level is not None and line.day is not None
        yield OldCopyingCase(
            line=line,
            asks=asks,
            may_copy=references.may_copy(key, line.day),
            may_permit=not judged or _permits(line, level, posts_on(line.day), police=police),
            no_post=said and names_no_post(line.permitted_by),
            is_listed=not known or of_its_time,
            adds_up=told_copies(line.recipients, line.copies),
            known_form=not form.strip() or _FORM.search(form) is not None,
            from_true_copy="sao luc" not in form or sent is None or key in true_copies,
        )
        if "sao y" in form:
            true_copies.add(key)


def _level(
    line: OldCopying,
    sent: OldOutgoing | None,
    came: OldIncoming | None,
    only: OldOutgoing | OldIncoming | None,
) -> SecrecyLevel | None:
    """The level copied: what the line says, but not below that of the one document it can be."""
    levels = [one.level for one in (sent, came) if one is not None and one.level is not None]
    if line.level is None:
        return next(iter(levels), None)
    return line.level if only is None or only.level is None else max(line.level, only.level)


def _stood(document: OldOutgoing | OldIncoming | None, day: date | None) -> bool:
    """True where there was that document on that day."""
    if document is None:
        return False
    since = getattr(document, "arrived", document.day)
    return day is None or since is None or since <= day


def _permits(
    line: OldCopying,
    level: SecrecyLevel | None,
    posts: Mapping[str, AuthorityPost],
    *,
    police: bool,
) -> bool:
    if level is None or line.day is None:
        return True
    return old_post_may_permit(line.permitted_by, level, line.day, posts, police=police)


def _office_is_police(register: OldRegister) -> bool:
    lines = register.outgoing
    return sum(is_police(line.reference) for line in lines) * 2 > len(lines)
