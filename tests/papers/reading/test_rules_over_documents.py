"""Each invented document breaks just the rules that its writer meant it to break."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.approved_text import ApprovedText
from bmnn_desk.domain.copies import CopyKind, CopyOrder, plan_copies
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.rules.document import DRAFT
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.text_faults.case import TextCase
from bmnn_desk.domain.text_faults.find import text_faults
from bmnn_desk.papers.reading.read_document import read_document
from tests.documents import documents

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law
    from tests.documents import InventedDocument

# The rules that the documents' writer judged by; the finer ones are of this program.
JUDGED = frozenset(
    {
        *("PDX-12", "VB-01", "VB-02", "VB-03", "DAU-05"),
        *("NN-01", "NN-02", "NN-03", "NN-04", "NN-05", "NN-06", "NN-07"),
    }
)
# What follows from the meant fault, by this program's reading of the rules.
NOT_UNICODE = frozenset({"VB-01"})
NOBODY_NAMED = frozenset({"VB-03"})
NO_LINES = frozenset({"NN-01"})
OTHER_NUMBERS = frozenset({"PDX-12"})
ALSO = {
    **dict.fromkeys(
        ("word_tcvn3", "word_vni", "writer_tcvn3", "writer_vni", "drawn_tcvn3"), NOT_UNICODE
    ),
    **dict.fromkeys(
        (
            "wrong_drafter_brackets",
            "wrong_drafter_dots",
            "wrong_drafter_left_out",
            "wrong_drafter_underscores",
        ),
        NOBODY_NAMED,
    ),
    **dict.fromkeys(
        (
            "wrong_group_short",
            "wrong_number_twice",
            "wrong_number_ranges_overlap",
            "wrong_slip_copies_moved",
        ),
        OTHER_NUMBERS,
    ),
    **dict.fromkeys(("wrong_no_recipients", "wrong_block_without_heading"), NO_LINES),
}
JUDGEABLE = [each for each in documents() if "approved" in each.expected]


def approved(document: InventedDocument) -> ApprovedText:
    """The slip that the document's writer gave it."""
    given: dict[str, Any] = document.expected["approved"]
    recipients = tuple(
        Recipient(
            name=line["name"],
            copies=line.get("copies", 1),
            members=tuple(line.get("members", ())),
            is_group=line.get("is_group", False),
        )
        for line in given["recipients"]
    )
    kinds = [CopyKind.ORIGINAL, *[CopyKind.FILE] * len(given["archive"])]
    kept = list(zip(kinds, given["archive"], strict=False))
    first = document.facts.get("recipients", {}).get("archive_numbers", [[0]])
    order = CopyOrder.ARCHIVE_FIRST if first[:1] == [[1]] else CopyOrder.ARCHIVE_LAST
    own = [document.facts.get(key, "") for key in ("parent", "agency", "place_name")]
    return ApprovedText(
        agency=document.facts.get("agency", ""),
        office=" ".join(own),
        level=SecrecyLevel[given["level"]],
        copies=given["copies"],
        may_copy=given["may_copy"],
        recipients=recipients,
        plan=plan_copies(recipients, kept, order),
        drafter=given["drafter"],
        drafter_unit=given["drafter_unit"],
        type_name=given["type_name"],
        type_code=given["type_code"],
        title=document.facts.get("title", ""),
    )


@pytest.mark.parametrize("document", JUDGEABLE, ids=[each.name for each in JUDGEABLE])
def test_it_breaks_what_it_is_meant_to_break(document: InventedDocument, law: Law) -> None:
    case = TextCase(
        facts=read_document(document.data),
        approved=approved(document),
        measure=law.regimes[0].measure,
    )
    found = text_faults(case)
    broken = {"NN-03" if rule == "NN-03B" else rule for each in found for rule in each.rules}
    meant = set(document.expected["approved"].get("breaks", ()))
    wanted = meant | ALSO.get(document.name, frozenset())

    assert broken & JUDGED == wanted, [(each.fault.value, each.seen, each.wanted) for each in found]


def test_each_judged_rule_is_broken_by_at_least_three_documents() -> None:
    broken = [rule for each in JUDGEABLE for rule in each.expected["approved"].get("breaks", ())]
    assert all(broken.count(rule) >= 3 for rule in JUDGED)
    assert set(DRAFT) >= JUDGED


def test_there_are_enough_right_documents_and_wrong_ones() -> None:
    wrong = [each for each in JUDGEABLE if each.expected["approved"].get("breaks")]
    assert len(JUDGEABLE) >= 60
    assert len(wrong) >= 36
    assert len(JUDGEABLE) - len(wrong) >= 36
