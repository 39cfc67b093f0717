"""A lawful line of Sổ đi with its slip, and the faults that are planted in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import next_working_day

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

Value = str | int | date
Row = dict[str, Value]
HEAD, DEPUTY, DIVISION = "Nguyễn Văn Chính", "Trần Thị Thay", "Lê Văn Phòng"
DRAFTERS = ("Phạm Thị Soạn", "Hoàng Văn Thảo", "Vũ Thị Viết")
FIRST_2026 = date(2026, 3, 1)
_TYPES = (("Báo cáo", "BC"), ("Kế hoạch", "KH"), ("Tờ trình", "TTr"), ("Công văn", ""))
_BODIES = ("Công an tỉnh, Phòng PA03", "Sở Nội vụ", "Thanh tra tỉnh", "Văn phòng UBND tỉnh")
_ARTICLES = {
    "Mật": ("960/QĐ-TTg; Điều 2; khoản {k}; điểm a", "960/QĐ-TTg; Điều 2; khoản {k}"),
    "Tối mật": (
        "điểm b, khoản {k}, Điều 1 Quyết định số 960/QĐ-TTg ngày 07/07/2020",
        "1178/QĐ-TTg; Điều 2; khoản {k}",
    ),
    "Tuyệt mật": ("1178/QĐ-TTg; Điều 1; khoản {k}",),
}


@dataclass(slots=True, kw_only=True)
class Document:
    """A line, its slip, and the rules that each must be found to break."""

    line: Row
    slip: Row | None
    day: date
    rules: set[str] = field(default_factory=set)
    slip_rules: set[str] = field(default_factory=set)


def clean_document(chance: Random, *, place: int, number: int, day: date) -> Document:
    """A lawful document: signed by the head, TM., or KT. with a delegation; with old ways."""
    name, code = chance.choice(_TYPES)
    symbol = f"{code}-STC" if code else "STC-VP"
    level = chance.choices(tuple(_ARTICLES), (80, 17, 3))[0]
    title = f"Về nội dung số {place}" if level != "Tuyệt mật" else ""
    note = ""
    if level == "Tuyệt mật" and day < FIRST_2026 and chance.random() < 0.5:
        title, note = f"Về nội dung số {place}", "Người xác định độ mật đồng ý ghi trích yếu"
    sent = chance.randint(1, 3)
    signer, capacity, delegation = chance.choices(
        ((HEAD, "", ""), (HEAD, "TM.", ""), (DEPUTY, "KT.", "15/QĐ-STC")), (80, 10, 10)
    )[0]
    may_copy = chance.choice(("có", "không"))
    slip = f"{place + 1:02}/PĐX"
    basis = chance.choice(_ARTICLES[level]).format(k=chance.randint(1, 6))
    if level == "Mật" and chance.random() < 0.03:
        basis = "Sử dụng bí mật nhà nước tại Báo cáo số 118/BC-CAT độ Mật của Công an tỉnh"
    line: Row = {
        "so thu tu": place + 1,
        "so ky hieu": f"{number:02}/{symbol}",
        "ngay van ban": day if place % 3 else f"{day:%d/%m/%Y}",
        "ten loai": name,
        "trich yeu": title,
        "do mat": level,
        "nguoi ky": signer,
        "tham quyen ky": capacity,
        "so uy quyen": delegation,
        "noi nhan": _recipients(sent),
        "so luong": sent + 2,
        "nguoi soan thao": chance.choice(DRAFTERS),
        "duoc sao chup": may_copy,
        "don vi luu": "Văn phòng",
        "ngay dang ky": day if chance.random() < 0.7 else next_working_day(day),
        "ghi chu": note,
        "so phieu": slip,
    }
    decided: Row = {
        "so phieu": slip,
        "ngay": day - timedelta(days=2),
        "do mat de xuat": level,
        "can cu": basis,
        "nguoi duyet": HEAD,
        "ngay duyet": day - timedelta(days=chance.randint(0, 1)),
        "so luong": sent + 2,
        "duoc sao chup": may_copy,
    }
    return Document(line=line, slip=decided, day=day)


def _recipients(sent: int) -> str:
    bodies = ["Như trên", *_BODIES]
    lines = [f"- {bodies[at]} (bản số {at + 1:02});" for at in range(sent)]
    return "\n".join(
        [*lines, f"- Lưu: VT (bản gốc, bản số {sent + 1:02}), VP (bản số {sent + 2:02})."]
    )


def plant(kind: str, document: Document, chance: Random) -> None:
    """Break the document in one way of the kind."""
    slip = document.slip
    if slip is None:
        raise AssertionError
    ways = _WAYS.get(kind)
    if ways:
        chance.choice(ways)(document, slip)


def _basis(text: str, *rules: str) -> Callable[[Document, Row], None]:
    def way(document: Document, slip: Row) -> None:
        slip["can cu"] = text
        document.slip_rules |= set(rules)

    return way


def _line(rules: str, **changes: Value) -> Callable[[Document, Row], None]:
    def way(document: Document, _slip: Row) -> None:
        document.line.update({name.replace("_", " "): to for name, to in changes.items()})
        document.rules |= set(rules.split())

    return way


def _unnamed(document: Document, _slip: Row) -> None:
    text = str(document.line["noi nhan"])
    document.line["noi nhan"] = text.replace("Như trên ", "", 1)
    document.rules.add("NN-01")


def _one_too_many(document: Document, slip: Row) -> None:
    document.line["so luong"] = slip["so luong"] = int(str(slip["so luong"])) + 1
    document.rules.add("NN-05")


def _wrong_quantity(document: Document, _slip: Row) -> None:
    document.line["so luong"] = int(str(document.line["so luong"])) + 1
    document.rules |= {"DI-08", "PDX-12"}


def _no_slip(document: Document, _slip: Row) -> None:
    document.slip, document.line["so phieu"] = None, ""
    document.rules.add("PDX-01")


def _lost_slip(document: Document, _slip: Row) -> None:
    document.slip = None
    document.rules.add("PDX-01")


def _no_numbers(document: Document, _slip: Row) -> None:
    document.line["noi nhan"] = "- Như trên;\n- Sở Nội vụ;\n- Lưu: VT, VP."
    document.rules.add("DAU-01")


def _number_left_out(document: Document, slip: Row) -> None:
    document.line["noi nhan"] = "- Như trên (bản số 01);\n- Lưu: VT (bản số 03)."
    document.line["so luong"] = slip["so luong"] = 2
    document.rules.add("DAU-01")


def _level(document: Document, slip: Row) -> None:
    document.line["do mat"], document.line["trich yeu"] = "Mật", "Về một nội dung"
    slip["do mat de xuat"], slip["can cu"] = "Tối mật", "1178/QĐ-TTg; Điều 2; khoản 4"
    document.rules |= {"PDX-04", "PDX-12"}


def _deputy(document: Document, slip: Row) -> None:
    document.line.update({"nguoi ky": DEPUTY, "tham quyen ky": "KT.", "so uy quyen": ""})
    slip["nguoi duyet"] = f"Phó Giám đốc {DEPUTY}"
    document.rules |= {"VB-04", "PDX-09"}


def _division(document: Document, slip: Row) -> None:
    document.line.update({"nguoi ky": DIVISION, "tham quyen ky": "TL.", "so uy quyen": ""})
    slip["nguoi duyet"] = DIVISION
    document.rules |= {"PDX-10", "PDX-09"}


def _approved_late(document: Document, slip: Row) -> None:
    slip["ngay duyet"] = document.day + timedelta(days=3)
    document.rules.add("PDX-11")


def _registered_early(document: Document, _slip: Row) -> None:
    document.line["ngay dang ky"] = document.day - timedelta(days=3)
    document.rules.add("PDX-11")


def _registered_late(document: Document, _slip: Row) -> None:
    document.line["ngay dang ky"] = document.day + timedelta(days=9)
    document.rules.add("DI-05")


def _title(document: Document, slip: Row) -> None:
    document.line.update({"do mat": "Tuyệt mật", "trich yeu": "Về một nội dung", "ghi chu": ""})
    slip["do mat de xuat"], slip["can cu"] = "Tuyệt mật", "1178/QĐ-TTg; Điều 1; khoản 3"
    document.rules.add("DI-02" if document.day < FIRST_2026 else "DI-02B")


_WAYS: Mapping[str, tuple[Callable[[Document, Row], None], ...]] = {
    "basis": (
        _basis("", "PDX-02", "PDX-06"),
        _basis("960/QĐ-TTg", "PDX-02"),
        _basis("960/QĐ-TTg; Điều 2", "PDX-02"),
        _basis("khoản 3, Điều 2", "PDX-02"),
        _basis("Danh mục bí mật nhà nước lĩnh vực nội vụ", "PDX-02"),
        _basis("960/QĐ-TTg; Điều …; khoản …", "PDX-02"),
    ),
    "recipients": (
        _unnamed,
        _one_too_many,
        _wrong_quantity,
        _line("NN-02", so_luong=""),
        _line("NN-03", nguoi_soan_thao=""),
        _line("NN-04", duoc_sao_chup=""),
        _line("NN-01 NN-05 DAU-01", noi_nhan="- …;\n- Lưu: VT (bản số 01)."),
    ),
    "no_slip": (_no_slip, _lost_slip),
    "no_copy_number": (_no_numbers, _number_left_out),
    "not_secret": (_basis("Không thuộc danh mục bí mật nhà nước", "PDX-02", "PDX-06"),),
    "level": (_level,),
    "deputy": (_deputy, _division),
    "days": (_approved_late, _registered_early, _registered_late),
    "title": (_title,),
}
