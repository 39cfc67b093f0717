"""What this machine may keep of a document beside the store, and what is to be done about each."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication

Trace = tuple[str, str]
"""What keeps it, and what to do."""


def outside_traces(platform: str = sys.platform) -> tuple[Trace, ...]:
    """What no program of the office's can clean: the machine's administrator looks after it."""
    own = _WINDOWS if platform == "win32" else _LINUX
    return tuple((_tr(name), _tr(words)) for name, words in (*own, *_EVERYWHERE))


def spool_words(keeps: bool | None) -> str:
    """How the print queue stands, as far as the system says."""
    if keeps is None:
        return ""
    return (
        _tr("Lúc này: hàng đợi đang giữ tệp đã in. Làm theo cách trên.")
        if keeps
        else _tr("Lúc này: hàng đợi không giữ tệp đã in.")
    )


def tray_words(tray: str, waiting: int) -> str:
    """Where the tray lies, and what waits in it."""
    if not waiting:
        return _tr("{tray}: trống.").format(tray=tray)
    words = _tr(
        "{tray}: còn {waiting} tệp chưa mã hóa. Đưa vào kho, đối chiếu, rồi xóa hẳn từng tệp."
    )
    return words.format(tray=tray, waiting=waiting)


_LINUX: tuple[Trace, ...] = (
    (
        "Hàng đợi in (spool)",
        "CUPS giữ bản in trong /var/spool/cups đến khi in xong, và lâu hơn nữa. Ghi dòng "
        "“PreserveJobFiles No” vào /etc/cups/cupsd.conf rồi khởi động lại CUPS; bản in kẹt thì "
        "hủy bằng lệnh cancel -a -x.",
    ),
    (
        "Bộ nhớ tráo đổi, ngủ đông",
        "Nội dung đang mở có thể nằm trong swap. Mã hóa cả ổ hệ thống (LUKS), hoặc tắt swap và "
        "tắt chế độ ngủ đông.",
    ),
)
_WINDOWS: tuple[Trace, ...] = (
    (
        "Hàng đợi in (spool)",
        "Windows giữ bản in trong System32\\spool\\PRINTERS đến khi in xong. Trong thuộc tính máy "
        "in, thẻ Nâng cao, bỏ chọn “Giữ tài liệu đã in”; bản in kẹt thì hủy trong cửa sổ hàng đợi.",
    ),
    (
        "Tệp tráo đổi, ngủ đông",
        "Nội dung đang mở có thể nằm trong pagefile.sys, hiberfil.sys. Bật BitLocker cho ổ hệ "
        "thống, tắt ngủ đông (powercfg /h off).",
    ),
    (
        "Lịch sử bảng tạm (Win+V)",
        "Tắt ở Cài đặt, Hệ thống, Bảng tạm: chữ đã sao chép từ Word còn nằm ở đó.",
    ),
    (
        "Chỉ mục tìm kiếm của Windows",
        "Bỏ thư mục khay và ổ lưu trữ di động ra khỏi phạm vi lập chỉ mục.",
    ),
)
_EVERYWHERE: tuple[Trace, ...] = (
    (
        "Word, LibreOffice mở tay",
        "Chương trình chuyển DOCX trong thư mục riêng rồi xóa. Tệp do người dùng tự mở bằng Word, "
        "LibreOffice thì còn tệp tự lưu, tệp phục hồi và danh sách tệp gần đây: tắt các mục này.",
    ),
    (
        "Tệp đã xóa trên ổ đĩa",
        "Xóa xong vẫn có thể khôi phục được. Ổ bỏ đi, mang sửa hoặc chuyển mục đích thì tiêu hủy "
        "theo quy định.",
    ),
)


def _tr(words: str) -> str:
    return QCoreApplication.translate("traces_words", words)
