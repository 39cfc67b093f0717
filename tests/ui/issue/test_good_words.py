from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.ui.issue.good_words import good_words
from bmnn_desk.ui.issue.load_file import load_file
from tests.ui.issue.papers import text_file
from tests.ui.issue.test_matter import matter

if TYPE_CHECKING:
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.issue.matter import IssueMatter

__all__ = ["matter"]


def test_it_names_who_decided_and_who_signed(matter: IssueMatter) -> None:
    assert good_words(matter, 0) == [
        "Phiếu đề xuất: Trần Văn Giám duyệt ngày 10/03/2025, độ Mật",
        "Văn bản: Trần Văn Giám ký ngày 10/03/2025",
        "04 bản, số 01 đến 04, mỗi bản một nơi giữ",
    ]


def test_the_file_is_praised_only_where_it_was_read_and_agrees(
    worker: Worker, matter: IssueMatter
) -> None:
    matter.file = load_file(worker, text_file("pdf"), "a.pdf")
    assert good_words(matter, 0)[-1] == "Mục Nơi nhận trong tệp khớp với phiếu"
    assert len(good_words(matter, 2)) == 3


def test_nothing_is_said_of_what_has_not_happened(matter: IssueMatter) -> None:
    matter.detail = replace(matter.detail, decided_on=None, signed_on=None)
    assert len(good_words(matter, 0)) == 1
