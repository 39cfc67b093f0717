# ruff: noqa: RUF001 - dashes, colons and apostrophes of every kind are what is looked for
"""How the parts of Vietnamese official papers read; all patterns are for NFC text in one line.

White space is single in the texts they are held against, so that none takes more than linear time.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from bmnn_desk.domain.office import SigningCapacity
from bmnn_desk.domain.secrecy import SecrecyLevel


def _i(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts), re.IGNORECASE)


_BLANK = r"[.…_ ‥]"

EDGES = " ,;:.-–—_*"
RULE = re.compile(r"[\W_]{3,}|[*_]{1,2}|[-–—─━═](?: ?[-–—─━═])*|o0o", re.IGNORECASE)
PAGE_NUMBER = _i(r"(?:trang )?[-–]? ?\d{1,4} ?(?:/ ?\d{1,4})? ?[-–]?")
LIST_MARK = re.compile(r"(?:[-–—−‐‑•*+·▪■□●○◦◆➢➤✓‣⁃§\uf000-\uf0ff]|o(?= [^\W\d_a-z]))[ \u200b]?")
LIST_NUMBER = re.compile(r"\d{1,2}[.)] (?=[^\W\d_])")
END_SIGNS = " ;.,"
ABBREVIATION_END = _i(
    r"(?:^|[ (,.])(?:TP|TX|TT|T[.]Ư|Đ/c|đc|P|Q|H|X|TS|ThS|PGS|GS|KS|BS|BSCK\w*|CN|LS|NC|v\.v)\.$"
)

NATION = _i(
    r"C[ỘÔ]NG H(?:ÒA|OÀ) X[ÃẪ] H[ỘÔ]I CH[ỦU] NGH[ĨI]A VI[ỆÊ]T NAM",
    r"|Đ[ỘO]C L[ẬA]P ?[-–—.,·] ?T[ỰU] DO ?[-–—.,·] ?H[ẠA]NH PH[ÚU]C",
    r"|^Đ[ẢA]NG C[ỘÔ]NG S[ẢA]N VI[ỆÊ]T NAM$",
)
NUMBER = _i(
    r"^(?:Số ?[:：.]? ?|(?=[\d.…_‥]))(?:(?P<number>\d{1,6})(?:[a-z]\b|bis\b)?|[.…_‥ xX]*)",
    r" ?(?:[/\-–‐‑] ?(?P<symbol>[^\W_]+(?:\.[^\W_]+)*(?: ?[-/–‐‑&] ?[^\W_]+(?:\.[^\W_]+)*)*))?",
    r"(?P<rest>.*)$",
)
NUMBER_HEAD = _i(r"^Số(?: ?[:：]| ?[\d/…]| ?[._]{2}| [-–] ?[^\W\d_])")
NUMBER_ALONE = re.compile(
    r"^(?:(?:\d{1,6}|[.…_‥]{1,30}) ?/ ?[A-ZĐ]{2,}(?: ?[-–‐‑] ?[A-ZĐ]{2,}[\w.&]*){1,4}"
    r"|\d{1,6} ?[-–] ?[A-ZĐ]{2,}/[A-ZĐ]{2,})$"
)
ABOUT = _i(r"^(?:V/v|V\.v|Vv|v ?/ ?v)(?: ?[:：])? ?|^(?:Về việc) ?[:：]? ?")
ABOUT_SIGN = _i(r"(?:^|(?<= ))V ?/ ?v\b")
_PLACE = (
    r"[^\d,;:]{0,60}?(?:\b(?:quận|phường|thị trấn|xã|khu phố|khu vực|khu|tổ|ấp|thôn|khóm|buôn|đội)"
    r" \d{1,3}(?: ?[-–/] ?\d{1,2})?)?"
)
MONTHS = MappingProxyType(
    {"một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8}
    | {"chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12}
)
DAY = _i(
    r"^(?P<place>", _PLACE, r")[ ,.]{0,3}ngày ?", _BLANK, r"{0,9}(?P<day>\d{1,2}(?!\d)|",
    _BLANK, r"{0,60})", _BLANK, r"{0,9} ?tháng ?", _BLANK, r"{0,9}",
    r"(?P<month>\d{1,2}(?!\d)|", "|".join(sorted(MONTHS, reverse=True)), "|", _BLANK,
    r"{0,60})", _BLANK, r"{0,9} ?năm ?(?P<year>\d{4}\b|[\d.…_ ‥]{0,60})[.)]?$",
)  # fmt: skip
SHORT_DAY = _i(
    r"^(?P<place>(?=.)",
    _PLACE,
    r")[ ,]{1,3}ngày ?(?P<day>\d{1,2}) ?[/.-] ?(?P<month>\d{1,2})",
    r" ?[/.-] ?(?P<year>\d{4})\.?$",
)
YEAR = re.compile(r"\d{4}\.?")
DAY_OPENS = _i(r"^(?:", _PLACE, r"[ ,.]{1,3})?ngày\b")
DAY_ALONE = _i(r"^ngày\b")
PLACE_ALONE = _i(r"^(?P<place>", _PLACE, r"),$")
NO_PLACE = _i(r"căn cứ|quyết định|theo|kèm|từ|đến|vào|trước|sau|hồi|hôm|ban hành|của|số")
TYPE_NAMES = _i(
    r"^(?:NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|QUY CHẾ|QUY ĐỊNH|THÔNG CÁO|THÔNG BÁO|HƯỚNG DẪN"
    r"|CHƯƠNG TRÌNH",
    r"|KẾ HOẠCH|PHƯƠNG ÁN|ĐỀ ÁN|DỰ ÁN|BÁO CÁO|BIÊN BẢN|TỜ TRÌNH|HỢP ĐỒNG|CÔNG ĐIỆN|BẢN GHI NHỚ",
    r"|BẢN TH(?:ỎA|OẢ) THUẬN|GIẤY [ỦU][ỶY] QUYỀN|GIẤY [UỦ][ỶỶ] QUYỀN|GIẤY MỜI|GIẤY GIỚI THIỆU",
    r"|GIẤY NGHỈ PHÉP|PHIẾU GỬI|PHIẾU CHUYỂN|PHIẾU BÁO|PHIẾU TRÌNH|PHIẾU ĐỀ XUẤT|THƯ CÔNG",
    r"|KẾT LUẬN|CHUYÊN ĐỀ|QUY TRÌNH|ĐIỆN MẬT|CÔNG HÀM|BẢN CAM KẾT|DANH MỤC|ĐỀ CƯƠNG|TỔNG KẾT)\b",
)
TITLE_WITHIN = _i(r"^ ?(?P<title>(?:về|của|kết quả|tình hình|công tác|tổng kết|sơ kết)\b.+)$")
NO_TYPE = _i(
    r"^(?:[IVXLC]+|[A-ZĐ]|\d+)[.)/]|^(?:PHẦN|CHƯƠNG|MỤC|ĐIỀU) |^\(|^(?:DỰ THẢO|HỎA TỐC"
    r"|HOẢ TỐC|KHẨN",
    r"|THƯỢNG KHẨN|HẸN GIỜ|LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI|PHIÊN BẢN|BẢN SỐ|KÍNH GỬI|NƠI NHẬN)\b",
)
HEAD_NOTE = _i(
    r"^\W*(?:dự thảo(?: lần \d+)?|hỏa tốc|hoả tốc|thượng khẩn|khẩn|hẹn giờ|lưu hành nội bộ",
    r"|xem xong trả lại|bản sao|sao y|sao lục|trích sao|đến|công văn đến)\b\W*\d*\W*$",
)
STAMP_OF_ARRIVAL = re.compile(r"^(?:ĐẾN|Đến)(?:$| (?:Số|Ngày|Giờ|SỐ|NGÀY|GIỜ) ?[:.…])")
BODY_OPENS = _i(r"^(?:căn cứ|thực hiện|xét|theo đề nghị|theo quy định|ngày \d|trong|hôm nay)\b")
ADDRESSED = _i(
    r"^(?:đồng )?kính (?:gửi|gởi|trình)(?: ?[:：]| (?=[-–])|$| (?-i:(?=[A-ZĐỦÁÂÔƠƯỨỐ]))) ?"
)
ALSO_ADDRESSED = _i(r"^đồng kính (?:gửi|gởi|trình) ?[:：]")
BODY_WORDS = re.compile(
    r"^(?:UBND|UBMTTQ|UBKT|HĐND|[ỦU][ỶY] BAN|U[ỶỶ] BAN|H[ỘÔ]I ĐỒNG|SỞ|BỘ|BAN|PHÒNG|CỤC|CHI CỤC"
    r"|TỔNG CỤC|VỤ|VĂN PHÒNG|TỈNH [ỦU][ỶY]|THÀNH [ỦU][ỶY]|QUẬN [ỦU][ỶY]|HUYỆN [ỦU][ỶY]"
    r"|THỊ [ỦU][ỶY]|ĐẢNG [ỦU][ỶY]|ĐẢNG B[ỘÔ]|CHI B[ỘÔ]|CÔNG AN|THANH TRA|T(?:ÒA|OÀ) ÁN|VIỆN"
    r"|TỈNH ĐOÀN|THÀNH ĐOÀN|CÔNG ĐOÀN"
    r"|TRUNG TÂM|TRƯỜNG|HỌC VIỆN|BỆNH VIỆN|TRẠM|ĐỘI|ĐỒN|TỔ CÔNG TÁC|HỘI|ĐOÀN|LIÊN ĐOÀN|M[ẶẮ]T TRẬN"
    r"|[ỦU][ỶY] VIÊN|CÔNG TY|TỔNG CÔNG TY|TẬP ĐOÀN|NGÂN HÀNG|BẢO HIỂM|KHO BẠC|CHI NHÁNH|ĐÀI|BÁO"
    r"|QUÂN KHU|SƯ ĐOÀN|TRUNG ĐOÀN|TIỂU ĐOÀN|LỮ ĐOÀN|B[ỘÔ] CHỈ HUY|B[ỘÔ] TƯ LỆNH|CƠ QUAN|XÃ|HUYỆN"
    r"|KHOA|BCH|BTV|BTC|VKSND|TAND|QUỐC HỘI|CHÍNH PHỦ|THƯỜNG TRỰC)\b"
)
PLACE_WORDS = re.compile(
    r"^(?:XÃ|HUYỆN|TỈNH|THÀNH PHỐ|TP\.?|QUẬN|PHƯỜNG|THỊ XÃ|THỊ TRẤN|ĐẶC KHU)\b"
    r"(?! (?:[ỦU][ỶY]|U[ỶỶ]|ĐOÀN|ĐỘI)\b)"
)
UNFINISHED = _i(
    r"(?:,| và| của| về|[-–&]|^(?:văn phòng|phòng|ban|sở|bộ|cục|chi cục|vụ|viện|trường|trung tâm))$"
)
BODY_CUT = re.compile(r"[ỦU][ỶỶY]$")
BODY_CUT_REST = re.compile(r"^BAN (?:NHÂN DÂN|KIỂM TRA|MẶT TRẬN)\b")
BODY_PART = re.compile(r"^(?:CHI NHÁNH\b|(?:PHÒNG|BAN|SỞ|BỘ|VỤ|VIỆN)$)")
SYMBOL_CUT = re.compile(r"\d/[A-ZĐ]{1,8}[-–]$")
NATION_CUT = _i(
    r"^C[ỘÔ]NG H(?:ÒA|OÀ) X|^(?:(?:(?:ch[ủu] )?nghĩa )?việt )?nam$|^[-–]? ?độc lập\b"
    r"|^[-–]? ?tự do\b|^[-–]? ?hạnh phúc$"
)

ANNEX = re.compile(
    r"^(?:PHỤ LỤC|Phụ lục)(?: (?:SỐ |Số |số )?[0-9IVXLC]{1,6}[A-Za-z]?(?:[.\-/]\d+)?)?[.:]?$"
    r"|^(?:Mẫu|MẪU|Biểu|BIỂU)(?: (?:số|SỐ))?:? \d{1,3}[A-Za-z]?(?:/[\w-]+)?$"
)
ANNEX_TITLE = re.compile(r"^(?:PHỤ LỤC|PHỤ BIỂU)\b")
ANNEX_OF = _i(r"^(?:\( ?(?:ban hành )?kèm theo\b|(?:ban hành )?kèm theo .{0,40}số\b)")

RECIPIENTS = _i(
    r"^[\W_]{0,6}nơi nhận(?: (?:văn bản|tài liệu|báo cáo|công văn))?[\s*_]{0,4}[:：][\s*_]{0,4}"
)
RECIPIENTS_BARE = _i(r"^[\W_]{0,6}nơi nhận[\W_]{0,4}$")
PLACEHOLDER = re.compile(
    r"(?<![vV.])(?:(?<![vV]\.)…|\.{3,}|‥)[.…]*|_{2,}|\[[\s.…]*\]|(?<![\w])x{2,}(?!\w)"
    r"|(?:(?<=[Ss]ố )|(?<=[Ss]ố: )|(?<=[A-ZĐ]\.)|(?<=\())X{2,}(?!\w)|\bX{2,}(?= bản\b)"
)
LONE_RULE = re.compile(r"[-–—_*=~]{3,}|(?:[-–—_*=~] ){2,}[-–—_*=~]")

_SIGNED_BY = r"TM|KT|TUQ|TL|T/M|K/T|T/L|T/UQ|T\.M|K\.T|T\.L|T\.U\.Q|T\.UQ"
_WRITTEN_OUT = r"THAY MẶT|KÝ THAY|THỪA LỆNH|THỪA (?:ỦY|UỶ) QUYỀN"
AUTHORITY = re.compile(
    r"^(?:(?:" + _SIGNED_BY + r")(?:\. ?|: ?| )(?=[^\W\d_])"
    r"|(?:" + _WRITTEN_OUT + r")(?:[.:]? ?$|[.:]? (?=[^\W\d_])))"
)
AUTHORITY_WITHIN = re.compile(r"(?:^|(?<= ))(" + _SIGNED_BY + "|" + _WRITTEN_OUT + r")(?![^\W_])")
CAPACITIES = MappingProxyType(
    {
        "TM": SigningCapacity.TM,
        "KT": SigningCapacity.KT,
        "TL": SigningCapacity.TL,
        "TUQ": SigningCapacity.TUQ,
        "THAY MẶT": SigningCapacity.TM,
        "KÝ THAY": SigningCapacity.KT,
        "THỪA LỆNH": SigningCapacity.TL,
        "THỪA ỦY QUYỀN": SigningCapacity.TUQ,
        "THỪA UỶ QUYỀN": SigningCapacity.TUQ,
    }
)
ACTING = _i(r"^(?:Q\. ?|Q |quyền )")
POST = _i(
    r"^(?:Q\. ?|Q |quyền |P\. ?)?(?:phó |phụ trách |nguyên )*(?:tổng )?(?:giám đốc|chủ tịch"
    r"|bí thư|bộ trưởng"
    r"|thứ trưởng|trưởng|chánh|cục trưởng|cục phó|vụ trưởng|vụ phó|viện trưởng|viện phó|hiệu trưởng"
    r"|hiệu phó|thủ trưởng|thủ tướng|chỉ huy|chính [ủu][ỷy]|chính u[ỷỷ]|tư lệnh"
    r"|tham mưu trưởng|đội trưởng"
    r"|đội phó|đồn trưởng|đồn phó|trạm trưởng|tổ trưởng|tổ phó|tổng biên tập|chủ nhiệm"
    r"|[ủu][ỷy] viên"
    r"|u[ỷỷ] viên|kế toán|kiểm soát|giám thị|thư ký|tổng thư ký|tổng kiểm toán|chi cục trưởng"
    r"|phụ trách|phân viện trưởng|đại diện|người đứng đầu|chuyên viên|thẩm phán"
    r"|kiểm sát viên|hạt trưởng"
    r"|chủ t(?:ọa|oạ)|chủ trì|thành viên"
    r"|tổng cục trưởng|phó phòng|phó ban|trung đoàn|tiểu đoàn|đoàn trưởng|trưởng đoàn"
    r"|cửa hàng trưởng)\b"
)
LEVELS = MappingProxyType(
    {
        "mật": SecrecyLevel.MAT,
        "tốimật": SecrecyLevel.TOI_MAT,
        "tuyệtmật": SecrecyLevel.TUYET_MAT,
    }
)
LEVEL_LABEL = _i(r"^[\W_]*(?:dấu )?(?:chỉ )?(?:độ|mức độ|mức) (?:mật|bảo mật) ?[:：\-–] ?(?=\S)")
LEVEL_FIRST_HALVES = re.compile(r"[\W_]*(?:TỐI|TUYỆT|T ?Ố ?I|T ?U ?Y ?Ệ ?T)[\W_]*", re.IGNORECASE)
LEVEL_GOES_ON = _i(r"\b(?:độ|bí|bảo|tuyệt|tối|mức|tài liệu|văn bản|không|dấu|chế độ)$")
COPY_MARK = _i(r"^[\W_]*bản ?số ?[:.：]? ?(?:\d{1,4}(?: ?/ ?\d{1,4})?|[.…_]{2,})[\W_]*$")

# Level words, "Bản số", the copy sentence ("sao hoặc chụp" too), as their small letters alone.
WORDS_OF_SIGNS = re.compile(r"mật|bảnsố|sao.{0,14}ch[ụu]p")
# What Vietnamese is written with in UTF-16: Latin letters with all marks, punctuation, ends.
WIDE_TEXT = re.compile(
    "[\t\r\n\x07\x0b\x0c -~\u00a0-\u024f\u0300-\u0323\u1ea0-\u1ef9\u2010-\u2026]{4,}"
)
# The same in one byte a letter, which old fonts (.Vn…) show as Vietnamese.
NARROW_TEXT = re.compile("[\t\r\n\x07\x0b\x0c -~\u00a0-\u00ff]{4,}")
