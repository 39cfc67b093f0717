"""What the clerk is told of a file that was taken: a sentence for each warning. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NOTICES: Mapping[str, str] = {
    "signed": "Tệp có chữ ký số: chữ ký ở lại tệp gốc, tệp gốc không bị sửa. Dấu được đóng lên bản "
    "chép chỉ để in.",
    "encrypted": "Tệp đặt mật khẩu: bản chép đã đóng dấu giữ đúng mật khẩu đó. Về sau in lại từ "
    "kho thì không cần mật khẩu.",
    "restricted": "Người lập tệp không cho sửa: tệp gốc giữ nguyên, lời cho phép in được ghi vào "
    "nhật ký.",
    "unlocked": "Tệp có đặt giới hạn của người lập: bản chép đã đóng dấu giữ đúng giới hạn đó.",
    "syntax": "Tệp có lỗi nhỏ về cấu trúc, đã đọc đủ trang và không đổi nội dung. So lại vài trang "
    "với bản giấy.",
    "enlarged": "Có trang rất nhỏ: khi dấu không đủ chỗ, trang đó in giữa tờ A4, đúng cỡ thật, "
    "không phóng to.",
    "javascript": "Tệp có mã lệnh (JavaScript): bản chép đã đóng dấu không còn mã lệnh.",
    "attachments": "Tệp có tệp khác đính kèm: bản chép đã đóng dấu không mang theo. Tệp đính kèm "
    "cần gửi thì in hoặc gửi riêng.",
    "open_action": "Tệp có lệnh tự chạy khi mở: bản chép đã đóng dấu bỏ lệnh đó.",
    "links": "Tệp có liên kết ra ngoài: bản chép đã đóng dấu giữ chữ, bỏ liên kết.",
    "protected": "Tệp Word đang khóa sửa: dấu vẫn được đóng, phần khóa giữ nguyên.",
    "embedded": "Tệp Word có đối tượng nhúng (bảng tính, hình vẽ…): kiểm tra bản in có đủ hình.",
    "outside": "Tệp Word lấy ảnh hoặc khuôn mẫu ở tệp khác trên máy: kiểm tra bản in có đủ hình.",
    "macro": "Tệp Word có macro, được nhận theo cấu hình của cơ quan: macro không được chạy.",
}


def notices(codes: Iterable[str]) -> tuple[str, ...]:
    """The sentences of some warnings, each once, in the order of the table: gravest first.

    A code that nobody knows has none: a code is no word for a clerk.
    """
    there = frozenset(codes)
    return tuple(words for code, words in NOTICES.items() if code in there)
