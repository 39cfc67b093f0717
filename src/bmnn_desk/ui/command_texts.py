"""What the commands of the terminal say, their help included. No Qt here: they need no window."""

from __future__ import annotations

ABOUT = "Bàn làm việc bí mật nhà nước, không cần mạng."
STORE_HELP = "mở cửa sổ trên kho ở thư mục này"
COMMAND_WORD = "lệnh"
DEMO_HELP = "làm trọn một quy trình trên dữ liệu bịa"
OUT_HELP = "thư mục ghi kết quả"
OWN_HELP = (
    "văn bản của mình; chương trình đọc, ghi phiếu trả lại nếu khác phiếu mẫu, rồi vẫn làm tiếp"
)
VERIFY_HELP = "kiểm tra kho dữ liệu và nhật ký"
VERIFIED_HELP = "thư mục của kho"
SLOT_HELP = "tên tài khoản, khi kho có nhiều tài khoản"
LAW_HELP = "đếm quy tắc, mẫu biểu, dấu kèm mức tin cậy; không cần kho"
LAW_STORE_HELP = "kho có đính chính mẫu và lần kiểm mẫu để tính vào --law; hỏi mật khẩu"
PROMISES_HELP = "chương trình hứa gì, không hứa gì, lệnh nào cho thấy"
SELFTEST_HELP = (
    "thử từng phần của chương trình trên dữ liệu bịa; thêm --store để thử nâng cấp một bản chép "
    "của kho đó, hỏi mật khẩu (kho có nhiều tài khoản thì thêm --slot)"
)
SELFTEST_ALONE = "--selftest chạy một mình, không kèm lệnh khác."
MANUAL_HELP = "ghi sách hướng dẫn sử dụng và sách quản trị (PDF, để in)"
NOTHING_TO_VERIFY = "Chưa có gì để kiểm tra. Ghi thư mục của kho, hoặc thêm --law để đếm quy định."
VERIFIED = (
    "Kho dữ liệu đúng: {acts} việc trong nhật ký, {rows} bản ghi đều khớp; "
    "{checkpoints} mốc do cán bộ ký còn đúng."
)
UPGRADING = (
    "Kho do phiên bản trước ghi nên được nâng cấp trước khi kiểm tra: hoặc xong hết, hoặc còn "
    "nguyên như cũ. Chờ xong, không tắt máy."
)
PASSPHRASE = "Mật khẩu: "
NO_SCREEN = "Không thấy màn hình nên không mở được cửa sổ. Chạy chương trình từ màn hình nền."
STOPPED = "Đã dừng."
SCREEN_ELSEWHERE = (
    "Màn hình đang đặt ở máy khác, qua mạng (biến DISPLAY), mà chương trình không dùng mạng nên "
    "không mở được cửa sổ. Chạy chương trình ngay trên màn hình của máy này."
)
CHECK_HELP = "đối chiếu một thư mục mang tới bằng ổ di động với danh sách tệp đã ký"
CHECK_FOLDER_HELP = "thư mục có SHA256SUMS và SHA256SUMS.minisig"
CHECK_KEY_HELP = "khóa công khai của nơi phát hành: dòng RW… hoặc tệp .pub, lấy trên giấy bàn giao"
CHECKED = "Đúng như lúc ký: {same} tệp. Người ký ghi: {comment}"
CHECK_CHANGED, CHECK_MISSING, CHECK_EXTRA = "khác: {name}", "thiếu: {name}", "thừa: {name}"
