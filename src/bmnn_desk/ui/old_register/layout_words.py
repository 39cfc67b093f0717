"""Names on screen for the books and columns of an old register's layout; places in a workbook."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.widgets.level_words import level_word

if TYPE_CHECKING:
    from collections.abc import Mapping

OLD_BOOK_WORDS: Mapping[OldBook, str] = {
    OldBook.OUTGOING: "Sổ đi",
    OldBook.SLIPS: "Phiếu đề xuất",
    OldBook.INCOMING: "Sổ đến",
    OldBook.TRANSFERS: "Sổ chuyển giao",
    OldBook.COPYING: "Sổ sao, chụp",
}
COLUMN_WORDS: Mapping[str, str] = {
    "ban so": "Bản số",
    "cach giao": "Cách giao",
    "can cu": "Căn cứ",
    "co quan": "Cơ quan gửi",
    "do mat": "Độ mật",
    "do mat de xuat": "Độ mật đề xuất",
    "don vi luu": "Đơn vị lưu",
    "don vi nhan": "Đơn vị nhận",
    "duoc sao chup": "Được sao chụp",
    "ghi chu": "Ghi chú",
    "han thu hoi": "Hạn thu hồi",
    "hinh thuc": "Hình thức",
    "ky": "Ký",
    "ky nhan": "Ký nhận",
    "ngay": "Ngày",
    "ngay dang ky": "Ngày đăng ký",
    "ngay den": "Ngày đến",
    "ngay duyet": "Ngày duyệt",
    "ngay ky nhan": "Ngày ký nhận",
    "ngay van ban": "Ngày văn bản",
    "nguoi cho phep": "Người cho phép",
    "nguoi duyet": "Người duyệt",
    "nguoi ky": "Người ký",
    "nguoi soan thao": "Người soạn thảo",
    "nguoi thuc hien": "Người thực hiện",
    "noi nhan": "Nơi nhận",
    "so ban": "Số bản",
    "so den": "Số đến",
    "so ky hieu": "Số, ký hiệu",
    "so luong": "Số lượng",
    "so phieu": "Số phiếu",
    "so thu tu": "Số thứ tự",
    "so uy quyen": "Số ủy quyền",
    "ten loai": "Tên loại",
    "tham quyen ky": "Thẩm quyền ký",
    "trich yeu": "Trích yếu",
}
_LETTERS = 26


def column_letters(column: int) -> str:
    """A column, from 1, by the letters that Excel shows over it; "" for 0."""
    letters = ""
    while column:
        column, at = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + at) + letters
    return letters


def value_words(value: object) -> str:
    """A value of a line as it will stand in the store; lines of their own where it has some."""
    if isinstance(value, SecrecyLevel):
        return level_word(value)
    if isinstance(value, bool):
        return _tr("có") if value else _tr("không")
    if isinstance(value, date):
        return short_day(value)
    if isinstance(value, tuple):
        return "\n".join(map(value_words, value))
    return "" if value is None else str(value)


def _tr(words: str) -> str:
    return QCoreApplication.translate("OldRegister", words)
