"""Copy numbers and counts of copies as written beside a name: "(bản số 01, 02)", "x 02 bản"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, islice

from bmnn_desk.papers.reading.number_words import with_digits
from bmnn_desk.papers.reading.reading_patterns import (
    EDGES,
)
from bmnn_desk.papers.reading.recipients_patterns import (
    BARE_LIST,
    BLANK_COUNT,
    BLANK_NUMBER,
    BRACKETS,
    COUNT,
    COUNT_FIRST,
    COUNT_IS_ONE,
    COUNT_LAST,
    COUNT_OF_EACH,
    FOR_EACH,
    KIND_ALONE,
    KIND_LAST,
    KIND_WORD,
    NUMBER_OR_SIGN,
    NUMBERS,
    NUMBERS_FIRST,
    NUMBERS_LAST,
    SEVERAL,
    SUMMED,
    TOTAL,
)

_MOST_RUN = 1000
_MOST_NUMBERS = 2000
_LONGEST_TAIL = 300


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Counted:
    """A name, and the copy numbers, the count and the kind of copy that stood with it."""

    name: str
    numbers: tuple[int, ...]
    copies: int | None
    kind: str


def counted(text: str) -> Counted:
    """Part a line of nơi nhận, without its dash and end mark, into name, numbers and count.

    A bracket that holds copy numbers or a count goes whole; brackets with other words stay.
    What each of several bodies gets ("mỗi nơi 01 bản") is no count: how many they are is open.
    """
    name, numbers, copies, kinds = _without_brackets(text)
    name, ahead, count_ahead = _without_front(name.strip(EDGES))
    name, behind, count_behind, kind = _without_tail(name)
    counts = (one for one in (copies, count_ahead, count_behind) if one is not None)
    is_of_each = FOR_EACH.search(text) and SEVERAL.search(name)
    return Counted(
        name=name.strip(EDGES.replace(".", "")),
        numbers=tuple(dict.fromkeys((*ahead, *numbers, *behind))),
        copies=None if is_of_each else next(counts, None),
        kind=next((one for one in (*kinds, kind) if one), ""),
    )


def listed_numbers(text: str) -> tuple[int, ...]:
    """The numbers of a list: "01, 04" gives 1 and 4, "01 đến 03" gives 1, 2, 3."""
    numbers: list[int] = []
    is_run = False
    for found in NUMBER_OR_SIGN.finditer(text):
        if len(numbers) > _MOST_NUMBERS:
            break
        if found["to"]:
            is_run = True
        elif found["number"]:
            number = int(found["number"])
            first = numbers[-1] + 1 if numbers else number
            runs = is_run and bool(numbers) and first <= number <= first + _MOST_RUN
            numbers += range(first, number) if runs else ()
            numbers.append(number)
            is_run = False
    return tuple(numbers)


def totals_in(text: str) -> tuple[int, ...]:
    """Every number of copies that a text gives as a sum; of "02 + 02 = 04 bản" the last."""
    said = SUMMED.sub(lambda found: found["sum"], with_digits(text))
    return tuple(int(found["a"] or found["b"] or found["c"]) for found in TOTAL.finditer(said))


def holds_count(text: str) -> bool:
    """True for the words within a bracket that are copy numbers or a count, or a blank for one."""
    return any(
        pattern.search(text) for pattern in (NUMBERS, COUNT, BLANK_NUMBER, BLANK_COUNT, KIND_ALONE)
    )


def _without_brackets(text: str) -> tuple[str, list[int], int | None, list[str]]:
    numbers: list[int] = []
    copies: int | None = None
    kinds: list[str] = []
    kept: list[str] = []
    end = 0
    for bracket in BRACKETS.finditer(text):
        said = with_digits(bracket[1].strip())
        if not holds_count(said):
            continue
        kept.append(text[end : bracket.start()])
        end = bracket.end()
        rest, count = _count(said)
        numbers += _numbers(rest) or _bare_numbers(rest, count)
        copies = copies if count is None else count
        kinds.append(_kind(rest))
    kept.append(text[end:])
    return " ".join(" ".join(kept).split()), numbers, copies, kinds


def _numbers(text: str) -> list[int]:
    lists = (listed_numbers(found["list"]) for found in NUMBERS.finditer(text))
    return list(islice(chain.from_iterable(lists), _MOST_NUMBERS))


def _bare_numbers(rest: str, count: int | None) -> tuple[int, ...]:
    """The list of "03 bản: 01, 02, 03", where there are as many as it says."""
    found = BARE_LIST.fullmatch(rest)
    numbers = listed_numbers(found["list"]) if found else ()
    return numbers if len(numbers) == count else ()


def _count(text: str) -> tuple[str, int | None]:
    """The text without its counts, and their sum; "mỗi … 01 bản, tổng 15 bản" gives the last.

    A count for each of several beside copy numbers is not the line's own: the numbers are.
    """
    counts = [int(found["count"] or found["sum"]) for found in COUNT.finditer(text)]
    rest = COUNT.sub("", text)
    if not counts or (len(counts) == 1 and COUNT_OF_EACH.search(text) and NUMBERS.search(rest)):
        return rest, None
    return rest, counts[-1] if COUNT_IS_ONE.search(text) else sum(counts)


def _kind(rest: str) -> str:
    said = BLANK_NUMBER.sub("", NUMBERS.sub("", rest)).strip(EDGES)
    return said if KIND_WORD.search(said) else ""


def _without_front(name: str) -> tuple[str, tuple[int, ...], int | None]:
    if found := NUMBERS_FIRST.match(name):
        return name[found.end() :].strip(), listed_numbers(found["list"]), None
    if found := COUNT_FIRST.match(name):
        return name[found.end() :].strip(), (), int(found["count"])
    return name, (), None


def _without_tail(name: str) -> tuple[str, tuple[int, ...], int | None, str]:
    numbers: tuple[int, ...] = ()
    copies: int | None = None
    kind = ""
    front, tail = name[:-_LONGEST_TAIL], name[-_LONGEST_TAIL:]
    if found := NUMBERS_LAST.search(tail):
        tail, numbers = tail[: found.start()], listed_numbers(found["list"])
    if found := COUNT_LAST.search(tail):
        tail, copies = tail[: found.start()], int(found["count"] or found["times"])
    if found := KIND_LAST.search(tail):
        tail, kind = tail[: found.start()], found["kind"]
    return front + tail, numbers, copies, kind
