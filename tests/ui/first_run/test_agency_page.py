from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import PostKind
from bmnn_desk.ui.first_run.agency_page import AgencyPage
from tests.ui.first_run.pages import AGENCY, put

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot) -> AgencyPage:
    made = AgencyPage()
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_was_typed_is_the_office_in_nfc_without_stray_spaces(page: AgencyPage) -> None:
    put(page, AGENCY)
    put(page, {"name": unicodedata.normalize("NFD", "  SỞ   TÀI CHÍNH ")})
    page._kind.put(PostKind.ACTING_HEAD)
    wish = page.wish()
    assert (wish.parent, wish.name, wish.letters) == ("UBND TỈNH MẪU SƠN", "SỞ TÀI CHÍNH", "STC")
    assert (wish.head, wish.head_post, wish.head_kind) == (
        "Trần Văn Gương",
        "Giám đốc",
        PostKind.ACTING_HEAD,
    )
    assert page.errors() == {}


@pytest.mark.parametrize(
    ("choice", "pattern", "report"),
    [
        (0, "{type}-{body}", "01/BC-SNV"),
        (1, "{type}-{body}-{unit}", "01/BC-SNV-VP"),
        (2, "{type}-{unit}", "01/BC-VP"),
        (3, "{type}/{body}", "01/BC/SNV"),
    ],
)
def test_the_first_number_is_shown_as_the_symbol_is_chosen(
    page: AgencyPage, choice: int, pattern: str, report: str
) -> None:
    put(page, {"letters": "SNV"})
    page._pattern.setCurrentIndex(choice)
    assert page.wish().symbol_pattern == pattern
    assert page.first_reference() == report
    assert page._pattern.currentText() == report
    assert f"Báo cáo đầu tiên: {report}" in page.panel.field("pattern")._hint.text()


def test_an_official_letter_has_no_type_in_its_symbol(page: AgencyPage) -> None:
    put(page, {"letters": "STC"})
    assert "công văn: 01/STC" in page.panel.field("pattern")._hint.text()


def test_a_pattern_of_ones_own_is_typed_and_checked(page: AgencyPage) -> None:
    put(page, AGENCY)
    assert not page.panel.field("own").isVisible()
    page._pattern.setCurrentIndex(4)
    assert page.panel.field("own").isVisible()
    put(page, {"own": "{số}-{body}"})
    assert "type, body, unit" in page.errors()["own"]
    assert page.first_reference() == ""
    put(page, {"own": "{body}/{type}"})
    assert page.errors() == {}
    assert page.first_reference() == "01/STC/BC"


def test_what_stands_on_every_paper_must_be_there(page: AgencyPage) -> None:
    assert set(page.errors()) == {"name", "letters", "place", "head", "post"}
    assert page.errors()["place"].endswith("ví dụ: Hà Nội.")
