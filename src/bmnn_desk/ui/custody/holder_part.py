"""The lists of who holds copies, and of where they lie; Enter shows the copies themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.copy_moves import HoldingPart
from bmnn_desk.services.holders_list import holder_rows, place_rows
from bmnn_desk.ui.custody.copy_part import KEY
from bmnn_desk.ui.custody.print_holdings import print_act
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, Narrowed, PartMatter
from bmnn_desk.ui.widgets.column import Column, ColumnWidth, StateMark
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.usual_columns import ColumnName, number_column, state_column, text_column

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.copy_moves import HolderRow, PlaceRow
    from bmnn_desk.ui.custody.custody_sources import HolderSource, HoldingSource, PlaceSource
    from bmnn_desk.ui.listed.seated_page import SeatedPage
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.column import Row

HOLDERS, PLACES = "holders", "places"
_LACKING = HoldingPart.LACKING.value
_NEEDED = 9


def holder_part(source: HolderSource, copies: HoldingSource) -> ListPart[HolderRow]:
    """Everybody with copies in his hands; `copies` is the list that Enter narrows."""

    def show(_page: SeatedPage, row: HolderRow) -> Narrowed:
        """His copies; those without a holder by the choice that has them."""
        if not row.holder:
            return Narrowed(part=KEY, choice=_LACKING)
        return Narrowed(part=KEY, words=copies.only(row), current=row.id)

    return ListPart(
        key=HOLDERS,
        words=_tr("Người giữ"),
        name=_tr("Người giữ bản tài liệu"),
        columns=(
            state_column(_state_words, _state_mark, 14),
            _wide(_tr("Người giữ"), holder_words),
            text_column(ColumnName(key="way", heading=_tr("Thuộc")), _of_words, 14, 4),
            _count("copies", _tr("Số bản"), lambda row: row.copies),
            _count("lent", _tr("Đang mượn"), lambda row: row.lent),
            _count("overdue", _tr("Quá hạn"), lambda row: row.overdue),
        ),
        source=source,
        matter=_holder_matter,
        empty=EmptyWords(icon="users", words=_tr("Chưa ai giữ bản tài liệu mật nào.")),
        reads=(holder_rows,),
        acts=(print_act(),),
        opens=show,
    )


def place_part(source: PlaceSource, copies: HoldingSource) -> ListPart[PlaceRow]:
    """Every place with copies."""

    def show(_page: SeatedPage, row: PlaceRow) -> Narrowed:
        """The copies that lie there; those without a place by the choice that has them."""
        if not row.place:
            return Narrowed(part=KEY, choice=_LACKING)
        return Narrowed(part=KEY, words=copies.only(row), current=row.id)

    return ListPart(
        key=PLACES,
        words=_tr("Nơi để"),
        name=_tr("Nơi để bản tài liệu"),
        columns=(
            _wide(_tr("Nơi để"), place_words),
            _count("copies", _tr("Số bản"), lambda row: row.copies),
            _count("holders", _tr("Người giữ"), lambda row: row.holders),
        ),
        source=source,
        matter=_place_matter,
        empty=EmptyWords(icon="home", words=_tr("Chưa có bản tài liệu mật nào.")),
        reads=(place_rows,),
        opens=show,
    )


def holder_words(row: HolderRow) -> str:
    """The holder, or that none is recorded."""
    return row.holder or _tr("(chưa ghi người giữ)")


def place_words(row: PlaceRow) -> str:
    """The place, or that none is recorded."""
    return row.place or _tr("(chưa ghi nơi để)")


def _state_words(row: HolderRow) -> str:
    if row.overdue:
        return _tr("Quá hạn trả")
    return _tr("Đang mượn") if row.lent else _tr("Đang giữ")


def _state_mark(row: HolderRow) -> StateMark:
    if row.overdue:
        return StateMark.SQUARE
    return StateMark.TRIANGLE if row.lent else StateMark.DOT


def _of_words(row: HolderRow) -> str:
    if row.person is not None:
        return _tr("Người cơ quan")
    return _tr("Đơn vị") if row.unit is not None else ""


def _holder_matter(_seat: Seat, row: HolderRow) -> PartMatter:
    warning = _tr("Quá hạn {count:02} bản. Bấm Enter để xem, đòi lại.") if row.overdue else ""
    return PartMatter(
        head=PaneHead(top=holder_words(row), warning=warning.format(count=row.overdue)),
        facts=(
            (_tr("Số bản"), f"{row.copies:02}"),
            (_tr("Đang mượn"), f"{row.lent:02}"),
            (_tr("Quá hạn trả"), f"{row.overdue:02}"),
        ),
    )


def _place_matter(_seat: Seat, row: PlaceRow) -> PartMatter:
    return PartMatter(
        head=PaneHead(top=place_words(row)),
        facts=((_tr("Số bản"), f"{row.copies:02}"), (_tr("Người giữ"), f"{row.holders:02}")),
    )


def _count(key: str, heading: str, count: Callable[[Row], int]) -> Column[Row]:
    name = ColumnName(key=key, heading=heading)
    return number_column(name, lambda row: f"{count(row):02}", 9, 5)


def _wide(heading: str, text: Callable[[Row], str]) -> Column[Row]:
    return Column(
        key="name",
        heading=heading,
        text=text,
        width=ColumnWidth(chars=24, stretches=True),
        priority=_NEEDED,
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("holder_part", words)
