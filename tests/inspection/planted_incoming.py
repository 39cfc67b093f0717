"""Lines of Sổ đến of planted documents: lawful ones, and those that break a rule."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.inspection.planted_rows import FIRST_2026

if TYPE_CHECKING:
    from datetime import date
    from random import Random

    from tests.inspection.planted import Planted
    from tests.inspection.planted_rows import Row


def add_incoming(made: Planted, number: int, day: date, chance: Random, *, faulty: bool) -> None:
    """A line of the day; a document of 2016 under its old stamps came too."""
    written = day - timedelta(days=4 if chance.random() < 0.98 else 2600)
    row: Row = {
        "so thu tu": number,
        "ngay den": day,
        "so den": f"{number:02}",
        "co quan": "Công an tỉnh",
        "so ky hieu": f"{number:02}/BC-CAT",
        "ngay van ban": written,
        "ten loai": "Báo cáo",
        "trich yeu": "Về một nội dung",
        "do mat": chance.choice(("Mật", "C", "Tối mật", "B")),
        "don vi nhan": "Phòng Tổng hợp",
        "ky nhan": "Đặng Thị Nhận",
        "duoc sao chup": chance.choice(("có", "không")),
        "han thu hoi": "",
        "ghi chu": "",
    }
    if chance.random() < 0.05:
        row["ghi chu"], row["han thu hoi"] = "Tài liệu thu hồi", day + timedelta(days=30)
    rules: set[str] = set()
    if faulty:
        rules.add(_broken(row, day, chance))
    made.add("den", row, rules)


def _broken(row: Row, day: date, chance: Random) -> str:
    secret: Row = {"do mat": "Tuyệt mật", "trich yeu": ""}
    ways: dict[str, Row] = {
        "DEN-01C": {"ngay van ban": day + timedelta(days=2)},
        "DEN-04C": {"duoc sao chup": ""},
        "DEN-05": {"ky nhan": ""},
        "DEN-06": {**secret, "ghi chu": "Nhận qua mạng WAN"},
        "DEN-07": {"ghi chu": "Tài liệu thu hồi", "han thu hoi": ""},
        "DEN-02C": {"do mat": "A"},
    }
    if day < FIRST_2026:
        del ways["DEN-02C"]
    rule = chance.choice(tuple(ways))
    row.update(ways[rule])
    return rule
