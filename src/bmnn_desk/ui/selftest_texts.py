"""What `--selftest` says of each part: its name, what was proved of it, what is wrong. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

HOLDS, FAILS, NOT_TRIED = "đạt", "HỎNG", "CHƯA THỬ"
LINE = "{verdict:<8} {seconds:>7}  {name}: {told}"
ALL_HOLD = "Mọi phần đều chạy đúng trên máy này: {checks} phần, {seconds}."
NOTHING_TO_TRY = "phần làm ra thứ cần thử đã hỏng ở trên; xem dòng đó trước."
MISHAP = "dừng vì lỗi {what}. Cài lại chương trình; còn hỏng thì gửi dòng này cho người hỗ trợ."

NAMES: Mapping[str, str] = {
    "modules": "Các phần của chương trình",
    "network": "Chặn mạng",
    "worker": "Tiến trình đọc tệp",
    "fonts": "Phông chữ",
    "store": "Kho mã hóa",
    "stamps_docx": "Dấu trên DOCX",
    "stamps_pdf": "Dấu trên PDF",
    "search": "Tìm trong sổ",
    "register": "In sổ",
    "pages": "Vẽ trang",
    "package_7z": "Gói 7z",
    "package_age": "Gói age",
    "window": "Cửa sổ",
    "journal": "Nhật ký",
    "old_store": "Kho cũ",
}

TOLD: Mapping[str, str] = {
    "modules": "{modules} mô-đun đều nạp được",
    "network": "hệ điều hành từ chối cả IPv4 lẫn IPv6",
    "network_elsewhere": "hệ điều hành này chặn bằng tường lửa, lệnh này không chứng minh được; "
    "xem các quy tắc nhóm BMNN trong tường lửa",
    "worker": "chạy riêng, không ra được mạng; biết {jobs} việc",
    "fonts": "{letters} chữ tiếng Việt, {faces} kiểu chữ, vẽ ra rồi đọc lại đủ",
    "store": "tạo được, mật khẩu sai bị từ chối, mật khẩu đúng mở được",
    "stamps": "đóng dấu {copies} bản, đọc lại đều khớp sổ",
    "search": "gõ không dấu vẫn thấy đủ {lines} văn bản, không thấy thừa",
    "register": "{pages} trang, {lines} dòng, đọc lại đủ số ký hiệu",
    "pages": "bản trình ký không có điểm đỏ, bản đóng dấu có {red} điểm đỏ",
    "package_7z": "{bytes} byte, không lộ tên tệp, mật khẩu sai bị từ chối",
    "package_age": "{bytes} byte, khóa của nơi khác bị từ chối",
    "window": "vẽ {width} x {height} điểm, chữ của Qt bằng tiếng Việt",
    "journal": "{acts} việc, {rows} bản ghi đều khớp",
    "old_store": "bản chép đã nâng cấp: {acts} việc, {rows} bản ghi đều khớp; kho gốc giữ nguyên",
}

FAULTS: Mapping[str, str] = {
    "modules_missing": "bộ cài thiếu phần mà tiến trình đọc tệp cần. Cài lại từ đĩa cài.",
    "network_open": "hệ điều hành vẫn cho mở kết nối mạng. Nhân Linux phải có seccomp; hỏi người "
    "quản trị máy, chưa nhập văn bản thật.",
    "worker_network_open": "tiến trình đọc tệp vẫn mở được kết nối mạng. Nhân Linux phải có "
    "seccomp; hỏi người quản trị máy, chưa nhập văn bản thật.",
    "letters": "có chữ tiếng Việt vẽ ra không đọc lại được. Cài lại chương trình.",
    "store_plain": "tệp dữ liệu đọc được khi chưa có mật khẩu. Không dùng bản cài này.",
    "store_opened_by_wrong": "mật khẩu sai vẫn mở được kho. Không dùng bản cài này.",
    "journal_empty": "nhật ký không ghi việc nào. Không dùng bản cài này.",
    "marks_differ": "dấu đọc lại từ bản đã đóng không khớp sổ. Không đóng dấu bằng bản cài này.",
    "search_missed": "văn bản đã vào sổ mà tìm không thấy. Cài lại chương trình.",
    "search_too_much": "tìm chữ không có mà vẫn ra văn bản. Cài lại chương trình.",
    "register_lines": "sổ in ra thiếu dòng hoặc thiếu trang. Cài lại chương trình.",
    "register_numbers": "sổ in ra thiếu số ký hiệu. Cài lại chương trình.",
    "page_empty": "trang vẽ ra trắng. Cài lại chương trình.",
    "page_red": "dấu đỏ không hiện đúng chỗ khi vẽ trang. Cài lại chương trình.",
    "package_shows": "gói để lộ tên tệp hoặc nội dung. Không xuất gói bằng bản cài này.",
    "package_opened": "gói mở được bằng mật khẩu hoặc khóa sai. Không xuất gói bằng bản cài này.",
    "package_changed": "tệp lấy ra khỏi gói khác tệp bỏ vào. Không xuất gói bằng bản cài này.",
    "window_died": "cửa sổ không vẽ được. Máy thiếu thư viện mà Qt cần, hoặc bộ cài thiếu tệp; "
    "xem mục cài đặt trong sách hướng dẫn.",
    "window_xcb": "cửa sổ không mở được trên màn hình: libqxcb.so không nạp được vì thiếu "
    "hoặc hỏng {named}. Người quản trị máy cài các gói Debian/Ubuntu "
    "libxcb-cursor0, libxcb-icccm4, libxcb-image0, "
    "libxcb-keysyms1, libxcb-render-util0, libxcb-xkb1, libxkbcommon-x11-0, libx11-xcb1, libegl1, "
    "libgl1; đủ rồi vẫn vậy thì cài lại chương trình.",
    "window_wayland": "màn hình này dùng Wayland mà libqwayland.so không nạp được vì "
    "thiếu hoặc hỏng {named}. Người quản trị máy cài các gói Debian/Ubuntu "
    "libwayland-client0, libwayland-cursor0; đủ rồi vẫn "
    "vậy thì cài lại chương trình.",
    "window_blank": "cửa sổ vẽ ra trắng hoặc thiếu biểu tượng. Cài lại chương trình.",
    "window_face": "không thấy phông chữ của chương trình. Cài lại chương trình.",
    "window_english": "nút của Qt không phải tiếng Việt. Cài lại chương trình.",
}


def seconds(spent: float) -> str:
    """A time as it is written here, to a hundredth."""
    return f"{spent:.2f} s".replace(".", ",")
