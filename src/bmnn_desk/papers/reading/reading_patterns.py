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
    r"^(?:Số ?[:：.]? ?|(?=[\d.…_‥]))(?:(?P<number>\d{1,6})(?:[a-z]\b|bis\b)?|[.…_‥ xX]*) ?(?:[/\-–‐‑] ?",
    r"(?P<symbol>[^\W_]+(?:\.[^\W_]+)*(?: ?[-/–‐‑&] ?[^\W_]+(?:\.[^\W_]+)*)*))?(?P<rest>.*)$",
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
    r"^(?P<place>(?=.)", _PLACE, r")[ ,]{1,3}ngày ?(?P<day>\d{1,2}) ?[/.-] ?(?P<month>\d{1,2})",
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
ARCHIVE = re.compile(
    r"^(?:Lưu|LƯU|lưu)(?: (?i:trữ)(?= ?[:：]))?(?: ?[:：]| tại\b| hồ sơ\b|[.,-]? (?=[A-ZĐ]))"
)
ARCHIVE_LABEL = _i(r"^Lưu(?: trữ)?(?: tại)? ?[:：.,-]? ?")
_NUMBER = r"\d{1,4}(?!\d)(?: ?/ ?\d{1,4}(?!\d))?(?! ?bản\b(?! số))"
_LABEL = r"(?:bản ?s[ốô]|b ?/? ?s|bản|s[ốô]) ?[:.]? ?"
_SEPARATOR = r"(?: ?(?:,|;|và|&|\+|[-–—→÷]|->|đến|tới) ?(?:hết )?(?:" + _LABEL + r")?)"
_LIST = _NUMBER + r"(?:" + _SEPARATOR + _NUMBER + r")*"
COPY_LABEL = r"(?:các )?(?:bản ?s[ốô]|b ?/? ?s(?=[ .:]{0,2}\d)) ?[:.]? ?"
NUMBERS = _i(
    r"(?:\b", COPY_LABEL, r"|\bbản ?:? ?(?=\d)|(?:(?<=gốc )|(?<=chính )|(?<=lưu )|(?<=sao ))s[ốô] ?(?=\d)|(?:^|[,;:] ?|\btừ )s[ốô] ?[:.]? ?(?=\d))",
    r"(?:từ )?(?:số )?",
    r"(?P<list>", _LIST, ")",
)  # fmt: skip
NUMBER_OR_SIGN = re.compile(
    r"(?P<of>(?<=\d) ?/ ?\d{1,4})|(?P<number>\d{1,4})|(?P<to>[-–—→÷]|->|đến|tới)", re.IGNORECASE
)
NUMBERS_FIRST = _i(
    r"^(?:", COPY_LABEL, r")(?P<list>", _LIST, r") ?(?:[:：]|[-–—] |, ?|gửi\b:?|(?= )) ?(?=\S)"
)  # fmt: skip
BARE_NUMBERS_FIRST = re.compile(r"^(?P<list>0\d|\d{2}) ?(?:[-–—:] )(?=[^\W\d_])")
NUMBERS_LAST = _i(r"[ ,;:\-–—]+", COPY_LABEL, r"(?:từ )?(?:số )?(?P<list>", _LIST, r")$")
BLANK_NUMBER = _i(r"\b(?:bản ?s[ốô]|bs) ?[:.]?[ .…_xX]*$")
COUNT = _i(
    r"(?P<count>\d{1,4}) ?(?:bản|b)\b(?! ?s[ốô]\b(?! ?lượng))|\b(?:s[ốô] lượng|SL) ?:? ?"
    r"(?P<sum>\d{1,4})\b"
)
BLANK_COUNT = _i(r"^[.…_xX ]+ ?bản$")
COUNT_OF_EACH = _i(r"\bmỗi\b")
COUNT_IS_ONE = _i(r"\bmỗi\b|\btổng\b|\bcộng\b")
COUNT_OF_EACH = _i(r"\bmỗi\b(?!.*\b(?:tổng|cộng)\b)")
SEVERAL = _i(r"[,;&]| và |\bcác\b")
BARE_LIST = _i(r"[ :：,;–-]*(?P<list>", _LIST, r")[ .]*")
BARE_BRACKET = _i(r"^(?P<name>.*\S) ?\((?P<list>", _LIST, r")\)$")
COUNT_FIRST = _i(r"^(?P<count>\d{1,4}) bản(?! s[ốô]\b) ?[:\-–]? ?(?:gửi )?(?=\S)")
COUNT_LAST = _i(
    r"(?:[ ,;:\-–—]+(?:[x×] ?)?|(?<=\)))(?P<count>\d{1,4}) ?(?:bản|b)$|[ ,]+[x×] ?"
    r"(?P<times>\d{1,4})$"
)
KIND_WORD = _i(r"\b(?:bản|gốc|chính|lưu|sao|phô tô|photo|dự phòng)\b")
KIND_LAST = _i(r"[ ,:\-–]+(?P<kind>bản (?:gốc|chính|lưu|sao))$")
KIND_ALONE = _i(r"^(?:bản )?(?:gốc|chính|lưu|sao)$|^bản (?:gốc|chính|lưu|sao)\b.*$")
HOLDERS_AND = re.compile(r"(?<=[A-ZĐ0-9)]) và (?=[A-ZĐ])")
BRACKETS = re.compile(r"[(\[]([^()\[\]]*)(?:[)\]]|$)")
_UP_TO = r"(?:(?!\b(?:trang|tờ)\b)\D){0,14}"
_OF_COPIES = r"\d{1,4})\b(?! ?(?:trang|tờ)\b)"
TOTAL = _i(
    r"(?:(?:\btổng (?:cộng|s[ốô])|\btổng(?= ?(?:[:：=]|\d))|\bs[ốô] lượng|\bSL\b)",
    r"(?: s[ốô])?(?: lượng)?(?: (?:văn )?bản| tài liệu)?",
    r"(?: (?:được )?(?:phát hành|in|ban hành|nhân|gửi))?(?: là)?(?: ?\([^()\d]{1,60}\))?",
    r" ?[:：=]?", _UP_TO, r"(?P<a>", _OF_COPIES,
    r"|(?<!văn )\bs[ốô] bản(?: (?:phát hành|in|nhân))? ?[:：=]?", _UP_TO, r"(?P<b>", _OF_COPIES,
    r"|(?:\b(?:(?:được )?(?:phát hành|nhân bản|in|đánh máy|làm|lập|nhân)(?: ra| thành)?)",
    r"|(?<=này )(?:có|gồm)(?: có)?) ?[:：]?", _UP_TO, r"(?P<c>\d{1,4})",
    r"(?: ?\([^()]{1,30}\))? ?bản\b)",
)  # fmt: skip
SUMMED = _i(
    r"\b\d{1,4}[^=.;\d]{0,30}(?:\+ ?\d{1,4}[^=.;\d+]{0,30}){1,9}= ?(?P<sum>\d{1,4})\b"
)
TOTAL_OPENS = _i(
    r"^(?:tổng (?:cộng|số)|s[ốô] lượng(?: bản)?(?: phát hành)?|s[ốô] bản(?: phát hành)?",
    r"|SL(?: bản| phát hành)*|(?:tổng )?s[ốô] (?:trang|tờ)|(?:(?:người|cán bộ) )?đánh máy",
    r"|(?:đơn vị|cơ quan|phòng|bộ phận) (?:chủ trì )?(?:soạn thảo|dự thảo)|nơi in|ngày in) ?[:：]",
    r"|^(?:tổng s[ốô]|s[ốô] lượng|s[ốô] bản|phát hành)\b[ .…_xX]{2,}bản\b",
    r"|^(?:tổng s[ốô]|s[ốô] lượng|SL)(?: lượng)? (?:(?:văn )?bản|tài liệu)\b",
    r"|^(?:văn bản|tài liệu|báo cáo|công văn)(?: mật)? này\b",
)
DRAFTER = _i(
    r"(?:(?:họ (?:và )?tên )?(?:của )?\b(?:người|cán bộ|cb|chuyên viên|cv|công chức|đồng chí|đ/c",
    r"|viên chức)",
    r" (?:trực tiếp )?(?:soạn thảo|soạn|dự thảo|thảo|ST)\b(?: văn bản| tài liệu)?",
    r"(?:(?:,| và| -) ?(?:in|đánh máy)\b)?|(?:(?:^|[.;,(*•–-]) ?)(?:soạn thảo|soạn|dự thảo",
    r"|NST|ST)(?= ?[:：]))(?: ?/ ?(?:s?đt|điện thoại|đơn vị|phòng)\b)?",
    r" ?[:：\-–.]? ?",
)
DRAFTER_DEGREE = _i(
    r"(?:(?:PGS|GS|TS|TSKH|ThS|KS|CN|BS|BSCK\w*|LS|Đ/c|Đ\.c)\. ?|(?:đ/c|đ\.c|đc):? |đ/c(?=[A-ZĐ]))+"
)
TYPIST = _i(r"[ ,;(–-]+(?:(?:người|cán bộ) )?đánh máy ?[:：]")
VALUE_END = re.compile(r"[.;](?= |$)|[.;/]*$")
UNIT_LABEL = _i(r"^(?:đơn vị|cơ quan|phòng/đơn vị|bộ phận)(?: soạn thảo| công tác)? ?[:：] ?")
PHONE = _i(r"\b(?:(?:số )?điện thoại|s?đt|tel|di động)\b.*$|\+?(?<!\d)\d[\d .]{7,}\)?.*$")
UNIT_MARK = re.compile(r" ?, ?| [-–—] ?|[-–—] | ?[(/|]| thuộc ")
NAME_CODE = re.compile(r"[A-ZĐ]{1,6}(?:[.\-/]? ?\d{1,4}b?)?")
CODE = re.compile(
    r"\(?(?:[A-ZĐ]{1,7}[.\-/] ?\d{1,4}b?|[A-ZĐ]{2,6}|[A-ZĐ]{1,6}\.[A-ZĐ][^\W\d_A-Z]{1,6})\)?"
)
CODE_LINE = re.compile(
    r"(?P<code>" + CODE.pattern + r")(?: ?\((?P<count>\d{1,4}) ?(?:bản|b)\))?"
)
COUNTED_CODE = re.compile(r"[A-ZĐ]{1,7}[.\-/] ?\d{1,4}b?")
NAMED_CODE = re.compile(r"[A-ZĐ][A-ZĐ0-9]{0,7}\.[A-ZĐ][^\W\d_A-Z]{1,6}")
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
AUTHORITY_WITHIN = re.compile(
    r"(?:^|(?<= ))(" + _SIGNED_BY + "|" + _WRITTEN_OUT + r")(?![^\W_])"
)
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
    r"|chủ t(?:ọa|oạ)|chủ trì|thành viên|tổng cục trưởng|phó phòng|phó ban|trung đoàn|tiểu đoàn|đoàn trưởng|trưởng đoàn"
    r"|cửa hàng trưởng)\b"
)
SIGNER_NOTE = _i(
    r"^[(\[]|^(?:đã ký|ký bởi|người ký|ký tên|ký số|chữ ký|email|e-mail|cơ quan ?:"
    r"|tổ chức ?:|thời gian ký"
    r"|ngày ký|signature|signed|digitally|date ?:|chức vụ ?:|đơn vị ?:|ký ngày|giờ ký"
    r"|location|reason)"
    r"|@|^\d|^…|^\.{2,}"
)
RANK = _i(
    r"^(?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|[úu]y|uý)|hạ sĩ|(?:thượng|trung) sĩ"
    r"|chuyên viên chính|h(?:òa|oà) thượng|thượng t(?:ọa|oạ)|đại đức|ni (?:sư|trưởng)|sư cô"
    r"|linh mục|giám mục|mục sư"
    r"|(?:PGS|GS|TS|TSKH|ThS|KS|CN|BS|DS|LS|BSCK\w*|BS\.? ?CK\w*|NGƯT|NGND|TTƯT|TTND|kỹ sư|luật sư"
    r"|bác sĩ|tiến sĩ|thạc sĩ|cử nhân|giáo sư|phó giáo sư|CKI{1,2})\.?)(?:[ ,.]+|$)"
)
SURNAME = _i(
    r"^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|đoàn"
    r"|trịnh|trương"
    r"|tạ|tô|mai|cao|chu|lương|lưu|quách|thái|thạch|kim|sơn|danh|châu|la|tăng|từ|vương|viên"
    r"|hà|đào|lâm"
    r"|phùng|triệu|nông|ma|bế|lò|giàng|vàng|sùng|thào|mùa|lường|quàng|cầm|tòng|lầu|hoàng"
    r"|khổng|khúc|kiều"
    r"|nghiêm|ninh|ông|phí|phó|quản|tống|thân|thi|tiêu|tôn|tất|trà|úc|văn|vi|vừ|xa|y|(?:h|k|bh)['’ʼ‘]\w*|rơ"
    r"|ksor|siu|kpă"
    r"|nay|bá|bạch|bành|cù|diệp|doãn|đàm|đồng|giáp|hạ|hứa|hầu|lại|lăng|lục|mạc|mã|mẫn|ngạc"
    r"|ngụy|nhâm|nhan"
    r"|nhữ|sầm|sử|thẩm|thiều|tòng|trang|âu|ân|ấu|vàng|hạng|ly|má|chẻo|phàn|tẩn|lèng|hảng"
    r"|chang|cứ)(?!\w)"
)
NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’ʼ‘.‑-])*")
LONE_NAME = re.compile(r"[^\W\d_]{1,3}['’ʼ‘][^\W\d_]{2,}")

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
