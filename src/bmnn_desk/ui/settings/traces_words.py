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
    (
        "Lịch sử bảng tạm",
        "Klipper, GPaste và chương trình tương tự ghi chữ đã sao chép ra ổ đĩa: tắt lịch sử hoặc "
        "gỡ chương trình đó.",
    ),
    (
        "Trình quản lý tệp",
        "Mở tệp trong khay hay trên ổ lưu trữ di động bằng trình quản lý tệp thì tên tệp nằm lại "
        "trong recently-used.xbel, hình trang đầu trong ~/.cache/thumbnails, chữ trong chỉ mục "
        "Tracker, Baloo: tắt tệp gần đây, hình thu nhỏ và lập chỉ mục.",
    ),
    (
        "Tệp báo lỗi",
        "LibreOffice hay CUPS hỏng giữa chừng thì nội dung có thể nằm trong tệp core, "
        "/var/crash, /var/lib/systemd/coredump: tắt apport, đặt “Storage=none” trong "
        "/etc/systemd/coredump.conf.",
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
    (
        "File Explorer",
        "Mở tệp bằng File Explorer thì tên tệp nằm lại trong danh sách gần đây (Recent, Jump "
        "List), hình trang đầu trong thumbcache. Trong Tùy chọn thư mục: bỏ hiện tệp gần đây, bấm "
        "Xóa, chọn “Luôn hiện biểu tượng, không hiện hình thu nhỏ”.",
    ),
    (
        "Gợi ý chữ, học cách gõ",
        "Tắt ở Cài đặt, Quyền riêng tư, Cá nhân hóa viết tay và gõ: Windows ghi nhớ chữ đã gõ.",
    ),
    (
        "Tệp tạm của Word",
        "Khi chương trình nhờ Word chuyển DOCX, Word tự ghi tệp tạm vào %TEMP% và "
        "INetCache\\Content.Word; Word bị tắt ngang thì còn lại. Xóa các tệp tên bắt đầu bằng "
        "~WR ở hai chỗ đó.",
    ),
    (
        "Tệp báo lỗi",
        "Word hỏng giữa chừng thì nội dung có thể nằm trong tệp .dmp (CrashDumps, WER): tắt dịch "
        "vụ Windows Error Reporting.",
    ),
)
_EVERYWHERE: tuple[Trace, ...] = (
    (
        "Máy in ảo",
        "In ra PDF, XPS, OneNote, Fax là ghi một tệp chưa mã hóa ra ổ đĩa, có khi tải lên mạng: gỡ "
        "các máy in này.",
    ),
    (
        "Word, LibreOffice mở tay",
        "Chương trình chuyển DOCX trong thư mục riêng rồi xóa. Tệp do người dùng tự mở bằng Word, "
        "LibreOffice thì còn tệp tự lưu, tệp phục hồi và danh sách tệp gần đây: tắt các mục này.",
    ),
    (
        "Bản chụp hệ thống",
        "Shadow Copy, File History, Timeshift và chương trình đồng bộ chép cả tệp chưa mã hóa: bỏ "
        "thư mục khay ra khỏi phạm vi của chúng.",
    ),
    (
        "Tệp đã xóa trên ổ đĩa",
        "Xóa xong vẫn có thể khôi phục được. Ổ bỏ đi, mang sửa hoặc chuyển mục đích thì tiêu hủy "
        "theo quy định.",
    ),
)


def _tr(words: str) -> str:
    return QCoreApplication.translate("traces_words", words)
