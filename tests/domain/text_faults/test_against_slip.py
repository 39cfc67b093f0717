"""What a text says otherwise than its slip is found, and what only looks otherwise is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.text_faults.against_slip import slip_faults
from bmnn_desk.domain.text_faults.fault import TextFault
from tests.domain.cases import RECIPIENTS, plan
from tests.domain.text_faults import readings as r
from tests.domain.text_faults.readings import approved, case, faults, of_block, recipient

if TYPE_CHECKING:
    from bmnn_desk.domain.text_faults.case import TextCase

SPS, CAT = recipient("Sở Thử Nghiệm", 1), recipient("Công an tỉnh Mẫu", 2, line=r.SECOND)
ABOVE = recipient("Như trên", 1)
GROUP = Recipient(
    name="Các xã vùng cao", copies=2, members=("Xã Mẫu Thượng", "Xã Mẫu Hạ"), is_group=True
)
TO_THE_GROUP = approved(copies=4, recipients=(GROUP,), plan=plan(GROUP))
GOVERNMENT = (Recipient(name="Ủy ban nhân dân tỉnh"), Recipient(name="Công an tỉnh Mẫu"))


def to(*names: str) -> dict[str, Any]:
    """The addressees of Kính gửi."""
    return {"addressees": tuple(r.read(name, 7 + at) for at, name in enumerate(names))}


FAULTY = {
    "a line with more copies than the slip gives it": (
        TextFault.LINE_MISCOUNTED,
        case(recipients=r.block(recipient("Sở Thử Nghiệm", 1, 2), recipient("Công an tỉnh Mẫu"))),
    ),
    "an archive copy with a number of somebody else": (
        TextFault.NUMBERS_DIFFER,
        case(recipients=r.block(archive=(recipient("VT", 1), recipient("VP", 4)))),
    ),
    "another body's head": (
        TextFault.AGENCY_DIFFERS,
        case(agency=r.read("SỞ KHÁC HẲN", 2)),
    ),
    "another type": (TextFault.TYPE_DIFFERS, case(type_name=r.read("KẾ HOẠCH", 5))),
    "another title": (TextFault.TITLE_DIFFERS, case(title=r.read("Về việc cử cán bộ", 6))),
    "the word of another level": (
        TextFault.LEVEL_DIFFERS,
        case(levels=(r.level(SecrecyLevel.TOI_MAT),)),
    ),
    "a recipient left out": (TextFault.RECIPIENT_MISSING, of_block(SPS)),
    "a recipient more": (
        TextFault.RECIPIENT_ADDED,
        of_block(SPS, CAT, recipient("Sở Tư pháp", line=r.ARCHIVE)),
    ),
    "the office of a body for the body": (
        TextFault.RECIPIENT_ADDED,
        case(
            approved(recipients=GOVERNMENT, plan=plan(*GOVERNMENT)),
            recipients=r.block(recipient("Văn phòng UBND tỉnh", 1), CAT),
        ),
    ),
    "the party for the government": (
        TextFault.RECIPIENT_MISSING,
        case(
            approved(recipients=GOVERNMENT, plan=plan(*GOVERNMENT)),
            recipients=r.block(recipient("Tỉnh ủy", 1), CAT),
        ),
    ),
    "an addressee that nobody approved": (
        TextFault.RECIPIENT_ADDED,
        case(recipients=r.block(ABOVE, CAT), **to("Sở Thử Nghiệm", "Sở Tư pháp")),
    ),
    "an addressee that nobody approved, and nobody above": (
        TextFault.RECIPIENT_ADDED,
        case(**to("Sở Tư pháp")),
    ),
    "the same body twice": (
        TextFault.RECIPIENT_ADDED,
        of_block(SPS, CAT, recipient("Sở Thử Nghiệm")),
    ),
    "a group's member left out": (
        TextFault.RECIPIENT_MISSING,
        case(TO_THE_GROUP, recipients=r.block(recipient("Xã Mẫu Thượng", 1))),
    ),
    "fewer copies than a group has members": (
        TextFault.GROUP_MISCOUNTED,
        case(TO_THE_GROUP, recipients=r.block(recipient("Các xã vùng cao", 1))),
    ),
    "the number of another line": (
        TextFault.NUMBERS_DIFFER,
        of_block(recipient("Sở Thử Nghiệm", 2), recipient("Công an tỉnh Mẫu", 1)),
    ),
    "the number of the archive": (
        TextFault.NUMBERS_DIFFER,
        of_block(recipient("Sở Thử Nghiệm", 3), CAT),
    ),
}
RIGHT = {
    "the text as it should be": case(),
    "a type in other letters": case(type_name=r.read("Báo cáo", 5)),
    "no type and no title to be read": case(type_name=None, title=None),
    "a title with its type": case(title=r.read("Báo cáo về tình hình mẫu", 6)),
    "the title of a công văn": case(title=r.read("V/v về tình hình mẫu", 6)),
    "a slip without a title": case(approved(title=""), title=r.read("Về điều khác", 6)),
    "the word of its own level": case(levels=(r.level(),)),
    "lines in another order": of_block(CAT, SPS),
    "lines without numbers": of_block(recipient("Sở Thử Nghiệm"), recipient("Công an tỉnh")),
    "a name that is cut short": of_block(SPS, recipient("Công an tỉnh", 2)),
    "a name written out": case(
        approved(recipients=GOVERNMENT, plan=plan(*GOVERNMENT)),
        recipients=r.block(recipient("UBND tỉnh", 1), CAT),
    ),
    "as above stands for the addressee": case(
        recipients=r.block(ABOVE, CAT), **to("Sở Thử Nghiệm")
    ),
    "an addressee who has a line of his own": case(**to("Sở Thử Nghiệm")),
    "an addressee who is one of a group": case(
        TO_THE_GROUP,
        recipients=r.block(recipient("Các xã vùng cao", 1, 2)),
        **to("Xã Mẫu Thượng"),
    ),
    "as above stands for both": case(
        recipients=r.block(recipient("Như trên", 1, 2)), **to("Sở Thử Nghiệm", "Công an tỉnh Mẫu")
    ),
    "a group by its name": case(
        TO_THE_GROUP, recipients=r.block(recipient("Các xã vùng cao", 1, 2))
    ),
    "a group and one more in one line": case(
        approved(copies=5, recipients=(GROUP, RECIPIENTS[0]), plan=plan(GROUP, RECIPIENTS[0])),
        recipients=r.block(recipient("Như trên", 1, 2, 3), archive=()),
        **to("Các xã vùng cao", "Sở Thử Nghiệm"),
    ),
    "a group without a count is the block's own fault": case(
        TO_THE_GROUP, recipients=r.block(recipient("Các xã vùng cao"))
    ),
    "a group by its members": case(
        TO_THE_GROUP,
        recipients=r.block(recipient("Xã Mẫu Hạ", 2), recipient("Xã Mẫu Thượng", 1)),
    ),
    "no block is the block's own fault": case(recipients=None),
}


@pytest.mark.parametrize(("fault", "text"), FAULTY.values(), ids=FAULTY.keys())
def test_what_differs_from_the_slip_is_found(fault: TextFault, text: TextCase) -> None:
    assert fault in faults(slip_faults(text))


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT.keys())
def test_what_says_the_same_has_no_fault(text: TextCase) -> None:
    assert faults(slip_faults(text)) == []


def test_a_recipient_that_is_missing_is_told_at_the_heading_by_the_slips_name() -> None:
    (found,) = slip_faults(FAULTY["a recipient left out"][1])
    assert found.spot is not None
    assert (found.spot.line, found.seen, found.wanted) == (r.HEADING, "", RECIPIENTS[1].name)


def test_each_unapproved_addressee_is_told_by_its_own_name() -> None:
    text = case(recipients=r.block(ABOVE, CAT), **to("Sở Tư pháp", "Sở Y tế", "Sở Thử Nghiệm"))
    assert [(each.fault, each.seen) for each in slip_faults(text)] == [
        (TextFault.RECIPIENT_ADDED, "Sở Tư pháp"),
        (TextFault.RECIPIENT_ADDED, "Sở Y tế"),
    ]


def test_an_addressee_is_told_where_he_is_addressed() -> None:
    (found,) = slip_faults(FAULTY["an addressee that nobody approved, and nobody above"][1])
    assert found.spot is not None
    assert (found.spot.line, found.seen) == (7, "Sở Tư pháp")


def test_a_miscounted_group_is_told_with_both_counts() -> None:
    found = slip_faults(FAULTY["fewer copies than a group has members"][1])
    assert [(each.seen, each.wanted) for each in found] == [("1", "2")]


def test_the_very_words_are_looked_for_before_a_name_that_only_begins_so() -> None:
    two = (Recipient(name="Công an tỉnh Mẫu, Phòng PA03"), Recipient(name="Công an tỉnh Mẫu"))
    text = case(
        approved(recipients=two, plan=plan(*two)),
        recipients=r.block(
            recipient("Công an tỉnh Mẫu", 2), recipient("Công an tỉnh Mẫu, Phòng PA03", 1)
        ),
    )
    assert faults(slip_faults(text)) == []


def test_numbers_are_told_with_those_of_the_plan() -> None:
    found = next(iter(slip_faults(FAULTY["the number of the archive"][1])))
    assert (found.seen, found.wanted) == ("03", "01")
