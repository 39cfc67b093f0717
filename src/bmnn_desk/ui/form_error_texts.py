"""The sentences of mishaps with forms and their corrections; error_texts takes them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import errors as e
from bmnn_desk.domain.form_correction import FormFault

if TYPE_CHECKING:
    from collections.abc import Mapping

FORM_TEXTS: Mapping[type[e.DeskError], str] = {
    e.FormUnusableError: "Chưa nhận sửa này ở “{place}”: {fault}{hint}. Sửa lại giá trị theo mẫu "
    "chính thức rồi thử lại; mẫu đang dùng chưa bị thay đổi.",
    e.FormNotTriedError: "Mẫu vừa sửa chưa được vẽ thử, hoặc đã đổi sau khi vẽ thử. Xem lại bản "
    "xem trước rồi ghi lại.",
    e.FormPackDamagedError: "Tệp này không phải gói mẫu của chương trình, hoặc bị hỏng (tại "
    "“{key}”). Xin lại tệp từ máy đã xuất; chưa có gì thay đổi.",
    e.FormPackChecksumError: "Mã kiểm của gói mẫu không khớp với nội dung: tệp đã bị sửa hoặc hỏng "
    "khi chép. Xin lại tệp từ máy đã xuất và đối chiếu mã kiểm; chưa có gì thay đổi.",
    e.ShippedFileError: "Tệp {file} đi kèm chương trình bị thiếu, sai hoặc bị sửa (tại “{key}”). "
    "Cài lại chương trình từ bộ cài.",
}
FORM_THINGS: Mapping[str, str] = {
    FormFault.NO_SUCH_PLACE: "mẫu không có chỗ này, hoặc chỗ này không được sửa",
    FormFault.UNREADABLE: "không đọc được",
    FormFault.WRONG_KIND: "giá trị không đúng loại của chỗ này",
    FormFault.EMPTY: "không được để trống",
    FormFault.TOO_SMALL: "nhỏ hơn mức dùng được",
    FormFault.TOO_BIG: "lớn hơn mức dùng được",
    FormFault.TOO_WIDE: "các cột cộng với lề rộng hơn khổ giấy",
    FormFault.OFF_THE_PAGE: "dấu ra ngoài trang giấy",
    FormFault.BLANKS: "thiếu hoặc thừa ô điền",
    FormFault.LETTER: "có ký tự mà phông chữ của giấy tờ không vẽ được",
    FormFault.NO_ROOM: "không đủ chỗ cho chữ",
    FormFault.DATA: "mẫu không đọc được nữa",
    FormFault.SAME: "giá trị mới giống giá trị đang dùng",
    FormFault.NO_SOURCE: "chưa ghi nguồn (mẫu chính thức lấy ở đâu)",
    "form_correction": "đính chính mẫu",
    "form_check": "lần kiểm mẫu",
    "form_pack": "gói mẫu",
}
