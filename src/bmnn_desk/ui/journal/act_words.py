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
    "answer_swept_file": "Trả lời về tệp tìm thấy",
    "approve_drive": "Duyệt ổ tự mã hóa",
    "begin_drafting": "Bắt đầu phiên soạn thảo",
    "begin_series": "Mở dãy số giữa năm",
    "cancel_incoming": "Hủy số văn bản đến",
    "cancel_destruction": "Không tiêu hủy nữa",
    "destroy_at_once": "Tiêu hủy ngay bản hỏng, bản dư",
    "destroy_copies": "Tiêu hủy theo quyết định",
    "destroy_in_emergency": "Tiêu hủy khẩn cấp",
    "propose_destruction": "Đề nghị tiêu hủy",
    "record_destruction_papers": "Ghi Hội đồng, hồ sơ tiêu hủy",
    "report_emergency": "Báo cáo tiêu hủy khẩn cấp",
    "cancel_outgoing": "Hủy số văn bản đi",
    "cancel_copying": "Hủy dòng sao, chụp",
    "cancel_transfers": "Hủy dòng giao ghi nhầm",
    "copy_document": "Sao, chụp tài liệu",
    "change_account": "Đổi vai trò tài khoản",
    "check_form": "Kiểm mẫu theo bản chính thức",
    "choose_second_person": "Chọn việc phải có người thứ hai",
    "choose_setting": "Đổi cấu hình",
    "close_book": "Đóng sổ",
    "close_year": "Khóa năm",
    "correct_form": "Đính chính mẫu",
    "correct_line": "Đính chính dòng sổ",
    "determine_level": "Ghi quyết định độ mật",
    "drop_search": "Bỏ tìm kiếm đã lưu",
    "end_account": "Kết thúc tài khoản",
    "end_draft_prints": "Hủy hoặc lưu bản in nháp",
    "end_drafting": "Kết thúc phiên soạn thảo",
    "enrol_person": "Thêm người, chức vụ",
    "enter_account": "Lập tài khoản",
    "end_irregularity": "Ghi việc khắc phục bất thường",
    "enter_incoming": "Vào sổ văn bản đến",
    "enter_machine": "Lập thẻ máy tính",
    "enter_peer": "Thêm máy khác",
    "enter_secret_list": "Nhập quyết định danh mục",
    "found_desk": "Lập kho dữ liệu",
    "hand_over": "Lập đợt giao",
    "hold_authority": "Ghi thẩm quyền sao, chụp",
    "import_old_register": "Nhập sổ cũ",
    "import_form_pack": "Nhận gói mẫu",
    "import_secret_items": "Nhập mục danh mục từ bảng tính",
    "issue_outgoing": "Cấp số, phát hành",
    "keep_search": "Lưu tìm kiếm",
    "keep_statistics": "Chốt thống kê năm",
    "keep_year_report": "Lưu nội dung báo cáo năm",
    "keep_template": "Nhận mẫu của cơ quan",
    "keep_machine_probe": "Lưu những gì máy cho thấy",
    "keep_sweep": "Quét tệp",
    "keep_copies": "Ghi người giữ, nơi để",
    "lend_copies": "Cho mượn bản",
    "take_back_copies": "Nhận lại bản",
    "archive_copies": "Nộp lưu trữ cơ quan",
    "end_work": "Ghi công việc đã xong",
    "take_out": "Ghi mang ra khỏi nơi lưu giữ",
    "bring_back": "Ghi giao lại bản mang ra",
    "record_trip_loss": "Ghi mất bản mang ra",
    "report_trip": "Ghi báo cáo về việc mang ra",
    "recall_copies": "Thu hồi bản đã gửi",
    "record_recalled": "Ghi bản thu hồi đã về",
    "hold_meeting": "Ghi phát tài liệu tại cuộc họp",
    "end_meeting": "Ghi thu lại tài liệu cuộc họp",
    "extend_term": "Ghi gia hạn thời hạn bảo vệ",
    "leave_to_lapse": "Ghi để hết thời hạn bảo vệ",
    "fix_term": "Ghi ấn định thời hạn bảo vệ",
    "change_level": "Ghi điều chỉnh độ mật",
    "declassify": "Ghi giải mật",
    "record_expiry": "Ghi hết thời hạn bảo vệ",
    "record_sender_notice": "Ghi thông báo của nơi ban hành",
    "delist_entries": "Ghi mục ra khỏi danh mục",
    "send_notices": "Ghi thông báo cho nơi giữ",
    "record_answers": "Ghi trả lời của nơi giữ",
    "record_remarks": "Ghi bản đã đóng dấu lại",
    "list_drive": "Ghi ổ vào danh sách",
    "record_machine_facts": "Ghi vào thẻ máy tính",
    "retire_machine": "Ghi máy thôi sử dụng",
    "make_identity": "Tạo cặp khóa của máy",
    "note_access": "Ghi việc của tài khoản",
    "open_book": "Mở sổ",
    "change_access": "Đổi cách vào kho của tài khoản",
    "open_next_volume": "Mở quyển tiếp theo",
    "order_export": "Cho phép xuất ra ổ",
    "order_rekey": "Quyết định thay khóa kho",
    "print_for_signature": "In trình ký",
    "propose_level": "Lập phiếu đề xuất",
    "record_anchor_print": "In mốc nhật ký",
    "record_authorisation": "Ghi giấy đồng ý đã ký",
    "record_copy_prints": "In các bản",
    "record_delegation": "Ghi ủy quyền",
    "record_copy_marks": "Ghi dấu bản sao",
    "record_copy_paper": "In giấy sao, chụp",
    "record_copy_steps": "Ghi việc sao, chụp",
    "record_draft_print": "In nháp",
    "record_export": "Ghi gói đã xuất ra ổ",
    "record_duplicate_prints": "In các bản sao",
    "record_ending": "Ghi ngày kết thúc",
    "record_irregularity": "Ghi việc bất thường khi nhận",
    "record_marks": "Ghi dấu trên bản",
    "record_opening_stock": "Ghi tồn đầu kỳ",
    "record_receipts": "Ghi ký nhận",
    "record_register_print": "In sổ",
    "record_sheets": "Ghi tờ sổ đã ký, đã đóng",
    "record_signature": "Ghi chữ ký",
    "record_volume_event": "Ghi mở, kết thúc, đóng quyển",
    "reopen_book": "Mở lại sổ",
    "return_incoming": "Trả văn bản đến cho nơi gửi",
    "return_text": "Trả lại văn bản",
    "rewrite_text": "Sửa giúp mục nơi nhận",
    "save_copies": "Lưu tệp từng bản ra thư mục",
    "set_up_body": "Ghi tên cơ quan",
    "start_book": "Ghi số bắt đầu của sổ",
    "begin_inventory": "Bắt đầu đợt kiểm kê",
    "close_incident": "Khép sự cố",
    "close_inventory": "Khóa đợt kiểm kê",
    "count_copies": "Ghi kết quả kiểm kê",
    "decide_provision": "Ghi quyết định cung cấp, chuyển giao",
    "find_lost": "Ghi bản tìm lại được",
    "keep_self_inspection": "Ghi biên bản tự kiểm tra",
    "record_incident": "Ghi sự cố",
    "record_provision_request": "Ghi đề nghị cung cấp, chuyển giao",
    "remedy_incident": "Ghi nguyên nhân, khắc phục sự cố",
    "report_incident": "Ghi báo cáo đột xuất",
    "resolve_difference": "Ghi cách giải quyết chênh lệch",
    "end_office_paper": "Ghi văn bản nội bộ hết hiệu lực",
    "end_task": "Ghi đã làm xong nhiệm vụ",
    "move_device": "Đổi người giữ, trả thiết bị cơ yếu",
    "record_commitments": "Ghi cam kết bảo vệ bí mật",
    "record_device": "Ghi thiết bị cơ yếu",
    "record_leaving": "Ghi thôi việc, chuyển công tác",
    "record_office_paper": "Ghi văn bản nội bộ",
    "record_stamps": "Ghi con dấu của cơ quan",
    "record_task": "Ghi nhiệm vụ được giao",
    "record_training": "Ghi tập huấn",
    "sign_journal": "Ký mốc nhật ký",
    "take_back_old_register": "Thu hồi sổ cũ đã nhập",
    "take_back_check": "Bỏ lần kiểm mẫu",
    "take_back_correction": "Bỏ đính chính mẫu",
    "take_in_package": "Nhận gói thống kê",
}
OBJECT_WORDS: Mapping[str, str] = {
    "account": "tài khoản",
    "anchor_print": "mốc đã in",
    "authorisation": "giấy đồng ý",
    "authority_held": "thẩm quyền sao, chụp",
    "body": "cơ quan",
    "book": "sổ",
    "checkpoint": "mốc đã ký",
    "cipher_device": "thiết bị cơ yếu",
    "commitment": "bản cam kết",
    "copy": "bản",
    "delegation": "ủy quyền",
    "desk_identity": "cặp khóa của máy",
    "destruction": "việc tiêu hủy",
    "drafting_session": "phiên soạn thảo",
    "drive": "ổ di động",
    "export": "gói xuất ra ổ",
    "form_check": "lần kiểm mẫu",
    "form_correction": "đính chính mẫu",
    "handover": "đợt giao",
    "incident": "sự cố",
    "inventory": "đợt kiểm kê",
    "item": "tài liệu",
    "leaving": "việc thôi giữ chức vụ",
    "line": "dòng sổ",
    "machine": "máy tính",
    "meeting": "cuộc họp",
    "old_register": "sổ cũ đã nhập",
    "own_paper": "văn bản nội bộ",
    "package": "gói thống kê",
    "peer_desk": "máy của đơn vị trực thuộc",
    "person": "người",
    "post_held": "chức vụ",
    "print_job": "lần in",
    "provision": "đề nghị cung cấp",
    "saved_search": "tìm kiếm đã lưu",
    "secrecy_change": "thay đổi độ mật, thời hạn",
    "secret_item": "mục danh mục",
    "secret_list": "danh mục",
    "self_inspection": "biên bản tự kiểm tra",
    "series": "dãy số",
    "slip": "phiếu đề xuất",
    "stamp_seen": "con dấu",
    "sweep": "lần quét",
    "swept_file": "tệp tìm thấy",
    "taking_out": "lần mang ra",
    "task": "nhiệm vụ",
    "template": "mẫu",
    "training": "buổi tập huấn",
    "unit": "đơn vị",
    "volume": "quyển sổ",
    "year_close": "lần khóa năm",
    "year_report": "báo cáo năm",
    "year_statistics": "thống kê năm",
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
