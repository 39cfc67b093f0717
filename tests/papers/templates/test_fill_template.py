from __future__ import annotations

import subprocess
import unicodedata
from typing import TYPE_CHECKING

import pytest
from docx.oxml import parse_xml
from lxml import etree

from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.errors import TemplateFieldMissingError
from bmnn_desk.papers.docx_package import open_package
from bmnn_desk.papers.templates.dispatch_values import dispatch_values
from bmnn_desk.papers.templates.fill_template import fill_template
from bmnn_desk.papers.templates.values import TemplateValues, sample_values
from bmnn_desk.papers.word_names import MC, WPS, A, W
from tests.needs import needs_libreoffice
from tests.papers.templates.samples import (
    MAIN,
    NOTE,
    PACKS,
    changed,
    default,
    dispatch,
    form,
    texts,
    written,
)
from tests.papers.word_documents import replaced

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document
    from docx.table import _Cell

SAMPLE = sample_values(form(NOTE))


def note(count: int) -> TemplateValues:
    return dispatch_values(form(NOTE), dispatch(count))


def filled(data: bytes, values: TemplateValues = SAMPLE) -> bytes:
    return fill_template(data, form(NOTE), values)


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("kind", TemplateKind)
def test_a_default_template_is_filled_whole_with_its_sample(kind: TemplateKind, pack: str) -> None:
    made = form(kind, pack)
    data = fill_template(default(kind, pack), made, sample_values(made))
    package = open_package(data)
    assert not [name for name, part in package.parts.items() if b"{{" in part or b"}}" in part]
    said = "\n".join(text for name in package.parts if _speaks(name) for text in texts(data, name))
    wanted = {line for field in made.fields for text in field.sample for line in text.split("\n")}
    assert [line for line in wanted if line not in said] == []


def _speaks(name: str) -> bool:
    return name == MAIN or name.startswith(("word/header", "word/footer"))


def test_the_same_template_and_values_give_the_same_bytes() -> None:
    assert filled(default(NOTE)) == filled(default(NOTE))


def test_every_part_without_a_field_stays_byte_for_byte() -> None:
    before, after = open_package(default(NOTE)), open_package(filled(default(NOTE)))
    assert list(before.parts) == list(after.parts)
    differing = [name for name in before.parts if before.parts[name] != after.parts[name]]
    assert differing == [MAIN]
    assert [info.date_time for info in before.infos.values()] == [
        info.date_time for info in after.infos.values()
    ]


@pytest.mark.parametrize("count", [0, 1, 40])
def test_a_row_of_a_table_is_repeated_for_each_document(count: int) -> None:
    said = texts(filled(default(NOTE), note(count)))
    rows = [text for text in said if text.endswith("/BC-STN")]
    assert rows == [f"{number:02d}/BC-STN" for number in range(1, count + 1)]
    assert said.count("02 đến 04") == count
    assert "TT" in said


def test_without_rows_only_the_heading_of_the_table_is_left() -> None:
    root = etree.fromstring(open_package(filled(default(NOTE), note(0))).parts[MAIN])
    rows = [
        len(table.findall(f"{W}tr"))
        for table in root.iter(f"{W}tbl")
        if any(text.text == "TT" for text in table.iter(f"{W}t"))
    ]
    assert rows == [1]


def test_a_paragraph_is_repeated_and_another_field_in_it_too() -> None:
    def change(document: Document) -> None:
        document.add_paragraph("{{số thứ tự}}. {{tên loại}} gửi {{nơi nhận}};")

    said = texts(filled(written(change)))
    assert said[:2] == ["1. Báo cáo gửi Sở Mẫu A;", "2. Kế hoạch gửi Sở Mẫu A;"]


def test_without_rows_the_paragraph_goes_and_an_only_one_in_a_cell_stays_empty() -> None:
    def change(document: Document) -> None:
        document.add_paragraph("{{tên loại}}")
        label, value = document.add_table(1, 2).rows[0].cells
        label.text, value.text = "Tên loại", "{{tên loại}}"
        document.add_paragraph("sau")

    said = texts(filled(written(change), note(0)))
    assert said[:3] == ["Tên loại", "", "sau"]


def test_a_label_beside_a_list_stands_once() -> None:
    def change(document: Document) -> None:
        label, value = document.add_table(1, 2).rows[0].cells
        label.text, value.text = "Tên loại", "{{tên loại}}"

    assert texts(filled(written(change)))[:3] == ["Tên loại", "Báo cáo", "Kế hoạch"]


