from __future__ import annotations

import pytest

from bmnn_desk.domain.licences import PartFamily, ShippedPart, parts_with


def part(name: str, licence: str = "MIT", *, note: str = "", inside: str = "") -> ShippedPart:
    return ShippedPart(
        name=name,
        version="1.2",
        family=PartFamily.PYTHON,
        licence=licence,
        source="",
        within="",
        note=note,
        texts=("x.txt",),
        contains=(inside,) if inside else (),
        files=(),
    )


PARTS = (
    part("alembic"),
    part("Qt", "LGPL-3.0-only", note="Thay được thư viện"),
    part("pyrage", inside="aes-gcm 0.10.3 Apache-2.0 OR MIT"),
)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", ["alembic", "Qt", "pyrage"]),
        ("QT", ["Qt"]),
        ("lgpl", ["Qt"]),
        ("thu vien", ["Qt"]),
        ("aes gcm", ["pyrage"]),
        ("mit ", ["alembic", "pyrage"]),
        ("xyzzy", []),
    ],
)
def test_a_search_looks_at_names_licences_notes_and_what_lies_inside(
    typed: str, names: list[str]
) -> None:
    assert [each.name for each in parts_with(PARTS, typed)] == names
