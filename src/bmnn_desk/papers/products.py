"""The marked files of one document. No engine is loaded here: the window holds these too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Products:
    """One file a copy; of a PDF also all copies in one, and the marks alone."""

    copies: Sequence[bytes]
    print_ready: bytes | None = None
    overprint: bytes | None = None
