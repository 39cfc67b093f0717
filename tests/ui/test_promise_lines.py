from __future__ import annotations

from bmnn_desk.ui.promise_lines import promise_lines
from bmnn_desk.ui.promises import shipped_promises
from tests.domain.test_promises import PUBLISHED

WIDTH = 96


def test_a_promise_and_a_limit_are_told_in_their_order() -> None:
    assert list(promise_lines(PUBLISHED)) == [
        "TÊN",
        "Chung",
        "",
        "P1. Còn",
        "   Hứa: Có",
        "   Không hứa: Không",
        "   Lệnh:",
        "     một",
        "     hai",
        "   Xem: Trang Nhật ký",
        "",
        "GIỚI HẠN",
        "-  Giấy: Không giữ được",
    ]


def test_as_shipped_no_line_is_long_and_every_command_stands_whole_in_its_line() -> None:
    published = shipped_promises()
    lines = list(promise_lines(published))
    assert max(map(len, lines)) <= WIDTH
    told = {line.strip() for line in lines}
    assert {command for each in published.promises for command in each.commands} <= told
    text = " ".join(" ".join(lines).split())
    for each in published.promises:
        assert each.promised in text
        assert each.not_promised in text
    assert all(limit.text in text for limit in published.limits)
