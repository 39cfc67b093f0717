"""Every key that the windows know: the sheet of keys (Ctrl+F1) is this table, a test compares."""

from __future__ import annotations

from dataclasses import dataclass

# How far an arrow key moves a mark, and with Shift.
STEP_MM, LONG_STEP_MM = 1.0, 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLine:
    """A key as it is pressed, what it does and where.

    `sequences` are the shortcuts that it stands for, as Qt writes them; none where a field or a
    list answers to the key by itself.
    """

    key: str
    what: str
    where: str
    sequences: tuple[str, ...] = ()


_WHOLE, _FORM, _FIELD = "Mọi nơi", "Trong biểu mẫu", "Trong ô nhập"
_ANY_PAGE = "Trang bất kỳ"
_PAGES, _LIST, _SETTINGS = "Trang có danh sách", "Trong danh sách", "Trang Cấu hình"
_LISTS = "Trang có nhiều danh sách"
_SLIPS, _OUTGOING = "Trang Đề xuất độ mật", "Trang Văn bản đi"
_JOURNAL, _SEARCH = "Trang Nhật ký", "Khi tìm trong mọi sổ"
_HELP = "Khi đọc trợ giúp"
_INCOMING, _ENTERING = "Trang Văn bản đến", "Khi đăng ký văn bản đến"
_TRANSFERS, _TICKS = "Trang Chuyển giao", "Trong bảng có ô chọn"
_COPYING = "Trang Sao, chụp"
_HOLDINGS = "Trang Bản đang giữ"
_AWAY = "Danh sách Mang ra, Thu hồi, Cuộc họp"
_COUNTING, _INCIDENTS = "Danh sách Kiểm kê", "Danh sách Sự cố"
_PROVIDING, _DESTROYING = "Danh sách Cung cấp", "Danh sách Tiêu hủy"
_ENDINGS = "Trang Giải mật, tiêu hủy"
_BOOKS, _OFFICE = "Trang Sổ", "Trang Hồ sơ cơ quan"
_MACHINES, _SWEPT = "Danh sách Máy tính", "Danh sách Quét tệp"
_SECRET_LISTS = "Trang Danh mục"
_STATISTICS = "Trang Thống kê, báo cáo"
_INSPECTION = "Trang Tự kiểm tra"
_FORMS, _CORRECTING = "Trang Mẫu biểu", "Khi đối chiếu mẫu"
_STEPS, _MARKS, _REGISTER = "Cửa sổ nhiều bước", "Khi đặt dấu", "Khi xem sổ để in"


def _line(key: str, what: str, where: str) -> KeyLine:
    """A key whose words are Qt's own."""
    return KeyLine(key=key, what=what, where=where, sequences=(key,))


def _turn(what: str, where: str) -> KeyLine:
    """The two keys that go back and on by one."""
    keys = ("Ctrl+PgUp", "Ctrl+PgDown")
    return KeyLine(key="Ctrl+PgUp, Ctrl+PgDn", what=what, where=where, sequences=keys)


