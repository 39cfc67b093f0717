"""Who drafted the paper, as nơi nhận says: "Người soạn thảo: Nguyễn Văn A, Văn phòng."."""

from __future__ import annotations

from dataclasses import dataclass

from bmnn_desk.papers.reading.copy_sentence_patterns import SENTENCE_WITHIN
from bmnn_desk.papers.reading.reading_patterns import (
    EDGES,
    PLACEHOLDER,
)
from bmnn_desk.papers.reading.recipients_patterns import (
    DRAFTER,
    DRAFTER_DEGREE,
    NAME_CODE,
    PHONE,
    TOTAL,
    TYPIST,
    UNIT_LABEL,
    UNIT_MARK,
    VALUE_END,
)

_LONGEST = 400


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DrafterLine:
    """Name and unit; `code` is what stands in the name's place; any of them may be ""."""

    name: str
    unit: str
    code: str


def drafter_line(text: str) -> DrafterLine | None:
    """The drafter of a text, None where it does not speak of one."""
    found = DRAFTER.search(text)
    if found is None:
        return None
    said = _value(text[found.end() : found.end() + _LONGEST])
    name, unit = _parted(said)
    unit = PHONE.sub("", UNIT_LABEL.sub("", unit)).strip(EDGES + "()[]|/")
    if not any(letter.isalpha() for letter in PLACEHOLDER.sub("", name)):
        return DrafterLine(name="", unit=_written(unit), code="")
    if NAME_CODE.fullmatch(name):
        return DrafterLine(name="", unit=_written(unit), code=name)
    return DrafterLine(name=name, unit=_written(unit), code="")


def _value(text: str) -> str:
    """Up to the end of the sentence, which a degree's stop ("ThS.") is not."""
    degree = DRAFTER_DEGREE.match(text)
    start = degree.end() if degree else 0
    end = VALUE_END.search(text, start)
    said = text[: end.start()] if end else text
    if end and text[end.start() : end.start() + 1] == ";":
        label = UNIT_LABEL.match(text[end.end() :].lstrip())
        if label:
            return f"{said}, {_value(text[end.end() :].lstrip())}"
    starts = (pattern.search(said, 1) for pattern in (TOTAL, TYPIST, SENTENCE_WITHIN))
    return said[: min((one.start() for one in starts if one), default=len(said))].strip()


def _parted(said: str) -> tuple[str, str]:
    phone = PHONE.sub("", said)
    degree = DRAFTER_DEGREE.match(phone)
    mark = UNIT_MARK.search(phone, degree.end() if degree else 0)
    if mark is None:
        return phone.strip(EDGES + "()[]|/"), ""
    return phone[: mark.start()].strip(EDGES + "()[]|/"), phone[mark.end() :]


def _written(unit: str) -> str:
    has_letter = any(letter.isalpha() for letter in PLACEHOLDER.sub("", unit))
    return unit.strip() if has_letter else ""
