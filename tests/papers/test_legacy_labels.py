from __future__ import annotations

import pytest
from lxml import etree

from bmnn_desk.domain.document import LegacyEncoding
from bmnn_desk.papers.legacy_labels import convert_labels
from bmnn_desk.papers.look_at_docx import safe_docx
from bmnn_desk.papers.reading.docx_parts import docx_parts
from bmnn_desk.papers.reading.docx_styles import read_styles
from bmnn_desk.papers.word_names import W
from tests.papers.legacy_documents import fonts, style, styles
from tests.papers.reading.docx_xml import docx_of, paragraph

ENCODINGS = dict.fromkeys((".VnTime", ".VnTimeH"), LegacyEncoding.TCVN3)


def _converted(default: str, level: str) -> tuple[bool, str]:
    sheet = styles(default, style("H", ".VnTimeH"))
    safe = safe_docx(docx_of(paragraph("a"), {"s": sheet}))
    root = etree.fromstring(
        f'<w:numbering xmlns:w="{W[1:-1]}"><w:lvl>{level}</w:lvl></w:numbering>'
    )
    is_changed = convert_labels(root, read_styles(docx_parts(safe)), ENCODINGS)
    return is_changed, "".join(str(one.get(f"{W}val")) for one in root.iter(f"{W}lvlText"))


LABEL = '<w:lvlText w:val="§iÒu %1."/>'


@pytest.mark.parametrize(
    ("default", "level", "expected"),
    [
        (".VnTime", LABEL, (True, "Điều %1.")),
        ("Arial", LABEL, (False, "§iÒu %1.")),
        ("Arial", f"{LABEL}<w:rPr>{fonts('.VnTime')}</w:rPr>", (True, "Điều %1.")),
        (".VnTime", f"{LABEL}<w:rPr>{fonts('Arial')}</w:rPr>", (False, "§iÒu %1.")),
        ("Arial", f'<w:pStyle w:val="H"/>{LABEL}', (True, "ĐIỀU %1.")),
        (".VnTime", '<w:lvlText w:val="%1."/>', (False, "%1.")),
        (".VnTime", '<w:numFmt w:val="bullet"/><w:lvlText w:val="·"/>', (False, "·")),
        (".VnTime", "", (False, "")),
    ],
)
def test_a_label_is_converted_by_the_font_it_is_set_in(
    default: str, level: str, expected: tuple[bool, str]
) -> None:
    assert _converted(default, level) == expected
