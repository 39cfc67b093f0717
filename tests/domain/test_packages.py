from __future__ import annotations

import hashlib

import pytest

from bmnn_desk.domain.packages import (
    Container,
    PackageFigure,
    PackageFile,
    highest_of,
    name_disagrees,
    package_code,
    package_name,
    packed_file,
)
from bmnn_desk.domain.secrecy import SecrecyLevel

DIGEST = hashlib.sha256("gói mẫu".encode()).hexdigest()


def figure(level: SecrecyLevel, documents: int, copies: int = 0) -> PackageFigure:
    return PackageFigure(level=level, kind="issued", documents=documents, copies=copies)


def test_a_file_is_told_by_its_digest_and_size() -> None:
    told = packed_file(PackageFile(name="a.pdf", data=b"abc"))
    assert (told.name, told.sha256, told.size) == ("a.pdf", hashlib.sha256(b"abc").hexdigest(), 3)


def test_the_highest_level_is_that_of_which_there_is_anything() -> None:
    none = figure(SecrecyLevel.TUYET_MAT, 0)
    assert highest_of(()) is SecrecyLevel.MAT
    assert highest_of((none, figure(SecrecyLevel.MAT, 3))) is SecrecyLevel.MAT
    assert highest_of((none, figure(SecrecyLevel.TOI_MAT, 0, 1))) is SecrecyLevel.TOI_MAT


def test_a_code_is_sixty_bits_in_letters_that_nobody_mistakes() -> None:
    code = package_code(DIGEST)
    assert len(code.replace("-", "")) == 12
    assert set(code) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567-")


@pytest.mark.parametrize("container", Container)
def test_a_name_tells_the_year_alone_and_proves_the_bytes(container: Container) -> None:
    name = package_name(2026, DIGEST, container)
    assert name == f"bmnn-2026-{package_code(DIGEST)}.{container}"
    assert not name_disagrees(name, DIGEST)
    assert not name_disagrees(name.lower(), DIGEST)
    changed = hashlib.sha256(b"x").hexdigest()
    assert name_disagrees(name, changed)
    assert name_disagrees(name.lower(), changed)


def test_a_file_named_anew_proves_nothing_and_is_not_refused_by_its_name() -> None:
    assert not name_disagrees("thong-ke.7z", DIGEST)
    assert not name_disagrees("bmnn-2026-AAAA.7z", DIGEST)
