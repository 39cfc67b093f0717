"""Hand-overs and copying of planted documents: lawful ones, and those that break a rule."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.inspection.planted_rows import HEAD

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from tests.inspection.planted import Planted
    from tests.inspection.planted_rows import Document, Row

_CHANNELS = ("Giao trực tiếp", "Giao liên", "KT1", "Bưu chính", "Cơ yếu", "")
_PERMITTED: dict[str, Sequence[str]] = {
    "Mật": (f"Giám đốc {HEAD}", "Trưởng phòng Lê Văn Phòng", "Phó Trưởng phòng PA03 Đỗ Văn An"),
    "Tối mật": (f"Giám đốc Sở {HEAD}", "Phó Trưởng phòng PA03 Đỗ Văn An"),
    "Tuyệt mật": ("Phó Giám đốc Công an tỉnh Đỗ Văn An", "Chủ tịch UBND tỉnh Bùi Văn Tỉnh"),
}


def add_transfer(made: Planted, document: Document, chance: Random, *, faulty: bool) -> None:
    """A hand-over of the document, in one of the ways that are wrong where `faulty`."""
    registered = document.line["ngay dang ky"]
    if not isinstance(registered, date):
        raise TypeError
    row: Row = {
        "ngay": registered,
        "so ky hieu": document.line["so ky hieu"],
        "ban so": "01",
        "do mat": document.line["do mat"],
        "noi nhan": "Công an tỉnh",
        "cach giao": chance.choice(_CHANNELS),
        "ky nhan": "Đặng Thị Nhận",
        "ngay ky nhan": registered,
    }
    rule = ""
    if faulty:
        rule = chance.choice(("DI-09", "DI-09", "DI-10", "DI-01", "DI-01 unlisted"))
        ways: dict[str, Row] = {
            "DI-09": {"ky nhan": ""},
            "DI-10": {"cach giao": "Gửi qua Zalo"},
            "DI-01": {"ngay": registered - timedelta(days=30)},
            "DI-01 unlisted": {"so ky hieu": "99999/BC-KHAC"},
        }
        row.update(ways[rule])
    made.add("chuyengiao", row, {rule.split()[0]} if rule else set())


def add_copying(made: Planted, document: Document, chance: Random, *, faulty: bool) -> None:
    """A copying of a document that may be copied; a faulty one breaks a rule or two."""
    forbidden = document.line["duoc sao chup"] == "không"
    if forbidden and not faulty:
        return
    level = str(document.line["do mat"])
    row: Row = {
        "ngay": document.day + timedelta(days=5),
        "so ky hieu": document.line["so ky hieu"],
        "do mat": level,
        "hinh thuc": chance.choice(("Sao y bản chính", "Trích sao", "Chụp")),
        "so ban": 1,
        "nguoi cho phep": chance.choice(_PERMITTED[level]),
        "nguoi thuc hien": "Ngô Thị Sao",
        "ky": "có",
        "noi nhan": "Phòng Tổng hợp",
    }
    rules = {"SC-01"} if forbidden else set()
    if faulty and not forbidden:
        rule = chance.choice(("SC-02", "SC-04", "SC-04 unsigned", "SC-06"))
        ways: dict[str, Row] = {
            "SC-02": {"nguoi cho phep": "Chuyên viên Lý Văn Viên"},
            "SC-04": {"nguoi cho phep": "Lý Văn Viên"},
            "SC-04 unsigned": {"ky": "không"},
            "SC-06": {"hinh thuc": "In thêm"},
        }
        row.update(ways[rule])
        rules.add(rule.split()[0])
    made.add("saochup", row, rules)
