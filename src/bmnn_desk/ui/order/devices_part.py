"""Thiết bị cơ yếu: cipher devices by serial, and the sticks of the office's list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.services.cipher_devices import devices_of, move_device, record_device
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.dialogs.move_device import MoveDeviceDialog
from bmnn_desk.ui.dialogs.record_device import RecordDeviceDialog
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, PartAct, PartMatter
from bmnn_desk.ui.listed.short_source import ShortSource
from bmnn_desk.ui.order.order_words import day_or
from bmnn_desk.ui.widgets.column import Column, ColumnWidth, StateMark
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.usual_columns import ColumnName, day_column, state_column, text_column

if TYPE_CHECKING:
    from bmnn_desk.domain.cipher_devices import DeviceEntry
    from bmnn_desk.ui.seat import Seat

_tr = partial(QCoreApplication.translate, "devices_part")


def devices_part(seat: Seat) -> ListPart[DeviceEntry]:
    """The register of a seat's devices; what was given back stands in it struck out."""
    return ListPart(
        key="devices",
        words=_tr("Thiết bị cơ yếu"),
        name=_tr("Thiết bị cơ yếu và ổ cắm được phép dùng"),
        columns=(
            Column(
                key="kind",
                heading=_tr("Loại"),
                text=_kind,
                width=ColumnWidth(chars=20, stretches=True),
                priority=9,
            ),
            text_column(
                ColumnName(key="serial", heading=_tr("Số hiệu")), lambda row: row.serial, 18, 8
            ),
            day_column(
                lambda row: row.received_on,
                5,
                ColumnName(key="received_on", heading=_tr("Ngày nhận")),
            ),
            text_column(
                ColumnName(key="keeper", heading=_tr("Người giữ")),
                lambda row: row.keeper_name,
                17,
                7,
            ),
            text_column(
                ColumnName(key="place", heading=_tr("Nơi để")), lambda row: row.place, 16, 4
            ),
            state_column(lambda row: _state(row)[0], lambda row: _state(row)[1], 12),
        ),
        source=ShortSource(
            partial(_read, seat),
            lambda row: f"{_kind(row)} {row.serial} {row.keeper_name} {row.place}",
        ),
        matter=_matter,
        empty=EmptyWords(
            icon="usb",
            words=_tr("Chưa ghi thiết bị cơ yếu hay ổ cắm được phép dùng nào."),
            offers=0,
        ),
        reads=(devices_of,),
        acts=(
            PartAct(
                words=_tr("&Ghi thiết bị…"),
                icon="plus",
                keys="Ctrl+N",
                verbs=(record_device,),
                do=lambda page, _row: RecordDeviceDialog(page.seat),
                needs_row=False,
            ),
            PartAct(
                words=_tr("Đổi người giữ, t&rả lại…"),
                icon="arrows-exchange",
                keys="Ctrl+E",
                verbs=(move_device,),
                do=lambda page, row: MoveDeviceDialog(page.seat, row.id if row else 0),
                suits=lambda row: row.returned_on is None and not row.is_listed_drive,
            ),
        ),
        choices=(("held", _tr("Đang giữ")), ("all", _tr("Tất cả"))),
        struck=lambda row: row.returned_on is not None,
    )


def _read(seat: Seat, choice: str) -> list[DeviceEntry]:
    rows = seat.desk.read(devices_of, BodyAsked(body=seat.body))
    return [row for row in rows if choice == "all" or row.returned_on is None]


def _kind(row: DeviceEntry) -> str:
    if row.is_listed_drive:
        return _tr("Ổ cắm {model}").format(model=row.received_from).strip()
    return row.kind


def _state(row: DeviceEntry) -> tuple[str, StateMark]:
    if row.returned_on is None:
        return _tr("đang giữ"), StateMark.DOT
    return _tr("đã bỏ") if row.is_listed_drive else _tr("đã trả"), StateMark.RING


def _matter(_seat: Seat, row: DeviceEntry) -> PartMatter:
    note = _tr("Danh sách ổ cắm sửa ở trang Cấu hình.") if row.is_listed_drive else ""
    facts = {
        _tr("Loại"): _kind(row),
        _tr("Số hiệu"): row.serial,
        _tr("Ngày nhận"): short_day(row.received_on),
        _tr("Nhận từ"): "" if row.is_listed_drive else row.received_from,
        _tr("Giấy tờ"): row.paper,
        _tr("Người giữ"): row.keeper_name,
        _tr("Nơi để"): row.place,
        _tr("Trả lại"): day_or(row.returned_on, ""),
        _tr("Ghi chú"): note,
    }
    return PartMatter(
        head=PaneHead(top=row.serial, title=_kind(row)),
        facts=tuple(facts.items()),
    )
