"""Papers that others vary: an office of each kind, with everything right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.documents.write.paper import Foot, Held, Paper, Sign, To


def to(typed: str, name: str, *numbers: int, copies: int = 0, full: str = "") -> To:
    return To(typed=typed, name=name, numbers=numbers, copies=copies, full=full)


def group(typed: str, name: str, numbers: tuple[int, ...], members: tuple[str, ...]) -> To:
    return To(typed=typed, name=name, numbers=numbers, members=members)


def held(name: str, *numbers: int, kind: str = "", copies: int = 0) -> Held:
    return Held(name=name, kind=kind, numbers=numbers, copies=copies)


def sign(*lines: str, capacity: str = "direct", name: str = "Trần Văn Bình") -> Sign:
    """The signature of these lines: all but the last are the authority."""
    return Sign(
        lines=lines,
        capacity=capacity,
        authority=" ".join(lines[:-1]),
        position=lines[-1],
        name=name,
    )


FORBIDDEN = "Tài liệu không được phép sao, chụp."
ALLOWED = "Tài liệu được phép sao, chụp."
FOOT = Foot(
    lines=(
        to("Như trên (bản số 01)", "Như trên", 1),
        to("Công an tỉnh, Phòng PA03 (bản số 02)", "Công an tỉnh, Phòng PA03", 2),
    ),
    archive="Lưu: VT (bản gốc, bản số 03), VP (bản số 04)",
    held=(held("VT", 3, kind="bản gốc"), held("VP", 4)),
    after=("Tổng số: 04 bản. Người soạn thảo: Nguyễn Văn Thuần, Văn phòng.", FORBIDDEN),
    totals=(4,),
    drafter="Nguyễn Văn Thuần",
    drafter_unit="Văn phòng",
    sentence="may_not",
    sentence_text=FORBIDDEN,
)
REPORT = Paper(
    name="",
    about="",
    kind="word",
    parent=("UBND TỈNH LAI SƠN",),
    agency=("SỞ NỘI VỤ",),
    number_line="Số: 15/BC-SNV",
    number=15,
    symbol="BC-SNV",
    date_line="Lai Sơn, ngày 05 tháng 3 năm 2025",
    place="Lai Sơn",
    day=date(2025, 3, 5),
    type_name="BÁO CÁO",
    type_code="BC",
    title=("Công tác bảo vệ bí mật nhà nước", "6 tháng đầu năm 2025"),
    addressees=("Tỉnh ủy Lai Sơn",),
    body="report",
    foot=FOOT,
    sign=sign("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", capacity="kt"),
    copies=4,
)
LETTER = replace(
    REPORT,
    parent=("UBND TỈNH HÀ VÂN",),
    agency=("SỞ TÀI CHÍNH",),
    number_line="Số: 27/STC-VP",
    number=27,
    symbol="STC-VP",
    date_line="Hà Vân, ngày 21 tháng 02 năm 2025",
    place="Hà Vân",
    day=date(2025, 2, 21),
    type_name="",
    type_code="",
    title=("phối hợp cung cấp thông tin phục vụ", "công tác kiểm tra năm 2025"),
    addressees=("Văn phòng UBND tỉnh Hà Vân",),
    body="letter",
    sign=sign("GIÁM ĐỐC", name="Lê Thị Thu Hà"),
)
PLAN = replace(
    REPORT,
    parent=("HUYỆN MƯỜNG LÂM",),
    agency=("ỦY BAN NHÂN DÂN", "XÃ NẬM VÀNG"),
    number_line="Số: 08/KH-UBND",
    number=8,
    symbol="KH-UBND",
    date_line="Nậm Vàng, ngày 12 tháng 3 năm 2025",
    place="Nậm Vàng",
    day=date(2025, 3, 12),
    type_name="KẾ HOẠCH",
    type_code="KH",
    title=("Kiểm tra công tác bảo vệ bí mật nhà nước năm 2025",),
    addressees=(),
    body="plan",
    foot=replace(
        FOOT,
        lines=(
            to("UBND huyện Mường Lâm (bản số 01)", "UBND huyện Mường Lâm", 1),
            to("Công an huyện Mường Lâm (bản số 02)", "Công an huyện Mường Lâm", 2),
        ),
    ),
    sign=sign("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", capacity="tm", name="Lò Văn Pành"),
)
DECISION = replace(
    REPORT,
    parent=("UBND TỈNH BÌNH LÃNG",),
    agency=("SỞ Y TẾ",),
    number_line="Số: 41/QĐ-SYT",
    number=41,
    symbol="QĐ-SYT",
    date_line="Bình Lãng, ngày 18 tháng 3 năm 2025",
    place="Bình Lãng",
    day=date(2025, 3, 18),
    type_name="QUYẾT ĐỊNH",
    type_code="QĐ",
    title=("Về việc thành lập Tổ công tác rà soát tài liệu",),
    addressees=(),
    body="decision",
    foot=replace(
        FOOT,
        lines=(
            to("Như Điều 3 (bản số 01)", "Như Điều 3", 1),
            to("Công an tỉnh Bình Lãng (bản số 02)", "Công an tỉnh Bình Lãng", 2),
        ),
    ),
    sign=sign("Q. GIÁM ĐỐC", capacity="q", name="Hoàng Minh Đức"),
)
PARTY = replace(
    REPORT,
    parent=(),
    agency=("TỈNH ỦY LAI SƠN",),
    number_line="Số 12-BC/TU",
    number=12,
    symbol="BC/TU",
    title=("công tác nội chính quý I năm 2025",),
    addressees=(),
    body="party",
    foot=replace(
        FOOT,
        lines=(
            to("Ban Nội chính Trung ương (bản số 01)", "Ban Nội chính Trung ương", 1),
            to(
                "Thường trực Tỉnh ủy (để b/c) (bản số 02)",
                "Thường trực Tỉnh ủy (để b/c)",
                2,
                full="Thường trực Tỉnh ủy (để b/c)",
            ),
        ),
        after=("Tổng số: 04 bản. Người soạn thảo: Đỗ Thị Lan, Phòng Tổng hợp.", FORBIDDEN),
        drafter="Đỗ Thị Lan",
        drafter_unit="Phòng Tổng hợp",
    ),
    sign=sign("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", capacity="tm", name="Phạm Quốc Khánh"),
    is_party=True,
)
POLICE = replace(
    REPORT,
    parent=("CÔNG AN TỈNH LAI SƠN",),
    agency=("PHÒNG AN NINH KINH TẾ",),
    number_line="Số: 33/BC-ANKT",
    number=33,
    symbol="BC-ANKT",
    title=("Kết quả rà soát tài liệu quý I năm 2025",),
    addressees=("Giám đốc Công an tỉnh",),
    foot=replace(
        FOOT,
        lines=(
            to("Như trên (bản số 01)", "Như trên", 1),
            to("Phòng Tham mưu (bản số 02)", "Phòng Tham mưu", 2),
        ),
        archive="Lưu: VT (bản gốc, bản số 03), Đội 1 (bản số 04)",
        held=(held("VT", 3, kind="bản gốc"), held("Đội 1", 4)),
        after=(
            "Số lượng bản phát hành: 04 bản.",
            "Cán bộ soạn thảo: Vũ Đình Nam - Đội 1.",
            FORBIDDEN,
        ),
        drafter="Vũ Đình Nam",
        drafter_unit="Đội 1",
    ),
    sign=sign("TRƯỞNG PHÒNG", name="Thượng tá Ngô Quang Huy"),
)
