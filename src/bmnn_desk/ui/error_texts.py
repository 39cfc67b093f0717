"""The one sentence of each mishap: what is wrong, why, how to mend it (ux c6). No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import errors as e
from bmnn_desk.domain.dates import DayProblem, DayTrouble
from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.second_person import APPROVAL_SECONDS
from bmnn_desk.ui.book_error_texts import BOOK_TEXTS, BOOK_THINGS
from bmnn_desk.ui.check_words import CHECK_WORDS
from bmnn_desk.ui.custody_error_texts import CUSTODY_TEXTS, CUSTODY_THINGS
from bmnn_desk.ui.document_error_texts import DOCUMENT_TEXTS
from bmnn_desk.ui.drive_error_texts import DRIVE_TEXTS, DRIVE_WORDS
from bmnn_desk.ui.error_variants import variant_of
from bmnn_desk.ui.form_error_texts import FORM_TEXTS, FORM_THINGS
from bmnn_desk.ui.inventory_error_texts import INVENTORY_TEXTS, INVENTORY_THINGS
from bmnn_desk.ui.network_error_texts import NETWORK_TEXTS, NETWORK_THINGS
from bmnn_desk.ui.order_error_texts import ORDER_THINGS
from bmnn_desk.ui.printing_error_texts import PRINTING_TEXTS
from bmnn_desk.ui.secrecy_error_texts import SECRECY_THINGS
from bmnn_desk.ui.upgrade_error_texts import UPGRADE_TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bmnn_desk.domain.findings import Rule

TEXTS: Mapping[type[e.DeskError], str] = {
    e.WrongPassphraseError: "Mật khẩu chưa đúng. Kiểm tra Caps Lock và bộ gõ rồi gõ lại.",
    e.AccountNotNamedError: "Kho có nhiều tài khoản nên chưa biết mật khẩu là của ai. Chạy lại "
    "lệnh, thêm --slot kèm tên tài khoản của mình, đúng như ở cửa sổ mở khóa.",
    e.TooManyTriesError: "Đã sai nhiều lần liền. Chờ {seconds} giây rồi gõ lại.",
    e.WeakPassphraseError: "Mật khẩu quá ngắn hoặc quá dễ đoán. Đặt ít nhất {least} ký tự, "
    "ví dụ một câu dài mà chỉ mình nhớ.",
    e.HeaderMissingError: "Thư mục có tệp dữ liệu nhưng thiếu cả hai tệp khóa header.json và "
    "header.copy.json. Chép lại hai tệp này từ bản sao lưu.",
    e.BackupDamagedError: "Bản sao lưu này hỏng, đã bị sửa, hoặc là của kho khác nên không dùng "
    "được. Chọn bản sao lưu khác.",
    e.BackupMissingError: "Không thấy bản sao lưu này. Cắm ổ chứa bản sao lưu rồi thử lại.",
    e.BackupPlaceFailingError: "Nơi sao lưu bị rút giữa chừng, hoặc ổ ở đó báo lỗi đọc ghi. Cắm "
    "lại ổ rồi sao lưu lại; còn báo nữa thì dùng ổ khác.",
    e.BackupPlaceOtherError: "Nơi này không còn bản sao lưu nào đã làm vào đây: ổ chưa gắn, hoặc "
    "đã là ổ khác. Gắn đúng ổ rồi sao lưu lại; đã thay ổ thì thôi dùng nơi này và thêm nơi mới.",
    e.BackupPlaceTakenError: "Nơi này đang giữ bản sao lưu của một kho dữ liệu khác, để chung thì "
    "tệp của kho kia không mở lại được. Dùng ổ khác hoặc thư mục khác cho kho này.",
    e.BackupSlowError: "Nơi sao lưu này ghi lâu quá nên đã bỏ dở. Cắm lại ổ hoặc dùng ổ khác.",
    e.HeaderDamagedError: "Tệp khóa của kho dữ liệu bị hỏng hoặc bị sửa nên không mở được. "
    "Khôi phục header.json từ bản sao lưu; tệp dữ liệu chưa bị đụng tới.",
    e.StoreMissingError: "Thư mục này không có kho dữ liệu. Chọn đúng thư mục, hoặc tạo kho mới.",
    e.StoreExistsError: "Thư mục đã có tệp, kho mới không được ghi đè lên. Chọn một thư mục trống.",
    e.StoreOpenElsewhereError: "Kho dữ liệu đang mở ở cửa sổ khác. Đóng cửa sổ đó rồi mở lại.",
    e.StoreDamagedError: "Tệp dữ liệu của kho bị hỏng hoặc bị cắt cụt. Giữ nguyên tệp "
    "này và khôi phục từ bản sao lưu gần nhất.",
    e.ContentFileMissingError: "Cạnh tệp dữ liệu không có contents.bin nên chưa mở được tệp nào "
    "giữ trong kho, cũng chưa cất thêm tệp; các dòng sổ vẫn đủ. Chép lại đúng tệp "
    "contents.bin của kho này.",
    e.ContentShareLostError: "Phần khóa của tệp số {content} trong contents.bin không có hoặc bị "
    "hỏng nên tệp này không mở được; dòng sổ vẫn còn. Chép lại đúng contents.bin của kho này.",
    e.DestructionUnseenError: "Chưa ghi đủ nơi tiêu hủy, cách tiêu hủy hoặc người chứng kiến. "
    "Ghi đủ ba điều này như trong biên bản.",
    e.NotAStoreError: "Tệp này không phải kho dữ liệu của chương trình. Chọn lại thư mục của kho.",
    e.MemoryShortError: "Máy không đủ bộ nhớ trống để mở khóa kho (cần {mebibytes} MB). Đóng bớt "
    "chương trình đang chạy rồi thử lại; dữ liệu trong kho không đổi.",
    e.PlaceRefusedError: "Không để dữ liệu ở đây được: {kind}. Chọn thư mục khác trên ổ "
    "cứng gắn trong máy, ví dụ thư mục riêng của người dùng máy.",
    e.StoreRolledBackError: "Kho dữ liệu cũ hơn mốc đã ghi: nhật ký dừng ở việc số {found}, mốc là "
    "{anchored}. Có thể tệp cũ đã được chép đè. Báo người phụ trách bảo mật, không nhập tiếp.",
    e.JournalBrokenError: "Nhật ký không khớp tại việc số {seq} ({what}). Báo người phụ trách bảo "
    "mật và đối chiếu với sổ giấy, không nhập tiếp.",
    e.DiskFullError: "Ổ đĩa hết chỗ nên việc này chưa được ghi. Dọn bớt tệp rồi làm lại; những gì "
    "đã lưu trước đó vẫn còn.",
    e.FolderNotWritableError: "Thư mục không cho ghi. Chọn thư mục khác, hoặc nhờ người quản trị "
    "máy mở quyền ghi.",
    e.StoreReadOnlyError: "Kho dữ liệu nằm ở chỗ chỉ đọc được nên không mở để làm việc được; dữ "
    "liệu chưa bị đụng tới. Ổ có nút khóa ghi thì gạt nút; thiếu quyền thì nhờ người quản trị máy "
    "mở quyền ghi cho thư mục kho; ổ cứng tự chuyển sang chỉ đọc là ổ sắp hỏng: ngừng dùng ổ đó và "
    "lấy bản sao lưu gần nhất.",
    e.DiskFailingError: "Ổ đĩa báo lỗi đọc ghi. Dừng nhập, sao lưu ngay và thay ổ đĩa.",
    **UPGRADE_TEXTS,
    **BOOK_TEXTS,
    **CUSTODY_TEXTS,
    **DRIVE_TEXTS,
    **NETWORK_TEXTS,
    **INVENTORY_TEXTS,
    e.AlreadySavedError: "Việc này đã được lưu trước đó (việc số {seq} trong nhật ký), không ghi "
    "lần thứ hai. Mở lại danh sách để xem kết quả.",
    e.NotAllowedError: "Tài khoản này không có quyền làm việc đó. Đăng nhập bằng tài khoản có "
    "quyền, hoặc nhờ người phụ trách giao quyền.",
    e.AccountEndedError: "Tài khoản này đã hết hạn, ngày cuối là {until:%d/%m/%Y}. Nhờ người phụ "
    "trách bảo mật gia hạn.",
    e.AccountRefusedError: "Chưa ghi được tài khoản: {trouble}. Chọn lại vai trò và ngày cuối.",
    e.LastOfficerError: "Đây là tài khoản cuối cùng còn quyền quản lý tài khoản nên không bỏ được. "
    "Giao vai trò Người phụ trách BMNN cho tài khoản khác trước.",
    e.SecondPersonMissingError: "Cơ quan đặt người thứ hai cho việc này. Mời người đó nhập mật "
    "khẩu, hoặc ghi tên người sẽ ký giấy đồng ý.",
    e.SecondPersonRefusedError: "Lời đồng ý của người thứ hai chưa dùng được: {why}. Việc này chưa "
    "được ghi; xin lại lời đồng ý rồi làm lại.",
    e.TuyetMatKeyMissingError: "Chưa có mật khẩu nào mở được nội dung Tuyệt mật, làm tiếp thì nội "
    "dung đó mất. Mời thêm người có quyền mở Tuyệt mật nhập mật khẩu.",
    e.NotFoundError: "Không tìm thấy bản ghi cần dùng ({kind} số {number}) trong cơ quan này. "
    "Tải lại danh sách rồi chọn lại.",
    e.WrongStageError: "Tài liệu đang ở bước “{is_at}”; việc này chỉ làm được ở bước “{needs}”. "
    "Kiểm tra lại đã chọn đúng tài liệu và đúng việc chưa.",
    e.PaperCodeMismatchError: "Mã in trên phiếu giấy không phải mã của phiếu này. Xem lại mã ở "
    "chân phiếu đã ký rồi gõ lại.",
    e.SavedNotAnchoredError: "Việc này đã lưu (việc số {seq}), nhưng ổ đĩa chưa ghi được mốc an "
    "toàn. Không nhập lại; dọn bớt tệp rồi làm việc tiếp theo, mốc sẽ được ghi bù.",
    e.StoreNotFoundedError: "Kho dữ liệu đã tạo nhưng chưa có tài khoản đầu tiên. Làm tiếp bước "
    "thiết lập ban đầu.",
    e.LevelMissingError: "Không có căn cứ và nguồn để tính độ mật. Thêm căn cứ, hoặc ghi độ mật "
    "đề nghị.",
    e.TermTooLongError: "Thời hạn ghi riêng phải ngắn hơn thời hạn của độ mật, hết ngày "
    "{longest:%d/%m/%Y}. Ghi ngày sớm hơn, hoặc bỏ trống.",
    e.RecipientMissingError: "Chưa ghi nơi nhận. Ghi nơi nhận của từng dòng giao, ví dụ: Công an "
    "tỉnh.",
    e.OpenListChangedError: "Danh sách đã ký không phải danh sách của lúc này: có việc vừa "
    "thêm hoặc vừa xong. In lại danh sách, trình ký, rồi gõ mã ở chân danh sách mới.",
    e.YearClosedError: "Năm {year} đã khóa rồi. Xem lại danh sách ngoại lệ đã ký lưu kèm hồ sơ.",
    e.LawDataError: "Tệp mẫu biểu {file} bị sai hoặc bị sửa (tại “{key}”). Chép lại thư mục forms "
    "từ bộ cài.",
    e.RulesBrokenError: "Chưa làm được vì còn vướng quy định:",
    e.NoRegimeError: "Chương trình không có quy định nào cho ngày {day:%d/%m/%Y}. "
    "Kiểm tra lại năm đã gõ.",
    e.FormNotInRegimeError: "Bộ mẫu {regime} không có mẫu “{form}”. Chọn bộ mẫu khác.",
    e.FileNotReadableError: "Không có quyền đọc tệp hoặc thư mục này. Nhờ người quản trị máy mở "
    "quyền đọc rồi làm lại.",
    e.FileMissingError: "Không có tệp nào ở đường dẫn đã ghi. Kiểm tra lại tên tệp và thư mục.",
    **DOCUMENT_TEXTS,
    **FORM_TEXTS,
    e.SelfTestFailedError: "Máy này chưa chạy đúng các phần: {parts}. Chưa nhập văn bản thật. Đối "
    "chiếu mã kiểm tra của bộ cài rồi cài lại; còn hỏng thì gửi các dòng trên cho người hỗ trợ.",
    e.FontIncompleteError: "Phông chữ {face} thiếu chữ tiếng Việt. Cài lại chương trình.",
    **PRINTING_TEXTS,
}

WORDS: Mapping[str, str] = {
    "no_role": "chưa chọn vai trò nào",
    "inspector_alone": "vai trò Thanh tra, kiểm tra không đi cùng vai trò khác",
    "no_last_day": "tài khoản thanh tra, kiểm tra phải có ngày cuối",
    "last_day_gone": "ngày cuối đã qua",
    "not_for_highest": "chỉ Văn thư, Người soạn thảo, Lãnh đạo còn hạn được mở Tuyệt mật",
    "set_by_another": "mật khẩu của người đó do người khác đặt, người đó tự đổi mật khẩu trước",
    "same_person": "người thứ hai phải là người khác",
    "too_old": f"đã quá {APPROVAL_SECONDS} giây, nhập lại mật khẩu",
    "other_act": "lời đồng ý là cho việc khác, nhập lại mật khẩu",
    "not_on_paper": "cơ quan không cho ký giấy sau, phải nhập mật khẩu ngay",
    "account_ended": "tài khoản của người thứ hai đã hết hạn",
    "second_without_role": "người đó không có vai trò Lãnh đạo hay Người phụ trách BMNN",
    "cloud": "thư mục này được chép lên mạng (OneDrive, Google Drive, Dropbox, Zalo…)",
    "temporary": "thư mục tạm, máy sẽ tự xóa",
    "shared": "thư mục dùng chung, người khác vào máy cũng ghi được",
    "network": "ổ đĩa nằm ở máy khác, qua mạng",
    "removable": "ổ đĩa rút ra được (USB, thẻ nhớ)",
    "relative": "đường dẫn chưa đủ, phải ghi từ gốc ổ đĩa",
    "unusable": "đường dẫn có ký tự không dùng được",
    "own_store": "nằm trong chính kho dữ liệu",
    **BOOK_THINGS,
    **CUSTODY_THINGS,
    **DRIVE_WORDS,
    **CHECK_WORDS,
    **FORM_THINGS,
    **INVENTORY_THINGS,
    **NETWORK_THINGS,
    **ORDER_THINGS,
    **SECRECY_THINGS,
    "look": "kiểm tra tệp",
    "read": "đọc tệp",
    "change": "sửa tệp",
    "mark": "đóng dấu",
    "prove": "kiểm chứng bản đã đóng dấu",
    "convert": "dựng trang từ tệp DOCX",
    "draw": "lập giấy tờ",
    "template": "điền mẫu của cơ quan",
    "open": "còn chưa kết thúc",
    "ended": "đã kết thúc",
    "drafting_session": "phiên soạn thảo",
    "print_job": "lần in",
    "proposed": "đã đề xuất",
    "approved": "đã duyệt",
    "sent_back": "đã trả lại",
    "countersigned": "đã ký nháy",
    "withdrawn": "đã rút",
    "signed": "đã ký",
    "issued": "đã phát hành",
    "cancelled": "đã hủy số",
    "at_clerk": "đang ở văn thư",
    "on_the_way": "đang giao",
    "delivered": "đã giao",
    "receipt_open": "chờ ký nhận",
    "receipt_recorded": "đã ghi ký nhận",
    "channel": "cách chuyển",
    "handover": "đợt giao",
    "not_issued": "chưa phát hành",
    "copied": "đã sao, chụp",
    "planned": "mới vào sổ, chưa sao",
    "not_made": "bản không làm",
    "destroyed": "đã tiêu hủy",
    "copy_step": "việc sao, chụp",
    "": "đầu tệp",
    "act": "việc trong nhật ký",
    "account": "tài khoản",
    "backup": "bản sao lưu",
    "backup_place": "nơi để bản sao lưu",
    "body_name": "tên cơ quan",
    "guards": "khóa ghi của kho",
    "body": "cơ quan",
    "content": "tệp đã lưu",
    "copy": "bản số",
    "delegation": "ủy quyền",
    "authority_held": "thẩm quyền sao, chụp",
    "authority_post": "chức vụ được cho phép sao, chụp",
    "item": "tài liệu",
    "person": "người",
    "post_held": "chức vụ",
    "secret_item": "mục danh mục",
    "secret_list": "quyết định danh mục",
    "slip": "phiếu đề xuất",
    "unit": "đơn vị",
    "anchor": "mốc đầu nhật ký",
    "before": "trạng thái trước",
    "checkpoint": "chữ ký của người phụ trách",
    "epoch": "kỳ khóa của người phụ trách",
    "key": "khóa nhật ký",
    "link": "mắt xích",
    "mac": "dấu xác thực",
    "number": "số thứ tự",
    "officer key": "khóa của người phụ trách",
    "row without an act": "bản ghi lạ",
    "rows": "bản ghi",
    "sealed key": "khóa niêm phong",
    "unreadable": "không đọc được",
    "absolute name": "tên phần tuyệt đối",
    "dtd": "khai báo DTD",
    "embedded file": "tệp nhúng không đọc được",
    "embedded macro": "tệp nhúng có macro",
    "embedded program": "chương trình nhúng",
    "activex": "điều khiển ActiveX",
    "encrypted part": "phần mã hóa",
    "name that climbs": "tên phần đi ra ngoài",
    "name twice": "tên phần lặp",
    "attachedTemplate": "khuôn mẫu ngoài",
    "frame": "khung ngoài",
    "image": "ảnh ngoài",
    "oleObject": "đối tượng ngoài",
    "subDocument": "văn bản con ngoài",
    "altChunk": "văn bản ghép",
    "nesting": "khung lồng quá sâu",
    "Launch": "mở chương trình",
    "RichMedia": "đa phương tiện",
}

DAY_TEXTS: Mapping[DayTrouble, str] = {
    DayTrouble.UNREADABLE: "Không hiểu ngày đã nhập. Gõ theo dạng 05/02/2026 hoặc 05022026.",
    DayTrouble.NO_SUCH_DAY: "Tháng {month:02}/{year} chỉ có {last_day} ngày, không có ngày {day}. "
    "Sửa lại ngày.",
    DayTrouble.NO_SUCH_MONTH: "Không có tháng {month} năm {year}. Gõ ngày trước, tháng sau, "
    "ví dụ 05/02/2026.",
}

# What an error says of itself in figures, or not at all: "" is no name of anything there.
_AS_IT_STANDS = frozenset({"hint", "table"})
UNREAD = "chưa đối chiếu"
NOTED = "Có điểm cần xem lại:"


def sentence(error: e.DeskError) -> str:
    """What to tell the user; broken rules come one a line, with their article."""
    known = {
        key: value if key in _AS_IT_STANDS else WORDS.get(str(value), value)
        for key, value in vars(error).items()
    }
    text = (variant_of(error) or TEXTS[type(error)]).format(**known)
    if isinstance(error, e.RulesBrokenError):
        return "\n".join([text, *(f"- {rule_sentence(rule)}" for rule in error.rules)])
    return text


def rule_sentence(rule: Rule) -> str:
    """A broken rule with its id and article; an unread text says so."""
    unread = f" ({UNREAD})" if rule.confidence is Confidence.UNREAD else ""
    return f"{rule.id}{unread}: {rule.text} [{rule.basis}]"


def and_noted(done: str, rules: Iterable[Rule]) -> str:
    """What was done, then one a line the rules that it breaks and still may."""
    noted = [f"- {rule_sentence(rule)}" for rule in rules]
    return "\n".join([f"{done}. {NOTED}", *noted]) if noted else done


def day_sentence(problem: DayProblem) -> str:
    """What is wrong with a typed day."""
    return DAY_TEXTS[problem.trouble].format(
        day=problem.day, month=problem.month, year=problem.year, last_day=problem.last_day
    )
