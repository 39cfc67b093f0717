from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, is_dataclass
from inspect import getmembers

import pytest

from bmnn_desk.law import form

PARTS = [kind for _, kind in getmembers(form, is_dataclass) if kind.__module__ == form.__name__]


@pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
def test_a_part_of_a_form_has_a_source_wherever_it_has_a_confidence(kind: type) -> None:
    names = {field.name for field in fields(kind)}
    assert ("source" in names) is ("confidence" in names)


def test_a_cell_for_a_signature_is_told_apart_by_whose_it_is() -> None:
    clerk = form.SignatureCell(field="clerk", heading="NGƯỜI LẬP SỔ", note="(Ký)")
    assert clerk != form.SignatureCell(field="head", heading="NGƯỜI LẬP SỔ", note="(Ký)")
    with pytest.raises(FrozenInstanceError):
        clerk.heading = ""  # type: ignore[misc]
