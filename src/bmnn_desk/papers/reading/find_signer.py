"""Finds the signature block (ô 7a, 7b): capacity, lines of authority, position, name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import ReadSigner
from bmnn_desk.domain.office import SigningCapacity
from bmnn_desk.papers.reading.list_items import mark_of
from bmnn_desk.papers.reading.reading_patterns import (
    ACTING,
    ADDRESSED,
    AUTHORITY,
    AUTHORITY_WITHIN,
    BODY_WORDS,
    CAPACITIES,
    POST,
    RECIPIENTS,
    RULE,
)
from bmnn_desk.papers.reading.rows import by_flow, is_capital, is_torn, joined
from bmnn_desk.papers.reading.signer_name import is_name, is_rank, is_surely_name
from bmnn_desk.papers.reading.signer_patterns import SIGNER_NOTE, SURNAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from bmnn_desk.papers.reading.rows import Row

_LONGEST = 110
_LONGEST_POST = 60
_MOST_HEAD = 8
_MOST_BETWEEN = 16
_MOST_CAPITAL_NAME = 6


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SignatureRows:
    """The rows of a signature: those above the room to sign, and the name's."""

    head: tuple[Row, ...]
    name: tuple[Row, ...]


def signature_rows(main: Sequence[Row], taken: AbstractSet[int]) -> SignatureRows | None:
    """The last signature of a document; `taken` are rows of nơi nhận, which hold none.

    Of two side by side the right one is read last.
    """
    found: list[SignatureRows] = []
    rows = [row for row in main if row.at not in taken and not RULE.fullmatch(row.text)]
    for column in by_flow(rows).values():
        found += _signatures(column)
    named = [one for one in found if one.name]
    return max(named or found, key=_order, default=None)


def find_signer(rows: SignatureRows | None) -> ReadSigner | None:
    """The facts of a signature."""
    if rows is None:
        return None
    authority, position = _parted(rows.head)
    return ReadSigner(
        capacity=_capacity(authority, position),
        authority=authority,
        position=position,
        name=joined(rows.name),
        spot=rows.head[0].spot,
    )


def _order(signature: SignatureRows) -> tuple[int, int]:
    first = signature.head[0]
    return first.line.page or 0, first.at


def _signatures(column: list[Row]) -> Iterator[SignatureRows]:
    at = 0
    while at < len(column):
        if not _opens(column, at):
            at += 1
            continue
        end = at + 1
        while end < len(column) and end - at < _MOST_HEAD and _is_head_row(column, at, end):
            end += 1
        head = tuple(column[at:end])
        name = _name(column, end)
        if name or (_is_open(column, end) and not is_torn(head[0])):
            yield SignatureRows(head=head, name=name)
        at = end


def _opens(column: list[Row], at: int) -> bool:
    text = column[at].text
    if len(text) > _LONGEST or text.endswith((";", ",", ":")):
        return False
    if AUTHORITY.match(text):
        return True
    if not POST.match(text):
        return False
    if is_capital(text):
        return True
    after = column[at + 1].text if at + 1 < len(column) else ""
    is_short = len(text) <= _LONGEST_POST and not text.endswith(".")
    return is_short and (is_name(after) or bool(SIGNER_NOTE.match(after)))


def _is_head_row(column: list[Row], start: int, at: int) -> bool:
    """True while the rows above the room to sign go on."""
    text = column[at].text
    if len(text) > _LONGEST or SIGNER_NOTE.match(text) or mark_of(text):
        return False
    if AUTHORITY.match(text) or (POST.match(text) and not is_surely_name(text)):
        return is_capital(text) or not is_capital(column[start].text)
    if not is_capital(text) or is_rank(text):
        return False
    has_post = any(POST.match(row.text) for row in column[start:at])
    return not (has_post and _is_capital_name(text))


def _is_capital_name(text: str) -> bool:
    words = text.split()
    return (
        1 < len(words) <= _MOST_CAPITAL_NAME
        and SURNAME.match(text) is not None
        and not BODY_WORDS.match(text)
        and is_name(text)
    )


def _name(column: list[Row], start: int) -> tuple[Row, ...]:
    """The name's row, with a rank on a line of its own above it; the last wins.

    A digital signature leaves its own words, the name among them, in the room to sign.
    """
    end = start
    while end < len(column) and end - start < _MOST_BETWEEN and not _is_past(column, end):
        end += 1
    names = [at for at in range(start, end) if is_name(column[at].text)]
    surely = [at for at in names if is_surely_name(column[at].text)]
    if not names:
        return ()
    at = (surely or names)[-1]
    has_rank = at > start and is_rank(column[at - 1].text)
    return tuple(column[at - 1 : at + 1] if has_rank else column[at : at + 1])


def _is_past(column: list[Row], at: int) -> bool:
    text = column[at].text
    if RECIPIENTS.match(text) or ADDRESSED.match(text) or mark_of(text) or len(text) > _LONGEST:
        return True
    return _opens(column, at) and not is_surely_name(text)


def _is_open(column: list[Row], end: int) -> bool:
    """True where nothing but notes and dots follow: a signature whose name is left blank."""
    return all(
        SIGNER_NOTE.match(row.text) or not any(letter.isalpha() for letter in row.text)
        for row in column[end:]
    )


def _parted(head: tuple[Row, ...]) -> tuple[str, str]:
    """The lines of authority, which may be broken, and the signer's own post."""
    last = max((at for at, row in enumerate(head) if AUTHORITY.match(row.text)), default=-1)
    if last < 0:
        return "", joined(head)
    found = AUTHORITY.match(head[last].text)
    last += found is not None and found.end() == len(head[last].text)
    rest = range(last + 1, len(head))
    own = next((at for at in rest if POST.match(head[at].text)), last + 1)
    return joined(head[:own]), joined(head[own:])


def _capacity(authority: str, position: str) -> SigningCapacity:
    words = {
        CAPACITIES[found[1].replace("/", "").replace(".", "")]
        for found in AUTHORITY_WITHIN.finditer(authority)
    }
    for capacity in (SigningCapacity.TUQ, SigningCapacity.TL):
        if capacity in words:
            return capacity
    if SigningCapacity.KT in words:
        return SigningCapacity.TM_KT if SigningCapacity.TM in words else SigningCapacity.KT
    if words:
        return SigningCapacity.TM
    return SigningCapacity.Q if ACTING.match(position) else SigningCapacity.DIRECT
