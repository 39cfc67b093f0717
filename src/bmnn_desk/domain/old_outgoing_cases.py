"""Makes cases of an old register's Sổ đi: each line beside its slip, its people, its series."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.old_cases import OldApprover, OldOutgoingCase
from bmnn_desk.domain.old_recipients import OldRecipients, RecipientsReader
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.domain.old_series import SeriesRow, number_of, series_faults

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

    from bmnn_desk.domain.old_register import OldOutgoing, OldRegister, OldSlip
    from bmnn_desk.domain.old_series import SeriesFaults

_DEPUTY = re.compile(r"\b(?:kt|tl|tuq)\b|ky thay|thua (?:lenh|uy)")
_WITHOUT_POWER = re.compile(r"\b(?:van thu|chuyen vien|nhan vien|can bo)\b")
_DETERMINED = re.compile(r"(?:quyet dinh|to trinh|van ban)\b.{0,60}\d")
_CANCELLED = re.compile(
    r"(?:^\W*|\b(?:so|van ban|da|bi)(?: da| bi)? )huy\b(?! \w+$| \d| ban\b| to\b)"
    r"|\bhuy (?:so|bo)\b"
)
_MOST_OUTSIDE = 3
_STANDING, _MOSTLY = 3, 2 / 3
_COLUMNS = ("drafter", "copies", "may_copy")
_MOSTLY_FILLED = ("archive_unit", "title")


def columns_kept(
    rows: Iterable[object], names: Iterable[str], *, share: float = 0
) -> frozenset[str]:
    """The columns of which some row has anything, and more than that share of the rows."""
    rows = tuple(rows)
    return frozenset(
        name
        for name in names
        if sum(getattr(row, name) not in ("", None) for row in rows) > share * len(rows)
    )


def slip_key(number: str) -> str:
    """A slip's number without spaces, marks, case and leading zeros."""
    plain = re.sub(r"\s+", "", re.sub(r"^\W*so\b\s*:?", "", fold(number)))
    return re.sub(r"(?<!\w)0+(?=\d)", "", plain)


class _Slips:
    """Slips by number; of those with one number, the one of the document's time."""

    def __init__(self, register: OldRegister) -> None:
        self._by_key: dict[str, list[OldSlip]] = {}
        for slip in register.slips:
            self._by_key.setdefault(slip_key(slip.number), []).append(slip)
        self.uses: Counter[int] = Counter()

    def of(self, line: OldOutgoing) -> OldSlip | None:
        """The slip that a line names, None where no slip has its number."""
        found = self._by_key.get(slip_key(line.slip)) if line.slip.strip() else None
        if not found:
            return None
        day = line.day
        if len(found) == 1 or day is None:
            return found[0]
        return min(found, key=lambda slip: _distance(slip, day))


def _distance(slip: OldSlip, day: date) -> int:
    decided = slip.approved or slip.day
    return abs((day - decided).days) if decided is not None else 10**6


class _People:
    """Who signs for himself, who for another, and who of these has a delegation."""

    def __init__(self, lines: Iterable[OldOutgoing]) -> None:
        self.heads: set[str] = set()
        self.deputies: set[str] = set()
        self.delegated: set[str] = set()
        for line in lines:
            name = fold(line.signer).strip()
            if not _DEPUTY.search(fold(line.capacity).replace(".", " ")):
                self.heads.add(name)
                continue
            self.deputies.add(name)
            if line.delegation.strip(" -/."):
                self.delegated.add(name)

    def approver(self, line: OldOutgoing, slip: OldSlip | None) -> OldApprover | None:
        """Who approved the slip of a line, None where nobody is named."""
        said = "" if slip is None else fold(slip.approver).strip()
        if not said:
            return None
        signer, drafter = fold(line.signer).strip(), fold(line.drafter).strip()
        name = self._named(said)
        power: bool | None = None
        if name in self.deputies:
            power = name in self.delegated
            if name == signer and not line.delegation.strip(" -/."):
                power = False
        elif _WITHOUT_POWER.search(said):
            power = False
        return OldApprover(
            is_head=name in self.heads,
            is_signer=bool(signer) and name == signer,
            is_drafter=bool(drafter) and (name == drafter or drafter.startswith(f"{name},")),
            has_power=power,
        )

    def _named(self, said: str) -> str:
        """The signer whose name the text, or a part of it, ends with; else the text."""
        parts = [part.split() for part in (said, *re.split(r"[-\u2013,(]", said))]
        tails = (" ".join(words[start:]) for words in parts for start in range(len(words)))
        known = (tail for tail in tails if tail in self.heads or tail in self.deputies)
        return next(known, said)


