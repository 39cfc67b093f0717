from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from bmnn_desk import jobs
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.sweeps import SecretSign, SecretSigns, SweepOutcome, UnreadCause
from bmnn_desk.errors import (
    DocumentEncryptedError,
    DocumentTooBigError,
    WorkerTimedOutError,
)
from bmnn_desk.machine.sweep import sweep_folders as sweeping
from bmnn_desk.machine.sweep.sweep_folders import SweepHands, SweepPlan, sweep_folders
from bmnn_desk.machine.worker import Worker
from tests.papers.reading.made_docx import docx_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

NOTHING = SecretSigns(was_read=True)
SIGNS = SecretSigns(was_read=True, signs=(SecretSign.LEVEL_WORD,), level=SecrecyLevel.MAT)


def swept(
    folder: Path,
    look: Callable[[bytes], SecretSigns] = lambda _: NOTHING,
    kept: frozenset[str] = frozenset(),
    **hands: object,
) -> SweepOutcome:
    given = SweepHands(look=look, is_kept=kept.__contains__, **hands)  # type: ignore[arg-type]
    return sweep_folders(SweepPlan(folders=(folder,)), given)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker((jobs.LOOK_FOR_SECRETS,)) as made:
        yield made


def test_real_files_are_told_by_their_words(tmp_path: Path, worker: Worker) -> None:
    (tmp_path / "mat.docx").write_bytes(docx_of("Số: 12/BC-SMM", "MẬT", "Báo cáo"))
    (tmp_path / "thuong.docx").write_bytes(docx_of("Thư mời họp"))
    (tmp_path / "ghi chu.txt").write_text("TUYỆT MẬT\nkhông gửi đi\n", "utf-8")
    (tmp_path / "anh.png").write_bytes(b"\x89PNG\0\0\0" + bytes(400))
    (tmp_path / "hong.docx").write_bytes(b"PK\x03\x04 khong phai")
    (tmp_path / "hong.pdf").write_bytes(b"%PDF-1.7 hong")
    (tmp_path / "trong.txt").write_bytes(b"")
    found = swept(tmp_path, lambda data: worker.do(jobs.LOOK_FOR_SECRETS, data))
    assert [(each.name, each.level) for each in found.found] == [
        ("ghi chu.txt", SecrecyLevel.TUYET_MAT),
        ("mat.docx", SecrecyLevel.MAT),
    ]
    assert found.found[1].reference == "12/BC-SMM"
    assert (found.files, found.not_opened) == (7, 2)
    assert [(each.name, each.cause) for each in found.unread] == [("hong.pdf", UnreadCause.BROKEN)]
    assert not found.was_stopped


def test_bytes_of_the_store_are_known_whatever_they_say(tmp_path: Path) -> None:
    data = b"\0\1\2 anh quet"
    (tmp_path / "quet.bin").write_bytes(data)
    (found,) = swept(tmp_path, kept=frozenset({hashlib.sha256(data).hexdigest()})).found
    assert found.signs == (SecretSign.SAME_BYTES,)
    assert found.size == len(data)


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (DocumentEncryptedError(), UnreadCause.LOCKED),
        (DocumentTooBigError(), UnreadCause.TOO_BIG),
        (WorkerTimedOutError("read"), UnreadCause.TOO_SLOW),
    ],
)
def test_what_cannot_be_read_is_named_and_the_sweep_goes_on(
    tmp_path: Path, error: Exception, cause: UnreadCause
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1")
    (tmp_path / "b.txt").write_bytes(b"MAT")

    def look(data: bytes) -> SecretSigns:
        if data.startswith(b"%PDF"):
            raise error
        return SIGNS

    found = swept(tmp_path, look)
    assert [(each.name, each.cause) for each in found.unread] == [("a.pdf", cause)]
    assert [each.name for each in found.found] == ["b.txt"]
    assert (found.files, found.unread_count) == (2, 1)


def test_a_large_document_is_named_and_a_large_film_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "MOST_BYTES", 4)
    (tmp_path / "quet.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "phim.mp4").write_bytes(b"12345678")
    found = swept(tmp_path)
    assert [(each.name, each.cause) for each in found.unread] == [("quet.pdf", UnreadCause.TOO_BIG)]
    assert (found.files, found.not_opened) == (1, 1)


def test_only_the_first_unread_are_named_and_all_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "MOST_NAMED", 2)
    for place in range(5):
        (tmp_path / f"{place}.pdf").write_bytes(b"%PDF-1")

    def refuses(_: bytes) -> SecretSigns:
        raise DocumentEncryptedError

    found = swept(tmp_path, refuses)
    assert (len(found.unread), found.unread_count) == (2, 5)


def test_it_tells_how_far_it_is_and_ends_where_it_is_stopped(tmp_path: Path) -> None:
    for place in range(6):
        (tmp_path / f"{place}.txt").write_text("a")
    steps: list[tuple[int, int]] = []
    found = swept(
        tmp_path,
        lambda _: SIGNS,
        step=lambda *told: steps.append(told),
        is_stopped=lambda: len(steps) >= 3,
    )
    assert steps == [(1, 1), (2, 2), (3, 3)]
    assert (found.files, found.was_stopped) == (3, True)


def test_no_file_is_changed_by_it(tmp_path: Path, worker: Worker) -> None:
    (tmp_path / "mat.docx").write_bytes(docx_of("MẬT"))
    (tmp_path / "a.txt").write_text("MẬT", "utf-8")

    def state() -> dict[str, tuple[bytes, int, int]]:
        told = {path.name: path.stat() for path in sorted(tmp_path.iterdir())}
        return {name: (b"", about.st_mtime_ns, about.st_atime_ns) for name, about in told.items()}

    before = state()
    swept(tmp_path, lambda data: worker.do(jobs.LOOK_FOR_SECRETS, data))
    assert state() == before


def test_a_file_that_a_stop_cut_off_is_in_no_count(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04 khong phai")
    stopped: list[bool] = []

    def look(_: bytes) -> SecretSigns:
        stopped.append(True)
        return SecretSigns(was_read=False)

    found = swept(tmp_path, look, is_stopped=lambda: bool(stopped))
    assert (found.files, found.not_opened, found.was_stopped) == (0, 0, True)
