from __future__ import annotations

import pytest

from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.papers.templates.fields_in_text import fields_by_name, fields_in_text
from tests.papers.templates.samples import form

KNOWN = fields_by_name(form(TemplateKind.SLIP))


def keys(text: str) -> list[str]:
    found = fields_in_text(text, KNOWN)
    assert found.strange == ()
    assert [text[span.begin : span.begin + 2] for span in found.spans] == ["{{"] * len(found.spans)
    return [span.field.key for span in found.spans]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Độ mật: {{độ mật}}.", ["level"]),
        ("{{ ĐỘ \u00a0 mật }}{{lý do}}", ["level", "reason"]),
        ("{{\u201cđộ mật\u201d}}", ["level"]),
        ("{{độ\nmật}}", ["level"]),
        ("{một} cặp ngoặc { } là chữ", []),
        ("không có ô", []),
    ],
)
def test_fields_are_found_however_they_are_typed(text: str, wanted: list[str]) -> None:
    assert keys(text) == wanted


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("a {{độ mặt}} b", "{{độ mặt}}"),
        ("a {{}} b", "{{}}"),
        ("a {{độ mật} b", "{{độ mật} b"),
        ("a {độ mật}} b", "a {độ mật}}"),
        ("a {độ mật} b", "{độ mật}"),
        ("a {{độ mật b", "{{độ mật b"),
        ("a độ mật}} b", "a độ mật}}"),
        ("{{" + "x" * 80, "{{" + "x" * 38),
    ],
)
def test_what_only_looks_like_a_field_is_strange(text: str, piece: str) -> None:
    assert fields_in_text(text, KNOWN).strange == (piece,)


@pytest.mark.parametrize("text", ["{{{độ mật}}}", "{{ a {{độ mật}}", "{{độ mật}}}", "{{a}} }}"])
def test_braces_that_do_not_match_are_never_passed_over(text: str) -> None:
    assert fields_in_text(text, KNOWN).strange
