"""What a verb, an object's kind and a note on an account are called on the screen. No Qt here."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.journal_anchor import AnchorOccasion

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.journal_list import JournalLine

VERB_WORDS: Mapping[str, str] = {
    "add_secret_item": "Thêm mục danh mục",
    "add_unit": "Thêm đơn vị",
    "begin_drafting": "Bắt đầu phiên soạn thảo",
    "begin_series": "Mở dãy số giữa năm",
    "cancel_outgoing": "Hủy số văn bản đi",
    "change_account": "Đổi vai trò tài khoản",
    "choose_second_person": "Chọn việc phải có người thứ hai",
    "choose_setting": "Đổi cấu hình",
    "close_book": "Đóng sổ",
    "determine_level": "Ghi quyết định độ mật",
    "end_account": "Kết thúc tài khoản",
    "end_draft_prints": "Hủy hoặc lưu bản in nháp",
    "end_drafting": "Kết thúc phiên soạn thảo",
    "enrol_person": "Thêm người, chức vụ",
    "enter_account": "Lập tài khoản",
    "enter_secret_list": "Nhập quyết định danh mục",
    "found_desk": "Lập kho dữ liệu",
    "issue_outgoing": "Cấp số, phát hành",
    "keep_template": "Nhận mẫu của cơ quan",
    "note_access": "Ghi việc của tài khoản",
    "open_book": "Mở sổ",
    "change_access": "Đổi cách vào kho của tài khoản",
    "order_rekey": "Quyết định thay khóa kho",
    "print_for_signature": "In trình ký",
    "propose_level": "Lập phiếu đề xuất",
    "record_anchor_print": "In mốc nhật ký",
    "record_authorisation": "Ghi giấy đồng ý đã ký",
    "record_copy_prints": "In các bản",
    "record_delegation": "Ghi ủy quyền",
    "record_draft_print": "In nháp",
    "record_ending": "Ghi ngày kết thúc",
    "record_marks": "Ghi dấu trên bản",
    "record_register_print": "In sổ",
    "record_signature": "Ghi chữ ký",
    "reopen_book": "Mở lại sổ",
    "return_text": "Trả lại văn bản",
    "rewrite_text": "Sửa giúp mục nơi nhận",
    "set_up_body": "Ghi tên cơ quan",
    "sign_journal": "Ký mốc nhật ký",
}
OBJECT_WORDS: Mapping[str, str] = {
    "account": "tài khoản",
    "anchor_print": "mốc đã in",
    "authorisation": "giấy đồng ý",
    "body": "cơ quan",
    "book": "sổ",
    "checkpoint": "mốc đã ký",
    "delegation": "ủy quyền",
    "drafting_session": "phiên soạn thảo",
    "item": "tài liệu",
    "line": "dòng sổ",
    "person": "người",
    "post_held": "chức vụ",
    "print_job": "lần in",
    "secret_item": "mục danh mục",
    "secret_list": "danh mục",
    "series": "dãy số",
    "slip": "phiếu đề xuất",
    "template": "mẫu",
    "unit": "đơn vị",
    "volume": "quyển sổ",
}
ACCESS_WORDS: Mapping[AccessKind, str] = {
    AccessKind.REFUSED: "Gõ sai mật khẩu",
    AccessKind.COUNTER_LOST: "Bộ đếm lần sai bị mất hoặc bị sửa",
    AccessKind.OPENED_BY_CODE: "Mở bằng mã khôi phục",
    AccessKind.PASSPHRASE_CHANGED: "Tự đổi mật khẩu",
    AccessKind.PASSPHRASE_RESET: "Được đặt lại mật khẩu",
    AccessKind.TUYET_MAT_GIVEN: "Được giao quyền mở Tuyệt mật",
    AccessKind.TUYET_MAT_TAKEN: "Bị rút quyền mở Tuyệt mật",
    AccessKind.RECOVERY_RENEWED: "Làm mã khôi phục mới",
    AccessKind.REKEY_ORDERED: "Quyết định thay khóa kho",
    AccessKind.REKEYED: "Thay khóa của kho",
    AccessKind.VERIFIED: "Kiểm tra toàn bộ kho, khớp",
    AccessKind.CLOCK_BACK: "Đồng hồ máy bị lùi",
    AccessKind.HEADER_CHANGED: "Tệp khóa đã đổi (tài khoản, mật khẩu, mã)",
    AccessKind.HEADER_OLDER: "Tệp khóa cũ hơn lần trước: có người chép lại tệp cũ",
}
OCCASION_WORDS: Mapping[AnchorOccasion, str] = {
    AnchorOccasion.MONTH: "mốc tháng",
    AnchorOccasion.BOOK_CLOSED: "khi đóng sổ",
    AnchorOccasion.ON_DEMAND: "in thêm",
}


def verb_words(verb: str) -> str:
    """An act in words; one of a newer program by its own name."""
    return VERB_WORDS.get(verb, verb.replace("_", " "))


def object_words(kind: str, number: int) -> str:
    """An object by kind and number, never by what it says."""
    return f"{OBJECT_WORDS.get(kind, kind.replace('_', ' '))} {number}"


def line_verb(line: JournalLine) -> str:
    """What was done, and what it put on record of an account."""
    words = verb_words(line.verb)
    return ACCESS_WORDS[AccessKind(line.access)] if line.access else words


def line_object(line: JournalLine) -> str:
    """What it was about; an account or a person by name."""
    if not line.whose:
        return object_words(line.object_kind, line.object_id)
    kind, _, _number = object_words(line.object_kind, line.object_id).rpartition(" ")
    return f"{kind} {line.whose}"


def moment_words(at_utc: str) -> str:
    """A moment in ISO form as the clock on the wall showed it: day and minute."""
    return datetime.fromisoformat(at_utc).astimezone().strftime("%d/%m/%Y %H:%M")
