from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.domain.office_entries import BodyEntry
from bmnn_desk.papers.office_paper_pdf import office_paper_pdf
from bmnn_desk.papers.promises_paper import promises_paper
from bmnn_desk.ui.promises import shipped_promises
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

DAY = date(2026, 4, 1)
OFFICE = BodyEntry(
    body=1, code="SM", name="SỞ MẪU", parent="UBND TỈNH MẪU", place="Mẫu", letters="SM",
    symbol_pattern="",
)  # fmt: skip


def test_every_sentence_and_command_is_on_paper_under_the_offices_name(law: Law) -> None:
    published = shipped_promises()
    pages = page_texts(
        office_paper_pdf(law.on(DAY).office_paper, promises_paper(published, OFFICE, DAY))
    )
    said = " ".join(" ".join(pages).split())
    assert "SỞ MẪU" in said
    assert published.words.title.upper() in said
    assert published.words.paper_title in said
    for each in published.promises:
        assert f"{each.id}. {each.name}" in said
        assert all(command in said for command in each.commands)
    # A sentence may go over to the next page, past the number at its foot.
    whole = sum(each.not_promised in said for each in published.promises)
    assert whole >= len(published.promises) - len(pages)
    assert all(limit.name in said for limit in published.limits)
