from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import Confidence, Ground, Rule, Severity
from bmnn_desk.domain.inspection_report import (
    AboutRecord,
    InspectionFinding,
    InspectionPaperFacts,
    LookedAt,
    RecordKind,
    RecordRef,
    finding_of,
    grouped,
)
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.papers.inspection_report import case_text, report_pdf
from tests.papers.facts import PACKS, words_form
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from collections.abc import Iterable

DAY = date(2025, 3, 10)
RULE = Rule(
    id="PDX-02",
    severity=Severity.BLOCK,
    ground=Ground.LAW,
    basis="Luật mẫu, Điều 10",
    text="Căn cứ chưa đủ.",
    source="mẫu",
    confidence=Confidence.HIGH,
)
WARNS = replace(
    RULE,
    id="DI-09",
    severity=Severity.WARN,
    text="Chưa ký nhận.",
    confidence=Confidence.UNREAD,
)
OWN = RecordRef(kind=RecordKind.OUTGOING, number=4)
OLD = RecordRef(kind=RecordKind.OLD_LINE, number=2, row=17)


def finding(
    rule: Rule = RULE, *, ref: RecordRef = OWN, label: str = "01/BC-SMM", detail: str = ""
) -> InspectionFinding:
    about = AboutRecord(book=OldBook.OUTGOING, ref=ref, label=label)
    return finding_of(rule, about, DAY, detail)


def facts(findings: Iterable[InspectionFinding], **changes: object) -> InspectionPaperFacts:
    found = tuple(findings)
    plain = InspectionPaperFacts(
        parent="UBND TỈNH MẪU",
        agency="SỞ MẪU MỰC",
        place="Mẫu Sơn",
        day=date(2026, 1, 5),
        since=date(2025, 1, 1),
        until=date(2025, 12, 31),
        groups=grouped(found, {}),
        total=len(found),
        looked_at=(
            LookedAt(book=OldBook.OUTGOING, count=25000, imported=24000),
            LookedAt(book=OldBook.SLIPS, count=12, imported=0),
        ),
        inspector="Lê Thị Văn Thư",
        leader="Trần Văn Giám",
        leader_position="Giám đốc",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def pages(pack: str = PACKS[0], *findings: InspectionFinding, **changes: object) -> list[str]:
    form = words_form(pack, "inspection_report")
    told = page_texts(report_pdf(form, facts(findings, **changes)))
    return [" ".join(page.split()) for page in told]


@pytest.mark.parametrize("pack", PACKS)
def test_it_says_what_was_looked_at_what_was_found_and_who_signs(pack: str) -> None:
    many = [finding(label=f"{number:02}/BC-SMM") for number in range(1, 1201)]
    (text,) = pages(pack, *many, finding(WARNS, ref=OLD))
    for told in (
        "từ ngày 01/01/2025 đến ngày 31/12/2025",
        "25.000, trong đó 24.000 từ sổ cũ",
        "phiếu đề xuất độ mật đã duyệt: 12.",
        "Có 1.201 trường hợp chưa đúng, theo 2 nội dung",
        "Căn cứ chưa đủ.",
        "Căn cứ: Luật mẫu, Điều 10.",
        "1.200",
        "05/BC-SMM (ngày 10/03/2025); và 1.195 trường hợp khác",
        "Cần lưu ý; chưa đối chiếu.",
        "01/BC-SMM (ngày 10/03/2025, sổ cũ dòng 17)",
        "Lê Thị Văn Thư",
        "Giám đốc",
        "Trần Văn Giám",
    ):
        assert told in text, told
    assert "06/BC-SMM" not in text


def test_blocks_stand_before_warnings_and_other_cases_by_themselves() -> None:
    excused = replace(finding(replace(RULE, id="SC-01")), excused=True, detail="12/QC")
    text = " ".join(pages(PACKS[0], excused, finding(WARNS), finding(WARNS), finding()))
    at = [text.index(told) for told in ("PDX-02", "DI-09", "Trường hợp khác đã ghi", "SC-01")]
    assert at == sorted(at)
    assert "Có 3 trường hợp" in text
    assert "01/BC-SMM (ngày 10/03/2025): 12/QC" in text


def test_a_clean_store_has_a_report_too() -> None:
    (text,) = pages(looked_at=())
    assert "Không tìm thấy trường hợp nào" in text
    assert "Không có dòng nào trong kỳ" in text


def test_the_table_has_its_headings_on_every_page() -> None:
    rules = [replace(RULE, id=f"SC-{number:02}", text="Câu dài. " * 30) for number in range(40)]
    told = pages(PACKS[0], *map(finding, rules))
    assert len(told) > 4
    assert all("Số trường hợp" in page for page in told[:-1])
    assert all(f"SC-{number:02}" in " ".join(told) for number in range(40))
    assert all(f"Trang {number}/{len(told)}" in page for number, page in enumerate(told, 1))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (finding(), "01/BC-SMM (ngày 10/03/2025)"),
        (finding(detail="3-5"), "01/BC-SMM (ngày 10/03/2025): 3-5"),
        (finding(ref=OLD), "01/BC-SMM (ngày 10/03/2025, sổ cũ dòng 17)"),
        (finding(ref=OLD, detail="7"), "01/BC-SMM (ngày 10/03/2025, sổ cũ dòng 17): 7"),
        (finding(label=" "), "không số (ngày 10/03/2025)"),
    ],
)
def test_a_case_is_called_by_its_reference(given: InspectionFinding, words: str) -> None:
    assert case_text(words_form(PACKS[0], "inspection_report").words, given) == words


def test_the_same_findings_give_the_same_bytes() -> None:
    form = words_form(PACKS[0], "inspection_report")
    assert report_pdf(form, facts([finding()])) == report_pdf(form, facts([finding()]))