def test_header_footer_text_box_and_nested_table_are_filled() -> None:
    box = (
        "<w:txbxContent><w:p><w:r><w:t>{{tên</w:t></w:r><w:r><w:t> loại}}</w:t></w:r></w:p>"
        "</w:txbxContent>"
    )
    both = (
        f'<w:r xmlns:w="{W[1:-1]}" xmlns:wps="{WPS[1:-1]}" xmlns:mc="{MC[1:-1]}" '
        f'xmlns:a="{A[1:-1]}"><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f"<wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )

    def change(document: Document) -> None:
        section = document.sections[0]
        section.header.paragraphs[0].text = "đầu {{người gửi}}"
        section.footer.paragraphs[0].text = "chân {{số phiếu gửi}}"
        anchor = document.add_paragraph("neo {{số thứ tự}}")
        anchor._p.append(parse_xml(both))
        cell: _Cell = document.add_table(1, 1).rows[0].cells[0]
        cell.add_table(1, 1).rows[0].cells[0].text = "trong {{người nhận}}"

    data = filled(written(change))
    assert texts(data, "word/header1.xml") == ["đầu Trần Thị Mẫu"]
    assert texts(data, "word/footer1.xml") == ["chân Số: 12/PG-STN"]
    both_rows = ["Báo cáo", "Kế hoạch"] * 2
    assert texts(data)[:10] == ["neo 1", *both_rows, "neo 2", *both_rows]
    assert "trong Lê Văn Mẫu" in texts(data)


def test_names_typed_in_another_way_are_filled() -> None:
    names = {
        "{{nơi nhận}}": "{{ NƠI  nhận }}",
        "{{người gửi}}": "{{" + unicodedata.normalize("NFD", "Người gửi") + "}}",
        "{{tên loại}}": "{{\u201ctên\u00a0loại\u201d}}",
    }
    data = default(NOTE)
    for old, new in names.items():
        data = replaced(data, old.encode(), new.encode())
    assert texts(filled(data)) == texts(filled(default(NOTE)))


def test_a_template_whose_fields_word_split_over_runs_says_the_same() -> None:
    def split(root: etree._Element) -> None:
        for text in list(root.iter(f"{W}t")):
            run = text.getparent()
            if run is None or "{{" not in str(text.text):
                continue
            for letter in reversed(str(text.text)):
                piece = etree.fromstring(etree.tostring(run))
                found = piece.find(f"{W}t")
                if found is not None:
                    found.text = letter
                    found.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                run.addnext(piece)
                run.addnext(etree.Element(f"{W}proofErr"))
            parent = run.getparent()
            if parent is not None:
                parent.remove(run)

    assert texts(filled(changed(default(NOTE), split))) == texts(filled(default(NOTE)))


def test_no_markup_and_no_field_in_a_value_is_read() -> None:
    said = "<w:t>&lt; {{người gửi}} }} \u0000\u202ex" + "dài " * 500
    values = dispatch_values(form(NOTE), dispatch(1, recipient=said, clerk="{{nơi nhận}}"))
    lines = texts(filled(default(NOTE), values))
    assert "Kính gửi: <w:t>&lt; {{người gửi}} }} x" + "dài " * 500 in lines
    assert "{{nơi nhận}}" in lines


def test_a_template_without_a_fixed_field_is_not_filled() -> None:
    with pytest.raises(TemplateFieldMissingError):
        filled(replaced(default(NOTE), "{{nơi nhận}}".encode(), b""))


@needs_libreoffice
def test_templates_saved_by_libreoffice_say_the_same(tmp_path: Path) -> None:
    (tmp_path / "saved").mkdir()
    names = []
    for kind in TemplateKind:
        names.append(str(tmp_path / f"{kind.value}.docx"))
        (tmp_path / f"{kind.value}.docx").write_bytes(default(kind))
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "docx",
            "--outdir",
            str(tmp_path / "saved"),
            *names,
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    for kind in TemplateKind:
        made, sample = form(kind), sample_values(form(kind))
        saved = (tmp_path / "saved" / f"{kind.value}.docx").read_bytes()
        assert saved != default(kind)
        ours = texts(fill_template(default(kind), made, sample))
        theirs = texts(fill_template(saved, made, sample))
        assert [text.strip() for text in theirs] == [text.strip() for text in ours]
