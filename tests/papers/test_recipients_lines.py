from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.document import Area
from bmnn_desk.errors import RecipientsNotFoundError
from bmnn_desk.papers.look_at_docx import safe_docx
from bmnn_desk.papers.reading.docx_reading import read_docx
from bmnn_desk.papers.recipients_lines import block_lines
from tests.papers.reading.block_facts import NOTHING, facts_of
from tests.papers.reading.docx_xml import Part, cell, docx_of, paragraph, table

if TYPE_CHECKING:
    from bmnn_desk.domain.document import DocumentFacts

FOOT = docx_of(
    paragraph("- Như trên;")
    + table(
        cell("Nơi nhận:", "- Như trên;", "- Lưu: VT,", "LVH.", "Ghi chú") + cell("GIÁM ĐỐC"),
        grid=(4000, 4000),
    )
)


def _found(data: bytes, facts: DocumentFacts) -> list[str]:
    lines = read_docx(safe_docx(data)).lines
    return [line.line.text for line in block_lines(lines, facts)]


def test_the_block_runs_from_its_heading_to_its_last_member_in_one_column() -> None:
    assert _found(FOOT, facts_of(FOOT, "Lưu")) == ["Nơi nhận:", "- Như trên;", "- Lưu: VT,"]


def test_a_broken_last_line_is_found_whole() -> None:
    facts = facts_of(FOOT, "Lưu")
    assert facts.recipients is not None
    assert facts.recipients.archive_line is not None
    line = replace(facts.recipients.archive_line, text="Lưu: VT, LVH")
    whole = replace(facts, recipients=replace(facts.recipients, archive_line=line))
    assert _found(FOOT, whole)[-1] == "LVH."


def test_totals_and_blanks_belong_to_the_block() -> None:
    facts = facts_of(FOOT, "Lưu")
    assert facts.recipients is not None
    note = replace(facts.recipients.heading, line=6, words="Ghi chú")
    for more in ({"totals": ((4, note),)}, {"placeholders": (note,)}):
        longer = replace(facts, recipients=replace(facts.recipients, **more))
        assert _found(FOOT, longer)[-1] == "Ghi chú"


def test_a_block_in_a_header_is_none() -> None:
    header = Part(kind="header", inner=paragraph("Nơi nhận:"))
    section = '<w:sectPr><w:headerReference r:id="h"/></w:sectPr>'
    data = docx_of("", {"h": header}, section)
    facts = facts_of(data)
    assert facts.recipients is not None
    assert facts.recipients.heading.area is Area.HEADER
    for one in (facts, NOTHING):
        with pytest.raises(RecipientsNotFoundError):
            _found(data, one)
