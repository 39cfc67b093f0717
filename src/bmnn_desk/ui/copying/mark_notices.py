"""What the clerk is told of a copying's marks before anything is printed, and which fields show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.papers.copy_marks import shortened_blanks
from bmnn_desk.ui.copying.duplicate_run import run_draft
from bmnn_desk.ui.copying.mark_fields import KEYS
from bmnn_desk.ui.copying.paper_maker import OWN_PAPER
from bmnn_desk.ui.copying.shortened_words import shortened_words
from bmnn_desk.ui.copying.words import COPY_PAPER_WORDS, FORM_WORDS
from bmnn_desk.ui.dialogs.small_sheet import SheetWords

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.copying import CopyPaperFacts
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.ui.copying.mark_fields import MarkFields
    from bmnn_desk.ui.seat import Seat


def sheet_words(facts: CopyPaperFacts) -> SheetWords:
    """The words around the sheet of a copying's papers."""
    marks = facts.form.bears_marks
    return SheetWords(
        title=_tr("Dấu bản sao") if marks else COPY_PAPER_WORDS[OWN_PAPER[facts.form]],
        subtitle=_tr("Số thứ tự {ordinal:02} · {form} · {count:02} bản").format(
            ordinal=facts.ordinal, form=FORM_WORDS[facts.form], count=len(facts.copies)
        ),
        save=_tr("&In…"),
    )


def hidden_fields(fields: MarkFields, *, marks: bool, again: bool) -> dict[str, bool]:
    """The fields that this way of marking does not have; `again` where marks are there already."""
    way = fields.plan().way
    return {
        **dict.fromkeys(KEYS, not marks),
        "reason": not (marks and again),
        "sheets": not marks or way is not MarkWay.OVERPRINT,
        "ticks": not marks or not fields.offers_ticks,
        "left": not marks or way is MarkWay.RUBBER,
        "top": not marks or way is MarkWay.RUBBER,
        "day": not marks or way is not MarkWay.RUBBER,
    }


def whatever_way(seat: Seat, line: int, regime: Regime, facts: CopyPaperFacts) -> str:
    """What is told of a copying's papers or marks in any way of making them."""
    back = set_back(facts.day, seat.today())
    if not facts.form.bears_marks:
        return back
    short = shortened_words(shortened_blanks(regime, facts))
    return " ".join(filter(None, (back, cut_off(seat, line), short)))


def cut_off(seat: Seat, line: int) -> str:
    """Where a run of these copies was cut off, the same way takes it up."""
    state = run_draft(seat, line).found()
    if state is None or state.is_over:
        return ""
    return _tr("Lần in trước còn dở: chọn đúng cách cũ rồi in, phần mềm in tiếp từ chỗ dừng.")


def set_back(day: date, today: date) -> str:
    """Where the line's day is still to come, the clock was set back."""
    if day <= today:
        return ""
    words = _tr(
        "Dòng sổ ghi ngày {day}, đồng hồ máy là {today}: đồng hồ đã bị chỉnh lùi. Kiểm tra đồng hồ."
    )
    return words.format(day=short_day(day), today=short_day(today))


def _tr(words: str) -> str:
    return QCoreApplication.translate("CopyPapersDialog", words)
