from __future__ import annotations

import pytest

from bmnn_desk.errors import TrackedChangesError
from bmnn_desk.machine.limits import Limits
from bmnn_desk.machine.messages import Done, Ready, Refused, Request, Setup
from bmnn_desk.machine.wire import packed, unpacked

MESSAGES = (
    Setup(limits=Limits(), modules=("bmnn_desk.papers.text",), lifeline=3),
    Ready(has_no_network=True),
    Request(module="m", function="f", args=(b"x", 1), kwargs={"title": "Phương án T"}),
    Done(value=(b"made", "Phương án T")),
)


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
def test_every_message_crosses(message: object) -> None:
    assert unpacked(packed(message)) == message


def test_a_refusal_crosses_with_its_fields() -> None:
    refused = unpacked(packed(Refused(error=TrackedChangesError(4))))
    assert isinstance(refused, Refused)
    assert isinstance(refused.error, TrackedChangesError)
    assert refused.error.count == 4


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
def test_no_message_shows_what_it_carries(message: object) -> None:
    assert "Phương án" not in repr(message)
