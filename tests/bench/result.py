"""What a bench found out, beside its peer in the same run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A comparison: `ratio` ours to the peer's, None where the peer is absent."""

    name: str
    ratio: float | None
    target: str
    ok: Literal["ok", "short", "absent"]
    peer: str
    what: str
