"""What the marks step shows of each mark: its frame on the page, its line in the list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.mark_pages import PageChoice, PageKind, numbers_text
from bmnn_desk.domain.stamps import LEVEL_STAMPS, URGENCY_STAMPS, Ink, MarkWay, Stamp
from bmnn_desk.ui.issue.framed_mark import FramedMark
from bmnn_desk.ui.issue.marks_list import ListedMark
from bmnn_desk.ui.issue.stands import on_page
from bmnn_desk.ui.words import stamp_words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from bmnn_desk.ui.issue.matter import IssueMatter


def framed_marks(
    matter: IssueMatter, shown: int | None = None, covering: Collection[Stamp] = ()
) -> tuple[FramedMark, ...]:
    """Every mark at its place, also those that a rubber stamp makes.

    Each is framed on the page `shown`, from 0, where that bears it, else on its own first page;
    `covering` are those that lie on something.
    """
    return tuple(_framed(matter, stamp, shown, covers=stamp in covering) for stamp in matter.stamps)


def listed_marks(matter: IssueMatter, tr: Callable[[str], str]) -> tuple[ListedMark, ...]:
    """A line for each mark: the level, BẢN SỐ, then what was added."""
    number, level, *extras = matter.stamps
    return tuple(
        ListedMark(
            stamp=stamp,
            title=_title(matter, stamp, tr),
            name=mark_name(matter, stamp),
            way=matter.way(stamp),
            ways=_ways(matter),
            note=_note(matter, stamp, tr),
        )
        for stamp in (level, number, *extras)
    )


def mark_name(matter: IssueMatter, stamp: Stamp) -> str:
    """A mark by its own words: BẢN SỐ, the word of its level or urgency; a long one cut short."""
    if stamp is Stamp.COPY_NUMBER:
        return stamp_words(stamp)
    if stamp is Stamp.TERM:
        return stamp_words(stamp).upper()
    lines = matter.regime.stamps[stamp].lines
    return " ".join(line.text for line in lines if "{" not in line.text)


def pages_words(choice: PageChoice, tr: Callable[[str], str]) -> str:
    """Which pages bear a mark, in words."""
    return {
        PageKind.FIRST: tr("trang đầu"),
        PageKind.LAST: tr("trang cuối"),
        PageKind.EVERY: tr("mọi trang"),
        PageKind.CHOSEN: tr("trang {numbers}").format(
            numbers=numbers_text(choice.numbers).replace(",", ", ") if choice.numbers else ""
        ),
    }[choice.kind]


def _framed(matter: IssueMatter, stamp: Stamp, shown: int | None, *, covers: bool) -> FramedMark:
    shape = matter.regime.stamps[stamp]
    indexes = matter.choice(stamp).indexes(max(len(matter.page_sizes), 1))
    page = shown if shown is not None and shown in indexes else matter.first_page(stamp)
    size = matter.page_mm(page)
    x, y = on_page(matter.stand(stamp), shape, size)
    mark = FramedMark(
        stamp=stamp,
        name=mark_name(matter, stamp),
        x_mm=x,
        y_mm=y,
        width_mm=shape.width_mm,
        height_mm=shape.height_mm,
        page=page,
        page_mm=size,
        drawn=matter.way(stamp) is not MarkWay.RUBBER,
        covers=covers,
    )
    if page == matter.first_page(stamp):
        return mark
    x, y = mark.inside(x, y)  # a smaller page pulls it inside
    return replace(mark, x_mm=x, y_mm=y)


def _title(matter: IssueMatter, stamp: Stamp, tr: Callable[[str], str]) -> str:
    if stamp in LEVEL_STAMPS.values():
        return tr("Độ mật: {word}").format(word=mark_name(matter, stamp))
    if stamp in URGENCY_STAMPS:
        return tr("Độ khẩn: {word}").format(word=mark_name(matter, stamp))
    if stamp is not Stamp.COPY_NUMBER:
        return stamp_words(stamp)
    first, last = min(matter.numbers), max(matter.numbers)
    words = tr("BẢN SỐ: {first:02}") if first == last else tr("BẢN SỐ: {first:02} … {last:02}")
    return words.format(first=first, last=last)


def _ways(matter: IssueMatter) -> tuple[MarkWay, ...]:
    if matter.file is not None and matter.file.pages is not None:
        return tuple(MarkWay)
    return (MarkWay.RUBBER, MarkWay.OVERPRINT)


def _note(matter: IssueMatter, stamp: Stamp, tr: Callable[[str], str]) -> str:
    where = pages_words(matter.choice(stamp), tr)
    if matter.way(stamp) is MarkWay.RUBBER:
        return tr("Không in, chừa chỗ ở {where}").format(where=where)
    return f"{_ink_words(matter, stamp, tr)} · {where}"


def _ink_words(matter: IssueMatter, stamp: Stamp, tr: Callable[[str], str]) -> str:
    if matter.ink(stamp) is Ink.BLACK:
        return tr("Mực đen theo {rule}").format(rule=matter.settings.black_rule)
    return tr("Mực đỏ") if matter.settings.prints_red else tr("Mực đỏ, cần máy in màu")
