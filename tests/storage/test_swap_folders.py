from __future__ import annotations

import os
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import StoreExistsError, StoreMissingError
from bmnn_desk.storage.files import HEADER
from bmnn_desk.storage.swap_folders import (
    drilled_beside,
    drop_asides,
    kept_beside,
    kept_on,
    made_beside,
    may_stand_in,
    restored_beside,
    settle_swap,
    stand_ready,
    swap_in,
)

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 3, 10, 17, 30, 5, tzinfo=UTC)


def store(folder: Path, words: str) -> Path:
    folder.mkdir()
    (folder / HEADER).write_text(words)
    return folder


def test_the_restored_store_takes_the_place_and_the_old_one_is_kept(tmp_path: Path) -> None:
    live = store(tmp_path / "kho", "cũ")
    store(restored_beside(live), "mới")
    kept = swap_in(live, NOW)

    assert (live / HEADER).read_text() == "mới"
    assert kept is not None
    assert (kept / HEADER).read_text() == "cũ"
    assert kept_beside(live) == (kept,)
    assert not restored_beside(live).exists()


def test_where_nothing_was_left_nothing_is_kept(tmp_path: Path) -> None:
    live = tmp_path / "kho"
    store(restored_beside(live), "mới")

    assert swap_in(live, NOW) is None
    assert (live / HEADER).read_text() == "mới"
    assert kept_beside(live) == ()


def test_a_swap_that_was_cut_off_is_finished_at_the_next_look(tmp_path: Path) -> None:
    live = store(tmp_path / "kho", "cũ")
    store(restored_beside(live), "mới")
    live.rename(live.with_name("kho.truoc-khoi-phuc-20260310-173005"))

    assert settle_swap(live)
    assert (live / HEADER).read_text() == "mới"
    assert not settle_swap(live)


def test_a_restoring_that_was_cut_off_is_no_store(tmp_path: Path) -> None:
    live = tmp_path / "kho"
    restored_beside(live).mkdir()

    assert not settle_swap(live)
    assert not live.exists()


def test_a_live_store_is_never_taken_away_by_a_look(tmp_path: Path) -> None:
    live = store(tmp_path / "kho", "cũ")
    store(restored_beside(live), "mới")

    assert not settle_swap(live)
    assert (live / HEADER).read_text() == "cũ"


def test_an_old_one_is_not_written_over(tmp_path: Path) -> None:
    live = store(tmp_path / "kho", "cũ")
    store(restored_beside(live), "mới")
    store(live.with_name("kho.truoc-khoi-phuc-20260310-173005"), "xưa")
    with pytest.raises(StoreExistsError):
        swap_in(live, NOW)

    assert (live / HEADER).read_text() == "cũ"


def test_no_folder_above_means_none_kept(tmp_path: Path) -> None:
    assert kept_beside(tmp_path / "a" / "b") == ()


def test_a_store_that_is_only_looked_at_waits_for_no_swap(tmp_path: Path) -> None:
    live = tmp_path / "kho"
    store(made_beside(live), "mới")

    assert not settle_swap(live)
    stand_ready(live)
    assert settle_swap(live)
    assert (live / HEADER).read_text() == "mới"


def test_one_that_was_given_up_is_no_hindrance(tmp_path: Path) -> None:
    live = store(tmp_path / "kho", "cũ")
    store(restored_beside(live), "bỏ dở")
    store(made_beside(live), "mới")
    stand_ready(live)

    assert (restored_beside(live) / HEADER).read_text() == "mới"
    assert not made_beside(live).exists()


def test_only_a_store_or_an_empty_place_is_taken(tmp_path: Path) -> None:
    papers = tmp_path / "Tài liệu"
    papers.mkdir()

    assert may_stand_in(tmp_path / "kho")
    assert may_stand_in(papers)
    assert may_stand_in(store(tmp_path / "khác", "kho"))
    (papers / "thư.txt").write_text("của tôi")
    assert not may_stand_in(papers)
    assert not may_stand_in(papers / "thư.txt")


def test_without_the_restored_store_the_old_one_stays_in_its_place(tmp_path: Path) -> None:
    live = store(tmp_path / "kho", "cũ")
    with pytest.raises(StoreMissingError):
        swap_in(live, NOW)

    assert (live / HEADER).read_text() == "cũ"
    assert kept_beside(live) == ()


def test_a_name_with_brackets_is_a_name(tmp_path: Path) -> None:
    live = store(tmp_path / "kho [2026]", "cũ")
    store(restored_beside(live), "mới")

    assert (swap_in(live, NOW),) == kept_beside(live)


def test_what_was_cut_off_beside_a_store_goes_and_what_is_kept_stays(tmp_path: Path) -> None:
    live = store(tmp_path / "kho", "cũ")
    for left in (made_beside(live), drilled_beside(live), restored_beside(live)):
        store(left, "bỏ dở")
    kept = store(live.with_name("kho.truoc-khoi-phuc-20260310-173005"), "xưa")
    drop_asides(live)
    drop_asides(live)

    assert sorted(tmp_path.iterdir()) == [live, kept]


def test_a_kept_folder_tells_its_day_by_its_name_or_by_the_disk(tmp_path: Path) -> None:
    other = tmp_path / "kho.truoc-khoi-phuc-của tôi"
    other.mkdir()
    os.utime(other, (NOW.timestamp(), NOW.timestamp()))

    assert kept_on(other) == NOW.date()
    assert kept_on(tmp_path / "kho.truoc-khoi-phuc-20260309-173005") == date(2026, 3, 9)
