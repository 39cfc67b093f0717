"""The columns of an old register: which heading fills which field, and how it is read.

The headings are those of the layout that offices are asked for (spec legacy-register), without
accents and case; the others beside them are what the printed books of those years have.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType
from typing import TYPE_CHECKING

from bmnn_desk.domain.old_register import (
    OldBook,
    OldCopying,
    OldIncoming,
    OldOutgoing,
    OldSlip,
    OldTransfer,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.old_register import OldLine


class Reads(Enum):
    """How the cells of a column are read."""

    TEXT = auto()
    LINES = auto()
    DAY = auto()
    LEVEL = auto()
    COUNT = auto()
    ANSWER = auto()


@dataclass(frozen=True, slots=True)
class OldColumn:
    """A column: its heading, the field it fills, how it is read, whether a line needs it."""

    heading: str
    field: str
    reads: Reads = Reads.TEXT
    is_required: bool = False
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OldSheet:
    """A book: what its lines are, their columns, and the field that tells one from the next.

    Where cells of the `key` are merged, all of their rows are one line.
    """

    line: type[OldLine]
    part: str
    columns: tuple[OldColumn, ...]
    key: str = ""


def _needed(heading: str, field: str, reads: Reads = Reads.TEXT, *others: str) -> OldColumn:
    return OldColumn(heading, field, reads, is_required=True, others=others)


_ORDINAL = ("stt", "so tt", "tt")
_REFERENCE = ("so va ky hieu", "so ky hieu van ban", "so ki hieu")
_LEVEL = ("muc do mat", "muc do")
_MAY_COPY = OldColumn("duoc sao chup", "may_copy", Reads.ANSWER, others=("duoc phep sao chup",))
_NOTE = OldColumn("ghi chu", "note")
_TITLE = OldColumn("trich yeu", "title", others=("trich yeu noi dung",))

LAYOUT: Mapping[OldBook, OldSheet] = MappingProxyType(
    {
        OldBook.OUTGOING: OldSheet(
            OldOutgoing,
            "outgoing",
            (
                _needed("so thu tu", "ordinal", Reads.TEXT, *_ORDINAL),
                _needed("so ky hieu", "reference", Reads.TEXT, *_REFERENCE),
                _needed("ngay van ban", "day", Reads.DAY),
                _needed("ten loai", "type_name", Reads.TEXT, "ten loai van ban"),
                _TITLE,
                _needed("do mat", "level", Reads.LEVEL, *_LEVEL),
                _needed("nguoi ky", "signer"),
                OldColumn("tham quyen ky", "capacity"),
                OldColumn("so uy quyen", "delegation"),
                _needed("noi nhan", "recipients", Reads.LINES),
                OldColumn("so luong", "copies", Reads.COUNT, others=("so luong ban",)),
                OldColumn("nguoi soan thao", "drafter"),
                _MAY_COPY,
                OldColumn("don vi luu", "archive_unit"),
                OldColumn("ngay dang ky", "registered", Reads.DAY),
                _NOTE,
                OldColumn("so phieu", "slip"),
            ),
            key="ordinal",
        ),
        OldBook.SLIPS: OldSheet(
            OldSlip,
            "slips",
            (
                _needed("so phieu", "number"),
                OldColumn("ngay", "day", Reads.DAY),
                _needed("do mat de xuat", "level", Reads.LEVEL),
                OldColumn("can cu", "basis"),
                OldColumn("nguoi duyet", "approver"),
                OldColumn("ngay duyet", "approved", Reads.DAY),
                OldColumn("so luong", "copies", Reads.COUNT),
                _MAY_COPY,
            ),
            key="number",
        ),
        OldBook.INCOMING: OldSheet(
            OldIncoming,
            "incoming",
            (
                _needed("so thu tu", "ordinal", Reads.TEXT, *_ORDINAL),
                _needed("ngay den", "arrived", Reads.DAY),
                _needed("so den", "number"),
                _needed("co quan", "agency", Reads.TEXT, "co quan gui", "co quan ban hanh"),
                OldColumn("so ky hieu", "reference", others=_REFERENCE),
                OldColumn("ngay van ban", "day", Reads.DAY),
                OldColumn("ten loai", "type_name", others=("ten loai van ban",)),
                _TITLE,
                _needed("do mat", "level", Reads.LEVEL, *_LEVEL),
                OldColumn("don vi nhan", "receiver"),
                OldColumn("ky nhan", "signed_by"),
                _MAY_COPY,
                OldColumn("han thu hoi", "return_by", Reads.DAY),
                _NOTE,
            ),
            key="ordinal",
        ),
        OldBook.TRANSFERS: OldSheet(
            OldTransfer,
            "transfers",
            (
                _needed("ngay", "day", Reads.DAY, "ngay chuyen", "ngay giao"),
                _needed("so ky hieu", "reference", Reads.TEXT, *_REFERENCE),
                OldColumn("ban so", "copy_numbers"),
                OldColumn("do mat", "level", Reads.LEVEL, others=_LEVEL),
                _needed("noi nhan", "recipient"),
                OldColumn("cach giao", "channel"),
                OldColumn("ky nhan", "signed_by"),
                OldColumn("ngay ky nhan", "signed", Reads.DAY),
            ),
        ),
        OldBook.COPYING: OldSheet(
            OldCopying,
            "copying",
            (
                _needed("ngay", "day", Reads.DAY),
                _needed("so ky hieu", "reference", Reads.TEXT, *_REFERENCE),
                OldColumn("do mat", "level", Reads.LEVEL, others=_LEVEL),
                OldColumn("hinh thuc", "form"),
                _needed("so ban", "copies", Reads.COUNT),
                _needed("nguoi cho phep", "permitted_by"),
                OldColumn("nguoi thuc hien", "executor"),
                OldColumn("ky", "is_signed", Reads.ANSWER),
                OldColumn("noi nhan", "recipients"),
            ),
        ),
    }
)
