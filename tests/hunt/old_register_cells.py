"""Lines of an old register that are wanted, and the many ways in which offices wrote their cells.

All names are invented.
"""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.old_register import CellFault
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.papers.reading.old_layout import Reads
from tests.papers.reading.legacy_typed import typed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from bmnn_desk.domain.document import LegacyEncoding
    from bmnn_desk.domain.old_register import OldLine
    from bmnn_desk.papers.reading.old_layout import OldColumn, OldSheet

Cell = str | int | float | date | None

_DAY_ZERO = date(1899, 12, 30)
_FIRST = date(2019, 1, 2)
_BLANK_SHARE = 0.12
# No word begins with a capital that has a tone: in TCVN3 there is none.
BODIES = (
    "Công an tỉnh",
    "Sở Nội vụ",
    "Thanh tra tỉnh",
    "Văn phòng tổng hợp",
    "Phòng quản lý đô thị",
)
PEOPLE = ("Nguyễn Văn Chính", "Trần Thị Thay", "Lê Văn Phòng", "Phạm Thị Soạn", "Hoàng Văn Thảo")
_TITLES = ("về bảo vệ kho số bảy", "về lịch trực của tổ ba", "về phương án diễn tập mẫu")
TEXTS: Mapping[str, tuple[str, ...]] = {
    "type_name": ("Báo cáo", "Kế hoạch", "Tờ trình", "Quyết định"),
    "title": _TITLES,
    "signer": PEOPLE,
    "drafter": PEOPLE,
    "approver": PEOPLE,
    "signed_by": PEOPLE,
    "executor": PEOPLE,
    "permitted_by": tuple(f"Giám đốc {name}" for name in PEOPLE),
    "capacity": ("KT.", "TM.", "TL."),
    "delegation": ("15/QĐ-STC",),
    "archive_unit": BODIES,
    "agency": BODIES,
    "receiver": BODIES,
    "recipient": BODIES,
    "basis": ("960/QĐ-TTg; Điều 2; khoản 3", "1178/QĐ-TTg; Điều 1; khoản 2; điểm a"),
    "channel": ("Giao liên", "trực tiếp", "Gửi qua bưu điện"),
    "form": ("Sao y bản chính", "Trích sao", "Chụp"),
    "note": ("ghi bổ sung sau khi đối chiếu", "đã thu hồi một bản"),
    "copy_numbers": ("01", "02, 03"),
}
_WORDS = {
    SecrecyLevel.MAT: ("Mật", "mật", "C", "Độ mật: Mật"),
    SecrecyLevel.TOI_MAT: ("Tối mật", "tối mật", "B"),
    SecrecyLevel.TUYET_MAT: ("Tuyệt mật", "tuyệt mật", "a", "Tuyệt Mật"),
}
_BAD: Mapping[Reads, tuple[tuple[Cell, CellFault], ...]] = {
    Reads.DAY: (
        ("31/02/2024", CellFault.NO_DATE),
        ("tháng ba", CellFault.NO_DATE),
        ("2024", CellFault.NO_DATE),
        (12, CellFault.NO_DATE),
        ("06.05.24", CellFault.NO_DATE),
    ),
    Reads.LEVEL: (
        ("Thường", CellFault.NO_LEVEL),
        ("D", CellFault.NO_LEVEL),
        ("Mật, Tối mật", CellFault.NO_LEVEL),
    ),
    Reads.COUNT: (
        ("nhiều", CellFault.NO_NUMBER),
        (-3, CellFault.NO_NUMBER),
        (2.5, CellFault.NO_NUMBER),
    ),
    Reads.ANSWER: (("tùy", CellFault.NO_ANSWER),),
}
_FAILED: tuple[Cell, CellFault] = ("#REF!", CellFault.CELL_ERROR)
_MISSING: tuple[tuple[Cell, CellFault], ...] = (
    (None, CellFault.MISSING),
    ("  ", CellFault.MISSING),
)


def wanted_line(layout: OldSheet, number: int, row: int, chance: Random) -> OldLine:
    """A line that is to stand in the store, of random values; now and then a blank one."""
    values: dict[str, Any] = {
        column.field: blank(column)
        if not column.is_required and chance.random() < _BLANK_SHARE
        else _value(column, number, chance)
        for column in layout.columns
    }
    return layout.line(row=row, **values)


def written(value: object, reads: Reads, encoding: LegacyEncoding | None, chance: Random) -> Cell:
    """A cell that says the value, in one of the ways that offices have; None where it is blank."""
    match value:
        case None | "" | ():
            return None
        case bool():
            said: Cell = chance.choice(("có", "x", "Có", 1) if value else ("không", "chưa", 0))
        case SecrecyLevel():
            said = chance.choice(_WORDS[value])
        case date():
            said = _day(value, chance)
        case int():
            said = chance.choice((value, f"{value:02}", f"{value:02} bản", f"{value:02} (bản)"))
        case tuple():
            said = chance.choice(("\n", "\n", "; ")).join(value)
        case _:
            said = _number_or_text(str(value), chance)
    return _spelt(said, reads, encoding, chance) if isinstance(said, str) else said


def bad(
    column: OldColumn, encoding: LegacyEncoding | None, chance: Random
) -> tuple[Cell, CellFault]:
    """Something that a cell of the column may not be, and what is to be said of it."""
    ways = [*_BAD.get(column.reads, ()), _FAILED]
    if column.is_required:
        ways += _MISSING
    said, fault = chance.choice(ways)
    return typed(said, encoding) if encoding and isinstance(said, str) else said, fault


def blank(column: OldColumn) -> Any:  # noqa: ANN401  by the column's kind
    """What stands in the line where the cell cannot be read."""
    return {Reads.TEXT: "", Reads.LINES: ()}.get(column.reads)


def _value(column: OldColumn, number: int, chance: Random) -> object:
    match column.reads:
        case Reads.DAY:
            return _FIRST + timedelta(days=chance.randrange(2500))
        case Reads.LEVEL:
            return chance.choice(tuple(SecrecyLevel))
        case Reads.COUNT:
            return chance.randint(1, 60)
        case Reads.ANSWER:
            return chance.random() < 0.5
        case Reads.LINES:
            return tuple(
                f"{chance.choice(BODIES)} (bản số {at:02})" for at in range(1, chance.randint(2, 4))
            )
    plain = {
        "ordinal": f"{number}",
        "number": f"{number:02}",
        "slip": f"{number:02}/PĐX",
        "reference": f"{number:02}/BC-STC",
        "recipients": chance.choice(BODIES),
    }
    return plain.get(column.field) or chance.choice(TEXTS[column.field])


def _day(day: date, chance: Random) -> Cell:
    serial = (day - _DAY_ZERO).days
    return chance.choice(
        (
            day,
            day,
            serial,
            f"{serial}",
            f"{day:%d/%m/%Y}",
            f"{day.day}/{day.month}/{day.year}",
            f"{day:%d.%m.%Y}",
            f"{day:%Y-%m-%d}",
            f"ngày {day.day} tháng {day.month} năm {day.year}",
        )
    )


def _number_or_text(text: str, chance: Random) -> Cell:
    is_number = text.isdecimal() and not text.startswith("0")
    return int(text) if is_number and chance.random() < 0.7 else text


def _spelt(text: str, reads: Reads, encoding: LegacyEncoding | None, chance: Random) -> str:
    if encoding is not None:
        return typed(text, encoding)
    if chance.random() < 0.3:
        text = unicodedata.normalize("NFD", text)
    return f" {text}\u00a0 " if reads is not Reads.LINES and chance.random() < 0.1 else text
