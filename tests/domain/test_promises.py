from __future__ import annotations

from dataclasses import replace

from bmnn_desk.domain.promises import (
    PromiseLimit,
    PromiseWords,
    PublishedPromises,
    VaultPromise,
)

WORDS = PromiseWords(
    title="Tên",
    about="Chung",
    about_read="Cách đọc",
    promised="Hứa",
    not_promised="Không hứa",
    shown_by="Lệnh",
    in_program="Xem",
    limits="Giới hạn",
    paper_title="Trích yếu",
    paper_note="Ghi chú",
)
PROMISE = VaultPromise(
    id="P1",
    name="Còn",
    promised="Có",
    not_promised="Không",
    commands=("một", "hai"),
    in_program="Trang Nhật ký",
)
PUBLISHED = PublishedPromises(
    words=WORDS, promises=(PROMISE,), limits=(PromiseLimit(name="Giấy", text="Không giữ được"),)
)


def test_each_part_stands_behind_its_words_and_commands_a_line_each() -> None:
    assert PUBLISHED.parts_of(PROMISE) == (
        ("Hứa", "Có"),
        ("Không hứa", "Không"),
        ("Lệnh", "một\nhai"),
        ("Xem", "Trang Nhật ký"),
    )


def test_who_reads_it_at_work_sees_no_command() -> None:
    assert PUBLISHED.read_of(PROMISE) == (
        ("Hứa", "Có"),
        ("Không hứa", "Không"),
        ("Xem", "Trang Nhật ký"),
    )


def test_what_the_program_shows_nowhere_is_left_out() -> None:
    parts = PUBLISHED.parts_of(replace(PROMISE, in_program=""))
    assert [name for name, _ in parts] == ["Hứa", "Không hứa", "Lệnh"]
