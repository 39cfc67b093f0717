"""An office's store that windows open, made once a run and copied; its passphrase is cheap."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.domain.founding import AgencyWish, FoundingWish, UserWish
from bmnn_desk.entrance import found_office
from bmnn_desk.storage import opening
from bmnn_desk.storage.kdf import LEAST_MEMORY, Argon2Cost

if TYPE_CHECKING:
    import pytest

PASSPHRASE = "ngựa ô ăn cỏ bên cầu"
CODE = "7K3M-90QA-BCDE-FGHJ-2222-XY34"
CHEAP = Argon2Cost(memory=LEAST_MEMORY, passes=1, lanes=2)
DAY = date(2026, 11, 20)
# Founding, body, two people, what is left to set up, four books.
FOUNDED = 9


def wish(folder: Path, **changed: object) -> FoundingWish:
    """An invented office."""
    plain = FoundingWish(
        folder=folder,
        agency=AgencyWish(
            parent="UBND TỈNH MẪU SƠN",
            name="SỞ TÀI CHÍNH",
            letters="STC",
            place="Mẫu Sơn",
            symbol_pattern="{type}-{body}",
            head="Trần Văn Gương",
            head_post="Giám đốc",
        ),
        user=UserWish(name="Lê Thị Thư", post="Văn thư", account="van-thu", passphrase=PASSPHRASE),
        recovery_code=CODE,
        day=DAY,
    )
    return replace(plain, **changed)  # type: ignore[arg-type]


def office_in(folder: Path) -> Path:
    """A copy of the office's store in a new folder."""
    shutil.copytree(_template(), folder)
    return folder


def spare_calibration(monkeypatch: pytest.MonkeyPatch) -> None:
    """A store made in a test costs a tenth of a second; what is measured has tests of its own."""
    monkeypatch.setattr(opening, "calibrated_cost", lambda: CHEAP)


@cache
def _template() -> Path:
    kept = tempfile.TemporaryDirectory()
    _KEPT.append(kept)
    folder = Path(kept.name) / "store"
    found_office(wish(folder), CHEAP).close()
    return folder


_KEPT: list[tempfile.TemporaryDirectory[str]] = []
