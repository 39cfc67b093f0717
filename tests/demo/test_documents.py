"""What a text for signature says is fixed once."""

from dataclasses import FrozenInstanceError

import pytest

from tests.demo.draft import TEXT


def test_it_cannot_be_changed_on_the_way() -> None:
    with pytest.raises(FrozenInstanceError):
        TEXT.title = "khác"  # type: ignore[misc]
