"""Words of what waits: each kind, how pressing it is, and what is to be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.backups import BackupDue
from bmnn_desk.domain.due import DueKind, DueState
from bmnn_desk.ui.settings.office_words import BOOK_WORDS
from bmnn_desk.ui.widgets.column import StateMark

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.due import DueRow

KIND_WORDS: Mapping[DueKind, str] = {
    DueKind.HAND_OVER: "Bản chưa giao",
    DueKind.RECEIPT: "Chưa ký nhận giao",
    DueKind.RECALL: "Phải thu hồi, phải trả",
    DueKind.LOAN: "Bản cho mượn",
    DueKind.TAKEN_OUT: "Bản đang mang ra",
    DueKind.TERM: "Thời hạn bảo vệ",
    DueKind.NOTICE: "Thông báo phải gửi",
    DueKind.ANSWER: "Nơi giữ chưa trả lời",
    DueKind.MARK: "Dấu phải đóng lại",
    DueKind.DESTRUCTION: "Tiêu hủy chưa xong",
    DueKind.COUNT: "Kiểm kê",
    DueKind.DIFFERENCE: "Chênh lệch kiểm kê",
    DueKind.INCIDENT: "Sự cố, bất thường",
    DueKind.COMMITMENT: "Chưa có cam kết",
    DueKind.TRAINING: "Chưa tập huấn trong năm",
    DueKind.OFFICE_PAPER: "Văn bản nội bộ",
    DueKind.STAMPS: "Con dấu",
    DueKind.MACHINE: "Máy tính",
    DueKind.TASK: "Nhiệm vụ",
    DueKind.SELF_INSPECTION: "Tự kiểm tra năm",
    DueKind.REPORT: "Báo cáo năm",
    DueKind.YEAR: "Năm chưa khóa",
    DueKind.SLIP: "Phiếu đề xuất",
    DueKind.SIGNATURE: "Chờ ký, chờ cấp số",
    DueKind.DRAFT_PRINTS: "Bản in nháp",
    DueKind.HOLDER: "Chưa ghi người giữ, nơi để",
    DueKind.COPYING: "Sao, chụp chưa xong",
    DueKind.SHEETS: "Tờ sổ chưa ký",
    DueKind.ARCHIVE: "Chưa nộp lưu trữ",
    DueKind.PROVISION: "Đề nghị cung cấp",
    DueKind.SWEPT_FILE: "Tệp chưa rõ nguồn",
    DueKind.AUTHORISATION: "Giấy của người thứ hai",
    DueKind.BACKUP: "Sao lưu",
}
STATE_WORDS: Mapping[DueState, str] = {
    DueState.LATE: "Quá hạn",
    DueState.TODAY: "Hôm nay",
    DueState.SOON: "Sắp đến hạn",
    DueState.OPEN: "Còn thiếu",
    DueState.LATER: "Chưa đến hạn",
}
STATE_MARKS: Mapping[DueState, StateMark] = {
    DueState.LATE: StateMark.SQUARE,
    DueState.TODAY: StateMark.TRIANGLE,
    DueState.SOON: StateMark.TRIANGLE,
    DueState.OPEN: StateMark.RING,
    DueState.LATER: StateMark.DOT,
}
# What a row is called by says nothing by itself: a code, a number, a year.
_LABELS: Mapping[DueKind, str] = {
    DueKind.SLIP: "Phiếu {label}",
    DueKind.SIGNATURE: "Phiếu {label}",
    DueKind.DRAFT_PRINTS: "Phiếu {label}",
    DueKind.SHEETS: "Quyển {label}",
    DueKind.DESTRUCTION: "Hồ sơ {label}",
    DueKind.AUTHORISATION: "Giấy {label}",
    DueKind.SELF_INSPECTION: "Năm {label}",
    DueKind.REPORT: "Năm {label}",
    DueKind.YEAR: "Năm {label}",
}
_TO_DO: Mapping[DueKind, str] = {
    DueKind.HAND_OVER: "Lập đợt giao, hoặc ghi ký nhận ngay trên sổ đăng ký.",
    DueKind.RECEIPT: "Hỏi người giao, rồi ghi ký nhận hoặc ghi trả lại.",
    DueKind.RECALL: "Nhắc nơi giữ; nhận lại rồi đánh dấu từng bản số.",
    DueKind.LOAN: "Nhắc người mượn trả; nhận lại rồi ghi việc trả.",
    DueKind.TAKEN_OUT: "Nhắc người mang ra; khi mang về thì ghi ngày và việc báo cáo.",
    DueKind.TERM: "Trình người có thẩm quyền quyết định gia hạn hoặc giải mật.",
    DueKind.NOTICE: "Gửi thông báo bằng văn bản cho từng nơi giữ, ghi số và ngày.",
    DueKind.ANSWER: "Hỏi nơi giữ đã đóng dấu lại chưa, rồi ghi trả lời.",
    DueKind.MARK: "Lấy bản đang giữ, đóng dấu theo quyết định, rồi ghi ngày đóng.",
    DueKind.DESTRUCTION: "Làm bước tiếp theo của hồ sơ tiêu hủy.",
    DueKind.COUNT: "Bắt đầu đợt kiểm kê, đếm từng bản theo danh sách.",
    DueKind.DIFFERENCE: "Tìm bản còn thiếu; không thấy thì chuyển thành sự cố.",
    DueKind.INCIDENT: "Ghi việc khắc phục và báo cáo.",
    DueKind.COMMITMENT: "In bản cam kết cho người đó ký, rồi ghi ngày ký.",
    DueKind.TRAINING: "Ghi ngày tập huấn khi đã dự.",
    DueKind.OFFICE_PAPER: "Ban hành hoặc sửa văn bản, rồi ghi số và ngày.",
    DueKind.STAMPS: "Trang bị dấu còn thiếu hoặc khắc lại dấu sai cỡ.",
    DueKind.MACHINE: "Xem thẻ máy và bổ sung phần còn thiếu.",
    DueKind.TASK: "Làm xong thì ghi ngày và văn bản báo cáo.",
    DueKind.SELF_INSPECTION: "Lập biên bản tự kiểm tra của năm.",
    DueKind.REPORT: "Viết báo cáo năm rồi gửi trước hạn.",
    DueKind.YEAR: "Xem việc chưa xong của năm, rồi khóa năm.",
    DueKind.SLIP: "Trình duyệt phiếu, hoặc sửa theo ý kiến trả lại.",
    DueKind.SIGNATURE: "Trình ký, ghi việc ký, rồi cấp số.",
    DueKind.DRAFT_PRINTS: "Hủy hoặc lưu các bản in nháp còn lại, rồi ghi vào chương trình.",
    DueKind.HOLDER: "Ghi người đang giữ và nơi để của bản.",
    DueKind.COPYING: "Ghi việc ký, đóng dấu, đếm bản của lần sao, chụp.",
    DueKind.SHEETS: "Trình ký tờ sổ đã in, rồi ghi là đã ký.",
    DueKind.ARCHIVE: "Nộp hồ sơ vào lưu trữ, hoặc ghi vì sao chưa nộp.",
    DueKind.PROVISION: "Trình người có thẩm quyền, rồi ghi đồng ý hoặc từ chối.",
    DueKind.SWEPT_FILE: "Vào sổ, tiêu hủy hoặc giải trình tệp này.",
    DueKind.AUTHORISATION: "Lấy chữ ký trên giấy, rồi ghi là đã ký.",
    DueKind.BACKUP: "Xem phần Sao lưu ở trang Cấu hình.",
}
_BACKUPS: Mapping[BackupDue, tuple[str, str]] = {
    BackupDue.NO_PLACE: (
        "Chưa có nơi sao lưu",
        "Thêm nơi sao lưu: ổ trong danh sách hoặc thư mục trên ổ cứng khác của máy.",
    ),
    BackupDue.FAILED: (
        "Lần sao lưu cuối không xong",
        "Xem lý do ở phần Sao lưu, cắm lại ổ hoặc đổi nơi khác, rồi bấm Sao lưu ngay.",
    ),
    BackupDue.UNSAVED: (
        "Việc chưa có trong bản sao lưu nào",
        "Cắm ổ sao lưu, rồi bấm Sao lưu ngay.",
    ),
    BackupDue.AWAY: (
        "Chưa có bản sao lưu mới ngoài máy",
        "Cắm ổ sao lưu trong danh sách, rồi bấm Sao lưu ngay; xong thì cất ổ ở phòng khác.",
    ),
    BackupDue.DRILL: (
        "Diễn tập khôi phục năm nay",
        "Khôi phục thử từ bản sao lưu mới nhất, so số cuối với sổ giấy, rồi ghi kết quả.",
    ),
}


def backup_to_do(what: BackupDue) -> str:
    """What is to be done about what the backups lack, in one sentence."""
    return _BACKUPS[what][1]


def to_do_words(row: DueRow) -> str:
    """What is to be done about it, in one sentence."""
    if row.kind is DueKind.BACKUP:
        return backup_to_do(BackupDue(row.label))
    return _TO_DO[row.kind]


def label_words(row: DueRow) -> str:
    """What it is called by: a reference, a place, a name, or what its code or number is of."""
    if row.kind is DueKind.BACKUP:
        return _BACKUPS[BackupDue(row.label)][0]
    if row.label:
        words = _LABELS.get(row.kind, "{label}").format(label=row.label)
        if row.type_name:
            words = f"{row.type_name} · {words}"
        # A year's books have the same volumes: 2025/1 is one of each.
        return words if row.book is None else f"{BOOK_WORDS[row.book]} · {words}"
    if row.kind in {DueKind.COUNT, DueKind.DIFFERENCE}:
        if row.due is None:
            return _tr("Toàn bộ")
        no_place = _tr("{who}: chưa ghi nơi để") if row.who else _tr("Chưa ghi nơi để")
        return no_place.format(who=row.who)
    return ""


def days_words(row: DueRow, day: date) -> str:
    """How many days it is late, or has left; "" where it has no day."""
    if row.due is None:
        return ""
    days = (row.due - day).days
    if days < 0:
        return _tr("quá {days} ngày").format(days=-days)
    return _tr("còn {days} ngày").format(days=days) if days else _tr("đến hạn hôm nay")


def _tr(words: str) -> str:
    return QCoreApplication.translate("due_words", words)
