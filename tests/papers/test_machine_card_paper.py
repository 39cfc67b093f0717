from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from bmnn_desk.domain.machines import MachineCardFacts, MachineEntry, MachineFactEntry
from bmnn_desk.domain.machines import MachineFactKind as Kind
from bmnn_desk.law.machine_words import REMOVAL_STEPS
from bmnn_desk.papers.machine_card_paper import machine_card_paper
from bmnn_desk.papers.office_paper_pdf import office_paper_pdf
from tests import machine_desk
from tests.papers.facts import PACKS, words_form
from tests.papers.test_machine_sides import DAY, entry, fact

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def facts(machine: MachineEntry, day: date = DAY) -> MachineCardFacts:
    return MachineCardFacts(
        parent="UBND TỈNH MẪU", agency="SỞ MẪU", place="Mẫu", day=day, machine=machine
    )


def printed(law: Law, machine: MachineEntry, day: date = DAY) -> str:
    regime = law.on(day)
    paper = machine_card_paper(regime.sheet("machine_card"), facts(machine, day))
    pdf = office_paper_pdf(regime.office_paper, paper)
    text = "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return " ".join(text.split())


@pytest.mark.parametrize("day", [DAY, date(2026, 4, 1)])
def test_the_sheet_has_the_card_the_machine_the_history_and_the_removal_list(
    law: Law, day: date
) -> None:
    machine = entry(
        fact(Kind.INSPECTED, number="15/GCN"),
        fact(Kind.MOVED, words="Phòng 305"),
        MachineFactEntry(kind=Kind.REMOVAL, day=DAY, step=REMOVAL_STEPS[0]),
        probe=machine_desk.probe(),
        probed_on=DAY,
    )
    text = printed(law, machine, day)
    for words in (
        "PHIẾU KIỂM TRA",
        "Máy soạn thảo 1",
        "Số máy: PC-07",
        "Nơi đặt: Phòng 305",
        "xem ngày 10/03/2025",
        "Hệ điều hành mẫu 12",
        "15/GCN",
        "Chuyển nơi đặt",
        "Kê các tài liệu, tệp có bí mật nhà nước trên máy",
        "NGƯỜI KIỂM TRA",
        "không phải mẫu do văn bản pháp luật quy định",
    ):
        assert words in text, words


def test_what_is_not_written_is_said_to_be_open(law: Law) -> None:
    text = printed(law, entry(first_serial="", first_place=""))
    assert "Số máy: chưa ghi" in text
    assert "chưa xem máy" in text
    assert "NHẬT KÝ MÁY" not in text


def test_the_list_of_the_last_change_is_printed_until_it_begins_anew(law: Law) -> None:
    done = [MachineFactEntry(kind=Kind.REMOVAL, day=DAY, step=step) for step in REMOVAL_STEPS[:2]]
    changed = fact(Kind.PURPOSE)
    text = printed(law, entry(*done, changed))
    anew = MachineFactEntry(kind=Kind.REMOVAL, day=DAY, step=REMOVAL_STEPS[0])
    day = "10/03/2025"
    assert text.count(day) - printed(law, entry(changed)).count(day) == 2
    again = printed(law, entry(*done, changed, anew))
    assert again.count(day) - printed(law, entry(changed)).count(day) == 1


def test_a_machine_that_left_says_when_and_why(law: Law) -> None:
    text = printed(law, entry(fact(Kind.RETIRED, words="thanh lý theo biên bản 3")))
    assert "Thôi sử dụng: 10/03/2025, thanh lý theo biên bản 3" in text


@pytest.mark.parametrize("pack", PACKS)
def test_no_text_that_was_read_lays_the_sheet_down(pack: str) -> None:
    form = words_form(pack, "machine_card")
    assert not form.confidence.is_sourced
    assert all(form.words[step] for step in REMOVAL_STEPS)
