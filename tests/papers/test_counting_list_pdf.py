from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from bmnn_desk.domain.copy_code import copy_code, copy_of_code
from bmnn_desk.domain.inventory import InventoryScope
from bmnn_desk.papers.counting_list_pdf import counting_list_pdf
from tests import make
from tests.papers.inventory_facts import FACTS, LINE, ROUND

if TYPE_CHECKING:
    from bmnn_desk.domain.inventory import InventoryPaperFacts
    from bmnn_desk.law.loader import Law

ROWS = tuple(replace(LINE, id=each, number=each, code=copy_code(each)) for each in range(1, 31))


def drawn(law: Law, facts: InventoryPaperFacts) -> list[str]:
    regime = law.on(make.OLD)
    pdf = counting_list_pdf(regime.sheet("counting_list"), facts, regime.level_words)
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def test_each_copy_has_its_line_its_holder_and_its_code(law: Law) -> None:
    pages = drawn(law, replace(FACTS, rows=ROWS))
    told = "\n".join(pages)
    for row in ROWS:
        assert row.code in told
        assert copy_of_code(row.code) == row.id
    assert told.count("Tủ số 2") >= len(ROWS)
    assert "Số bản chờ kiểm: 30." in told
    assert "Theo văn bản: 15/KH-SMM" in told
    assert "NGƯỜI KIỂM KÊ" in pages[-1]


def test_headings_and_the_papers_code_stand_on_every_page(law: Law) -> None:
    pages = drawn(law, replace(FACTS, rows=ROWS))
    assert len(pages) > 1
    for page in pages[:-1]:
        assert "Không thấy" in page or "Không" in page
    assert all("Mã phiếu: K7TM3QXR" in page for page in pages)


def test_no_title_is_told(law: Law) -> None:
    assert "tình hình mẫu" not in "".join(drawn(law, replace(FACTS, rows=ROWS)))


@pytest.mark.parametrize("scope", InventoryScope)
def test_the_scope_is_said_in_words(law: Law, scope: InventoryScope) -> None:
    row = replace(ROUND, scope=scope, holder="Ngô Văn Soạn")
    told = " ".join(drawn(law, replace(FACTS, rows=ROWS[:1], row=row)))
    said = {
        InventoryScope.ALL: "toàn bộ tài liệu",
        InventoryScope.HOLDER: "do Ngô Văn Soạn giữ",
        InventoryScope.PLACE: "để tại Tủ số 2",
    }
    assert said[scope] in told
