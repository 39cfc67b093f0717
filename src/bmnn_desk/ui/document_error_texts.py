"""The sentences of mishaps with files, DOCX and PDF; error_texts takes them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import errors as e

if TYPE_CHECKING:
    from collections.abc import Mapping

_NO_FILE = "Hoặc phát hành không kèm tệp: số, sổ và bản số vẫn đủ, dấu đóng tay."

DOCUMENT_TEXTS: Mapping[type[e.DeskError], str] = {
    e.NotADocumentError: "Tệp không phải PDF hay DOCX nên không đóng dấu được. Chọn tệp khác. "
    + _NO_FILE,
    e.DocumentEncryptedError: "Tệp đang đặt mật khẩu nên không đọc được. Gõ mật khẩu ở chỗ "
    "chọn tệp nếu được hỏi, hoặc lưu lại bản không mật khẩu rồi chọn lại. " + _NO_FILE,
    e.DocumentRestrictedError: "Người lập tệp không cho sửa tệp này. Ghi ai cho phép in ở chỗ "
    "chọn tệp nếu được hỏi, hoặc xin bản được sửa. " + _NO_FILE,
    e.DocumentSignedError: "Tệp có chữ ký số; vẽ dấu vào sẽ làm hỏng chữ ký. In tệp ra rồi in "
    "chồng dấu lên tờ giấy. " + _NO_FILE,
    e.DocumentXfaError: "Tệp là biểu mẫu XFA, trang do mã lệnh dựng nên không đóng dấu được. "
    "In ra PDF thường rồi chọn lại. " + _NO_FILE,
    e.DocumentTurnError: "Tệp có trang xoay một góc lẻ, không phải 90, 180 hay 270 độ, mỗi chương "
    "trình hiện một khác nên dấu có thể sai chỗ. In ra PDF thường rồi chọn lại. " + _NO_FILE,
    e.DocumentActiveError: "Tệp PDF có phần chạy chương trình hoặc đa phương tiện ({kind}) nên "
    "không nhận. Xuất lại PDF thường từ Word. " + _NO_FILE,
    e.DocumentDamagedError: "Tệp bị hỏng, không đọc được trọn vẹn. Xuất hoặc chép lại tệp. "
    + _NO_FILE,
    e.DocumentTooBigError: "Tệp quá lớn: trên 50 MB, trên 10.000 trang, hoặc mở ra thành quá "
    "nhiều dữ liệu. Giảm cỡ ảnh hoặc tách tệp rồi lưu lại. " + _NO_FILE,
    e.DocumentUnsafeError: "Tệp DOCX có cấu trúc không an toàn ({what}) nên không mở. Chép nội "
    "dung sang tệp mới. " + _NO_FILE,
    e.OldWordFormatError: "Tệp Word đời cũ (.doc), chương trình không đọc được. Mở bằng Word và "
    "lưu thành .docx. " + _NO_FILE,
    e.DocumentOfficePasswordError: "Tệp Word đặt mật khẩu mở tệp nên không đọc được. Trong Word bỏ "
    "mật khẩu (Tệp, Thông tin, Bảo vệ tài liệu) rồi lưu lại. " + _NO_FILE,
    e.NotAWorkbookError: "Tệp không phải bảng tính Excel (.xlsx) hay tệp CSV nên không đọc được. "
    "Mở bằng Excel, lưu thành .xlsx rồi chọn lại.",
    e.WorkbookDamagedError: "Bảng tính bị hỏng, không đọc được trọn vẹn. Mở bằng Excel, lưu thành "
    "tệp .xlsx mới rồi chọn lại.",
    e.WorkbookTooBigError: "Bảng tính quá lớn: quá nhiều dòng, có ô ghi ở rất xa, hoặc mở ra thành "
    "quá nhiều dữ liệu. Xóa dòng và cột thừa, hoặc tách mỗi năm một tệp rồi chọn lại.",
    e.OldExcelFormatError: "Bảng tính lưu ở dạng .xls hoặc .xlsb, chương trình không đọc được. Mở "
    "bằng Excel và lưu thành .xlsx.",
    e.WorkbookPasswordError: "Bảng tính đặt mật khẩu mở tệp nên không đọc được. Trong Excel bỏ mật "
    "khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc) rồi lưu lại.",
    e.MacroDocumentError: "Tệp Word có macro nên không nhận. Trong Word lưu lại thành .docx, hoặc "
    "nhờ người phụ trách bảo mật cho nhận ở Cấu hình, mục Tệp mang vào. " + _NO_FILE,
    e.TrackedChangesError: "Tệp còn {count} vết sửa hoặc nhận xét chưa chấp nhận. Trong Word chọn "
    "Chấp nhận tất cả, xóa nhận xét rồi lưu. " + _NO_FILE,
    e.StrictDocxError: "Tệp lưu ở dạng “Strict Open XML” nên không đóng dấu được. Lưu lại thành "
    "Word Document (.docx). " + _NO_FILE,
    e.AlreadyMarkedError: "Tệp đã có BẢN SỐ hoặc dấu độ mật. Chọn tệp gốc chưa đóng dấu. "
    + _NO_FILE,
    e.MarkDoesNotFitError: "Dấu nằm ngoài trang giấy hoặc đè lên dấu khác. Kiểm tra khổ giấy và vị "
    "trí dấu. " + _NO_FILE,
    e.CoverTooSmallError: "Nội dung ghi trên bì không vừa khổ {width} \u00d7 {height} mm nên chưa "
    "in gì. Chọn khổ bì, khổ nhãn lớn hơn, hoặc rút ngắn địa chỉ.",
    e.CoverBearsLevelError: "Chữ in trên bì có ghi độ mật nên chưa in gì: bì chỉ mang dấu đóng đỏ, "
    "bì ngoài chỉ mang dấu ký hiệu. Bỏ chữ độ mật ở tên người nhận, nơi nhận hoặc địa chỉ.",
    e.BlankTooLongError: "Nội dung điền vào dấu dài quá khuôn dấu nên chưa in gì, vì khuôn và cỡ "
    "chữ của mẫu dấu không được đổi. Rút ngắn nội dung, hoặc để trống để ghi tay vào dấu.",
    e.GlyphMissingError: "Chữ điền vào dấu có ký tự mà phông chữ của mẫu dấu không có nên chưa in "
    "gì. Xóa ký tự lạ (hình, chữ nước ngoài) rồi gõ lại bằng chữ Việt, hoặc để trống để ghi tay.",
    e.PagesNeedPdfError: "Chỗ của dấu trên tệp Word này chỉ rõ khi đã dàn trang (trang giữa, chú "
    "thích ở cuối, bảng có chú thích ở đầu). Chuyển tệp sang PDF rồi chọn lại. " + _NO_FILE,
    e.MarkCoveredError: "Ở trang {page} có ô nhập liệu hoặc ghi chú nằm đè lên chỗ đóng dấu nên "
    "dấu sẽ bị che. Dời dấu sang chỗ trống, hoặc in tệp ra PDF thường rồi chọn lại. " + _NO_FILE,
    e.MarkNotProvedError: "Bản vừa tạo mở lại để kiểm thì không đạt: {check}. Bản đó đã bỏ, không "
    "được dùng. Thử lại; nếu vẫn vậy thì in chồng dấu hoặc đóng tay. " + _NO_FILE,
    e.WorkerDiedError: "Tiến trình đọc tệp đã tắt giữa chừng khi {job}; kho dữ liệu không bị ảnh "
    "hưởng. Làm lại; nếu vẫn vậy thì xuất lại tệp. " + _NO_FILE,
    e.WorkerTimedOutError: "Việc {job} quá lâu nên đã dừng; kho dữ liệu không bị ảnh hưởng. Tách "
    "tệp nhỏ hơn hoặc xuất lại tệp. " + _NO_FILE,
    e.WorkerOutOfMemoryError: "Việc {job} cần nhiều bộ nhớ hơn mức cho phép nên đã dừng. Giảm cỡ "
    "ảnh hoặc tách tệp. " + _NO_FILE,
    e.OfficeSuiteMissingError: "Máy không có Word hay LibreOffice nên không dựng được trang từ tệp "
    "DOCX. Dấu được xem trên trang trống đúng khổ giấy và vẫn đóng được vào DOCX.",
    e.OfficeSuiteFailedError: "Word hoặc LibreOffice không chuyển được tệp DOCX thành trang. Mở "
    "tệp bằng Word, lưu lại hoặc xuất PDF rồi chọn tệp PDF đó.",
    e.TemplateUnreadableError: "Tệp mẫu không phải DOCX mà chương trình điền được. Lấy mẫu gốc "
    "của chương trình, sửa trong Word và lưu lại dạng .docx.",
    e.TemplateFieldMissingError: "Mẫu thiếu các ô bắt buộc: {fields}. Chép lại các ô này từ mẫu "
    "gốc vào mẫu của cơ quan.",
    e.TemplateFieldUnknownError: "Mẫu có ô mà chương trình không biết: {fields}. Sửa tên ô theo "
    "danh sách ô của mẫu gốc, hoặc bỏ dấu ngoặc nhọn.",
    e.OtherFileReadError: "Tệp đã đổi sau khi đọc nên kết quả đọc không còn khớp. Đọc lại tệp rồi "
    "làm tiếp.",
    e.RecipientsNotFoundError: "Không tìm thấy mục “Nơi nhận:” trong tệp nên không sửa giúp được. "
    "Người soạn thảo thêm mục này vào văn bản.",
    e.NumberDoesNotFitError: "Chỗ để trống trên văn bản hẹp hơn số hoặc ngày cần in. Chọn ghi số "
    "và ngày bằng tay ở trang Cấu hình, hoặc nới chỗ trống rồi ký lại.",
    e.NumberAlreadyThereError: "Trên văn bản đã có số hoặc ngày khác với số, ngày đang cấp. Kiểm "
    "tra đã chọn đúng tệp chưa, hoặc ghi số và ngày bằng tay.",
    e.ConsentMissingError: "Chưa ghi việc người soạn thảo đồng ý cho sửa văn bản. Hỏi người soạn "
    "thảo rồi ghi lại, hoặc in phiếu trả lại.",
}
