"""An account keeps its searches; nobody else sees them."""

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


def keep(at: Office, typed: str) -> int:
    request = KeepSearchRequest(request_id=make.request_id(), day=at.day, typed=typed)
    return at.desk.do(keep_search, request)


def drop(at: Office, search: int) -> None:
    at.desk.do(
        drop_search,
        DropSearchRequest(request_id=make.request_id(), day=at.day, search=search),
    )


def kept(at: Office) -> list[str]:
    return [search.typed for search in at.desk.read(saved_searches, BodyAsked(body=at.body))]


def test_a_search_is_kept_dropped_and_kept_again(office: Office) -> None:
    first = keep(office, " độ:mật năm:2025 ")
    keep(office, 'nơi:"công an"')
    assert kept(office) == ["độ:mật năm:2025", 'nơi:"công an"']
    drop(office, first)
    assert kept(office) == ['nơi:"công an"']
    keep(office, "độ:mật năm:2025")
    assert kept(office)[-1] == "độ:mật năm:2025"


def test_a_search_is_kept_once(office: Office) -> None:
    keep(office, "độ:mật")
    with pytest.raises(AlreadyThereError):
        keep(office, "độ:mật ")


def test_another_account_neither_sees_nor_drops_it(office: Office) -> None:
    search = keep(office, "độ:mật")
    other = make.seated(office, make.account(office, Role.DRAFTER))
    assert kept(other) == []
    with pytest.raises(NotFoundError):
        drop(other, search)
    assert kept(office) == ["độ:mật"]


def test_a_dropped_search_is_not_dropped_again(office: Office) -> None:
    search = keep(office, "độ:mật")
    drop(office, search)
    with pytest.raises(NotFoundError):
        drop(office, search)