KEYMAP: tuple[KeyLine, ...] = (
    _line("F1", "Mở trợ giúp đúng chỗ đang đứng", _WHOLE),
    _line("Ctrl+F1", "Mở bảng phím tắt này", _WHOLE),
    _line("Ctrl+L", "Khóa màn hình", _WHOLE),
    _line("Ctrl+K", "Tìm trong mọi sổ", _ANY_PAGE),
    _line("F8", "Việc quá hạn, đến hạn hôm nay", _ANY_PAGE),
    _line("Ctrl+1", "Trang Việc hôm nay", _ANY_PAGE),
    _line("Ctrl+2", "Trang Đề xuất độ mật", _ANY_PAGE),
    _line("Ctrl+3", "Trang Văn bản đi", _ANY_PAGE),
    _line("Ctrl+4", "Trang Văn bản đến", _ANY_PAGE),
    _line("Ctrl+5", "Trang Chuyển giao", _ANY_PAGE),
    _line("Ctrl+O", "Trang Sổ", _ANY_PAGE),
    _line("Ctrl+6", "Trang Sao, chụp", _ANY_PAGE),
    _line("Ctrl+;", "Trang Bản đang giữ", _ANY_PAGE),
    _line("Ctrl+7", "Trang Giải mật, tiêu hủy", _ANY_PAGE),
    _line("Ctrl+/", "Trang Hồ sơ cơ quan", _ANY_PAGE),
    _line("Ctrl+8", "Trang Thống kê, báo cáo", _ANY_PAGE),
    _line("Ctrl+9", "Trang Tự kiểm tra", _ANY_PAGE),
    _line("Ctrl+I", "Trang Danh mục", _ANY_PAGE),
    _line("Ctrl+J", "Trang Nhật ký", _ANY_PAGE),
    _line("Ctrl+.", "Trang Mẫu biểu", _ANY_PAGE),
    _line("Ctrl+,", "Trang Cấu hình", _ANY_PAGE),
    KeyLine(key="Tab, Shift+Tab", what="Sang ô sau, về ô trước", where=_WHOLE),
    KeyLine(key="Alt+chữ gạch chân", what="Tới ô hoặc bấm nút có chữ đó", where=_WHOLE),
    _line("Ctrl+F", "Tới ô lọc", _PAGES),
    _line("Ctrl+F", "Tới ô tìm", _SEARCH),
    _line("Ctrl+S", "Lưu tìm kiếm", _SEARCH),
    _line("Ctrl+F", "Tới ô tìm", _HELP),
    _line("F3", "Tới chỗ tìm thấy kế tiếp", _HELP),
    KeyLine(key="Alt+←", what="Về bài trước", where=_HELP, sequences=("Alt+Left",)),
    _line("F4", "Hiện, ẩn khung chi tiết", _PAGES),
    _line("F5", "Đọc lại danh sách", _PAGES),
    _line("F6", "Sang khung bên cạnh", _PAGES),
    _line("F12", "Chọn cột, độ rộng và độ cao dòng của danh sách", _PAGES),
    _turn("Danh sách trước, danh sách sau", _LISTS),
    KeyLine(key="↑ ↓", what="Chọn dòng", where=_LIST),
    KeyLine(key="Enter", what="Mở dòng đang chọn", where=_LIST),
    KeyLine(key="F7", what="Sắp xếp theo cột khác", where=_LIST),
    KeyLine(
        key="Shift+F10, Menu",
        what="Mở bảng lệnh của dòng đang chọn",
        where=_LIST,
        sequences=("Shift+F10", "Menu"),
    ),
    KeyLine(key="Delete, Backspace", what="Bỏ điều kiện lọc ở thẻ đang đứng", where=_PAGES),
    _line("Ctrl+N", "Lập phiếu mới", _SLIPS),
    _line("Ctrl+D", "Lập phiếu mới từ phiếu đang chọn", _SLIPS),
    _line("Ctrl+P", "In phiếu đang chọn", _SLIPS),
    _line("Ctrl+S", "Lưu phiếu đang chọn ra tệp", _SLIPS),
    _line("Ctrl+N", "Phát hành văn bản đang chọn", _OUTGOING),
    _line("Ctrl+T", "In bản trình ký", _OUTGOING),
    _line("Ctrl+H", "Đếm, hủy hoặc lưu bản in nháp", _OUTGOING),
    _line("Ctrl+G", "Ghi việc ký", _OUTGOING),
    _line("Ctrl+B", "In các bản của văn bản đang chọn", _OUTGOING),
    _line("Ctrl+E", "In bì, nhãn bì của văn bản đang chọn", _OUTGOING),
    _line("Ctrl+D", "Đọc dấu trên tệp, đối chiếu với sổ", _OUTGOING),
    _line("Ctrl+P", "In sổ", _OUTGOING),
    KeyLine(
        key="Ctrl+Delete", what="Hủy văn bản đang chọn", where=_OUTGOING, sequences=("Ctrl+Del",)
    ),
    _line("Ctrl+N", "Vào sổ văn bản đến", _INCOMING),
    _line("Ctrl+B", "Ghi việc bất thường", _INCOMING),
    _line("Ctrl+H", "Ghi việc khắc phục", _INCOMING),
    _line("Ctrl+R", "In báo cáo, thông báo", _INCOMING),
    _line("Ctrl+T", "Trả lại nơi gửi", _INCOMING),
    _line("Ctrl+P", "In sổ", _INCOMING),
    KeyLine(
        key="Ctrl+Delete", what="Hủy số đến đang chọn", where=_INCOMING, sequences=("Ctrl+Del",)
    ),
    KeyLine(key="Ctrl+Enter", what="Lưu và nhập tiếp", where=_ENTERING, sequences=("Ctrl+Return",)),
    _line("Ctrl+S", "Lưu và đóng", _ENTERING),
    _line("F7", "Ghim, bỏ ghim ô đang gõ", _ENTERING),
    _line("F2", "Mở ô Trích yếu đã khóa", _ENTERING),
    KeyLine(
        key="Enter",
        what="Sang ô trống kế tiếp; ô nhiều dòng thì Tab",
        where=_ENTERING,
    ),
    _line("Ctrl+N", "Lập đợt giao", _TRANSFERS),
    _line("Ctrl+G", "Ghi ký nhận của đợt hoặc dòng đang chọn", _TRANSFERS),
    _line("Ctrl+R", "Ghi ký nhận ngay trên sổ đăng ký của bản đang chọn", _TRANSFERS),
    _line("Ctrl+P", "In tờ Sổ chuyển giao", _TRANSFERS),
    _line("Ctrl+E", "In bì, nhãn bì của đợt đang chọn", _TRANSFERS),
    _line("Ctrl+B", "Ghi nhận lại bản đã giao", _TRANSFERS),
    KeyLine(
        key="Ctrl+Delete", what="Hủy dòng giao ghi nhầm", where=_TRANSFERS, sequences=("Ctrl+Del",)
    ),
    KeyLine(key="Space", what="Chọn, bỏ chọn dòng", where=_TICKS),
    _line("Ctrl+A", "Chọn tất cả", _TICKS),
    _line("Ctrl+P", "In quyển đang chọn", _BOOKS),
    _line("Ctrl+G", "Ghi tờ đã ký, đã đóng", _BOOKS),
    _line("Ctrl+T", "Ghi trang mở sổ, kết thúc, đóng quyển", _BOOKS),
    _line("F2", "Đính chính dòng sổ", _BOOKS),
    _line("Ctrl+M", "Đối chiếu mã tờ sổ", _BOOKS),
    _line("Ctrl+N", "Mở sổ", _BOOKS),
    _line("Ctrl+S", "Lưu sổ ra tệp", _REGISTER),
    _line("Ctrl+N", "Ghi lần sao, chụp mới", _COPYING),
    _line("Ctrl+B", "Dấu bản sao, giấy của lần đang chọn", _COPYING),
    _line("Ctrl+G", "Ghi việc ký, đóng dấu, đếm bản", _COPYING),
    _line("Ctrl+P", "In sổ", _COPYING),
    KeyLine(key="Ctrl+Delete", what="Hủy dòng đang chọn", where=_COPYING, sequences=("Ctrl+Del",)),
    _line("Ctrl+N", "Ghi văn bản, cam kết, con dấu, nhiệm vụ, thiết bị", _OFFICE),
    _line("Ctrl+E", "Ghi kết thúc, thôi việc, một dấu, đổi người giữ", _OFFICE),
    _line("Ctrl+T", "Ghi tập huấn", _OFFICE),
    _line("Ctrl+P", "In bản cam kết, hồ sơ con dấu", _OFFICE),
    _line("Ctrl+G", "Sửa chức vụ ở Cấu hình", _OFFICE),
    _line("Ctrl+N", "Lập thẻ máy", _MACHINES),
    _line("F9", "Xem máy này", _MACHINES),
    _line("Ctrl+G", "Ghi vào thẻ máy", _MACHINES),
    _line("Ctrl+B", "Ghi việc loại bỏ bí mật", _MACHINES),
    _line("Ctrl+T", "Ghi máy thôi sử dụng", _MACHINES),
    _line("Ctrl+P", "In phiếu kiểm tra máy", _MACHINES),
    _line("Ctrl+N", "Quét tệp; thêm thư mục khi chọn nơi quét", _SWEPT),
    _line("Ctrl+U", "Thêm ổ đang cắm khi chọn nơi quét", _SWEPT),
    _line("Ctrl+G", "Trả lời về tệp tìm thấy", _SWEPT),
    _line("Ctrl+E", "Vào sổ đến", _SWEPT),
    _line("Ctrl+M", "Lập phiếu đề xuất", _SWEPT),
    _line("Ctrl+G", "Ghi quyết định về thời hạn", _ENDINGS),
    _line("Ctrl+D", "Điều chỉnh độ mật", _ENDINGS),
    _line("Ctrl+M", "Giải mật", _ENDINGS),
    _line("Ctrl+T", "Ghi thông báo của nơi gửi", _ENDINGS),
    _line("Ctrl+E", "Ghi văn bản hết thời hạn", _ENDINGS),
    _line("Ctrl+N", "Ghi thông báo cho nơi giữ", _ENDINGS),
    _line("Ctrl+R", "Ghi trả lời của nơi giữ", _ENDINGS),
    _line("Ctrl+B", "Ghi bản đã đóng dấu lại", _ENDINGS),
    _line("Ctrl+P", "In quyết định; in giấy của hồ sơ giải mật", _ENDINGS),
    _line("Ctrl+G", "Ghi người giữ, nơi để", _HOLDINGS),
    _line("Ctrl+M", "Cho mượn bản", _HOLDINGS),
    _line("Ctrl+B", "Nhận lại bản", _HOLDINGS),
    _line("Ctrl+E", "Nộp lưu trữ", _HOLDINGS),
    _line("Ctrl+T", "Ghi công việc đã xong", _HOLDINGS),
    _line("Ctrl+H", "Tiêu hủy các bản đang chọn", _HOLDINGS),
    _line("Ctrl+D", "Xem diễn biến của văn bản", _HOLDINGS),
    _line("Ctrl+P", "In danh sách của người đang chọn", _HOLDINGS),
    _line("Ctrl+N", "Ghi mang ra, thu hồi, phát tài liệu", _AWAY),
    _line("Ctrl+B", "Ghi giao lại, đã về, đã thu", _AWAY),
    _line("Ctrl+M", "Ghi mất trên đường", _AWAY),
    _line("Ctrl+R", "Ghi báo cáo về việc mang ra", _AWAY),
    _line("Ctrl+G", "Gọi thu hồi, in công văn", _AWAY),
    _line("Ctrl+P", "In phiếu giao nhận, danh sách phát", _AWAY),
    _line("Ctrl+T", "In phiếu giao lại", _AWAY),
    _line("Ctrl+N", "Bắt đầu đợt kiểm kê", _COUNTING),
    _line("Ctrl+P", "In phiếu kiểm kê", _COUNTING),
    _line("Ctrl+G", "Ghi kết quả kiểm kê", _COUNTING),
    _line("Ctrl+E", "Ghi cách giải quyết chênh lệch", _COUNTING),
    _line("Ctrl+M", "Ghi mất từ chênh lệch", _COUNTING),
    _line("Ctrl+B", "In biên bản kiểm kê", _COUNTING),
    _line("Ctrl+T", "Khóa đợt kiểm kê", _COUNTING),
    _line("Ctrl+N", "Ghi vụ việc", _INCIDENTS),
    _line("Ctrl+P", "In báo cáo đột xuất", _INCIDENTS),
    _line("Ctrl+B", "Ghi báo cáo đã gửi", _INCIDENTS),
    _line("Ctrl+G", "Ghi nguyên nhân, khắc phục", _INCIDENTS),
    _line("Ctrl+T", "Ghi bản tìm lại được", _INCIDENTS),
    _line("Ctrl+E", "Khép vụ việc", _INCIDENTS),
    _line("Ctrl+N", "Ghi đề nghị cung cấp, chuyển giao", _PROVIDING),
    _line("Ctrl+G", "Ghi quyết định cung cấp", _PROVIDING),
    _line("Ctrl+P", "In văn bản trả lời", _PROVIDING),
    _line("Ctrl+N", "Chọn bản để tiêu hủy", _DESTROYING),
    _line("Ctrl+G", "Ghi Hội đồng, hồ sơ tiêu hủy", _DESTROYING),
    _line("Ctrl+P", "In giấy tiêu hủy", _DESTROYING),
    _line("Ctrl+E", "Ghi tiêu hủy theo đề nghị", _DESTROYING),
    _line("Ctrl+B", "Ghi báo cáo tiêu hủy khẩn cấp", _DESTROYING),
    KeyLine(
        key="Ctrl+Delete", what="Không tiêu hủy nữa", where=_DESTROYING, sequences=("Ctrl+Del",)
    ),
    _line("Ctrl+P", "In thống kê năm", _STATISTICS),
    _line("Ctrl+R", "Viết báo cáo năm", _STATISTICS),
    _line("Ctrl+T", "Xem việc chưa xong, khóa năm", _STATISTICS),
    _line("Ctrl+E", "Xuất ra ổ di động", _STATISTICS),
    _line("Ctrl+U", "Đơn vị trực thuộc, nhận gói", _STATISTICS),
    _line("Ctrl+P", "In danh sách việc chưa xong", "Khi khóa năm"),
    _line("Ctrl+N", "Thêm mục danh mục", _SECRET_LISTS),
    _line("Ctrl+U", "Nhập mục danh mục từ bảng tính", _SECRET_LISTS),
    _line("Ctrl+G", "Ghi ngày hết hiệu lực của quyết định", _SECRET_LISTS),
    _line("Ctrl+B", "Ghi mục không còn trong danh mục", _SECRET_LISTS),
    KeyLine(key="Delete", what="Rút mục ghi nhầm", where=_SECRET_LISTS, sequences=("Del",)),
    _line("F9", "Tìm lỗi trong các sổ", _INSPECTION),
    KeyLine(key="Enter", what="Xem các trường hợp; mở phiếu, dòng sổ", where=_INSPECTION),
    _line("Ctrl+P", "In kết quả kiểm tra", _INSPECTION),
    _line("Ctrl+N", "Đưa sổ cũ vào", _INSPECTION),
    _line("Ctrl+G", "Lập biên bản tự kiểm tra năm", _INSPECTION),
    _line("Ctrl+R", "In báo cáo xác minh", _INSPECTION),
    _line("Ctrl+P", "In thử mẫu đang chọn", _FORMS),
    _line("Ctrl+E", "Xuất gói mẫu", _FORMS),
    _line("Ctrl+U", "Nhận gói mẫu", _FORMS),
    KeyLine(key="Ctrl+Delete", what="Bỏ đính chính", where=_FORMS, sequences=("Ctrl+Del",)),
    _line("Ctrl+P", "In thử mẫu đang xem", _CORRECTING),
    _line("F6", "Sang tờ xem trước, về danh sách", _CORRECTING),
    _turn("Trang trước, trang sau", _CORRECTING),
    KeyLine(
        key="Ctrl+=, Ctrl+-",
        what="Phóng to, thu nhỏ tờ xem trước",
        where=_CORRECTING,
        sequences=("Ctrl+=", "Ctrl+-"),
    ),
    _line("Ctrl+0", "Tờ xem trước đúng cỡ thật", _CORRECTING),
    _line("F9", "Kiểm tra toàn bộ nhật ký", _JOURNAL),
    _line("Ctrl+G", "Ký mốc; ghi giấy đã ký", _JOURNAL),
    _line("Ctrl+P", "In mốc; in lại giấy", _JOURNAL),
    _line("Ctrl+M", "Đối chiếu mốc trên giấy", _JOURNAL),
    _line("Ctrl+R", "Diễn tập khôi phục từ bản sao lưu", _JOURNAL),
    _line("Ctrl+P", "In lời hứa và giới hạn", "Khi đọc lời hứa và giới hạn"),
    KeyLine(
        key="Ctrl+Enter",
        what="Đi tiếp, lưu hoặc phát hành",
        where=_FORM,
        sequences=("Ctrl+Return",),
    ),
    _line("Ctrl+S", "Lưu nháp", _FORM),
    _line("Ctrl+D", "Chép lần ghi trước vào các ô chưa gõ", _FORM),
    _line("Ctrl+'", "Chép ô đang gõ từ lần ghi trước", _FORM),
    _line("Esc", "Đóng, giữ nháp", _FORM),
    KeyLine(key="Enter", what="Sang ô sau", where=_FIELD),
    KeyLine(key="F2", what="Thêm người, đơn vị, căn cứ còn thiếu", where=_FIELD),
    KeyLine(key="Alt+↓", what="Mở lịch hoặc danh sách chọn", where=_FIELD),
    KeyLine(
        key="hn, hq, +3, 5/2", what="Gõ tắt ngày: hôm nay, hôm qua, mấy ngày sau", where=_FIELD
    ),
    KeyLine(key="Alt+←", what="Bước trước", where=_STEPS, sequences=("Alt+Left",)),
    KeyLine(key="Alt+→", what="Bước sau", where=_STEPS, sequences=("Alt+Right",)),
    KeyLine(
        key="↑ ↓ ← →", what=f"Dời dấu {STEP_MM:g} mm; giữ Shift: {LONG_STEP_MM:g} mm", where=_MARKS
    ),
    KeyLine(key="Space", what="Chọn dấu kế tiếp", where=_MARKS),
    _turn("Bản trước, bản sau", _MARKS),
    _turn("Trang trước, trang sau", _REGISTER),
    KeyLine(
        key="Ctrl+=, Ctrl+-",
        what="Chữ to hơn, nhỏ hơn",
        where=_SETTINGS,
        sequences=("Ctrl+=", "Ctrl+-"),
    ),
    _line("Ctrl+0", "Cỡ chữ mặc định", _SETTINGS),
)


def known_sequences() -> frozenset[str]:
    """Every shortcut of the table as Qt writes it (`QKeySequence.toString()`)."""
    return frozenset(sequence for line in KEYMAP for sequence in line.sequences)
