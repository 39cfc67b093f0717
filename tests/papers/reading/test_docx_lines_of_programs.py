from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Area
from bmnn_desk.papers.reading.docx_lines import docx_lines
from tests.needs import needs_libreoffice
from tests.papers import word_documents

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document


def _texts(data: bytes) -> list[str]:
    return [line.text for line in docx_lines(data).lines]


def test_a_file_of_python_docx_is_read() -> None:
    def change(document: Document) -> None:
        document.add_paragraph("Mục một", style="List Bullet")
        document.add_paragraph("Mục hai", style="List Number")
        document.add_table(1, 1).cell(0, 0).text = "Ô"

    assert _texts(word_documents.docx_file(change, rows=0)) == ["- Mục một", "1. Mục hai", "Ô"]


FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:style style:name="R" style:family="text"><style:text-properties fo:color="#c00000"
 fo:font-weight="bold"/></style:style>
<style:style style:name="T" style:family="paragraph"><style:paragraph-properties>
<style:tab-stops><style:tab-stop style:position="9cm"/></style:tab-stops>
</style:paragraph-properties></style:style>
<style:style style:name="F" style:family="graphic"><style:graphic-properties
 fo:border="0.5pt solid #c00000"/></style:style>
</office:automatic-styles>
<office:body><office:text>
<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row>
<table:table-cell><text:p>UBND TỈNH LAI SƠN</text:p><text:p>SỞ NỘI VỤ</text:p></table:table-cell>
<table:table-cell><text:p>Độc lập</text:p></table:table-cell></table:table-row></table:table>
<text:p><draw:frame draw:style-name="F" svg:width="3cm" svg:height="1cm"
 text:anchor-type="paragraph"><draw:text-box><text:p><text:span text:style-name="R">MẬT</text:span>
</text:p></draw:text-box></draw:frame>BÁO CÁO</text:p>
<text:p text:style-name="T">Nơi nhận:<text:tab/>GIÁM ĐỐC</text:p>
<text:list><text:list-item><text:p>Như trên;</text:p></text:list-item></text:list>
</office:text></office:body></office:document>
"""


@needs_libreoffice
def test_a_file_of_libreoffice_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.fodt").write_text(FLAT, encoding="utf-8")
    subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--convert-to",
            "docx",
            "--outdir",
            str(tmp_path),
            str(tmp_path / "a.fodt"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    lines = {line.text: line for line in docx_lines((tmp_path / "a.docx").read_bytes()).lines}
    agency, signed = lines["SỞ NỘI VỤ"], lines["GIÁM ĐỐC"]
    assert lines["UBND TỈNH LAI SƠN"].flow == agency.flow != lines["Độc lập"].flow
    assert signed.flow != lines["Nơi nhận:"].flow
    level = lines["MẬT"]
    assert (level.area, level.is_boxed) == (Area.TEXT_BOX, True)
    assert [(one.ink, one.bold) for one in level.runs] == [((192, 0, 0), True)]
    assert "BÁO CÁO" in lines
