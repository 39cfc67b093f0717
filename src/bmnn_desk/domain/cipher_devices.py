"""Cipher products (sản phẩm mật mã, thiết bị cơ yếu) that the office was given, by serial."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeviceRequest:
    """A device that came on `day`: kind, serial, from whom by which paper, who keeps it where."""

    request_id: str
    day: date
    body: int
    kind: str
    serial: str
    received_from: str
    paper: str
    keeper: int
    place: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeviceMoveRequest:
    """Another keeper of a device from `day` on; None: it was given back, by `paper`."""

    request_id: str
    day: date
    body: int
    device: int
    keeper: int | None
    place: str
    paper: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeviceEntry:
    """A device as its register shows it; `returned_on` None while the office has it.

    `is_listed_drive` is true for a stick of the drives' list, which is kept there.
    """

    id: int
    kind: str
    serial: str
    received_on: date
    received_from: str
    paper: str
    keeper: int | None
    keeper_name: str
    place: str
    returned_on: date | None
    is_listed_drive: bool = False
