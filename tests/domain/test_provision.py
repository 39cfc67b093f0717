from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.domain.provision_requests import BODY, PERSON

if TYPE_CHECKING:
    from bmnn_desk.domain.provision import BodyRequest, PersonRequest


@pytest.mark.parametrize("request_", [BODY, PERSON])
def test_a_request_is_whole_only_with_each_of_its_parts(
    request_: BodyRequest | PersonRequest,
) -> None:
    assert request_.is_whole
    for part in fields(request_):
        blank: dict[str, Any] = {part.name: "  "}
        assert not replace(request_, **blank).is_whole, part.name


@pytest.mark.parametrize("request_", [BODY, PERSON])
def test_nothing_of_a_request_is_printed_of_it(request_: BodyRequest | PersonRequest) -> None:
    assert "Mẫu" not in repr(request_)
