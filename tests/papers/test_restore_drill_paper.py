from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.restore_drill import DrillFacts, DrillRun
from bmnn_desk.papers.office_paper_pdf import office_paper_pdf
from bmnn_desk.papers.restore_drill_paper import restore_drill_paper
from tests.papers.facts import PACKS, words_form
from tests.papers.read_pdf import check_golden, golden_text, page_texts

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

DAYS = {"tt24-2020": date(2025, 3, 14), "nd63-2026": date(2026, 4, 1)}
RUN = DrillRun(
    name="20260401-173005-16412.bmnnbak",
    sha256="4f" * 32,
    made_at=datetime(2026, 4, 1, 17, 30, tzinfo=UTC),
    seq=16_412,
    live_seq=16_420,
    took_seconds=75,
    compared=(
        ("Sổ đăng ký đi năm 2026", 118, 121),
        ("Sổ đăng ký đến năm 2026", 42, 42),
        ("Việc trong nhật ký", 16_412, 16_420),
    ),
)


def facts(run: DrillRun = RUN, day: date = DAYS["nd63-2026"]) -> DrillFacts:
    return DrillFacts(
        parent="UBND TỈNH MẪU",
        agency="SỞ MẪU",
        place="Mẫu",
        day=day,
        person="Lê Thị Thư",
        run=run,
    )


def printed(law: Law, made: DrillFacts) -> bytes:
    regime = law.on(made.day)
    paper = restore_drill_paper(regime.sheet("restore_drill"), made)
    return office_paper_pdf(regime.office_paper, paper)


@pytest.mark.parametrize("pack", PACKS)
def test_the_record_is_as_it_was(law: Law, pack: str) -> None:
    check_golden(f"restore_drill_{pack}", golden_text(printed(law, facts(day=DAYS[pack]))))


def test_it_says_what_was_restored_how_long_and_what_agreed(law: Law) -> None:
    text = " ".join(" ".join(page_texts(printed(law, facts()))).split())
    for words in (
        "BIÊN BẢN",
        "20260401-173005-16412.bmnnbak",
        "1 phút 15 giây",
        "Thời gian: đạt",
        "kho có thêm 3",
        "khớp",
        "NGƯỜI CHỨNG KIẾN",
    ):
        assert words in text, words
    assert "kho thiếu" not in text
    assert "tìm nguyên nhân" not in text


def test_what_is_wrong_is_not_passed_over(law: Law) -> None:
    bad = replace(RUN, took_seconds=601, compared=(("Sổ đăng ký đi năm 2026", 121, 118),))
    text = " ".join(" ".join(page_texts(printed(law, facts(bad)))).split())
    assert "không đạt" in text
    assert "kho thiếu 3" in text
    assert "tìm nguyên nhân" in text
    assert "ghi lại phần đó" not in text


@pytest.mark.parametrize("pack", PACKS)
def test_no_text_that_was_read_lays_the_record_down(pack: str) -> None:
    form = words_form(pack, "restore_drill")
    assert not form.confidence.is_sourced
    assert "suy ra" in form.source
