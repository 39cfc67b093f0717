"""The list of terms: every registered document, its level today and the last day of its term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import day_text
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind, TermState
from bmnn_desk.services.change_level import change_level
from bmnn_desk.services.change_paper_facts import change_paper_facts
from bmnn_desk.services.declassify import declassify
from bmnn_desk.services.extend_term import extend_term
from bmnn_desk.services.record_expiry import record_expiry
from bmnn_desk.services.record_sender_notice import record_sender_notice
from bmnn_desk.services.secret_holders import HoldersAsked, holders_of
from bmnn_desk.services.term_list import term_ids
from bmnn_desk.ui.dialogs.change_level import ChangeLevelDialog
from bmnn_desk.ui.dialogs.declassify import DeclassifyDialog
from bmnn_desk.ui.dialogs.extend_term import ExtendTermDialog, decidable
from bmnn_desk.ui.dialogs.print_declassify_file import PrintDeclassifyFileDialog
from bmnn_desk.ui.dialogs.record_expiry import RecordExpiryDialog
from bmnn_desk.ui.dialogs.record_sender_notice import RecordSenderNoticeDialog
from bmnn_desk.ui.endings.change_matter import changes_told
from bmnn_desk.ui.endings.ending_words import (
    CHANGE_WORDS,
    HOLDER_WORDS,
    TERM_MARKS,
    TERM_WORDS,
    copies_words,
    days_left_words,
)
from bmnn_desk.ui.endings.term_source import ALL, LEVEL, PRESSING, SECRET, TermSource
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, PartAct, PartMatter
from bmnn_desk.ui.record_place import place_of_record
from bmnn_desk.ui.widgets.level_words import level_word
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.title_words import title_words
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    day_column,
    level_column,
    number_column,
    reference_column,
    state_column,
    text_column,
    title_column,
)

if TYPE_CHECKING:
    from bmnn_desk.domain.term_list import TermRow, ToldHolder
    from bmnn_desk.ui.listed.seated_page import SeatedPage
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.column import Column

KEY = "terms"


def term_part(source: TermSource) -> ListPart[TermRow]:
    """Registered documents with their terms, and what can be decided of each."""
    return ListPart(
        key=KEY,
        words=_tr("Thời hạn"),
        name=_tr("Thời hạn bảo vệ của văn bản"),
        columns=_columns(),
        source=source,
        matter=_matter,
        empty=EmptyWords(icon="circle-check", words=_tr("Chưa có văn bản mật nào trong sổ.")),
        reads=(term_ids,),
        acts=_acts(),
        choices=(
            (SECRET, _tr("Đang còn mật")),
            (PRESSING, _tr("Phải quyết định")),
            *((state.value, TERM_WORDS[state]) for state in TermState),
            *((f"{LEVEL}{level.name}", level_word(level)) for level in SecrecyLevel),
            (ALL, _tr("Tất cả")),
        ),
        opens=_open,
        counts=pressing_count,
        struck=lambda row: row.state is TermState.ENDED,
    )


def pressing_count(seat: Seat) -> int:
    """How many terms end soon, or are over without a record of it."""
    source = TermSource(seat)
    source.narrow("", PRESSING)
    return len(source.ids())


def next_words(row: TermRow) -> str:
    """What is to be done about a term now; "" where nothing is."""
    if row.state is TermState.EXPIRED:
        return _tr("Thời hạn đã hết. Bấm Ctrl+E để ghi đương nhiên giải mật.")
    if row.state is TermState.ENDED or row.last is ChangeKind.LAPSING:
        return ""
    if row.until is None:
        return _tr("Chưa ghi thời hạn bảo vệ. Bấm Ctrl+G để ghi quyết định ấn định thời hạn.")
    if row.state is TermState.RUNNING:
        return ""
    if row.is_received:
        return _tr("Sắp hết thời hạn. Nơi gửi quyết định; có thông báo thì bấm Ctrl+T để ghi.")
    return _tr("Sắp hết thời hạn. Trình gia hạn hoặc để hết thời hạn, rồi bấm Ctrl+G để ghi.")


def _columns() -> tuple[Column[TermRow], ...]:
    until, left = _tr("Đến hết ngày"), _tr("Còn (ngày)")
    last = ColumnName(key="last", heading=_tr("Thay đổi gần nhất"))
    return (
        state_column(lambda row: TERM_WORDS[row.state], lambda row: TERM_MARKS[row.state], 17),
        reference_column(lambda row: row.reference, 16),
        title_column(title_words, 26, lambda row: not row.title),
        level_column(lambda row: row.level),
        day_column(lambda row: row.until, 8, ColumnName(key="until", heading=until)),
        number_column(ColumnName(key="left", heading=left), days_left_words, 9, 5),
        text_column(last, lambda row: "" if row.last is None else CHANGE_WORDS[row.last], 20, 2),
    )


def _matter(seat: Seat, row: TermRow) -> PartMatter:
    asked = HoldersAsked(body=seat.body, item=row.item)
    holders = seat.desk.read(holders_of, asked)
    return PartMatter(
        head=PaneHead(
            top=row.reference or _tr("Chưa có số"),
            level=row.level,
            title=title_words(row),
            warning=next_words(row),
        ),
        facts=(*_term_facts(row), *map(_holder_fact, holders)),
        history=changes_told(seat, row.item),
    )


def _term_facts(row: TermRow) -> tuple[tuple[str, str], ...]:
    until = day_text(row.until)
    if row.is_inferred:
        until = _tr("{day} (tính theo ngày văn bản)").format(day=until)
    elif row.is_shorter:
        until = _tr("{day} (ngắn hơn thời hạn của độ mật)").format(day=until)
    entered = level_word(row.entered_level) if row.entered_level is not row.level else ""
    since = day_text(row.determined_on)
    return (
        (_tr("Tình trạng"), TERM_WORDS[row.state]),
        (_tr("Xác định ngày"), since),
        (_tr("Đến hết ngày"), until),
        (_tr("Độ mật khi vào sổ"), entered),
        (_tr("Nguồn"), _tr("Nơi khác gửi đến") if row.is_received else _tr("Cơ quan xác định")),
    )


def _holder_fact(holder: ToldHolder) -> tuple[str, str]:
    name = holder.name or HOLDER_WORDS[holder.kind]
    numbers = copies_words(holder.copies)
    return _tr("Nơi giữ"), _tr("{name}: {numbers}").format(name=name, numbers=numbers)


def _open(page: SeatedPage, row: TermRow) -> object:
    ref = RecordRef(kind=RecordKind.OUTGOING, number=row.line)
    return place_of_record(page.seat, ref) or _tr("Dòng này không còn trong sổ. Bấm F5 để đọc lại.")


def _is_own(row: TermRow) -> bool:
    return row.state is not TermState.ENDED and not row.is_received


def _acts() -> tuple[PartAct[TermRow], ...]:
    return (
        PartAct(
            words=_tr("Thờ&i hạn…"),
            icon="calendar",
            keys="Ctrl+G",
            verbs=(extend_term,),
            do=lambda page, row: row and ExtendTermDialog(page.seat, row.item),
            suits=lambda row: row.state is not TermState.ENDED and bool(decidable(row)),
        ),
        PartAct(
            words=_tr("Độ &mật…"),
            icon="adjustments",
            keys="Ctrl+D",
            verbs=(change_level,),
            do=lambda page, row: row and ChangeLevelDialog(page.seat, row.item),
            suits=_is_own,
        ),
        PartAct(
            words=_tr("&Giải mật…"),
            icon="lock-open",
            keys="Ctrl+M",
            verbs=(declassify,),
            do=lambda page, row: row and DeclassifyDialog(page.seat, row.item),
            suits=_is_own,
        ),
        PartAct(
            words=_tr("&Nơi gửi báo…"),
            icon="mail",
            keys="Ctrl+T",
            verbs=(record_sender_notice,),
            do=lambda page, row: row and RecordSenderNoticeDialog(page.seat, row.item),
            suits=lambda row: row.is_received and row.state is not TermState.ENDED,
        ),
        PartAct(
            words=_tr("Ghi &hết hạn…"),
            icon="clock-exclamation",
            keys="Ctrl+E",
            verbs=(record_expiry,),
            do=lambda page, row: row and RecordExpiryDialog(page.seat, row.item),
            suits=lambda row: row.state is TermState.EXPIRED,
        ),
        PartAct(
            words=_tr("In hồ &sơ…"),
            icon="printer",
            keys="Ctrl+P",
            verbs=(change_paper_facts,),
            do=lambda page, row: row and PrintDeclassifyFileDialog(page.seat, row.item),
            suits=_is_own,
        ),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("term_part", words)
