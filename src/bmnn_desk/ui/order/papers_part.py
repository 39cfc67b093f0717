"""Văn bản nội bộ: the office's rules, assignments and plans, with the expired laws they name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.cited_laws import LawState
from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.own_papers import OwnPaperKind
from bmnn_desk.services.own_papers import end_office_paper, own_papers, record_office_paper
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.ui.dialogs.end_office_paper import EndOfficePaperDialog
from bmnn_desk.ui.dialogs.record_office_paper import RecordOfficePaperDialog
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, PartAct, PartMatter
from bmnn_desk.ui.listed.short_source import ShortSource
from bmnn_desk.ui.order.order_words import paper_kind_names
from bmnn_desk.ui.widgets.column import Column, ColumnWidth, StateMark
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.usual_columns import ColumnName, day_column, state_column, text_column

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.own_papers import OwnPaperEntry
    from bmnn_desk.ui.seat import Seat

_tr = partial(QCoreApplication.translate, "papers_part")


def papers_part(seat: Seat) -> ListPart[OwnPaperEntry]:
    """The list of a seat's papers."""
    names = paper_kind_names(seat)
    return ListPart(
        key="papers",
        words=_tr("Văn bản nội bộ"),
        name=_tr("Văn bản nội bộ của cơ quan"),
        columns=(
            Column(
                key="kind",
                heading=_tr("Văn bản"),
                text=lambda row: names[row.kind],
                width=ColumnWidth(chars=30, stretches=True),
                priority=9,
            ),
            text_column(ColumnName(key="number", heading=_tr("Số")), lambda row: row.number, 14, 8),
            day_column(lambda row: row.issued_on, 6),
            text_column(
                ColumnName(key="person", heading=_tr("Người được phân công")), _assigned, 18, 3
            ),
            state_column(lambda row: _state(seat, row)[0], lambda row: _state(seat, row)[1], 21),
        ),
        source=ShortSource(
            partial(_newest_first, seat),
            lambda row: f"{names[row.kind]} {row.number} {row.name} {row.note}",
        ),
        matter=lambda _seat, row: _matter(names, row),
        empty=EmptyWords(
            icon="file-text",
            words=_tr("Chưa ghi nội quy, quyết định phân công hay phương án nào của cơ quan."),
            offers=0,
        ),
        reads=(own_papers,),
        acts=_acts(),
        choices=(("standing", _tr("Còn hiệu lực")), ("all", _tr("Tất cả"))),
        struck=lambda row: not _stands(seat, row),
    )


def _acts() -> tuple[PartAct[OwnPaperEntry], ...]:
    return (
        PartAct(
            words=_tr("&Ghi văn bản…"),
            icon="plus",
            keys="Ctrl+N",
            verbs=(record_office_paper,),
            do=lambda page, _row: RecordOfficePaperDialog(page.seat),
            needs_row=False,
        ),
        PartAct(
            words=_tr("Ghi hết h&iệu lực…"),
            icon="file-off",
            keys="Ctrl+E",
            verbs=(end_office_paper,),
            do=lambda page, row: EndOfficePaperDialog(page.seat, row.id if row else 0),
            suits=lambda row: row.until is None,
        ),
    )


def _newest_first(seat: Seat, choice: str) -> list[OwnPaperEntry]:
    rows = seat.desk.read(own_papers, PeopleAsked(body=seat.body, day=seat.today()))
    shown = (row for row in rows if choice == "all" or _stands(seat, row))
    order = {kind: place for place, kind in enumerate(OwnPaperKind)}
    return sorted(shown, key=lambda row: (order[row.kind], -row.since.toordinal(), -row.id))


def _stands(seat: Seat, row: OwnPaperEntry) -> bool:
    return not row.is_replaced and (row.until is None or seat.today() <= row.until)


def _assigned(row: OwnPaperEntry) -> str:
    return row.name or row.place


def _state(seat: Seat, row: OwnPaperEntry) -> tuple[str, StateMark]:
    if row.is_replaced:
        return _tr("cấu hình ghi khác"), StateMark.RING
    if not _stands(seat, row):
        return _tr("hết hiệu lực"), StateMark.RING
    if row.since > seat.today():
        return _tr("chưa có hiệu lực"), StateMark.RING
    if row.outdated:
        return _tr("dẫn văn bản hết hạn"), StateMark.TRIANGLE
    return _tr("còn hiệu lực"), StateMark.DOT


def _matter(names: Mapping[OwnPaperKind, str], row: OwnPaperEntry) -> PartMatter:
    outdated = [
        _tr("{number} (chưa chắc)").format(number=each.law.number)
        if each.state is LawState.DOUBTFUL
        else each.law.number
        for each in row.outdated
        if each.law is not None
    ]
    warning = ""
    if outdated:
        words = _tr("Văn bản này còn dẫn: {list}. Sửa lại căn cứ rồi ghi văn bản mới.")
        warning = words.format(list=", ".join(outdated))
    elif row.is_replaced:
        warning = _tr("Cấu hình, mục Sao, chụp đang ghi quyết định khác: nơi sao, chụp theo đó.")
    full_time = _tr("chuyên trách") if row.full_time else _tr("kiêm nhiệm")
    facts = {
        _tr("Số"): row.number,
        _tr("Ngày ban hành"): short_day(row.issued_on),
        _tr("Có hiệu lực từ"): short_day(row.since),
        _tr("Hết hiệu lực"): short_day(row.until) if row.until else _tr("chưa ghi"),
        _tr("Người được phân công"): row.name,
        _tr("Cách làm"): full_time if row.person else "",
        _tr("Nơi sao, chụp"): row.place,
        _tr("Lời văn đã ghi"): _tr("{count} chữ cái").format(count=row.letters)
        if row.letters
        else _tr("chưa ghi, nên chưa dò được văn bản hết hiệu lực")
        if row.kind in {OwnPaperKind.RULES, OwnPaperKind.REGULATION}
        else "",
        _tr("Ghi chú"): row.note,
    }
    return PartMatter(
        head=PaneHead(top=row.number, title=names[row.kind], warning=warning),
        facts=tuple(facts.items()),
    )
