"""What the pane says of a recorded change: who decided, its file, who was told, what bears it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.domain.transfers import copy_number_text
from bmnn_desk.ui.endings.change_source import change_of, changes_of
from bmnn_desk.ui.endings.change_step import step_sentence
from bmnn_desk.ui.endings.ending_words import (
    ANSWER_WORDS,
    PAPER_WORDS,
    SHOWN_WORDS,
    change_words,
    copies_words,
)
from bmnn_desk.ui.listed.part import PartMatter
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.words import CAPACITY_WORDS, stamp_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.secrecy_changes import PaperGiven
    from bmnn_desk.domain.term_list import ChangeDetail, ChangeRow, ToldHolder
    from bmnn_desk.ui.seat import Seat


def change_matter(seat: Seat, row: ChangeRow) -> PartMatter:
    """All about a change; under it everything that became of the same document.

    Raises:
        DeskError: it is gone, or a read went wrong.
    """
    detail = change_of(seat, row.change)
    return PartMatter(
        head=PaneHead(
            top=row.reference,
            level=row.level,
            title=change_words(row),
            warning=step_sentence(detail.row, seat.today()),
        ),
        facts=tuple(_facts(detail)),
        history=changes_told(seat, row.item),
    )


def changes_told(seat: Seat, item: int) -> tuple[tuple[str, str], ...]:
    """Everything that became of a document's secrecy as a pane tells it: the day, and what.

    Raises:
        DeskError: a read went wrong.
    """
    return tuple(
        (short_day(each.day), " · ".join(filter(None, (change_words(each), each.number))))
        for each in changes_of(seat, item)
    )


def _facts(detail: ChangeDetail) -> Iterator[tuple[str, str]]:
    row = detail.row
    yield _tr("Trích yếu"), detail.title
    what = _tr("Số thông báo") if row.by_sender else _tr("Số quyết định")
    yield what, row.number
    yield _tr("Ngày"), short_day(row.day)
    yield _tr("Người quyết định"), _decided(detail)
    yield _tr("Lý do"), detail.reason
    yield _tr("Quyết định chậm vì"), detail.late_reason
    yield _tr("Phần được giải mật"), row.released
    for basis in detail.bases:
        yield _tr("Căn cứ"), basis
    yield _tr("Người lập Hội đồng"), detail.council_by
    for paper in detail.papers:
        yield PAPER_WORDS[paper.paper], _paper(paper)
    yield _tr("Thể hiện"), SHOWN_WORDS[row.shown]
    yield _tr("Dấu"), "" if detail.stamp is None else stamp_words(detail.stamp)
    for holder in detail.holders:
        if holder.kind.is_told:
            yield holder.name, _told(holder)
    old = [copy_number_text(each.number) for each in detail.own if each.remarked_on is None]
    yield _tr("Bản còn dấu cũ"), ", ".join(filter(None, old))


def _decided(detail: ChangeDetail) -> str:
    row = detail.row
    if row.by_sender or detail.capacity is None:
        return row.decided_by
    return ", ".join(filter(None, (row.decided_by, row.position, CAPACITY_WORDS[detail.capacity])))


def _paper(paper: PaperGiven) -> str:
    day = day_text(paper.day)
    return ", ".join(filter(None, (paper.number, day, paper.words)))


def _told(holder: ToldHolder) -> str:
    said = [copies_words(holder.copies)]
    if holder.sent_on is None:
        said.append(_tr("chưa thông báo"))
    else:
        words = _tr("thông báo {number} ngày {day}")
        said.append(words.format(number=holder.notice, day=short_day(holder.sent_on)))
    if holder.answer is not None and holder.answered_on is not None:
        words = _tr("{answer} ngày {day}")
        day = short_day(holder.answered_on)
        said.append(words.format(answer=ANSWER_WORDS[holder.answer].lower(), day=day))
    elif holder.sent_on is not None:
        said.append(_tr("chưa trả lời"))
    return "; ".join(filter(None, (*said, holder.words)))


def _tr(words: str) -> str:
    return QCoreApplication.translate("change_matter", words)
