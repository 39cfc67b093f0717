"""What the marks step shows of each mark: its frame on the page, its line in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp
from bmnn_desk.papers.marking_plan import place_of
from bmnn_desk.ui.issue.framed_mark import FramedMark
from bmnn_desk.ui.issue.marks_list import ListedMark
from bmnn_desk.ui.words import stamp_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.issue.plain_pages import PlainPages

_LAST = "last"


def framed_marks(matter: IssueMatter, pages: PlainPages) -> tuple[FramedMark, ...]:
    """Every mark at its place, also those that a rubber stamp makes."""
    return tuple(_framed(matter, pages, stamp) for stamp in matter.stamps)


def listed_marks(matter: IssueMatter, tr: Callable[[str], str]) -> tuple[ListedMark, ...]:
    """A line for each mark, the level first."""
    return tuple(
        ListedMark(
            stamp=stamp,
            title=_title(matter, stamp, tr),
            name=mark_name(matter, stamp),
            way=matter.way(stamp),
            ways=_ways(matter),
            note=_note(matter, stamp, tr),
        )
        for stamp in reversed(matter.stamps)
    )


def mark_name(matter: IssueMatter, stamp: Stamp) -> str:
    """A mark by its own words: BẢN SỐ, or the level's word as the stamp has it."""
    if stamp is Stamp.COPY_NUMBER:
        return stamp_words(stamp)
    return " ".join(line.text for line in matter.regime.stamps[stamp].lines)


def _framed(matter: IssueMatter, pages: PlainPages, stamp: Stamp) -> FramedMark:
    shape = matter.regime.stamps[stamp]
    page = pages.count - 1 if place_of(shape).page == _LAST else 0
    x, y = matter.place(stamp)
    return FramedMark(
        stamp=stamp,
        name=mark_name(matter, stamp),
        x_mm=x,
        y_mm=y,
        width_mm=shape.width_mm,
        height_mm=shape.height_mm,
        page=page,
        page_mm=pages.size_mm(page),
        drawn=matter.way(stamp) is not MarkWay.RUBBER,
    )


def _title(matter: IssueMatter, stamp: Stamp, tr: Callable[[str], str]) -> str:
    if stamp is not Stamp.COPY_NUMBER:
        return tr("Độ mật: {word}").format(word=mark_name(matter, stamp))
    first, last = min(matter.numbers), max(matter.numbers)
    words = tr("BẢN SỐ: {first:02}") if first == last else tr("BẢN SỐ: {first:02} … {last:02}")
    return words.format(first=first, last=last)


def _ways(matter: IssueMatter) -> tuple[MarkWay, ...]:
    if matter.file is not None and matter.file.pages is not None:
        return tuple(MarkWay)
    return (MarkWay.RUBBER, MarkWay.OVERPRINT)


def _note(matter: IssueMatter, stamp: Stamp, tr: Callable[[str], str]) -> str:
    page = place_of(matter.regime.stamps[stamp]).page
    where = tr("trang cuối") if page == _LAST else tr("trang đầu")
    if matter.way(stamp) is MarkWay.RUBBER:
        return tr("Không in, chừa chỗ ở {where}").format(where=where)
    return f"{_ink_words(matter, stamp, tr)} · {where}"


def _ink_words(matter: IssueMatter, stamp: Stamp, tr: Callable[[str], str]) -> str:
    if matter.ink(stamp) is Ink.BLACK:
        return tr("Mực đen theo {rule}").format(rule=matter.settings.black_rule)
    return tr("Mực đỏ") if matter.settings.prints_red else tr("Mực đỏ, cần máy in màu")
