"""An account keeps its searches by name; nobody else sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import AlreadyThereError, NotFoundError
from bmnn_desk.services.saved_searches import (
    DropSearchRequest,
    KeepSearchRequest,
    drop_search,
    keep_search,
    saved_searches,
)
from bmnn_desk.services.settings import BodyAsked
from tests import make

if TYPE_CHECKING:
    from tests.make import Office


def keep(at: Office, name: str, typed: str) -> int:
    request = KeepSearchRequest(request_id=make.request_id(), day=at.day, name=name, typed=typed)
    return at.desk.do(keep_search, request)


def drop(at: Office, search: int) -> None:
    at.desk.do(
        drop_search,
        DropSearchRequest(request_id=make.request_id(), day=at.day, search=search),
    )


def names(at: Office) -> list[tuple[str, str]]:
    kept = at.desk.read(saved_searches, BodyAsked(body=at.body))
    return [(search.name, search.typed) for search in kept]


def test_a_search_is_kept_by_its_name_and_dropped(office: Office) -> None:
    first = keep(office, " Mật năm nay ", "độ:mật năm:2025 ")
    keep(office, "Công an", 'nơi:"công an"')
    assert names(office) == [("Mật năm nay", "độ:mật năm:2025"), ("Công an", 'nơi:"công an"')]
    drop(office, first)
    assert names(office) == [("Công an", 'nơi:"công an"')]
    keep(office, "Mật năm nay", "độ:mật")
    assert names(office)[-1] == ("Mật năm nay", "độ:mật")


def test_a_name_is_given_once(office: Office) -> None:
    keep(office, "Hằng ngày", "độ:mật")
    with pytest.raises(AlreadyThereError):
        keep(office, "Hằng ngày ", "độ:a")


def test_another_account_neither_sees_nor_drops_it(office: Office) -> None:
    search = keep(office, "Hằng ngày", "độ:mật")
    other = make.seated(office, make.account(office, Role.DRAFTER))
    assert names(other) == []
    with pytest.raises(NotFoundError):
        drop(other, search)
    assert names(office) == [("Hằng ngày", "độ:mật")]


def test_a_dropped_search_is_not_dropped_again(office: Office) -> None:
    search = keep(office, "Hằng ngày", "độ:mật")
    drop(office, search)
    with pytest.raises(NotFoundError):
        drop(office, search)
