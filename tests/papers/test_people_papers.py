from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.commitments import CommitmentKind
from bmnn_desk.domain.leaving import GivenCopy, HeldCopy, KeptThing, LeavingReason
from bmnn_desk.domain.people_papers import CommitmentFacts, MinutesFacts
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.papers.office_paper_pdf import office_paper_pdf
from bmnn_desk.papers.people_papers import commitment_paper, minutes_paper
from tests.papers.facts import PACKS, words_form
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.law.loader import Law

DAY = date(2026, 2, 5)
COMMITMENT = CommitmentFacts(
    parent="UBND TỈNH MẪU",
    agency="SỞ MẪU MỰC",
    place="Mẫu Sơn",
    kind=CommitmentKind.ACCESS,
    name="Ngô Văn Soạn",
    post="Chuyên viên",
    unit="Văn phòng",
    rules_number="12/QĐ-SMM",
    rules_day=date(2025, 1, 6),
)
HELD = HeldCopy(
    copy=1,
    reference="07/BC-SMM",
    day=date(2025, 3, 10),
    level=SecrecyLevel.TOI_MAT,
    number=3,
    place="Tủ sắt số 2",
    since=date(2025, 3, 12),
    is_loan=True,
)
MINUTES = MinutesFacts(
    parent="UBND TỈNH MẪU",
    agency="SỞ MẪU MỰC",
    place="Mẫu Sơn",
    day=DAY,
    number="07/BB-SMM",
    giver="Ngô Văn Soạn",
    giver_post="Chuyên viên",
    taker="Phạm Thị Phó",
    taker_post="Phó Giám đốc",
    reason=LeavingReason.RETIRED,
    copies=(HELD, replace(HELD, copy=2, number=None, is_loan=False)),
    given=(
        GivenCopy(
            reference="08/BC-SMM",
            level=SecrecyLevel.MAT,
            number=1,
            day=DAY,
            to="Văn thư",
            place="Két văn thư",
        ),
    ),
    things=(
        KeptThing(kind="stamp", name="Dấu Mật", place="Tủ 2"),
        KeptThing(kind="device", name="Máy mã CY-1", place="Tủ 2"),
        KeptThing(kind="drive", name="USB-9", place=""),
    ),
)


def text(law: Law, paper: OfficePaper, pack: str) -> str:
    made = office_paper_pdf(law.pack(pack).office_paper, paper)
    return " ".join(" ".join(page_texts(made)).split())


@pytest.mark.parametrize("pack", PACKS)
def test_a_commitment_names_who_signs_the_law_the_rules_and_the_duties(law: Law, pack: str) -> None:
    form = words_form(pack, "commitment")
    told = text(law, commitment_paper(form, COMMITMENT), pack)
    for part in (
        "BẢN CAM KẾT",
        "Tôi là: Ngô Văn Soạn",
        "Chuyên viên, Văn phòng",
        "12/QĐ-SMM",
        "06/01/2025",
        "6. Khi chuyển công tác",
        "NGƯỜI CAM KẾT",
    ):
        assert part in told
    law_number = "29/2018/QH14" if pack == PACKS[0] else "117/2025/QH15"
    assert law_number in told
    assert "năm ........." in told


def test_without_a_unit_or_rules_nothing_is_said_of_them(law: Law) -> None:
    bare = replace(COMMITMENT, unit="", rules_number="", rules_day=None)
    told = text(law, commitment_paper(words_form(PACKS[0], "commitment"), bare), PACKS[0])
    assert "Chức vụ: Chuyên viên" in told
    assert "Căn cứ văn bản số" not in told


@pytest.mark.parametrize("reason", list(LeavingReason))
def test_a_leaving_commitment_says_why_and_from_when(law: Law, reason: LeavingReason) -> None:
    facts = replace(
        COMMITMENT, kind=CommitmentKind.LEAVING, reason=reason, last_day=date(2026, 2, 5)
    )
    form = words_form(PACKS[0], "leaving_commitment")
    told = text(law, commitment_paper(form, facts), PACKS[0])
    assert form.words[f"reason_{reason}"].format(day="05/02/2026") in told
    assert "Không tiết lộ bí mật nhà nước đã biết" in told


@pytest.mark.parametrize("pack", PACKS)
def test_the_minutes_list_what_goes_over_and_what_went_before(law: Law, pack: str) -> None:
    regime = law.pack(pack)
    paper = minutes_paper(words_form(pack, "leaving_minutes"), MINUTES, regime.level_words)
    told = text(law, paper, pack)
    for part in (
        "Số: 07/BB-SMM",
        "Bên giao: Ngô Văn Soạn, Chuyên viên",
        "Bên nhận: Phạm Thị Phó, Phó Giám đốc",
        "Lý do bàn giao: nghỉ hưu",
        "07/BC-SMM ngày 10/03/2025",
        "đang mượn",
        "không số",
        "08/BC-SMM",
        "Văn thư",
        "Thiết bị cơ yếu: Máy mã CY-1",
        "Ổ cắm: USB-9",
        "ĐẠI DIỆN CƠ QUAN",
    ):
        assert part in told
    for present in ("Bên giao:", "Bên nhận:", "Người chứng kiến:"):
        assert told.count(present.rstrip(":").upper()) == 1, "who is named has his place to sign"


def test_minutes_of_nothing_say_so_and_leave_room_for_the_taker(law: Law) -> None:
    bare = replace(MINUTES, taker="", taker_post="", copies=(), given=(), things=())
    form, regime = words_form(PACKS[0], "leaving_minutes"), law.pack(PACKS[0])
    told = text(law, minutes_paper(form, bare, regime.level_words), PACKS[0])
    assert form.words["no_copies"] in told
    assert told.count(form.words["no_given"]) >= 2
    assert "Phạm Thị Phó" not in told


def test_many_copies_go_over_pages_with_their_headings(law: Law) -> None:
    many = tuple(replace(HELD, copy=number, number=number) for number in range(1, 90))
    form, regime = words_form(PACKS[0], "leaving_minutes"), law.pack(PACKS[0])
    paper = minutes_paper(form, replace(MINUTES, copies=many), regime.level_words)
    pages = page_texts(office_paper_pdf(regime.office_paper, paper))
    assert len(pages) > 2
    assert "Bản số" in " ".join(pages[1].split())
