from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.outgoing import Misread
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.text_faults.fault import TextFault, TextFinding
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    OtherFileReadError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.return_text import return_lines, return_text
from bmnn_desk.storage import tables as t
from tests import make
from tests.domain.text_faults import readings as r
from tests.services.drafting import RIGHT, WRONG, given_back, reading_of
from tests.services.ledger import prove, raised, refused, rows

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law
    from tests.make import Office

SECRET = "Về kế hoạch điều chỉnh"


def test_the_paper_says_whose_text_it_is_what_is_wrong_and_where(office: Office) -> None:
    item = make.approved(office).item
    paper = office.desk.do(return_text, given_back(office, item, block="Nơi nhận: …"))
    assert (paper.parent, paper.agency, paper.place, paper.day) == (
        "ỦY BAN NHÂN DÂN TỈNH MẪU",
        "SỞ MẪU MỰC",
        "Mẫu Sơn",
        office.day,
    )
    assert (paper.type_name, paper.title, paper.unit) == (
        "Báo cáo",
        "về tình hình mẫu",
        "Văn phòng",
    )
    assert (paper.drafter, paper.drafter_position, paper.clerk) == (
        "Ngô Văn Soạn",
        "Chuyên viên",
        "Lê Thị Văn Thư",
    )
    (line,) = paper.lines
    assert (line.rule, line.blocks) == ("NN-04", True)
    assert line.places == (
        "Trang 2, dòng 30: Chưa có câu được phép hay không được phép sao, chụp.",
    )
    assert (paper.times, paper.block, paper.note) == (1, "Nơi nhận: …", "")


def test_the_return_is_kept_with_the_check_and_its_code(office: Office) -> None:
    item = make.approved(office).item
    papers = [office.desk.do(return_text, given_back(office, item)) for _ in range(2)]
    kept = rows(office, t.TextReturn)
    assert [(row.item_id, row.times, row.print_code) for row in kept] == [
        (item, 1, papers[0].print_code),
        (item, 2, papers[1].print_code),
    ]
    assert papers[0].print_code != papers[1].print_code
    assert [(check.id, check.outcome) for check in rows(office, t.TextCheck)] == [
        (row.check_id, "returned") for row in kept
    ]
    assert {fault.fault for fault in rows(office, t.FoundFault)} == {"sentence_absent"}
    assert prove(office.desk) > 0


def test_another_items_returns_are_counted_apart(office: Office) -> None:
    for _ in range(2):
        item = make.approved(office).item
        assert office.desk.do(return_text, given_back(office, item)).times == 1


def test_no_number_is_taken_until_the_text_comes_back(office: Office) -> None:
    item = make.approved(office).item
    office.desk.do(return_text, given_back(office, item))
    assert "PDX-11B" in refused(office.desk, issue_outgoing, make.issue(office, item))
    assert rows(office, t.NumberTaken) == []
    assert rows(office, t.ItemContent) == []


def test_a_paper_without_a_file_goes_back_for_its_note(office: Office) -> None:
    item = make.approved(office).item
    request = given_back(office, item, file=None, facts=None, note="Thiếu phụ lục II")
    paper = office.desk.do(return_text, request)
    assert (paper.lines, paper.note) == ((), "Thiếu phụ lục II")
    (kept,) = rows(office, t.TextReturn)
    assert (kept.check_id, kept.note) == (None, "Thiếu phụ lục II")


def test_a_scan_goes_back_for_its_note_and_the_file_is_remembered(office: Office) -> None:
    item = make.approved(office).item
    facts = reading_of(WRONG, has_text=False, recipients=None)
    request = given_back(office, item, facts=facts, note="Trang 3 quét thiếu nửa")
    assert office.desk.do(return_text, request).lines == ()
    (check,) = rows(office, t.TextCheck)
    assert (check.sha256, check.has_text) == (facts.sha256, False)


@pytest.mark.parametrize(
    "changes",
    [
        {"file": None, "facts": None},
        {"file": RIGHT, "facts": reading_of(RIGHT)},
        {"misread": (Misread(fault=TextFault.SENTENCE_ABSENT, reason="Câu trong ảnh"),)},
        {"misread": (Misread(fault=TextFault.FONT, reason=" "),)},
    ],
)
@pytest.mark.parametrize("note", ["", "  "])
def test_nothing_wrong_and_no_word_of_why_is_refused(
    office: Office, changes: dict[str, object], note: str
) -> None:
    item = make.approved(office).item
    request = given_back(office, item, note=note, **changes)
    raised(office.desk, return_text, request, ReasonMissingError)


