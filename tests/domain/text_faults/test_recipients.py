"""Each fault of the nơi nhận block stands in one text, and not in the one beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.document import CopySentence
from bmnn_desk.domain.text_faults.fault import TextFault
from bmnn_desk.domain.text_faults.recipients import (
    copies_of,
    is_as_above,
    is_group,
    recipients_faults,
)
from tests.domain.text_faults import readings as r
from tests.domain.text_faults.readings import case, faults, of_block, recipient

if TYPE_CHECKING:
    from bmnn_desk.domain.text_faults.case import TextCase

CAT = recipient("Công an tỉnh Mẫu", 2, line=r.SECOND)
OPEN_ARCHIVE = (recipient("VT", line=r.ARCHIVE), recipient("VP", line=r.ARCHIVE))
ABOVE = recipient("Như trên", 1)
SPS = (r.read("Sở Thử Nghiệm", 7),)
# A line after the archive line.
LATE = recipient("Sở Khác", 4, line=r.ARCHIVE + 1)

FAULTY = {
    "no block at all": (TextFault.RECIPIENTS_ABSENT, case(recipients=None)),
    "a line of a count alone": (
        TextFault.RECIPIENT_UNNAMED,
        of_block(recipient(" ", 1), CAT),
    ),
    "a heading without lines": (
        TextFault.RECIPIENT_UNNAMED,
        case(recipients=replace(r.block(), recipients=())),
    ),
    "as above, and nothing above": (TextFault.AS_ABOVE_OPEN, of_block(ABOVE, CAT)),
    "dots that nobody filled": (
        TextFault.PLACEHOLDER,
        of_block(recipient("Sở …… Nghiệm", 1), CAT, placeholders=(r.spot(r.FIRST, words="……"),)),
    ),
    "dots in the archive line": (
        TextFault.PLACEHOLDER,
        of_block(placeholders=(r.spot(r.ARCHIVE, words="……"),)),
    ),
    "a person without post or unit": (
        TextFault.UNIT_ABSENT,
        of_block(recipient("Đ/c Hùng", 1), CAT),
    ),
    "a full name without post or unit": (
        TextFault.UNIT_ABSENT,
        of_block(recipient("Đồng chí Trần Văn Giám", 1), CAT),
    ),
    "a group without its count": (
        TextFault.GROUP_UNCOUNTED,
        of_block(recipient("Các sở, ban, ngành"), CAT),
    ),
    "another group without its count": (
        TextFault.GROUP_UNCOUNTED,
        of_block(recipient("UBND các xã, phường"), CAT),
    ),
    "no count anywhere": (
        TextFault.COPIES_UNWRITTEN,
        of_block(recipient("Sở Thử Nghiệm"), CAT, archive=OPEN_ARCHIVE, totals=()),
    ),
    "dots for the total, though the numbers make one": (
        TextFault.COPIES_UNWRITTEN,
        of_block(totals=(), placeholders=(r.spot(r.TOTAL, words="……"),)),
    ),
    "a total that the slip does not have": (
        TextFault.COPIES_DIFFER,
        of_block(totals=((5, r.spot(r.TOTAL)),)),
    ),
    "lines that make another sum than the slip's": (
        TextFault.SUM_DIFFERS,
        of_block(recipient("Sở Thử Nghiệm", copies=2), CAT, totals=()),
    ),
    "two totals": (
        TextFault.TOTALS_DISAGREE,
        of_block(totals=((4, r.spot(r.TOTAL)), (6, r.spot(r.SENTENCE)))),
    ),
    "lines over the total": (
        TextFault.SUM_DIFFERS,
        of_block(recipient("Sở Thử Nghiệm", copies=2), CAT),
    ),
    "lines under the total": (
        TextFault.SUM_DIFFERS,
        of_block(recipient("Sở Thử Nghiệm", 1)),
    ),
    "some lines alone over the total": (
        TextFault.SUM_DIFFERS,
        of_block(recipient("Sở Thử Nghiệm", copies=5), recipient("Công an tỉnh Mẫu")),
    ),
    "nobody drafted it": (TextFault.DRAFTER_ABSENT, of_block(drafter=None)),
    "two letters of a drafter": (
        TextFault.DRAFTER_INITIALS,
        of_block(drafter=None, initials=r.read("NVS.04", r.ARCHIVE)),
    ),
    "somebody else drafted it": (
        TextFault.DRAFTER_DIFFERS,
        of_block(drafter=r.read("Đinh Thị Khác", r.DRAFTER)),
    ),
    "no word on copying": (
        TextFault.SENTENCE_ABSENT,
        of_block(sentence=CopySentence.NONE, sentence_at=None),
    ),
    "the form's two sentences": (
        TextFault.SENTENCE_UNFILLED,
        of_block(
            sentence=CopySentence.BOTH,
            sentence_at=r.read("được phép hoặc không được phép sao, chụp", r.SENTENCE),
        ),
    ),
    "the other sentence": (
        TextFault.SENTENCE_DIFFERS,
        of_block(sentence=CopySentence.MAY, sentence_at=r.read("được phép sao, chụp", r.SENTENCE)),
    ),
    "a sentence that nobody decided": (
        TextFault.SENTENCE_DIFFERS,
        case(r.approved(may_copy=None)),
    ),
    "no archive line": (TextFault.ARCHIVE_ABSENT, of_block(archive_line=None, archive=())),
    "an archive that names no văn thư": (
        TextFault.ARCHIVE_WITHOUT_OFFICE,
        of_block(archive=(recipient("VP", 3, 4, line=r.ARCHIVE),)),
    ),
    "a line after the archive": (
        TextFault.ARCHIVE_NOT_LAST,
        of_block(recipient("Sở Thử Nghiệm", 1), LATE),
    ),
    "a line without its number": (
        TextFault.NUMBERS_ABSENT,
        of_block(recipient("Sở Thử Nghiệm", copies=1), CAT),
    ),
    "a number of two lines": (
        TextFault.NUMBERS_REPEAT,
        of_block(recipient("Sở Thử Nghiệm", 1), recipient("Công an tỉnh Mẫu", 1)),
    ),
    "a number twice in one line": (
        TextFault.NUMBERS_REPEAT,
        of_block(recipient("Sở Thử Nghiệm", 1, 1), CAT),
    ),
    "a number of the archive too": (
        TextFault.NUMBERS_REPEAT,
        of_block(recipient("Sở Thử Nghiệm", 3), CAT),
    ),
}
RIGHT = {
    "the text as it should be": case(),
    "as above, with an addressee": case(addressees=SPS, recipients=r.block(ABOVE, CAT)),
    "as above, with a remark": case(
        addressees=SPS, recipients=r.block(recipient("Như trên (để báo cáo)", 1), CAT)
    ),
    "a group with its count": of_block(
        recipient("Các sở, ban, ngành", 1, copies=1), recipient("Công an tỉnh Mẫu", 2)
    ),
    "numbers alone make the sum": of_block(totals=()),
    "a post without a name": of_block(recipient("Đ/c Bí thư Tỉnh ủy", 1), CAT),
    "a name with its post": of_block(recipient("Đồng chí Trần Văn Giám, Giám đốc", 1), CAT),
    "a family name like a form of address": of_block(recipient("Bàn Văn Lý", 1), CAT),
    "dots behind what is written": of_block(placeholders=(r.spot(r.DRAFTER, words="……"),)),
    "an archive that writes văn thư out": of_block(
        archive=(recipient("Văn thư", 3), recipient("VP", 4))
    ),
    "the same total said twice": of_block(totals=((4, r.spot(r.TOTAL)), (4, r.spot(r.SENTENCE)))),
    "a drafter with his rank": of_block(drafter=r.read("đ/c Ngô Văn Soạn", r.DRAFTER)),
    "a sentence that allows what is allowed": case(
        r.approved(may_copy=True),
        recipients=r.block(
            sentence=CopySentence.MAY, sentence_at=r.read("được phép sao, chụp", r.SENTENCE)
        ),
    ),
}


@pytest.mark.parametrize(("fault", "text"), FAULTY.values(), ids=FAULTY.keys())
def test_a_fault_of_the_block_is_found(fault: TextFault, text: TextCase) -> None:
    assert fault in faults(recipients_faults(text))


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT.keys())
def test_a_right_block_has_no_fault(text: TextCase) -> None:
    assert faults(recipients_faults(text)) == []


def test_a_finding_shows_where_it_stands_what_is_read_and_what_is_wanted() -> None:
    (found,) = recipients_faults(FAULTY["somebody else drafted it"][1])
    assert found.spot is not None
    assert (found.spot.line, found.seen, found.wanted) == (
        r.DRAFTER,
        "Đinh Thị Khác",
        "Ngô Văn Soạn",
    )


def test_a_blank_in_a_nameless_line_is_told_once() -> None:
    blank = r.spot(r.FIRST, words="……")
    text = of_block(recipient("", 1), CAT, placeholders=(blank,))
    assert faults(recipients_faults(text)) == [TextFault.RECIPIENT_UNNAMED]


def test_every_number_that_is_twice_is_said_with_two_digits() -> None:
    text = of_block(recipient("Sở Thử Nghiệm", 1, 2), recipient("Công an tỉnh Mẫu", 2, 1))
    seen = [each.seen for each in recipients_faults(text) if each.fault is TextFault.NUMBERS_REPEAT]
    assert seen == ["01, 02"]


def test_several_totals_disagree_and_the_lines_are_held_against_each() -> None:
    totals = tuple((count, r.spot(r.TOTAL + at)) for at, count in enumerate((4, 5, 4)))
    found = faults(recipients_faults(of_block(totals=totals)))
    assert found == [TextFault.TOTALS_DISAGREE, TextFault.SUM_DIFFERS]


@pytest.mark.parametrize("name", ["Như trên", "NHƯ TRÊN", "Như kính gửi", "Như trên (b/c)"])
def test_a_line_that_stands_for_the_addressees(name: str) -> None:
    assert is_as_above(case(), recipient(name))


@pytest.mark.parametrize("name", ["Như trên đây", "Sở Như Trên", "Trên", ""])
def test_a_line_that_does_not(name: str) -> None:
    assert not is_as_above(case(), recipient(name))


@pytest.mark.parametrize(
    "name",
    ["Các sở", "Các sở, ban, ngành", "Ủy ban nhân dân các xã", "UBND các xã", "Công an các huyện"],
)
def test_a_line_that_means_many(name: str) -> None:
    assert is_group(case(), recipient(name))


@pytest.mark.parametrize("name", ["Sở Nội vụ", "UBND tỉnh", "Cách mạng", "Ban Các vấn đề xã hội"])
def test_a_line_that_means_one(name: str) -> None:
    assert not is_group(case(), recipient(name))


def test_a_line_counts_its_copies_by_its_count_or_its_numbers() -> None:
    assert copies_of(recipient("Sở Thử Nghiệm", copies=5)) == 5
    assert copies_of(recipient("Sở Thử Nghiệm", 1, 2)) == 2
    assert copies_of(recipient("Sở Thử Nghiệm")) is None
