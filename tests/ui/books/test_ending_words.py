from __future__ import annotations

from dataclasses import replace

from bmnn_desk.domain.volumes import BookEnding
from bmnn_desk.ui.books.ending_words import ending_words

DONE = BookEnding(unprinted=0, to_correct=0, sheets=0, unopened=0, waiting=0, receipts=0)


def test_what_is_open_is_counted_and_what_is_done_is_not_told() -> None:
    assert ending_words(DONE) == ()
    open_now = BookEnding(unprinted=1, to_correct=2, sheets=3, unopened=1, waiting=4, receipts=5)
    assert ending_words(open_now) == (
        "1 dòng chưa in",
        "2 dòng đính chính chưa in",
        "3 tờ chờ ký",
        "trang mở sổ của 1 quyển chưa ký",
        "4 bản chưa giao",
        "5 dòng chưa ký nhận",
    )
    assert ending_words(replace(DONE, waiting=4)) == ("4 bản chưa giao",)
