"""Reads channels.toml: the closed list of channels, one table each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.channels import Channel
from bmnn_desk.law.coded_rows import coded_rows

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from bmnn_desk.law.strict import LawFile

_KEY = "channels"


def read_channels(file: LawFile) -> Mapping[str, Channel]:
    """The channels of a regime by their codes, in the order of the file.

    Raises:
        LawDataError: a key is unknown or missing, or a value of another kind.
    """
    return {code: _channel(file, code, row) for code, row in coded_rows(file, _KEY).items()}


def _channel(file: LawFile, code: str, row: dict[str, Any]) -> Channel:
    at = f"{_KEY}.{code}"
    known = {name: row.pop(name) for name in ("highest", "confidence")}
    channel = file.build(Channel, at, row, code=code, **known)
    if channel.network and channel.sends:
        raise file.wrong(at, "nothing may be sent over such a network")
    return channel