def outgoing_cases(
    register: OldRegister, regime_of: Callable[[date], str]
) -> Iterator[OldOutgoingCase]:
    """A case for each line of Sổ đi, in the order of the book."""
    lines, reader, slips = register.outgoing, RecipientsReader(), _Slips(register)
    people = _People(lines)
    blocks = [reader.read(line.recipients) for line in lines]
    own = [slips.of(line) for line in lines]
    slips.uses.update(slip.row for slip in own if slip is not None)
    asks = _asked(register, blocks)
    faults, types = _faults(lines, regime_of), _usual_types(lines, own)
    outside = _outside(lines, blocks)
    for line, block, slip in zip(lines, blocks, own, strict=True):
        elsewhere = OldBook.SLIPS not in register.books and bool(line.slip.strip(" -/."))
        noted = _DETERMINED.search(fold(line.note)) is not None
        decided = slip is None and (elsewhere or noted)
        yield OldOutgoingCase(
            line=line,
            block=block,
            slip=slip,
            slip_uses=0 if slip is None else slips.uses[slip.row],
            usual_type="" if slip is None else types.get(slip.row, ""),
            asks=asks - {"slip"} if decided else asks,
            approver=people.approver(line, slip),
            outside=outside.get(_silent(block)),
            gap=faults.gaps.get(line.row, ""),
            repeat=faults.repeats.get(line.row, ""),
            shared=faults.shared.get(line.row, ""),
            cancelled=_CANCELLED.search(fold(line.note)) is not None,
        )


def _usual_types(
    lines: Iterable[OldOutgoing], slips: Iterable[OldSlip | None]
) -> Mapping[int, str]:
    """By slip the type that most of its documents are of, where there are enough of them."""
    told: dict[int, Counter[str]] = {}
    for line, slip in zip(lines, slips, strict=True):
        type_name = fold(line.type_name).strip()
        if slip is not None and type_name:
            told.setdefault(slip.row, Counter())[type_name] += 1
    usual = {slip: types.most_common(1)[0] for slip, types in told.items()}
    return {
        slip: name
        for slip, (name, times) in usual.items()
        if told[slip].total() >= _STANDING and times >= _MOSTLY * told[slip].total()
    }


def _asked(register: OldRegister, blocks: Iterable[OldRecipients]) -> frozenset[str]:
    blocks, lines = tuple(blocks), register.outgoing
    asks = set(columns_kept(lines, _COLUMNS) | columns_kept(lines, _MOSTLY_FILLED, share=0.5))
    if OldBook.SLIPS in register.books or columns_kept(lines, ("slip",)):
        asks.add("slip")
    if columns_kept(register.slips, ("approver", "approved")):
        asks.add("decision")
    if any(block.numbers for block in blocks):
        asks.add("numbers")
    if any(block.may_copy for block in blocks):
        asks.add("may_copy")
    if any(block.drafter for block in blocks):
        asks.add("drafter")
    return frozenset(asks)


def _silent(block: OldRecipients) -> bool:
    """True where the archive's copies are not counted in the block."""
    return all(line.is_silent for line in block.archives)


def _outside(lines: Iterable[OldOutgoing], blocks: Iterable[OldRecipients]) -> Mapping[bool, int]:
    """How many copies a silent archive has: what most lines of such a book say."""
    differences: Counter[int] = Counter()
    many = silent = 0
    for line, block in zip(lines, blocks, strict=True):
        many += 1
        made = sum(len(each.numbers) + each.counted for each in block.lines)
        if made and line.copies is not None and _silent(block):
            silent += 1
            differences[line.copies - made] += 1
    if not differences or silent * 2 < many:
        return {}
    likely, times = differences.most_common(1)[0]
    usual = 0 <= likely <= _MOST_OUTSIDE and times * 2 > silent
    return {True: likely} if usual else {}


def _body(symbol: str, type_name: str) -> str:
    """The part of a symbol that names who issued it: the first that is not the type's own.

    Of `bc-ubnd` and of `ubnd-vp` it is `ubnd`: two bodies may number in one book.
    """
    parts = symbol.split("-")
    return next((part for part in parts if not _is_short_for(part.strip(), type_name)), symbol)


def _is_short_for(part: str, type_name: str) -> bool:
    rest = iter(type_name)
    return part[:1] == type_name[:1] and all(letter in rest for letter in part)


def _faults(lines: Iterable[OldOutgoing], regime_of: Callable[[date], str]) -> SeriesFaults:
    rows = []
    for line in lines:
        number, day = number_of(line.reference), line.day or line.registered
        if number is None or day is None:
            continue
        symbol = fold(line.reference).partition("/")[2].strip()
        type_name = fold(line.type_name).strip()
        groups = ("", symbol, type_name, symbol.rpartition("-")[2], _body(symbol, type_name))
        kinds = tuple(
            (*time, group) for time in ((day.year,), (day.year, regime_of(day))) for group in groups
        )
        rows.append(SeriesRow(row=line.row, number=number, kinds=kinds))
    return series_faults(rows)
