"""Con dấu: the set of the pack, which the office has, how large they are, who keeps them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.services.stamp_inventory import record_stamps, stamp_inventory
from bmnn_desk.ui.dialogs.record_stamps import RecordStampsDialog
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, PartAct, PartMatter
from bmnn_desk.ui.listed.short_source import ShortSource
from bmnn_desk.ui.office_paper import offer_paper
from bmnn_desk.ui.order.order_papers import stamp_file_of
from bmnn_desk.ui.order.order_words import day_or, size_words
from bmnn_desk.ui.widgets.column import Column, ColumnWidth, StateMark
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.usual_columns import ColumnName, day_column, state_column, text_column

if TYPE_CHECKING:
    from bmnn_desk.domain.stamp_inventory import StampEntry
    from bmnn_desk.ui.listed.seated_page import SeatedPage
    from bmnn_desk.ui.seat import Seat

_tr = partial(QCoreApplication.translate, "stamps_part")


def stamps_part(seat: Seat) -> ListPart[StampEntry]:
    """The list of a seat's stamps."""
    return ListPart(
        key="stamps",
        words=_tr("Con dấu"),
        name=_tr("Con dấu của cơ quan"),
        columns=(
            Column(
                key="name",
                heading=_tr("Tên dấu"),
                text=lambda row: row.name,
                width=ColumnWidth(chars=26, stretches=True),
                priority=9,
            ),
            text_column(ColumnName(key="form", heading=_tr("Mẫu")), lambda row: row.form, 11, 2),
            text_column(
                ColumnName(key="specimen", heading=_tr("Cỡ mẫu (mm)")),
                lambda row: size_words(row.specimen),
                11,
                5,
            ),
            text_column(
                ColumnName(key="size", heading=_tr("Cỡ đo (mm)")),
                lambda row: "" if row.size is None else size_words(row.size),
                10,
                6,
            ),
            day_column(
                lambda row: row.specimen_on,
                3,
                ColumnName(key="specimen_on", heading=_tr("Ngày đối chiếu")),
            ),
            text_column(
                ColumnName(key="keeper", heading=_tr("Người giữ")),
                lambda row: row.keeper_name,
                16,
                4,
            ),
            state_column(lambda row: _state(row)[0], lambda row: _state(row)[1], 11),
        ),
        source=ShortSource(
            partial(_read, seat),
            lambda row: f"{row.name} {row.form} {row.keeper_name} {row.place}",
        ),
        matter=_matter,
        empty=EmptyWords(icon="rubber-stamp", words=_tr("Bộ mẫu này không có mẫu dấu nào.")),
        reads=(stamp_inventory,),
        acts=_acts(),
        choices=(("all", _tr("Cả bộ dấu")), ("lacking", _tr("Thiếu, sai cỡ, chưa đo"))),
    )


def _acts() -> tuple[PartAct[StampEntry], ...]:
    return (
        PartAct(
            words=_tr("&Ghi cả bộ dấu…"),
            icon="checklist",
            keys="Ctrl+N",
            verbs=(record_stamps,),
            do=lambda page, _row: RecordStampsDialog(page.seat),
            needs_row=False,
        ),
        PartAct(
            words=_tr("Ghi &một dấu…"),
            icon="pencil",
            keys="Ctrl+E",
            verbs=(record_stamps,),
            do=lambda page, row: RecordStampsDialog(page.seat, row.id if row else 0),
        ),
        PartAct(
            words=_tr("&In hồ sơ con dấu"),
            icon="printer",
            keys="Ctrl+P",
            verbs=(stamp_inventory,),
            do=_print,
            needs_row=False,
        ),
    )


def _read(seat: Seat, choice: str) -> list[StampEntry]:
    rows = seat.desk.read(stamp_inventory, PeopleAsked(body=seat.body, day=seat.today()))
    return [row for row in rows if choice == "all" or not (row.held and row.fits)]


def _print(page: SeatedPage, _row: StampEntry | None) -> None:
    offer_paper(
        page,
        page.seat,
        partial(stamp_file_of, page.seat),
        title=_tr("Hồ sơ con dấu"),
        name=_tr("Ho so con dau.pdf"),
    )


def _state(row: StampEntry) -> tuple[str, StateMark]:
    if row.seen_on is None:
        return _tr("chưa xem"), StateMark.RING
    if not row.held:
        return _tr("không có"), StateMark.SQUARE
    if row.fits is None:
        return _tr("chưa đo"), StateMark.RING
    return (_tr("đúng cỡ"), StateMark.DOT) if row.fits else (_tr("sai cỡ"), StateMark.TRIANGLE)


def _matter(_seat: Seat, row: StampEntry) -> PartMatter:
    warning = ""
    if row.held and row.fits is False:
        warning = _tr(
            "Cỡ đo khác mẫu. In tờ đối chiếu tỉ lệ 1:1 ở trang Mẫu biểu để so, "
            "rồi khắc lại nếu sai."
        )
    sourced = _tr("có nguồn") if row.confidence.is_sourced else _tr("suy luận, chưa đối chiếu")
    facts = {
        _tr("Mẫu"): row.form,
        _tr("Cỡ mẫu"): _tr("{size} mm").format(size=size_words(row.specimen)),
        _tr("Cỡ mẫu là"): sourced,
        _tr("Cỡ đo được"): ""
        if row.size is None
        else _tr("{size} mm").format(size=size_words(row.size)),
        _tr("Xem gần nhất"): day_or(row.seen_on, _tr("chưa xem")),
        _tr("Đối chiếu với tờ mẫu"): day_or(row.specimen_on, _tr("chưa")),
        _tr("Người giữ"): row.keeper_name,
        _tr("Nơi để"): row.place,
        _tr("Điều chưa chắc"): "; ".join(row.doubts),
    }
    return PartMatter(
        head=PaneHead(top=row.name, warning=warning),
        facts=tuple(facts.items()),
    )
