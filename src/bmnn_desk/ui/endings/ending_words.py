"""Words for what becomes of a secret: kinds of change, states of a term, papers, holders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.change_cases import DeclassificationPaper
from bmnn_desk.domain.change_notices import AnswerKind, HolderKind
from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.domain.secrecy_changes import ChangeKind, ShownBy, TermState
from bmnn_desk.domain.transfers import copy_number_text
from bmnn_desk.ui.widgets.column import StateMark
from bmnn_desk.ui.widgets.level_words import level_word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.domain.term_list import ChangeRow, CopyOfSecret, TermRow

CHANGE_WORDS: Mapping[ChangeKind, str] = {
    ChangeKind.EXTENDED: "Gia hạn",
    ChangeKind.RAISED: "Tăng độ mật",
    ChangeKind.LOWERED: "Giảm độ mật",
    ChangeKind.DECLASSIFIED: "Giải mật trước thời hạn",
    ChangeKind.DECLASSIFIED_PART: "Giải mật một phần",
    ChangeKind.DELISTED: "Không còn trong danh mục",
    ChangeKind.EXPIRED: "Đương nhiên giải mật",
    ChangeKind.LAPSING: "Để hết thời hạn",
    ChangeKind.FIXED: "Ấn định thời hạn",
}
TERM_WORDS: Mapping[TermState, str] = {
    TermState.RUNNING: "Còn thời hạn",
    TermState.ENDING: "Sắp hết thời hạn",
    TermState.EXPIRED: "Hết hạn, chưa ghi",
    TermState.ENDED: "Không còn mật",
}
TERM_MARKS: Mapping[TermState, StateMark] = {
    TermState.RUNNING: StateMark.DOT,
    TermState.ENDING: StateMark.TRIANGLE,
    TermState.EXPIRED: StateMark.SQUARE,
    TermState.ENDED: StateMark.RING,
}
SHOWN_WORDS: Mapping[ShownBy, str] = {
    ShownBy.NOT_YET: "Chưa thể hiện",
    ShownBy.STAMP: "Đóng dấu lên từng bản",
    ShownBy.PAPER: "Văn bản kèm theo từng bản",
}
PAPER_WORDS: Mapping[DeclassificationPaper, str] = {
    DeclassificationPaper.COUNCIL_DECISION: "Quyết định thành lập Hội đồng",
    DeclassificationPaper.PROPOSAL: "Văn bản đề nghị giải mật",
    DeclassificationPaper.MINUTES: "Biên bản họp Hội đồng",
    DeclassificationPaper.DECISION: "Quyết định giải mật",
    DeclassificationPaper.OTHER: "Tài liệu khác",
}
HOLDER_WORDS: Mapping[HolderKind, str] = {
    HolderKind.CLERK: "Văn thư",
    HolderKind.UNIT: "Đơn vị",
    HolderKind.PERSON: "Cá nhân",
    HolderKind.OUTSIDE: "Cơ quan ngoài",
}
ANSWER_WORDS: Mapping[AnswerKind, str] = {
    AnswerKind.MARKED: "Đã đóng dấu lại",
    AnswerKind.GIVEN_BACK: "Đã trả lại bản",
    AnswerKind.OTHER: "Trả lời khác",
}


def days_left_words(row: TermRow) -> str:
    """How many days a term has left, or is over; "" where nothing says when it ends."""
    if row.days_left is None or row.state is TermState.ENDED:
        return ""
    if row.days_left < 0:
        return _tr("quá {days}").format(days=dotted(-row.days_left))
    return dotted(row.days_left)


def change_words(row: ChangeRow) -> str:
    """What was changed: to which level, till which day."""
    words = CHANGE_WORDS[row.kind]
    if row.kind.is_level and row.new_level is not None:
        return _tr("{what}: {level}").format(what=words, level=level_word(row.new_level))
    if row.until is not None and row.kind in {ChangeKind.EXTENDED, ChangeKind.FIXED}:
        return _tr("{what} đến hết {day}").format(what=words, day=short_day(row.until))
    return words


def copies_words(copies: Sequence[CopyOfSecret]) -> str:
    """The numbers of copies, those without one counted."""
    numbers = [copy_number_text(copy.number) for copy in copies if copy.number is not None]
    bare = sum(copy.number is None for copy in copies)
    if bare:
        numbers.append(_tr("{count} bản không ghi số").format(count=bare))
    return ", ".join(numbers)


def _tr(words: str) -> str:
    return QCoreApplication.translate("ending_words", words)
