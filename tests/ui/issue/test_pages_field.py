"""Which pages bear a mark, chosen and typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from bmnn_desk.domain.mark_pages import PageChoice, PageKind
from bmnn_desk.ui.issue.pages_field import PagesField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def field(qtbot: QtBot) -> PagesField:
    field = PagesField()
    qtbot.addWidget(field)
    field.show_choice(PageChoice(), 9, many=True)
    field.show()
    field.activateWindow()
    return field


def told(field: PagesField) -> list[PageChoice]:
    found: list[PageChoice] = []

    def take(choice: PageChoice) -> None:
        """As the step does: what was chosen is shown again."""
        found.append(choice)
        field.show_choice(choice, 9, many=True)

    field.chosen.connect(take)
    return found


def test_every_page_is_one_choice(field: PagesField) -> None:
    found = told(field)
    field.kind.put(PageKind.EVERY)
    assert found == [PageChoice(kind=PageKind.EVERY)]
    assert field.numbers.isHidden() or not field.numbers.isVisible()


def test_numbers_are_typed_and_stay_as_they_were_typed(field: PagesField) -> None:
    found = told(field)
    field.kind.put(PageKind.CHOSEN)
    assert found == [PageChoice(kind=PageKind.CHOSEN, numbers=(1,))]
    field.numbers.selectAll()
    QTest.keyClicks(field.numbers, "1, 3-5")
    assert found[-1].numbers == (1, 3, 4, 5)
    assert field.numbers.text() == "1, 3-5"
    assert field.error == ""


def test_the_last_page_is_the_first_number_offered(field: PagesField) -> None:
    found = told(field)
    field.kind.put(PageKind.LAST)
    field.kind.put(PageKind.CHOSEN)
    assert found[-1].numbers == (9,)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Chưa nhập"),
        ("1 và 2", "Không đọc được"),
        ("5-3", "viết ngược"),
        ("3-12", "chỉ có 9 trang"),
    ],
)
def test_a_wrong_number_is_told_when_the_line_is_left(
    field: PagesField, typed: str, words: str
) -> None:
    found = told(field)
    field.kind.put(PageKind.CHOSEN)
    field.numbers.setText(typed)
    field.numbers.left.emit()
    assert words in field.error
    assert field._numbers.error.endswith(field.error)
    assert found[-1].kind is PageKind.CHOSEN


def test_a_word_file_is_offered_its_first_and_last_page_with_the_reason(field: PagesField) -> None:
    field.show_choice(PageChoice(), 2, many=False)
    assert field.kind.count() == 2
    assert "chuyển sang PDF" in field._kind._hint.text()


def test_chosen_pages_are_shown_as_people_write_them(field: PagesField) -> None:
    shown = PageChoice(kind=PageKind.CHOSEN, numbers=(1, 3, 4))
    field.show_choice(shown, 9, many=True)
    assert (field.kind.value(), field.numbers.text()) == (PageKind.CHOSEN, "1, 3-4")
