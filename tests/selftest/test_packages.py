from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.machine.package_age import new_identity
from bmnn_desk.selftest.packages import check_7z, check_age, require_hidden
from bmnn_desk.selftest.proof import NotProvedError

if TYPE_CHECKING:
    from bmnn_desk.selftest.ground import Ground


def test_a_package_opens_by_its_own_passphrase_alone(issued: Ground) -> None:
    assert check_7z(issued).figures["bytes"] > 100


def test_a_package_that_the_wrong_passphrase_opens_is_told(issued: Ground) -> None:
    with pytest.raises(NotProvedError, match="package_opened"):
        check_7z(issued, right="một hai ba bốn", wrong="một hai ba bốn")


@pytest.mark.parametrize("shown", ["bao-cao.txt".encode("utf-16-le"), b"van ban bia " * 100])
def test_a_package_that_shows_what_is_in_it_is_told(shown: bytes) -> None:
    with pytest.raises(NotProvedError, match="package_shows"):
        require_hidden(b"7z" + shown)


def test_a_package_for_a_key_opens_by_its_secret_alone() -> None:
    assert check_age().told == "package_age"


def test_a_package_that_a_stranger_opens_is_told() -> None:
    pair = new_identity()
    with pytest.raises(NotProvedError, match="package_opened"):
        check_age(pair, stranger=pair[1])
