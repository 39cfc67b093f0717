"""The sentences of mishaps with books, volumes and sheets; error_texts takes them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import errors as e

if TYPE_CHECKING:
    from collections.abc import Mapping

BOOK_TEXTS: Mapping[type[e.DeskError], str] = {
    e.VolumeEmptyError: "Quyển {volume:02} chưa có dòng nào. Ghi tiếp vào quyển này; mở quyển mới "
    "khi quyển này đã đầy.",
    e.SheetCountError: "Ghi {says} tờ, nhưng chương trình đã in {printed} tờ của quyển này. Đếm "
    "lại số tờ, hoặc in và ghi những tờ còn thiếu trước.",
    e.ReasonMissingError: "Chưa ghi lý do. Ghi lý do, ví dụ: ghi nhầm loại văn bản.",
    e.TextTooLongError: "Lời văn dài hơn {longest} ký tự nên chưa ghi được. Dán phần có căn cứ và "
    "điều khoản là đủ.",
    e.AlreadyThereError: "Đã có {kind} cùng tên hoặc cùng số. Mở bản ghi cũ, hoặc ghi tên khác.",
    e.SecretPlaceError: "Ô {part} không đúng: điều, khoản ghi bằng số (có thể thêm chữ), điểm ghi "
    "bằng chữ, ví dụ: 2, 1, a. Sửa theo quyết định giấy.",
    e.SecretPlaceTakenError: "Điều, khoản, điểm này của quyết định đã có nội dung khác. Xem lại "
    "chỗ của mục; nếu mục trước ghi sai thì rút mục đó rồi ghi lại.",
    e.SecretLevelDiffersError: "Điều này của quyết định đã ghi độ mật khác; mỗi điều chỉ có một "
    "độ mật. Xem lại độ mật; nếu mục trước ghi sai thì rút mục đó rồi ghi lại.",
    e.NumberTakenError: "Sổ đã có dòng, không bắt đầu từ số {number} được nữa. Ghi tiếp số đang "
    "chạy; dòng của sổ giấy cũ vẫn xem ở sổ giấy.",
    e.BookClosedError: "Sổ đã đóng, hoặc không có quyển nào đang mở cho ngày này. Mở sổ mới của "
    "năm, hoặc mở lại sổ đã đóng.",
    e.SymbolPatternError: "Mẫu ký hiệu chỉ dùng được ba ô type, body, unit trong ngoặc nhọn; dãy "
    "số riêng cho loại hay đơn vị thì mẫu phải có ô đó. Sửa lại mẫu.",
    e.DaysOutOfOrderError: "Ngày {day:%d/%m/%Y} sớm hơn ngày {earliest:%d/%m/%Y} của việc trước "
    "đó. Sửa ngày cho khớp với giấy.",
    e.OldRegisterThereError: "Tệp sổ cũ này đã nhập ngày {day:%d/%m/%Y}, nhập nữa thì mỗi dòng có "
    "hai lần. Chọn tệp khác; muốn nhập lại chính tệp này thì thu hồi lần nhập trước.",
    e.OldRegisterEmptyError: "Tệp sổ cũ không có dòng nào nên không có gì để nhập. Xem lại tên "
    "trang tính và dòng tiêu đề, hoặc chọn tệp khác.",
    e.OldRegisterTakenBackError: "Sổ cũ này đã thu hồi ngày {day:%d/%m/%Y} nên không xem, không "
    "kiểm tra được nữa. Cần dùng lại thì nhập lại tệp.",
}
BOOK_THINGS: Mapping[str, str] = {
    "article": "điều",
    "clause": "khoản",
    "point": "điểm",
    "printed": "đã in, chờ ký",
    "bound": "đã đóng giáp lai",
    "volume_open": "quyển đang ghi",
    "volume_finished": "quyển đã ghi xong",
    "cell_changed": "ô đã được sửa lại",
    "cell_as_shown": "ô như đang hiện",
    "volume_event": "việc của quyển",
    "column": "cột",
    "sheet": "tờ sổ",
    "book_open": "sổ đang mở",
    "book_closed": "sổ đã đóng",
    "book": "sổ",
    "series": "dãy số",
    "line": "dòng sổ",
    "incoming_line": "dòng sổ đến",
    "irregularity": "việc bất thường",
    "irregularity_end": "việc khắc phục",
    "handed_on": "đã chuyển đi",
    "volume": "quyển sổ",
    "saved_search": "mục tìm đã lưu",
    "old_register": "sổ cũ đã nhập",
    "outgoing_register": "sổ đăng ký đi",
    "incoming_register": "sổ đăng ký đến",
    "transfer_register": "sổ chuyển giao",
    "copy_register": "sổ quản lý sao, chụp",
    "statistics": "thống kê",
}
