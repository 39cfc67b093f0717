"""People, units and recipients out of lists pasted from Excel and Word. No Qt here."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.office import PostKind
from bmnn_desk.domain.text_faults.same_name import words_of
from bmnn_desk.ui.proposal.recipients_paste import is_heading_row, recipients_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bmnn_desk.ui.proposal.recipients_paste import PasteWords

_ORDINAL = re.compile(r"^\(?\d{1,3}[.)]?$")
_BULLET = re.compile(r"^(?:[-\u2013\u2014•·*+]\s*|\(?\d{1,3}[.)]\s+)")
_CALLED = re.compile(r"^(?:ông|bà|đồng chí|đ/c)\s*[:.]?\s+", re.IGNORECASE)
# Without cells: "Lê Thị D, Văn thư", "Lê Thị D - Văn thư", "Văn phòng (VP)".
_BETWEEN = re.compile(r"\s*[;,]\s*|\s+[-\u2013\u2014]\s+|\s*:\s+")
# No dash in a unit: "Văn phòng HĐND - UBND", "Phòng Tài chính - Kế hoạch" are whole names.
_BETWEEN_UNITS = re.compile(r"\s*[;,]\s*|\s*:\s+")
_IN_BRACKETS = re.compile(r"^(?P<name>.+?)\s*\((?P<letters>[^()]+)\)$")
_SYMBOL = re.compile(r"^[^\W_](?:[^\W_]|[-&.])*$")
_LONGEST_LETTERS = 20
_LEAST_NAME = 2
_LETTER = re.compile(r"[^\W\d_]")
# A deputy of the head may have these words with his post, and no others; folded.
_DEPUTY_ALSO = (["thuong", "truc"], ["phu", "trach"])

_ORDINALS = ("stt", "tt", "so tt", "so thu tu")
_PEOPLE: Mapping[str, tuple[str, ...]] = {
    "name": ("ho va ten", "ho ten", "ho, ten", "ten", "nguoi ky", "can bo"),
    "post": ("chuc vu", "chuc danh", "chuc vu tren van ban"),
    "unit": ("don vi", "phong", "phong, ban", "don vi cong tac"),
}
_UNITS: Mapping[str, tuple[str, ...]] = {
    "name": ("don vi", "ten don vi", "ten", "phong", "phong, ban", "don vi soan thao"),
    "letters": ("chu viet tat", "viet tat", "ky hieu", "chu trong ky hieu", "ma"),
}
_Key = tuple[str, ...]


class Fate(Enum):
    """What becomes of a pasted line."""

    NEW = auto()
    THERE = auto()
    TWICE = auto()
    HEADING = auto()
    NO_NAME = auto()
    NO_POST = auto()
    HEAD_THERE = auto()
    SAME_NAME = auto()
    UNKNOWN_UNIT = auto()
    NO_LETTERS = auto()
    ARCHIVE = auto()

    @property
    def is_passed(self) -> bool:
        """True for a line that is left out rightly: there is nothing to mend."""
        return self in {Fate.THERE, Fate.TWICE, Fate.HEADING, Fate.ARCHIVE}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PastedLine:
    """A line as it was understood: its number from 1, as it stands, what was read of it.

    `second` is a person's post or a unit's letters, `unit` the unit that a person belongs to,
    `person` the row of somebody who is there without a post.
    """

    number: int
    seen: str
    name: str = ""
    second: str = ""
    unit: str = ""
    person: int | None = None
    kind: PostKind = PostKind.OTHER
    fate: Fate = Fate.NEW


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class KnownOffice:
    """What the store holds already: people with posts, units, recipients, by their names.

    `head_post` is the head's post as papers name it; `seated` who sits here, where he has no
    post yet: his name and his row.
    """

    people: tuple[tuple[str, str], ...] = ()
    units: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    head_post: str = ""
    seated: tuple[str, int] | None = None


def people_from(
    text: str, known: KnownOffice, new_units: Sequence[str] = ()
) -> tuple[PastedLine, ...]:
    """A person a line: name, post, unit; a second head is refused, as a body has one (CFG-02).

    `new_units` are those pasted beside, which are entered first.
    """
    there = {(name_key(name), name_key(post)) for name, post in known.people}
    units = {name_key(name) for name in (*known.units, *new_units)}
    taken: set[tuple[_Key, _Key]] = set()
    found: list[PastedLine] = []
    for number, seen, cells in _rows(text, _PEOPLE):
        if cells is None:
            found.append(PastedLine(number=number, seen=seen, fate=Fate.HEADING))
            continue
        name, post, unit = _CALLED.sub("", cells[0]), cells[1], cells[2]
        key = name_key(name), name_key(post)
        is_seated = known.seated is not None and key[0] == name_key(known.seated[0])
        line = PastedLine(
            number=number,
            seen=seen,
            name=name,
            second=post,
            unit=unit,
            person=known.seated[1] if known.seated is not None and is_seated else None,
            kind=_kind(post, unit, known.head_post),
            fate=_person_fate(key, known.head_post),
        )
        if line.fate in {Fate.NEW, Fate.HEAD_THERE}:
            line = _once(line, is_there=key in there, is_taken=key in taken)
        if line.fate is Fate.NEW and key[0] in {name for name, _ in (*there, *taken)}:
            line = replace(line, fate=Fate.SAME_NAME)
        if line.fate is Fate.NEW and unit and name_key(unit) not in units:
            line = replace(line, fate=Fate.UNKNOWN_UNIT)
        if line.fate is Fate.NEW:
            taken.add(key)
        found.append(line)
    return tuple(found)


def units_from(text: str, known: KnownOffice) -> tuple[PastedLine, ...]:
    """A unit a line: its name, and the letters that stand in symbols."""
    there, taken = {name_key(name) for name in known.units}, set[_Key]()
    found: list[PastedLine] = []
    for number, seen, cells in _rows(text, _UNITS, _BETWEEN_UNITS):
        if cells is None:
            found.append(PastedLine(number=number, seen=seen, fate=Fate.HEADING))
            continue
        name, letters = cells
        bracketed = _IN_BRACKETS.match(name)
        if not letters and bracketed:
            name, letters = bracketed["name"], bracketed["letters"].strip()
        fits = bool(_SYMBOL.match(letters)) and len(letters) <= _LONGEST_LETTERS
        fate = Fate.NEW if fits else Fate.NO_LETTERS
        line = PastedLine(
            number=number,
            seen=seen,
            name=name,
            second=letters,
            fate=fate if _LETTER.search(name) else Fate.NO_NAME,
        )
        found.append(_told(line, there, taken))
    return tuple(found)


def recipients_of(text: str, known: KnownOffice, words: PasteWords) -> tuple[PastedLine, ...]:
    """A recipient a line, as in the nơi nhận of a text; a group line gives its members.

    What stands in cells under a heading goes by it.
    """
    there, taken = {name_key(name) for name in known.recipients}, set[_Key]()
    found: list[PastedLine] = []
    heading = ""
    for number, seen in _lines(text):
        is_heading = is_heading_row(seen)
        heading = seen if is_heading else heading
        is_under = bool(heading) and "\t" in seen
        read = recipients_from(f"{heading}\n{seen}" if is_under else seen, "", words)
        names = [name for line in read.recipients for name in line.members or (line.name,)]
        for name in names:
            fate = Fate.NEW if _LETTER.search(name) else Fate.NO_NAME
            line = PastedLine(number=number, seen=seen, name=name, fate=fate)
            found.append(_told(line, there, taken))
        if not names:
            is_nameless = bool(read.unnamed) or (is_under and not is_heading)
            unread = Fate.NO_NAME if is_nameless else Fate.HEADING
            fate = Fate.ARCHIVE if read.archive else unread
            found.append(PastedLine(number=number, seen=seen, fate=fate))
    return tuple(found)


def _person_fate(key: tuple[_Key, _Key], head: str) -> Fate:
    name, post = key
    if len(name) < _LEAST_NAME or any(letter.isdigit() for word in name for letter in word):
        return Fate.NO_NAME
    if not post:
        return Fate.NO_POST
    return Fate.HEAD_THERE if head and post == name_key(head) else Fate.NEW


def _told(line: PastedLine, there: set[_Key], taken: set[_Key]) -> PastedLine:
    """The line, told twin or new by its name; a new one is taken from now on."""
    if line.fate is not Fate.NEW and name_key(line.name) not in there:
        return line
    key = name_key(line.name)
    told = _once(line, is_there=key in there, is_taken=key in taken)
    if told.fate is Fate.NEW:
        taken.add(key)
    return told


def _once(line: PastedLine, *, is_there: bool, is_taken: bool) -> PastedLine:
    """The line, unless the store or a line before it says the same."""
    if is_there:
        return replace(line, fate=Fate.THERE)
    return replace(line, fate=Fate.TWICE) if is_taken else line


def _kind(post: str, unit: str, head: str) -> PostKind:
    """A deputy of the head where the post is the head's own with "phó" before it, whole.

    Whoever has a unit, or one named in the post, is a deputy there and not of the head.
    """
    words, wanted = fold(post).split(), fold(head).split()
    if unit or not wanted or words[:1] != ["pho"]:
        return PostKind.OTHER
    posts = [wanted, *([*also, *wanted] for also in _DEPUTY_ALSO)]
    posts += [[*wanted, *also] for also in _DEPUTY_ALSO]
    return PostKind.DEPUTY if words[1:] in posts else PostKind.OTHER


def name_key(text: str) -> tuple[str, ...]:
    """What a name is known by here: no case, and no matter where its tones stand."""
    return words_of(text, {})


def _lines(text: str) -> Iterator[tuple[int, str]]:
    whole = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(whole.split("\n"), start=1):
        if line.strip():
            yield number, line


def _rows(
    text: str, heads: Mapping[str, tuple[str, ...]], between: re.Pattern[str] = _BETWEEN
) -> Iterator[tuple[int, str, list[str] | None]]:
    """Number, line, its cells in the order of `heads`; None where the line is the heading.

    What stands under a heading goes by it.
    """
    columns: dict[str, int] | None = None
    for number, line in _lines(text):
        raw = [_clean(cell) for cell in line.split("\t")]
        heading = _heading(raw, heads)
        if heading is not None:
            columns = heading
            yield number, line, None
            continue
        cells = _without_ordinal(raw) if len(raw) > 1 else _parts(line, len(heads), between)
        if columns is not None and len(raw) > 1:
            picked = [columns.get(key, len(raw)) for key in heads]
            cells = [raw[at] if at < len(raw) else "" for at in picked]
        yield number, line, [*cells, *([""] * len(heads))][: len(heads)]


def _without_ordinal(cells: list[str]) -> list[str]:
    first = next((at for at, cell in enumerate(cells) if not _ORDINAL.match(cell or "1")), 0)
    return cells[first:]


def _parts(line: str, most: int, between: re.Pattern[str]) -> list[str]:
    return [_clean(part) for part in between.split(_BULLET.sub("", line), most - 1)]


def _heading(cells: Sequence[str], heads: Mapping[str, tuple[str, ...]]) -> dict[str, int] | None:
    """Where each column stands if the line is the table's heading, else None."""
    folded = [" ".join(fold(cell).strip(" .:").split()) for cell in cells]
    found: dict[str, int] = {}
    for at, cell in enumerate(folded):
        for key, names in (*heads.items(), ("", _ORDINALS)):
            if cell in names and key not in found:
                found[key] = at
                break
    return found if len(found) > 1 else None


def _clean(text: str) -> str:
    return " ".join(text.replace("\xa0", " ").split()).strip(" ;,")
