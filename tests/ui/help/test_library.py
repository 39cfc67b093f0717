from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.help.law_pages import is_law, law_pages
from bmnn_desk.ui.help.library import help_library
from bmnn_desk.ui.help.manual import shipped_manual

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_tasks_come_first_then_the_law_and_it_is_made_once(law: Law) -> None:
    library = help_library(law)
    keys = [page.key for page in library.pages]
    assert keys == [
        *(topic.key for topic in shipped_manual()),
        *(page.key for page in law_pages(law)),
    ]
    assert help_library(law) is library


def test_no_word_gives_every_page_and_a_strange_one_none(law: Law) -> None:
    library = help_library(law)
    assert [hit.page for hit in library.find(" ")] == list(library.pages)
    assert library.find("xyzzy") == ()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("tieu huy", "tieu-huy"),
        ("hết giấy", "khi-co-su-co"),
        ("ma khoi phuc", "ngay-dau"),
        ("nghị định 26/2020", "luat:26/2020/NĐ-CP"),
        ("nhan bi", "bi-nhan"),
    ],
)
def test_what_is_looked_for_comes_first(law: Law, typed: str, first: str) -> None:
    assert help_library(law).find(typed)[0].page.key == first


def test_a_task_comes_before_a_law_and_words_together_before_words_apart(law: Law) -> None:
    hits = help_library(law).find("may in")
    untitled = [hit for hit in hits if not hit.is_titled]
    laws = [is_law(hit.page.key) for hit in untitled]
    assert laws == sorted(laws)
    together = [hit.is_together for hit in untitled if not is_law(hit.page.key)]
    assert together == sorted(together, reverse=True)
    assert any(together)
    assert not all(together)


def test_a_page_that_is_not_there_gives_the_first(law: Law) -> None:
    library = help_library(law)
    assert library.page("duyet").key == "duyet"
    assert library.page("nowhere") is library.pages[0]
