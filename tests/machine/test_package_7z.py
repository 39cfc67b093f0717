"""A 7z container: its names hidden, each changed byte and each wrong passphrase told apart."""

from __future__ import annotations

import random
from io import BytesIO

import pytest
from py7zr import SevenZipFile

from bmnn_desk import jobs
from bmnn_desk.domain.packages import PackageFile
from bmnn_desk.errors import (
    DeskError,
    PackageChangedError,
    PackageDamagedError,
    PackagePassphraseError,
    PackageTooBigError,
)
from bmnn_desk.machine import package_limits
from bmnn_desk.machine.package_7z import pack_7z, unpack_7z
from bmnn_desk.machine.package_manifest import opened_package
from bmnn_desk.machine.package_zip import pack_zip
from bmnn_desk.machine.worker import Worker
from tests.machine.packages import FILES, PASSPHRASE, files

_FLIPS = 24


@pytest.fixture(scope="module")
def closed() -> bytes:
    return pack_7z(files(), PASSPHRASE)


def test_what_was_packed_comes_out_again(closed: bytes) -> None:
    assert [(each.name, each.data) for each in unpack_7z(closed, PASSPHRASE)] == [
        (each.name, each.data) for each in files()
    ]


def test_neither_names_nor_words_can_be_read_without_the_passphrase(closed: bytes) -> None:
    for text in ("manifest.json", "thong-ke", "Sổ đăng ký", "PHÒNG MẪU", "trích yếu"):
        for coded in (text.encode(), text.encode("utf-16-le")):
            assert coded not in closed
            assert coded not in pack_7z(files(), PASSPHRASE)


@pytest.mark.parametrize("wrong", ["sai rồi, sai hẳn rồi", PASSPHRASE + " ", "x"])
def test_a_wrong_passphrase_is_told_as_such(closed: bytes, wrong: str) -> None:
    with pytest.raises(PackagePassphraseError):
        unpack_7z(closed, wrong)


def test_every_changed_byte_is_noticed_or_changes_nothing(closed: bytes) -> None:
    chances = random.Random(3)  # noqa: S311
    whole, told = opened_package(unpack_7z(closed, PASSPHRASE), ""), set[type[DeskError]]()
    for _ in range(_FLIPS):
        changed = bytearray(closed)
        changed[chances.randrange(len(changed))] ^= 1 << chances.randrange(8)
        try:
            out = opened_package(unpack_7z(bytes(changed), PASSPHRASE), "")
        except (PackageDamagedError, PackagePassphraseError, PackageChangedError) as error:
            told.add(type(error))
            continue
        # The version of the writer is the one byte that no sum covers.
        assert [each.data for each in out.files] == [each.data for each in whole.files]
    assert PackageDamagedError in told


@pytest.mark.parametrize("cut", [0, 5, 31, 32, 100, -1])
def test_what_is_cut_off_is_damaged(closed: bytes, cut: int) -> None:
    with pytest.raises(PackageDamagedError):
        unpack_7z(closed[:cut], PASSPHRASE)
    with pytest.raises(PackageDamagedError):
        unpack_7z(closed + b"x", PASSPHRASE)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 la gi", b"%PDF-1.7", bytes(64)])
def test_what_is_no_container_is_told_without_asking_for_a_passphrase(data: bytes) -> None:
    with pytest.raises(PackageDamagedError):
        unpack_7z(data, PASSPHRASE)


@pytest.mark.parametrize("name", ["a/b", "a\\b"])
def test_a_name_that_leads_elsewhere_comes_not_out(name: str) -> None:
    closed = BytesIO()
    with SevenZipFile(closed, "w", password=PASSPHRASE, header_encryption=True) as archive:
        archive.writestr(b"x", name)
    with pytest.raises(PackageDamagedError):
        unpack_7z(closed.getvalue(), PASSPHRASE)


def test_a_container_that_was_never_closed_is_read_like_any(closed: bytes) -> None:
    plain = BytesIO()
    with SevenZipFile(plain, "w") as archive:
        archive.writestr(b"x", "a")
    assert [each.name for each in unpack_7z(plain.getvalue(), PASSPHRASE)] == ["a"]
    assert closed != plain.getvalue()


def test_too_much_is_neither_packed_nor_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    big = (PackageFile(name="a", data=bytes(2000)),)
    closed = pack_7z(big, PASSPHRASE)
    monkeypatch.setattr(package_limits, "MOST_BYTES", 1999)
    with pytest.raises(PackageTooBigError):
        pack_7z(big, PASSPHRASE)
    with pytest.raises(PackageTooBigError):
        unpack_7z(closed, PASSPHRASE)


def test_an_empty_file_is_a_file() -> None:
    empty = PackageFile(name="a", data=b"")
    first, *_ = unpack_7z(pack_7z((empty, *FILES), PASSPHRASE), PASSPHRASE)
    assert (first.name, first.data) == ("a", b"")


def test_it_is_packed_and_unpacked_in_the_worker_without_network() -> None:
    with Worker((jobs.PACK_7Z, jobs.UNPACK_7Z, jobs.UNPACK_ZIP)) as worker:
        closed = worker.do(jobs.PACK_7Z, files(), PASSPHRASE)
        assert worker.do(jobs.UNPACK_7Z, closed, PASSPHRASE) == files()
        with pytest.raises(PackagePassphraseError):
            worker.do(jobs.UNPACK_7Z, closed, "sai")
        assert worker.do(jobs.UNPACK_ZIP, pack_zip(files())) == files()