def test_what_was_misread_is_on_record_and_not_on_the_paper(office: Office) -> None:
    item = make.approved(office).item
    answer = Misread(fault=TextFault.SENTENCE_ABSENT, reason="Câu trong ảnh")
    request = given_back(office, item, misread=(answer,), note="Thiếu phụ lục")
    assert office.desk.do(return_text, request).lines == ()
    (fault,) = rows(office, t.FoundFault)
    assert (fault.fault, fault.misread) == ("sentence_absent", "Câu trong ảnh")


def test_the_reading_of_another_file_is_refused(office: Office) -> None:
    item = make.approved(office).item
    for file in (RIGHT, None):
        raised(office.desk, return_text, given_back(office, item, file=file), OtherFileReadError)


def test_a_signed_text_does_not_go_back(office: Office) -> None:
    request = given_back(office, make.signed(office).item)
    assert str(raised(office.desk, return_text, request, WrongStageError)) == (
        "at signed, needs approved"
    )


@pytest.mark.parametrize("note_alone", [True, False])
def test_an_item_that_is_not_there_is_not_found(office: Office, note_alone: bool) -> None:
    item = make.approved(office).item
    on_paper = {"file": None, "facts": None, "note": "Thiếu phụ lục"}
    for where in ({"body": 2}, {"item": 99}):
        asked: dict[str, Any] = {"item": item, **(on_paper if note_alone else {}), **where}
        request = given_back(office, **asked)
        raised(office.desk, return_text, request, NotFoundError)


def test_a_tuyet_mat_title_is_on_no_paper_but_on_record(office: Office) -> None:
    item = make.approved(office, bases=(office.bases[SecrecyLevel.TUYET_MAT],)).item
    facts = reading_of(WRONG, title=r.read(SECRET, 6), recipients=None)
    paper = office.desk.do(return_text, given_back(office, item, facts=facts))
    assert paper.title == ""
    titled = [line for line in paper.lines if line.rule == "VB-02B"]
    assert [line.places for line in titled] == [()]
    shown = "\n".join(place for line in paper.lines for place in line.places)
    assert SECRET not in shown
    assert "tình hình mẫu" not in shown
    assert SECRET in {fault.seen for fault in rows(office, t.FoundFault)}


def test_the_titles_of_another_level_stand_on_the_paper(office: Office) -> None:
    item = make.approved(office).item
    facts = reading_of(WRONG, title=r.read(SECRET, 6))
    (line,) = office.desk.do(return_text, given_back(office, item, facts=facts)).lines
    assert SECRET in line.places[0]
    assert "về tình hình mẫu" in line.places[0]


def test_findings_of_one_rule_are_one_line_and_the_same_words_stand_once(law: Law) -> None:
    font = TextFinding(fault=TextFault.FONT, seen="Arial", wanted="Times New Roman")
    margin = TextFinding(fault=TextFault.MARGIN_LEFT, seen="25 mm", wanted="30-35 mm")
    absent = TextFinding(fault=TextFault.RECIPIENTS_ABSENT)
    regime = law.pack("tt24-2020")
    first, second = return_lines(regime, (font, absent, margin, font), shows_title=True)
    assert (first.rule, first.blocks, len(first.places)) == ("VB-01", False, 2)
    assert (second.rule, second.blocks) == ("VB-03", True)  # NN-01 blocks, which it breaks too
    assert second.text == regime.rules["VB-03"].text
    assert second.basis == regime.rules["VB-03"].basis


def test_what_blocks_follows_the_regime_of_the_day(law: Law) -> None:
    absent = (TextFinding(fault=TextFault.SENTENCE_ABSENT),)
    blocks = [
        line.blocks
        for pack in ("tt24-2020", "nd63-2026")
        for line in return_lines(law.pack(pack), absent, shows_title=True)
    ]
    assert blocks == [True, False]


def test_a_return_never_lies_before_its_slip(office: Office) -> None:
    item = make.approved(office).item
    early = given_back(office, item, day=office.day - timedelta(days=1))
    raised(office.desk, return_text, early, DaysOutOfOrderError)
