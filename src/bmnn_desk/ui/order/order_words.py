"""Words of the office's own file: reasons of leaving, what a file holds, names of papers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.commitments import CommitmentKind
from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.leaving import LeavingReason
from bmnn_desk.domain.number_texts import with_comma
from bmnn_desk.domain.own_papers import OwnPaperKind
from bmnn_desk.domain.sort_keys import name_sort_key
from bmnn_desk.services.people import PeopleAsked, people_on

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.person_files import PersonEvent
    from bmnn_desk.domain.stamp_inventory import StampSize
    from bmnn_desk.ui.seat import Seat

_tr = partial(QCoreApplication.translate, "order_words")

REASON_WORDS: Mapping[LeavingReason, str] = {
    LeavingReason.TRANSFERRED: "Chuyển công tác",
    LeavingReason.RESIGNED: "Thôi việc",
    LeavingReason.RETIRED: "Nghỉ hưu",
    LeavingReason.OTHER_WORK: "Thôi làm công việc liên quan đến bí mật nhà nước",
}
COMMITMENT_WORDS: Mapping[str, str] = {
    CommitmentKind.ACCESS: "Ký cam kết bảo vệ bí mật nhà nước",
    CommitmentKind.LEAVING: "Ký cam kết khi thôi việc",
}
THING_WORDS: Mapping[str, str] = {
    "stamp": "con dấu",
    "device": "thiết bị cơ yếu",
    "drive": "ổ cắm trong danh sách",
}


def paper_kind_names(seat: Seat) -> dict[OwnPaperKind, str]:
    """What the papers are called in the pack of today; they are the pack's words, not ours."""
    words = seat.desk.law.on(seat.today()).sheets["office_file"].words
    return {kind: words[f"kind_{kind.value}"] for kind in OwnPaperKind}


def people_choices(seat: Seat) -> list[tuple[int, str]]:
    """Everybody in a post today once, by the first of his posts."""
    people = seat.desk.read(people_on, PeopleAsked(body=seat.body, day=seat.today()))
    known = {each.person: each for each in reversed(people)}
    named = sorted(known.values(), key=lambda each: name_sort_key(each.name))
    return [(each.person, f"{each.name} · {each.post}") for each in named]


def day_or(day: date | None, words: str) -> str:
    """A day, or words where there is none."""
    return words if day is None else short_day(day)


def size_words(size: StampSize) -> str:
    """Width and height in mm, as Vietnamese write numbers."""
    sides = map(with_comma, (size.width_mm, size.height_mm))
    return " \u00d7 ".join(sides)


def event_words(event: PersonEvent) -> str:
    """What happened, as the history of a person says it."""
    if event.kind == "commitment":
        return COMMITMENT_WORDS[event.words]
    if event.kind == "training":
        return _tr("Tập huấn: {subject}").format(subject=event.words)
    if event.kind == "leaving":
        return _tr("Thôi việc, biên bản {minutes}").format(minutes=event.words)
    if event.until is not None:
        words = _tr("Giữ chức vụ {post} đến hết ngày {day}")
        return words.format(post=event.words, day=short_day(event.until))
    return _tr("Giữ chức vụ {post}").format(post=event.words)
