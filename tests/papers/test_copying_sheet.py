from __future__ import annotations

from bmnn_desk.papers.copying_sheet import keep_end, named, permitted, referred
from bmnn_desk.papers.sheet import OFFICE_EDGES, Sheet
from tests.papers.copying_facts import copying_facts
from tests.papers.facts import PACKS, words_form

WORDS = words_form(PACKS[0], "photograph_record").words


def test_a_paper_without_title_or_day_is_named_by_what_it_has() -> None:
    bare = copying_facts(title="", document_day=None)
    assert named(WORDS, bare) == "Báo cáo"
    assert referred(WORDS, bare) == "118/BC-CAT"
    assert named(WORDS, copying_facts()) == "Báo cáo: về tình hình mẫu quý I"
    assert referred(WORDS, copying_facts()) == "118/BC-CAT ngày 03/02/2025"


def test_position_and_name_stand_together_and_a_missing_one_leaves_no_comma() -> None:
    assert permitted(copying_facts()) == "Giám đốc, Trần Văn Giám"
    assert permitted(copying_facts(position="")) == "Trần Văn Giám"


def test_recipients_go_over_the_page_with_their_signatures() -> None:
    sheet = Sheet(OFFICE_EDGES)
    sheet.y_mm = 240
    keep_end(sheet, copying_facts())
    assert len(sheet.pages) == 2
    sheet.y_mm = 100
    keep_end(sheet, copying_facts(copies=tuple((n, "Nơi") for n in range(200))))
    assert len(sheet.pages) == 2
