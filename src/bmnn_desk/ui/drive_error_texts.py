"""The sentences of mishaps with removable drives and packages; error_texts takes them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import errors as e

if TYPE_CHECKING:
    from collections.abc import Mapping

DRIVE_TEXTS: Mapping[type[e.DeskError], str] = {
    e.NoDriveError: (
        "Chưa thấy ổ lưu trữ di động nào cắm vào máy. Cắm ổ đã mã hóa của cơ quan, mở khóa ổ rồi "
        "tìm lại; chưa có ổ thì vẫn in và ký thống kê, báo cáo trên giấy được."
    ),
    e.SeveralDrivesError: (
        "Đang cắm {count} ổ lưu trữ di động nên không biết ghi vào ổ nào. Rút bớt, chỉ để lại "
        "đúng ổ của cơ quan rồi tìm lại."
    ),
    e.DriveLockedError: (
        "Ổ đã cắm nhưng chưa mở khóa hoặc chưa gắn vào máy. Mở khóa ổ bằng mật khẩu của ổ trong "
        "cửa sổ Tệp của máy rồi tìm lại."
    ),
    e.DriveNotEncryptedError: (
        "Ổ đang cắm không mã hóa nên không ghi gì vào đó. Dùng ổ đã mã hóa bằng LUKS, VeraCrypt "
        "hoặc BitLocker; nếu là ổ tự mã hóa thì hai người duyệt ổ đó ở trang Cấu hình."
    ),
    e.DriveWithoutSerialError: (
        "Ổ đang cắm không có số sê-ri nên không đối chiếu được với danh sách. Dùng ổ khác có số "
        "sê-ri."
    ),
    e.DriveNotListedError: (
        "Ổ số sê-ri {serial} chưa có trong danh sách ổ của cơ quan. Dùng ổ có trong danh sách, "
        "hoặc ghi ổ này vào danh sách ở trang Cấu hình."
    ),
    e.DriveReadOnlyError: (
        "Ổ đang khóa ghi nên chưa ghi được gì. Gạt nút khóa trên ổ hoặc gắn lại ổ cho phép ghi "
        "rồi làm lại."
    ),
    e.DriveFullError: (
        "Ổ không đủ chỗ cho gói {needed} MB; không có gì dở dang để lại trên ổ. Dọn bớt tệp trên "
        "ổ hoặc dùng ổ khác rồi làm lại."
    ),
    e.DriveGoneError: (
        "Ổ đã bị rút ra hoặc hỏng giữa chừng nên gói chưa ghi xong và không được tính. Cắm lại ổ,"
        " mở khóa rồi làm lại; phần dở dang còn trên ổ sẽ được xóa."
    ),
    e.DriveReadBackError: (
        "Đọc lại từ ổ thì khác với bản đã ghi, nên tệp trên ổ đã bị xóa. Làm lại; nếu vẫn vậy thì"
        " ổ hỏng, dùng ổ khác."
    ),
    e.FolderRefusedError: (
        "Không lưu tệp mật vào thư mục này được: {kind}. Chọn thư mục riêng trên ổ cứng của máy, "
        "hoặc ổ đã mã hóa có trong danh sách của cơ quan."
    ),
    e.FilesNotSavedError: (
        "Ổ hoặc thư mục không còn nữa, mới lưu được {done}/{count} tệp. Cắm lại ổ, mở khóa rồi bấm "
        "Lưu lại, hoặc chọn thư mục khác; bản giữ trong kho vẫn nguyên."
    ),
    e.NotOnADriveError: (
        "Tệp này nằm trong thư mục của máy hoặc trên mạng, không phải trên ổ lưu trữ di động. "
        "Chọn tệp ngay trên ổ của cơ quan."
    ),
    e.ExportNotOrderedError: (
        "Chưa có lệnh xuất đang chờ cho ổ này, hoặc lệnh đã dùng rồi. Bắt đầu lại việc xuất từ đầu."
    ),
    e.PackagePassphraseError: (
        "Mật khẩu của gói chưa đúng. Kiểm tra Caps Lock và bộ gõ rồi gõ lại; nếu chắc là đúng thì"
        " gói đã bị sửa, xin nơi gửi gói mới."
    ),
    e.PackageForAnotherError: (
        "Gói này khóa cho máy khác, máy này không mở được. Hỏi lại nơi gửi: họ cần khóa công khai"
        " của máy này."
    ),
    e.PackageChangedError: (
        "Gói không còn đúng như lúc gửi: có chỗ đã bị sửa hoặc chép hỏng. Không nhận gói này; xin"
        " nơi gửi chép lại."
    ),
    e.PackageDamagedError: (
        "Tệp này không phải gói thống kê, hoặc đã bị cắt cụt. Chọn lại tệp, hoặc xin nơi gửi chép"
        " lại."
    ),
    e.PackageTooBigError: (
        "Gói lớn quá mức một gói được phép (100 MB). Bớt sổ trong gói, hoặc chia làm hai gói."
    ),
    e.PeerKeyError: (
        "Chuỗi này không phải khóa công khai của máy khác. Chép lại cả dòng bắt đầu bằng age1 mà "
        "nơi kia gửi."
    ),
    e.IdentityMissingError: (
        "Máy này chưa có cặp khóa để nhận gói của máy khác. Tạo cặp khóa ở trang Cấu hình, rồi "
        "gửi khóa công khai cho nơi kia."
    ),
    e.ReleaseKeyError: (
        "Chuỗi này không phải khóa công khai của nơi phát hành. Gõ lại cả dòng bắt đầu bằng RW "
        "trên giấy bàn giao, hoặc chỉ đúng tệp khóa .pub."
    ),
    e.SignatureMissingError: (
        "Thư mục không có tệp {name} nên không biết gói do ai làm ra. Không cài từ thư mục này; "
        "chép lại cả thư mục từ ổ, hoặc xin nơi phát hành bản khác."
    ),
    e.SignatureDamagedError: (
        "Tệp chữ ký bị cắt cụt hoặc không phải chữ ký. Không cài từ thư mục này; chép lại cả "
        "thư mục từ ổ, hoặc xin nơi phát hành bản khác."
    ),
    e.SignatureOtherKeyError: (
        "Chữ ký do khóa {found} ký, không phải khóa {expected} mà cơ quan giữ. Không cài từ thư "
        "mục này; đối chiếu khóa trên giấy bàn giao và hỏi nơi phát hành."
    ),
    e.SignatureBrokenError: (
        "Danh sách tệp hoặc chữ ký của nó đã bị sửa. Không cài từ thư mục này; giữ nguyên ổ và "
        "báo nơi phát hành."
    ),
    e.CarriedFilesError: (
        "Thư mục không đúng như lúc ký: {changed} tệp khác, {missing} tệp thiếu, {extra} tệp "
        "thừa. Không cài từ thư mục này; chép lại cả thư mục từ ổ, hoặc xin nơi phát hành bản "
        "khác."
    ),
}

DRIVE_WORDS: Mapping[str, str] = {
    "drive": "ổ lưu trữ di động",
    "export": "lần xuất ra ổ",
    "peer_desk": "máy khác",
    "machine": "máy tính",
    "machine_in_use": "đang sử dụng",
    "machine_retired": "đã thôi sử dụng",
    "swept_answer": "câu trả lời về tệp này",
    "sweep": "lần quét",
    "swept_file": "tệp tìm thấy",
    "desk_identity": "cặp khóa của máy này",
    "package": "gói",
    "pack": "đóng gói",
    "unpack": "mở gói",
}
