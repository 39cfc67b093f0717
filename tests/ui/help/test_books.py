from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import ShippedFileError
from bmnn_desk.paths import resources_folder
from bmnn_desk.ui.changes import shipped_changes
from bmnn_desk.ui.help.books import NAME, printed_manual, read_books, shipped_books
from bmnn_desk.ui.help.library import help_library
from bmnn_desk.ui.help.manual import shipped_manual

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.law.loader import Law

GOOD = (resources_folder() / NAME).read_text("utf-8")
USER, ADMIN = shipped_books().books


def test_there_is_one_for_users_and_one_for_administrators() -> None:
    assert (USER.key, ADMIN.key) == ("user", "admin")
    assert {"de-xuat", "phat-hanh", "tieu-huy"} <= USER.topics - ADMIN.topics
    assert ADMIN.topics >= {
        "cai-dat", "tai-khoan", "khoa-kho", "sao-luu", "nang-cap", "doi-may", "kiem-windows",
    }  # fmt: skip


def test_what_is_printed_is_what_the_window_shows(law: Law) -> None:
    pages = {page.key: page for page in help_library(law).pages}
    for book in (USER, ADMIN):
        made = printed_manual(book, law)
        sections = [each for chapter in made.chapters for each in chapter.sections]
        assert {each.key for each in sections} == book.topics
        assert all(each.blocks == pages[each.key].blocks for each in sections)
        titles = [chapter.title for chapter in made.chapters]
        assert len(set(titles)) == len(titles)
        assert shipped_changes()[0].version in made.edition


def test_the_topics_keep_the_order_of_the_help(law: Law) -> None:
    order = [topic.key for topic in shipped_manual()]
    made = [each.key for part in printed_manual(USER, law).chapters for each in part.sections]
    assert made == [key for key in order if key in USER.topics]


@pytest.mark.parametrize(
    ("was", "becomes", "key", "why"),
    [
        ('"Văn bản đi", ', "", "books", "de-xuat is in no book"),
        ('"mau-bieu"', '"nowhere"', "books.2", "nowhere is no topic"),
        ('"Văn bản đi"', '"Văn bản nào"', "books.1", "Văn bản nào is no topic"),
        ('key = "admin"', 'key = "user"', "books", "a key stands twice"),
        ('file = "huong-dan-q', 'path = "huong-dan-q', "books.2.path", "unknown key"),
        ("groups = [", "groups = 1 # [", "books.1.groups", "must be a list"),
        ('see = "', 'sea = "', "words.sea", "unknown key"),
        ("edition = ", "# ", "edition", "missing"),
    ],
)
def test_spoilt_manuals_are_told_with_their_key(
    tmp_path: Path, was: str, becomes: str, key: str, why: str
) -> None:
    assert was in GOOD
    file = tmp_path / NAME
    file.write_text(GOOD.replace(was, becomes, 1), "utf-8")
    with pytest.raises(ShippedFileError) as raised:
        read_books(file, shipped_manual())
    assert raised.value.key == key
    assert why in raised.value.why
