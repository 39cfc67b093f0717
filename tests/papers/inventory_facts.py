"""Facts of a count and of an incident, as papers print them; all of it is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bmnn_desk.domain.copy_code import copy_code
from bmnn_desk.domain.incidents import (
    IncidentCopyRow,
    IncidentDetail,
    IncidentKind,
    IncidentPaperFacts,
    IncidentReported,
    IncidentRow,
    IncidentState,
    Remedied,
    RemedyKind,
)
from bmnn_desk.domain.inventory import (
    AnswerWay,
    CountOutcome,
    CountRow,
    InventoryFigures,
    InventoryPaperFacts,
    InventoryRow,
    InventoryScope,
    InventoryState,
)
from bmnn_desk.domain.secrecy import SecrecyLevel

DAY = date(2025, 12, 20)
FIGURES = InventoryFigures(
    opening=40,
    came=2,
    went=1,
    lost=1,
    closing=40,
    found=36,
    missing=2,
    elsewhere=1,
    extra=1,
    uncounted=0,
    unresolved=0,
)
ROUND = InventoryRow(
    id=3,
    day=date(2025, 12, 15),
    scope=InventoryScope.PLACE,
    holder="",
    place="Tủ số 2, Phòng Văn thư",
    counters=("Lê Thị Văn Thư", "Trần Văn Giám"),
    decision="15/KH-SMM ngày 10/12/2025",
    figures=FIGURES,
    closed_on=DAY,
    number="03/BB-SMM",
    words="Đủ số lượng sau khi xử lý chênh lệch; thay khóa tủ số 2.",
    state=InventoryState.CLOSED,
)
LINE = CountRow(
    id=11,
    item=4,
    reference="01/BC-SMM",
    number=3,
    level=SecrecyLevel.MAT,
    title="về tình hình mẫu",
    holder="Văn thư",
    place="Tủ số 2, Phòng Văn thư",
    code=copy_code(11),
)
MISSING = replace(
    LINE,
    outcome=CountOutcome.MISSING,
    way=AnswerWay.INCIDENT,
    reason="Kiểm kê không thấy trong tủ",
    paper="M4QXR7TB",
)
ELSEWHERE = replace(
    LINE,
    id=12,
    number=4,
    outcome=CountOutcome.ELSEWHERE,
    seen_holder="Ngô Văn Soạn",
    seen_place="Tủ phòng 3",
    way=AnswerWay.MOVED,
    reason="Mượn không ghi sổ",
    paper="Sổ mượn, trang 5",
)
EXTRA = replace(
    LINE,
    id=-9,
    item=0,
    reference="",
    number=None,
    level=None,
    title="",
    holder="",
    place="",
    code="",
    expected=False,
    outcome=CountOutcome.EXTRA,
    words="Bản đồ không có số",
)
FACTS = InventoryPaperFacts(
    parent="ỦY BAN NHÂN DÂN TỈNH MẪU",
    agency="SỞ MẪU MỰC",
    place="Mẫu Sơn",
    day=DAY,
    row=ROUND,
    rows=(MISSING, ELSEWHERE, EXTRA),
    leader="Trần Văn Giám",
    leader_position="Giám đốc",
    paper_code="K7TM3QXR",
)
LOST = IncidentDetail(
    row=IncidentRow(
        id=5,
        kind=IncidentKind.LOSS,
        day=DAY,
        found_on=DAY,
        found_by="Lê Thị Văn Thư",
        what="01/BC-SMM (03)",
        level=SecrecyLevel.TOI_MAT,
        copies=2,
        lost=1,
        report="07/BC-SMM",
        reported_on=DAY,
        due=DAY,
        closed_on=None,
        item=4,
        state=IncidentState.OPEN,
    ),
    how="Kiểm kê cuối năm không thấy trong tủ số 2, ổ khóa còn nguyên.",
    place="Phòng Văn thư",
    subject="",
    copies=(
        IncidentCopyRow(
            id=11,
            item=4,
            reference="01/BC-SMM",
            number=3,
            level=SecrecyLevel.TOI_MAT,
            title="về tình hình mẫu",
            is_lost=True,
            found_on=None,
            found="",
        ),
        IncidentCopyRow(
            id=12,
            item=4,
            reference="01/BC-SMM",
            number=4,
            level=SecrecyLevel.TOI_MAT,
            title="về tình hình mẫu",
            is_lost=False,
            found_on=DAY,
            found="Nằm trong hồ sơ đã nộp",
        ),
    ),
    reports=(IncidentReported(day=DAY, number="07/BC-SMM", told="Công an tỉnh Mẫu"),),
    remedies=(
        Remedied(kind=RemedyKind.CAUSE, day=DAY, words="Không ghi sổ mượn.", by=""),
        Remedied(kind=RemedyKind.DONE, day=DAY, words="Niêm phong tủ số 2.", by="Phòng Văn thư"),
        Remedied(kind=RemedyKind.PROPOSED, day=DAY, words="Đề nghị trang bị tủ có khóa số.", by=""),
    ),
    end_words="",
    end_paper="",
)
REPORT = IncidentPaperFacts(
    parent="ỦY BAN NHÂN DÂN TỈNH MẪU",
    agency="SỞ MẪU MỰC",
    place="Mẫu Sơn",
    day=DAY,
    number="07/BC-SMM",
    symbol="BC-SMM",
    told="Công an tỉnh Mẫu",
    detail=LOST,
    leader="Trần Văn Giám",
    leader_position="Giám đốc",
)
