from __future__ import annotations

from bmnn_desk.domain.help_block import BlockKind, HelpBlock
from bmnn_desk.domain.printed_manual import (
    ManualChapter,
    ManualSection,
    ManualWords,
    PrintedManual,
)
from bmnn_desk.machine.wire import packed, unpacked

WORDS = ManualWords(
    contents="Mục lục", page="Trang {page}/{pages}", see="Xem:", on_page="{title} (trang {page})"
)


def section(key: str, *blocks: HelpBlock) -> ManualSection:
    return ManualSection(key=key, title=f"Bài {key}", blocks=blocks)


def manual(*sections: ManualSection) -> PrintedManual:
    """A manual of one chapter."""
    return PrintedManual(
        title="Hướng dẫn thử",
        about="Dành cho bộ thử.",
        edition="Phiên bản 1.2.3",
        chapters=(ManualChapter(title="Chương một", sections=sections),),
        words=WORDS,
    )


def test_a_manual_goes_to_the_worker_and_comes_back_the_same() -> None:
    made = manual(section("a", HelpBlock(kind=BlockKind.LINK, text="Bài b", link="b")))
    assert unpacked(packed(made)) == made
